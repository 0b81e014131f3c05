import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { BallotScene, cast, secretRule } from '../support/scenes/ballots.js';

describe('a secret ballot', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: BallotScene;
  let voters: Somebody[];

  beforeAll(async () => {
    assembly = await Assembly.start();
    const coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new BallotScene(assembly, collective);
    voters = await Promise.all(
      Array.from({ length: 11 }, (_, index) => assembly.member(collective, `Votant ${index}`)),
    );
  });
  afterAll(() => assembly.end());

  const [me, other] = [() => voters[0] as Somebody, () => voters[1] as Somebody];

  const papers = (ballot: Id): Promise<{ xmin: string; ctid: string; mark: Buffer; choice: string }[]> =>
    assembly.sql(`select xmin::text, ctid::text, mark, choice from ballot_paper where ballot_id = $1 order by ctid`, [
      ballot,
    ]);

  it('leaves no link between a paper and its voter once it is closed', async () => {
    const ballot = await scene.opened(voters, secretRule);
    const numbers = voters.map(() => newId());
    for (const [index, voter] of voters.entries()) {
      const answer = await cast(voter, ballot, { voteId: numbers[index] ?? '', choice: index < 4 ? 'against' : 'for' });
      expect(answer).toMatchObject({ __typename: 'Receipt', storedAt: null });
    }
    const before = await papers(ballot);
    await scene.close(ballot);
    const after = await papers(ballot);
    expect(after).toHaveLength(voters.length);
    expect(new Set(after.map(({ xmin }) => xmin)).size).toBe(1);
    expect(after.map(({ mark }) => mark.toString('hex'))).not.toEqual(before.map(({ mark }) => mark.toString('hex')));
    const signed = await assembly.sql<{ xmin: string }>(
      `select xmin::text from ballot_roll where ballot_id = $1 and signed_at is not null`,
      [ballot],
    );
    const rewritten = after[0]?.xmin;
    expect(signed.filter(({ xmin }) => xmin === rewritten)).toEqual([]);
    // The number the device made says when it was made: it is nowhere in the database.
    const dump = await assembly.sql<{ row: string }>(`select p::text as row from ballot_paper p where ballot_id = $1`, [
      ballot,
    ]);
    for (const number of numbers) {
      expect(dump.some(({ row }) => row.includes(number) || row.includes(number.replaceAll('-', '')))).toBe(false);
    }
    const events = await assembly.sql<{ actor_id: string | null; payload: object }>(
      `select actor_id, payload from event_log where subject_id = $1 and type = 'RollSigned'`,
      [ballot],
    );
    expect(events).toHaveLength(voters.length);
    expect(events.every(({ actor_id, payload }) => actor_id === null && Object.keys(payload).length === 0)).toBe(true);
  });

  it('is replaced only from the device that knows its number, and only once by that number', async () => {
    const ballot = await scene.opened(voters, secretRule);
    const first = newId();
    await cast(me(), ballot, { voteId: first });
    expect(await cast(me(), ballot, { choice: 'against' })).toMatchObject({ code: 'SecretVoteOutOfReach' });
    const replacing = await Promise.all(
      [1, 2].map(() => cast(me(), ballot, { choice: 'against', previousVoteId: first })),
    );
    expect(replacing.map(({ code, __typename }) => code ?? __typename).sort()).toEqual([
      'Receipt',
      'SecretVoteOutOfReach',
    ]);
    expect(await cast(me(), ballot, { voteId: first })).toMatchObject({ __typename: 'Receipt', voteId: first });
    expect((await scene.close(ballot)).tally).toMatchObject({ for: 0, against: 1 });
  });

  it('takes no paper under a number that another voter used, and signs nothing', async () => {
    const ballot = await scene.opened(voters, secretRule);
    const voteId = newId();
    await cast(me(), ballot, { voteId });
    expect(await cast(other(), ballot, { voteId, choice: 'against' })).toMatchObject({ code: 'VoteIdReused' });
    expect(await cast(other(), ballot, { choice: 'against' })).toMatchObject({ __typename: 'Receipt' });
    expect((await scene.close(ballot)).tally).toMatchObject({ for: 1, against: 1 });
  });

  it('opens on a small roll only when what it would reveal was read', async () => {
    const { id } = await scene.draft(secretRule);
    const few = voters.slice(0, 3);
    await expect(scene.open(id, few, null, false)).rejects.toMatchObject({ refusal: { code: 'SecretAtRisk' } });
    await scene.open(id, few, null, true);
    const { ballot } = await me().get<{ ballot: { secrecyWarnings: string[]; viewerVote: null } }>(
      `query ($id: ID!) { ballot(id: $id) { secrecyWarnings viewerVote { id } } }`,
      { id },
    );
    expect(ballot.secrecyWarnings[0]).toMatch(/3 personnes votent/);
  });

  it('never says what somebody voted, to them neither, nor on its roll', async () => {
    const ballot = await scene.opened(voters, secretRule);
    await cast(me(), ballot);
    await scene.close(ballot);
    const seen = await me().get<{ ballot: object; ballotRoll: { edges: { node: object }[] } }>(
      `query ($id: ID!) { ballot(id: $id) { viewerHasVoted viewerVote { choice } }
        ballotRoll(id: $id, first: 50) { edges { node { signed choice person { name } } } } }`,
      { id: ballot },
    );
    expect(seen.ballot).toEqual({ viewerHasVoted: true, viewerVote: null });
    const lines = seen.ballotRoll.edges.map(({ node }) => node);
    expect(lines).toContainEqual({ signed: true, choice: null, person: { name: 'Votant 0' } });
    expect(lines.every((line) => 'choice' in line && line.choice === null)).toBe(true);
  });
});
