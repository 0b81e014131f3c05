import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { SubjectRef } from '../../../kernel/subject-ref.js';
import { Database, type Db, type Tx } from '../../../platform/database/database.js';
import type { StampedUpdate } from './attribution.js';

export interface Draft {
  readonly collectiveId: Id;
  readonly id: Id;
  /** The last place in its log. */
  readonly lastSeq: number;
  /** What the latest version of the text holds of it. */
  readonly publishedSeq: number;
  readonly writtenAt: Date;
}

export interface LoggedUpdate extends StampedUpdate {
  readonly seq: number;
}

export interface Snapshot {
  readonly seq: number;
  readonly bytes: Uint8Array;
}

/** Places given in one append. */
export interface Places {
  readonly first: number;
  readonly last: number;
}

const columns = `collective_id as "collectiveId", id, last_seq as "lastSeq", published_seq as "publishedSeq", written_at as "writtenAt"`;

@Injectable()
export class DraftsRepository {
  constructor(private readonly database: Database) {}

  async find(db: Db, subjectId: Id): Promise<Draft | null> {
    const [draft] = await db.sql<Draft>(`select ${columns} from draft where subject_id = $1`, [subjectId]);
    return draft ?? null;
  }

  /** Held until the transaction ends: nothing is added to it meanwhile. */
  async hold(tx: Tx, subjectId: Id): Promise<Draft | null> {
    const [draft] = await tx.sql<Draft>(`select ${columns} from draft where subject_id = $1 for update`, [subjectId]);
    return draft ?? null;
  }

  /** False when there is one already. */
  async insert(tx: Tx, collectiveId: Id, id: Id, subject: SubjectRef, now: Date): Promise<boolean> {
    const rows = await tx.sql(
      `insert into draft (collective_id, id, subject_type, subject_id, opened_at, written_at)
       values ($1, $2, $3, $4, $5, $5) on conflict (subject_id) do nothing returning 1`,
      [collectiveId, id, subject.type, subject.id, now],
    );
    return rows.length > 0;
  }

  /** Adds to the log, in this order, and tells every process; committed when it answers unless `tx` is given. */
  async append(draftId: Id, updates: readonly StampedUpdate[], now: Date, tx?: Tx): Promise<Places> {
    const append = `with head as (
         update draft set last_seq = last_seq + cardinality($2::uuid[]), written_at = $4 where id = $1
         returning collective_id, last_seq - cardinality($2::uuid[]) as before
       ), added as (
         insert into draft_update (collective_id, draft_id, seq, account_id, bytes, at)
         select h.collective_id, $1, h.before + u.place, u.account_id, u.bytes, $4
         from head h, unnest($2::uuid[], $3::bytea[]) with ordinality u(account_id, bytes, place)
         returning seq
       ), placed as (select min(seq) as first, max(seq) as last from added)
       select first, last, pg_notify('draft', $1::text || ' ' || last) from placed where last is not null`;
    const accounts = updates.map(({ accountId }) => accountId);
    const values = [draftId, accounts, updates.map(({ bytes }) => Buffer.from(bytes)), now];
    const [places] = await (tx ? tx.sql<Places>(append, values) : this.database.prepared<Places>(append, values));
    if (!places) throw new Error(`there is no draft ${draftId}`);
    return { first: places.first, last: places.last };
  }

  /** In order. */
  since(db: Db, draftId: Id, seq: number): Promise<LoggedUpdate[]> {
    return db.sql<LoggedUpdate>(
      `select seq, account_id as "accountId", bytes from draft_update where draft_id = $1 and seq > $2 order by seq`,
      [draftId, seq],
    );
  }

  async snapshot(db: Db, draftId: Id): Promise<Snapshot | null> {
    const [found] = await db.sql<Snapshot>('select seq, bytes from draft_snapshot where draft_id = $1', [draftId]);
    return found ?? null;
  }

  /** The newest of two processes' snapshots stays. */
  async keepSnapshot(draftId: Id, { seq, bytes }: Snapshot, now: Date): Promise<void> {
    await this.database.sql(
      `insert into draft_snapshot (collective_id, draft_id, seq, bytes, taken_at)
       select collective_id, id, $2, $3, $4 from draft where id = $1
       on conflict (draft_id) do update set seq = excluded.seq, bytes = excluded.bytes, taken_at = excluded.taken_at
       where draft_snapshot.seq < excluded.seq`,
      [draftId, seq, Buffer.from(bytes), now],
    );
  }

  /** The latest version holds the draft up to its end. */
  async publish(tx: Tx, draftId: Id): Promise<void> {
    await tx.sql('update draft set published_seq = last_seq where id = $1', [draftId]);
  }

  /** Who wrote since what the latest version holds; they are in the order of their last words. */
  async writersSince(db: Db, draftId: Id, seq: number): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      `select account_id as id from draft_update where draft_id = $1 and seq > $2 and account_id is not null
       group by account_id order by max(draft_update.seq) desc`,
      [draftId, seq],
    );
    return rows.map(({ id }) => id);
  }

  /** Where somebody wrote, and when: the words are in the drafts. */
  written(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select d.subject_type as "subjectType", d.subject_id as "subjectId", count(*)::int as updates,
              min(u.at) as "firstAt", max(u.at) as "lastAt"
       from draft_update u join draft d on d.id = u.draft_id where u.account_id = $1
       group by d.id, d.subject_type, d.subject_id order by min(u.at)`,
      [accountId],
    );
  }

  /** A caret or a greeting, to the other processes: said once, kept nowhere. */
  async whisper(payload: string): Promise<void> {
    await this.database.sql(`select pg_notify('draft_caret', $1)`, [payload]);
  }
}
