import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { at, root } from './root.mjs';

function freePort() {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/**
 * The built product with its demonstration, on a port of its own, in a data folder that passes.
 * @returns {Promise<{ url: string, stop: () => Promise<void> }>}
 */
export async function startDemonstration() {
  const folder = await mkdtemp(path.join(tmpdir(), 'faire-demonstration-'));
  const PORT = String(await freePort());
  const url = `http://localhost:${PORT}`;
  const env = { ...process.env, PORT, PUBLIC_URL: url, FAIRE_DATA: folder, FAIRE_DEMO: 'on', LOG_LEVEL: 'error' };
  delete env.DATABASE_URL;
  const server = spawn(process.execPath, [at('dist/src/cli.js'), 'serve'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => server.once('close', resolve));
  await new Promise((resolve, reject) => {
    let said = '';
    server.stdout.setEncoding('utf8').on('data', (words) => {
      said += words;
      if (said.includes('Faire ensemble: http')) resolve();
    });
    void ended.then(() => reject(new Error(`the product ended at its start:\n${said}`)));
  });
  const stop = async () => {
    server.kill('SIGTERM');
    const timer = setTimeout(() => server.kill('SIGKILL'), 10_000);
    await ended;
    clearTimeout(timer);
    await rm(folder, { recursive: true, force: true });
  };
  return { url, stop };
}
