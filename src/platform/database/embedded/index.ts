import { setTimeout as sleep } from 'node:timers/promises';
import { DATABASE, USER, loopbackAddress, socketAddress, urlOf, type Address } from './address.js';
import { findBinaries } from './binaries.js';
import { clusterMajor, clusterOwner, createCluster, openDataFolder } from './data-folder.js';
import { chooseIdentity, ownerFor, presentSituation } from './identity.js';
import type { Launch } from './postmaster.js';
import { settingsFor } from './settings.js';
import { ensureRunning, stopServer, type EmbeddedStep, type Report, type Running } from './supervisor.js';

export { EmbeddedPostgresError, type EmbeddedPostgresFault } from './errors.js';
export type { EmbeddedStep } from './supervisor.js';

export interface EmbeddedPostgresOptions {
  /** Made where missing. The database goes into its `postgres` folder, PostgreSQL's log into `postgres.log`. */
  readonly dataFolder: string;
  readonly onProgress?: (step: EmbeddedStep) => void;
  /** false: no fsync, for tests only: a power cut may ruin the database (a killed process does not). */
  readonly durable?: boolean;
  /** More settings of PostgreSQL, over ours; they bind only the process that starts the server. */
  readonly settings?: Readonly<Record<string, string>>;
  /** Default: a Unix socket, or loopback TCP with a password on Windows. */
  readonly transport?: 'socket' | 'loopback';
}

export interface EmbeddedPostgres {
  /** postgres://… for pg, TypeORM, graphile-worker and psql. */
  readonly url: string;
  /** Folder of the Unix socket, or 127.0.0.1. */
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  /** true when the server was already running: another process's, or left by one that was killed. */
  readonly adopted: boolean;
  /** Lets go of the server, and stops it when no other process uses it. Close your own connections before. */
  stop(): Promise<void>;
}

const RETRY_MS = 1_000;

/**
 * Makes the database where it is missing and sees to it that a server runs on it until `stop`: several processes may
 * do so on one folder at once and share one server; when it ends under those that still use it (a crash, or the kernel
 * stopping it along with the process that started it), one of them starts it again at the same address.
 *
 * Call it from the main thread. Rejects with EmbeddedPostgresError.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const report: Report = options.onProgress ?? (() => undefined);
  const { launch, address } = await prepare(options, report);
  const first = await ensureRunning(launch, address, report);
  if (first.adopted) report('adopted');
  report('ready');
  const stop = keepRunning(first, launch, report);
  const { host, port } = first.address;
  return {
    url: urlOf(first.address, DATABASE),
    host,
    port,
    user: USER,
    database: DATABASE,
    adopted: first.adopted,
    stop,
  };
}

async function prepare(
  options: EmbeddedPostgresOptions,
  report: Report,
): Promise<{ launch: Launch; address: Address }> {
  const durable = options.durable ?? true;
  const folder = await openDataFolder(options.dataFolder);
  const binaries = await findBinaries(folder.spareLibraries, await clusterMajor(folder.cluster));
  const paths = [folder.path, `${binaries.folder}/postgres`];
  const identity = await chooseIdentity(presentSituation(folder.cluster, await clusterOwner(folder.cluster), paths));
  const owner = ownerFor(identity);
  const transport = options.transport ?? (process.platform === 'win32' ? 'loopback' : 'socket');
  const address =
    transport === 'socket'
      ? await socketAddress(folder.cluster, owner)
      : await loopbackAddress(folder.secretFile, owner);

  if ((await clusterOwner(folder.cluster)) === null) {
    report('creating');
    const passwordFile = transport === 'loopback' ? folder.secretFile : null;
    await createCluster(folder, { binaries, identity, passwordFile, durable });
  }
  const settings = settingsFor(address, durable, options.settings ?? {});
  return { launch: { binaries, identity, cluster: folder.cluster, logFile: folder.logFile, settings }, address };
}

/** Starts the server again whenever it ends, until the returned function is called. */
function keepRunning(first: Running, launch: Launch, report: Report): () => Promise<void> {
  const stopping = new AbortController();
  let running = first;

  const watch = async (): Promise<void> => {
    for (;;) {
      await running.holder.ended;
      if (stopping.signal.aborted) return;
      report('lost');
      const again = await startAgain(running.address, launch, report, stopping.signal);
      if (again === null) return;
      running = again;
      report('ready');
    }
  };
  const watching = watch();

  const end = async (): Promise<void> => {
    stopping.abort();
    const known = running;
    const last = await known.holder.release();
    await watching;
    // It may have been started again while we were leaving.
    if (running === known ? last : await running.holder.release()) await stopServer(running, launch);
  };
  let ending: Promise<void> | null = null;
  return () => (ending ??= end());
}

/** null when stopped before it succeeds. */
async function startAgain(
  address: Address,
  launch: Launch,
  report: Report,
  stopping: AbortSignal,
): Promise<Running | null> {
  while (!stopping.aborted) {
    try {
      return await ensureRunning(launch, address, report);
    } catch {
      // PostgreSQL's log says why; the reason (a full disk, a slow machine) may pass.
      await sleep(RETRY_MS, undefined, { ref: false, signal: stopping }).catch(() => undefined);
    }
  }
  return null;
}
