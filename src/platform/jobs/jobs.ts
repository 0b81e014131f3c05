import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { Logger, run, type Runner } from 'graphile-worker';
import pg from 'pg';
import { DataSource } from '../database/source.js';
import { CONFIG, type Config } from '../config/config.js';
import { Observability } from '../observability/observability.js';

type Handler = (payload: unknown) => Promise<void>;

const pause = 1_000;

/** Deadlines, mail, digests: kept in PostgreSQL, done once over all processes, tried again when they fail. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly handlers = new Map<string, Handler>();
  private readonly crontab: string[] = [];
  private runner: Runner | null = null;
  private pool: pg.Pool | null = null;
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    private readonly observability: Observability,
  ) {}

  /** Called in `onModuleInit`. A handler may run twice for one job: it must bear it. */
  define(name: string, handler: Handler): void {
    if (this.handlers.has(name)) throw new Error(`two jobs ${name}`);
    this.handlers.set(name, handler);
  }

  /** A job at fixed times, e.g. `0 7 * * *` (UTC). */
  every(schedule: string, name: string): void {
    this.crontab.push(`${schedule} ${name}`);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (this.config.playing) return;
    this.runner = await this.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.runner?.stop().catch(() => undefined);
    await this.pool?.end();
  }

  private async start(): Promise<Runner> {
    const log = this.observability.log;
    const runner = await run({
      pgPool: (this.pool ??= this.openPool()),
      concurrency: this.config.environment === 'test' ? 2 : 4,
      pollInterval: 2_000,
      noHandleSignals: true,
      crontab: this.crontab.join('\n'),
      taskList: Object.fromEntries([...this.handlers].map(([name, handler]) => [name, (payload) => handler(payload)])),
      logger: new Logger(() => (level, message) => {
        if (level === 'error') log.error({ worker: true }, message);
      }),
    });
    runner.promise.catch((error: unknown) => {
      if (this.stopped) return;
      log.error({ err: error }, 'the worker ended; starting it again');
      void this.startAgain();
    });
    return runner;
  }

  /** Ours, so that its end can be waited for. */
  private openPool(): pg.Pool {
    const { url } = this.dataSource.options as { url?: string };
    const pool = new pg.Pool({ connectionString: url, max: 6, application_name: 'faire-jobs', keepAlive: true });
    const lost = (error: Error): void => this.observability.log.warn({ err: error }, 'the worker lost its database');
    pool.on('error', lost);
    pool.on('connect', (client) => client.on('error', lost));
    return pool;
  }

  /** The database may be away for a while: tries until it is back. */
  private async startAgain(): Promise<void> {
    while (!this.stopped) {
      await setTimeout(pause, undefined, { ref: false });
      try {
        this.runner = await this.start();
        return;
      } catch {
        // Still away.
      }
    }
  }
}
