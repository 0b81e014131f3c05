import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { refusal, Assembly, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { openGroup } from '../support/scenes/working-groups.js';
import { playAgain } from '../support/migrations.js';
import { AmendmentScene } from '../support/scenes/amendments.js';
import { paragraphs, ProposalScene, type TestProposal } from '../support/scenes/proposals.js';

interface Kin extends Outcome {
  readonly id: Id;
  readonly relatives: readonly { readonly number: number; readonly state: string; readonly distance: number }[];
  readonly merges: readonly {
    readonly id: Id;
    readonly state: string;
    readonly answer: string;
    readonly viewerMayTakeBack: boolean;
    readonly viewerMayAgree: boolean;
    readonly viewerMayDecline: boolean;
  }[];
  readonly followsAsked: number;
  readonly viewerIsAskedToFollow: boolean;
  readonly viewerMayAskMerge: boolean;
}

const fields = `id relatives { number state distance }
  merges { id state answer viewerMayTakeBack viewerMayAgree viewerMayDecline }
  followsAsked viewerIsAskedToFollow viewerMayAskMerge`;
const result = `__typename ... on ProposalKin { ${fields} } ${refusal}`;

describe('two proposals become one', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let scene: ProposalScene;
  let odile: Somebody;
  let ines: Somebody;
  let bruno: Somebody;
  let ana: Somebody;
  let one: TestProposal;
  let other: TestProposal;

  beforeAll(async () => {
    assembly = await Assembly.start();
    odile = await assembly.person('Odile Carrier');
    collective = await assembly.collective(odile);
    scene = new ProposalScene(assembly, collective);
    ines = await assembly.member(collective, 'Inès Vasseur');
    bruno = await assembly.member(collective, 'Bruno Ménard');
    ana = await assembly.member(collective, 'Ana Tellier');
  });
  afterAll(() => assembly.end());

  const debated = async (who: Somebody, title: string, words: string): Promise<TestProposal> => {
    const draft = await scene.draft(who, { title, document: paragraphs(words) });
    return scene.step(who, 'openProposalDebate', draft.id);
  };

  beforeEach(async () => {
    one = await debated(ines, 'Un tarif progressif', 'Les premiers mètres cubes sont gratuits.');
    other = await debated(bruno, 'L’eau vitale gratuite', 'Chaque foyer a son eau vitale.');
  });

  const ask = (who = ines, more: object = {}, from = one): Promise<Kin> => {
    const input = {
      withId: other.id,
      title: 'L’eau, droit et tarif',
      begins: 'both',
      reason: 'La même idée.',
      ...more,
    };
    return who.act<Kin>(
      `mutation ($c: ID!, $p: ID!, $input: ProposalMergeInput!) {
        askProposalMerge(collectiveId: $c, proposalId: $p, input: $input) { ${result} } }`,
      { c: collective.id, p: from.id, input },
    );
  };
  const answer = (who: Somebody, name: string, variables: string, args: string, more: object): Promise<Kin> =>
    who.act<Kin>(`mutation ($c: ID!, ${variables}) { ${name}(collectiveId: $c, ${args}) { ${result} } }`, {
      c: collective.id,
      ...more,
    });
  const agree = (who: Somebody, id: Id) => answer(who, 'agreeToProposalMerge', '$id: ID!', 'id: $id', { id });
  const takeBack = (who: Somebody, id: Id) =>
    answer(who, 'takeBackProposalMerge', '$p: ID!, $id: ID!', 'proposalId: $p, id: $id', { p: one.id, id });
  const decline = (who: Somebody, id: Id, reason = 'Pas le même problème.') =>
    answer(
      who,
      'declineProposalMerge',
      '$p: ID!, $id: ID!, $reason: String!',
      'proposalId: $p, id: $id, reason: $reason',
      {
        p: other.id,
        id,
        reason,
      },
    );
  const kin = async (who: Somebody, id: Id): Promise<Kin> => {
    const { proposalKin } = await who.get<{ proposalKin: Kin }>(
      `query ($c: ID!, $p: ID!) { proposalKin(collectiveId: $c, proposalId: $p) { ${fields} } }`,
      { c: collective.id, p: id },
    );
    return proposalKin;
  };
  const awaits = async (who: Somebody): Promise<string[]> => {
    const { inbox } = await who.get<{ inbox: { path: string }[] }>(
      'query ($c: ID!) { inbox(collectiveId: $c) { path } }',
      { c: collective.id },
    );
    return inbox.map(({ path }) => path);
  };
  const idOf = ({ merges: [merge] }: Kin): Id => {
    if (!merge) throw new Error('there is no merge');
    return merge.id;
  };

  it('when one side asks and the other agrees: every author, every word, nothing erased', async () => {
    const asked = await ask();
    expect(asked.merges).toMatchObject([{ state: 'asked', viewerMayTakeBack: true, viewerMayAgree: false }]);
    expect(asked.viewerMayAskMerge).toBe(false);
    expect(await awaits(bruno)).toContain(`/propositions/${other.number}`);
    expect(await awaits(ines)).not.toContain(`/propositions/${other.number}`);
    expect((await kin(bruno, other.id)).merges).toMatchObject([{ viewerMayAgree: true, viewerMayDecline: true }]);

    const made = await agree(bruno, idOf(asked));
    expect(made).toMatchObject({
      relatives: [
        { number: one.number, state: 'merged', distance: -1 },
        { number: other.number, state: 'merged', distance: -1 },
      ],
      merges: [{ state: 'agreed' }],
    });
    const closed = await scene.read(ana, one.number);
    expect(closed).toMatchObject({
      state: 'merged',
      viewerMayEdit: false,
      descendants: [{ title: 'L’eau, droit et tarif' }],
    });
    expect(closed?.text.html).toContain('premiers mètres cubes');
    const { proposals } = await ines.get<{ proposals: { edges: { node: { number: number; state: string } }[] } }>(
      `query ($c: ID!) { proposals(collectiveId: $c, sort: "newest", first: 1) { edges { node { number state } } } }`,
      { c: collective.id },
    );
    const number = proposals.edges[0]?.node.number ?? 0;
    const result = await scene.read(ines, number);
    expect(result).toMatchObject({ title: 'L’eau, droit et tarif', state: 'debated', viewerMayEdit: true });
    expect(result?.authors.map(({ name }) => name).toSorted()).toEqual(['Bruno Ménard', 'Inès Vasseur']);
    expect(result?.text.html).toMatch(/premiers mètres cubes.*eau vitale/s);
    expect(result && (await scene.origins(ana, result))).toEqual([[one.title], [other.title]]);
    expect(await scene.edit(ines, closed ?? one, { title: 'Encore' })).toMatchObject({ code: 'ProposalSettled' });
    expect(await scene.step(ines, 'withdrawProposal', one.id, ', reason: "Non."')).toMatchObject({
      code: 'ProposalSettled',
    });
    expect((await kin(ana, one.id)).relatives).toMatchObject([{ number, distance: 1 }]);
  });

  it('and who followed one says whether they follow the other, uncounted until then', async () => {
    await scene.step(ana, 'followProposal', one.id, ', follow: true');
    await scene.step(ana, 'followProposal', other.id, ', follow: true');
    const made = await agree(bruno, idOf(await ask()));
    expect(made).toMatchObject({ followsAsked: 1, viewerIsAskedToFollow: false });
    const seen = await kin(ana, made.id);
    expect(seen.viewerIsAskedToFollow).toBe(true);
    const follow = (who: Somebody, yes: boolean) =>
      answer(who, 'answerMergedFollow', '$p: ID!, $yes: Boolean!', 'proposalId: $p, follow: $yes', { p: made.id, yes });
    expect(await follow(ana, true)).toMatchObject({ followsAsked: 0, viewerIsAskedToFollow: false });
    expect(await follow(ana, true)).toMatchObject({ code: 'FollowNotAsked' });
    const [{ count } = { count: 0 }] = await assembly.sql<{ count: number }>(
      'select count(*)::int as count from proposal_follower where proposal_id = $1',
      [made.id],
    );
    expect(count).toBe(3);
  });

  it('and open amendments go where their words are; the others are left to their authors', async () => {
    const table = async (proposal: TestProposal, words: string): Promise<void> => {
      const on = new AmendmentScene(collective, scene, ines, proposal);
      await on.table(ana, await on.saying(0, words));
    };
    await table(one, 'Les vingt premiers mètres cubes sont gratuits.');
    await table(other, 'Chaque personne a son eau vitale.');
    const made = await agree(bruno, idOf(await ask(ines, { begins: 'from' })));
    const carried = await assembly.sql<{ number: number }>('select number from amendment where proposal_id = $1', [
      made.id,
    ]);
    expect(carried).toEqual([{ number: 1 }]);
    await assembly.settled();
    const told = await assembly.sql<{ type: string }>(
      `select e.type from notification n join event_log e on e.seq = n.seq where n.account_id = $1 and e.type = 'AmendmentLeftByMerge'`,
      [ana.id],
    );
    expect(told).toHaveLength(1);
  });

  it('not by one side alone, nor by the voice of who asked', async () => {
    expect(await ask(ana)).toMatchObject({ code: 'ProposalEditorsOnly' });
    expect(await ask(ines, { withId: one.id })).toMatchObject({ code: 'MergeWithItself' });
    const id = idOf(await ask());
    expect(await agree(ana, id)).toMatchObject({ code: 'ProposalEditorsOnly' });
    expect(await agree(ines, id)).toMatchObject({ code: 'ProposalEditorsOnly' });
    expect(await takeBack(bruno, id)).toMatchObject({ code: 'ProposalEditorsOnly' });
    await scene.step(bruno, 'inviteCoAuthor', other.id, `, accountId: "${ines.id}"`);
    await scene.step(ines, 'answerCoAuthorship', other.id, ', accept: true');
    expect(await agree(ines, id)).toMatchObject({ code: 'MergeNeedsOtherSide' });
    expect((await scene.read(ines, one.number))?.state).toBe('debated');
  });

  it('by the asker alone where they wrote both and nobody facilitates either, by its facilitator where somebody does', async () => {
    const both = await debated(ines, 'Les fontaines', 'Chaque place a sa fontaine.');
    const group = await openGroup(assembly, collective, odile, 'Eau');
    await assembly.giveRole(collective, bruno, 'facilitator', { type: 'WorkingGroup', id: group.id });
    const alone = idOf(await ask(ines, { withId: both.id }));
    await assembly.sql('insert into proposal_group (collective_id, proposal_id, group_id) values ($1, $2, $3)', [
      collective.id,
      both.id,
      group.id,
    ]);
    expect(await agree(ines, alone)).toMatchObject({ code: 'MergeNeedsOtherSide' });
    await assembly.sql('delete from proposal_group where proposal_id = $1', [both.id]);
    const made = await agree(ines, alone);
    expect(made.merges).toMatchObject([{ state: 'agreed' }]);
  });

  it('is asked once at a time, declined with a reason, or taken back', async () => {
    const id = idOf(await ask());
    expect(await ask()).toMatchObject({ code: 'MergeUnderWay' });
    expect(await ask(bruno, { withId: one.id }, other)).toMatchObject({ code: 'MergeUnderWay' });
    expect((await decline(bruno, id)).merges).toMatchObject([{ state: 'declined', answer: 'Pas le même problème.' }]);
    expect(await decline(bruno, id)).toMatchObject({ code: 'MergeSettled' });
    expect(await agree(bruno, id)).toMatchObject({ code: 'MergeSettled' });
    const again = idOf(await ask());
    expect((await takeBack(ines, again)).merges[0]).toMatchObject({ state: 'taken-back' });
    expect(await takeBack(ines, again)).toMatchObject({ code: 'MergeSettled' });
  });

  it('waits for what is submitted or not yet in debate', async () => {
    await scene.step(bruno, 'submitProposal', other.id);
    expect(await ask()).toMatchObject({ code: 'MergeNotDebated' });
    await scene.step(bruno, 'recallProposal', other.id);
    const id = idOf(await ask());
    await scene.step(ines, 'submitProposal', one.id);
    expect(await agree(bruno, id)).toMatchObject({ code: 'MergeNotDebated' });
    expect((await scene.read(ines, one.number))?.state).toBe('submitted');
  });

  it('once, when it is agreed twice or taken back at the same moment', async () => {
    const id = idOf(await ask());
    const outcomes = await Promise.all([agree(bruno, id), agree(bruno, id), takeBack(ines, id)]);
    expect(outcomes.filter(({ code }) => code === undefined)).toHaveLength(1);
    for (const { code } of outcomes) expect([undefined, 'MergeSettled']).toContain(code);
    const results = await assembly.sql<{ count: number }>(
      `select count(distinct proposal_id)::int as count from proposal_origin where subject_id = $1`,
      [one.id],
    );
    expect(results[0]?.count ?? 0).toBeLessThanOrEqual(1);
  });

  it('and say where their words come from, those merged before that was kept too', async () => {
    const sources = () => assembly.sql('select version_id, source_id, place from text_source order by 1, 3');
    const made = await agree(bruno, idOf(await ask(ines, { begins: 'with' })));
    const kept = await sources();
    expect(kept.length).toBeGreaterThan(3);
    await playAgain(assembly.databaseUrl, 'TraceMergedTexts');
    expect(await sources()).toEqual(kept);
    const [result] = await assembly.sql<{ number: number }>('select number from proposal where id = $1', [made.id]);
    const read = await scene.read(ana, result?.number ?? 0);
    expect(read && (await scene.origins(ana, read))).toEqual([[other.title]]);
  });
});
