import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import type { SubjectRef } from '../../src/kernel/subject-ref.js';
import { DebatesService } from '../../src/modules/debates/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import {
  DebatedThings,
  editComment,
  opened,
  postComment,
  reactToComment,
  readDebate,
  withdrawComment,
} from '../support/scenes/debates.js';

describe('following a debate', () => {
  let assembly: Assembly;
  let things: DebatedThings;
  let collective: TestCollective;
  let odile: Somebody;
  let ines: Somebody;
  let paul: Somebody;
  let subject: SubjectRef;

  beforeAll(async () => {
    assembly = await Assembly.start();
    things = new DebatedThings(assembly);
    odile = await assembly.person('Odile Carrier');
    collective = await assembly.collective(odile);
    ines = await assembly.member(collective, 'Inès Vasseur');
    paul = await assembly.member(collective, 'Paul Ménard');
  });
  beforeEach(() => {
    subject = things.add(collective, 'Des bancs sur les places');
  });
  afterAll(() => assembly.end());

  it('tells everybody there, visitors too, of what is said', async () => {
    const topic = `debate:${subject.id}`;
    const visitor = assembly.visitor();
    const [inesThere, visitorThere] = await Promise.all([ines.watch(topic), visitor.watch(topic)]);
    const comment = await postComment(paul, subject);
    for (const watch of [inesThere, visitorThere]) {
      expect((await watch.heard('CommentPosted')).changed).toEqual({ type: 'Comment', id: comment.id });
    }
    await reactToComment(ines, comment.id, 'agree');
    await visitorThere.heard('CommentReactedTo');
    await editComment(paul, comment, 'Mieux dit');
    await visitorThere.heard('CommentEdited');
    await withdrawComment(paul, comment.id);
    await visitorThere.heard('CommentWithdrawn');
    visitor.close();
    expect(inesThere.notices.map(({ seq }) => seq)).toEqual(
      inesThere.notices.map(({ seq }) => seq).sort((a, b) => a - b),
    );
  });

  it('shows who is here and who writes', async () => {
    const topic = `debate:${subject.id}`;
    const watch = await ines.watch(topic);
    const here = new Promise((resolve) => {
      watch.socket.on('presence', (view: { people: { name: string }[] }) => {
        if (view.people.length === 2) resolve(view.people.map(({ name }) => name).sort());
      });
    });
    const writes = new Promise((resolve) => watch.socket.on('typing', resolve));
    const other = await paul.watch(topic);
    other.socket.emit('typing', { topic });
    expect(await here).toEqual(['Inès Vasseur', 'Paul Ménard']);
    expect(await writes).toEqual({ topic, name: 'Paul Ménard' });
  });

  it('loses nothing of what was said while a connection was down', async () => {
    const topic = `debate:${subject.id}`;
    const before = await ines.watch(topic);
    await postComment(paul, subject);
    const { seq } = await before.heard('CommentPosted');
    before.socket.disconnect();
    const said = [await postComment(paul, subject), await postComment(paul, subject)];
    await assembly.settled();
    const after = await ines.watch(topic, seq);
    expect(after.answer.missed?.map(({ changed }) => changed.id)).toEqual(said.map(({ id }) => id));
    const { comments } = await ines.get<{ comments: { id: string }[] }>(
      `query ($ids: [ID!]!) { comments(ids: $ids) { id body } }`,
      { ids: said.map(({ id }) => id) },
    );
    expect(comments.map(({ id }) => id)).toEqual(said.map(({ id }) => id));
  });

  it('refuses to watch what is not there', async () => {
    const watch = await ines.watch(`debate:${newId()}`);
    expect(watch.answer).toMatchObject({ ok: false, refusal: { code: 'NotFound' } });
  });

  it('keeps the order in which comments were stored, whatever their ids and however many write at once', async () => {
    const writers = await Promise.all(Array.from({ length: 8 }, (_, n) => assembly.member(collective, `Voix ${n}`)));
    await Promise.all(writers.flatMap((writer) => [postComment(writer, subject), postComment(writer, subject)]));
    await assembly.settled();
    const told = await assembly.sql<{ id: string }>(
      `select subject_id as id from event_log where type = 'CommentPosted' and about @> $1::jsonb order by seq`,
      [JSON.stringify([{ id: subject.id }])],
    );
    const shown = opened(await readDebate(ines, subject));
    expect(shown.map(({ id }) => id)).toEqual(told.map(({ id }) => id));
    expect(new Set(shown.map(({ createdAt }) => createdAt)).size).toBe(16);
  });

  it('gives every thread once, page after page, with its answers', async () => {
    const threads = [];
    for (let n = 0; n < 5; n += 1) threads.push(await postComment(ines, subject, { body: `Fil ${n}` }));
    const [first] = threads;
    if (!first) throw new Error('no thread');
    await postComment(paul, subject, { replyTo: first.id });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { threads: page } = await readDebate(ines, subject, { first: 2, after });
      seen.push(...page.edges.map(({ node }) => node.comment.id));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(threads.map(({ id }) => id));
    const wrong = await ines.ask(
      `query ($type: String!, $id: ID!) { debate(subjectType: $type, subjectId: $id, after: "zut") { id } }`,
      { ...subject },
    );
    expect(wrong.errors?.[0]?.extensions?.code).toBe('InvalidInput');
  });

  it('counts people, not comments, for many debates at once', async () => {
    const other = things.add(collective, 'Personne n’en parle');
    await postComment(ines, subject, { stance: 'for' });
    await postComment(ines, subject, { stance: 'for' });
    await postComment(paul, subject, { stance: 'question' });
    const counts = await assembly.service(DebatesService).countsOf(assembly.service(Database), [subject.id, other.id]);
    expect(counts.get(subject.id)).toEqual({ comments: 3, for: 1, against: 0, question: 1 });
    expect(counts.get(other.id)).toEqual({ comments: 0, for: 0, against: 0, question: 0 });
  });

  it('reads a debate of 1,000 comments at once', async () => {
    await assembly.sql(
      `insert into comment (collective_id, id, subject_type, subject_id, author_id, reply_to, root_id, depth, body, created_at)
       select $1, id, $2, $3, $4, null, id, 0, 'Commentaire n° ' || n, timestamptz '2026-03-01' + n * interval '1 minute'
       from (select gen_random_uuid() as id, n from generate_series(1, 1000) n) made`,
      [collective.id, subject.type, subject.id, ines.id],
    );
    const { debate } = await paul.get<{
      debate: { threads: { edges: { node: { comment: { body: string } } }[]; pageInfo: { hasNextPage: boolean } } };
    }>(
      `query ($type: String!, $id: ID!) { debate(subjectType: $type, subjectId: $id, first: 1000) {
        threads { edges { node { id comment { id body stance createdAt author { id name } } answers { id } } }
                  pageInfo { hasNextPage } } } }`,
      { ...subject },
    );
    const bodies = debate.threads.edges.map(({ node }) => node.comment.body);
    expect(bodies).toEqual(Array.from({ length: 1000 }, (_, n) => `Commentaire n° ${n + 1}`));
    expect(debate.threads.pageInfo.hasNextPage).toBe(false);
  });

  it('does not mix collectives', async () => {
    const away = await assembly.collective(odile, 'ailleurs');
    const theirs = things.add(away, 'Chez eux');
    expect(await postComment(ines, theirs)).toMatchObject({ code: 'MembersOnly' });
    expect((await readDebate(ines, theirs)).viewerMayPost).toBe(false);
  });
});
