import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, type ReadyConfig } from './app.js';
import type { Clock } from './kernel/clock.js';
import { listeningOn, type Config } from './platform/config/config.js';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedStep } from './platform/database/embedded/index.js';
import { migrate, projectMigrations } from './platform/database/migrate.js';
import { holdPort, type HeldPort } from './platform/http/held-port.js';

export interface OpenDatabase {
  readonly config: ReadyConfig;
  /** Stops the embedded database, if this process started it. */
  close(): Promise<void>;
}

type Say = (line: string) => void;

const stepWords: Readonly<Record<EmbeddedStep, string | null>> = {
  creating: 'Making the database…',
  starting: 'Starting the database…',
  adopted: 'Found the database already running: using it.',
  ready: null,
  lost: 'The database stopped by itself: starting it again…',
};

function startEmbedded(dataFolder: string, say: Say): Promise<EmbeddedPostgres> {
  say(`Data folder: ${dataFolder}`);
  let lost = false;
  return startEmbeddedPostgres({
    dataFolder,
    onProgress: (step) => {
      const words = step === 'ready' && lost ? 'The database is back.' : stepWords[step];
      lost = step === 'lost' || (lost && step !== 'ready');
      if (words !== null) say(words);
    },
  });
}

/** The database of the configuration, started if need be and brought to this version; closed again when `stop` is aborted. */
export async function openDatabase(config: Config, say: Say, stop?: AbortSignal): Promise<OpenDatabase> {
  let embedded: EmbeddedPostgres | null = null;
  const close = async (): Promise<void> => {
    await embedded?.stop();
  };
  try {
    if (config.databaseUrl === null) embedded = await startEmbedded(config.dataFolder, say);
    const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
    stop?.throwIfAborted();
    say('Bringing the database up to date…');
    const applied = await migrate(databaseUrl, await projectMigrations());
    if (applied.length > 0) say(`${applied.length} migrations applied.`);
    stop?.throwIfAborted();
    return { config: { ...config, databaseUrl }, close };
  } catch (error) {
    await close();
    // Ctrl-C reaches the programs it was starting too: what they complain of is not the reason.
    stop?.throwIfAborted();
    throw error;
  }
}

export interface RunningServer {
  readonly app: NestFastifyApplication;
  readonly port: number;
  /** What people type. */
  readonly url: string;
  close(): Promise<void>;
}

interface Surroundings {
  readonly clock?: Clock;
  /** The port, where it was taken before. */
  readonly held?: HeldPort;
}

/**
 * API, sockets and client, listening on the configuration's host and port. Everything knows its port from the start, so
 * that no link is written to port 0. Closes what it opened when it cannot.
 */
export async function serve(given: ReadyConfig, { clock, held }: Surroundings = {}): Promise<RunningServer> {
  const { port, release } = held ?? (await holdPort(given));
  try {
    const config = listeningOn(given, port);
    const app = await createApp(config, clock);
    await release();
    try {
      // Not through Nest, which would log the error that the caller explains.
      await app.getHttpAdapter().getInstance().listen({ port, host: config.host });
    } catch (error) {
      await app.close().catch(() => undefined);
      throw error;
    }
    return { app, port, url: config.publicUrl, close: () => app.close() };
  } finally {
    await release();
  }
}
