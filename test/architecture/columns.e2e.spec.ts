import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DataSource } from '../../src/platform/database/source.js';
import { Assembly } from '../support/assembly.js';

describe('entities and migrations', () => {
  let assembly: Assembly;
  beforeAll(async () => {
    assembly = await Assembly.start();
  });
  afterAll(() => assembly.end());

  it('name the same columns of the same types', async () => {
    const rows = await assembly.sql<{ table: string; column: string; type: string; nullable: boolean }>(
      `select c.relname as table, a.attname as column, format_type(a.atttypid, null) as type, not a.attnotnull as nullable
       from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
    );
    const migrated = new Map(rows.map((row) => [`${row.table}.${row.column}`, row]));
    const { entityMetadatas } = assembly.service(DataSource);
    expect(entityMetadatas.length).toBeGreaterThan(4);
    const faults: string[] = [];
    for (const entity of entityMetadatas) {
      const known = new Set(entity.columns.map(({ databaseName }) => databaseName));
      const generated = new Set(['search', 'search_text']);
      for (const row of rows.filter(({ table }) => table === entity.tableName)) {
        if (!known.has(row.column) && !generated.has(row.column))
          faults.push(`${row.table}.${row.column}: no property`);
      }
      for (const column of entity.columns) {
        const name = `${entity.tableName}.${column.databaseName}`;
        const row = migrated.get(name);
        if (!row) faults.push(`${name}: not migrated`);
        else if (row.nullable !== column.isNullable) faults.push(`${name}: nullable on one side only`);
      }
    }
    expect(faults).toEqual([]);
  });

  it('start every table of a collective with collective_id', async () => {
    const rows = await assembly.sql<{ table: string; first: string }>(
      `select c.relname as table, a.attname as first
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       join pg_attribute a on a.attrelid = c.oid and a.attnum = 1
       where n.nspname = 'public' and c.relkind = 'r'`,
    );
    const installationWide = [
      'account',
      'collective',
      'event_head',
      'installation',
      'listener_cursor',
      'magic_link',
      'mail',
      'migrations',
      'rate_limit',
      'session',
      'spent_challenge',
    ];
    const strays = rows.filter(({ table, first }) => first !== 'collective_id' && !installationWide.includes(table));
    expect(strays).toEqual([]);
  });

  it('sort every name as French does, on any database', async () => {
    const rows = await assembly.sql<{ table: string; collation: string }>(
      `select table_name as table, coalesce(collation_name, 'the database’s own') as collation
       from information_schema.columns
       where table_schema = 'public' and column_name = 'name' and data_type = 'text' and table_name not in ('listener_cursor', 'migrations')`,
    );
    expect(rows.length).toBeGreaterThan(4);
    expect(rows.filter(({ collation }) => collation !== 'fr-x-icu')).toEqual([]);
    const sorted = await assembly.sql<{ name: string }>(
      `select name from unnest(array['Zénith', 'Le Levain', 'élan', 'L’Aubier']) as n(name) order by name collate "fr-x-icu"`,
    );
    expect(sorted.map(({ name }) => name)).toEqual(['élan', 'L’Aubier', 'Le Levain', 'Zénith']);
  });

  it('undo every migration on the way down', async () => {
    const { migrate, projectMigrations } = await import('../../src/platform/database/migrate.js');
    const { cloneDatabase } = await import('../support/database.js');
    const database = await cloneDatabase();
    const migrations = await projectMigrations();
    const source = new DataSource({
      type: 'postgres',
      url: database.url,
      migrations,
      migrationsTransactionMode: 'each',
    });
    await source.initialize();
    for (const _ of migrations) await source.undoLastMigration();
    const left: { name: string }[] = await source.query(
      `select relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where n.nspname = 'public' and relkind in ('r', 'v', 'S') and relname not like 'migrations%'`,
    );
    await source.destroy();
    expect(left).toEqual([]);
    expect(await migrate(database.url, migrations)).toHaveLength(migrations.length);
    await database.drop();
  });
});
