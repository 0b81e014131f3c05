import { setTimeout } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from './source.js';

/** null: the connection was lost for a while, and something may have been said meanwhile. */
type Hearer = (payload: string | null) => void;

/**
 * What any process says to all of them through PostgreSQL (LISTEN/NOTIFY), on one connection of its own.
 * A signal may be lost while the database restarts: whoever hears null looks for what it missed.
 */
@Injectable()
export class Signals implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hearers = new Map<string, Set<Hearer>>();
  private readonly starters = new Set<() => void>();
  private client: pg.Client | null = null;
  private stopped = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Called in `onModuleInit`: hears a channel from the start of the application on. */
  on(channel: string, hear: Hearer): void {
    if (!/^[a-z_]+$/.test(channel)) throw new Error(`${channel} is no channel`);
    this.hearers.set(channel, (this.hearers.get(channel) ?? new Set<Hearer>()).add(hear));
  }

  /** Called each time this process begins to hear: at the start of the application, and after the connection was lost. */
  onListening(begin: () => void): void {
    this.starters.add(begin);
  }

  /** Whether what is said now is heard. */
  get listening(): boolean {
    return this.client !== null;
  }

  async onApplicationBootstrap(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await this.client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const { url } = this.dataSource.options as { url?: string };
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.tell(channel, payload ?? ''));
    client.on('error', () => this.relisten(client));
    client.on('end', () => this.relisten(client));
    await client.connect();
    for (const channel of this.hearers.keys()) await client.query(`listen ${channel}`);
    this.client = client;
    for (const begin of this.starters) begin();
  }

  private tell(channel: string, payload: string | null): void {
    for (const hear of this.hearers.get(channel) ?? []) hear(payload);
  }

  private relisten(from: pg.Client): void {
    if (this.stopped || this.client !== from) return;
    this.client = null;
    void this.keepTrying();
  }

  private async keepTrying(): Promise<void> {
    for (let pause = 200; !this.stopped; pause = 1_000) {
      await setTimeout(pause, undefined, { ref: false });
      try {
        await this.listen();
        break;
      } catch {
        // The database is still away.
      }
    }
    for (const channel of this.hearers.keys()) this.tell(channel, null);
  }
}
