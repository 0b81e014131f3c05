import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { startServer } from './processes.mjs';

const cli = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
const operationsFile = new URL('../../dist/operations.json', import.meta.url);

/** The product as shipped: built, production, policies and log on, its own embedded PostgreSQL in a new folder. */
export async function startProduct(folder) {
  const data = join(folder, 'data');
  const server = await startServer({
    args: ['--max-semi-space-size=64', cli, 'serve'],
    env: {
      NODE_ENV: 'production',
      PORT: '0',
      HOST: '127.0.0.1',
      FAIRE_DATA: data,
      FAIRE_DEMO: 'off',
      LOG_LEVEL: 'info',
    },
    logFile: join(folder, 'product.log'),
    ready: /Faire ensemble: http:\/\/\S+?:(\d+)/,
  });
  return { ...server, database: await addressOf(data) };
}

/** Where the embedded PostgreSQL answers, as it says itself in postmaster.pid. */
async function addressOf(data) {
  const files = await readdir(data, { recursive: true });
  const pidFile = files.find((name) => name.endsWith('postmaster.pid'));
  if (!pidFile) throw new Error(`no running database in ${data}`);
  const [, , , port, socketFolder] = (await readFile(join(data, pidFile), 'utf8')).split('\n');
  if (!socketFolder) throw new Error('the bench reaches the embedded database through its Unix socket only');
  return { host: socketFolder.trim(), port: Number(port), user: 'faire', database: 'faire' };
}

/** As environment variables of libpq, which pg and pgbench read alike. */
export const libpq = ({ host, port, user, database }) => ({
  PGHOST: host,
  PGPORT: String(port),
  PGUSER: user,
  PGDATABASE: database,
});

export const connect = (database) => new pg.Pool({ ...database, max: 4 });

/** One of the client's own operations, sent by its hash as the client does. */
export async function operation(name, variables) {
  const operations = Object.entries(JSON.parse(await readFile(operationsFile, 'utf8')));
  const [hash] = operations.find(([, text]) => new RegExp(`\\b(query|mutation) ${name}\\b`).test(text)) ?? [];
  if (!hash) throw new Error(`the built client has no operation ${name}`);
  return { operationName: name, variables, extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
}
