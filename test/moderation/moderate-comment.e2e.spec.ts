import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import type { SubjectRef } from '../../src/kernel/subject-ref.js';
import { CollectivesService } from '../../src/modules/collectives/index.js';
import { ModerationReading } from '../../src/modules/moderation/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { DebatedThings, opened, postComment, readDebate, withdrawComment } from '../support/scenes/debates.js';

const measureFields = `id kind ground reason text liftedAt viewerMayAppeal viewerMayAnswerAppeal
  appeal { body outcome answer alone }`;
const measured = `{ __typename ... on ModerationMeasure { ${measureFields} } ${refusal} }`;

interface MeasureSeen extends Outcome {
  readonly id: Id;
  readonly text: string | null;
  readonly appeal: { body: string | null; outcome: string | null; alone: boolean } | null;
}

const report = (somebody: Somebody, id: Id, ground = 'insult'): Promise<Outcome> =>
  somebody.act(`mutation ($input: ReportContentInput!) { reportContent(input: $input) { __typename ${refusal} } }`, {
    input: { subjectType: 'Comment', subjectId: id, ground, note: 'Relisez l’article 8.' },
  });

const decide = (somebody: Somebody, id: Id, kind: 'keep' | 'hide'): Promise<MeasureSeen> =>
  somebody.act<MeasureSeen>(`mutation ($input: DecideReportInput!) { decideReport(input: $input) ${measured} }`, {
    input: { subjectType: 'Comment', subjectId: id, kind, ground: 'insult', reason: 'Une attaque personnelle.' },
  });

const appeal = (somebody: Somebody, measureId: Id): Promise<MeasureSeen> =>
  somebody.act<MeasureSeen>(
    `mutation ($id: ID!) { appealMeasure(measureId: $id, body: "Je parlais du projet.") ${measured} }`,
    {
      id: measureId,
    },
  );

const answer = (somebody: Somebody, measureId: Id, outcome: string): Promise<MeasureSeen> =>
  somebody.act<MeasureSeen>(
    `mutation ($id: ID!, $outcome: String!) { answerAppeal(measureId: $id, outcome: $outcome, answer: "Relu.") ${measured} }`,
    { id: measureId, outcome },
  );

