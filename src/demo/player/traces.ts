import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Stage } from './stage.js';

/** Beside the tables: says that a demonstration was begun and not finished. Made by `begin`, removed by `finish`. */
const marker = 'demonstration_under_way';

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const lookAgainMs = 250;

/** Some work on the demonstration while no other process does any: of two that start at once, one plays it, one waits. */
export const alone = <T>(url: string, stop: AbortSignal, work: () => Promise<T>): Promise<T> =>
  withClient(url, async (client) => {
    // A database that goes away fails the work itself.
    client.on('error', () => undefined);
    for (;;) {
      stop.throwIfAborted();
      const { rows } = await client.query<{ held: boolean }>(
        'select pg_try_advisory_lock(hashtextextended($1, 0)) as held',
        [marker],
      );
      if (rows[0]?.held) return work();
      await sleep(lookAgainMs);
    }
  });

export const begin = (url: string): Promise<unknown> =>
  withClient(url, (client) => client.query(`create table if not exists ${marker} ()`));

export const isUnfinished = (url: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ found: boolean }>(`select to_regclass($1) is not null as found`, [marker]);
    return rows[0]?.found === true;
  });

/** True on an installation without any account or collective, or whose demonstration was cut short. */
export const isPlayable = async (url: string): Promise<boolean> =>
  (await isUnfinished(url)) ||
  withClient(url, async (client) => {
    const { rows } = await client.query('select 1 from account union all select 1 from collective limit 1');
    return rows.length === 0;
  });

/** Empties every table of a demonstration that was cut short; the schema and its migrations stay. */
export const startOver = (url: string): Promise<unknown> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select quote_ident(relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and relkind = 'r' and relname not in ('migrations', 'event_head', $1)`,
      [marker],
    );
    await client.query('begin');
    await client.query(`truncate ${rows.map(({ name }) => name).join(', ')} restart identity cascade`);
    await client.query('update event_head set seq = 0');
    await client.query('delete from graphile_worker._private_jobs');
    await client.query('commit');
  });

/** Erases a demonstration that was cut short and is not wanted any more. */
export async function forget(url: string): Promise<void> {
  await startOver(url);
  await withClient(url, (client) => client.query(`drop table ${marker}`));
}

/** Nobody is written to about the past, nor told of it as new: letters and jobs of the story go, those of the future stay. */
export async function finish(stage: Stage, now: Date): Promise<void> {
  await stage.unitOfWork.run(async (tx) => {
    await tx.sql('delete from mail');
    await tx.sql('update notification set read_at = $1', [now]);
    // What is to be done at once was asked while the story was played.
    await tx.sql(
      "delete from graphile_worker._private_jobs where run_at <= greatest($1, now() + interval '1 minute')",
      [now],
    );
    await tx.sql('update listener_cursor set seq = (select seq from event_head)');
    await tx.sql(`drop table if exists ${marker}`);
  });
}

/** True where the demonstration's own collective is. */
export const isPlayed = (url: string, slug: string): Promise<boolean> =>
  withClient(url, async (client) => {
    const { rows } = await client.query('select 1 from collective where slug = $1', [slug]);
    return rows.length === 1;
  });
