import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { Assembly, Somebody, type TestCollective } from '../support/assembly.js';
import { BallotScene, cast, namedRule, secretRule } from '../support/scenes/ballots.js';

describe('casting a vote', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: BallotScene;
  let voters: Somebody[];

  const votes = (ballot: Id): Promise<{ choice: string; replaced: boolean }[]> =>
    assembly.sql(
      `select choice, replaced_at is not null as replaced from ballot_vote where ballot_id = $1 order by cast_at, replaced_at`,
      [ballot],
    );

  beforeAll(async () => {
    assembly = await Assembly.start();
    const coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new BallotScene(assembly, collective);
    voters = await Promise.all(
      Array.from({ length: 12 }, (_, index) => assembly.member(collective, `Votante ${index + 1}`)),
    );
  });
  afterAll(() => assembly.end());

  const voter = (index: number): Somebody => {
    const found = voters[index];
    if (!found) throw new Error(`no voter ${index}`);
    return found;
  };

  it('stores it with a receipt, and the same vote sent again gets the same receipt, even after the close', async () => {
    const ballot = await scene.opened(voters);
    const voteId = newId();
    const first = await cast(voter(0), ballot, { voteId });
    expect(first).toMatchObject({ __typename: 'Receipt', ballotId: ballot, voteId });
    assembly.clock.forward(1);
    expect(await cast(voter(0), ballot, { voteId })).toEqual(first);
    await scene.close(ballot);
    expect(await cast(voter(0), ballot, { voteId })).toEqual(first);
    expect(await votes(ballot)).toHaveLength(1);
  });

  it('refuses who is not on the roll, a visitor, and a ballot that does not exist', async () => {
    const ballot = await scene.opened(voters.slice(0, 3));
    expect(await cast(voter(5), ballot)).toMatchObject({ code: 'NotOnRoll', rule: 'R7' });
    expect(await cast(assembly.visitor(), ballot)).toMatchObject({ code: 'SignInFirst' });
    expect(await cast(voter(0), newId())).toMatchObject({ code: 'NotFound' });
    expect(await votes(ballot)).toEqual([]);
  });

  it('refuses before the opening, after the close and after its announced hour', async () => {
    const { id: draft } = await scene.draft();
    expect(await cast(voter(0), draft)).toMatchObject({ code: 'BallotNotOpen' });
    const closed = await scene.opened(voters);
    await scene.close(closed);
    expect(await cast(voter(0), closed)).toMatchObject({ code: 'BallotClosed' });
    const timed = await scene.opened(voters, namedRule, new Date(assembly.clock.now().getTime() + 3_600_000));
    assembly.clock.forward(61);
    expect(await cast(voter(0), timed)).toMatchObject({ code: 'BallotClosed' });
  });

  it('refuses a choice that is not offered, a number that is not a UUIDv7, and a number used for another choice', async () => {
    const ballot = await scene.opened(voters);
    expect(await cast(voter(0), ballot, { choice: 'maybe' })).toMatchObject({ code: 'UnknownChoice' });
    const v4 = '9b2c1f7e-3c1a-4d5e-8f90-1a2b3c4d5e6f';
    expect(await cast(voter(0), ballot, { voteId: v4 })).toMatchObject({ code: 'InvalidInput' });
    const voteId = newId();
    await cast(voter(0), ballot, { voteId });
    expect(await cast(voter(0), ballot, { voteId, choice: 'against' })).toMatchObject({ code: 'VoteIdReused' });
  });

  it('replaces a named vote where the rule allows, keeping what it replaced; else refuses', async () => {
    const ballot = await scene.opened(voters);
    const old = newId();
    await cast(voter(0), ballot, { voteId: old });
    expect(await cast(voter(0), ballot, { choice: 'against' })).toMatchObject({ __typename: 'Receipt' });
    expect(await votes(ballot)).toEqual(
      expect.arrayContaining([
        { choice: 'for', replaced: true },
        { choice: 'against', replaced: false },
      ]),
    );
    expect(await cast(voter(0), ballot, { voteId: old })).toMatchObject({ __typename: 'Receipt', voteId: old });
    expect((await scene.close(ballot)).tally).toMatchObject({ for: 0, against: 1 });

    const strict = await scene.opened(voters, { ...namedRule, replaceVote: false });
    await cast(voter(0), strict);
    expect(await cast(voter(0), strict, { choice: 'against' })).toMatchObject({ code: 'AlreadyVoted', rule: 'R7' });
  });

  it('refuses online what was signed on paper', async () => {
    const ballot = await scene.opened(voters);
    await assembly.sql(
      `update ballot_roll set signed_at = now(), channel = 'paper' where ballot_id = $1 and account_id = $2`,
      [ballot, voter(0).id],
    );
    expect(await cast(voter(0), ballot)).toMatchObject({ code: 'AlreadyVotedOnPaper' });
  });

  it('keeps one of four simultaneous votes of one voter, over two servers', async () => {
    const second = await assembly.secondServer();
    try {
      const there = `http://127.0.0.1:${second.port}`;
      for (const rule of [namedRule, secretRule, { ...namedRule, replaceVote: false }]) {
        const ballot = await scene.opened(voters, rule);
        const hands = voters.slice(0, 5).flatMap((one) => {
          const elsewhere = new Somebody(there, one.actor, one.cookie, one.name);
          return [one, elsewhere, one, elsewhere];
        });
        const answers = await Promise.all(hands.map((hand) => cast(hand, ballot)));
        const receipts = answers.filter(({ __typename }) => __typename === 'Receipt');
        const replaces = rule.replaceVote && rule.secrecy === 'named';
        expect(receipts).toHaveLength(replaces ? 20 : 5);
        expect((await scene.close(ballot)).turnout.cast).toBe(5);
      }
    } finally {
      await second.close();
    }
  });

  it('answers each of many votes that arrive together, and what is wrong with some harms no other', async () => {
    const rule = { ...secretRule, replaceVote: false };
    const ballot = await scene.opened(voters.slice(0, 10), rule);
    const taken = newId();
    await cast(voter(0), ballot, { voteId: taken });
    const answers = await Promise.all([
      // All at once: good votes, somebody else's number, strangers, a ballot that is not there, a choice that is not one.
      ...voters.slice(1, 9).map((each) => cast(each, ballot)),
      cast(voter(9), ballot, { voteId: taken }),
      cast(voter(10), ballot),
      cast(voter(11), ballot),
      cast(voter(9), newId()),
      cast(voter(9), ballot, { choice: 'maybe' }),
      cast(voter(0), ballot, { choice: 'against' }),
    ]);
    expect(answers.slice(0, 8).map(({ __typename }) => __typename)).toEqual(Array.from({ length: 8 }, () => 'Receipt'));
    expect(answers.slice(8).map(({ code }) => code)).toEqual([
      'VoteIdReused',
      'NotOnRoll',
      'NotOnRoll',
      'NotFound',
      'UnknownChoice',
      'AlreadyVoted',
    ]);
    const papers = await assembly.sql('select 1 from ballot_paper where ballot_id = $1', [ballot]);
    expect(papers).toHaveLength(9);
    const [told] = await assembly.sql<{ count: number }>(
      `select count(*)::int as count from event_log where subject_id = $1 and type = 'RollSigned'`,
      [ballot],
    );
    expect(told?.count).toBe(9);
  });

  it('keeps one of four simultaneous sendings of the same vote, each with the same receipt', async () => {
    for (const rule of [namedRule, secretRule]) {
      const ballot = await scene.opened(voters, rule);
      const voteId = newId();
      const answers = await Promise.all([1, 2, 3, 4].map(() => cast(voter(0), ballot, { voteId })));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ __typename: 'Receipt', voteId });
      expect((await scene.close(ballot)).turnout.cast).toBe(1);
    }
  });

  it('takes no vote that the count does not hold, when the close comes amid votes', async () => {
    const ballot = await scene.opened(voters);
    const casting = voters.map((each) => cast(each, ballot));
    const found = await scene.close(ballot);
    const stored = (await Promise.all(casting)).filter(({ __typename }) => __typename === 'Receipt');
    expect(found.turnout.cast).toBe(stored.length);
  });
});
