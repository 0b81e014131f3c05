import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { CommitmentsDue, ProgrammeService } from '../../src/modules/programme/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';

describe('words owed on commitments', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let ines: Somebody;
  let paul: Somebody;
  let collective: TestCollective;
  beforeAll(async () => {
    assembly = await Assembly.start();
    assembly.clock.set('2026-04-01T09:00:00Z');
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    ines = await assembly.member(collective, 'Inès Vasseur');
    paul = await assembly.member(collective, 'Paul Ménard');
    for (const [index, title] of [
      'Une régie de l’eau',
      'Des berges ouvertes',
      'Un budget de chaque quartier',
    ].entries())
      await enter(index + 1, title);
    await coordinator.act(
      `mutation ($c: ID!) { publishProgramme(collectiveId: $c, knowing: 1) { __typename ${refusal} } }`,
      { c: collective.id },
    );
    await coordinator.act(`mutation ($c: ID!) { followCommitments(collectiveId: $c) { __typename ${refusal} } }`, {
      c: collective.id,
    });
  });
  afterAll(() => assembly.end());

  const enter = (number: number, title: string): Promise<void> =>
    assembly.service(UnitOfWork).run((tx) =>
      assembly.service(ProgrammeService).enter(tx, {
        collectiveId: collective.id,
        proposalId: newId(),
        number,
        title,
        chapter: 'Eau',
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
  const read = async (number: number): Promise<{ id: Id; version: number }> =>
    (
      await assembly
        .visitor()
        .get<{ commitment: { id: Id; version: number } }>(
          'query ($c: ID!, $n: Int!) { commitment(collectiveId: $c, number: $n) { id version } }',
          { c: collective.id, n: number },
        )
    ).commitment;
  const assign = async (who: Somebody, number: number, reporterId: Id | null, dueOn: string): Promise<void> => {
    const { id } = await read(number);
    const outcome = await who.act<Outcome>(
      `mutation ($c: ID!, $id: ID!, $r: ID, $d: String) {
        assignCommitment(collectiveId: $c, id: $id, reporterId: $r, dueOn: $d) { __typename ${refusal} } }`,
      { c: collective.id, id, r: reporterId, d: dueOn },
    );
    expect(outcome.code).toBeUndefined();
  };
  const report = async (who: Somebody, number: number, more: object): Promise<void> => {
    const { id, version } = await read(number);
    const input = { id: newId(), version, state: 'started', evidence: [], ...more };
    const outcome = await who.act<Outcome>(
      `mutation ($c: ID!, $id: ID!, $input: CommitmentReportInput!) {
        reportCommitment(collectiveId: $c, id: $id, input: $input) { __typename ${refusal} } }`,
      { c: collective.id, id, input },
    );
    expect(outcome.code).toBeUndefined();
  };

  it('are called for a week before, told late the day after: once, together, to who owes them', async () => {
    const told = async (type: string): Promise<object[]> => {
      const rows = await assembly.sql<{ payload: object }>(
        'select payload from event_log where type = $1 order by seq',
        [type],
      );
      return rows.map(({ payload }) => payload);
    };
    const settle = (): Promise<void> => assembly.service(CommitmentsDue).settle();
    const inbox = async (who: Somebody): Promise<string[]> =>
      (
        await who.get<{ inbox: { kind: string; path: string }[] }>(
          'query ($c: ID!) { inbox(collectiveId: $c) { kind path } }',
          { c: collective.id },
        )
      ).inbox.map(({ path }) => path);
    assembly.clock.set('2026-04-02T09:00:00Z');
    await assign(coordinator, 1, ines.id, '2026-04-20');
    await assign(coordinator, 2, null, '2026-04-20');
    await assign(coordinator, 3, null, '2026-04-20');
    await settle();
    expect(await told('CommitmentsDueSoon')).toEqual([]);
    assembly.clock.set('2026-04-13T09:00:00Z');
    await Promise.all([settle(), settle()]);
    expect(await told('CommitmentsDueSoon')).toHaveLength(2);
    expect(await told('CommitmentsDueSoon')).toContainEqual({
      count: 2,
      title: 'Des berges ouvertes',
      day: '2026-04-20',
    });
    expect((await inbox(coordinator)).toSorted()).toEqual(['/engagements/2', '/engagements/3']);
    expect(await inbox(ines)).toContain('/engagements/1');
    expect(await inbox(paul)).not.toContain('/engagements/3');
    // Reported meanwhile, with a later day: nothing is late of it, and it is called for again at its new day.
    await report(coordinator, 2, { note: 'Rien de neuf.', dueOn: '2026-05-10' });
    assembly.clock.set('2026-04-21T09:00:00Z');
    await settle();
    await settle();
    expect(await told('CommitmentsOverdue')).toEqual(
      expect.arrayContaining([
        { count: 1, title: 'Un budget de chaque quartier', day: '2026-04-20' },
        { count: 1, title: 'Une régie de l’eau', day: '2026-04-20' },
      ]),
    );
    expect(await told('CommitmentsOverdue')).toHaveLength(2);
    await assembly.settled();
    const { notifications } = await ines.get<{ notifications: { edges: { node: object }[] } }>(
      'query ($c: ID!) { notifications(collectiveId: $c, first: 20) { edges { node { sentence reason } } } }',
      { c: collective.id },
    );
    expect(JSON.stringify(notifications)).toContain('attendu le 20 avril 2026, est en retard');
    assembly.clock.set('2026-05-04T09:00:00Z');
    await settle();
    expect(await told('CommitmentsDueSoon')).toHaveLength(3);
  });
});
