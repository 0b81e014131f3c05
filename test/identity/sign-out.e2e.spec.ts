import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../src/kernel/ids.js';
import type { Watch } from '../support/assembly.js';
import { Assembly, refusal, type Somebody, type TestCollective } from '../support/assembly.js';
import { elsewhere } from '../support/scenes/identity.js';

const dropped = (watch: Watch): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the socket is still there')), 5_000);
    watch.socket.once('disconnect', () => {
      clearTimeout(timer);
      resolve();
    });
  });

describe('signing out everywhere', () => {
  let assembly: Assembly;
  let somebody: Somebody;
  let collective: TestCollective;
  beforeAll(async () => {
    assembly = await Assembly.start();
    somebody = await assembly.person('Odile Carrier');
    collective = await assembly.collective(somebody);
  });
  afterAll(() => assembly.end());

  it('ends every session at once and drops its sockets, on this server and the other', async () => {
    const second = await assembly.secondServer();
    const there = elsewhere(somebody, `http://127.0.0.1:${second.port}`);
    const topic = `collective:${collective.id}`;
    const [here, away] = await Promise.all([somebody.watch(topic), there.watch(topic)]);
    const visitor = await assembly.visitor().watch(topic);
    const gone = Promise.all([dropped(here), dropped(away)]);
    const signOut = `mutation { signOutEverywhere { __typename ${refusal} } }`;
    expect(await somebody.act(signOut)).toMatchObject({ __typename: 'Done' });
    await gone;
    expect(visitor.socket.connected).toBe(true);
    visitor.socket.disconnect();
    expect(await somebody.act(signOut)).toMatchObject({ code: 'SignInFirst' });
    there.close();
    await second.close();
  });

  it('lists where one is signed in, and ends one session without the others', async () => {
    const owner = await assembly.person('Paul Ménard');
    const { mySessions } = await owner.get<{ mySessions: { id: string; current: boolean }[] }>(
      'query { mySessions { id current } }',
    );
    expect(mySessions).toHaveLength(1);
    expect(mySessions[0]?.current).toBe(true);
    const stranger = await assembly.person('Ana Roche');
    const end = `mutation ($id: ID!) { endSession(id: $id) { __typename ${refusal} } }`;
    expect(await stranger.act(end, { id: mySessions[0]?.id })).toMatchObject({ code: 'NotFound' });
    expect(await owner.act(end, { id: newId() })).toMatchObject({ code: 'NotFound' });
    expect((await owner.get<{ me: unknown }>('query { me { id } }')).me).not.toBeNull();
    await owner.act(end, { id: mySessions[0]?.id });
    expect((await owner.get<{ me: unknown }>('query { me { id } }')).me).toBeNull();
  });
});
