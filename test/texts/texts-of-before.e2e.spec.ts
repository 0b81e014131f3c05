import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { hashText } from '../../src/modules/texts/domain/canonical.js';
import { parseDocument } from '../../src/modules/texts/domain/clause.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { playAgain } from '../support/migrations.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';

let assembly: Assembly;
let odile: Somebody;
let collective: TestCollective;

beforeAll(async () => {
  assembly = await Assembly.start();
  odile = await assembly.person('Odile Carrier');
  collective = await assembly.collective(odile);
});
afterAll(() => assembly.end());

const words = 'Première ligne, « avec » guillemets et \\ barre.\n\nSeconde\u00a0: l’eau \u{1f4a7}.';

it('words of mandates, chapters and programmes become first versions with the hash the product gives them', async () => {
  const { id: mandateId } = await new OrganisationScenes(assembly, collective).propose(odile, [odile], {
    termOn: '2099-06-30',
    text: words,
  });
  const { chapters } = await odile.act<{ chapters: { id: Id }[] }>(
    `mutation ($c: ID!, $input: ChapterInput!) { addChapter(collectiveId: $c, input: $input) {
      __typename ... on Programme { chapters { id } } ${refusal} } }`,
    { c: collective.id, input: { title: 'L’eau', introduction: words } },
  );
  // The schema as it was before mandates and introductions were texts.
  await playAgain(assembly.databaseUrl, 'TextMandates', async (source) => {
    const old: { text: string; introduction: string }[] = await source.query(
      'select m.text, c.introduction from mandate m, chapter c where m.id = $1 and c.id = $2',
      [mandateId, chapters[0]?.id],
    );
    expect(old[0]?.text).toContain('guillemets');
    await source.query('update chapter set introduction = $1', [words]);
    await source.query(`insert into programme (collective_id, id, state, introduction)
      select id, gen_random_uuid(), 'draft', '' from collective on conflict (collective_id) do update set introduction = ''`);
  });

  const versions = await assembly.sql<{ type: string; number: number; hash: string; document: unknown; plain: string }>(
    `select subject_type as type, number, hash, document, plain from text_version
     where subject_type in ('Mandate', 'Chapter', 'Programme') order by created_at, number`,
  );
  expect(versions.map(({ type, number }) => `${type} ${number}`).sort()).toEqual([
    'Chapter 1',
    'Chapter 2',
    'Mandate 1',
    'Mandate 2',
  ]);
  for (const { document, hash } of versions) expect(await hashText(parseDocument(document))).toBe(hash);
  const { mandates, programme } = await odile.get<{
    mandates: { html: string }[];
    programme: { introduction: string; chapters: { introductionHtml: string }[] };
  }>(
    `query ($c: ID!) { mandates(collectiveId: $c) { html }
      programme(collectiveId: $c) { introduction chapters { introductionHtml } } }`,
    { c: collective.id },
  );
  expect(mandates[0]?.html).toContain('Première ligne');
  expect(programme.introduction).toBe('');
  expect(programme.chapters[0]?.introductionHtml.match(/<p /g)).toHaveLength(2);
});
