import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { decodeBallots, recount } from '../../src/modules/ballots/counting.js';
import { ruleTemplates, type DecisionRule } from '../../src/modules/ballots/index.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { BallotScene, cast, lineOf, namedRule, optionsNamed, secretRule } from '../support/scenes/ballots.js';

interface Papers {
  readonly choice: string;
  readonly count: number;
  readonly college?: string;
  readonly weight?: number;
}

interface Pile {
  readonly name: string;
  readonly tellers: readonly { name: string }[];
  readonly agreed: boolean;
  readonly mine: unknown;
}

const desk = `__typename ... on Ballot { turnout piles { name tellers { name } agreed mine } } ${refusal}`;

describe('tellers', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: BallotScene;
  let chair: Somebody;
  let first: Somebody;
  let second: Somebody;
  let voters: Somebody[];

  beforeAll(async () => {
    assembly = await Assembly.start();
    chair = await assembly.person('Odile Carrier');
    collective = await assembly.collective(chair);
    scene = new BallotScene(assembly, collective);
    first = await assembly.member(collective, 'Scrutatrice Une');
    second = await assembly.member(collective, 'Scrutateur Deux');
    voters = await Promise.all(Array.from({ length: 6 }, (_, index) => assembly.member(collective, `Votant ${index}`)));
  });
  afterAll(() => assembly.end());

  const voter = (index: number): Somebody => {
    const found = voters[index];
    if (!found) throw new Error(`no voter ${index}`);
    return found;
  };

  const counted = (who: Somebody, ballot: Id, pile: string, papers: readonly Papers[]) =>
    who.act<{ piles?: readonly Pile[] }>(
      `mutation ($b: ID!, $pile: String!, $papers: [CountedPapersInput!]!) {
        countPile(ballotId: $b, pile: $pile, papers: $papers) { ${desk} } }`,
      { b: ballot, pile, papers },
    );

  const dropped = (who: Somebody, ballot: Id, pile: string): Promise<Outcome> =>
    who.act(`mutation ($b: ID!, $pile: String!) { dropPile(ballotId: $b, pile: $pile) { ${desk} } }`, {
      b: ballot,
      pile,
    });

  const signed = (who: Somebody, ballot: Id, somebody: Somebody, yes = true): Promise<Outcome> =>
    who.act(
      `mutation ($b: ID!, $who: ID!, $yes: Boolean!) { signOnPaper(ballotId: $b, accountId: $who, signed: $yes) { ${desk} } }`,
      { b: ballot, who: somebody.id, yes },
    );

  const verified = (who: Somebody, ballot: Id, somebody: Somebody, reason: string | null = null): Promise<Outcome> =>
    who.act(
      `mutation ($b: ID!, $who: ID!, $reason: String) { verifyVoter(ballotId: $b, accountId: $who, refusal: $reason) { ${desk} } }`,
      { b: ballot, who: somebody.id, reason },
    );

  const pilesSeen = async (who: Somebody, ballot: Id): Promise<readonly Pile[]> =>
    (
      await who.get<{ ballot: { piles: readonly Pile[] } }>(
        'query ($id: ID!) { ballot(id: $id) { piles { name tellers { name } agreed mine } } }',
        { id: ballot },
      )
    ).ballot.piles;

  const tended = async (rule: DecisionRule = namedRule, byHands = false): Promise<Id> => {
    const { id } = await scene.draft(rule, { byHands });
    await scene.nameTellers(id, [first, second], chair);
    await scene.open(id, voters);
    return id;
  };

  it('counts a show of hands once two of them found the same, whatever the order they wrote it in', async () => {
    const id = await tended(namedRule, true);
    expect(await cast(voter(0), id)).toMatchObject({ code: 'CountedByHands' });
    await counted(first, id, 'Salle', [
      { choice: 'for', count: 4 },
      { choice: 'against', count: 1 },
    ]);
    await expect(scene.close(id)).rejects.toMatchObject({ refusal: { code: 'TellersDisagree' } });
    await counted(second, id, 'Salle', [
      { choice: 'against', count: 2 },
      { choice: 'for', count: 4 },
    ]);
    await expect(scene.close(id)).rejects.toMatchObject({ refusal: { code: 'TellersDisagree' } });
    await counted(second, id, 'Salle', [
      { choice: 'against', count: 1 },
      { choice: 'for', count: 4 },
      { choice: 'abstain', count: 0 },
    ]);
    expect(await scene.close(id)).toMatchObject({ outcome: 'adopted', tally: { for: 4, against: 1, abstain: 0 } });
    const file = await fetch(`${assembly.origin}/api/ballots/${id}/ballots.json`);
    expect(recount(decodeBallots(new Uint8Array(await file.arrayBuffer()))).verdict).toMatchObject({
      outcome: 'adopted',
      tally: { for: 4, against: 1 },
    });
  });

  it('refuses more hands than there are people, who is no teller, and counting what is not open', async () => {
    const id = await tended(namedRule, true);
    for (const teller of [first, second]) await counted(teller, id, 'Salle', [{ choice: 'for', count: 7 }]);
    await expect(scene.close(id)).rejects.toMatchObject({ refusal: { code: 'TooManyHands' } });
    for (const act of [
      () => counted(voter(0), id, 'Salle', [{ choice: 'for', count: 1 }]),
      () => signed(chair, id, voter(0)),
      () => verified(voter(1), id, voter(0)),
      () => dropped(voter(1), id, 'Salle'),
    ])
      expect(await act()).toMatchObject({ code: 'TellersOnly' });
    expect(await counted(first, id, 'Salle', [{ choice: 'maybe', count: 1 }])).toMatchObject({ code: 'UnknownChoice' });
    const { id: draft } = await scene.draft(namedRule, { byHands: true });
    await scene.nameTellers(draft, [first], chair);
    expect(await counted(first, draft, 'Salle', [])).toMatchObject({ code: 'BallotNotOpen' });
    for (const teller of [first, second]) await dropped(teller, id, 'Salle');
    await scene.close(id);
    expect(await counted(first, id, 'Salle', [])).toMatchObject({ code: 'BallotClosed' });
    await expect(scene.nameTellers(id, [first], chair)).rejects.toMatchObject({ refusal: { code: 'BallotClosed' } });
  });

  it('shows nobody what a teller counted but themselves', async () => {
    const id = await tended(namedRule, true);
    const watch = await voter(0).watch(`ballot:${id}`);
    await counted(first, id, 'Salle', [{ choice: 'for', count: 3 }]);
    await watch.heard('PileCounted');
    expect(JSON.stringify(watch.notices)).not.toContain('papers');
    const own = (await pilesSeen(first, id))[0];
    expect(own?.mine).toEqual([{ choice: 'for', count: 3, college: null, weight: 1 }]);
    for (const reader of [second, chair, voter(0), assembly.visitor()])
      expect(await pilesSeen(reader, id)).toEqual([
        { name: 'Salle', tellers: [{ name: 'Scrutatrice Une' }], agreed: false, mine: null },
      ]);
    const answered = await counted(second, id, 'Salle', [{ choice: 'for', count: 3 }]);
    expect(answered.piles).toMatchObject([{ agreed: true, mine: [{ count: 3 }] }]);
  });

  it('counts papers beside devices: one line signs once, on paper or online (R7)', async () => {
    for (const rule of [namedRule, secretRule]) {
      const id = await tended(rule);
      expect(await signed(first, id, voter(0))).toMatchObject({ __typename: 'Ballot', turnout: 1 });
      expect(await cast(voter(0), id)).toMatchObject({ code: 'AlreadyVotedOnPaper' });
      expect(await cast(voter(1), id)).toMatchObject({ __typename: 'Receipt' });
      expect(await signed(second, id, voter(1))).toMatchObject({ code: 'LineSignedByOther' });
      expect(await signed(second, id, chair)).toMatchObject({ code: 'NotOnRoll' });
      await expect(scene.close(id)).rejects.toMatchObject({ refusal: { code: 'PapersAndSignatures' } });
      for (const teller of [first, second]) await counted(teller, id, 'Urne', [{ choice: 'against', count: 2 }]);
      await expect(scene.close(id)).rejects.toMatchObject({ refusal: { code: 'PapersAndSignatures' } });
      await signed(first, id, voter(2));
      expect(await scene.close(id)).toMatchObject({ tally: { for: 1, against: 2 }, turnout: { cast: 3 } });
    }
  });

  it('signs on paper or online, never both, when both come at once', async () => {
    const id = await tended();
    const answers = await Promise.all(voters.flatMap((each) => [cast(each, id), signed(first, id, each)]));
    const [online, paper] = [
      answers.filter(({ __typename }) => __typename === 'Receipt').length,
      answers.filter(({ __typename }) => __typename === 'Ballot').length,
    ];
    expect(online + paper).toBe(voters.length);
    for (const teller of [first, second]) await counted(teller, id, 'Urne', [{ choice: 'against', count: paper }]);
    expect((await scene.close(id)).turnout.cast).toBe(voters.length);
  });

  it('takes a signature made by mistake back, and the vote is open again', async () => {
    const id = await tended();
    await signed(first, id, voter(0));
    expect(await signed(first, id, voter(0), false)).toMatchObject({ __typename: 'Ballot', turnout: 0 });
    expect(await cast(voter(0), id)).toMatchObject({ __typename: 'Receipt' });
    expect(await signed(first, id, voter(0), false)).toMatchObject({ __typename: 'Refusal' });
  });

  it('counts papers of an election, and refuses one that its method does not take', async () => {
    const { id } = await scene.draft(ruleTemplates.twoFacilitatorsByJudgment, {
      options: optionsNamed('Aline', 'Bruno', 'Chloé'),
    });
    await scene.nameTellers(id, [first, second], chair);
    await scene.open(id, voters);
    await signed(first, id, voter(0));
    await signed(first, id, voter(1));
    const paper = JSON.stringify({ marks: [4, 3, 0] });
    expect(await counted(first, id, 'Urne', [{ choice: '{"marks":[9,0,0]}', count: 1 }])).toMatchObject({
      code: 'PaperNotValid',
    });
    await counted(first, id, 'Urne', [
      { choice: paper, count: 1 },
      { choice: 'blank', count: 1 },
    ]);
    await counted(second, id, 'Urne', [
      { choice: 'blank', count: 1 },
      { choice: paper, count: 1 },
    ]);
    await cast(voter(2), id, { choice: paper });
    expect(await scene.count(id)).toMatchObject({ winners: ['Aline', 'Bruno'], turnout: { cast: 3 } });
  });

  it('verifies voters: not before, once admitted, never once refused, with the reason', async () => {
    const { id } = await scene.draft(secretRule);
    await scene.nameTellers(id, [first], chair);
    await scene.openRoll(
      id,
      voters.map((each) => ({ ...lineOf(each), toVerify: true })),
    );
    expect(await cast(voter(0), id)).toMatchObject({ code: 'VoterToVerify' });
    expect(await signed(first, id, voter(0))).toMatchObject({ __typename: 'Refusal' });
    expect(await verified(first, id, voter(0))).toMatchObject({ __typename: 'Ballot' });
    expect(await cast(voter(0), id)).toMatchObject({ __typename: 'Receipt' });
    expect(await verified(first, id, voter(1), 'Habite une autre commune')).toMatchObject({ __typename: 'Ballot' });
    expect(await cast(voter(1), id)).toMatchObject({ code: 'VoterRefused' });
    const { ballotRoll } = await voter(2).get<{ ballotRoll: { edges: { node: object }[] } }>(
      'query ($id: ID!) { ballotRoll(id: $id, first: 50) { edges { node { standing standingReason person { name } } } } }',
      { id },
    );
    expect(ballotRoll.edges.map(({ node }) => node)).toContainEqual({
      standing: 'refused',
      standingReason: null,
      person: { name: 'Votant 1' },
    });
    expect(await verified(first, id, voter(0), 'trop tard')).toMatchObject({ __typename: 'Refusal' });
    expect((await scene.close(id)).turnout).toMatchObject({ cast: 1, roll: 5 });
  });

  it('writes to those to verify, once a day each, in letters that say nothing of the vote outside', async () => {
    const { id } = await scene.draft(secretRule, { question: 'Vendre le moulin ?' });
    await scene.nameTellers(id, [first], chair);
    await scene.openRoll(
      id,
      voters.map((each) => ({ ...lineOf(each), toVerify: true })),
    );
    await assembly.sql('update account set email_confirmed_at = $1 where id = any($2)', [
      assembly.clock.now(),
      voters.slice(0, 4).map((each) => each.id),
    ]);
    const remind = (who: Somebody): Promise<Outcome & { written?: number }> =>
      who.act(
        `mutation ($b: ID!) { remindUnverified(ballotId: $b) { __typename ... on Reminder { written } ${refusal} } }`,
        {
          b: id,
        },
      );
    expect(await remind(chair)).toMatchObject({ code: 'TellersOnly' });
    await verified(first, id, voter(0));
    const [one, two] = await Promise.all([remind(first), remind(first)]);
    expect([one.written, two.written].sort()).toEqual([0, 3]);
    const mail = await assembly.sql<{ subject: string; body_text: string }>(
      `select subject, body_text from mail where body_text like '%moulin%'`,
    );
    expect(mail).toHaveLength(3);
    expect(mail[0]?.subject).toBe('Une vérification vous attend');
    expect(mail[0]?.body_text).toContain(`/commune/scrutins/${id}`);
    assembly.clock.forward(23 * 60);
    expect(await remind(first)).toMatchObject({ written: 0 });
    assembly.clock.forward(60);
    expect(await remind(first)).toMatchObject({ written: 3 });
    const told = await assembly.sql<{ payload: object }>(
      `select payload from event_log where type = 'VotersReminded' and subject_id = $1`,
      [id],
    );
    expect(told).toHaveLength(2);
    expect(JSON.stringify(told)).not.toContain('Votant');
  });

  it('finds lines of the roll by name and by standing', async () => {
    const { id } = await scene.draft(secretRule);
    await scene.nameTellers(id, [first], chair);
    await scene.openRoll(
      id,
      voters.map((each) => ({ ...lineOf(each), toVerify: true })),
    );
    await verified(first, id, voter(3), 'Inconnue ici');
    const found = async (who: Somebody, more: Record<string, unknown>) => {
      const { ballotRoll } = await who.get<{
        ballotRoll: {
          totalCount: number | null;
          edges: { node: { person: { name: string }; standingReason: string | null } }[];
        };
      }>(
        `query ($id: ID!, $standing: String, $search: String!) { ballotRoll(id: $id, standing: $standing, search: $search) {
          totalCount edges { node { person { name } standingReason } } } }`,
        { id, standing: null, search: '', ...more },
      );
      return ballotRoll.edges.map(({ node }) => `${node.person.name} ${node.standingReason ?? ''}`.trim());
    };
    expect(await found(first, { standing: 'refused' })).toEqual(['Votant 3 Inconnue ici']);
    expect(await found(voter(3), { standing: 'refused' })).toEqual(['Votant 3 Inconnue ici']);
    expect(await found(voter(0), { standing: 'refused' })).toEqual(['Votant 3']);
    expect(await found(first, { search: 'VOTANT 2' })).toEqual(['Votant 2']);
    expect(await found(first, { standing: 'to-verify' })).toHaveLength(5);
  });
});
