import { readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { runMigrations } from 'graphile-worker';
import { DataSource, type MigrationInterface } from 'typeorm';
import { checkServerVersion } from './server-version.js';

export class SchemaError extends Error {}

type MigrationClass = new () => MigrationInterface;

const isMigration = (value: unknown): value is MigrationClass =>
  typeof value === 'function' && typeof (value as { prototype?: MigrationInterface }).prototype?.up === 'function';

/** The migrations of a folder of modules, by file name: `<timestamp>-<verb>-<noun>`. */
export async function readMigrations(folder: string): Promise<MigrationClass[]> {
  const files = (await readdir(folder)).filter((name) => /^\d{13}-[a-z0-9-]+\.(js|ts)$/.test(name)).sort();
  const modules = await Promise.all(
    files.map((name) => import(pathToFileURL(join(folder, name)).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module).filter(isMigration));
}

/** The product's own migrations, beside whichever build of it is running. */
export const projectMigrations = (): Promise<MigrationClass[]> =>
  readMigrations(join(dirname(fileURLToPath(import.meta.url)), '../../../migrations'));

/**
 * Brings a database to this version; returns the names applied. Refuses a server older than we need and a schema that a
 * newer version made, before touching anything.
 */
export async function migrate(url: string, migrations: MigrationClass[]): Promise<string[]> {
  const source = new DataSource({
    type: 'postgres',
    url,
    migrations,
    migrationsTransactionMode: 'each',
    extra: { max: 2, application_name: 'faire-migrate' },
  });
  await source.initialize();
  try {
    await checkServerVersion(source);
    await refuseNewer(source, migrations);
    await runMigrations({ connectionString: url });
    const applied = await source.runMigrations();
    return applied.map(({ name }) => name);
  } finally {
    await source.destroy();
  }
}

async function refuseNewer(source: DataSource, migrations: readonly MigrationClass[]): Promise<void> {
  const [table] = (await source.query(`select to_regclass('migrations') as name`)) as { name: string | null }[];
  if (!table?.name) return;
  const known = new Set(migrations.map((migration) => new migration().name ?? migration.name));
  const rows = (await source.query('select name from migrations order by id')) as { name: string }[];
  const newer = rows.filter(({ name }) => !known.has(name));
  if (newer.length > 0) {
    throw new SchemaError(
      `the database was made by a newer version of Faire ensemble (it has ${newer.map(({ name }) => name).join(', ')}): update the program`,
    );
  }
}
