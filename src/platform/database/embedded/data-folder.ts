import { constants } from 'node:fs';
import {
  access,
  chown,
  lstat,
  mkdir,
  mkdtemp,
  open,
  readFile,
  readdir,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { environmentFor, executable, type Binaries } from './binaries.js';
import { EmbeddedPostgresError, codeOf } from './errors.js';
import { ownerFor, runAs, type Identity, type Ownership } from './identity.js';
import { run } from './run.js';

export interface DataFolder {
  /** Absolute, without symbolic links. */
  readonly path: string;
  /** The database's own folder: what PostgreSQL calls its data directory. It appears whole or not at all. */
  readonly cluster: string;
  readonly spareLibraries: string;
  readonly secretFile: string;
  readonly logFile: string;
}

const UNFINISHED = 'postgres.new-';
const LEFT_BEHIND_AFTER_MS = 15 * 60_000;

/** Makes the folder where it is missing; rejects with EmbeddedPostgresError when it cannot be written to. */
export async function openDataFolder(wanted: string): Promise<DataFolder> {
  try {
    await makeFolder(resolve(wanted));
    const path = await realpath(wanted);
    // A file that may be run passes for a folder.
    await readdir(path);
    await access(path, constants.W_OK | constants.X_OK);
    return {
      path,
      cluster: join(path, 'postgres'),
      spareLibraries: join(path, 'postgres-lib'),
      secretFile: join(path, 'postgres.secret'),
      logFile: join(path, 'postgres.log'),
    };
  } catch (error) {
    const reason = `Cannot write to the data folder ${wanted}: ${whyUnwritable(codeOf(error))}`;
    throw new EmbeddedPostgresError('data-folder-unwritable', `${reason}, or set FAIRE_DATA to another folder.`, {
      cause: error,
    });
  }
}

/** What stands in the way, and what to do. */
function whyUnwritable(code: string): string {
  const uid = process.geteuid?.();
  switch (code) {
    case 'ENOTDIR':
    case 'EEXIST':
      return 'a file of that name is in its way; move the file';
    case 'ENOENT':
      return 'no folder can be made there; make the one above it';
    case 'EROFS':
      return 'the disk is read-only; make it writable';
    case 'ENOSPC':
      return 'the disk is full; make room';
    default:
      return `make it writable${uid === undefined ? '' : ` for uid ${uid}`}`;
  }
}

/** Not Node's recursive mkdir: it spins for ever where the system refuses with ENOENT, as under /proc. */
async function makeFolder(path: string): Promise<void> {
  if ((await stat(path).catch(() => null))?.isDirectory()) return;
  if (dirname(path) !== path) await makeFolder(dirname(path));
  await mkdir(path).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

/** null when there is no database yet. */
export async function clusterOwner(cluster: string): Promise<Ownership | null> {
  try {
    const { uid, gid } = await lstat(cluster);
    return { uid, gid };
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}

/** The PostgreSQL version that made the database; null when there is none, or it is another user's secret. */
export async function clusterMajor(cluster: string): Promise<number | null> {
  try {
    return Number((await readFile(join(cluster, 'PG_VERSION'), 'utf8')).trim());
  } catch (error) {
    if (['ENOENT', 'EACCES', 'EPERM'].includes(codeOf(error))) return null;
    throw error;
  }
}

export interface Making {
  readonly binaries: Binaries;
  readonly identity: Identity;
  readonly passwordFile: string | null;
  readonly durable: boolean;
}

/**
 * Makes the database under a passing name, then gives it its own: neither a kill in the middle nor a second process
 * doing the same at once leaves half a database.
 */
export async function createCluster(folder: DataFolder, making: Making): Promise<void> {
  await removeLeftBehind(folder.path);
  const passing = await mkdtemp(join(folder.path, UNFINISHED));
  try {
    const owner = ownerFor(making.identity);
    if (owner !== null) await chown(passing, owner.uid, owner.gid);
    await initialise(passing, making);
    await rename(passing, folder.cluster);
    if (making.durable) await flush(dirname(folder.cluster));
  } catch (error) {
    await rm(passing, { recursive: true, force: true });
    // Another process was faster: its database is the one.
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error)) || (await clusterOwner(folder.cluster)) === null) throw error;
  }
}

async function initialise(path: string, making: Making): Promise<void> {
  const common = [
    executable(making.binaries.folder, 'initdb'),
    `--pgdata=${path}`,
    '--username=faire',
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=fr',
    '--lc-messages=C',
    ...(making.passwordFile === null ? ['--auth=trust'] : ['--auth=scram-sha-256', `--pwfile=${making.passwordFile}`]),
    ...(making.durable ? [] : ['--no-sync']),
  ];
  const env = environmentFor(making.binaries.env);
  let output = '';
  // Text search folds letters with the C library: it needs UTF-8 there too, wherever the system knows C.UTF-8.
  for (const locale of ['C.UTF-8', 'C']) {
    const { argv, options } = runAs(making.identity, [...common, `--locale=${locale}`]);
    const result = await run(argv, { ...options, env, cwd: path });
    if (result.ok) return;
    output = result.output;
    if (!output.includes('locale')) break;
  }
  const reason = output.split('\n').find((line) => /error|fatal/i.test(line)) ?? output;
  throw new EmbeddedPostgresError('init-failed', `Cannot create the database in ${dirname(path)}: ${reason}`);
}

async function removeLeftBehind(path: string): Promise<void> {
  for (const name of await readdir(path)) {
    if (!name.startsWith(UNFINISHED)) continue;
    const made = await lstat(join(path, name)).catch(() => null);
    if (made !== null && Date.now() - made.mtimeMs > LEFT_BEHIND_AFTER_MS) {
      await rm(join(path, name), { recursive: true, force: true });
    }
  }
}

/** So that the new name outlives a power cut. Windows cannot open folders, and does so by itself. */
async function flush(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
