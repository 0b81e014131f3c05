import { Injectable } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import type { NewEvent } from '../events/event.js';

/** What repositories read through: the pool, or the transaction of a unit of work. */
export interface Db {
  readonly manager: EntityManager;
  /** Hand-written SQL with $1… parameters; rows as PostgreSQL names them. */
  sql<Row>(text: string, params?: readonly unknown[]): Promise<Row[]>;
}

/** Work to be done later, asked for in the same transaction as its reason. */
export interface NewJob {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly runAt?: Date;
  /** A job with the same key replaces the one waiting. */
  readonly key?: string;
  /** …and takes over the time it was waiting for, rather than starting to wait again. */
  readonly keepsTime?: boolean;
  readonly maxAttempts?: number;
}

@Injectable()
export class Database implements Db {
  private readonly pool: pg.Pool;
  private readonly statements = new Map<string, string>();

  constructor(private readonly dataSource: DataSource) {
    this.pool = poolOf(dataSource);
  }

  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  sql<Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.pool.query(text, [...params]).then(({ rows }: { rows: Row[] }) => rows);
  }

  /**
   * The same for the few statements asked at every request: PostgreSQL reads and plans each once a connection. Not where
   * the best plan depends on the parameters.
   */
  prepared<Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    const name = this.statements.get(text) ?? `faire_${this.statements.size}`;
    this.statements.set(text, name);
    return this.pool.query({ name, text, values: [...params] }).then(({ rows }: { rows: Row[] }) => rows);
  }
}

/** One transaction. Events recorded here are committed with its rows, or not at all. */
export class Tx implements Db {
  readonly events: NewEvent[] = [];
  readonly jobs: NewJob[] = [];

  constructor(readonly manager: EntityManager) {}

  sql<Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return query<Row>(this.manager, text, params);
  }

  record(event: NewEvent): void {
    this.events.push(event);
  }

  later(job: NewJob): void {
    this.jobs.push(job);
  }
}

async function query<Row>(manager: EntityManager, text: string, params: readonly unknown[]): Promise<Row[]> {
  const result: unknown = await manager.query(text, [...params]);
  // TypeORM answers [rows, count] to UPDATE and DELETE, rows to everything else.
  if (Array.isArray(result) && result.length === 2 && Array.isArray(result[0]) && typeof result[1] === 'number') {
    return result[0] as Row[];
  }
  return result as Row[];
}

/** TypeORM's own pool: one statement alone needs none of what it puts around it. */
function poolOf({ driver }: DataSource): pg.Pool {
  const pool: unknown = 'master' in driver ? driver.master : null;
  if (!(pool instanceof pg.Pool)) throw new Error('the connection has no pool');
  return pool;
}
