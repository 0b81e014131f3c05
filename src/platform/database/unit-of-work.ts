import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { EventRelay } from '../events/event-relay.js';
import { Database, Tx } from './database.js';
import { flush } from './flush.js';

/** The only way to change state: rows, events and jobs are committed together or not at all. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly database: Database,
    private readonly relay: EventRelay,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Runs the work in one READ COMMITTED transaction; a thrown refusal undoes everything. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let told = false;
    const result = await this.dataSource.transaction(async (manager) => {
      const tx = new Tx(manager);
      const value = await work(tx);
      await flush(tx, this.clock.now());
      told = tx.events.length > 0;
      return value;
    });
    if (told) this.relay.wake();
    return result;
  }

  /**
   * One statement that is a transaction of its own and records its event itself: a database function, where every round
   * trip counts.
   */
  async call<Row>(text: string, params: readonly unknown[]): Promise<Row[]> {
    const rows = await this.database.prepared<Row>(text, params);
    this.relay.wake();
    return rows;
  }
}
