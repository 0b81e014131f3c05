import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db } from '../../../platform/database/database.js';

export interface ArchiveRow {
  readonly id: Id;
  /** ISO date. */
  readonly madeOn: string;
  readonly madeAt: Date;
  readonly sha256: string;
  /** Octets. */
  readonly size: number;
}

/** The files of each night. */
@Injectable()
export class OpenDataRepository {
  /** Newest first. */
  archives(db: Db, collectiveId: Id): Promise<ArchiveRow[]> {
    return db.sql<ArchiveRow>(
      `select id, made_on::text as "madeOn", made_at as "madeAt", sha256, length(bytes)::int as size
       from open_data_archive where collective_id = $1 order by made_on desc`,
      [collectiveId],
    );
  }

  async bytes(db: Db, collectiveId: Id, madeOn: string): Promise<Buffer | null> {
    const [row] = await db.sql<{ bytes: Buffer }>(
      'select bytes from open_data_archive where collective_id = $1 and made_on::text = $2',
      [collectiveId, madeOn],
    );
    return row?.bytes ?? null;
  }

  /** One a day: the first of the day stays. */
  async keep(
    db: Db,
    collectiveId: Id,
    made: { id: Id; on: string; at: Date; sha256: string; bytes: Uint8Array },
  ): Promise<void> {
    await db.sql(
      `insert into open_data_archive (collective_id, id, made_on, made_at, sha256, bytes)
       values ($1, $2, $3, $4, $5, $6) on conflict (collective_id, made_on) do nothing`,
      [collectiveId, made.id, made.on, made.at, made.sha256, Buffer.from(made.bytes)],
    );
  }

  /** Leaves this many of the latest. */
  async forgetOlder(db: Db, collectiveId: Id, kept: number): Promise<void> {
    await db.sql(
      `delete from open_data_archive where collective_id = $1 and id not in (
         select id from open_data_archive where collective_id = $1 order by made_on desc limit $2)`,
      [collectiveId, kept],
    );
  }

  async collectiveIds(db: Db): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>('select id from collective order by id', []);
    return rows.map(({ id }) => id);
  }
}
