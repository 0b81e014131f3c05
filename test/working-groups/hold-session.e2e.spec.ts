import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import { CollectivesService } from '../../src/modules/collectives/index.js';
import { GroupSessionsService } from '../../src/modules/working-groups/index.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { PersonalData } from '../../src/platform/personal-data/personal-data.js';
import { Subjects } from '../../src/platform/subjects/subjects.js';
import { Database } from '../../src/platform/database/database.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { joinGroup, openGroup, scheduleSession, type TestGroup } from '../support/scenes/working-groups.js';

describe('sessions of groups', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let guide: Somebody;
  let member: Somebody;
  let collective: TestCollective;
  let water: TestGroup;
  let trees: TestGroup;

  const fields = `... on GroupSession { id state version attendingCount excusedCount cameCount notes cancelReason viewerAnswer
    viewerMayAnswer viewerMayEdit viewerMayNote groups { name } people { person { name } answer came } }`;
  const change = (call: string, declared = '') => `mutation ($c: ID!, $id: ID! ${declared}) {
    ${call} { __typename ${fields} ${refusal} } }`;
  const schedule = `mutation ($c: ID!, $input: GroupSessionInput!) {
    scheduleGroupSession(collectiveId: $c, input: $input) { __typename ${fields} ${refusal} } }`;
  const edit = change(
    'editGroupSession(collectiveId: $c, id: $id, version: $version, input: $input)',
    '$version: Int!, $input: GroupSessionInput!',
  );
  const cancel = change('cancelGroupSession(collectiveId: $c, id: $id, reason: "Salle fermée")');
  const answer = change('answerGroupSession(collectiveId: $c, id: $id, answer: $answer)', '$answer: String!');
  const presence = change('recordGroupSessionPresence(collectiveId: $c, id: $id, people: $people)', '$people: [ID!]!');
  const write = change(
    'writeGroupSessionNotes(collectiveId: $c, id: $id, version: $version, notes: $notes)',
    '$version: Int!, $notes: String!',
  );
  const plan = (groups: readonly TestGroup[], more: object = {}) => ({
    groupIds: groups.map(({ id }) => id),
    startsAt: '2026-06-10T16:00:00.000Z',
    endsAt: '2026-06-10T18:00:00.000Z',
    place: 'Salle des fêtes',
    ...more,
  });
  const soon = (by: Somebody, capacity: number | null = null): Promise<Id> =>
    scheduleSession(assembly, collective, by, [water], 24, capacity);

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    guide = await assembly.member(collective, 'Maud Leroux');
    member = await assembly.member(collective, 'Paul Ménard');
    water = await openGroup(assembly, collective, coordinator, 'Eau');
    trees = await openGroup(assembly, collective, coordinator, 'Arbres');
    await assembly.giveRole(collective, guide, 'facilitator', { type: 'WorkingGroup', id: water.id });
    await joinGroup(assembly, collective, member, water);
  });
  afterAll(() => assembly.end());

  it('are planned by who facilitates one of the groups that meet, and both groups are told', async () => {
    const asked = { c: collective.id, input: plan([water, trees]) };
    expect(await member.act(schedule, asked)).toMatchObject({ code: 'FacilitatorsOnly' });
    const watch = await member.watch(`group:${trees.id}`);
    expect(await guide.act(schedule, asked)).toMatchObject({
      state: 'scheduled',
      viewerMayEdit: true,
      viewerMayNote: false,
      groups: [{ name: 'Arbres' }, { name: 'Eau' }],
    });
    await watch.heard('SessionScheduled');
  });

  it('need an end after the start, a place, living groups of the collective', async () => {
    const refused = (input: object) => guide.act(schedule, { c: collective.id, input });
    const backwards = plan([water], { endsAt: '2026-06-10T15:00:00.000Z' });
    expect(await refused(backwards)).toMatchObject({ code: 'SessionTimesWrong', field: 'endsAt' });
    expect(await refused(plan([water], { place: '' }))).toMatchObject({ code: 'SessionNowhere' });
    expect(await refused(plan([water], { link: 'javascript:alert(1)' }))).toMatchObject({ code: 'InvalidInput' });
    const elsewhere = await assembly.collective(coordinator, 'ailleurs');
    const foreign = await openGroup(assembly, elsewhere, coordinator, 'Ailleurs');
    expect(await refused(plan([water, foreign]))).toMatchObject({ code: 'NotFound' });
    await assembly.sql(`update working_group set state = 'closed' where id = $1`, [foreign.id]);
    const there = { c: elsewhere.id, input: plan([foreign]) };
    expect(await coordinator.act(schedule, there)).toMatchObject({ code: 'GroupNotLiving' });
  });

  it('are answered in one tap, and one changes one’s mind', async () => {
    const id = await soon(guide);
    const outsider = await assembly.person('Zoé Lambert');
    const yes = { c: collective.id, id, answer: 'attending' };
    expect(await outsider.act(answer, yes)).toMatchObject({ code: 'MembersOnly' });
    const watch = await guide.watch(`group:${water.id}`);
    expect(await member.act(answer, yes)).toMatchObject({ attendingCount: 1, viewerAnswer: 'attending' });
    await watch.heard('SessionAnswered');
    expect(await member.act(answer, { ...yes, answer: 'excused' })).toMatchObject({
      attendingCount: 0,
      excusedCount: 1,
      people: [{ person: { name: 'Paul Ménard' }, answer: 'excused', came: null }],
    });
    const list = `query ($c: ID!, $g: ID) { groupSessions(collectiveId: $c, groupId: $g) {
      edges { node { id excusedCount people { answer } } } } }`;
    const seen = await assembly
      .visitor()
      .get<{ groupSessions: { edges: { node: { id: Id } }[] } }>(list, { c: collective.id, g: water.id });
    expect(seen.groupSessions.edges.find(({ node }) => node.id === id)?.node).toEqual({
      id,
      excusedCount: 1,
      people: [],
    });
  });

  it('have as many places as they say, however many answer at once', async () => {
    const id = await soon(guide, 2);
    const people = await Promise.all(['Ana', 'Bruno', 'Chloé', 'Dina'].map((who) => assembly.member(collective, who)));
    const yes = { c: collective.id, id, answer: 'attending' };
    const answers = await Promise.all(people.map((person) => person.act(answer, yes)));
    expect(answers.filter(({ code }) => code === 'SessionFull')).toHaveLength(2);
    const small = { c: collective.id, id, version: 1, input: plan([water], { capacity: 1 }) };
    expect(await guide.act(edit, small)).toMatchObject({ code: 'CapacityTooSmall' });
  });

  it('are changed with their version, cancelled with a reason, and then neither', async () => {
    const id = await soon(guide);
    const asked = { c: collective.id, id, version: 1, input: plan([water, trees]) };
    expect(await member.act(edit, asked)).toMatchObject({ code: 'FacilitatorsOnly' });
    expect(await guide.act(edit, asked)).toMatchObject({ version: 2, groups: [{ name: 'Arbres' }, { name: 'Eau' }] });
    expect(await guide.act(edit, asked)).toMatchObject({ code: 'ChangedMeanwhile' });
    expect(await member.act(cancel, asked)).toMatchObject({ code: 'FacilitatorsOnly' });
    expect(await guide.act(cancel, asked)).toMatchObject({ state: 'cancelled', cancelReason: 'Salle fermée' });
    expect(await guide.act(cancel, asked)).toMatchObject({ code: 'SessionIsCancelled' });
    expect(await guide.act(edit, { ...asked, version: 3 })).toMatchObject({ code: 'SessionIsCancelled' });
    expect(await member.act(answer, { ...asked, answer: 'attending' })).toMatchObject({ code: 'SessionIsCancelled' });
    const notes = { ...asked, version: 3, notes: 'Rien' };
    expect(await guide.act(write, notes)).toMatchObject({ code: 'SessionIsCancelled' });
  });

  it('are written down once they started: who came, then the notes', async () => {
    const id = await soon(guide);
    const asked = { c: collective.id, id };
    await member.act(answer, { ...asked, answer: 'attending' });
    expect(await guide.act(presence, { ...asked, people: [] })).toMatchObject({ code: 'SessionNotStarted' });
    expect(await guide.act(write, { ...asked, version: 1, notes: 'Trop tôt' })).toMatchObject({
      code: 'SessionNotStarted',
    });
    assembly.clock.forward(27 * 60);
    expect(await member.act(answer, { ...asked, answer: 'excused' })).toMatchObject({ code: 'SessionIsOver' });
    const standing = await assembly.service(CollectivesService).standing({ accountId: guide.id }, collective.id);
    const awaiting = () => assembly.service(GroupSessionsService).awaiting(assembly.service(Database), standing);
    expect((await awaiting()).map(({ kind, subject }) => [kind, subject.id])).toContainEqual(['write-notes', id]);

    expect(await member.act(presence, { ...asked, people: [] })).toMatchObject({ code: 'FacilitatorsOnly' });
    const outsider = await assembly.person('Yann Picard');
    const came = { ...asked, people: [guide.id, coordinator.id, outsider.id] };
    expect(await guide.act(presence, came)).toMatchObject({ state: 'held', cameCount: 2, version: 2 });
    expect(await guide.act(edit, { ...asked, version: 2, input: plan([water]) })).toMatchObject({
      code: 'SessionIsHeld',
    });
    const notes = { ...asked, version: 2, notes: 'Le tarif sera progressif.' };
    expect(await guide.act(write, notes)).toMatchObject({ state: 'minuted', notes: 'Le tarif sera progressif.' });
    expect(await guide.act(write, notes)).toMatchObject({ code: 'ChangedMeanwhile' });
    expect((await awaiting()).map(({ subject }) => subject.id)).not.toContain(id);
  });

  it('are given back to who answered them, and forgotten but for the presences written down', async () => {
    const leaver = await assembly.member(collective, 'Rémi Aubry');
    await joinGroup(assembly, collective, leaver, water);
    const held = await soon(guide);
    const answered = await soon(guide);
    for (const id of [held, answered]) await leaver.act(answer, { c: collective.id, id, answer: 'attending' });
    assembly.clock.forward(27 * 60);
    await guide.act(presence, { c: collective.id, id: held, people: [leaver.id] });
    const data = assembly.service(PersonalData);
    expect(await data.export(assembly.service(Database), leaver.id)).toMatchObject({
      workingGroups: { memberships: [{ group: 'Eau', leftAt: null }], answers: [{ came: true }, { came: null }] },
    });
    await assembly.service(UnitOfWork).run((tx) => data.erase(tx, leaver.id));
    expect(await data.export(assembly.service(Database), leaver.id)).toMatchObject({
      workingGroups: { memberships: [{ leftAt: expect.any(Date) }], answers: [{ came: true }] },
    });
  });

  it('are files for any calendar, without an account', async () => {
    const id = await soon(guide);
    const one = await fetch(`${assembly.origin}/api/sessions/${id}.ics`);
    expect(one.headers.get('content-type')).toContain('text/calendar');
    const text = await one.text();
    expect(one.headers.get('content-disposition')).toBe('attachment; filename="eau-seance.ics"');
    expect(text).toContain('PRODID:-//Faire ensemble//Faire ensemble//FR');
    expect(text).toMatch(/X-WR-TIMEZONE:Europe\/Paris\r\n[^]*BEGIN:VEVENT[^]*END:VCALENDAR\r\n$/);
    expect(text).toContain(`UID:${id}@faire-ensemble`);
    expect(text).toMatch(/DTSTART:\d{8}T\d{6}Z/);
    const all = await (await fetch(`${assembly.origin}/api/groups/${water.id}/sessions.ics`)).text();
    expect(all.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(3);
    expect(all).toContain('STATUS:CANCELLED');
    for (const path of ['sessions/x.ics', `sessions/${water.id}.ics`, `groups/${id}/sessions.ics`]) {
      expect((await fetch(`${assembly.origin}/api/${path}`)).status).toBe(404);
    }
    const card = await assembly.service(Subjects).card({ type: 'GroupSession', id });
    expect(card).toMatchObject({ path: `/groupes/eau#seance-${id}`, collectiveId: collective.id });
  });
});
