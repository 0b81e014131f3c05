import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
import { migrate, projectMigrations } from '../../src/platform/database/migrate.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the server's own database: where databases are made and dropped. */
    databaseServer: string;
    /** The migrated database that every test file clones. */
    databaseTemplate: string;
  }
}

/** One PostgreSQL for the run (embedded, or DATABASE_URL's), one migrated template in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env['DATABASE_URL'];
  const folder = given ? null : await mkdtemp(join(tmpdir(), 'faire-test-'));
  const embedded = folder ? await startEmbeddedPostgres({ dataFolder: folder, durable: false }) : null;
  const server = given ?? embedded?.url ?? '';
  const template = `faire_template_${process.pid}`;
  await administer(server, `create database ${template} encoding 'UTF8' template template0`);
  await migrate(withDatabase(server, template), await projectMigrations());
  project.provide('databaseServer', server);
  project.provide('databaseTemplate', template);
  return async () => {
    await administer(server, `drop database if exists ${template} with (force)`);
    await embedded?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  };
}

export async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The same server, another database. */
export function withDatabase(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}
