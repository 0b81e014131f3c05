import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../support/database.js';
import { administer, withDatabase } from '../support/global-setup.js';
import { Faire } from '../support/server-process.js';

const listening = (server: Server): Promise<number> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });

/** A port that nobody listens on any more. */
async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('faire serve', { timeout: 60_000 }, () => {
  let faire: Faire;
  let database: TestDatabase;
  let folder: string;
  beforeAll(async () => {
    [faire, database, folder] = await Promise.all([
      Faire.compile(),
      cloneDatabase(),
      mkdtemp(join(tmpdir(), 'faire-serve-')),
    ]);
  });
  afterAll(async () => {
    await faire.end();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  /** The only line on the way out. */
  async function refusal(environment: Record<string, string>): Promise<string> {
    const { code, output } = await faire.run(['serve'], environment);
    const lines = output.split('\n').filter((line) => line.startsWith('faire: '));
    expect([code, lines.length, output.includes('    at ')]).toEqual([1, 1, false]);
    return lines[0] ?? '';
  }

  it('says a taken port', async () => {
    const taken = createServer();
    const port = await listening(taken);
    expect(await refusal({ DATABASE_URL: database.url, PORT: String(port) })).toMatch(/port is taken.*set PORT/);
    taken.close();
  });

  it('says a database that a newer version made', async () => {
    const newer = await cloneDatabase();
    await administer(
      newer.url,
      `insert into migrations (timestamp, name) values (9900000000000, 'AddWings9900000000000')`,
    );
    expect(await refusal({ DATABASE_URL: newer.url })).toMatch(/newer version.*AddWings.*update the program/);
    await newer.drop();
  });

  it('says a data folder it cannot write in', async () => {
    const file = join(folder, 'a-file');
    await writeFile(file, '');
    expect(await refusal({ FAIRE_DATA: join(file, 'data') })).toContain('FAIRE_DATA');
    if (process.geteuid?.() === 0) return; // root writes everywhere
    await chmod(folder, 0o500);
    expect(await refusal({ FAIRE_DATA: join(folder, 'data') })).toContain('FAIRE_DATA');
    await chmod(folder, 0o700);
  });

  it('says a DATABASE_URL where nothing answers, whose database is missing, or that is no address', async () => {
    const nowhere = `postgres://somebody@127.0.0.1:${await closedPort()}/faire`;
    expect(await refusal({ DATABASE_URL: nowhere })).toMatch(/DATABASE_URL: no database answers/);
    const missing = withDatabase(inject('databaseServer'), 'no_such_database');
    expect(await refusal({ DATABASE_URL: missing })).toMatch(/DATABASE_URL: .*no_such_database.*create it first/);
    expect(await refusal({ DATABASE_URL: 'mysql://127.0.0.1/faire' })).toMatch(/DATABASE_URL must be a URL/);
  });

  it('says a user that the database does not let in', async () => {
    const stranger = new URL(database.url);
    stranger.username = 'nobody_here';
    expect(await refusal({ DATABASE_URL: stranger.href })).toMatch(/DATABASE_URL: the database refuses this user/);
  });

  it('says which settings are wrong, all of them in one line', async () => {
    const line = await refusal({ PORT: 'eighty', FAIRE_DEMO: 'perhaps' });
    expect(line).toContain('PORT must be');
    expect(line).toContain('FAIRE_DEMO must be');
  });

  it('helps, and refuses what it does not know', async () => {
    const help = await faire.run(['help'], {});
    expect([help.code, help.output.includes('serve')]).toEqual([0, true]);
    const unknown = await faire.run(['dance'], {});
    expect([unknown.code, unknown.output.includes('no command “dance”')]).toEqual([2, true]);
  });

  it('says what it does while it starts, and stops in order with sockets open', async () => {
    const data = join(folder, 'data');
    const server = await faire.serve({ FAIRE_DATA: data });
    const steps = ['Data folder', 'Making the database', 'Starting the database', 'up to date', 'Starting the server'];
    const places = steps.map((step) => server.output.indexOf(step));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
    const socket = io(server.origin, { path: '/live', transports: ['websocket'], forceNew: true, reconnection: false });
    await new Promise((resolve) => socket.once('connect', () => resolve(null)));
    const gone = new Promise((resolve) => socket.once('disconnect', () => resolve(null)));
    server.child.kill('SIGTERM');
    expect((await server.ended).code).toBe(0);
    await gone;
    await expect(readFile(join(data, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
  });

  it('ends at once at the second Ctrl-C', async () => {
    const server = await faire.serve({ DATABASE_URL: database.url });
    server.child.kill('SIGINT');
    await server.said(/Stopping/);
    server.child.kill('SIGINT');
    expect([0, 130]).toContain((await server.ended).code);
  });
});
