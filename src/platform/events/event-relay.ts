import {
  Injectable,
  type OnApplicationBootstrap,
  type BeforeApplicationShutdown,
  type OnModuleInit,
} from '@nestjs/common';
import { Database } from '../database/database.js';
import { Signals } from '../database/signals.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { EventPayload, LoggedEvent } from './event.js';

interface EventRow {
  seq: string;
  at: Date;
  type: string;
  collective_id: string | null;
  actor_id: string | null;
  subject_type: SubjectRef['type'];
  subject_id: string;
  about: SubjectRef[];
  payload: EventPayload;
}

export const toLoggedEvent = (row: EventRow): LoggedEvent => ({
  seq: Number(row.seq),
  at: row.at,
  type: row.type,
  collectiveId: row.collective_id,
  actorId: row.actor_id,
  subject: { type: row.subject_type, id: row.subject_id },
  about: row.about,
  payload: row.payload,
});

const columns = 'seq, at, type, collective_id, actor_id, subject_type, subject_id, about, payload';
const pollEvery = 2_000;
const batch = 500;
/** Milliseconds between the beginnings of two tellings. */
const atMostEvery = 25;

type Hearer = (events: readonly LoggedEvent[]) => void | Promise<void>;

/**
 * Gives committed events their public `seq` and tells them to this process, in order.
 *
 * A sequence is not commit order, so `seq` is given here and not at insertion: one relay at a time holds the row of
 * `event_head`, numbers what is committed and not yet told, and commits. Whoever reads `seq > last` misses nothing.
 * LISTEN/NOTIFY wakes the other processes; a poll heals a lost wake-up and what a crash left untold.
 */
@Injectable()
export class EventRelay implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly hearers = new Set<Hearer>();
  private last = 0;
  private running: Promise<void> | null = null;
  private again = false;
  private timer: NodeJS.Timeout | null = null;
  private stopped = false;
  private began = 0;
  private hurried = 0;
  private hurry: (() => void) | null = null;

  constructor(
    private readonly database: Database,
    private readonly signals: Signals,
  ) {}

  /** Knows its place before anybody asks for it; tells nothing until all have said that they hear. */
  async onModuleInit(): Promise<void> {
    this.signals.on('event_told', () => this.wake());
    const rows = await this.database.sql<{ seq: string }>('select seq from event_head');
    this.last = Number(rows[0]?.seq ?? 0);
  }

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.wake(), pollEvery);
    this.wake();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    this.hurry?.();
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  /** The last `seq` told to this process. */
  get position(): number {
    return this.last;
  }

  /** Hears every event told from now on, in order; a hearer that throws is called again with nothing: it must catch. */
  onTold(hearer: Hearer): () => void {
    this.hearers.add(hearer);
    return () => this.hearers.delete(hearer);
  }

  /** Something was committed: number it and tell it. Returns at once. */
  wake(): void {
    if (this.stopped) return;
    if (this.running) {
      this.again = true;
      return;
    }
    this.running = this.cycle()
      .catch(() => undefined)
      .finally(() => {
        this.running = null;
        if (this.again && !this.stopped) {
          this.again = false;
          this.wake();
        }
      });
  }

  /** Resolves when everything committed before the call has been told to this process. */
  async settled(): Promise<void> {
    this.hurried += 1;
    try {
      this.hurry?.();
      this.wake();
      while (this.running) await this.running;
    } finally {
      this.hurried -= 1;
    }
  }

  /** Told events after `seq`, oldest first, at most `limit`. */
  async since(seq: number, limit: number): Promise<LoggedEvent[]> {
    const rows = await this.database.prepared<EventRow>(
      `select ${columns} from event_log where seq > $1 order by seq limit $2`,
      [seq, limit],
    );
    return rows.map(toLoggedEvent);
  }

  private async cycle(): Promise<void> {
    await this.pause();
    this.began = Date.now();
    await this.number();
    for (;;) {
      const events = await this.since(this.last, batch);
      const newest = events.at(-1);
      if (!newest) return;
      this.last = newest.seq;
      for (const hear of this.hearers) await hear(events);
      if (events.length < batch) return;
    }
  }

  /** The first event after a calm is told at once; in a storm they are told together, so that the storm is not doubled. */
  private async pause(): Promise<void> {
    const left = this.began + atMostEvery - Date.now();
    if (left <= 0 || this.hurried || this.stopped) return;
    await new Promise<void>((resolve) => {
      this.hurry = resolve;
      setTimeout(resolve, left);
    });
  }

  private async number(): Promise<void> {
    await this.database.prepared('select number_events()');
  }
}
