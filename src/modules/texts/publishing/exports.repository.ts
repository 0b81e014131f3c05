import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { SubjectType } from '../../../kernel/subject-ref.js';
import { Database, type Db, type Tx } from '../../../platform/database/database.js';
import type { Publication, PublicationFormat } from '../domain/publishing/publication.js';

export interface DocumentExport {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly subjectType: SubjectType;
  readonly subjectId: Id;
  readonly format: PublicationFormat;
  readonly hash: string;
  /** Of the file, without its ending. */
  readonly name: string;
  readonly state: 'queued' | 'running' | 'done' | 'failed';
  /** Bytes of the file; null until it is made. */
  readonly size: number | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
}

const columns = `collective_id as "collectiveId", id, subject_type as "subjectType", subject_id as "subjectId", format, hash,
  file_name as name, state, octet_length(bytes) as size, created_at as "createdAt", started_at as "startedAt"`;

@Injectable()
export class ExportsRepository {
  constructor(private readonly database: Database) {}

  async byId(db: Db, id: Id): Promise<DocumentExport | null> {
    const [found] = await db.sql<DocumentExport>(`select ${columns} from document_export where id = $1`, [id]);
    return found ?? null;
  }

  async byHash(db: Db, hash: string): Promise<DocumentExport | null> {
    const [found] = await db.sql<DocumentExport>(`select ${columns} from document_export where hash = $1`, [hash]);
    return found ?? null;
  }

  async waiting(db: Db): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      `select count(*)::int as count from document_export where state in ('queued', 'running')`,
    );
    return row?.count ?? 0;
  }

  /** Made anew where it failed before; false when it is there already. */
  async insert(
    tx: Tx,
    row: Pick<DocumentExport, 'collectiveId' | 'id' | 'subjectType' | 'subjectId' | 'format' | 'hash' | 'name'>,
    source: Publication,
    now: Date,
  ): Promise<boolean> {
    const rows = await tx.sql(
      `insert into document_export (collective_id, id, subject_type, subject_id, format, hash, file_name, state, source, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'queued', $8, $9) on conflict (hash) do nothing returning 1`,
      [
        row.collectiveId,
        row.id,
        row.subjectType,
        row.subjectId,
        row.format,
        row.hash,
        row.name,
        JSON.stringify(source),
        now,
      ],
    );
    return rows.length > 0;
  }

  /** Waits again: it failed, or whoever made it ended half-way. */
  async again(tx: Tx, id: Id, source: Publication, now: Date): Promise<void> {
    await tx.sql(
      `update document_export set state = 'queued', source = $2, bytes = null, created_at = $3, started_at = null where id = $1`,
      [id, JSON.stringify(source), now],
    );
  }

  /** What to write; null when it is written, or gone. */
  async start(id: Id, now: Date): Promise<{ source: Publication; format: PublicationFormat; hash: string } | null> {
    const [found] = await this.database.sql<{ source: Publication; format: PublicationFormat; hash: string }>(
      `update document_export set state = 'running', started_at = $2
       where id = $1 and state in ('queued', 'running') returning source, format, hash`,
      [id, now],
    );
    return found ?? null;
  }

  async finish(id: Id, bytes: Uint8Array): Promise<void> {
    await this.database.sql(
      `update document_export set state = 'done', bytes = $2, source = null where id = $1 and state = 'running'`,
      [id, Buffer.from(bytes)],
    );
  }

  async fail(id: Id): Promise<void> {
    await this.database.sql(
      `update document_export set state = 'failed', source = null where id = $1 and state in ('queued', 'running')`,
      [id],
    );
  }

  async bytes(id: Id): Promise<Buffer | null> {
    const [found] = await this.database.sql<{ bytes: Buffer | null }>(
      'select bytes from document_export where id = $1',
      [id],
    );
    return found?.bytes ?? null;
  }

  async forgetBefore(moment: Date): Promise<void> {
    await this.database.sql('delete from document_export where created_at < $1', [moment]);
  }
}
