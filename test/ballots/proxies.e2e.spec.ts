import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import type { DecisionRule } from '../../src/modules/ballots/index.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { BallotScene, cast, namedRule, secretRule } from '../support/scenes/ballots.js';

const proxied = (rule: DecisionRule, perHolder = 1): DecisionRule => ({ ...rule, proxies: { perHolder } });

describe('proxies', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: BallotScene;
  let voters: Somebody[];

  beforeAll(async () => {
    assembly = await Assembly.start();
    collective = await assembly.collective(await assembly.person('Odile Carrier'));
    scene = new BallotScene(assembly, collective);
    voters = await Promise.all(Array.from({ length: 6 }, (_, index) => assembly.member(collective, `Votant ${index}`)));
  });
  afterAll(() => assembly.end());

  const voter = (index: number): Somebody => {
    const found = voters[index];
    if (!found) throw new Error(`no voter ${index}`);
    return found;
  };

  const give = (who: Somebody, ballot: Id, holder: Somebody, id: Id = newId()): Promise<Outcome> =>
    who.act(
      `mutation ($b: ID!, $id: ID!, $holder: ID!) { giveProxy(ballotId: $b, id: $id, holderId: $holder) { __typename ${refusal} } }`,
      { b: ballot, id, holder: holder.id },
    );
  const answer = (who: Somebody, ballot: Id, id: Id, accepts = true): Promise<Outcome> =>
    who.act(
      `mutation ($b: ID!, $id: ID!, $yes: Boolean!) { answerProxy(ballotId: $b, id: $id, accepts: $yes) { __typename ${refusal} } }`,
      { b: ballot, id, yes: accepts },
    );
  const revoke = (who: Somebody, ballot: Id, id: Id): Promise<Outcome> =>
    who.act(`mutation ($b: ID!, $id: ID!) { revokeProxy(ballotId: $b, id: $id) { __typename ${refusal} } }`, {
      b: ballot,
      id,
    });
  const handed = async (ballot: Id, principal: Somebody, holder: Somebody): Promise<Id> => {
    const id = newId();
    expect(await give(principal, ballot, holder, id)).toMatchObject({ __typename: 'Ballot' });
    expect(await answer(holder, ballot, id)).toMatchObject({ __typename: 'Ballot' });
    return id;
  };

  it('votes for its principal once accepted, and not before, nor for anybody else', async () => {
    for (const rule of [proxied(namedRule), proxied(secretRule)]) {
      const ballot = await scene.opened(voters, rule);
      const id = newId();
      expect(await give(voter(0), ballot, voter(1), id)).toMatchObject({ __typename: 'Ballot' });
      expect(await give(voter(0), ballot, voter(1), id)).toMatchObject({ __typename: 'Ballot' });
      const forFirst = { forAccountId: voter(0).id };
      expect(await cast(voter(1), ballot, forFirst)).toMatchObject({ code: 'ProxyNotHeld', rule: 'R7' });
      expect(await answer(voter(2), ballot, id)).toMatchObject({ code: 'NotFound' });
      await answer(voter(1), ballot, id);
      expect(await cast(voter(2), ballot, forFirst)).toMatchObject({ code: 'ProxyNotHeld' });
      expect(await cast(voter(1), ballot, forFirst)).toMatchObject({ __typename: 'Receipt' });
      expect(await cast(voter(1), ballot)).toMatchObject({ __typename: 'Receipt' });
      expect(await cast(voter(0), ballot)).toMatchObject({ code: 'LineSignedByOther', rule: 'R7' });
      expect((await scene.close(ballot)).turnout.cast).toBe(2);
    }
  });

  it('is held at most as many times as the rule says, never passed on, never given to oneself or twice', async () => {
    const ballot = await scene.opened(voters, proxied(namedRule));
    await handed(ballot, voter(0), voter(1));
    expect(await give(voter(2), ballot, voter(1))).toMatchObject({ code: 'ProxiesFull' });
    expect(await give(voter(1), ballot, voter(3))).toMatchObject({ code: 'ProxyChain' });
    expect(await give(voter(3), ballot, voter(0))).toMatchObject({ code: 'ProxyChain' });
    expect(await give(voter(0), ballot, voter(4))).toMatchObject({ code: 'ProxyAlreadyGiven' });
    expect(await give(voter(4), ballot, voter(4))).toMatchObject({ code: 'ProxyToOneself' });
    const plain = await scene.opened(voters);
    expect(await give(voter(0), plain, voter(1))).toMatchObject({ code: 'ProxiesNotAllowed' });
    const small = await scene.opened(voters.slice(0, 3), proxied(namedRule));
    expect(await give(voter(0), small, voter(5))).toMatchObject({ code: 'NotOnRoll' });
  });

  it('keeps to the cap and makes no chain when proxies are accepted at once', async () => {
    const ballot = await scene.opened(voters, proxied(namedRule));
    const [one, two] = [newId(), newId()];
    await give(voter(0), ballot, voter(2), one);
    await give(voter(1), ballot, voter(2), two);
    const answers = await Promise.all([answer(voter(2), ballot, one), answer(voter(2), ballot, two)]);
    expect(answers.filter(({ __typename }) => __typename === 'Ballot')).toHaveLength(1);
    expect(answers.find(({ code }) => code !== undefined)).toMatchObject({ code: 'ProxiesFull' });
    const circle = await scene.opened(voters, proxied(namedRule));
    const given = await Promise.all([give(voter(0), circle, voter(1)), give(voter(1), circle, voter(0))]);
    expect(given.map(({ code }) => code).filter((code) => code !== undefined)).toEqual(['ProxyChain']);
  });

  it('is taken back until it is voted', async () => {
    const ballot = await scene.opened(voters, proxied(namedRule, 2));
    const id = await handed(ballot, voter(0), voter(1));
    expect(await revoke(voter(0), ballot, id)).toMatchObject({ __typename: 'Ballot' });
    expect(await cast(voter(1), ballot, { forAccountId: voter(0).id })).toMatchObject({ code: 'ProxyNotHeld' });
    expect(await cast(voter(0), ballot)).toMatchObject({ __typename: 'Receipt' });
    const other = await handed(ballot, voter(2), voter(1));
    await cast(voter(1), ballot, { forAccountId: voter(2).id });
    expect(await revoke(voter(2), ballot, other)).toMatchObject({ code: 'ProxyVoted' });
    expect(await give(voter(0), ballot, voter(3))).toMatchObject({ code: 'ProxyVoted' });
  });

  it('leaves one vote when principal and holder vote at once, each from two devices, then whoever cast it changes it', async () => {
    for (const rule of [proxied(namedRule), proxied(secretRule)])
      for (let round = 0; round < 4; round += 1) {
        const ballot = await scene.opened(voters, rule);
        await handed(ballot, voter(0), voter(1));
        const [mine, theirs] = [newId(), newId()];
        const held = { voteId: theirs, choice: 'against', forAccountId: voter(0).id };
        const answers = await Promise.all([
          cast(voter(0), ballot, { voteId: mine }),
          cast(voter(1), ballot, held),
          cast(voter(0), ballot, { voteId: mine }),
          cast(voter(1), ballot, held),
        ]);
        const stored = new Set(answers.flatMap(({ voteId }) => voteId ?? []));
        expect(stored.size).toBe(1);
        const won = stored.has(mine) ? voter(0) : voter(1);
        const lost = stored.has(mine) ? voter(1) : voter(0);
        for (const { code } of answers) expect([undefined, 'LineSignedByOther']).toContain(code);
        const [previousVoteId = ''] = stored;
        const change = { choice: 'abstain', previousVoteId, forAccountId: voter(0).id };
        expect(await cast(lost, ballot, change)).toMatchObject({ code: 'LineSignedByOther' });
        expect(await cast(won, ballot, change)).toMatchObject({ __typename: 'Receipt' });
        const { tally, turnout } = await scene.close(ballot);
        expect(turnout.cast).toBe(1);
        expect(tally.abstain).toBe(1);
      }
  });

  it('waits for a proxy or for a vote, never both, when one is accepted as its principal votes', async () => {
    for (let round = 0; round < 4; round += 1) {
      const ballot = await scene.opened(voters, proxied(namedRule));
      const id = newId();
      await give(voter(0), ballot, voter(1), id);
      await Promise.all([cast(voter(0), ballot), answer(voter(1), ballot, id)]);
      expect(await cast(voter(1), ballot, { forAccountId: voter(0).id, choice: 'against' })).toMatchObject({
        __typename: 'Refusal',
      });
      expect((await scene.close(ballot)).tally).toMatchObject({ for: 1, against: 0 });
    }
  });
});
