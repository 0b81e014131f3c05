import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

interface Notifications {
  notifications: {
    edges: {
      node: {
        seq: number;
        type: string;
        reason: string;
        sentence: string;
        read: boolean;
        earlierCount: number;
        earlier: { sentence: string }[];
      };
    }[];
  };
  unreadNotifications: number;
}

const read = `query ($id: ID!) { unreadNotifications(collectiveId: $id)
  notifications(collectiveId: $id) { edges { node { seq type reason sentence read path earlierCount earlier { sentence } } } } }`;
const markRead = `mutation ($id: ID!, $upTo: Float!) {
  markNotificationsRead(collectiveId: $id, upTo: $upTo) { __typename ${refusal} } }`;
const planPhase = `mutation ($id: ID!, $input: PhaseInput!) {
  planPhase(collectiveId: $id, input: $input) { __typename ... on Phase { id } ${refusal} } }`;
const openPhase = `mutation ($id: ID!, $phase: ID!) { openPhase(collectiveId: $id, id: $phase) { __typename ${refusal} } }`;

describe('notifications', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let collective: TestCollective;
  let member: Somebody;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    member = await assembly.member(collective, 'Inès Vasseur');
  });
  afterAll(() => assembly.end());

  const told = async (somebody: Somebody): Promise<Notifications> => {
    await assembly.settled();
    return somebody.get<Notifications>(read, { id: collective.id });
  };
  const giveModeration = async (): Promise<void> => {
    const give = `mutation ($id: ID!, $account: ID!) {
      giveRole(collectiveId: $id, accountId: $account, kind: "moderator", reason: "À l’unanimité") { __typename ${refusal} } }`;
    await coordinator.act(give, { id: collective.id, account: member.id });
  };

  it('tell me of what concerns me, live, and not of what I did myself', async () => {
    const watch = await member.watch(`inbox:${member.id}`);
    await giveModeration();
    await watch.heard('Notified');
    const mine = await told(member);
    expect(mine.unreadNotifications).toBe(1);
    expect(mine.notifications.edges[0]?.node).toMatchObject({
      type: 'RoleGiven',
      reason: 'mine',
      read: false,
      sentence: `Odile Carrier donne à ${member.name} un rôle de modération`,
    });
    const hers = await told(coordinator);
    expect(hers.notifications.edges.map(({ node }) => node.sentence)).not.toContain(
      mine.notifications.edges[0]?.node.sentence,
    );
  });

  it('tell every member what concerns them all, once, whoever hears of it', async () => {
    const second = await assembly.secondServer();
    const input = {
      title: 'Le temps des groupes',
      objective: '',
      startsOn: '2026-03-01',
      endsOn: '2026-05-31',
      allows: [],
    };
    const { id: phase } = await coordinator.act<{ id: string }>(planPhase, { id: collective.id, input });
    await coordinator.act(openPhase, { id: collective.id, phase });
    const { notifications } = await told(member);
    const opened = notifications.edges.filter(({ node }) => node.type === 'PhaseOpened');
    expect(opened).toHaveLength(1);
    expect(opened[0]?.node).toMatchObject({ reason: 'everyone' });
    await second.close();
  });

  it('are read up to where I have read, and stay unread beyond', async () => {
    const before = await told(member);
    const oldest = before.notifications.edges.at(-1)?.node.seq ?? 0;
    expect(await member.act(markRead, { id: collective.id, upTo: oldest })).toMatchObject({ __typename: 'Done' });
    expect((await told(member)).unreadNotifications).toBe(before.unreadNotifications - 1);
  });

  it('of a plenary and its ballots are one line, with what was told before', async () => {
    const scene = new PlenaryScene(assembly, collective);
    const { id, itemId } = await scene.underWay(coordinator, coordinator, [coordinator]);
    for (const question of ['Adopter le tarif ?', 'Adopter le plan ?']) {
      const { id: ballot } = await scene.prepare(coordinator, itemId, { question });
      await scene.openBallot(coordinator, ballot);
      await scene.closeBallot(coordinator, ballot);
      await scene.proclaim(coordinator, ballot);
    }
    const { notifications } = await told(member);
    expect(notifications.edges[0]?.node).toMatchObject({
      sentence: 'Le scrutin « Adopter le plan ? » est ouvert',
      earlierCount: 3,
      earlier: [
        { sentence: 'Le scrutin « Adopter le tarif ? » est ouvert' },
        { sentence: expect.stringContaining('est ouverte') },
        { sentence: expect.stringContaining('convoque la plénière') },
      ],
    });
    expect(notifications.edges[1]?.node).toMatchObject({ type: 'PhaseOpened', earlierCount: 0, earlier: [] });
    expect(await scene.step(coordinator, 'closePlenary', id)).toMatchObject({ state: 'closed' });
  });

  it('are for members of the collective, each their own', async () => {
    const stranger = await assembly.person('Ana Roche');
    for (const query of [
      'query ($id: ID!) { notifications(collectiveId: $id) { edges { cursor } } }',
      'query ($id: ID!) { unreadNotifications(collectiveId: $id) }',
      'query ($id: ID!) { inbox(collectiveId: $id) { id } }',
      'query ($id: ID!) { mailPreference(collectiveId: $id) { rhythm } }',
    ]) {
      const answer = await stranger.ask(query, { id: collective.id });
      expect(answer.errors?.[0]?.extensions?.code).toBe('MembersOnly');
      const visitor = await assembly.visitor().ask(query, { id: collective.id });
      expect(visitor.errors?.[0]?.extensions?.code).toBe('SignInFirst');
    }
    expect(await stranger.act(markRead, { id: collective.id, upTo: 1 })).toMatchObject({ code: 'MembersOnly' });
    const watch = await stranger.watch(`inbox:${member.id}`);
    expect(watch.answer).toMatchObject({ ok: false, refusal: { code: 'NotFound' } });
  });

  it('of one collective are not those of another', async () => {
    const other = await assembly.collective(coordinator, 'voisine');
    const neighbour = await assembly.member(other, 'Paul Ménard');
    await assembly.giveRole(other, neighbour, 'moderator');
    await assembly.settled();
    const there = await neighbour.get<Notifications>(read, { id: other.id });
    expect(there.notifications.edges.map(({ node }) => node.type)).toEqual(['RoleGiven']);
    const answer = await neighbour.ask(read, { id: collective.id });
    expect(answer.errors?.[0]?.extensions?.code).toBe('MembersOnly');
  });

  it('begin again for who comes back after a lost connection', async () => {
    const watch = await member.watch(`inbox:${member.id}`, 1);
    expect(watch.answer).toMatchObject({ ok: true, missed: null });
  });

  it('are forgotten with the account', async () => {
    const leaving = await assembly.member(collective, 'Max Renaud');
    await assembly.giveRole(collective, leaving, 'moderator');
    expect((await told(leaving)).unreadNotifications).toBeGreaterThan(0);
    await leaving.act('mutation { eraseAccount { __typename } }');
    await assembly.settled();
    expect(await assembly.sql('select 1 from notification where account_id = $1', [leaving.id])).toEqual([]);
  });
});
