import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { refusal, Assembly, type Outcome, type Somebody, type TestCollective } from '../support/assembly.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

interface Own {
  readonly viewerPlace: string | null;
  readonly viewerPosition: number | null;
  readonly viewerGender: string | null;
}

describe('the floor', () => {
  let assembly: Assembly;
  let collective: TestCollective;
  let coordinator: Somebody;
  let chair: Somebody;
  let people: Somebody[];
  let scene: PlenaryScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    collective = await assembly.collective(coordinator);
    scene = new PlenaryScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    people = await Promise.all(
      ['Paul Ménard', 'Rosa Tellier', 'Samir Haddou', 'Luce Brunel'].map((name) => assembly.member(collective, name)),
    );
  });
  afterAll(() => assembly.end());

  const four = (): [Somebody, Somebody, Somebody, Somebody] => {
    const [a, b, c, d] = people;
    if (!a || !b || !c || !d) throw new Error('somebody is missing');
    return [a, b, c, d];
  };
  const order = (
    who: Somebody,
    plenaryId: string,
    input: Record<string, unknown> | null,
    itemId: string | null = null,
  ) =>
    who.act<Outcome>(
      `mutation ($id: ID!, $item: ID, $order: FloorOrderInput) {
        orderFloor(plenaryId: $id, itemId: $item, order: $order) { __typename ${refusal} } }`,
      { id: plenaryId, item: itemId, order: input },
    );
  const clock = (who: Somebody, plenaryId: string, input: Record<string, unknown>) =>
    who.act<Outcome>(
      `mutation ($id: ID!, $input: ClockInput!) { turnClock(plenaryId: $id, input: $input) { __typename ${refusal} } }`,
      { id: plenaryId, input },
    );
  const ask = (who: Somebody, plenaryId: string, kind = 'contribution') =>
    who.act<Outcome>(
      `mutation ($id: ID!, $kind: String!) { askToSpeak(plenaryId: $id, kind: $kind) { __typename ${refusal} } }`,
      { id: plenaryId, kind },
    );
  const gender = (who: Somebody, plenaryId: string, word: string | null) =>
    who.act<Outcome>(
      `mutation ($id: ID!, $word: String) { sayGender(plenaryId: $id, gender: $word) { __typename ${refusal} } }`,
      { id: plenaryId, word },
    );
  const own = async (who: Somebody, id: string): Promise<Own> =>
    (
      await who.get<{ plenaryRoom: Own }>(
        `query ($id: ID!) { plenaryRoom(id: $id) { viewerPlace viewerPosition viewerGender } }`,
        { id },
      )
    ).plenaryRoom;
  const waiting = async (id: string): Promise<string[]> =>
    (await scene.room(assembly.visitor(), id)).view.queue.map(({ name }) => name.split(' ')[0] ?? '');

  it('hears points of order first, an answer only after a question, and tells each their place and why', async () => {
    const [paul, rosa, samir, luce] = four();
    const { id } = await scene.underWay(coordinator, chair, people);
    await ask(paul, id);
    await ask(rosa, id, 'for');
    expect(await ask(samir, id, 'answer')).toMatchObject({ code: 'NothingToAnswer' });
    expect(await ask(samir, id, 'sermon')).toMatchObject({ code: 'InvalidInput' });
    await ask(samir, id, 'question');
    await ask(luce, id, 'point-of-order');
    expect(await waiting(id)).toEqual(['Luce', 'Samir', 'Paul', 'Rosa']);
    expect(await own(rosa, id)).toMatchObject({
      viewerPosition: 4,
      viewerPlace: 'Vous êtes quatrième, car 1 personne a demandé la parole avant vous.',
    });
    const { view } = await scene.room(rosa, id);
    expect(view.queue.map(({ kind, reason }) => [kind, reason.kind])).toEqual([
      ['point-of-order', 'point-of-order'],
      ['question', 'question'],
      ['contribution', 'first-come'],
      ['for', 'first-come'],
    ]);
    await scene.act(chair, 'callSpeaker', id);
    assembly.clock.forward(1);
    await scene.act(chair, 'callSpeaker', id);
    expect(await ask(luce, id, 'answer')).toMatchObject({ __typename: 'Done' });
    expect(await waiting(id)).toEqual(['Luce', 'Paul', 'Rosa']);
  });

  it('changes the order when the chair does, for all or for one item, and says so to everybody', async () => {
    const [paul, rosa] = four();
    const { id, itemId } = await scene.underWay(coordinator, chair, people);
    await ask(paul, id);
    await scene.act(chair, 'callSpeaker', id);
    assembly.clock.forward(1);
    await scene.act(paul, 'endSpeech', id);
    await ask(paul, id);
    await ask(rosa, id);
    expect(await waiting(id)).toEqual(['Paul', 'Rosa']);
    const watch = await assembly.visitor().watch(`plenary:${id}`);
    expect(await order(rosa, id, { policy: 'first-timers' })).toMatchObject({ code: 'ChairOnly' });
    expect(await order(chair, id, { policy: 'loudest' })).toMatchObject({ code: 'InvalidInput' });
    expect(await order(chair, id, { policy: 'first-come', safePositions: 99 })).toMatchObject({ code: 'InvalidInput' });
    expect(await order(chair, id, { policy: 'first-timers' }, id)).toMatchObject({ code: 'NotFound' });
    expect(await order(chair, id, { policy: 'first-timers' })).toMatchObject({ __typename: 'Done' });
    const heard = await watch.heard('FloorOrdered');
    expect(heard.view).toMatchObject({
      floor: { policy: 'first-timers', ofItem: false },
      queue: [{ name: 'Rosa Tellier' }, { name: 'Paul Ménard', seconds: 60, reason: { kind: 'heard-already' } }],
    });
    await order(chair, id, { policy: 'first-come' }, itemId);
    expect((await scene.room(rosa, id)).view.floor).toMatchObject({ policy: 'first-come', ofItem: true });
    expect(await waiting(id)).toEqual(['Paul', 'Rosa']);
    await order(chair, id, null, itemId);
    expect(await waiting(id)).toEqual(['Rosa', 'Paul']);
  });

  it('never moves the safe positions once shown', async () => {
    const [paul, rosa, samir] = four();
    const { id } = await scene.underWay(coordinator, chair, people);
    await ask(paul, id);
    await scene.act(chair, 'callSpeaker', id);
    await scene.act(paul, 'endSpeech', id);
    await order(chair, id, { policy: 'fewest-speeches', safePositions: 1 });
    await ask(paul, id);
    await ask(rosa, id);
    await ask(samir, id);
    expect(await waiting(id)).toEqual(['Paul', 'Rosa', 'Samir']);
    expect((await own(paul, id)).viewerPlace).toContain('la première place est acquise');
  });

  it('alternates by the gender people said, and shows it to nobody', async () => {
    const [paul, rosa, samir, luce] = four();
    const { id } = await scene.underWay(coordinator, chair, people);
    const stranger = await assembly.person('Passante');
    expect(await gender(stranger, id, 'woman')).toMatchObject({ code: 'MembersOnly' });
    expect(await gender(paul, id, 'autre')).toMatchObject({ code: 'InvalidInput' });
    for (const each of [paul, samir, luce]) await gender(each, id, 'man');
    await gender(rosa, id, 'woman');
    await order(chair, id, { policy: 'alternate-genders' });
    for (const each of [paul, samir, rosa, luce]) await ask(each, id);
    expect(await waiting(id)).toEqual(['Paul', 'Rosa', 'Samir', 'Luce']);
    expect((await own(rosa, id)).viewerPlace).toContain('alternance');
    expect((await own(rosa, id)).viewerGender).toBe('woman');
    const { view } = await scene.room(assembly.visitor(), id);
    expect(JSON.stringify(view)).not.toMatch(/woman|moved-up|held-back/);
    const kept = await assembly.sql<{ count: number }>(
      `select count(*)::int as count from event_log where payload::text ~ 'woman'`,
    );
    expect(kept).toEqual([{ count: 0 }]);
    await gender(rosa, id, null);
    expect((await own(rosa, id)).viewerGender).toBeNull();
  });

  it('gives every screen the same clocks: paused, extended, limited, stopped with the plenary', async () => {
    const [paul] = four();
    const { id } = await scene.underWay(coordinator, chair, people);
    expect(await clock(chair, id, { clock: 'speech', turn: 'pause' })).toMatchObject({ code: 'NoClock' });
    await order(chair, id, { policy: 'first-come', speechSeconds: 120 });
    await ask(paul, id);
    await scene.act(chair, 'callSpeaker', id);
    expect(await clock(paul, id, { clock: 'speech', turn: 'pause' })).toMatchObject({ code: 'ChairOnly' });
    expect(await clock(chair, id, { clock: 'speech', turn: 'rewind' })).toMatchObject({ code: 'InvalidInput' });
    const started = (await scene.room(paul, id)).view;
    expect(started.speaker?.timer).toMatchObject({ limitMs: 120_000, pausedAt: null });
    expect(started.itemTimer).toMatchObject({ limitMs: 20 * 60_000, pausedAt: null });
    assembly.clock.forward(1);
    await clock(chair, id, { clock: 'speech', turn: 'pause' });
    await clock(chair, id, { clock: 'speech', turn: 'extend', seconds: 30 });
    await clock(chair, id, { clock: 'item', turn: 'limit', seconds: 600 });
    assembly.clock.forward(1);
    const paused = (await scene.room(paul, id)).view;
    expect((paused.speaker?.timer.pausedAt ?? 0) - (paused.speaker?.timer.startedAt ?? 0)).toBe(60_000);
    expect(paused.speaker?.timer.limitMs).toBe(150_000);
    expect(paused.itemTimer?.limitMs).toBe(600_000);
    await scene.step(chair, 'suspendPlenary', id);
    expect((await scene.room(paul, id)).view.itemTimer?.pausedAt).not.toBeNull();
    expect(await clock(chair, id, { clock: 'item', turn: 'resume' })).toMatchObject({ code: 'PlenaryNotOpen' });
    await scene.step(chair, 'resumePlenary', id);
    const resumed = (await scene.room(paul, id)).view;
    expect(resumed.itemTimer).toMatchObject({ pausedAt: null, accumulatedMs: 120_000 });
    expect(resumed.speaker?.timer).toMatchObject({ pausedAt: null, accumulatedMs: 60_000 });
  });

  it('lets the chair remove somebody’s request', async () => {
    const [paul, rosa] = four();
    const { id } = await scene.underWay(coordinator, chair, people);
    await ask(paul, id);
    const request = (await scene.room(paul, id)).view.queue[0]?.id ?? '';
    expect(await scene.act(rosa, 'removeFromQueue', id, { speechId: request })).toMatchObject({ code: 'ChairOnly' });
    expect(await scene.act(chair, 'removeFromQueue', id, { speechId: request })).toMatchObject({ __typename: 'Done' });
    expect(await scene.act(chair, 'removeFromQueue', id, { speechId: request })).toMatchObject({ code: 'NotFound' });
    expect(await waiting(id)).toEqual([]);
  });
});
