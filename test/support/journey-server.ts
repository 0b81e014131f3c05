import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const project = fileURLToPath(new URL('../../', import.meta.url));
const patience = 180_000;

/**
 * Playwright's global set-up: the built product in its own process, the demonstration played into a passing data folder,
 * on a port of its own; `JOURNEY_URL` says where. A `JOURNEY_URL` given from outside is used as it is.
 */
export default async function startProduct(): Promise<() => Promise<void>> {
  if (process.env['JOURNEY_URL'] !== undefined) return async () => {};
  await built();
  const folder = await mkdtemp(join(tmpdir(), 'faire-journeys-'));
  const url = `http://localhost:${await freePort()}`;
  const server = start(folder, url);
  const stop = async (): Promise<void> => {
    await end(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await listening(server);
  } catch (error) {
    await stop();
    throw error;
  }
  process.env['JOURNEY_URL'] = url;
  return stop;
}

/** `npm test` has built already; a lone `playwright test` builds what is missing. */
async function built(): Promise<void> {
  if (existsSync(join(project, 'dist/src/cli.js')) && existsSync(join(project, 'dist/client/index.html'))) return;
  const build = spawn(process.execPath, [join(project, 'scripts/build.mjs')], { cwd: project, stdio: 'inherit' });
  const code = await new Promise((resolve) => build.once('close', resolve));
  if (code !== 0) throw new Error('the product could not be built');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('there is no free port')),
      );
    });
  });
}

/** `NODE_ENV=test` makes the proof of work of a sign-up light; nothing else differs from what people run. */
function start(folder: string, url: string): ChildProcess {
  const { DATABASE_URL: _database, SMTP_URL: _mail, ...inherited } = process.env;
  return spawn(process.execPath, [join(project, 'dist/src/cli.js'), 'serve'], {
    cwd: project,
    env: {
      ...inherited,
      NODE_ENV: 'test',
      PORT: new URL(url).port,
      PUBLIC_URL: url,
      FAIRE_DATA: folder,
      FAIRE_DEMO: 'on',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function listening(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`the product did not start in time:\n${said}`)), patience);
    const hear = (words: string): void => {
      said += words;
      if (!said.includes('Faire ensemble: http')) return;
      clearTimeout(timer);
      resolve();
    };
    server.stdout?.setEncoding('utf8').on('data', hear);
    server.stderr?.setEncoding('utf8').on('data', hear);
    server.once('close', (code) => {
      clearTimeout(timer);
      reject(new Error(`the product ended at its start (${String(code)}):\n${said}`));
    });
  });
}

/** In order first, so that its database stops with it; at once after ten seconds. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise((resolve) => server.once('close', resolve));
  server.kill('SIGTERM');
  const timer = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(timer);
}
