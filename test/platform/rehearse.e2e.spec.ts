import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { passingPrefix } from '../../src/rehearsal/passing-database.js';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { Faire } from '../support/server-process.js';

describe('faire rehearse', () => {
  let faire: Faire;
  let database: TestDatabase;
  let client: pg.Client;

  beforeAll(async () => {
    [faire, database] = await Promise.all([Faire.compile(), cloneDatabase()]);
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await faire.end();
    await database.drop();
  });

  const rehearse = (...args: string[]) => faire.start(['rehearse', ...args], { DATABASE_URL: database.url });
  const left = async (): Promise<unknown[]> =>
    (
      await client.query('select datname from pg_database where starts_with(datname, $1)', [
        passingPrefix(client.database ?? ''),
      ])
    ).rows;
  const written = async (): Promise<unknown> =>
    (await client.query('select (select count(*) from event_log) as events, (select count(*) from account) as people'))
      .rows;

  it('plays a plenary with simulated members, counts every vote, and leaves no trace', async () => {
    const before = await written();
    const { code, output } = await rehearse('--members', '12', '--json').ended;
    expect(output).not.toContain('Error');
    expect(code).toBe(0);
    const report = JSON.parse(output) as Record<string, number>;
    expect(report).toMatchObject({ members: 12, ballots: 12 });
    for (const measured of ['openToLastScreen', 'ballotsPerSecond', 'closeToLastScreen', 'checkInsPerSecond'])
      expect(report[measured]).toBeGreaterThan(0);
    expect(await left()).toEqual([]);
    expect(await written()).toEqual(before);
  }, 120_000);

  it('leaves nothing when it is stopped in the middle', async () => {
    const started = rehearse('--members', '12');
    await started.said(/Starting a server of its own/);
    expect(await left()).toHaveLength(1);
    started.child.kill('SIGINT');
    const { code, output } = await started.ended;
    expect(output).toContain('stopped before the end');
    expect(code).toBe(1);
    expect(await left()).toEqual([]);
  }, 120_000);

  it('says what is wrong with its options', async () => {
    expect(await rehearse('--members', 'many').ended).toMatchObject({
      code: 2,
      output: expect.stringContaining('--members must be a whole number from 1 to 10000') as unknown,
    });
    expect(await rehearse('--plenary', '99').ended).toMatchObject({
      code: 1,
      output: expect.stringContaining('there is no plenary 99') as unknown,
    });
  });
});
