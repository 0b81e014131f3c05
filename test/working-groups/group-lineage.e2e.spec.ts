import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId, type Id } from '../../src/kernel/ids.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Assembly, refusal, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { paragraphs, ProposalScene } from '../support/scenes/proposals.js';
import { joinGroup, openGroup, scheduleSession, type TestGroup } from '../support/scenes/working-groups.js';

interface Lineage extends Outcome {
  readonly joined: { readonly name: string; readonly at: string } | null;
  readonly absorbed: { readonly name: string }[];
  readonly splitFrom: { readonly name: string } | null;
  readonly splitInto: { readonly id: Id; readonly slug: string; readonly name: string }[];
  readonly merges: {
    readonly id: Id;
    readonly state: string;
    readonly answer: string;
    readonly viewerMayAgree: boolean;
    readonly viewerMayTakeBack: boolean;
  }[];
  readonly split: {
    readonly id: Id;
    readonly going: number;
    readonly undecided: number;
    readonly viewerPart: string | null;
    readonly viewerMayConclude: boolean;
  } | null;
  readonly viewerMayAsk: boolean;
}

const fields = `joined { name at } absorbed { name } splitFrom { name } splitInto { id slug name }
  merges { id state answer askedBy { name } viewerMayAgree viewerMayTakeBack }
  split { id going undecided viewerPart viewerMayConclude } viewerMayAsk`;
const result = `{ __typename ... on GroupLineage { ${fields} } ${refusal} }`;

let assembly: Assembly;
let collective: TestCollective;
let coordinator: Somebody;
let maud: Somebody;
let paul: Somebody;
let ines: Somebody;
let trees: TestGroup;
let beasts: TestGroup;

beforeAll(async () => {
  assembly = await Assembly.start();
  coordinator = await assembly.person('Odile Carrier');
  collective = await assembly.collective(coordinator);
  maud = await assembly.member(collective, 'Maud Leroux');
  paul = await assembly.member(collective, 'Paul Ménard');
  ines = await assembly.member(collective, 'Inès Vasseur');
});
afterAll(() => assembly.end());

beforeEach(async () => {
  trees = await openGroup(assembly, collective, coordinator, 'Arbres');
  beasts = await openGroup(assembly, collective, coordinator, 'Bêtes');
  assembly.clock.forward(60);
});

const facilitates = async (who: Somebody, { id }: TestGroup): Promise<void> => {
  await assembly.giveRole(collective, who, 'facilitator', { type: 'WorkingGroup', id });
  await joinGroup(assembly, collective, who, { id, slug: '' });
  assembly.clock.forward(60);
};
const act = (who: Somebody, name: string, variables: string, args: string, more: object): Promise<Lineage> =>
  who.act<Lineage>(`mutation ($c: ID!, ${variables}) { ${name}(collectiveId: $c, ${args}) ${result} }`, {
    c: collective.id,
    ...more,
  });
const lineage = async (who: Somebody, { id }: Pick<TestGroup, 'id'>): Promise<Lineage> => {
  const { groupLineage } = await who.get<{ groupLineage: Lineage }>(
    `query ($c: ID!, $g: ID!) { groupLineage(collectiveId: $c, groupId: $g) { ${fields} } }`,
    { c: collective.id, g: id },
  );
  return groupLineage;
};
const awaits = async (who: Somebody): Promise<string[]> => {
  const { inbox } = await who.get<{ inbox: { path: string }[] }>(
    'query ($c: ID!) { inbox(collectiveId: $c) { path } }',
    {
      c: collective.id,
    },
  );
  return inbox.map(({ path }) => path);
};
const group = async ({ slug }: Pick<TestGroup, 'slug'>) => {
  const { workingGroup } = await maud.get<{
    workingGroup: {
      state: string;
      memberCount: number;
      facilitators: { name: string }[];
      mergedInto: { name: string } | null;
      health: { nextSessionAt: string | null };
    };
  }>(
    `query ($c: ID!, $slug: String!) { workingGroup(collectiveId: $c, slug: $slug) {
      state memberCount facilitators { name } mergedInto { name } health { nextSessionAt } } }`,
    { c: collective.id, slug },
  );
  return workingGroup;
};