describe('moderating a comment', () => {
  let assembly: Assembly;
  let things: DebatedThings;
  let collective: TestCollective;
  let odile: Somebody;
  let moderator: Somebody;
  let author: Somebody;
  let reader: Somebody;
  let subject: SubjectRef;
  let comment: Id;

  const queue = (somebody: Somebody) =>
    somebody.ask<{
      moderationQueue: { edges: { node: { subjectId: Id; text: string; reports: { note: string }[] } }[] };
    }>(
      `query ($id: ID!) { moderationQueue(collectiveId: $id, first: 100) {
        edges { node { subjectId text title path viewerMayDecide authors { name } reports { ground note reportedAt } } } } }`,
      { id: collective.id },
    );

  beforeAll(async () => {
    assembly = await Assembly.start();
    things = new DebatedThings(assembly);
    odile = await assembly.person('Odile Carrier');
    collective = await assembly.collective(odile);
    moderator = await assembly.member(collective, 'Maud Rivière');
    await assembly.giveRole(collective, moderator, 'moderator');
    author = await assembly.member(collective, 'Ulysse Brun');
    reader = await assembly.member(collective, 'Irène Costa');
  });
  beforeEach(async () => {
    subject = things.add(collective, 'Un zénith en centre-ville');
    comment = (await postComment(author, subject, { body: 'Jamais ouvert un livre !', stance: 'against' })).id;
  });
  afterAll(() => assembly.end());

  it('is reported by who takes part, not by its author, once each', async () => {
    expect(await report(assembly.visitor(), comment)).toMatchObject({ code: 'SignInFirst' });
    expect(await report(await assembly.person('Nora Lenoir'), comment)).toMatchObject({ code: 'MembersOnly' });
    expect(await report(author, comment)).toMatchObject({ code: 'OwnContent', kind: 'right' });
    expect(await report(reader, newId())).toMatchObject({ code: 'NotFound' });
    expect(await report(reader, comment, 'boring')).toMatchObject({ code: 'InvalidInput', field: 'ground' });
    await report(reader, comment);
    await report(reader, comment);
    await report(moderator, comment);
    const { data } = await queue(moderator);
    const [found] = data.moderationQueue.edges.filter(({ node }) => node.subjectId === comment);
    expect(found?.node).toMatchObject({
      text: 'Jamais ouvert un livre !',
      title: 'Un zénith en centre-ville',
      viewerMayDecide: true,
      authors: [{ name: 'Ulysse Brun' }],
    });
    expect(found?.node.reports).toHaveLength(2);
    const other = await reader.act(
      `mutation ($input: ReportContentInput!) { reportContent(input: $input) { __typename ${refusal} } }`,
      { input: { subjectType: 'Plenary', subjectId: newId(), ground: 'spam' } },
    );
    expect(other).toMatchObject({ code: 'NotModerable' });
  });

  it('opens the queue to who moderates alone', async () => {
    expect((await queue(reader)).errors?.[0]?.extensions).toMatchObject({ code: 'ModeratorsOnly', kind: 'right' });
    expect((await queue(assembly.visitor())).errors?.[0]?.extensions?.code).toBe('SignInFirst');
    expect(await decide(reader, comment, 'hide')).toMatchObject({ code: 'ModeratorsOnly' });
    const topic = `moderation:${collective.id}`;
    expect((await reader.watch(topic)).answer).toMatchObject({ ok: false, refusal: { code: 'ModeratorsOnly' } });
    const watch = await moderator.watch(topic);
    await report(reader, comment);
    await watch.heard('ContentReported');
    const desk = `query ($id: ID!) { moderationDesk(collectiveId: $id) { viewerMayModerate waitingReports } }`;
    expect(await reader.get(desk, { id: collective.id })).toEqual({
      moderationDesk: { viewerMayModerate: false, waitingReports: 0 },
    });
    expect(await moderator.get(desk, { id: collective.id })).toMatchObject({
      moderationDesk: { viewerMayModerate: true },
    });
  });

  it('replaces hidden words by the reason, but for their author and who moderates', async () => {
    const watch = await reader.watch(`debate:${subject.id}`);
    await report(reader, comment);
    expect(await decide(moderator, comment, 'hide')).toMatchObject({ kind: 'hide', ground: 'insult' });
    await watch.heard('CommentHidden');
    const seenBy = async (somebody: Somebody) => opened(await readDebate(somebody, subject))[0];
    for (const somebody of [reader, assembly.visitor()]) {
      expect(await seenBy(somebody)).toMatchObject({
        state: 'hidden',
        body: '',
        stance: null,
        hiddenGround: 'insult',
        hiddenReason: 'Une attaque personnelle.',
      });
    }
    for (const somebody of [author, moderator, odile]) {
      expect(await seenBy(somebody)).toMatchObject({ state: 'hidden', body: 'Jamais ouvert un livre !' });
    }
    const history = await reader.ask(`query ($id: ID!) { commentHistory(id: $id) { body } }`, { id: comment });
    expect(history.errors?.[0]?.extensions?.code).toBe('NotFound');
    expect((await readDebate(reader, subject)).counts).toMatchObject({ comments: 0, against: 0 });
    const [leak] = await assembly.sql(`select 1 from event_log where payload::text like '%livre%'`);
    expect(leak).toBeUndefined();
    const [public_] = await assembly.sql<{ payload: object }>(
      `select payload from event_log where type = 'ContentHidden' and about @> $1::jsonb`,
      [JSON.stringify([{ id: comment }])],
    );
    expect(public_?.payload).toEqual({ title: 'Un zénith en centre-ville', ground: 'insult' });
    expect(await decide(odile, comment, 'hide')).toMatchObject({ code: 'HiddenAlready' });
    expect(await report(moderator, comment)).toMatchObject({ code: 'HiddenAlready' });
  });

  it('is decided by one of two moderators at once, and never by its author', async () => {
    await report(reader, comment);
    const decided = await Promise.all([decide(moderator, comment, 'keep'), decide(odile, comment, 'keep')]);
    expect(decided.map(({ code }) => code ?? 'kept').sort()).toEqual(['NothingReported', 'kept']);
    expect(opened(await readDebate(reader, subject))[0]).toMatchObject({ state: 'shown' });
    const mine = await postComment(moderator, subject, { body: 'Allons, du calme.' });
    await report(reader, mine.id);
    expect(await decide(moderator, mine.id, 'keep')).toMatchObject({ code: 'OwnContent' });
    const noGround = await moderator.act(
      `mutation ($input: DecideReportInput!) { decideReport(input: $input) ${measured} }`,
      { input: { subjectType: 'Comment', subjectId: comment, kind: 'hide', reason: 'Parce que.' } },
    );
    expect(noGround).toMatchObject({ code: 'InvalidInput', field: 'ground' });
  });

  it('can be appealed once by its author, and is judged by somebody else', async () => {
    const { id } = await decide(moderator, comment, 'hide');
    expect(await appeal(reader, id)).toMatchObject({ code: 'AppealAuthorOnly', kind: 'right' });
    expect(await answer(odile, id, 'lifted')).toMatchObject({ code: 'NoAppealWaiting' });
    expect(await appeal(author, id)).toMatchObject({ appeal: { body: 'Je parlais du projet.', outcome: null } });
    expect(await appeal(author, id)).toMatchObject({ code: 'AppealedAlready' });
    expect(await answer(reader, id, 'lifted')).toMatchObject({ code: 'ModeratorsOnly' });
    expect(await answer(moderator, id, 'upheld')).toMatchObject({ code: 'SameJudge', kind: 'right' });
    const watch = await reader.watch(`debate:${subject.id}`);
    expect(await answer(odile, id, 'lifted')).toMatchObject({ appeal: { outcome: 'lifted', alone: false } });
    await watch.heard('CommentRestored');
    expect(opened(await readDebate(reader, subject))[0]).toMatchObject({ state: 'shown', hiddenReason: null });
    expect(await answer(odile, id, 'upheld')).toMatchObject({ code: 'NoAppealWaiting' });
    expect(await appeal(author, newId())).toMatchObject({ code: 'NotFound' });
  });

  it('keeps nothing to appeal where nothing was hidden', async () => {
    await report(reader, comment);
    const { id } = await decide(moderator, comment, 'keep');
    expect(await appeal(author, id)).toMatchObject({ code: 'NothingToAppeal' });
  });

  it('lets the only person who can judge twice do so, and says it', async () => {
    const small = await assembly.collective(odile, 'petite');
    await assembly.service(CollectivesService).join(author.actor ?? fail(), small.id, true);
    const place = things.add(small, 'La fontaine');
    const { id: said } = await postComment(author, place, { body: 'Bande de nuls' });
    const { id } = await decide(odile, said, 'hide');
    await appeal(author, id);
    expect(await answer(odile, id, 'upheld')).toMatchObject({ appeal: { outcome: 'upheld', alone: true } });
  });

  it('publishes what was decided and why, not the words', async () => {
    const { id } = await decide(moderator, comment, 'hide');
    await appeal(author, id);
    const measures = async (somebody: Somebody, choice: string) => {
      const data = await somebody.get<{ moderationMeasures: { edges: { node: MeasureSeen }[] } }>(
        `query ($id: ID!, $choice: String!) { moderationMeasures(collectiveId: $id, choice: $choice, first: 100) {
          edges { node { ${measureFields} } } } }`,
        { id: collective.id, choice },
      );
      return data.moderationMeasures.edges.map(({ node }) => node).find((measure) => measure.id === id);
    };
    expect(await measures(assembly.visitor(), 'all')).toMatchObject({
      reason: 'Une attaque personnelle.',
      text: null,
      appeal: { body: null },
    });
    expect(await measures(author, 'mine')).toMatchObject({ text: 'Jamais ouvert un livre !', viewerMayAppeal: false });
    expect(await measures(reader, 'mine')).toBeUndefined();
    expect(await measures(odile, 'appeals')).toMatchObject({ viewerMayAnswerAppeal: true });
    expect(await measures(moderator, 'appeals')).toMatchObject({ viewerMayAnswerAppeal: false });
    await expect(measures(reader, 'appeals')).rejects.toThrow('modération');
    await expect(measures(reader, 'tout')).rejects.toThrow();
  });

  it('waits in the inbox of who can answer', async () => {
    await report(reader, comment);
    const other = await postComment(author, subject, { body: 'Et en plus…' });
    const { id } = await decide(moderator, other.id, 'hide');
    await appeal(author, id);
    const kinds = async (somebody: Somebody): Promise<string[]> => {
      const standing = await assembly.service(CollectivesService).standing({ accountId: somebody.id }, collective.id);
      const lines = await assembly.service(ModerationReading).awaiting(assembly.service(Database), standing);
      return lines.filter(({ subject: about }) => [comment, other.id].includes(about.id)).map(({ kind }) => kind);
    };
    expect(await kinds(moderator)).toEqual(['moderate']);
    expect(await kinds(odile)).toEqual(['answer-appeal']);
    expect(await kinds(reader)).toEqual([]);
  });

  it('waits in the inbox of its author until they contest or take it back', async () => {
    const kinds = async (somebody: Somebody): Promise<string[]> => {
      const standing = await assembly.service(CollectivesService).standing({ accountId: somebody.id }, collective.id);
      const lines = await assembly.service(ModerationReading).awaiting(assembly.service(Database), standing);
      return lines.filter(({ subject: about }) => [comment, other.id].includes(about.id)).map(({ kind }) => kind);
    };
    const other = await postComment(author, subject, { body: 'Et en plus…' });
    const { id } = await decide(moderator, comment, 'hide');
    expect(await kinds(author)).toEqual(['contest']);
    expect(await kinds(reader)).toEqual([]);
    await appeal(author, id);
    expect(await kinds(author)).toEqual([]);
    await decide(moderator, other.id, 'hide');
    expect(await kinds(author)).toEqual(['contest']);
    await withdrawComment(author, other.id);
    expect(await kinds(author)).toEqual([]);
  });

  it('can still be withdrawn by its author', async () => {
    await report(reader, comment);
    await decide(moderator, comment, 'hide');
    expect(await withdrawComment(author, comment)).toMatchObject({ state: 'withdrawn', hiddenReason: null });
  });
});

function fail(): never {
  throw new Error('a visitor does not join');
}
