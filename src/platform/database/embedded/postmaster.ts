import { spawn } from 'node:child_process';
import { open, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { environmentFor, executable, type Binaries } from './binaries.js';
import { codeOf } from './errors.js';
import { ownerFor, runAs, type Identity } from './identity.js';
import { run } from './run.js';

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  /** A folder, or a loopback address. */
  readonly host: string;
  readonly port: number;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | 'unknown';
}

const statuses = ['starting', 'stopping', 'ready', 'standby'] as const;

/** null while the file is still being written. Lines: pid, folder, time, port, socket folder, address, memory, status. */
export function parsePostmaster(text: string): Postmaster | null {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return {
    pid,
    port: Number(lines[3] ?? 0),
    host: lines[4] || lines[5] || '',
    status: statuses.find((status) => status === lines[7]) ?? 'unknown',
  };
}

/** The server now running on that database, whoever started it; null when there is none. */
export async function findPostmaster(cluster: string): Promise<Postmaster | null> {
  try {
    const found = parsePostmaster(await readFile(join(cluster, 'postmaster.pid'), 'utf8'));
    return found !== null && (await isPostmaster(found.pid, cluster)) ? found : null;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** Is that process alive and the server of that database? After a reboot the same number may be anybody's. */
export async function isPostmaster(pid: number, cluster: string): Promise<boolean> {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  const command =
    process.platform === 'linux'
      ? (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).replaceAll('\0', ' ')
      : (await run(['ps', '-p', String(pid), '-o', 'command='])).output;
  const program = basename(command.split(' ')[0] ?? '');
  return ['postgres', 'postmaster'].includes(program) && command.includes(cluster);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}

export interface Launch {
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly cluster: string;
  readonly logFile: string;
  readonly settings: Readonly<Record<string, string>>;
}

export interface Launched {
  readonly pid: number;
  /** What it wrote until it ended; null while it runs. */
  readonly lastWords: () => Promise<string | null>;
}

/**
 * Starts the server. Where `setpriv` is there, the kernel stops it when the thread that called this ends, so call it
 * from the main thread; elsewhere it outlives a killed Node and the next start adopts it.
 */
export async function launch(what: Launch): Promise<Launched> {
  const settings = Object.entries(what.settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = [executable(what.binaries.folder, 'postgres'), '-D', what.cluster, ...settings];
  const { argv, options } = runAs(what.identity, (await hasParentSignal()) ? [...parentSignal, ...server] : server);
  const [file = '', ...args] = argv;
  const log = await open(what.logFile, await logFlag(what.logFile), 0o600);
  try {
    const before = (await log.stat()).size;
    const owner = ownerFor(what.identity);
    if (owner !== null) await log.chown(owner.uid, owner.gid); // that user may be the one who starts it next
    // In a session of its own: Ctrl-C must let Node finish its work before the database goes.
    const child = spawn(file, args, {
      ...options,
      cwd: what.cluster,
      detached: true,
      env: environmentFor(what.binaries.env),
      stdio: ['ignore', log.fd, log.fd],
      windowsHide: true,
    });
    let failure = '';
    let ended = false;
    child.once('error', (error) => {
      failure = String(error);
      ended = true;
    });
    child.once('exit', () => (ended = true));
    child.unref();
    const lastWords = async () => (ended ? failure + (await readFrom(what.logFile, before)) : null);
    return { pid: child.pid ?? 0, lastWords };
  } finally {
    await log.close();
  }
}

const parentSignal = ['setpriv', '--pdeathsig=INT', '--'];

const hasParentSignal = async (): Promise<boolean> =>
  process.platform === 'linux' && (await run([...parentSignal, 'true'])).ok;

const LONGEST_LOG = 5_000_000;

async function logFlag(logFile: string): Promise<'a' | 'w'> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  return size > LONGEST_LOG ? 'w' : 'a';
}

const readFrom = async (logFile: string, start: number): Promise<string> =>
  (await readFile(logFile)).subarray(start).toString('utf8');

/** Asks a server to end at once but in order: no new work, running transactions undone, everything on disk. */
export async function interrupt(pid: number, what: Launch): Promise<void> {
  if (process.platform === 'win32') {
    await run([executable(what.binaries.folder, 'pg_ctl'), 'stop', '-D', what.cluster, '-m', 'fast', '-W']);
    return;
  }
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if (codeOf(error) !== 'ESRCH') throw error;
  }
}