const change = (who: Somebody, { id }: TestGroup, state: string) =>
  who.act(
    `mutation ($c: ID!, $id: ID!, $state: String!) {
      changeWorkingGroupState(collectiveId: $c, id: $id, state: $state, reason: "Fini.") { __typename ${refusal} } }`,
    { c: collective.id, id, state },
  );
/** A group as the list shows it. */
const listed = async ({ id }: Pick<TestGroup, 'id'>) => {
  const { workingGroups } = await maud.get<{ workingGroups: { groups: { id: Id }[] } }>(
    `query ($c: ID!) { workingGroups(collectiveId: $c) { groups { id mergedInto { name } bornOf { name } } } }`,
    { c: collective.id },
  );
  return workingGroups.groups.find((each) => each.id === id);
};
/** A note a group keeps on an amendment. */
const noted = async ({ id: groupId }: TestGroup): Promise<{ amendment: Id; note: Id }> => {
  const scene = new ProposalScene(assembly, collective);
  const draft = await scene.draft(ines, { title: 'Une mare', document: paragraphs('Creusons une mare.') });
  const { id: p, text } = await scene.step(ines, 'openProposalDebate', draft.id);
  const [amendment, note] = [newId(), newId()];
  await maud.act(
    `mutation ($c: ID!, $p: ID!, $id: ID!, $input: AmendmentInput!) {
      tableAmendment(collectiveId: $c, proposalId: $p, id: $id, input: $input) { __typename ${refusal} } }`,
    {
      c: collective.id,
      p,
      id: amendment,
      input: { versionId: text.id, document: paragraphs('Creusons deux mares.'), reason: 'Mieux.' },
    },
  );
  await assembly.sql(
    `insert into amendment_note (collective_id, id, amendment_id, holder_type, holder_id, advice, words, version, created_by, created_at)
     values ($1, $2, $3, 'WorkingGroup', $4, 'for', 'Oui.', 1, $5, now())`,
    [collective.id, note, amendment, groupId, maud.id],
  );
  return { amendment, note };
};
/** How many wait for a row somebody else holds. */
const held = async (): Promise<number> => {
  const [row] = await assembly.sql<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return row?.count ?? 0;
};

