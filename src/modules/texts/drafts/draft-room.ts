import * as Y from 'yjs';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { Gathered } from '../../../platform/database/gathered.js';
import { draftLimits } from '../domain/draft.js';
import { draftTooLong, draftUnreadable } from '../domain/text.refusals.js';
import type { StampedUpdate } from './attribution.js';
import type { LoggedUpdate, Places, Snapshot } from './drafts.repository.js';

/** Where what is written is kept, committed when a call answers. */
export interface DraftLog {
  append(updates: readonly StampedUpdate[]): Promise<Places>;
  since(seq: number): Promise<readonly LoggedUpdate[]>;
  snapshot(): Promise<Snapshot | null>;
}

export type DraftNews = { readonly kind: 'update'; readonly update: Uint8Array } | { readonly kind: 'again' };
/** Tells everybody in the room; an update of several writers goes to them all, who have their own already. */
export type TellRoom = (message: DraftNews) => void;

const together = 200;

/**
 * One draft open in this process: the text as the log has it. Knows no socket. Every process may have one of the same
 * draft; the log in the database is what they agree by, and words come in any order.
 */
export class DraftRoom {
  private doc = new Y.Doc();
  private seq = 0;
  /** What is in memory may not be in the log. */
  private ahead = false;
  /** Never fails: the end of all that was asked for so far. */
  private turns: Promise<void> = Promise.resolve();
  private readonly appending = new Gathered<StampedUpdate, void>((updates) => this.append(updates), {
    atOnce: 1,
    most: together,
  });

  private constructor(
    private readonly log: DraftLog,
    private readonly tell: TellRoom,
  ) {}

  static async open(log: DraftLog, tell: TellRoom): Promise<DraftRoom> {
    const room = new DraftRoom(log, tell);
    await room.load();
    return room;
  }

  /** What somebody lacks who has `vector`, and what this room has: what is in the log, nothing that is still on its way. */
  answer(vector: Uint8Array | null): Promise<{ readonly update: Uint8Array; readonly vector: Uint8Array }> {
    return this.inTurn(async () => {
      await this.read();
      try {
        return { update: Y.encodeStateAsUpdate(this.doc, vector ?? undefined), vector: Y.encodeStateVector(this.doc) };
      } catch {
        throw new Refused(draftUnreadable());
      }
    });
  }

  /** Kept in the log when it answers, then told to all. Refuses what cannot be read or makes the draft too large. */
  write(accountId: Id, bytes: Uint8Array): Promise<void> {
    try {
      Y.decodeUpdate(bytes);
    } catch {
      throw new Refused(draftUnreadable());
    }
    return this.appending.call({ accountId, bytes });
  }

  /** Reads what other processes kept since, and tells it; nothing to do where this place of the log is known. */
  catchUp(to = Infinity): Promise<void> {
    return this.inTurn(async () => {
      if (to > this.seq || this.ahead) await this.read();
    });
  }

  /** What to keep so that the log is not read from its beginning; null when memory may hold what the log does not. */
  snapshot(): Snapshot | null {
    return this.ahead ? null : { seq: this.seq, bytes: Y.encodeStateAsUpdate(this.doc) };
  }

  close(): void {
    this.doc.destroy();
  }

  /** From the log alone, once what is in memory may be ahead of it. */
  private async load(): Promise<void> {
    const doc = new Y.Doc();
    const snapshot = await this.log.snapshot();
    if (snapshot) Y.applyUpdate(doc, snapshot.bytes);
    const rest = await this.log.since(snapshot?.seq ?? 0);
    for (const { bytes } of rest) Y.applyUpdate(doc, bytes);
    this.doc.destroy();
    this.doc = doc;
    this.seq = rest.at(-1)?.seq ?? snapshot?.seq ?? 0;
    this.ahead = false;
  }

  private async read(): Promise<void> {
    if (this.ahead) await this.load();
    const rows = await this.log.since(this.seq);
    const last = rows.at(-1);
    if (!last) return;
    for (const { bytes } of rows) Y.applyUpdate(this.doc, bytes);
    this.seq = last.seq;
    this.tell({ kind: 'update', update: merged(rows) });
  }

  private append(updates: readonly StampedUpdate[]): Promise<readonly void[]> {
    return this.inTurn(() => this.keep(updates));
  }

  /** One after the other: between two turns, memory and log say the same. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turns.then(work);
    this.turns = done.then(
      () => undefined,
      () => undefined,
    );
    return done;
  }

  private async keep(updates: readonly StampedUpdate[]): Promise<readonly void[]> {
    if (this.ahead) await this.load();
    this.ahead = true;
    try {
      this.apply(updates);
      const { first, last } = await this.log.append(updates);
      this.ahead = false;
      // Where another process wrote in between, its signal makes this one read from here.
      if (first === this.seq + 1) this.seq = last;
    } catch (error) {
      // Whoever is here asks again for what the log has.
      this.tell({ kind: 'again' });
      throw error;
    }
    this.tell({ kind: 'update', update: merged(updates) });
    return updates.map(() => undefined);
  }

  /** Before anything is kept: what cannot be applied never is. */
  private apply(updates: readonly StampedUpdate[]): void {
    try {
      for (const { bytes } of updates) Y.applyUpdate(this.doc, bytes);
    } catch {
      throw new Refused(draftUnreadable());
    }
    if (unitsOf(this.doc) > draftLimits.units) throw new Refused(draftTooLong());
  }
}

const merged = (updates: readonly StampedUpdate[]): Uint8Array => Y.mergeUpdates(updates.map(({ bytes }) => bytes));

/** Ever written here, what was deleted since included. */
function unitsOf(doc: Y.Doc): number {
  let units = 0;
  for (const clock of Y.decodeStateVector(Y.encodeStateVector(doc)).values()) units += clock;
  return units;
}
