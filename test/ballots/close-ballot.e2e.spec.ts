import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ruleTemplates } from '../../src/modules/ballots/index.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { BallotScene, cast, namedRule } from '../support/scenes/ballots.js';

interface BallotAnswer {
  readonly ballot: {
    readonly state: string;
    readonly turnout: number;
    readonly rollSize: number;
    readonly counts: { for: number; against: number; abstain: number } | null;
    readonly ruleSentence: string;
    readonly verdict: { outcome: string; sentence: string; margin: string | null; neighbours: string[] } | null;
    readonly viewerMayVote: boolean;
    readonly viewerHasVoted: boolean;
    readonly viewerVote: { choice: string } | null;
  };
}

const ballotQuery = `query ($id: ID!) { ballot(id: $id) {
  state turnout rollSize counts { for against abstain } ruleSentence verdict { outcome sentence margin neighbours }
  viewerMayVote viewerHasVoted viewerVote { choice } } }`;

describe('closing a ballot', () => {
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
      Array.from({ length: 6 }, (_, index) => assembly.member(collective, `Votante ${index}`)),
    );
  });
  afterAll(() => assembly.end());

  const seen = async (who: Somebody, id: string): Promise<BallotAnswer['ballot']> =>
    (await who.get<BallotAnswer>(ballotQuery, { id })).ballot;
  const first = (): Somebody => voters[0] as Somebody;

  it('shows turnout and hides counts until the close, then says why in a sentence', async () => {
    const id = await scene.opened(voters);
    for (const [index, voter] of voters.slice(0, 4).entries()) {
      await cast(voter, id, { choice: index === 3 ? 'against' : 'for' });
    }
    expect(await seen(first(), id)).toMatchObject({
      state: 'open',
      turnout: 4,
      rollSize: 6,
      counts: null,
      verdict: null,
      viewerHasVoted: true,
      viewerMayVote: true,
      viewerVote: { choice: 'for' },
    });
    await scene.close(id);
    const closed = await seen(assembly.visitor(), id);
    expect(closed).toMatchObject({ state: 'closed', counts: { for: 3, against: 1 }, viewerMayVote: false });
    expect(closed.verdict).toMatchObject({ outcome: 'adopted' });
    expect(closed.verdict?.sentence).toMatch(/^Adoptée\u202F: 3 pour et 1 contre/);
    expect(closed.verdict?.neighbours.length).toBeGreaterThan(2);
    expect(await scene.proclaim(id)).toMatchObject({ outcome: 'adopted' });
    await expect(scene.proclaim(id)).rejects.toMatchObject({ refusal: { code: 'BallotAlreadyProclaimed' } });
    await expect(scene.close(id)).rejects.toMatchObject({ refusal: { code: 'BallotClosed' } });
  });

  it('shows live counts where the rule says so', async () => {
    const id = await scene.opened(voters, { ...namedRule, liveCounts: true });
    await cast(first(), id, { choice: 'abstain' });
    expect((await seen(first(), id)).counts).toEqual({ for: 0, against: 0, abstain: 1 });
  });

  it('adopts nothing by 0 to 0, whether nobody votes or everybody abstains', async () => {
    const empty = await scene.opened(voters);
    expect((await scene.close(empty)).outcome).toBe('void');
    const abstaining = await scene.opened(voters, { ...namedRule, threshold: { fraction: '2/3', strict: false } });
    await Promise.all(voters.map((voter) => cast(voter, abstaining, { choice: 'abstain' })));
    expect((await scene.close(abstaining)).outcome).toBe('rejected');
  });

  it('rejects a tie, or waits for the chair where the rule says so', async () => {
    const split = async (id: string): Promise<void> => {
      await Promise.all(voters.map((voter, index) => cast(voter, id, { choice: index % 2 ? 'for' : 'against' })));
    };
    const plain = await scene.opened(voters);
    await split(plain);
    expect(await scene.close(plain)).toMatchObject({ outcome: 'rejected', tie: { brokenBy: 'rule' } });
    await expect(scene.proclaim(plain, 'for')).rejects.toMatchObject({ refusal: { code: 'NoTieToBreak' } });

    const chaired = await scene.opened(voters, { ...namedRule, tieRule: 'chair' });
    await split(chaired);
    expect(await scene.close(chaired)).toMatchObject({ outcome: 'tie' });
    await expect(scene.proclaim(chaired)).rejects.toMatchObject({ refusal: { code: 'TieToBreak' } });
    expect(await scene.proclaim(chaired, 'for')).toMatchObject({ outcome: 'adopted', tie: { brokenBy: 'chair' } });
  });

  it('opens once, with somebody on its roll, to close in the future; and no presence means no base of presence', async () => {
    const { id } = await scene.draft();
    await expect(scene.open(id, [])).rejects.toMatchObject({ refusal: { code: 'RollEmpty' } });
    const past = new Date(assembly.clock.now().getTime() - 1000);
    await expect(scene.open(id, voters, past)).rejects.toMatchObject({ refusal: { code: 'ClosingInThePast' } });
    await scene.open(id, voters);
    await expect(scene.open(id, voters)).rejects.toMatchObject({ refusal: { code: 'BallotAlreadyOpened' } });
    const { id: present } = await scene.draft({ ...namedRule, base: 'present' });
    await expect(scene.open(present, voters)).rejects.toMatchObject({ refusal: { code: 'PresenceUnknown' } });
    await expect(assembly.sql(`update ballot set question = 'autre' where id = $1`, [id])).rejects.toThrow('frozen');
  });

  it('closes by itself at the hour announced', async () => {
    const closesAt = new Date(assembly.clock.now().getTime() + 60_000);
    const id = await scene.opened(voters, namedRule, closesAt);
    const watch = await first().watch(`ballot:${id}`);
    await cast(first(), id);
    assembly.clock.forward(2);
    await watch.heard('BallotClosed');
    expect(await seen(first(), id)).toMatchObject({ state: 'closed', counts: { for: 1 } });
  });

  it('tells watchers its turnout at most five times a second, and the last state always', async () => {
    const many = await Promise.all(Array.from({ length: 30 }, (_, n) => assembly.member(collective, `Foule ${n}`)));
    const id = await scene.opened(many);
    const watch = await first().watch(`ballot:${id}`);
    const began = Date.now();
    await Promise.all(many.map((voter) => cast(voter, id)));
    await scene.close(id);
    const last = await watch.heard('BallotClosed');
    expect(last.view).toMatchObject({ state: 'closed', turnout: 30, counts: { for: 30 }, outcome: 'adopted' });
    expect(watch.notices.length).toBeLessThanOrEqual(2 + (Date.now() - began) / 200);
  });

  it('says who voted what of a named ballot once closed, to members only', async () => {
    const id = await scene.opened(voters);
    await cast(first(), id, { choice: 'against' });
    const roll = `query ($id: ID!) { ballotRoll(id: $id, first: 1) {
      totalCount edges { node { signed choice reason } } pageInfo { hasNextPage } } }`;
    const hidden = await first().get<{ ballotRoll: object }>(roll, { id });
    expect(hidden.ballotRoll).toMatchObject({ totalCount: 6, edges: [{ node: { signed: true, choice: null } }] });
    await scene.close(id);
    const shown = await first().get<{ ballotRoll: object }>(roll, { id });
    expect(shown.ballotRoll).toMatchObject({ edges: [{ node: { choice: 'against' } }] });
    const stranger = await assembly.person('Passante');
    expect((await stranger.ask(roll, { id })).errors?.[0]?.extensions?.code).toBe('MembersOnly');
  });

  it('describes rules in a sentence, and refuses those that cannot be', async () => {
    const { ballotRules } = await first().get<{ ballotRules: { template: string; sentence: string }[] }>(
      `{ ballotRules { template sentence } }`,
    );
    expect(ballotRules).toHaveLength(Object.keys(ruleTemplates).length);
    const describe = `query ($rule: JSON!) { describeBallotRule(rule: $rule, rollSize: 3) {
      ... on BallotRule { sentence secrecyWarnings } ${refusal} } }`;
    const secret = { threshold: { fraction: '4/6', strict: false }, base: 'expressed', secrecy: 'secret' };
    const told = await first().get<{ describeBallotRule: { sentence: string; secrecyWarnings: string[] } }>(describe, {
      rule: secret,
    });
    expect(told.describeBallotRule.sentence).toMatch(/les deux tiers/i);
    expect(told.describeBallotRule.secrecyWarnings).toHaveLength(1);
    const wrong = await first().get(describe, { rule: { ...secret, threshold: { fraction: '3/2', strict: false } } });
    expect(wrong).toMatchObject({ describeBallotRule: { code: 'ThresholdImpossible' } });
  });
});
