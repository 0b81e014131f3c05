import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { Opening } from '../domain/log/entry.js';
import type { GrownTile } from '../domain/log/tiles.js';

export interface PublicLogRow {
  readonly collectiveId: Id;
  readonly origin: string;
  readonly publicKey: Uint8Array;
  readonly startedAt: Date;
}

export interface EntryRow {
  readonly collectiveId: Id;
  readonly position: number;
  readonly seq: number;
  readonly bytes: Uint8Array;
}

export interface OpeningRow extends Opening {
  readonly collectiveId: Id;
  readonly position: number;
  /** Whom it tells of: it goes with them. */
  readonly accountId: Id | null;
}

export interface CheckpointRow {
  readonly size: number;
  /** The signed note. */
  readonly note: string;
  readonly sealedAt: Date;
}

const logColumns = 'collective_id as "collectiveId", origin, public_key as "publicKey", started_at as "startedAt"';

@Injectable()
export class LogRepository {
  async log(db: Db, collectiveId: Id): Promise<PublicLogRow | null> {
    const [row] = await db.sql<PublicLogRow>(`select ${logColumns} from public_log where collective_id = $1`, [
      collectiveId,
    ]);
    return row ?? null;
  }

  /** Begins the log of a collective, with its key; nothing where it has begun. */
  async begin(tx: Tx, log: PublicLogRow & { readonly secretKey: Uint8Array }): Promise<void> {
    await tx.sql(
      `insert into public_log (collective_id, origin, public_key, secret_key, started_at)
       values ($1, $2, $3, $4, $5) on conflict (collective_id) do nothing`,
      [log.collectiveId, log.origin, Buffer.from(log.publicKey), Buffer.from(log.secretKey), log.startedAt],
    );
  }

  /** Collectives with their slugs, of those whose log has not begun. */
  unbegun(db: Db, collectiveIds: readonly Id[]): Promise<{ id: Id; slug: string }[]> {
    return db.sql(
      `select c.id, c.slug from collective c
       where c.id = any($1) and not exists (select from public_log l where l.collective_id = c.id)`,
      [collectiveIds],
    );
  }

  /** How many entries each log has. */
  async lengths(db: Db, collectiveIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
    const rows = await db.sql<{ id: Id; length: string }>(
      `select id, coalesce((select position + 1 from log_entry where collective_id = id order by position desc limit 1), 0) as length
       from unnest($1::uuid[]) as id`,
      [collectiveIds],
    );
    return new Map(rows.map(({ id, length }) => [id, Number(length)]));
  }

