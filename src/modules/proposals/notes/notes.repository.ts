import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { Advice } from '../domain/note.js';

/** Whose notes they are. */
export interface NoteHolder {
  readonly type: 'WorkingGroup' | 'Organisation';
  readonly id: Id;
}

export interface NoteWords {
  readonly advice: Advice;
  readonly words: string;
}

export interface NoteRow extends NoteWords {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly amendmentId: Id;
  readonly holder: NoteHolder;
  readonly version: number;
  readonly createdBy: Id;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

const columns = `n.collective_id as "collectiveId", n.id, n.amendment_id as "amendmentId", n.advice, n.words, n.version,
  jsonb_build_object('type', n.holder_type, 'id', n.holder_id) as holder, n.created_by as "createdBy",
  n.created_at as "createdAt", n.edited_at as "editedAt"`;

/** Reading takes whose notes they are: there is no other way to them. */
@Injectable()
export class NotesRepository {
  of(db: Db, proposalId: Id, holderIds: readonly Id[]): Promise<NoteRow[]> {
    return db.sql<NoteRow>(
      `select ${columns} from amendment_note n join amendment m on m.id = n.amendment_id
       where m.proposal_id = $1 and n.holder_id = any($2) order by n.created_at, n.id`,
      [proposalId, holderIds],
    );
  }

  async byId(db: Db, collectiveId: Id, id: Id): Promise<NoteRow | null> {
    const [found] = await db.sql<NoteRow>(
      `select ${columns} from amendment_note n where n.collective_id = $1 and n.id = $2`,
      [collectiveId, id],
    );
    return found ?? null;
  }

  async count(db: Db, amendmentId: Id, holderId: Id): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      'select count(*)::int as count from amendment_note where amendment_id = $1 and holder_id = $2',
      [amendmentId, holderId],
    );
    return row?.count ?? 0;
  }

  /** False when it is there already. */
  async insert(tx: Tx, row: Omit<NoteRow, 'version' | 'editedAt'>): Promise<boolean> {
    const made = await tx.sql(
      `insert into amendment_note (collective_id, id, amendment_id, holder_type, holder_id, advice, words, version,
                                   created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $9) on conflict (id) do nothing returning 1`,
      [
        row.collectiveId,
        row.id,
        row.amendmentId,
        row.holder.type,
        row.holder.id,
        row.advice,
        row.words,
        row.createdBy,
        row.createdAt,
      ],
    );
    return made.length > 0;
  }

  /** False when somebody changed it since `version`. */
  async edit(tx: Tx, id: Id, version: number, { advice, words }: NoteWords, now: Date): Promise<boolean> {
    const changed = await tx.sql(
      `update amendment_note set advice = $3, words = $4, version = version + 1, edited_at = $5
       where id = $1 and version = $2 returning 1`,
      [id, version, advice, words, now],
    );
    return changed.length > 0;
  }

  async remove(tx: Tx, id: Id): Promise<void> {
    await tx.sql('delete from amendment_note where id = $1', [id]);
  }

  /** What a group noted is another's to read. */
  async handOver(tx: Tx, fromGroupId: Id, toGroupId: Id): Promise<void> {
    await tx.sql(`update amendment_note set holder_id = $2 where holder_id = $1 and holder_type = 'WorkingGroup'`, [
      fromGroupId,
      toGroupId,
    ]);
  }

  /** What somebody wrote themselves. */
  heldOn(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select m.proposal_id as "proposalId", m.number as amendment, n.advice, n.words, n.created_at as at
       from amendment_note n join amendment m on m.id = n.amendment_id where n.created_by = $1
       order by n.created_at, n.id`,
      [accountId],
    );
  }

  /** Notes are theirs to take along. */
  async forget(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from amendment_note where created_by = $1', [accountId]);
  }
}
