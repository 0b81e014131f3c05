import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { io } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { explain } from '../../src/commands/explain.js';
import { isUnfinished } from '../../src/demo/player/play.js';
import { serve } from '../../src/main.js';
import { CONFIG, listeningOn, readConfig, type Config } from '../../src/platform/config/config.js';
import { startEmbeddedPostgres } from '../../src/platform/database/embedded/index.js';
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

  it('looks at the port before it makes anything, and says nothing else', async () => {
    const taken = createServer();
    const port = await listening(taken);
    const data = join(folder, 'never-made');
    const { output } = await faire.run(['serve'], { FAIRE_DATA: data, PORT: String(port), LOG_LEVEL: 'info' });
    expect(output.trim().split('\n')).toEqual([expect.stringMatching(/^faire: the port is taken/)]);
    expect(existsSync(data)).toBe(false);
    taken.close();
  });

  it('says the same of a port that somebody took while it started', async () => {
    const taken = createServer();
    const port = await listening(taken);
    const config = { ...readConfig({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'error' }), databaseUrl: database.url };
    const lost = serve(config, { held: { port, release: () => Promise.resolve() } });
    await expect(lost.catch(explain)).resolves.toMatch(/^the port is taken/);
    taken.close();
  });

  it('writes the port that the system chose in its addresses, unless it is told what people type', async () => {
    const config = readConfig({ NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'error' });
    const server = await serve({ ...config, databaseUrl: database.url });
    expect(server.port).toBeGreaterThan(0);
    expect(server.url).toBe(`http://localhost:${server.port}`);
    expect(server.app.get<Config>(CONFIG)).toMatchObject({ port: server.port, publicUrl: server.url });
    await server.close();
    const told = readConfig({ NODE_ENV: 'test', PORT: '0', PUBLIC_URL: 'https://collectif.example/' });
    expect(listeningOn(told, 4321)).toMatchObject({ port: 4321, publicUrl: 'https://collectif.example' });
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
    await writeFile(file, '', { mode: 0o755 });
    for (const place of [file, join(file, 'data'), join(file, 'deep', 'data')])
      expect(await refusal({ FAIRE_DATA: place })).toMatch(
        /^faire: Cannot write to the data folder [^(]+ a file of that name .* FAIRE_DATA to another folder\.$/,
      );
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
    const unknown = 'postgres://somebody@no-such-machine.invalid/faire';
    expect(await refusal({ DATABASE_URL: unknown })).toMatch(/DATABASE_URL: no database answers/);
    expect(await refusal({ DATABASE_URL: 'mysql://127.0.0.1/faire' })).toMatch(/DATABASE_URL must be a URL/);
  });

  it('says a user that the database does not let in', async () => {
    const stranger = new URL(database.url);
    stranger.username = 'nobody_here';
    expect(await refusal({ DATABASE_URL: stranger.href })).toMatch(/DATABASE_URL: the database refuses this user/);
  });

  it('says a password that the database refuses, or asks for', async () => {
    const data = join(folder, 'with-a-password');
    const locked = await startEmbeddedPostgres({ dataFolder: data, durable: false, transport: 'loopback' });
    const address = new URL(locked.url);
    address.password = 'guess';
    expect(await refusal({ DATABASE_URL: address.href })).toMatch(
      /DATABASE_URL: the database refuses this user or pass/,
    );
    address.password = '';
    expect(await refusal({ DATABASE_URL: address.href })).toMatch(/DATABASE_URL: the database asks for a password/);
    await locked.stop();
  });

  it('says which settings are wrong, all of them in one line', async () => {
    const line = await refusal({ PORT: 'eighty', FAIRE_DEMO: 'perhaps' });
    expect(line).toContain('PORT must be');
    expect(line).toContain('FAIRE_DEMO must be');
    const nobody = { DATABASE_URL: database.url, HOST: '300.1.1.1' };
    expect(await refusal(nobody)).toBe('faire: HOST: no machine is called “300.1.1.1”');
  });

  it('knows the proxies it may believe before it starts', () => {
    for (const proxies of ['127.0.0.1', '::1, 10.0.0.0/8', 'loopback', 'true', '2001:db8::/32'])
      expect(readConfig({ TRUST_PROXY: proxies }).trustProxy).toBe(proxies === 'true' ? true : proxies);
    for (const proxies of ['zzz', '127.0.0.1,', '10.0.0.0/33', '10.0.0.0/8/8', '1'])
      expect(() => readConfig({ TRUST_PROXY: proxies })).toThrow('TRUST_PROXY must be addresses or networks');
  });

  it('says nothing when whoever reads it stops reading', async () => {
    const schema = faire.start(['schema'], {});
    schema.child.stdout?.destroy();
    expect((await schema.ended).output).not.toContain('EPIPE');
  });

  it('helps, and refuses what it does not know', async () => {
    const help = await faire.run(['help'], {});
    expect([help.code, help.output.includes('serve')]).toEqual([0, true]);
    const unknown = await faire.run(['dance'], {});
    expect([unknown.code, unknown.output.includes('no command “dance”')]).toEqual([2, true]);
  });

  it('does nothing where an option or a word is one too many', async () => {
    for (const [args, named] of [
      [['serve', '--zzz'], 'faire serve: there is no option --zzz.'],
      [['migrate', 'foo'], 'faire migrate: nothing is done with “foo”.'],
      [['rehearse', '--members'], 'faire rehearse: --members needs a value.'],
      [['help', 'serve', 'foo'], 'faire help: nothing is done with “foo”.'],
    ] as const) {
      const { code, output } = await faire.run(args, { DATABASE_URL: database.url });
      expect([code, output.trim().split('\n')]).toEqual([2, [expect.stringContaining(named)]]);
      expect(output).toContain('faire help');
    }
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

  const demonstrating = { FAIRE_DEMO: 'on' };
  const firstActs = /Playing the demonstration… 0 %/;

  it.each(['serve', 'demo'])('stops in order while it makes the demonstration (faire %s)', async (command) => {
    const data = join(folder, `stopped-${command}`);
    const server = faire.start([command], { ...demonstrating, FAIRE_DATA: data });
    await server.said(firstActs);
    server.child.kill('SIGTERM');
    const { code, output } = await server.ended;
    expect(code).toBe(command === 'serve' ? 0 : 1);
    expect(output).toMatch(/Stopping…\nThe demonstration is not finished: the next start makes it again\./);
    expect(output).not.toMatch(/ 100 %|http:|too long|    at /);
    await expect(readFile(join(data, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
  });

  it('leaves no half of a demonstration to who wants none', async () => {
    const own = await cloneDatabase();
    const client = new Client({ connectionString: own.url });
    await client.connect();
    const accounts = async (): Promise<number> => (await client.query('select 1 from account')).rows.length;
    const stopped = faire.start(['serve'], { ...demonstrating, DATABASE_URL: own.url });
    await stopped.said(firstActs);
    stopped.child.kill('SIGTERM');
    await stopped.ended;
    expect(await accounts()).toBeGreaterThan(0);
    const empty = await faire.serve({ DATABASE_URL: own.url });
    expect(empty.output).toContain('Erasing a demonstration that was cut short');
    expect(await accounts()).toBe(0);
    expect(await isUnfinished(own.url)).toBe(false);
    empty.child.kill('SIGTERM');
    await empty.ended;
    await client.end();
    await own.drop();
  });

  it('waits for another process that makes the demonstration', async () => {
    const own = await cloneDatabase();
    const maker = faire.start(['serve'], { ...demonstrating, DATABASE_URL: own.url });
    await maker.said(firstActs);
    const other = faire.start(['demo'], { DATABASE_URL: own.url });
    await other.said(/up to date/);
    await maker.said(/ 20 %/);
    expect(other.output).not.toContain('Playing');
    other.child.kill('SIGTERM');
    expect((await other.ended).output).toContain('faire: stopped before the end');
    maker.child.kill('SIGTERM');
    expect((await maker.ended).code).toBe(0);
    await own.drop();
  });

  it('ends at once at the second Ctrl-C', async () => {
    const server = await faire.serve({ DATABASE_URL: database.url });
    server.child.kill('SIGINT');
    await server.said(/Stopping/);
    server.child.kill('SIGINT');
    expect([0, 130]).toContain((await server.ended).code);
  });
});
