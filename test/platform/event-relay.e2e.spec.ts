import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { EventRelay } from '../../src/platform/events/event-relay.js';
import { Assembly } from '../support/assembly.js';

const insert = (type: string): string =>
  `insert into event_log (at, type, subject_type, subject_id) values (now(), '${type}', 'Collective', gen_random_uuid())`;

describe('the event log', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start();
  });
  afterAll(() => assembly.end());

  it('tells in commit order what two slow transactions wrote: nothing is missed, nothing has a gap', async () => {
    const relay = assembly.service(EventRelay);
    const told: string[] = [];
    relay.onTold((events) => void told.push(...events.map(({ type }) => type)));
    const slow = new pg.Client({ connectionString: assembly.databaseUrl });
    const quick = new pg.Client({ connectionString: assembly.databaseUrl });
    await Promise.all([slow.connect(), quick.connect()]);
    await slow.query('begin');
    await slow.query(insert('WrittenFirst'));
    await quick.query(insert('CommittedFirst'));
    await relay.settled();
    expect(told).toEqual(['CommittedFirst']);
    await slow.query('commit');
    await relay.settled();
    expect(told).toEqual(['CommittedFirst', 'WrittenFirst']);
    const rows = await assembly.sql<{ seq: string }>('select seq from event_log order by seq');
    expect(rows.map(({ seq }) => Number(seq))).toEqual(rows.map((_, index) => index + 1));
    await Promise.all([slow.end(), quick.end()]);
  });

  it('is append only', async () => {
    await assembly.sql(insert('Kept'));
    await expect(assembly.sql(`delete from event_log`)).rejects.toThrow('append only');
    await expect(assembly.sql(`update event_log set type = 'Other'`)).rejects.toThrow('append only');
  });

  it('is told once and in order by two servers at the same time', async () => {
    await assembly.settled();
    const second = await assembly.secondServer();
    const relays = [assembly.service(EventRelay), second.app.get(EventRelay)];
    const heard: number[][] = [[], []];
    relays.forEach((relay, index) =>
      relay.onTold((events) => void heard[index]?.push(...events.map(({ seq }) => seq))),
    );
    await Promise.all(Array.from({ length: 40 }, (_, index) => assembly.sql(insert(`Event${index}`))));
    await Promise.all(relays.map((relay) => relay.settled()));
    await Promise.all(relays.map((relay) => relay.settled()));
    expect(heard[0]).toHaveLength(40);
    expect(heard[0]).toEqual([...(heard[0] ?? [])].sort((a, b) => a - b));
    expect(heard[1]).toEqual(heard[0]);
    await second.close();
  });
});
