import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Id } from '../../src/kernel/ids.js';
import type { RehearsalView } from '../../src/modules/plenaries/domain/rehearsal.js';
import { passingPrefix } from '../../src/rehearsal/passing-database.js';
import { Assembly, refusal, Somebody, type Outcome } from '../support/assembly.js';
import { PlenaryScene } from '../support/scenes/plenaries.js';
import { Faire } from '../support/server-process.js';

/** The server is a real process: a rehearsal is another, beside it. */
describe('a dress rehearsal', () => {
  let assembly: Assembly;
  let faire: Faire;
  let server: Awaited<ReturnType<Faire['serve']>>;
  let client: pg.Client;
  let chair: Somebody;
  let member: Somebody;
  let coordinator: Somebody;
  let scene: PlenaryScene;
  let plenaryId: Id;

  beforeAll(async () => {
    [assembly, faire] = await Promise.all([Assembly.start(), Faire.compile()]);
    // Sessions opened here are used on a server of another clock.
    assembly.clock.set(new Date().toISOString());
    coordinator = await assembly.person('Odile Carrier');
    const collective = await assembly.collective(coordinator);
    scene = new PlenaryScene(assembly, collective);
    chair = await assembly.member(collective, 'Inès Vasseur');
    member = await assembly.member(collective, 'Paul Ménard');
    plenaryId = await announced();
    client = new pg.Client({ connectionString: assembly.databaseUrl });
    await client.connect();
    server = await faire.serve({ DATABASE_URL: assembly.databaseUrl });
  }, 120_000);
  afterAll(async () => {
    await client.end();
    await faire.end();
    await assembly.end();
  });

  const announced = async (): Promise<Id> => {
    const { id } = await scene.convene(coordinator);
    await scene.appoint(coordinator, id, 'chair', chair);
    return id;
  };
  const there = ({ actor, cookie, name }: Somebody): Somebody => new Somebody(server.origin, actor, cookie, name);
  const start = (who: Somebody, members: number, id = plenaryId): Promise<Outcome> =>
    there(who).act(
      `mutation ($id: ID!, $m: Int!) { startRehearsal(plenaryId: $id, members: $m) { __typename ${refusal} } }`,
      { id, m: members },
    );
  const stop = (who: Somebody): Promise<Outcome> =>
    there(who).act(`mutation ($id: ID!) { stopRehearsal(plenaryId: $id) { __typename ${refusal} } }`, {
      id: plenaryId,
    });
  const see = async (who: Somebody): Promise<Outcome & { view?: RehearsalView | null }> =>
    (
      await there(who).get<{ rehearsal: Outcome & { view?: RehearsalView | null } }>(
        `query ($id: ID!) { rehearsal(plenaryId: $id) { __typename ... on Rehearsal { view } ${refusal} } }`,
        { id: plenaryId },
      )
    ).rehearsal;
  /** Asked until it is so: what is awaited comes from other processes. */
  const until = async (so: (view: RehearsalView) => boolean): Promise<RehearsalView> => {
    for (;;) {
      const { view } = await see(chair);
      if (view && so(view)) return view;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const left = async (): Promise<number> =>
    (
      await client.query('select 1 from pg_database where starts_with(datname, $1)', [
        passingPrefix(client.database ?? ''),
      ])
    ).rows.length;
  const written = async (): Promise<unknown> =>
    (await client.query('select (select count(*) from event_log) as events, (select count(*) from account) as people'))
      .rows;

  it('is for whoever prepares the plenary, within limits, before it opens', async () => {
    expect(await start(member, 10)).toMatchObject({ code: 'ChairOnly' });
    expect(await stop(member)).toMatchObject({ code: 'ChairOnly' });
    expect(await see(member)).toMatchObject({ code: 'ChairOnly' });
    expect(await see(chair)).toMatchObject({ view: null });
    expect(await start(chair, 1)).toMatchObject({ code: 'InvalidInput', field: 'members' });
    expect(await start(chair, 2_001)).toMatchObject({ code: 'InvalidInput', field: 'members' });
    expect(await stop(chair)).toMatchObject({ code: 'RehearsalOver' });
    const { id } = await scene.underWay(coordinator, chair, [member]);
    expect(await start(chair, 10, id)).toMatchObject({ code: 'RehearsalTooLate' });
  });

  it('is played beside the real data, one at a time, and leaves its figures alone', async () => {
    const before = await written();
    expect(await start(coordinator, 12)).toMatchObject({ __typename: 'Done' });
    expect(await start(chair, 12)).toMatchObject({ code: 'RehearsalUnderWay' });
    const done = await until(({ state }) => state !== 'running');
    expect(done).toMatchObject({ state: 'done', failure: null, figures: { members: 12, ballots: 12 } });
    expect(await left()).toBe(0);
    expect(await written()).toEqual(before);
  }, 120_000);

  it('is stopped in the middle, and leaves nothing', async () => {
    await start(chair, 400);
    await until(({ step, done }) => step === 'filling' && done > 0);
    expect(await left()).toBe(1);
    expect(await stop(chair)).toMatchObject({ __typename: 'Done' });
    expect(await until(({ state }) => state !== 'running')).toMatchObject({ state: 'stopped', figures: null });
    expect(await left()).toBe(0);
  }, 120_000);

  it('ends with the server that is killed, and the next start clears what a killed rehearsal left', async () => {
    await start(chair, 400);
    await until(({ step, done }) => step === 'filling' && done > 0);
    server.child.kill('SIGKILL');
    await server.ended;
    while ((await left()) > 0) await new Promise((resolve) => setTimeout(resolve, 100));

    await client.query(`create database ${passingPrefix(client.database ?? '')}abandoned template template0`);
    server = await faire.serve({ DATABASE_URL: assembly.databaseUrl });
    expect(await left()).toBe(0);
  }, 120_000);
});
