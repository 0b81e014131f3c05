import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { KeptFile } from '../domain/kept-file.js';

export interface NewFile extends KeptFile {
  readonly collectiveId: Id;
  readonly bytes: Uint8Array;
  readonly by: Id;
  readonly at: Date;
}

const columns = 'id, name, media_type as "mediaType", size, sha256';

@Injectable()
export class KeptFilesRepository {
  async insert(tx: Tx, { collectiveId, id, name, mediaType, size, sha256, bytes, by, at }: NewFile): Promise<void> {
    await tx.sql(
      `insert into kept_file (collective_id, id, name, media_type, size, sha256, bytes, uploaded_by, uploaded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [collectiveId, id, name, mediaType, size, sha256, Buffer.from(bytes), by, at],
    );
  }

  /** One transaction at a time sends files for an account, so that they can be counted. */
  async lockSender(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('select pg_advisory_xact_lock(hashtextextended($1, 73))', [accountId]);
  }

  async waiting(db: Db, accountId: Id): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      'select count(*)::int as count from kept_file where uploaded_by = $1 and joined_at is null',
      [accountId],
    );
    return row?.count ?? 0;
  }

  /** Those of these that somebody sent and that wait are joined from now on, in the order they are named. */
  async join(tx: Tx, collectiveId: Id, accountId: Id, ids: readonly Id[], at: Date): Promise<KeptFile[]> {
    const rows = await tx.sql<KeptFile>(
      `update kept_file set joined_at = $4
       where collective_id = $1 and uploaded_by = $2 and id = any($3) and joined_at is null returning ${columns}`,
      [collectiveId, accountId, ids, at],
    );
    return ids.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  }

  async published(db: Db, id: Id): Promise<(KeptFile & { readonly bytes: Buffer }) | null> {
    const [row] = await db.sql<KeptFile & { readonly bytes: Buffer }>(
      `select ${columns}, bytes from kept_file where id = $1 and joined_at is not null`,
      [id],
    );
    return row ?? null;
  }

  async forgetWaiting(db: Db, before: Date): Promise<void> {
    await db.sql('delete from kept_file where joined_at is null and uploaded_at < $1', [before]);
  }

  heldOn(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select name, size, sha256, uploaded_at as "uploadedAt", joined_at as "joinedAt" from kept_file
       where uploaded_by = $1 order by uploaded_at, id`,
      [accountId],
    );
  }

  async forget(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from kept_file where uploaded_by = $1 and joined_at is null', [accountId]);
  }
}
