import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate, projectMigrations } from '../platform/database/migrate.js';

const prefix = 'faire_rehearsal_';
/** Held on the other database for as long as the work lasts: one at a time beside each. */
const lock = 'select pg_try_advisory_lock(hashtextextended($1, 0)) as held';

/** Another rehearsal is under way beside the same database. */
export class RehearsalUnderWay extends Error {
  constructor() {
    super('another rehearsal is under way beside this database: wait until it ends');
    this.name = 'RehearsalUnderWay';
  }
}

/** Rehearsals beside a database are named after it, so that nobody drops another’s. */
export const passingPrefix = (besideName: string): string =>
  `${prefix}${createHash('sha256').update(besideName).digest('hex').slice(0, 8)}_`;

const beginningOf = async (admin: pg.Client): Promise<string> => {
  const { rows } = await admin.query<{ name: string }>('select current_database() as name');
  return passingPrefix(rows[0]?.name ?? '');
};

/**
 * Makes an empty database of this version beside another one, gives its address to some work, and drops it whatever
 * happens. What an earlier process that was killed left behind goes too. The other database is not touched. Throws
 * RehearsalUnderWay when it is not the only one.
 * @param beside address of a database whose role may create databases
 */
export async function withPassingDatabase<T>(beside: string, work: (url: string) => Promise<T>): Promise<T> {
  const admin = new pg.Client({ connectionString: beside });
  await admin.connect();
  try {
    await takeLock(admin);
    const beginning = await beginningOf(admin);
    await dropLeftovers(admin, beginning);
    const name = `${beginning}${randomBytes(8).toString('hex')}`;
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

async function takeLock(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ held: boolean }>(lock, [prefix]);
  if (!rows[0]?.held) throw new RehearsalUnderWay();
}

/** At the start of a server: drops what a rehearsal killed halfway left beside this database; one under way stays. */
export async function clearAfterRehearsals(beside: string): Promise<void> {
  const admin = new pg.Client({ connectionString: beside });
  await admin.connect();
  try {
    await takeLock(admin);
    await dropLeftovers(admin, await beginningOf(admin));
  } catch (error) {
    if (!(error instanceof RehearsalUnderWay)) throw error;
  } finally {
    await admin.end();
  }
}

/** Rehearsals nobody is connected to any more. */
async function dropLeftovers(admin: pg.Client, beginning: string): Promise<void> {
  const { rows } = await admin.query<{ name: string }>(
    `select datname as name from pg_database d
     where starts_with(datname, $1) and not exists (select 1 from pg_stat_activity a where a.datname = d.datname)`,
    [beginning],
  );
  for (const { name } of rows) await admin.query(`drop database if exists ${pg.escapeIdentifier(name)}`);
}
