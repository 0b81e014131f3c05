import { rm, rmdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPrivate, type Address } from './address.js';
import { EmbeddedPostgresError, codeOf } from './errors.js';
import { hold, type Holder } from './holder.js';
import { ownerFor } from './identity.js';
import {
  findPostmaster,
  interrupt,
  isAlive,
  isPostmaster,
  launch,
  parsePostmaster,
  type Launch,
  type Launched,
  type Postmaster,
} from './postmaster.js';

export type EmbeddedStep =
  /** No database yet: it is being made. */
  | 'creating'
  /** The server is being started. */
  | 'starting'
  /** A server was already there, of another process or left by one that was killed: it is used as it is. */
  | 'adopted'
  | 'ready'
  /** The server ended under us: it is being started again at the same address. */
  | 'lost';

export interface Running {
  readonly pid: number;
  readonly address: Address;
  /** Was it there before us? */
  readonly adopted: boolean;
  readonly holder: Holder;
}

export type Report = (step: EmbeddedStep) => void;

const POLL_MS = 25;
const STOP_MS = 60_000;
const LAUNCHES = 5;

/** How long a server may stay in a state before we call it stuck; recovery after a power cut can be long. */
const patience: Record<Postmaster['status'] | 'absent', number> = {
  absent: 30_000,
  unknown: 30_000,
  starting: 600_000,
  stopping: 120_000,
  ready: 20_000,
  standby: 20_000,
};

/**
 * Uses the server that runs on this database, or starts one; whatever happens meanwhile (one that is stopping, another
 * process starting one at once: PostgreSQL's own lock lets only one live) is waited for and tried again.
 */
export async function ensureRunning(what: Launch, wanted: Address, report: Report): Promise<Running> {
  let launched: Launched | null = null;
  let launches = 0;
  let status: keyof typeof patience = 'absent';
  let since = Date.now();
  let trouble: unknown = null;
  for (;;) {
    const found = await findPostmaster(what.cluster);
    if (found?.status === 'ready') {
      const answer = await tryHolding(found, what, wanted);
      if ('holder' in answer) return { ...answer, pid: found.pid, adopted: found.pid !== launched?.pid };
      trouble = answer.trouble;
    }
    const output: string | null = (await launched?.lastWords()) ?? null;
    if (output !== null) {
      if (!output.includes('postmaster.pid') || launches >= LAUNCHES) throw startFailed(what, output);
      launched = null;
    }
    if (found === null && launched === null) {
      await removeStaleLock(what.cluster);
      report('starting');
      launched = await launch(what);
      launches += 1;
    }
    if ((found?.status ?? 'absent') !== status) {
      status = found?.status ?? 'absent';
      since = Date.now();
    }
    if (Date.now() - since > patience[status]) throw unreachable(what, found, trouble);
    await sleep(POLL_MS);
  }
}

type Answer = { address: Address; holder: Holder } | { trouble: unknown };

async function tryHolding(found: Postmaster, what: Launch, wanted: Address): Promise<Answer> {
  const address: Address = { ...wanted, host: found.host, port: found.port };
  if (address.host.startsWith('/') && !(await isPrivate(address.host, ownerFor(what.identity)))) {
    return { trouble: `${address.host} is missing here, or open to other users` };
  }
  try {
    return { address, holder: await hold(address) };
  } catch (error) {
    return { trouble: error };
  }
}

/** After a reboot the number in the lock may be another program's: PostgreSQL would refuse to start for ever. */
async function removeStaleLock(cluster: string): Promise<void> {
  const path = join(cluster, 'postmaster.pid');
  const text = await readFile(path, 'utf8').catch(() => '');
  const pid = parsePostmaster(text)?.pid;
  if (pid !== undefined && !(await isPostmaster(pid, cluster)) && isAlive(pid)) await rm(path, { force: true });
}

/** Stops the server in order and takes away its socket's folder; resolves once it is gone. */
export async function stopServer(running: Running, what: Launch): Promise<void> {
  if (await isPostmaster(running.pid, what.cluster)) await interrupt(running.pid, what);
  const until = Date.now() + STOP_MS;
  while (await isPostmaster(running.pid, what.cluster)) {
    if (Date.now() > until) throw unreachable(what, null, `it did not stop within ${STOP_MS / 1000} s`);
    await sleep(POLL_MS);
  }
  if (!running.address.host.startsWith('/')) return;
  try {
    await rmdir(running.address.host);
  } catch (error) {
    // Gone already, or another process is starting a server in it.
    if (!['ENOENT', 'ENOTEMPTY', 'EEXIST'].includes(codeOf(error))) throw error;
  }
}

function startFailed(what: Launch, output: string): EmbeddedPostgresError {
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  const reason = lines.find((line) => /FATAL|PANIC/.test(line)) ?? lines.at(-1) ?? 'it ended without a word';
  return new EmbeddedPostgresError(
    'start-failed',
    `PostgreSQL does not start on ${what.cluster}: ${reason} (more in ${what.logFile})`,
  );
}

function unreachable(what: Launch, found: Postmaster | null, trouble: unknown): EmbeddedPostgresError {
  const reason = trouble instanceof Error ? trouble.message : String(trouble ?? 'no answer');
  return new EmbeddedPostgresError(
    'unreachable',
    found === null
      ? `PostgreSQL on ${what.cluster} does not answer: ${reason} (more in ${what.logFile})`
      : `PostgreSQL (process ${found.pid}) already runs on ${what.cluster} but cannot be used (${reason}): stop that process, or set FAIRE_DATA to another folder.`,
  );
}
