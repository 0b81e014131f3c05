import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FeelingsView } from '../../src/modules/plenaries/domain/feelings.js';
import { Assembly, refusal, Somebody, type Outcome } from '../support/assembly.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';
import { Faire } from '../support/server-process.js';

interface Seen {
  readonly view: FeelingsView;
  readonly viewerMood: number | null;
  readonly viewerHandUp: boolean;
}

describe('what a hall feels', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let chair: Somebody;
  let paul: Somebody;
  let rosa: Somebody;
  let scene: PlenaryScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    const collective = await assembly.collective(coordinator);
    scene = new PlenaryScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    paul = await assembly.member(collective, 'Paul Ménard');
    rosa = await assembly.member(collective, 'Rosa Tellier');
  });
  afterAll(() => assembly.end());

  const act = (who: Somebody, name: string, id: string, more: Record<string, [string, unknown]> = {}) => {
    const entries = Object.entries(more);
    const declared = entries.map(([key, [type]]) => `, $${key}: ${type}`).join('');
    const given = entries.map(([key]) => `, ${key}: $${key}`).join('');
    return who.act<Outcome>(
      `mutation ($id: ID!${declared}) { ${name}(plenaryId: $id${given}) { __typename ${refusal} } }`,
      { id, ...Object.fromEntries(entries.map(([key, [, value]]) => [key, value])) },
    );
  };
  const open = (who: Somebody, id: string, options: string[]) =>
    act(who, 'openMood', id, { question: ['String!', 'On avance ?'], options: ['[String!]!', options] });
  const say = (who: Somebody, id: string, option: number) => act(who, 'sayMood', id, { option: ['Int!', option] });
  const feelings = async (who: Somebody, id: string): Promise<Seen> =>
    (
      await who.get<{ plenaryFeelings: Seen }>(
        `query ($id: ID!) { plenaryFeelings(id: $id) { view viewerMood viewerHandUp } }`,
        { id },
      )
    ).plenaryFeelings;

  it('is asked by the chair, said once each by whoever is there, and seen live as counts', async () => {
    const { id } = await scene.underWay(coordinator, chair, [paul]);
    expect(await open(paul, id, ['Oui', 'Non'])).toMatchObject({ code: 'ChairOnly' });
    expect(await open(chair, id, ['Oui'])).toMatchObject({ code: 'InvalidInput' });
    expect(await open(chair, id, ['Oui', 'Oui'])).toMatchObject({ code: 'InvalidInput' });
    expect(await say(paul, id, 0)).toMatchObject({ code: 'NoMood' });
    expect(await act(chair, 'closeMood', id)).toMatchObject({ code: 'NoMood' });
    const watch = await assembly.visitor().watch(`feelings:${id}`);
    expect(await open(chair, id, ['Oui', 'Non'])).toMatchObject({ __typename: 'Done' });
    const heard = await watch.heard('Felt');
    expect(heard.view).toMatchObject({ mood: { question: 'On avance ?', counts: [0, 0] } });
    expect(await say(rosa, id, 0)).toMatchObject({ code: 'NotCheckedIn' });
    expect(await say(paul, id, 5)).toMatchObject({ code: 'NoMood' });
    await expect.poll(async () => (await say(paul, id, 0)).__typename).toBe('Done');
    await say(paul, id, 1);
    await expect.poll(async () => (await feelings(paul, id)).view.mood?.counts).toEqual([0, 1]);
    expect(await feelings(paul, id)).toMatchObject({ viewerMood: 1, viewerHandUp: false });
    expect(await feelings(rosa, id)).toMatchObject({ viewerMood: null });
    await act(chair, 'closeMood', id);
    await expect.poll(async () => (await feelings(paul, id)).view.mood).toBeNull();
  });

  it('counts hands and reactions, and lowers hands at the end of an item', async () => {
    const { id, itemId } = await scene.underWay(coordinator, chair, [paul, chair]);
    await act(paul, 'raiseHand', id, { up: ['Boolean!', true] });
    await act(chair, 'raiseHand', id, { up: ['Boolean!', true] });
    await act(paul, 'reactInPlenary', id, { reaction: ['String!', 'agree'] });
    expect(await act(paul, 'reactInPlenary', id, { reaction: ['String!', 'boo'] })).toMatchObject({
      code: 'InvalidInput',
    });
    await expect
      .poll(async () => (await feelings(paul, id)).view)
      .toMatchObject({ hands: 2, reactions: { agree: 1, disagree: 0 } });
    await act(chair, 'raiseHand', id, { up: ['Boolean!', false] });
    await expect.poll(async () => (await feelings(paul, id)).view.hands).toBe(1);
    expect(await act(paul, 'lowerHands', id)).toMatchObject({ code: 'ChairOnly' });
    await scene.step(chair, 'finishAgendaItem', itemId);
    await expect.poll(async () => (await feelings(paul, id)).view.hands).toBe(0);
    await scene.step(chair, 'suspendPlenary', id);
    expect(await act(paul, 'raiseHand', id, { up: ['Boolean!', true] })).toMatchObject({ code: 'PlenaryNotOpen' });
  });

  it('is the same on another process of the same installation', async () => {
    const other = await assembly.secondServer();
    try {
      const { id } = await scene.underWay(coordinator, chair, [paul]);
      const elsewhere = new Somebody(`http://127.0.0.1:${other.port}`, paul.actor, paul.cookie, paul.name);
      const watch = await elsewhere.watch(`feelings:${id}`);
      await open(chair, id, ['Oui', 'Non']);
      await expect.poll(async () => (await say(elsewhere, id, 1)).__typename).toBe('Done');
      await expect.poll(async () => (await feelings(paul, id)).view.mood?.counts).toEqual([0, 1]);
      expect((await watch.heard('Felt')).view).toMatchObject({ mood: { question: 'On avance ?' } });
      elsewhere.close();
    } finally {
      await other.close();
    }
  });

  it('is known to a server process that starts later, which goes on with it', { timeout: 90_000 }, async () => {
    const faire = await Faire.compile();
    const before = assembly.clock.now().toISOString();
    const { id } = await scene.underWay(coordinator, chair, [paul, chair]);
    try {
      // The processes live in the present: sessions opened in the past would have ended.
      assembly.clock.set(new Date().toISOString());
      await assembly.sql('update session set opened_at = $1, last_seen_at = $1', [assembly.clock.now()]);
      const hands = async (somebody: Somebody): Promise<Somebody> => {
        const { origin } = await faire.serve({ DATABASE_URL: assembly.databaseUrl });
        return new Somebody(origin, somebody.actor, somebody.cookie, somebody.name);
      };
      const chairThere = await hands(chair);
      await open(chairThere, id, ['Oui', 'Non']);
      await expect.poll(async () => (await say(paul, id, 1)).__typename).toBe('Done');
      await act(paul, 'raiseHand', id, { up: ['Boolean!', true] });
      await expect.poll(async () => (await feelings(chairThere, id)).view.hands).toBe(1);
      const later = await hands(paul);
      await expect
        .poll(async () => feelings(later, id))
        .toMatchObject({
          view: { mood: { question: 'On avance ?', options: ['Oui', 'Non'], counts: [0, 1] }, hands: 1 },
          viewerMood: 1,
          viewerHandUp: true,
        });
      expect(await say(later, id, 0)).toMatchObject({ __typename: 'Done' });
      for (const each of [chairThere, later, chair])
        await expect.poll(async () => (await feelings(each, id)).view.mood?.counts).toEqual([1, 0]);
    } finally {
      assembly.clock.set(before);
      await faire.end();
    }
  });

  it('leaves no trace: no event, no row of any table names what was felt', async () => {
    const { id } = await scene.underWay(coordinator, chair, [paul]);
    const events = () => assembly.sql<{ count: number }>('select count(*)::int as count from event_log');
    const before = await events();
    await open(chair, id, ['Tournesol', 'Chardon']);
    await expect.poll(async () => (await say(paul, id, 1)).__typename).toBe('Done');
    await act(paul, 'raiseHand', id, { up: ['Boolean!', true] });
    await expect.poll(async () => (await feelings(paul, id)).view.hands).toBe(1);
    expect(await events()).toEqual(before);
    const tables = await assembly.sql<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public'`,
    );
    for (const { name } of tables) {
      const [row] = await assembly.sql<{ found: boolean }>(
        `select exists (select 1 from "${name}" t where t::text ~ 'Chardon|feelings') as found`,
      );
      expect([name, row?.found]).toEqual([name, false]);
    }
  });

  it('is limited per person', async () => {
    const { id } = await scene.underWay(coordinator, chair, [rosa]);
    const codes = await Promise.all(
      Array.from({ length: 32 }, () => act(rosa, 'raiseHand', id, { up: ['Boolean!', true] })),
    );
    expect(codes.filter(({ code }) => code === 'TooManyAttempts')).toHaveLength(2);
  });
});
