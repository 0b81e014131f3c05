import { Inject, Injectable, type OnApplicationBootstrap, type BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from '../database/source.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { Tx } from '../database/database.js';
import { flush } from '../database/flush.js';
import { Observability } from '../observability/observability.js';
import { EventRelay, toLoggedEvent } from './event-relay.js';
import { allEventTypes, type LoggedEvent } from './event.js';

/** Hears every event exactly once over all processes: its effects commit with its place in the log. */
export interface DurableListener {
  readonly name: string;
  /** Whether it would do anything about an event of this type; the others are not read for it. */
  concerns(type: string): boolean;
  hear(tx: Tx, events: readonly LoggedEvent[]): Promise<void>;
}

const batch = 200;

/** Runs the durable listeners (inbox, search index, …) behind the relay. */
@Injectable()
export class Listeners implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly listeners: DurableListener[] = [];
  private readonly running = new Map<string, Promise<void>>();
  private readonly again = new Set<string>();
  private stop: (() => void) | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly relay: EventRelay,
    private readonly observability: Observability,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Called in `onModuleInit`. A new listener starts at the beginning of the log. */
  add(listener: DurableListener): void {
    if (this.listeners.some(({ name }) => name === listener.name)) throw new Error(`two listeners ${listener.name}`);
    this.listeners.push(listener);
  }

  onApplicationBootstrap(): void {
    this.stop = this.relay.onTold((events) => this.wake(events));
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop?.();
    this.stop = null;
    await Promise.all(this.running.values());
  }

  /** Resolves when every listener has heard all that was told before the call. */
  async settled(): Promise<void> {
    await this.relay.settled();
    this.wake();
    while (this.running.size > 0) await Promise.all(this.running.values());
  }

  private wake(events?: readonly LoggedEvent[]): void {
    for (const listener of this.listeners) {
      if (!events || events.some(({ type }) => listener.concerns(type))) this.start(listener);
    }
  }

  private start(listener: DurableListener): void {
    if (this.running.has(listener.name)) {
      this.again.add(listener.name);
      return;
    }
    const run = this.drain(listener)
      .catch((error: unknown) =>
        this.observability.log.error({ error, listener: listener.name }, 'a listener failed; it will hear again'),
      )
      .finally(() => {
        this.running.delete(listener.name);
        if (this.again.delete(listener.name) && this.stop) this.start(listener);
      });
    this.running.set(listener.name, run);
  }

  private async drain(listener: DurableListener): Promise<void> {
    let recorded = false;
    const types = allEventTypes().filter((type) => listener.concerns(type));
    for (;;) {
      const heard = await this.dataSource.transaction(async (manager) => {
        const tx = new Tx(manager);
        await tx.sql('insert into listener_cursor (name, seq) values ($1, 0) on conflict do nothing', [listener.name]);
        const [cursor] = await tx.sql<{ seq: string }>('select seq from listener_cursor where name = $1 for update', [
          listener.name,
        ]);
        const [head] = await tx.sql<{ seq: string }>('select seq from event_head');
        const rows = await tx.sql<Parameters<typeof toLoggedEvent>[0]>(
          `select seq, at, type, collective_id, actor_id, subject_type, subject_id, about, payload
           from event_log where seq > $1 and seq <= $2 and type = any($3) order by seq limit $4`,
          [cursor?.seq ?? 0, head?.seq ?? 0, types, batch],
        );
        const read = rows.length < batch ? head?.seq : rows.at(-1)?.seq;
        if (rows.length > 0) await listener.hear(tx, rows.map(toLoggedEvent));
        await flush(tx, this.clock.now());
        await tx.sql('update listener_cursor set seq = $2 where name = $1', [listener.name, read ?? 0]);
        recorded ||= tx.events.length > 0;
        return rows.length;
      });
      if (heard < batch) break;
    }
    if (recorded) this.relay.wake();
  }
}
