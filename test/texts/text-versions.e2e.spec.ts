import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowed, denied } from '../../src/kernel/decision.js';
import { membersOnly } from '../../src/modules/collectives/index.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { TextsService, type TextVersion } from '../../src/modules/texts/index.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';

const paragraphs = (...texts: string[]): unknown => ({
  type: 'doc',
  content: texts.map((text) => ({ type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] })),
});

const readVersion = `query ($id: ID!) { textVersion(id: $id) { number hash html authors { name } reason } }`;
const readDifference = `query ($from: ID!, $to: ID!) {
  textDifference(fromId: $from, toId: $to) { summary spoken insertedWords deletedWords clauses } }`;

describe('versions of a text', () => {
  let assembly: Assembly;
  let author: Somebody;
  let collective: TestCollective;
  let texts: TextsService;
  const open = newId();
  const secret = newId();

  const write = (subjectId: Id, document: unknown): Promise<TextVersion> =>
    assembly.service(UnitOfWork).run((tx) => texts.create(tx, { ...textOf(subjectId), document }));

  const follow = (basedOn: TextVersion, document: unknown, subjectId = basedOn.subject.id): Promise<TextVersion> =>
    assembly
      .service(UnitOfWork)
      .run((tx) => texts.addVersion(tx, { ...textOf(subjectId), basedOn: basedOn.id, document }));

  const textOf = (id: Id) => ({
    collectiveId: collective.id,
    subject: { type: 'Measure', id } as const,
    authorIds: [author.id],
    reason: '',
    by: author.id,
  });

  beforeAll(async () => {
    assembly = await Assembly.start();
    author = await assembly.person('Odile Carrier');
    collective = await assembly.collective(author);
    texts = assembly.service(TextsService);
    texts.addReader('Measure', (actor, { id }) =>
      Promise.resolve(id === secret && actor.accountId !== author.id ? denied(membersOnly()) : allowed),
    );
  });
  afterAll(() => assembly.end());

  it('are numbered, follow one another and keep the ids of their clauses', async () => {
    const first = await write(open, paragraphs('La régie publie ses comptes.'));
    const [clause] = first.document.content;
    const second = await follow(first, { ...first.document, content: [clause, ...first.document.content.slice(1)] });
    expect(second.id).toBe(first.id);
    const third = await follow(first, {
      type: 'doc',
      content: [{ ...clause, content: [{ type: 'text', text: 'La régie publie ses comptes chaque année.' }] }],
    });
    expect(third).toMatchObject({ number: 2, parentId: first.id, plain: 'La régie publie ses comptes chaque année.' });
    expect(third.document.content[0]).toMatchObject({ attrs: clause && 'attrs' in clause ? clause.attrs : {} });

    const { textVersion } = await assembly
      .visitor()
      .get<{ textVersion: { html: string } }>(readVersion, { id: third.id });
    expect(textVersion).toMatchObject({ number: 2, authors: [{ name: 'Odile Carrier' }] });
    expect(textVersion.html).toMatch(/^<p id="c-[0-9a-f-]{36}">La régie publie ses comptes chaque année\.<\/p>$/);

    const { textDifference } = await assembly
      .visitor()
      .get<{ textDifference: object }>(readDifference, { from: first.id, to: third.id });
    expect(textDifference).toMatchObject({ summary: '2 mots insérés.', insertedWords: 2, deletedWords: 0 });
  });

  it('are not written over one another', async () => {
    const subject = newId();
    const first = await write(subject, paragraphs('Un.'));
    const answers = await Promise.allSettled([
      follow(first, paragraphs('Un, deux.')),
      follow(first, paragraphs('Un, trois.')),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { message: 'ChangedMeanwhile' },
    });
    expect(await texts.versions(assembly.service(Database), { type: 'Measure', id: subject })).toHaveLength(2);
  });

  it('never change, even by hand', async () => {
    await expect(assembly.sql(`update text_version set plain = 'autre chose'`)).rejects.toThrow('never changes');
    await expect(assembly.sql('delete from text_version')).rejects.toThrow('never changes');
  });

  it('need words, and the shape of a text', async () => {
    await expect(write(newId(), paragraphs(''))).rejects.toMatchObject({ message: 'TextEmpty' });
    await expect(write(newId(), { type: 'doc', content: [{ type: 'script' }] })).rejects.toMatchObject({
      message: 'TextNodeUnknown',
    });
  });

  it('are read by those their owner lets read, and by nobody where no owner says', async () => {
    const kept = await write(secret, paragraphs('Brouillon.'));
    const refused = await assembly.visitor().ask(readVersion, { id: kept.id });
    expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'MembersOnly' });
    expect(await author.get(readVersion, { id: kept.id })).toMatchObject({ textVersion: { number: 1 } });

    const orphan = await assembly.service(UnitOfWork).run((tx) =>
      texts.create(tx, {
        ...textOf(newId()),
        subject: { type: 'Phase', id: newId() },
        document: paragraphs('Rien.'),
      }),
    );
    expect((await author.ask(readVersion, { id: orphan.id })).errors?.[0]?.extensions).toMatchObject({
      code: 'NotFound',
    });
  });

  it('are compared with versions of the same text only', async () => {
    const one = await write(newId(), paragraphs('Un.'));
    const other = await write(newId(), paragraphs('Deux.'));
    const answer = await author.ask(readDifference, { from: one.id, to: other.id });
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'NotFound' });
  });
});
