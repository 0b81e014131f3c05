import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, type Somebody } from '../support/assembly.js';
import { playAgain } from '../support/migrations.js';
import { BallotScene, cast, lineOf, namedRule, secretRule } from '../support/scenes/ballots.js';

describe('rolls of before voices', () => {
  let assembly: Assembly;
  let scene: BallotScene;
  let voters: Somebody[];
  beforeAll(async () => {
    assembly = await Assembly.start();
    const chair = await assembly.person('Odile Carrier');
    const collective = await assembly.collective(chair);
    scene = new BallotScene(assembly, collective);
    voters = await Promise.all(Array.from({ length: 3 }, (_, index) => assembly.member(collective, `Votant ${index}`)));
  });
  afterAll(() => assembly.end());

  it('keep every line and vote as a member’s, once the schema goes back and forth; other voices go', async () => {
    const [first] = voters;
    if (!first) throw new Error('nobody votes');
    const { threshold, base, weights, also, quorum } = namedRule;
    const colleges = ['m', 'o'].map((id) => ({ id, name: id, required: true, threshold, base, weights, also, quorum }));
    const { id } = await scene.draft({ ...namedRule, colleges });
    const organisation = {
      kind: 'organisation',
      id: '01a20aec-c5a8-7247-8e4e-1014dfb6c538',
      name: 'L’Aubier',
    } as const;
    await scene.openRoll(id, [
      ...voters.map((voter) => ({ ...lineOf(voter), college: 'm' })),
      { ...lineOf(first), college: 'o', voice: organisation },
    ]);
    const secret = await scene.opened(voters, { ...secretRule, replaceVote: false });
    for (const voter of voters) {
      await cast(voter, id);
      await cast(voter, secret);
    }
    expect(await cast(first, id, { forAccountId: organisation.id })).toMatchObject({ __typename: 'Receipt' });
    await playAgain(assembly.databaseUrl, 'RollOfVoices', async (source) => {
      const [row]: { votes: number }[] = await source.query(
        'select count(*)::int as votes from ballot_vote v join ballot_roll r using (ballot_id, account_id)',
      );
      expect(row).toEqual({ votes: 3 });
    });
    expect(
      await assembly.sql('select distinct voice_kind as kind, voice_id = account_id as own from ballot_roll'),
    ).toEqual([{ kind: 'member', own: true }]);
    // The same line, which its rule lets change its vote.
    expect(await cast(first, id)).toMatchObject({ __typename: 'Receipt' });
  });
});
