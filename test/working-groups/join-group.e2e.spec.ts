import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CollectivesService } from '../../src/modules/collectives/index.js';
import { GroupSessionsService } from '../../src/modules/working-groups/index.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { joinGroup, openGroup, scheduleSession, type TestGroup } from '../support/scenes/working-groups.js';

describe('working groups', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let member: Somebody;
  let collective: TestCollective;

  const shown = `id slug version state memberCount viewerJoined viewerMayVolunteer viewerMayGuide
    facilitators { name } health { withoutFacilitator attendanceTrend recentAttendance nextSessionAt lastActivityAt }`;
  const fields = `... on WorkingGroup { ${shown} }`;
  const onGroup = (name: string) => `mutation ($c: ID!, $id: ID!) {
    ${name}(collectiveId: $c, id: $id) { __typename ${fields} ${refusal} } }`;
  const join = onGroup('joinWorkingGroup');
  const leave = onGroup('leaveWorkingGroup');
  const volunteer = onGroup('volunteerAsFacilitator');
  const name = `mutation ($c: ID!, $id: ID!, $who: ID!, $reason: String!) {
    nameFacilitator(collectiveId: $c, id: $id, accountId: $who, reason: $reason) { __typename ${fields} ${refusal} } }`;
  const open = `mutation ($c: ID!, $input: WorkingGroupInput!) {
    openWorkingGroup(collectiveId: $c, input: $input) { __typename ${fields} ${refusal} } }`;
  const edit = `mutation ($c: ID!, $id: ID!, $version: Int!, $input: WorkingGroupInput!) {
    editWorkingGroup(collectiveId: $c, id: $id, version: $version, input: $input) { __typename ${fields} ${refusal} } }`;
  const step = `mutation ($c: ID!, $id: ID!, $state: String!) {
    changeWorkingGroupState(collectiveId: $c, id: $id, state: $state, reason: "Trop peu de monde")
    { __typename ${fields} ${refusal} } }`;
  const input = { name: 'Eau & énergie', kind: 'thematic', theme: 'eau' };

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    member = await assembly.member(collective, 'Paul Ménard');
  });
  afterAll(() => assembly.end());

  const group = (label: string): Promise<TestGroup> => openGroup(assembly, collective, coordinator, label);

  /** The roles over a group that are over, each with how many events say that it ended. */
  const endedRoles = (id: string): Promise<Record<string, unknown>[]> =>
    assembly.sql(
      `select account_id, to_at, end_reason, ended_by,
              (select count(*)::int from event_log e where e.subject_id = r.id and e.type = 'RoleEnded') as told
       from role r where subject_id = $1 and to_at is not null`,
      [id],
    );

  it('are opened by the coordination or a facilitator, each at its own address', async () => {
    expect(await assembly.visitor().act(open, { c: collective.id, input })).toMatchObject({ code: 'SignInFirst' });
    expect(await member.act(open, { c: collective.id, input })).toMatchObject({ code: 'GroupOpenersOnly' });
    const watch = await member.watch(`collective:${collective.id}`);
    expect(await coordinator.act(open, { c: collective.id, input })).toMatchObject({ slug: 'eau-energie' });
    await watch.heard('GroupOpened');
    expect(await coordinator.act(open, { c: collective.id, input })).toMatchObject({ slug: 'eau-energie-2' });
    const bad = { ...input, kind: 'secret' };
    expect(await coordinator.act(open, { c: collective.id, input: bad })).toMatchObject({
      code: 'InvalidInput',
      field: 'kind',
    });
  });

  it('are joined by anyone of the collective, twice is once, and left', async () => {
    const { id } = await group('Mobilités');
    const stranger = await assembly.person('Zoé Lambert');
    const variables = { c: collective.id, id };
    expect(await stranger.act(join, variables)).toMatchObject({ code: 'MembersOnly' });
    const watch = await coordinator.watch(`group:${id}`);
    expect(await member.act(join, variables)).toMatchObject({ memberCount: 1, viewerJoined: true });
    await watch.heard('GroupJoined');
    expect(await member.act(join, variables)).toMatchObject({ memberCount: 1 });
    expect(await member.act(leave, variables)).toMatchObject({ memberCount: 0, viewerJoined: false });
    expect(await member.act(leave, variables)).toMatchObject({ code: 'JoinGroupFirst' });
    expect(await member.act(join, variables)).toMatchObject({ memberCount: 1 });
  });

  it('keep collectives apart', async () => {
    const other = await assembly.collective(coordinator, 'ailleurs');
    const { id } = await group('Déchets');
    expect(await member.act(join, { c: other.id, id })).toMatchObject({ code: 'NotFound' });
    expect(await coordinator.act(edit, { c: other.id, id, version: 1, input })).toMatchObject({ code: 'NotFound' });
  });

  it('find a facilitator: a member steps forward where there is none, coordination names others', async () => {
    const { id } = await group('Énergie');
    const variables = { c: collective.id, id };
    expect(await member.act(volunteer, variables)).toMatchObject({ code: 'JoinGroupFirst' });
    await member.act(join, variables);
    expect(await member.act(volunteer, variables)).toMatchObject({
      facilitators: [{ name: 'Paul Ménard' }],
      viewerMayGuide: true,
      viewerMayVolunteer: false,
      health: { withoutFacilitator: false },
    });
    const second = await assembly.member(collective, 'Inès Vasseur');
    await joinGroup(assembly, collective, second, { id, slug: '' });
    expect(await second.act(volunteer, variables)).toMatchObject({ code: 'GroupHasFacilitator' });
    const naming = { ...variables, who: second.id, reason: 'À deux' };
    expect(await member.act(name, naming)).toMatchObject({ code: 'CoordinationOnly' });
    expect(await coordinator.act(name, naming)).toMatchObject({
      facilitators: [{ name: 'Paul Ménard' }, { name: 'Inès Vasseur' }],
    });
    expect(await coordinator.act(name, naming)).toMatchObject({ code: 'RoleHeldAlready' });
    expect(await member.act(leave, variables)).toMatchObject({ code: 'FacilitatorStays' });
    expect(await member.act(open, { c: collective.id, input })).toMatchObject({ __typename: 'WorkingGroup' });
  });

  it('lose a facilitator who steps down by themself, and show since when they have none', async () => {
    const { id } = await group('Forêt');
    const variables = { c: collective.id, id };
    const stepDown = `mutation ($c: ID!, $id: ID!, $reason: String!) {
      stepDownAsFacilitator(collectiveId: $c, id: $id, reason: $reason) {
        __typename ... on WorkingGroup { facilitators { name } viewerMayStepDown viewerJoined
          health { withoutFacilitator vacantSince } } ${refusal} } }`;
    const down = { ...variables, reason: 'Je déménage' };
    await member.act(join, variables);
    await member.act(volunteer, variables);
    expect(await coordinator.act(stepDown, down)).toMatchObject({ code: 'FacilitatorsOnly' });
    expect(await member.act(stepDown, { ...down, reason: ' ' })).toMatchObject({ code: 'InvalidInput' });
    const watch = await coordinator.watch(`group:${id}`);
    assembly.clock.forward(60);
    expect(await member.act(stepDown, down)).toMatchObject({
      facilitators: [],
      viewerMayStepDown: false,
      viewerJoined: true,
      health: { withoutFacilitator: true, vacantSince: assembly.clock.now().toISOString() },
    });
    await watch.heard('FacilitatorSteppedDown');
    expect(await member.act(stepDown, down)).toMatchObject({ code: 'FacilitatorsOnly' });
    const [ended] = await assembly.sql<{ end_reason: string }>('select end_reason from role where subject_id = $1', [
      id,
    ]);
    expect(ended).toEqual({ end_reason: 'Je déménage' });
    expect(await member.act(leave, variables)).toMatchObject({ viewerJoined: false });
  });

  it('are given one facilitator when two step forward at once', async () => {
    const found = await group('Culture');
    const people = await Promise.all(['Ana', 'Bruno', 'Chloé'].map((who) => assembly.member(collective, who)));
    await Promise.all(people.map((person) => joinGroup(assembly, collective, person, found)));
    const answers = await Promise.all(
      people.map((person) => person.act(volunteer, { c: collective.id, id: found.id })),
    );
    expect(answers.filter(({ __typename }) => __typename === 'WorkingGroup')).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'GroupHasFacilitator')).toHaveLength(2);
  });

  it('are edited by who guides them, without overwriting each other', async () => {
    const { id } = await group('Santé');
    const child = await group('Santé des jeunes');
    const variables = { c: collective.id, id, version: 1, input: { ...input, name: 'Santé pour tous' } };
    expect(await member.act(edit, variables)).toMatchObject({ code: 'FacilitatorsOnly' });
    expect(await coordinator.act(edit, variables)).toMatchObject({ version: 2, slug: 'sante' });
    expect(await coordinator.act(edit, variables)).toMatchObject({ code: 'ChangedMeanwhile' });
    const under = { ...variables, id: child.id, input: { ...input, parentId: id } };
    expect(await coordinator.act(edit, under)).toMatchObject({ version: 2 });
    const around = { ...variables, version: 2, input: { ...input, parentId: child.id } };
    expect(await coordinator.act(edit, around)).toMatchObject({ code: 'GroupParentImpossible' });
  });

  it('go from state to state, by who guides them; they are merged where both sides agree, never by one', async () => {
    const from = await group('Arbres');
    const guide = await assembly.member(collective, 'Maud Leroux');
    await assembly.giveRole(collective, guide, 'facilitator', { type: 'WorkingGroup', id: from.id });
    const to = { c: collective.id, id: from.id };
    expect(await member.act(step, { ...to, state: 'dormant' })).toMatchObject({ code: 'FacilitatorsOnly' });
    expect(await guide.act(step, { ...to, state: 'relaunched' })).toMatchObject({ code: 'GroupStepImpossible' });
    expect(await coordinator.act(step, { ...to, state: 'merged' })).toMatchObject({ code: 'GroupStepImpossible' });
    expect(await guide.act(step, { ...to, state: 'dormant' })).toMatchObject({ state: 'dormant' });
    expect(await guide.act(step, { ...to, state: 'relaunched' })).toMatchObject({ state: 'relaunched' });
  });

  it('end the roles of their facilitators when they close; whoever steps forward after it is relaunched has one', async () => {
    const { id } = await group('Patrimoine');
    const variables = { c: collective.id, id };
    await member.act(join, variables);
    await member.act(volunteer, variables);
    const second = await assembly.member(collective, 'Lina Faure');
    await assembly.giveRole(collective, second, 'facilitator', { type: 'WorkingGroup', id });
    expect(await member.act(step, { ...variables, state: 'dormant' })).toMatchObject({ viewerMayGuide: true });
    expect(await endedRoles(id)).toEqual([]);
    assembly.clock.forward(60);
    expect(await member.act(step, { ...variables, state: 'closed' })).toMatchObject({
      state: 'closed',
      facilitators: [],
      viewerMayGuide: false,
      health: { withoutFacilitator: false },
    });
    const ended = { to_at: assembly.clock.now(), end_reason: 'Trop peu de monde', ended_by: member.id, told: 1 };
    const roles = await endedRoles(id);
    expect(roles).toHaveLength(2);
    expect(roles).toEqual(
      expect.arrayContaining([member.id, second.id].map((account_id) => ({ account_id, ...ended }))),
    );
    const relaunch = { ...variables, state: 'relaunched' };
    expect(await member.act(step, relaunch)).toMatchObject({ code: 'FacilitatorsOnly' });
    expect(await coordinator.act(step, relaunch)).toMatchObject({ health: { withoutFacilitator: true } });
    expect(await member.act(volunteer, variables)).toMatchObject({ facilitators: [{ name: 'Paul Ménard' }] });
  });

  it('are left by whoever leaves the collective', async () => {
    const found = await group('Logement');
    const leaver = await assembly.member(collective, 'Rémi Aubry');
    await joinGroup(assembly, collective, leaver, found);
    if (leaver.actor) await assembly.service(CollectivesService).leave(leaver.actor, collective.id);
    await assembly.settled();
    const list = `query ($c: ID!, $slug: String!) { workingGroup(collectiveId: $c, slug: $slug) { memberCount } }`;
    expect(await assembly.visitor().get(list, { c: collective.id, slug: found.slug })).toMatchObject({
      workingGroup: { memberCount: 0 },
    });
  });

  it('show their health in one list, to everybody, and their people to the collective', async () => {
    const found = await group('Alimentation');
    await joinGroup(assembly, collective, member, found);
    const sessions = assembly.service(GroupSessionsService);
    // Three sessions alone, then three with three people.
    const others = await Promise.all(['Léo', 'Nour'].map((who) => assembly.member(collective, who)));
    for (let turn = 0; turn < 6; turn += 1) {
      const id = await scheduleSession(assembly, collective, coordinator, [found], 1);
      const people = turn < 3 ? [member] : [member, ...others];
      for (const { actor } of people) if (actor) await sessions.answer(actor, collective.id, id, 'attending');
      assembly.clock.forward(4 * 24 * 60);
    }
    const next = await scheduleSession(assembly, collective, coordinator, [found], 24);
    const list = `query ($c: ID!, $filter: WorkingGroupFilter) {
      workingGroups(collectiveId: $c, filter: $filter) { viewerMayOpen groups { ${shown} } } }`;
    const mine = await member.get<{ workingGroups: { groups: { slug: string }[] } }>(list, {
      c: collective.id,
      filter: { mine: true, theme: 'eau', states: ['forming'] },
    });
    expect(mine.workingGroups.groups.find(({ slug }) => slug === 'alimentation')).toMatchObject({
      health: { attendanceTrend: 'rising', recentAttendance: 3, withoutFacilitator: true },
    });
    const visitor = await assembly.visitor().get(list, { c: collective.id, filter: { states: ['dormant'] } });
    expect(visitor).toMatchObject({ workingGroups: { viewerMayOpen: false, groups: [] } });

    const people = `query ($c: ID!, $g: ID!) { workingGroupMembers(collectiveId: $c, groupId: $g) {
      totalCount edges { node { person { name } sessionsAttended } } } }`;
    const asked = { c: collective.id, g: found.id };
    expect(await member.get(people, asked)).toMatchObject({
      workingGroupMembers: {
        totalCount: 1,
        edges: [{ node: { person: { name: 'Paul Ménard' }, sessionsAttended: 6 } }],
      },
    });
    const outside = await (await assembly.person('Yann Picard')).ask(people, asked);
    expect(outside.errors?.[0]?.extensions?.code).toBe('MembersOnly');

    const standing = await assembly.service(CollectivesService).standing({ accountId: member.id }, collective.id);
    const awaiting = await assembly.service(GroupSessionsService).awaiting(assembly.service(Database), standing);
    expect(awaiting).toMatchObject([
      { kind: 'attend', subject: { id: next }, title: 'Alimentation', path: `/groupes/alimentation#seance-${next}` },
      // Energy, which Paul facilitates, has no session.
    ]);
  });
});
