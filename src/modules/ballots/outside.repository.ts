import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { CountedOutside } from './domain/outside/read-outside.js';
import type { OutsideElection } from './outside.rows.js';

const columns = `collective_id as "collectiveId", id, plenary_id as "plenaryId", item_id as "itemId", title, organiser,
  to_char(held_on, 'YYYY-MM-DD') as "heldOn", link, file_name as "fileName", digest, file_kind as "fileKind", method, seats,
  count, verdict, trace, recorded_by as "recordedBy", recorded_at as "recordedAt"`;

@Injectable()
export class OutsideRepository {
  /** False when a file of this digest, or an election of this id, is recorded. */
  async insert(tx: Tx, row: Omit<OutsideElection, 'count'>, { file, countText }: CountedOutside): Promise<boolean> {
    const rows = await tx.sql(
      `insert into outside_election (collective_id, id, plenary_id, item_id, title, organiser, held_on, link, file_name,
         digest, file, file_kind, method, seats, count, verdict, trace, recorded_by, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::jsonb, $16, $17, $18, $19)
       on conflict do nothing returning id`,
      [
        row.collectiveId,
        row.id,
        row.plenaryId,
        row.itemId,
        row.title,
        row.organiser,
        row.heldOn,
        row.link,
        row.fileName,
        row.digest,
        file,
        row.fileKind,
        row.method,
        row.seats,
        countText,
        row.verdict && JSON.stringify(row.verdict),
        JSON.stringify(row.trace),
        row.recordedBy,
        row.recordedAt,
      ],
    );
    return rows.length === 1;
  }

  async byId(db: Db, id: Id): Promise<OutsideElection | null> {
    const [row] = await db.sql<OutsideElection>(`select ${columns} from outside_election where id = $1`, [id]);
    return row ?? null;
  }

  async byDigest(db: Db, collectiveId: Id, digest: string): Promise<OutsideElection | null> {
    const [row] = await db.sql<OutsideElection>(
      `select ${columns} from outside_election where collective_id = $1 and digest = $2`,
      [collectiveId, digest],
    );
    return row ?? null;
  }

  /** The last recorded first. */
  page(db: Db, collectiveId: Id, { first, after }: PageRequest): Promise<OutsideElection[]> {
    return db.sql<OutsideElection>(
      `select ${columns} from outside_election
       where collective_id = $1 and ($2::timestamptz is null or (recorded_at, id) < ($2, $3::uuid))
       order by recorded_at desc, id desc limit $4`,
      [collectiveId, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }

  ofPlenary(db: Db, plenaryId: Id): Promise<OutsideElection[]> {
    return db.sql<OutsideElection>(
      `select ${columns} from outside_election where plenary_id = $1 order by recorded_at, id limit 200`,
      [plenaryId],
    );
  }

  async file(db: Db, id: Id): Promise<{ readonly file: string; readonly kind: string } | null> {
    const [row] = await db.sql<{ file: string; kind: string }>(
      'select file, file_kind as kind from outside_election where id = $1',
      [id],
    );
    return row ?? null;
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'OutsideElection' as type, id, collective_id as "collectiveId", title,
              '/scrutins-ailleurs/' || id as path, false as debatable
       from outside_election where id = any($1)`,
      [ids],
    );
  }
}
