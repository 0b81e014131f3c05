import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp, type ReadyConfig } from './app.js';
import type { Clock } from './kernel/clock.js';
import type { Config } from './platform/config/config.js';
import { startEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedStep } from './platform/database/embedded/index.js';
import { migrate, projectMigrations } from './platform/database/migrate.js';

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

/** The database of the configuration, started if need be and brought to this version. */
export async function openDatabase(config: Config, say: Say): Promise<OpenDatabase> {
  const embedded = config.databaseUrl === null ? await startEmbedded(config.dataFolder, say) : null;
  const databaseUrl = config.databaseUrl ?? embedded?.url ?? '';
  const close = async (): Promise<void> => {
    await embedded?.stop();
  };
  try {
    say('Bringing the database up to date…');
    const applied = await migrate(databaseUrl, await projectMigrations());
    if (applied.length > 0) say(`${applied.length} migrations applied.`);
  } catch (error) {
    await close();
    throw error;
  }
  return { config: { ...config, databaseUrl }, close };
}

export interface RunningServer {
  readonly app: NestFastifyApplication;
  readonly port: number;
  close(): Promise<void>;
}

/** API, sockets and client, listening on the configuration's host and port. Closes what it opened when it cannot. */
export async function serve(config: ReadyConfig, clock?: Clock): Promise<RunningServer> {
  const app = await createApp(config, clock);
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    await app.close().catch(() => undefined);
    throw error;
  }
  const address = app.getHttpServer().address() as AddressInfo;
  return { app, port: address.port, close: () => app.close() };
}
