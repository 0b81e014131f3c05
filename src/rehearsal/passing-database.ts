import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate, projectMigrations } from '../platform/database/migrate.js';

const prefix = 'faire_rehearsal_';

/**
 * Makes an empty database of this version beside another one, gives its address to some work, and drops it whatever
 * happens. What an earlier process that was killed left behind goes too. The other database is not touched.
 * @param beside address of a database whose role may create databases
 */
export async function withPassingDatabase<T>(beside: string, work: (url: string) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: beside });
  await admin.connect();
  try {
    await dropLeftovers(admin);
    const name = `${prefix}${randomBytes(8).toString('hex')}`;
    await admin.query(`create database ${name} template template0`);
    try {
      const url = new URL(beside);
      url.pathname = `/${name}`;
      await migrate(url.href, await projectMigrations());
      return await work(url.href);
    } finally {
      await admin.query(`drop database if exists ${name} with (force)`);
    }
  } finally {
    await admin.end();
  }
}

/** Rehearsals nobody is connected to any more. */
async function dropLeftovers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database d
     where starts_with(datname, $1) and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)`,
    [prefix],
  );
  for (const { name } of rows) await admin.query(`drop database if exists ${pg.escapeIdentifier(name)}`);
}
