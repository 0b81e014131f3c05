import { chmod, chown, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedStep } from '../../src/platform/database/embedded/index.js';
import { compileLauncher, exited, startProcess, type Said } from './embedded-postgres-process.js';

const root = process.geteuid?.() === 0;
const NOBODY = { uid: 65534, gid: 65534 };

let folder: string;
let compiled: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faire-test-'));
  await chmod(folder, 0o755);
  compiled = join(folder, 'compiled');
  await compileLauncher(compiled);
});
afterAll(() => rm(folder, { recursive: true }));

async function sql<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const urlOf = (said: Said): string => {
  if (!('url' in said)) throw new Error(said.message);
  return said.url;
};

test('from nothing to a French UTF-8 database that pg and TypeORM both reach, and back to nothing', async () => {
  const steps: EmbeddedStep[] = [];
  const dataFolder = join(folder, 'first');
  const db = await startEmbeddedPostgres({
    dataFolder,
    durable: false,
    settings: { work_mem: '5MB' },
    onProgress: (step) => steps.push(step),
  });
  try {
    expect(steps).toEqual(['creating', 'starting', 'ready']);
    const source = await new DataSource({ type: 'postgres', url: db.url }).initialize();
    const [row] = await source.query(
      `SELECT current_database() AS database, current_setting('server_encoding') AS encoding,
              current_setting('work_mem') AS work_mem, current_setting('fsync') AS fsync,
              (SELECT string_agg(w, ' ' ORDER BY w) FROM unnest(ARRAY['zone', 'été', 'etc']) w) AS words`,
    );
    await source.destroy();
    expect(row).toEqual({ database: 'faire', encoding: 'UTF8', work_mem: '5MB', fsync: 'off', words: 'etc été zone' });
  } finally {
    await db.stop();
  }
  await expect(sql(db.url, 'SELECT 1')).rejects.toThrow('ENOENT');
  expect((await readdir(dataFolder)).sort()).toEqual(['postgres', 'postgres.log']);
});

test('what was committed is there after kill -9 of the process that started it', async () => {
  const dataFolder = join(folder, 'killed');
  const first = await startProcess(compiled, dataFolder);
  await sql(urlOf(first.said), 'CREATE TABLE kept (word text)');
  await sql(urlOf(first.said), `INSERT INTO kept VALUES ('gardé')`);
  first.child.kill('SIGKILL');
  await exited(first.child);

  const second = await startEmbeddedPostgres({ dataFolder });
  try {
    expect(second.url).toBe(urlOf(first.said));
    expect(await sql(second.url, 'SELECT word FROM kept')).toEqual([{ word: 'gardé' }]);
  } finally {
    await second.stop();
  }
});

test('two processes at once on an empty folder share one server; it outlives the first of them to leave', async () => {
  const dataFolder = join(folder, 'shared');
  const [here, there] = await Promise.all([
    startEmbeddedPostgres({ dataFolder, durable: false }),
    startProcess(compiled, dataFolder),
  ]);
  expect(urlOf(there.said)).toBe(here.url);
  expect('adopted' in there.said && there.said.adopted).toBe(!here.adopted);
  await sql(here.url, 'CREATE TABLE kept (word text)');

  await here.stop();
  expect(await sql(here.url, 'SELECT word FROM kept')).toEqual([]);
  there.child.stdin?.write('stop\n');
  await exited(there.child);
  await expect(sql(here.url, 'SELECT 1')).rejects.toThrow('ENOENT');
});

test('when the server dies under us it comes back at the same address', async () => {
  let again = (): void => undefined;
  const restarted = new Promise<void>((resolve) => (again = resolve));
  let lost = false;
  const db = await startEmbeddedPostgres({
    dataFolder: join(folder, 'lost'),
    durable: false,
    onProgress: (step) => {
      lost ||= step === 'lost';
      if (lost && step === 'ready') again();
    },
  });
  try {
    const [server] = await sql<{ pid: string }>(
      db.url,
      `SELECT split_part(pg_read_file('postmaster.pid'), chr(10), 1) AS pid`,
    );
    process.kill(Number(server?.pid), 'SIGINT');
    await restarted;
    expect(await sql(db.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  } finally {
    await db.stop();
  }
});

test('a loopback address with a password, where there are no Unix sockets', async () => {
  const dataFolder = join(folder, 'loopback');
  const db = await startEmbeddedPostgres({ dataFolder, durable: false, transport: 'loopback' });
  try {
    expect(await sql(db.url, 'SELECT current_database() AS name')).toEqual([{ name: 'faire' }]);
    const wrong = new URL(db.url);
    wrong.password = 'guess';
    await expect(sql(wrong.href, 'SELECT 1')).rejects.toThrow('password');
  } finally {
    await db.stop();
  }
});

describe('whose folder it is', () => {
  test('a data folder that cannot be made', async () => {
    await writeFile(join(folder, 'file'), '');
    const refused = startEmbeddedPostgres({ dataFolder: join(folder, 'file', 'data') });
    await expect(refused).rejects.toMatchObject({ fault: 'data-folder-unwritable' });
    await expect(refused).rejects.toThrow(/file\/data: .*FAIRE_DATA/);
  });

  test.runIf(root)('a data folder that is closed to us', async () => {
    await mkdir(join(folder, 'closed'), { mode: 0o755 });
    const { child, said } = await startProcess(compiled, join(folder, 'closed'), NOBODY);
    expect(said).toMatchObject({ fault: 'data-folder-unwritable' });
    await exited(child);
  });

  test.runIf(root)('the database of another user, which root can still open', async () => {
    const dataFolder = join(folder, 'nobody');
    await mkdir(dataFolder);
    await chown(dataFolder, NOBODY.uid, NOBODY.gid);
    const made = await startProcess(compiled, dataFolder, NOBODY);
    await sql(urlOf(made.said), 'CREATE TABLE kept (word text)');
    made.child.stdin?.write('stop\n');
    await exited(made.child);

    await chmod(dataFolder, 0o777);
    const other = await startProcess(compiled, dataFolder, { uid: 1, gid: 1 });
    expect(other.said).toMatchObject({ fault: 'data-folder-of-another-user' });
    await exited(other.child);

    const db = await startEmbeddedPostgres({ dataFolder });
    expect(await sql(db.url, 'SELECT word FROM kept')).toEqual([]);
    await db.stop();
  });

  test.runIf(root)('under a closed home root still has its database', async () => {
    const home = join(folder, 'home');
    await mkdir(home, { mode: 0o700 });
    const db = await startEmbeddedPostgres({ dataFolder: join(home, 'data'), durable: false });
    expect(await sql(db.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await db.stop();
  });
});