describe('two groups become one', () => {
  const ask = (who: Somebody, from = trees, into = beasts): Promise<Lineage> =>
    act(who, 'askGroupMerge', '$g: ID!, $i: ID!', 'groupId: $g, intoId: $i, reason: "Trop peu de monde."', {
      g: from.id,
      i: into.id,
    });
  const agree = (who: Somebody, id: Id) => act(who, 'agreeToGroupMerge', '$id: ID!', 'id: $id', { id });
  const decline = (who: Somebody, id: Id) =>
    act(who, 'declineGroupMerge', '$id: ID!', 'id: $id, reason: "Nous sommes assez."', { id });
  const takeBack = (who: Somebody, id: Id) => act(who, 'takeBackGroupMerge', '$id: ID!', 'id: $id', { id });
  const idOf = ({ merges: [merge] }: Lineage): Id => {
    if (!merge) throw new Error('there is no merge');
    return merge.id;
  };

  it('when one side asks and the other agrees: members, facilitators, sessions and work go with it', async () => {
    await facilitates(maud, trees);
    await facilitates(paul, beasts);
    await joinGroup(assembly, collective, ines, trees);
    await scheduleSession(assembly, collective, maud, [trees], 48);
    const scene = new ProposalScene(assembly, collective);
    const { id } = await scene.draft(ines, { title: 'Une haie', document: paragraphs('Plantons une haie.') });
    await assembly.sql('insert into proposal_group (collective_id, proposal_id, group_id) values ($1, $2, $3)', [
      collective.id,
      id,
      trees.id,
    ]);
    const watch = await paul.watch(`group:${beasts.id}`);
    const asked = await ask(maud);
    expect(asked.merges).toMatchObject([{ state: 'asked', viewerMayAgree: false, viewerMayTakeBack: true }]);
    expect(asked.viewerMayAsk).toBe(false);
    await watch.heard('GroupMergeAsked');
    expect(await awaits(paul)).toContain(`/groupes/${beasts.slug}`);
    expect(await awaits(maud)).not.toContain(`/groupes/${beasts.slug}`);
    expect((await lineage(paul, beasts)).merges).toMatchObject([{ viewerMayAgree: true, viewerMayTakeBack: false }]);

    const made = await agree(paul, idOf(asked));
    expect(made).toMatchObject({ absorbed: [{ name: 'Arbres' }], merges: [] });
    expect(await group(trees)).toMatchObject({
      state: 'merged',
      memberCount: 0,
      facilitators: [],
      mergedInto: { name: 'Bêtes' },
    });
    const whole = await group(beasts);
    expect(whole).toMatchObject({ memberCount: 3 });
    expect(whole.facilitators.map(({ name }) => name).sort()).toEqual(['Maud Leroux', 'Paul Ménard']);
    expect(whole.health.nextSessionAt).not.toBeNull();
    await assembly.settled();
    const carried = await assembly.sql<{ group_id: Id }>('select group_id from proposal_group where proposal_id = $1', [
      id,
    ]);
    expect(carried.map(({ group_id }) => group_id).sort()).toEqual([trees.id, beasts.id].sort());
    const told = await assembly.sql(
      `select 1 from notification n join event_log e on e.seq = n.seq where n.account_id = $1 and e.type = 'GroupMerged'`,
      [ines.id],
    );
    expect(told).toHaveLength(1);
  });

  it('not by one side alone: its facilitators speak for a group, the coordination where it has none', async () => {
    expect(await ask(ines)).toMatchObject({ code: 'FacilitatorsOnly' });
    expect(await ask(assembly.visitor())).toMatchObject({ code: 'SignInFirst' });
    await facilitates(maud, trees);
    expect(await ask(coordinator)).toMatchObject({ code: 'GroupSpeaksItself' });
    expect(await ask(maud, trees, trees)).toMatchObject({ code: 'GroupMergeTarget' });
    await assembly.giveRole(collective, maud, 'facilitator', { type: 'WorkingGroup', id: beasts.id });
    const id = idOf(await ask(maud));
    expect(await agree(maud, id)).toMatchObject({ code: 'GroupMergeNeedsOtherSide' });
    expect(await agree(ines, id)).toMatchObject({ code: 'GroupMergeNeedsOtherSide' });
    expect(await ask(maud)).toMatchObject({ code: 'GroupChangeUnderWay' });
    await facilitates(paul, beasts);
    expect(await agree(coordinator, id)).toMatchObject({ code: 'GroupMergeNeedsOtherSide' });
    expect(await agree(paul, id)).toMatchObject({ absorbed: [{ name: 'Arbres' }] });
    expect((await group(beasts)).facilitators).toHaveLength(2);
  });

  it('is declined with a reason, or taken back, and then awaits nothing', async () => {
    await facilitates(maud, trees);
    await facilitates(paul, beasts);
    const id = idOf(await ask(maud));
    expect(await takeBack(ines, id)).toMatchObject({ code: 'FacilitatorsOnly' });
    expect((await decline(paul, id)).merges).toMatchObject([{ state: 'declined', answer: 'Nous sommes assez.' }]);
    expect(await agree(paul, id)).toMatchObject({ code: 'GroupMergeSettled' });
    const again = idOf(await ask(maud));
    expect((await takeBack(maud, again)).merges).toMatchObject([{ state: 'declined' }]);
    expect(await takeBack(maud, again)).toMatchObject({ code: 'GroupMergeSettled' });
    expect((await group(trees)).state).toBe('forming');
  });

  it('once, when it is agreed twice or taken back at the same moment; and not where a group has closed since', async () => {
    await facilitates(maud, trees);
    await facilitates(paul, beasts);
    const id = idOf(await ask(maud));
    const outcomes = await Promise.all([agree(paul, id), agree(paul, id), takeBack(maud, id)]);
    expect(outcomes.filter(({ code }) => code === undefined)).toHaveLength(1);
  });

  it('not where a group has closed since, by hand; the database holds to whose word it was', async () => {
    await facilitates(maud, trees);
    await facilitates(paul, beasts);
    const id = idOf(await ask(maud));
    await expect(
      assembly.sql(
        `update group_merge set state = 'agreed', answered_by = asked_by, answered_at = asked_at where id = $1`,
        [id],
      ),
    ).rejects.toThrow(/group_merge_another/);
    await assembly.sql(`update working_group set state = 'closed' where id = $1`, [trees.id]);
    expect(await agree(paul, id)).toMatchObject({ code: 'GroupNotLiving' });
  });

  it('nor after one of them closed: what it asked is taken back, what it was asked is declined with its reason', async () => {
    await facilitates(maud, trees);
    await facilitates(paul, beasts);
    const soils = await openGroup(assembly, collective, coordinator, 'Sols');
    const out = idOf(await ask(maud));
    const toTrees = idOf(await ask(coordinator, soils, trees));
    const watches = [await paul.watch(`group:${beasts.id}`), await paul.watch(`group:${soils.id}`)];
    await change(maud, trees, 'closed');
    for (const watch of watches) await watch.heard('GroupStateChanged');
    expect(await agree(paul, out)).toMatchObject({ code: 'GroupMergeSettled' });
    expect(await agree(maud, toTrees)).toMatchObject({ code: 'GroupMergeNeedsOtherSide' });
    expect((await lineage(paul, beasts)).merges).toEqual([]);
    expect(await lineage(coordinator, soils)).toMatchObject({
      merges: [{ state: 'declined', answer: 'Fini.' }],
      viewerMayAsk: true,
    });
    expect(await awaits(paul)).not.toContain(`/groupes/${beasts.slug}`);
    await change(coordinator, trees, 'relaunched');
    expect((await ask(coordinator)).merges).toMatchObject([{ state: 'asked' }, { state: 'declined' }]);
  });

  it('by another of the coordination, where nobody facilitates the other but who asked', async () => {
    const second = await assembly.member(collective, 'Sami Roche');
    await assembly.giveRole(collective, second, 'coordination');
    const byHand = idOf(await ask(coordinator));
    expect(await agree(coordinator, byHand)).toMatchObject({ code: 'GroupMergeNeedsOtherSide' });
    expect(await awaits(coordinator)).not.toContain(`/groupes/${beasts.slug}`);
    expect(await awaits(second)).toContain(`/groupes/${beasts.slug}`);
    expect((await decline(second, byHand)).merges).toMatchObject([{ askedBy: { name: 'Odile Carrier' } }]);
    // Maud facilitates both, alone.
    await facilitates(maud, trees);
    await facilitates(maud, beasts);
    const id = idOf(await ask(maud));
    expect(await awaits(maud)).not.toContain(`/groupes/${beasts.slug}`);
    expect(await awaits(second)).toContain(`/groupes/${beasts.slug}`);
    expect(await agree(maud, id)).toMatchObject({ code: 'GroupMergeNeedsOtherSide' });
    expect(await agree(second, id)).toMatchObject({ absorbed: [{ name: 'Arbres' }] });
    expect((await group(beasts)).facilitators).toEqual([{ name: 'Maud Leroux' }]);
    expect((await lineage(ines, trees)).joined).toEqual({ name: 'Bêtes', at: assembly.clock.now().toISOString() });
    expect(await listed(trees)).toMatchObject({ mergedInto: { name: 'Bêtes' } });
  });

  it('and leave it what is still to be done: sessions to come or without notes, contributions, notes on amendments', async () => {
    await facilitates(maud, trees);
    await facilitates(paul, beasts);
    const coming = await scheduleSession(assembly, collective, maud, [trees], 48);
    const yesterday = await scheduleSession(assembly, collective, maud, [trees], -24);
    const old = await scheduleSession(assembly, collective, maud, [trees], -24 * 90);
    const { id: contribution } = await ines.act<{ id: Id }>(
      `mutation ($c: ID!, $input: ContributionInput!) { contribute(collectiveId: $c, input: $input) {
        __typename ... on Contribution { id } ${refusal} } }`,
      { c: collective.id, input: { id: newId(), theme: 'Nature', title: 'Une mare', body: 'Une mare.' } },
    );
    await coordinator.act(
      `mutation ($c: ID!, $id: ID!, $g: ID!) { triageContribution(collectiveId: $c, id: $id, groupId: $g) {
        __typename ${refusal} } }`,
      { c: collective.id, id: contribution, g: trees.id },
    );
    const { amendment, note } = await noted(trees);
    await agree(paul, idOf(await ask(maud)));
    await assembly.settled();
    const shared = await assembly.sql<{ id: Id }>(
      'select session_id as id from group_session_group where group_id = $1',
      [beasts.id],
    );
    expect(shared.map(({ id }) => id).sort()).toEqual([coming, yesterday].sort());
    const kept = await assembly.sql<{ id: Id }>(
      'select session_id as id from group_session_group where group_id = $1',
      [trees.id],
    );
    expect(kept.map(({ id }) => id)).toContain(old);
    expect(await assembly.sql('select group_id from contribution where id = $1', [contribution])).toEqual([
      { group_id: beasts.id },
    ]);
    expect(
      await assembly.sql('select holder_id from amendment_note where id = $1 and amendment_id = $2', [note, amendment]),
    ).toEqual([{ holder_id: beasts.id }]);
  });

  it('without who left meanwhile; who joins at that very moment waits, and is told the group is no more', async () => {
    await facilitates(maud, trees);
    await facilitates(paul, beasts);
    await joinGroup(assembly, collective, ines, trees);
    const id = idOf(await ask(maud));
    const on = (name: string) => `mutation ($c: ID!, $id: ID!) { ${name}(collectiveId: $c, id: $id) {
      __typename ${refusal} } }`;
    await ines.act(on('leaveWorkingGroup'), { c: collective.id, id: trees.id });
    // Somebody joins while the group is held and ends.
    const late = await assembly.service(UnitOfWork).run(async (tx) => {
      await tx.sql('select 1 from working_group where id = $1 for no key update', [trees.id]);
      const joining = coordinator.act(on('joinWorkingGroup'), { c: collective.id, id: trees.id });
      await expect.poll(held, { timeout: 5_000 }).toBe(1);
      await tx.sql(`update working_group set state = 'closed' where id = $1`, [trees.id]);
      return { joining };
    });
    expect(await late.joining).toMatchObject({ code: 'GroupNotLiving' });
    await assembly.sql(`update working_group set state = 'forming' where id = $1`, [trees.id]);
    await agree(paul, id);
    expect((await group(beasts)).memberCount).toBe(2);
  });
});