  /** Those of these accounts that are not erased, and are not until the transaction ends. */
  async notErased(tx: Tx, accountIds: readonly Id[]): Promise<ReadonlySet<Id>> {
    const rows = await tx.sql<{ id: Id }>(
      'select id from account where id = any($1) and erased_at is null order by id for share',
      [accountIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  async append(tx: Tx, entries: readonly EntryRow[], openings: readonly OpeningRow[]): Promise<void> {
    await tx.sql(
      `insert into log_entry (collective_id, position, seq, bytes)
       select * from unnest($1::uuid[], $2::bigint[], $3::bigint[], $4::bytea[])`,
      [
        entries.map(({ collectiveId }) => collectiveId),
        entries.map(({ position }) => position),
        entries.map(({ seq }) => seq),
        entries.map(({ bytes }) => Buffer.from(bytes)),
      ],
    );
    await tx.sql(
      `insert into log_opening (collective_id, position, field, salt, value, account_id)
       select * from unnest($1::uuid[], $2::bigint[], $3::text[], $4::bytea[], $5::text[], $6::uuid[])`,
      [
        openings.map(({ collectiveId }) => collectiveId),
        openings.map(({ position }) => position),
        openings.map(({ field }) => field),
        openings.map(({ salt }) => Buffer.from(salt)),
        openings.map(({ value }) => value),
        openings.map(({ accountId }) => accountId),
      ],
    );
  }

  /** Holds the log until the transaction ends: one sealing at a time. With its secret, which goes nowhere else. */
  async hold(tx: Tx, collectiveId: Id): Promise<(PublicLogRow & { readonly secretKey: Uint8Array }) | null> {
    const [row] = await tx.sql<PublicLogRow & { secretKey: Uint8Array }>(
      `select ${logColumns}, secret_key as "secretKey" from public_log where collective_id = $1 for update`,
      [collectiveId],
    );
    return row ?? null;
  }

  /** Entries from a position, at most so many. */
  async entries(db: Db, collectiveId: Id, from: number, limit: number): Promise<EntryRow[]> {
    const rows = await db.sql<Omit<EntryRow, 'position' | 'seq'> & { position: string; seq: string }>(
      `select collective_id as "collectiveId", position, seq, bytes from log_entry
       where collective_id = $1 and position >= $2 order by position limit $3`,
      [collectiveId, from, limit],
    );
    return rows.map((row) => ({ ...row, position: Number(row.position), seq: Number(row.seq) }));
  }

  async entryOf(db: Db, collectiveId: Id, seq: number): Promise<EntryRow | null> {
    const [row] = await db.sql<{ position: string; bytes: Uint8Array }>(
      'select position, bytes from log_entry where collective_id = $1 and seq = $2',
      [collectiveId, seq],
    );
    return row ? { collectiveId, seq, position: Number(row.position), bytes: row.bytes } : null;
  }

  /** What opens the words of the entries from a position to another (excluded); nobody is named by the hundred. */
  async openedWords(db: Db, collectiveId: Id, from: number, to: number): Promise<(Opening & { position: number })[]> {
    const rows = await db.sql<Opening & { position: string }>(
      `select position, field, salt, value from log_opening
       where collective_id = $1 and position >= $2 and position < $3 and account_id is null
       order by position, field`,
      [collectiveId, from, to],
    );
    return rows.map((row) => ({ ...row, position: Number(row.position) }));
  }

  /** Everything that still opens one entry. */
  openings(db: Db, collectiveId: Id, position: number): Promise<Opening[]> {
    return db.sql<Opening>(
      'select field, salt, value from log_opening where collective_id = $1 and position = $2 order by field',
      [collectiveId, position],
    );
  }

  /** What opens the log to somebody, and where; the salt in base64. */
  openingsOf(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select c.name as collective, o.position::int, o.field, encode(o.salt, 'base64') as salt
       from log_opening o join collective c on c.id = o.collective_id where o.account_id = $1
       order by o.collective_id, o.position, o.field`,
      [accountId],
    );
  }

  /** Destroys what tells of somebody in the log; the log itself does not change. */
  async forget(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from log_opening where account_id = $1', [accountId]);
  }

  async tiles(
    db: Db,
    collectiveId: Id,
    wanted: readonly { readonly level: number; readonly index: number }[],
  ): Promise<GrownTile[]> {
    const rows = await db.sql<{ level: number; index: string; bytes: Uint8Array }>(
      `select t.level, t.index, t.bytes from log_tile t
       join unnest($2::smallint[], $3::bigint[]) as w (level, index) on w.level = t.level and w.index = t.index
       where t.collective_id = $1`,
      [collectiveId, wanted.map(({ level }) => level), wanted.map(({ index }) => index)],
    );
    return rows.map(({ level, index, bytes }) => ({ level, index: Number(index), bytes }));
  }

  async grow(tx: Tx, collectiveId: Id, tiles: readonly GrownTile[]): Promise<void> {
    await tx.sql(
      `insert into log_tile (collective_id, level, index, bytes)
       select $1, * from unnest($2::smallint[], $3::bigint[], $4::bytea[])
       on conflict (collective_id, level, index) do update set bytes = excluded.bytes`,
      [
        collectiveId,
        tiles.map(({ level }) => level),
        tiles.map(({ index }) => index),
        tiles.map(({ bytes }) => Buffer.from(bytes)),
      ],
    );
  }

  async seal(tx: Tx, collectiveId: Id, { size, note, sealedAt }: CheckpointRow): Promise<void> {
    await tx.sql('insert into log_checkpoint (collective_id, size, note, sealed_at) values ($1, $2, $3, $4)', [
      collectiveId,
      size,
      note,
      sealedAt,
    ]);
  }

  /** Logs with entries that no head covers. */
  async unsealed(db: Db): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      `select l.collective_id as id from public_log l
       where (select max(position) + 1 from log_entry e where e.collective_id = l.collective_id)
             > coalesce((select max(size) from log_checkpoint c where c.collective_id = l.collective_id), 0)`,
    );
    return rows.map(({ id }) => id);
  }

  async head(db: Db, collectiveId: Id): Promise<CheckpointRow | null> {
    const [row] = await db.sql<Omit<CheckpointRow, 'size'> & { size: string }>(
      `select size, note, sealed_at as "sealedAt" from log_checkpoint
       where collective_id = $1 order by size desc limit 1`,
      [collectiveId],
    );
    return row ? { ...row, size: Number(row.size) } : null;
  }
}
