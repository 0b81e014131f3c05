import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Assembly, type Somebody, type TestCollective } from '../support/assembly.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';

describe('the room of a plenary', () => {
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
      ['Paul Ménard', 'Rosa Tellier', 'Samir Haddou'].map((name) => assembly.member(collective, name)),
    );
  });
  afterAll(() => assembly.end());

  const someone = (index: number): Somebody => {
    const found = people[index];
    if (!found) throw new Error(`nobody ${index}`);
    return found;
  };

  it('lets in with the code of the screen, which turns, once each, up to its capacity', async () => {
    const { id } = await scene.convene(coordinator, { capacity: 2 });
    await scene.appoint(coordinator, id, 'chair', chair);
    expect(await scene.code(someone(0), id)).toMatchObject({ code: 'ChairOnly' });
    const { code, url } = await scene.code(chair, id);
    const address = new URL(assembly.origin);
    expect(url).toBe(`http://localhost:${address.port}/commune/plenieres/1/salle#${code}`);
    const enter = (who: Somebody, with_: string) => scene.act(who, 'checkIn', id, { code: with_ }, 'id');
    expect(await enter(someone(0), 'autre')).toMatchObject({ code: 'CheckInCodeWrong' });
    const stranger = await assembly.person('Passante');
    expect(await enter(stranger, code)).toMatchObject({ code: 'MembersOnly' });
    const twice = await Promise.all([enter(someone(0), code), enter(someone(0), code)]);
    expect(twice.map(({ __typename }) => __typename)).toEqual(['Done', 'Done']);
    assembly.clock.forward(5);
    expect(await enter(someone(1), code)).toMatchObject({ __typename: 'Done' });
    assembly.clock.forward(5);
    expect(await enter(someone(2), code)).toMatchObject({ code: 'CheckInCodeWrong' });
    const next = await scene.code(chair, id);
    expect(await enter(someone(2), next.code)).toMatchObject({ code: 'RoomFull' });
    expect(await scene.act(someone(0), 'checkOut', id, {}, 'id')).toMatchObject({ __typename: 'Done' });
    expect(await scene.act(someone(0), 'checkOut', id, {}, 'id')).toMatchObject({ code: 'NotCheckedIn' });
    expect(await enter(someone(2), next.code)).toMatchObject({ __typename: 'Done' });
  });

  it('is kept at the door by chair and secretary', async () => {
    const { id } = await scene.convene(coordinator);
    await scene.appoint(coordinator, id, 'secretary', chair);
    const door = `query ($id: ID!, $s: String!) { plenaryDoor(id: $id, search: $s) { person { name } present } }`;
    expect((await someone(0).ask(door, { id, s: '' })).errors?.[0]?.extensions?.code).toBe('DeskOnly');
    expect(await scene.act(someone(0), 'checkInAtDoor', id, { accountId: someone(1).id }, 'id')).toMatchObject({
      code: 'DeskOnly',
    });
    await scene.act(chair, 'checkInAtDoor', id, { accountId: someone(1).id }, 'id');
    expect(await chair.get(door, { id, s: 'tellier' })).toEqual({
      plenaryDoor: [{ person: { name: 'Rosa Tellier' }, present: true }],
    });
    const attendance = `query ($id: ID!) { plenaryAttendance(id: $id) { person { name } outAt } }`;
    await scene.act(chair, 'checkOut', id, { accountId: someone(1).id }, 'id');
    const seen = await someone(0).get<{ plenaryAttendance: { outAt: string | null }[] }>(attendance, { id });
    expect(seen.plenaryAttendance).toHaveLength(1);
    expect(seen.plenaryAttendance[0]?.outAt).not.toBeNull();
  });

  it('hears people one at a time, in the order they asked', async () => {
    const [a, b, c] = [someone(0), someone(1), someone(2)];
    const { id } = await scene.underWay(coordinator, chair, [a, b, c]);
    const watch = await assembly.visitor().watch(`plenary:${id}`);
    expect(await scene.act(chair, 'callSpeaker', id)).toMatchObject({ code: 'NobodyWaits' });
    expect(await scene.act(chair, 'askToSpeak', id)).toMatchObject({ code: 'NotCheckedIn' });
    for (const each of [a, b, c]) expect(await scene.act(each, 'askToSpeak', id)).toMatchObject({ __typename: 'Done' });
    expect(await scene.act(a, 'askToSpeak', id)).toMatchObject({ code: 'AlreadyInQueue' });
    expect(await scene.room(c, id)).toMatchObject({ viewerPosition: 3, viewerMayAsk: false });
    expect(await scene.act(b, 'withdrawFromQueue', id)).toMatchObject({ __typename: 'Done' });
    expect(await scene.act(b, 'callSpeaker', id)).toMatchObject({ code: 'ChairOnly' });

    await scene.act(chair, 'callSpeaker', id);
    const started = await watch.heard('SpeechStarted');
    expect(started.view).toMatchObject({ speaker: { name: 'Paul Ménard' }, queueLength: 1 });
    expect(await scene.room(a, id)).toMatchObject({ viewerPosition: 0 });
    expect(await scene.act(c, 'endSpeech', id)).toMatchObject({ code: 'ChairOnly' });
    assembly.clock.forward(3);
    await scene.act(chair, 'callSpeaker', id);
    expect((await scene.room(c, id)).view).toMatchObject({ speaker: { name: 'Samir Haddou' }, queue: [] });
    expect(await scene.act(c, 'endSpeech', id)).toMatchObject({ __typename: 'Done' });
    expect((await scene.room(c, id)).view.speaker).toBeNull();
  });

  it('does nothing while suspended, nor without a current item', async () => {
    const a = someone(0);
    const { id, itemId } = await scene.underWay(coordinator, chair, [a]);
    await scene.step(chair, 'suspendPlenary', id);
    expect(await scene.act(a, 'askToSpeak', id)).toMatchObject({ code: 'PlenaryNotOpen' });
    await scene.step(chair, 'resumePlenary', id);
    await scene.step(chair, 'finishAgendaItem', itemId);
    expect(await scene.act(a, 'askToSpeak', id)).toMatchObject({ code: 'NoItemLive' });
  });

  it('keeps one place per person when they ask four times at once', async () => {
    const a = someone(0);
    const { id } = await scene.underWay(coordinator, chair, [a]);
    const answers = await Promise.all([1, 2, 3, 4].map(() => scene.act(a, 'askToSpeak', id)));
    expect(answers.filter(({ __typename }) => __typename === 'Done')).toHaveLength(1);
    expect((await scene.room(a, id)).view.queueLength).toBe(1);
  });
});