describe('a group becomes two', () => {
  const input = { name: 'Haies', theme: 'nature', description: 'Les haies.', reason: 'Deux sujets.', days: 14 };
  const ask = (who: Somebody, more: object = {}): Promise<Lineage> =>
    act(who, 'askGroupSplit', '$g: ID!, $input: GroupSplitInput!', 'groupId: $g, input: $input', {
      g: trees.id,
      input: { ...input, ...more },
    });
  const choose = (who: Somebody, id: Id | undefined, part: string) =>
    act(who, 'chooseGroupPart', '$id: ID!, $part: String!', 'id: $id, part: $part', { id, part });
  const conclude = (who: Somebody, id: Id | undefined) => act(who, 'concludeGroupSplit', '$id: ID!', 'id: $id', { id });
  const takeBack = (who: Somebody, id: Id | undefined) => act(who, 'takeBackGroupSplit', '$id: ID!', 'id: $id', { id });

  beforeEach(async () => {
    await facilitates(maud, trees);
    for (const who of [paul, ines]) await joinGroup(assembly, collective, who, trees);
  });

  it('as each member chooses, and whoever facilitated it and goes facilitates the other', async () => {
    const { split } = await ask(maud);
    expect(split).toMatchObject({ going: 0, undecided: 3, viewerPart: null, viewerMayConclude: false });
    expect(await awaits(ines)).toContain(`/groupes/${trees.slug}`);
    expect((await choose(maud, split?.id, 'go')).split).toMatchObject({ going: 1, viewerPart: 'go' });
    expect(await awaits(maud)).not.toContain(`/groupes/${trees.slug}`);
    await choose(paul, split?.id, 'go');
    await choose(paul, split?.id, 'both');
    expect(await conclude(maud, split?.id)).toMatchObject({ code: 'GroupSplitTooSoon' });
    await choose(ines, split?.id, 'stay');
    const done = await conclude(maud, split?.id);
    expect(done).toMatchObject({ split: null, splitInto: [{ name: 'Haies' }] });
    const [born] = done.splitInto;
    if (!born) throw new Error('no group was born');
    expect(await lineage(ines, born)).toMatchObject({ splitFrom: { name: 'Arbres' } });
    expect(await group(born)).toMatchObject({
      memberCount: 2,
      facilitators: [{ name: 'Maud Leroux' }],
      state: 'forming',
    });
    expect(await group(trees)).toMatchObject({ memberCount: 2, facilitators: [] });
  });

  it('moves nobody who has not chosen it: two go, one stays, and the time is over or all chose', async () => {
    const { split } = await ask(maud);
    await choose(maud, split?.id, 'go');
    await assembly.sql(
      `update group_split set asked_at = asked_at - interval '15 days', closes_at = $1 where id = $2`,
      [assembly.clock.now(), split?.id],
    );
    expect(await choose(paul, split?.id, 'go')).toMatchObject({ code: 'GroupSplitClosed' });
    expect(await conclude(maud, split?.id)).toMatchObject({ code: 'GroupSplitOneSided' });
    expect(await takeBack(paul, split?.id)).toMatchObject({ code: 'FacilitatorsOnly' });
    expect(await takeBack(maud, split?.id)).toMatchObject({ split: null, splitInto: [] });
    expect(await takeBack(maud, split?.id)).toMatchObject({ code: 'GroupSplitOver' });
    const again = await ask(maud);
    for (const who of [maud, paul, ines]) await choose(who, again.split?.id, 'go');
    expect(await conclude(maud, again.split?.id)).toMatchObject({ code: 'GroupSplitOneSided' });
    await choose(ines, again.split?.id, 'stay');
    const [one, other] = await Promise.all([conclude(maud, again.split?.id), conclude(maud, again.split?.id)]);
    expect([one.__typename, other.__typename].sort()).toEqual(['GroupLineage', 'Refusal']);
  });

  it('is asked by who speaks for it, for some days, one at a time; chosen by its members', async () => {
    expect(await ask(ines)).toMatchObject({ code: 'FacilitatorsOnly' });
    expect(await ask(coordinator)).toMatchObject({ code: 'GroupSpeaksItself' });
    for (const days of [0, 61]) expect(await ask(maud, { days })).toMatchObject({ code: 'GroupSplitDays' });
    const { split } = await ask(maud);
    expect(await ask(maud)).toMatchObject({ code: 'GroupChangeUnderWay' });
    expect(await choose(coordinator, split?.id, 'go')).toMatchObject({ code: 'JoinGroupFirst' });
    expect(await choose(ines, split?.id, 'away')).toMatchObject({ code: 'InvalidInput' });
  });

  it('does not count somebody who left meanwhile', async () => {
    const { split } = await ask(maud);
    for (const who of [maud, paul]) await choose(who, split?.id, 'go');
    await choose(ines, split?.id, 'stay');
    await paul.act(
      `mutation ($c: ID!, $id: ID!) { leaveWorkingGroup(collectiveId: $c, id: $id) { __typename ${refusal} } }`,
      { c: collective.id, id: trees.id },
    );
    expect((await lineage(maud, trees)).split).toMatchObject({ going: 1, undecided: 0 });
    expect(await conclude(maud, split?.id)).toMatchObject({ code: 'GroupSplitOneSided' });
  });

  it('counts who comes meanwhile; whoever guides it is told when it can end, and the coordination where nobody does', async () => {
    const { split } = await ask(maud);
    const path = `/groupes/${trees.slug}`;
    for (const who of [maud, paul]) await choose(who, split?.id, 'go');
    expect(await awaits(maud)).not.toContain(path);
    await choose(ines, split?.id, 'stay');
    expect(await awaits(maud)).toContain(path);
    await joinGroup(assembly, collective, coordinator, trees);
    expect((await lineage(maud, trees)).split).toMatchObject({ going: 2, undecided: 1, viewerMayConclude: false });
    expect(await awaits(maud)).not.toContain(path);
    assembly.clock.forward(14 * 24 * 60);
    expect(await awaits(maud)).toContain(path);
    for (const who of [paul, ines, coordinator]) expect(await awaits(who)).not.toContain(path);
    await maud.act(
      `mutation ($c: ID!, $id: ID!) { stepDownAsFacilitator(collectiveId: $c, id: $id, reason: "Fini.") { __typename ${refusal} } }`,
      { c: collective.id, id: trees.id },
    );
    assembly.clock.forward(60);
    expect(await awaits(coordinator)).toContain(path);
    expect(await conclude(maud, split?.id)).toMatchObject({ code: 'FacilitatorsOnly' });
    const { splitInto } = await conclude(coordinator, split?.id);
    expect(await listed({ id: splitInto[0]?.id ?? '' })).toMatchObject({ bornOf: { name: 'Arbres' } });
    expect(await group(trees)).toMatchObject({ memberCount: 2 });
    expect(await choose(ines, split?.id, 'go')).toMatchObject({ code: 'GroupSplitOver' });
  });

  it('asks nobody anything once it has closed', async () => {
    const { split } = await ask(maud);
    await change(maud, trees, 'closed');
    expect(await awaits(ines)).not.toContain(`/groupes/${trees.slug}`);
    expect(await choose(ines, split?.id, 'go')).toMatchObject({ code: 'GroupSplitOver' });
    await change(coordinator, trees, 'relaunched');
    expect(await lineage(coordinator, trees)).toMatchObject({ split: null, viewerMayAsk: true });
  });

  it('forgets what somebody chose with their account', async () => {
    const leaving = await assembly.member(collective, 'Zoé Lambert');
    await joinGroup(assembly, collective, leaving, trees);
    const { split } = await ask(maud);
    await choose(leaving, split?.id, 'go');
    const chosen = () => assembly.sql('select part from group_split_choice where account_id = $1', [leaving.id]);
    expect(await chosen()).toEqual([{ part: 'go' }]);
    await leaving.act(`mutation { eraseAccount { __typename ${refusal} } }`);
    expect(await chosen()).toEqual([]);
  });
});
