import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { ProgrammeService } from '../../src/modules/programme/index.js';
import { Listeners } from '../../src/platform/events/listeners.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';

interface Board extends Outcome {
  readonly total: number;
  readonly overdue: number;
  readonly viewerMayFollow: boolean;
  readonly questions: number;
  readonly answers: number;
  readonly evolution: readonly { readonly month: string; readonly counts: Record<string, number> }[];
  readonly counts: Record<string, number>;
  readonly chapters: readonly { readonly title: string; readonly counts: Record<string, number> }[];
}

interface Commitment extends Outcome {
  readonly id: Id;
  readonly number: number;
  readonly state: string;
  readonly overdue: boolean;
  readonly startedOn: string | null;
  readonly finishedOn: string | null;
  readonly version: number;
  readonly reporter: { readonly name: string } | null;
  readonly viewerMayReport: boolean;
  readonly questions: readonly { readonly body: string; readonly answer: unknown }[];
  readonly history: readonly { readonly state: string; readonly note: string; readonly evidence: readonly unknown[] }[];
}

const counts = '{ notStarted started done redirected abandoned }';
const board = `total overdue viewerMayFollow questions answers counts ${counts}
  chapters { title viewerGrade counts ${counts} score { people grades median } } evolution { month counts ${counts} }`;
const one = `id number state overdue startedOn finishedOn dueOn version reporter { name } viewerMayReport viewerMayAssign
  history { state note evidence { label url on file { id size } } person { name } } questions { body answer { person { name } } }`;

