import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fill } from './lib/fill.mjs';
import { helpers, startPeer } from './lib/peer.mjs';
import { startServer } from './lib/processes.mjs';
import { connect, libpq, startProduct } from './lib/product.mjs';
import { keep, machine, table } from './lib/report.mjs';
import { count } from './rows/count.mjs';
import { drafts } from './rows/drafts.mjs';
import { exports } from './rows/export.mjs';
import { merge } from './rows/merge.mjs';
import { notices } from './rows/notices.mjs';
import { plenary } from './rows/plenary.mjs';
import { reads } from './rows/reads.mjs';
import { votes } from './rows/votes.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    built: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
});
const { quick, only } = values;
/** Rows of the running product, and those of a process alone. */
const served = { reads, votes, notices, drafts, plenary };
const alone = { count, merge, export: exports };
const all = { ...alone, ...served };
if (only !== undefined && !(only in all)) {
  console.error(`--only takes one of ${Object.keys(all).join(', ')}`);
  process.exit(2);
}
const say = (line) => console.error(`  ${line}`);
const voters = quick ? 2_000 : 6_000;
/** Accounts with a session: the plenary has more people than a round of votes. */
const accounts = quick ? 2_000 : 10_000;

if (!values.built) {
  const { build } = await import('../scripts/build.mjs');
  await build();
}

const before = machine();
const folder = await mkdtemp(join(tmpdir(), 'faire-bench-'));
const servers = [];
const started = async (server) => {
  servers.push(await server);
  return servers.at(-1);
};
let db = null;
try {
  const rows = [];
  const take = async (measure, setting) => {
    const measured = await measure(setting);
    for (const { work, product, limit, peer: other } of measured)
      say(`${work}: ${product}, limit ${limit}, peer ${other}`);
    rows.push(...measured);
  };
  for (const [name, measure] of Object.entries(alone)) {
    if (only === undefined || only === name) await take(measure, { folder, quick, say });
  }
  let postgres = null;
  if (only === undefined || only in served) postgres = await measureServed(take);
  console.log(`\n${table(rows)}\n`);
  if (!only) {
    const path = await keep(rows, { quick, machine: before, postgres });
    console.log(`Written to ${path}`);
  }
} finally {
  await db?.end();
  // The product last: its database is everybody's.
  for (const server of servers.reverse()) await server.stop?.();
  await rm(folder, { recursive: true, force: true });
}

/** Measures the running product, its limit and its peer; gives the version of PostgreSQL. */
async function measureServed(take) {
  say('starting the product on an empty database');
  const product = await started(startProduct(folder));
  db = connect(product.database);
  say('filling the database');
  await fill(db, accounts);
  await db.query(helpers);
  const limitFile = fileURLToPath(new URL('servers/limit.mjs', import.meta.url));
  const limit = await started(
    startServer({
      args: [limitFile],
      env: { ...libpq(product.database), NODE_ENV: 'production' },
      logFile: join(folder, 'limit.log'),
      ready: /ready (\d+)/,
    }),
  );
  const peer = await started(startPeer(product.database, join(folder, 'peer.log')));
  const { rows: version } = await db.query('show server_version');
  const setting = { product, limit, peer, db, folder, quick, voters, say };
  for (const measure of only ? [served[only]] : Object.values(served)) await take(measure, setting);
  return version[0].server_version;
}
