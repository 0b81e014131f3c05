import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notFound, signInFirst } from '../../src/kernel/common.refusals.js';
import { allowed, denied, when } from '../../src/kernel/decision.js';
import { newId, type Id } from '../../src/kernel/ids.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { EventRelay } from '../../src/platform/events/event-relay.js';
import { idsAbout, LiveTopics } from '../../src/platform/realtime/live-topics.js';
import { Assembly, Somebody, type Watch } from '../support/assembly.js';

const remembered = 5_000;

describe('live topics', () => {
  let assembly: Assembly;
  const sightings = new Map<Id, number>();

  beforeAll(async () => {
    assembly = await Assembly.start();
    const topics = assembly.service(LiveTopics);
    const concerned = (event: Parameters<typeof idsAbout>[0]): readonly Id[] => idsAbout(event, 'Report');
    topics.add({ kind: 'square', concerned, presence: true, mayWatch: () => Promise.resolve(allowed) });
    topics.add({
      kind: 'hot',
      concerned,
      mayWatch: () => Promise.resolve(allowed),
      view: (id) => Promise.resolve({ sightings: sightings.get(id) ?? 0 }),
    });
    topics.add({
      kind: 'closed',
      concerned,
      mayWatch: ({ accountId }) => Promise.resolve(when(accountId !== null, signInFirst())),
    });
    topics.add({ kind: 'nobody', concerned, mayWatch: () => Promise.resolve(denied(notFound())) });
  });
  afterAll(() => assembly.end());

  const happen = (id: Id): Promise<void> => {
    sightings.set(id, (sightings.get(id) ?? 0) + 1);
    return assembly.service(UnitOfWork).run(async (tx) => {
      tx.record({
        type: 'SceneHappened',
        collectiveId: null,
        actorId: null,
        subject: { type: 'Report', id },
        about: [],
        payload: {},
      });
    });
  };

  const presence = (watch: Watch, count: number): Promise<{ people: readonly { name: string }[] }> =>
    new Promise((resolve) => {
      watch.socket.on('presence', (view: { topic: string; count: number; people: readonly { name: string }[] }) => {
        if (view.topic === watch.topic && view.count === count) resolve(view);
      });
    });

  it('are refused to who may not watch, and when there are none such', async () => {
    const visitor = assembly.visitor();
    const somebody = await assembly.person('Alix');
    const answer = async (who: Somebody, topic: string): Promise<unknown> => {
      const { answer: said, socket } = await who.watch(topic);
      socket.disconnect();
      return said.ok || said.refusal?.code;
    };
    expect(await answer(visitor, `closed:${newId()}`)).toBe('SignInFirst');
    expect(await answer(somebody, `closed:${newId()}`)).toBe(true);
    expect(await answer(somebody, `nobody:${newId()}`)).toBe('NotFound');
    for (const topic of [`unknown:${newId()}`, 'square:not-an-id', 'square', '', 'x'.repeat(200)]) {
      expect(await answer(somebody, topic)).toBe('NotFound');
    }
  });

  it('tell nothing to who was refused', async () => {
    const id = newId();
    const refused = await assembly.visitor().watch(`closed:${id}`);
    const watching = await (await assembly.person('Alix')).watch(`closed:${id}`);
    await happen(id);
    await watching.heardAll([id]);
    expect(refused.notices).toEqual([]);
    refused.socket.disconnect();
  });

  it('resume from a place that is remembered, on this server and on one just started; else say to start over', async () => {
    const id = newId();
    await happen(id);
    await assembly.sql(
      `insert into event_log (at, type, subject_type, subject_id)
       select now(), 'Elsewhere', 'Report', gen_random_uuid() from generate_series(1, $1::int)`,
      [remembered + 200],
    );
    await assembly.settled();
    const place = assembly.service(EventRelay).position;
    await happen(id);
    await happen(id);
    await assembly.settled();
    const second = await assembly.secondServer();
    second.app.get(LiveTopics).add({
      kind: 'square',
      concerned: (event) => idsAbout(event, 'Report'),
      mayWatch: () => Promise.resolve(allowed),
    });
    for (const origin of [assembly.origin, `http://127.0.0.1:${second.port}`]) {
      const visitor = new Somebody(origin, null, null, 'visitor');
      const resumed = await visitor.watch(`square:${id}`, place);
      expect(resumed.answer.missed?.map(({ seq }) => seq)).toEqual([place + 1, place + 2]);
      const tooLate = await visitor.watch(`square:${id}`, 1);
      expect(tooLate.answer).toMatchObject({ ok: true, missed: null, seq: place + 2 });
      const upToDate = await visitor.watch(`square:${id}`, place + 2);
      expect(upToDate.answer.missed).toEqual([]);
      visitor.close();
    }
    await second.close();
  });

  it('that are hot send one view to all, five times a second at most, and the last state always', async () => {
    const id = newId();
    const watches = await Promise.all([1, 2].map(() => assembly.visitor().watch(`hot:${id}`)));
    const started = performance.now();
    for (let n = 0; n < 40; n += 1) await happen(id);
    await assembly.settled();
    const states = (watch: Watch): number[] =>
      watch.notices.map(({ view }) => (view as { sightings: number }).sightings);
    for (const watch of watches) {
      while (states(watch).at(-1) !== 40) await new Promise((resolve) => watch.socket.once('notice', resolve));
      const seconds = (performance.now() - started) / 1000;
      expect(watch.notices.length).toBeLessThanOrEqual(Math.ceil(seconds * 5) + 1);
      expect(states(watch)).toEqual([...states(watch)].sort((a, b) => a - b));
      watch.socket.disconnect();
    }
  });

  it('count who is here, each person once, visitors without a name', async () => {
    const topic = `square:${newId()}`;
    const alix = await assembly.person('Alix');
    const first = await alix.watch(topic);
    const three = presence(first, 3);
    await alix.watch(topic);
    const visitor = assembly.visitor();
    await visitor.watch(topic);
    expect((await three).people.map(({ name }) => name)).toEqual(['Alix']);
    const two = presence(first, 2);
    visitor.close();
    await two;
    alix.close();
  });

  it('end at once with the session, on that device alone', async () => {
    const topic = `square:${newId()}`;
    const alix = await assembly.person('Alix');
    const other = await assembly.person('Basile');
    const [watch, kept] = await Promise.all([alix, other].map((who) => who.watch(topic)));
    const gone = new Promise((resolve) => watch?.socket.once('disconnect', resolve));
    await alix.act('mutation { signOut { __typename } }');
    expect(await gone).toBe('io server disconnect');
    expect(kept?.socket.connected).toBe(true);
  });
});