/** Scenario J: after the election. */
describe('commitments', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let ines: Somebody;
  let paul: Somebody;
  let visitor: Somebody;
  let collective: TestCollective;

  const enter = (number: number, title: string, chapter: string): Promise<void> =>
    assembly.service(UnitOfWork).run((tx) =>
      assembly.service(ProgrammeService).enter(tx, {
        collectiveId: collective.id,
        proposalId: newId(),
        number,
        title,
        chapter,
        html: `<p>${title}.</p>`,
        textVersionId: newId(),
        cost: null,
        competence: 'city',
        authorIds: [ines.id],
        decisionId: null,
        vote: null,
        adoptedAt: assembly.clock.now(),
      }),
    );

  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2026-04-01T09:00:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    ines = await assembly.member(collective, 'Inès Vasseur');
    paul = await assembly.member(collective, 'Paul Ménard');
    visitor = assembly.visitor();
    await enter(1, 'Une régie de l’eau', 'Eau');
    await enter(2, 'Des berges ouvertes', 'Eau');
    await enter(3, 'Un budget de chaque quartier', 'Démocratie');
  });
  afterAll(async () => {
    visitor.close();
    await assembly.end();
  });

  const follow = (who: Somebody): Promise<Board> =>
    who.act(
      `mutation ($c: ID!) { followCommitments(collectiveId: $c) { __typename ... on CommitmentBoard { ${board} } ${refusal} } }`,
      { c: collective.id },
    );
  const seen = async (who: Somebody = visitor): Promise<Board> =>
    (
      await who.get<{ commitmentBoard: Board }>(`query ($c: ID!) { commitmentBoard(collectiveId: $c) { ${board} } }`, {
        c: collective.id,
      })
    ).commitmentBoard;
  const read = async (number: number, who: Somebody = visitor): Promise<Commitment> => {
    const { commitment } = await who.get<{ commitment: Commitment | null }>(
      `query ($c: ID!, $n: Int!) { commitment(collectiveId: $c, number: $n) { ${one} } }`,
      { c: collective.id, n: number },
    );
    if (!commitment) throw new Error('there is no such commitment');
    return commitment;
  };
  const report = async (who: Somebody, number: number, more: object = {}): Promise<Commitment> => {
    const { id, version } = await read(number);
    const input = { id: newId(), version, state: 'started', note: 'Les travaux commencent.', evidence: [], ...more };
    return who.act(
      `mutation ($c: ID!, $id: ID!, $input: CommitmentReportInput!) {
        reportCommitment(collectiveId: $c, id: $id, input: $input) { __typename ... on WholeCommitment { ${one} } ${refusal} } }`,
      { c: collective.id, id, input },
    );
  };
  const assign = async (
    who: Somebody,
    number: number,
    reporterId: Id | null,
    dueOn: string | null,
  ): Promise<Commitment> => {
    const { id } = await read(number);
    return who.act(
      `mutation ($c: ID!, $id: ID!, $r: ID, $d: String) {
        assignCommitment(collectiveId: $c, id: $id, reporterId: $r, dueOn: $d) {
          __typename ... on WholeCommitment { ${one} } ${refusal} } }`,
      { c: collective.id, id, r: reporterId, d: dueOn },
    );
  };
  const list = async (filter: object): Promise<number[]> => {
    const { commitments } = await visitor.get<{ commitments: { edges: { node: { number: number } }[] } }>(
      `query ($c: ID!, $f: CommitmentFilter) { commitments(collectiveId: $c, filter: $f) { edges { node { number } } } }`,
      { c: collective.id, f: filter },
    );
    return commitments.edges.map(({ node }) => node.number);
  };
  const proof = { label: 'Délibération du 2 mars', url: 'https://exemple.fr/deliberation.pdf', on: '2026-03-02' };

  it('begin once the programme is published, all of them, once', async () => {
    expect(await follow(coordinator)).toMatchObject({ code: 'ProgrammeNotPublished' });
    expect(await seen()).toMatchObject({ total: 0, viewerMayFollow: false });
    await coordinator.act(
      `mutation ($c: ID!) { publishProgramme(collectiveId: $c, knowing: 2) { __typename ${refusal} } }`,
      {
        c: collective.id,
      },
    );
    expect((await seen(coordinator)).viewerMayFollow).toBe(true);
    expect(await follow(ines)).toMatchObject({ code: 'CoordinationOnly' });
    expect(await follow(visitor)).toMatchObject({ code: 'SignInFirst' });
    const both = await Promise.all([follow(coordinator), follow(coordinator)]);
    for (const each of both)
      expect(each).toMatchObject({ total: 3, counts: { notStarted: 3 }, viewerMayFollow: false });
    expect(await list({})).toEqual([1, 2, 3]);
    // What is adopted since is no promise of the programme that was published.
    await enter(4, 'Un marché couvert', 'Économie');
    expect(await seen(coordinator)).toMatchObject({ total: 3, viewerMayFollow: false });
    expect(await follow(coordinator)).toMatchObject({ total: 3 });
  });

  it('are reported on by who is in charge or the coordination, signed, dated, never unsaid', async () => {
    expect(await report(paul, 1)).toMatchObject({ code: 'ReportersOnly' });
    expect(await report(visitor, 1)).toMatchObject({ code: 'SignInFirst' });
    expect(await assign(paul, 1, paul.id, null)).toMatchObject({ code: 'CoordinationOnly' });
    const stranger = await assembly.person('Personne d’ailleurs');
    expect(await assign(coordinator, 1, stranger.id, null)).toMatchObject({ code: 'ReporterNotHere' });
    expect(await assign(coordinator, 1, ines.id, '2026-06-30')).toMatchObject({ reporter: { name: 'Inès Vasseur' } });
    const watch = await visitor.watch(`programme:${collective.id}`);
    expect(await report(ines, 1)).toMatchObject({
      state: 'started',
      startedOn: '2026-04-01',
      history: [{ state: 'started', note: 'Les travaux commencent.', person: { name: 'Inès Vasseur' } }],
    });
    await watch.heard('CommitmentReported');
    await expect(assembly.sql('update commitment_report set note = $1', ['Autre chose'])).rejects.toThrow(
      'never changes',
    );
  });

  it('are done on evidence alone; started and finished are counted apart', async () => {
    expect(await report(ines, 1, { state: 'done' })).toMatchObject({ code: 'DoneNeedsEvidence' });
    expect(await report(ines, 1, { state: 'done', evidence: [{ ...proof, on: '2027-01-01' }] })).toMatchObject({
      code: 'EvidenceAhead',
    });
    expect(
      await report(ines, 1, { state: 'done', evidence: [{ ...proof, url: 'javascript:alert(1)' }] }),
    ).toMatchObject({
      code: 'InvalidInput',
    });
    assembly.clock.forward(60);
    expect(await report(ines, 1, { state: 'done', evidence: [proof] })).toMatchObject({
      state: 'done',
      finishedOn: '2026-04-01',
      history: [{ state: 'done', evidence: [{ ...proof, file: null }] }, { state: 'started' }],
    });
    await report(coordinator, 2);
    expect(await seen()).toMatchObject({
      counts: { notStarted: 1, started: 1, done: 1 },
      chapters: [
        { title: 'Eau', counts: { started: 1, done: 1 } },
        { title: 'Démocratie', counts: { notStarted: 1 } },
      ],
    });
    expect(await list({ state: 'done' })).toEqual([1]);
    expect(await list({ chapter: 'democratie' })).toEqual([3]);
    // What was said done and is not any more is not counted as finished.
    expect(await report(ines, 1, { state: 'started', note: 'Le tribunal a annulé.' })).toMatchObject({
      finishedOn: null,
    });
  });

  it('rest on a page elsewhere or on a file sent before, public with the report', async () => {
    const send = async (who: Somebody): Promise<Id> => {
      const response = await who.send(
        `/api/files?collective=${collective.id}&name=Arr%C3%AAt%C3%A9.pdf`,
        Buffer.from('%PDF-1.7'),
      );
      return ((await response.json()) as { file: { id: Id } }).file.id;
    };
    const fileId = await send(coordinator);
    const file = { label: 'Arrêté', on: '2026-03-30', fileId };
    expect(await report(coordinator, 2, { evidence: [{ ...file, url: proof.url }] })).toMatchObject({
      code: 'InvalidInput',
    });
    expect(await report(coordinator, 2, { evidence: [{ ...file, fileId: null }] })).toMatchObject({
      code: 'InvalidInput',
    });
    expect(await report(coordinator, 2, { evidence: [{ ...file, fileId: await send(ines) }] })).toMatchObject({
      code: 'FileUnknown',
    });
    const told = await report(coordinator, 2, { evidence: [file] });
    expect(told.history[0]).toMatchObject({
      evidence: [
        {
          label: 'Arrêté',
          on: '2026-03-30',
          url: `/api/files/${fileId}/Arr%C3%AAt%C3%A9.pdf`,
          file: { id: fileId, size: 8 },
        },
      ],
    });
    expect((await fetch(`${assembly.origin}/api/files/${fileId}/Arr%C3%AAt%C3%A9.pdf`)).status).toBe(200);
  });

  it('are late the day after the word was due, for all to see, and wait for who owes it', async () => {
    await assign(coordinator, 3, paul.id, '2026-04-01');
    expect((await read(3)).overdue).toBe(false);
    const inbox = async (): Promise<string[]> =>
      (
        await paul.get<{ inbox: { path: string; kind: string }[] }>(
          'query ($c: ID!) { inbox(collectiveId: $c) { path kind } }',
          { c: collective.id },
        )
      ).inbox.map(({ kind, path }) => `${kind} ${path}`);
    expect(await inbox()).toContain('report /engagements/3');
    await assembly.sql(`update commitment set due_on = '2026-03-31' where reporter_id = $1`, [paul.id]);
    expect(await read(3)).toMatchObject({ overdue: true });
    expect((await seen()).overdue).toBe(1);
    expect(await list({ overdue: true })).toEqual([3]);
    await report(paul, 3, { state: 'abandoned', note: 'La métropole a repris la compétence.' });
    expect(await inbox()).not.toContain('report /engagements/3');
    expect((await seen()).overdue).toBe(0);
  });

  it('are asked about by anybody of the collective, in their debate', async () => {
    const { id } = await read(2);
    const ask = (who: Somebody): Promise<Outcome> =>
      who.act(`mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename ${refusal} } }`, {
        input: {
          id: newId(),
          subjectType: 'Commitment',
          subjectId: id,
          stance: 'question',
          body: 'Pour quand les berges ?',
        },
      });
    expect(await ask(visitor)).toMatchObject({ code: 'SignInFirst' });
    expect((await ask(paul)).code).toBeUndefined();
  });

  const say = (who: Somebody, subjectId: Id, more: object): Promise<Outcome> =>
    who.act(`mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename ${refusal} } }`, {
      input: { id: newId(), subjectType: 'Commitment', subjectId, body: 'Des mots.', ...more },
    });
  const waiting = async (who: Somebody): Promise<string[]> =>
    (
      await who.get<{ inbox: { path: string; kind: string }[] }>(
        'query ($c: ID!) { inbox(collectiveId: $c) { path kind } }',
        {
          c: collective.id,
        },
      )
    ).inbox
      .filter(({ kind }) => kind === 'answer')
      .map(({ path }) => path);

  it('keep what is asked until who answers for it did, whoever else speaks', async () => {
    const { id } = await read(1);
    const ask = newId();
    await say(paul, id, { id: ask, stance: 'question', body: 'Et le prix de l’eau ?' });
    await assembly.service(Listeners).settled();
    expect(await waiting(ines)).toEqual(['/engagements/1']);
    expect(await waiting(paul)).toEqual([]);
    // Somebody else’s reply is a reply, not the answer; nor is one’s own.
    const marc = await assembly.member(collective, 'Marc Oury');
    await say(marc, id, { replyTo: ask });
    await say(paul, id, { replyTo: ask });
    await assembly.service(Listeners).settled();
    expect((await read(1)).questions).toEqual([{ body: 'Et le prix de l’eau ?', answer: null }]);
    const watch = await visitor.watch(`programme:${collective.id}`);
    const answer = newId();
    await say(ines, id, { id: answer, replyTo: ask });
    await watch.heard('CommitmentAnswered');
    expect((await read(1)).questions).toEqual([
      { body: 'Et le prix de l’eau ?', answer: { person: { name: 'Inès Vasseur' } } },
    ]);
    expect(await waiting(ines)).toEqual([]);
    expect(await seen()).toMatchObject({ questions: 2, answers: 1 });
    // It stays answered when somebody else is in charge; not once the answer is taken back.
    await assign(coordinator, 1, marc.id, null);
    await say(paul, id, {});
    await assembly.service(Listeners).settled();
    expect((await read(1)).questions).toMatchObject([{ answer: { person: { name: 'Inès Vasseur' } } }]);
    await ines.act(`mutation ($id: ID!) { withdrawComment(id: $id) { __typename ${refusal} } }`, { id: answer });
    await assembly.service(Listeners).settled();
    expect((await read(1)).questions).toMatchObject([{ answer: null }]);
    expect(await waiting(marc)).toEqual(['/engagements/1']);
    await paul.act(`mutation ($id: ID!) { withdrawComment(id: $id) { __typename ${refusal} } }`, { id: ask });
    await assembly.service(Listeners).settled();
    expect((await read(1)).questions).toEqual([]);
    expect(await seen()).toMatchObject({ questions: 1, answers: 0 });
  });

  it('are scored chapter by chapter, one grade a person, told from five people on, to nobody whose', async () => {
    const score = (who: Somebody, chapter: string, grade: number | null): Promise<Board> =>
      who.act(
        `mutation ($c: ID!, $chapter: String!, $g: Int) { scoreChapter(collectiveId: $c, chapter: $chapter, grade: $g) {
          __typename ... on CommitmentBoard { ${board} } ${refusal} } }`,
        { c: collective.id, chapter, g: grade },
      );
    expect(await score(visitor, 'eau', 3)).toMatchObject({ code: 'SignInFirst' });
    expect(await score(await assembly.person('Une passante'), 'eau', 3)).toMatchObject({ __typename: 'Refusal' });
    expect(await score(paul, 'eau', 5)).toMatchObject({ code: 'InvalidInput' });
    expect(await score(paul, 'economie', 1)).toMatchObject({ code: 'NothingToScore' });
    expect(await score(paul, 'ailleurs', 1)).toMatchObject({ code: 'NotFound' });
    const people = await Promise.all([1, 2, 3, 4].map((place) => assembly.member(collective, `Personne ${place}`)));
    for (const [place, who] of people.entries()) await score(who, 'eau', place);
    expect((await seen()).chapters[0]).toMatchObject({ score: { people: 4, grades: null, median: null } });
    await Promise.all([score(paul, 'eau', 4), score(paul, 'eau', 4)]);
    expect((await seen()).chapters[0]).toMatchObject({
      score: { people: 5, grades: [1, 1, 1, 1, 1], median: 2 },
      viewerGrade: null,
    });
    expect((await seen(paul)).chapters[0]).toMatchObject({ viewerGrade: 4 });
    await score(paul, 'eau', 0);
    expect((await seen(paul)).chapters[0]).toMatchObject({ score: { grades: [2, 1, 1, 1, 0], median: 1 } });
    const [told] = await assembly.sql<{ told: number }>(
      `select count(*)::int as told from event_log where type = 'ChapterScored' and actor_id is not null`,
    );
    expect(told).toEqual({ told: 0 });
    await score(paul, 'eau', null);
    expect((await seen(paul)).chapters[0]).toMatchObject({ score: { people: 4, grades: null }, viewerGrade: null });
  });

  it('show where they stood month after month', async () => {
    const months = (await seen()).evolution;
    expect(months.map(({ month }) => month)).toEqual(['2026-04']);
    assembly.clock.set('2026-04-28T09:00:00Z');
    await report(coordinator, 3, { state: 'started', note: 'Relancé.' });
    assembly.clock.set('2026-05-04T09:00:00Z');
    await report(coordinator, 3, { state: 'done', note: 'Voilà.', evidence: [proof] });
    const after = (await seen()).evolution;
    expect(after.map(({ month }) => month)).toEqual(['2026-04', '2026-05']);
    expect(after[1]?.counts).toMatchObject({ done: 1 });
    expect(Object.values(after[1]?.counts ?? {}).reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  it('take one report however often it is sent, and none over another somebody made meanwhile', async () => {
    const { id, version, history } = await read(2);
    const input = { id: newId(), version, state: 'redirected', note: 'Autrement.', evidence: [] };
    const send = (who: Somebody, more: object = {}): Promise<Commitment> =>
      who.act(
        `mutation ($c: ID!, $id: ID!, $input: CommitmentReportInput!) {
          reportCommitment(collectiveId: $c, id: $id, input: $input) { __typename ... on WholeCommitment { ${one} } ${refusal} } }`,
        { c: collective.id, id, input: { ...input, ...more } },
      );
    await Promise.all([send(coordinator), send(coordinator), send(coordinator)]);
    expect((await read(2)).history).toHaveLength(history.length + 1);
    expect(await send(coordinator, { id: newId() })).toMatchObject({ code: 'ChangedMeanwhile' });
  });
});