describe('the agenda of a plenary', () => {
  let assembly: Assembly;
  let coordinator: Somebody;
  let chair: Somebody;
  let member: Somebody;
  let scene: PlenaryScene;

  beforeAll(async () => {
    assembly = await Assembly.start();
    coordinator = await assembly.person('Odile Carrier');
    const collective = await assembly.collective(coordinator);
    scene = new PlenaryScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    member = await assembly.member(collective, 'Paul Ménard');
  });
  afterAll(() => assembly.end());

  it('is written, reordered at once and shortened by coordination or chair', async () => {
    const { id } = await scene.convene(coordinator);
    for (const title of ['Un', 'Deux', 'Trois']) await scene.addItem(coordinator, id, { title });
    expect(await scene.addItem(member, id)).toMatchObject({ code: 'ChairOnly' });
    const { agenda } = await scene.see(coordinator, 1);
    const last = agenda[2]?.id ?? '';
    const reordered = await scene.move(coordinator, last, 1);
    expect(reordered.agenda.map(({ title, position }) => `${position} ${title}`)).toEqual([
      '1 Trois',
      '2 Un',
      '3 Deux',
    ]);
    await Promise.all(agenda.map(({ id: item }) => scene.move(coordinator, item, 2)));
    const settled = await scene.see(coordinator, 1);
    expect(settled.agenda.map(({ position }) => position)).toEqual([1, 2, 3]);
    const shorter = await scene.step(coordinator, 'removeAgendaItem', last);
    expect(shorter.agenda.map(({ position }) => position)).toEqual([1, 2]);
    expect(
      await scene.addItem(coordinator, id, { documents: [{ title: 'Note', url: 'javascript:alert(1)' }] }),
    ).toMatchObject({ code: 'InvalidInput' });
  });

  it('freezes what has begun', async () => {
    const { id, itemId } = await scene.underWay(coordinator, chair, [chair]);
    expect(await scene.move(chair, itemId, 1)).toMatchObject({ code: 'AgendaItemFrozen' });
    const second = (await scene.addItem(chair, id, { title: 'Suite' })).agenda[1]?.id ?? '';
    const carried = await scene.step(chair, 'carryOverAgendaItem', second);
    expect(carried.agenda.map(({ state }) => state)).toEqual(['live', 'carried']);
    expect(await scene.step(chair, 'carryOverAgendaItem', second)).toMatchObject({ code: 'AgendaItemFrozen' });
    await scene.prepare(chair, itemId);
    const third = (await scene.addItem(chair, id, { title: 'Vote' })).agenda[2]?.id ?? '';
    await scene.prepare(chair, third);
    expect(await scene.step(chair, 'removeAgendaItem', third)).toMatchObject({ code: 'AgendaItemHasBallots' });
  });
});
