import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import type { SubjectRef } from '../../src/kernel/subject-ref.js';
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

describe('writing in a debate', () => {
  let assembly: Assembly;
  let things: DebatedThings;
  let collective: TestCollective;
  let ines: Somebody;
  let paul: Somebody;
  let subject: SubjectRef;

  beforeAll(async () => {
    assembly = await Assembly.start();
    things = new DebatedThings(assembly);
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    ines = await assembly.member(collective, 'Inès Vasseur');
    paul = await assembly.member(collective, 'Paul Ménard');
  });
  beforeEach(() => {
    subject = things.add(collective, 'Des bancs sur les places');
  });
  afterAll(() => assembly.end());

  it('is for who takes part, on what is open', async () => {
    const outsider = await assembly.person('Nora Lenoir');
    expect(await postComment(assembly.visitor(), subject)).toMatchObject({ code: 'SignInFirst' });
    expect(await postComment(outsider, subject)).toMatchObject({ code: 'MembersOnly', kind: 'right' });
    expect(await postComment(ines, { type: subject.type, id: newId() })).toMatchObject({ code: 'NotFound' });
    expect(await postComment(ines, subject, { body: '  \n ' })).toMatchObject({ code: 'InvalidInput', field: 'body' });
    expect(await postComment(ines, subject, { stance: 'maybe' })).toMatchObject({ code: 'InvalidInput' });
    things.close(subject);
    expect(await postComment(ines, subject)).toMatchObject({ code: 'DebateClosed', kind: 'rule' });
    expect(await readDebate(ines, subject)).toMatchObject({ open: false, viewerMayPost: false });
    expect((await readDebate(assembly.visitor(), subject)).viewerMayNotBecause).toContain('Connectez-vous');
  });

  it('stores once what is sent twice, at the same time too', async () => {
    const id = newId();
    const sent = await Promise.all([1, 2, 3, 4].map(() => postComment(ines, subject, { id, stance: 'for' })));
    expect(sent.map((comment) => comment.id)).toEqual([id, id, id, id]);
    expect(await postComment(ines, subject, { id, stance: 'for' })).toMatchObject({ id, stance: 'for' });
    const debate = await readDebate(ines, subject);
    expect(opened(debate)).toHaveLength(1);
    expect(debate.counts).toEqual({ comments: 1, for: 1, against: 0, question: 0 });
    const [told] = await assembly.sql<{ count: string }>(
      `select count(*) from event_log where type = 'CommentPosted' and subject_id = $1`,
      [id],
    );
    expect(told?.count).toBe('1');
    expect(await postComment(paul, subject, { id })).toMatchObject({ code: 'CommentIdTaken' });
    const other = things.add(collective, 'Autre chose');
    expect(await postComment(ines, other, { id })).toMatchObject({ code: 'CommentIdTaken' });
  });

  it('says nothing of its words in the log', async () => {
    await postComment(ines, subject, { body: 'Mon voisin du 14 rue des Lilas' });
    const [leak] = await assembly.sql(`select 1 from event_log where payload::text like '%Lilas%'`);
    expect(leak).toBeUndefined();
  });

  it('keeps answers in their thread, three levels deep', async () => {
    const first = await postComment(ines, subject);
    const answer = await postComment(paul, subject, { replyTo: first.id });
    const deeper = await postComment(ines, subject, { replyTo: answer.id });
    const deepest = await postComment(paul, subject, { replyTo: deeper.id });
    expect([answer.depth, deeper.depth, deepest.depth]).toEqual([1, 2, 2]);
    expect(deepest.replyTo).toBe(answer.id);
    const [thread] = (await readDebate(ines, subject)).threads.edges;
    expect(thread?.node.answers.map(({ id }) => id)).toEqual([answer.id, deeper.id, deepest.id]);
    const other = things.add(collective, 'Autre chose');
    expect(await postComment(paul, other, { replyTo: first.id })).toMatchObject({ code: 'ReplyElsewhere' });
  });

  it('lets its author edit, from what they read, and shows what it said', async () => {
    const comment = await postComment(ines, subject, { body: 'Avant' });
    expect(await editComment(paul, comment, 'Pirate')).toMatchObject({ code: 'CommentAuthorOnly', kind: 'right' });
    const edited = await editComment(ines, comment, 'Après');
    expect(edited).toMatchObject({ body: 'Après', version: 2 });
    expect(await editComment(ines, comment, 'Encore')).toMatchObject({ code: 'ChangedMeanwhile' });
    const history = await assembly
      .visitor()
      .get(`query ($id: ID!) { commentHistory(id: $id) { number body } }`, { id: comment.id });
    expect(history).toEqual({
      commentHistory: [
        { number: 1, body: 'Avant' },
        { number: 2, body: 'Après' },
      ],
    });
  });

  it('lets its author take it back for good, even when the debate is closed', async () => {
    const comment = await postComment(ines, subject, { body: 'Trop vite', stance: 'against' });
    await editComment(ines, comment, 'Trop vite dit');
    const answer = await postComment(paul, subject, { replyTo: comment.id });
    expect(await withdrawComment(paul, comment.id)).toMatchObject({ code: 'CommentAuthorOnly' });
    things.close(subject);
    expect(await withdrawComment(ines, comment.id)).toMatchObject({ state: 'withdrawn', body: '', stance: null });
    expect(await withdrawComment(ines, comment.id)).toMatchObject({ state: 'withdrawn' });
    const debate = await readDebate(paul, subject);
    expect(debate.counts).toMatchObject({ comments: 1, against: 0 });
    expect(debate.threads.edges[0]?.node.answers[0]?.id).toBe(answer.id);
    const gone = await paul.ask(`query ($id: ID!) { commentHistory(id: $id) { body } }`, { id: comment.id });
    expect(gone.errors?.[0]?.extensions?.code).toBe('NotFound');
    const [left] = await assembly.sql(`select 1 from comment_version where comment_id = $1`, [comment.id]);
    expect(left).toBeUndefined();
  });

  it('refuses to answer or edit what is gone', async () => {
    const comment = await postComment(ines, subject);
    await withdrawComment(ines, comment.id);
    expect(await postComment(paul, subject, { replyTo: comment.id })).toMatchObject({ code: 'CommentGone' });
    expect(await editComment(ines, comment, 'Retour')).toMatchObject({ code: 'CommentGone' });
    expect(await reactToComment(paul, comment.id, 'agree')).toMatchObject({ code: 'CommentGone' });
  });

  it('counts a reaction once for each person and kind', async () => {
    const { id } = await postComment(ines, subject);
    await reactToComment(paul, id, 'agree');
    await reactToComment(paul, id, 'agree');
    await reactToComment(ines, id, 'thanks');
    const both = await reactToComment(ines, id, 'agree');
    expect(both.reactions).toMatchObject({ agree: 2, thanks: 1 });
    expect([...both.reactions.mine].sort()).toEqual(['agree', 'thanks']);
    const taken = await reactToComment(paul, id, 'agree', false);
    expect(taken.reactions).toMatchObject({ agree: 1, mine: [] });
    expect(await reactToComment(paul, id, 'applause')).toMatchObject({ code: 'InvalidInput' });
    expect(await reactToComment(assembly.visitor(), id, 'agree')).toMatchObject({ code: 'SignInFirst' });
  });

  it('mentions members, found by their name, and tells them', async () => {
    const search = `query ($id: ID!, $name: String!) { mentionableMembers(collectiveId: $id, name: $name) { id name } }`;
    expect(await ines.get(search, { id: collective.id, name: 'mena' })).toEqual({
      mentionableMembers: [{ id: paul.id, name: 'Paul Ménard' }],
    });
    expect(await ines.get(search, { id: collective.id, name: '%' })).toEqual({ mentionableMembers: [] });
    const outsider = await assembly.person('Nora Lenoir');
    const refused = await outsider.ask(search, { id: collective.id, name: 'Paul' });
    expect(refused.errors?.[0]?.extensions?.code).toBe('MembersOnly');
    expect(await postComment(ines, subject, { mentions: [outsider.id] })).toMatchObject({ code: 'MentionUnknown' });
    const comment = await postComment(ines, subject, { mentions: [paul.id] });
    expect(comment.mentions).toEqual([{ id: paul.id }]);
    const [told] = await assembly.sql<{ about: unknown }>(
      `select about from event_log where type = 'MemberMentioned' and subject_id = $1`,
      [comment.id],
    );
    expect(told?.about).toEqual([{ type: 'Account', id: paul.id }]);
  });

  it('keeps the quoted words with the clause they come from', async () => {
    const quote = {
      clauseId: newId(),
      textVersionId: newId(),
      quote: 'cent bancs',
      prefix: 'poser ',
      suffix: ' avant',
    };
    const comment = await postComment(ines, subject, { quote });
    expect(comment).toMatchObject({ quote: { clauseId: quote.clauseId, quote: 'cent bancs' } });
    const wrong = await postComment(ines, subject, { quote: { ...quote, clauseId: 'un' } });
    expect(wrong).toMatchObject({ code: 'InvalidInput', field: 'quote.clauseId' });
  });

  it('limits one account, not its neighbours behind the same Wi-Fi', async () => {
    const hasty = await assembly.member(collective, 'Ulysse Brun');
    const answers = await Promise.all(Array.from({ length: 31 }, () => postComment(hasty, subject)));
    expect(answers.filter(({ code }) => code === 'TooManyAttempts')).toHaveLength(1);
    const neighbour = await assembly.member(collective, 'Zoé Martel');
    expect(await postComment(neighbour, subject)).toMatchObject({ __typename: 'Comment' });
  });
});
