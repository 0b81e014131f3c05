import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { OrganisationScenes } from '../support/scenes/organisations.js';
import { paragraphs, ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

interface Asked extends Outcome {
  readonly id: Id;
  readonly state: string;
  readonly url: string;
}

const fields = 'id state size url format';

describe('a file of a text', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let author: Somebody;
  let visitor: Somebody;
  let proposals: ProposalScene;
  let proposal: TestProposal;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    proposals = new ProposalScene(assembly, collective);
    author = await assembly.member(collective, 'Inès Vasseur');
    visitor = assembly.visitor();
    const draft = await proposals.draft(author, {
      title: 'Le prix <de> l’eau & nous',
      document: paragraphs('L’eau est chère #set $x$ <b>.', 'Elle est rare.'),
    });
    proposal = await proposals.step(author, 'openProposalDebate', draft.id);
  });
  afterAll(() => assembly.end());

  const ask = (who: Somebody, type: string, id: Id, format: string, notes = true): Promise<Asked> =>
    who.act(
      `mutation ($type: String!, $id: ID!, $format: String!, $notes: Boolean!) {
        exportDocument(type: $type, id: $id, format: $format, notes: $notes) {
          __typename ... on DocumentExport { ${fields} } ${refusal} } }`,
      { type, id, format, notes },
    );
  const made = async (who: Somebody, id: Id): Promise<string> => {
    let state = 'queued';
    await expect
      .poll(
        async () => {
          const { documentExport } = await who.get<{ documentExport: Asked | null }>(
            `query ($id: ID!) { documentExport(id: $id) { ${fields} } }`,
            { id },
          );
          state = documentExport?.state ?? 'gone';
          return state;
        },
        { timeout: 30_000 },
      )
      .toMatch(/done|failed|gone/);
    return state;
  };

  it('is made in every format by a job, for a visitor too, with the words as data', async () => {
    for (const format of ['html', 'md', 'json', 'odt', 'docx', 'epub', 'pdf']) {
      const asked = await ask(visitor, 'Proposal', proposal.id, format);
      expect(asked.message ?? asked.__typename).toBe('DocumentExport');
      expect([format, await made(visitor, asked.id)]).toEqual([format, 'done']);
      const response = await fetch(`${assembly.origin}${asked.url}`);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-disposition')).toBe(`attachment; filename="proposition-1.${format}"`);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (format === 'pdf') expect(strFromU8(bytes.slice(0, 5))).toBe('%PDF-');
      else if (['odt', 'docx', 'epub'].includes(format)) {
        const words = Object.values(unzipSync(bytes))
          .map((content) => strFromU8(content))
          .join(' ');
        expect(`${format}: ${words}`).toContain('Elle est rare.');
      } else expect(`${format}: ${strFromU8(bytes)}`).toContain('Elle est rare.');
    }
  });

  it('is made once for the same words, and anew when they change', async () => {
    const first = await ask(visitor, 'Proposal', proposal.id, 'md');
    expect((await ask(author, 'Proposal', proposal.id, 'md')).id).toBe(first.id);
    expect((await ask(author, 'Proposal', proposal.id, 'md', false)).id).not.toBe(first.id);
    const { version } = (await proposals.read(author, proposal.number)) ?? { version: 0 };
    await proposals.edit(author, { id: proposal.id, version }, { document: paragraphs('Autrement.') });
    expect((await ask(visitor, 'Proposal', proposal.id, 'md')).id).not.toBe(first.id);
  });

  it('is for those who may read the text, when it is asked for and when it is fetched', async () => {
    const secret = await proposals.draft(author, { private: true, document: paragraphs('Entre nous.') });
    expect(await ask(visitor, 'Proposal', secret.id, 'md')).toMatchObject({ code: 'NotFound' });
    const asked = await ask(author, 'Proposal', secret.id, 'md');
    expect(await made(author, asked.id)).toBe('done');
    expect(await made(visitor, asked.id)).toBe('gone');
    expect((await fetch(`${assembly.origin}${asked.url}`)).status).toBe(404);
    expect(await ask(visitor, 'Account', secret.id, 'md')).toMatchObject({ code: 'NotFound' });
    await expect(ask(visitor, 'Proposal', proposal.id, 'exe')).resolves.toMatchObject({ __typename: 'Refusal' });
  });

  it('is the whole programme, empty or not', async () => {
    const asked = await ask(visitor, 'Programme', collective.id, 'html');
    expect(await made(visitor, asked.id)).toBe('done');
    expect(await (await fetch(`${assembly.origin}${asked.url}`)).text()).toContain('<html lang="fr">');
    const pdf = await ask(visitor, 'Programme', collective.id, 'pdf');
    expect(await made(visitor, pdf.id)).toBe('done');
  });

  it('is one chapter, or a mandate with its limits', async () => {
    const { chapters } = await coordinator.act<{ chapters: { id: Id }[] }>(
      `mutation ($c: ID!, $input: ChapterInput!) { addChapter(collectiveId: $c, input: $input) {
        __typename ... on Programme { chapters { id } } ${refusal} } }`,
      { c: collective.id, input: { title: 'Se loger', introduction: 'Un toit **pour tous**.' } },
    );
    const chapter = await ask(visitor, 'Chapter', chapters.at(-1)?.id ?? '', 'md');
    expect(await made(visitor, chapter.id)).toBe('done');
    const words = await (await fetch(`${assembly.origin}${chapter.url}`)).text();
    expect(words).toContain('Un toit **pour tous**.');
    const { id } = await new OrganisationScenes(assembly, collective).propose(coordinator, [coordinator], {
      termOn: '2099-06-30',
      text: 'Rencontrer la Métropole.',
    });
    const mandate = await ask(visitor, 'Mandate', id, 'md');
    expect(await made(visitor, mandate.id)).toBe('done');
    const file = await (await fetch(`${assembly.origin}${mandate.url}`)).text();
    expect(file).toContain('Rencontrer la Métropole.');
    expect(file).toContain('Modifier la charte');
  });

  it('is begun again when whoever made it ended half-way, and refused when too many wait', async () => {
    const asked = await ask(author, 'Programme', collective.id, 'json');
    await made(author, asked.id);
    await assembly.sql(
      `update document_export set state = 'running', bytes = null, source = '{"parts":[]}', started_at = now() - interval '10 minutes',
              created_at = now() - interval '10 minutes' where id = $1`,
      [asked.id],
    );
    assembly.clock.set(new Date().toISOString());
    const again = await ask(author, 'Programme', collective.id, 'json');
    expect(again.id).toBe(asked.id);
    expect(await made(author, again.id)).toBe('done');
    await assembly.sql(
      `insert into document_export (collective_id, id, subject_type, subject_id, format, hash, file_name, state, source, created_at)
       select $1, gen_random_uuid(), 'Programme', $1, 'md', encode(sha256(n::text::bytea), 'hex'), 'x', 'queued', '{}', now()
       from generate_series(1, 20) n`,
      [collective.id],
    );
    expect(await ask(author, 'Programme', collective.id, 'docx')).toMatchObject({ code: 'ExportsBusy' });
  });
});
