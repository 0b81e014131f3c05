import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { SubjectType } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { TextVersion } from './text-version.js';

interface Row extends Omit<TextVersion, 'subject'> {
  readonly subjectType: SubjectType;
  readonly subjectId: Id;
}

/** A version to write; `createdBy` is null for the product itself. */
export interface FreshVersion extends TextVersion {
  readonly createdBy: Id | null;
}

const columns = `v.collective_id as "collectiveId", v.id, v.subject_type as "subjectType", v.subject_id as "subjectId",
  v.number, v.hash, v.document, v.plain, v.author_ids as "authorIds", v.reason, v.parent_id as "parentId",
  v.created_at as "createdAt"`;

const versionOf = ({ subjectType, subjectId, ...row }: Row): TextVersion => ({
  ...row,
  subject: { type: subjectType, id: subjectId },
});

@Injectable()
export class TextsRepository {
  /** First versions, all in one statement. */
  async insertFirst(tx: Tx, versions: readonly FreshVersion[]): Promise<void> {
    if (versions.length === 0) return;
    await tx.sql(
      `insert into text_version (collective_id, id, subject_type, subject_id, number, hash, document, plain, author_ids,
                                 reason, created_by, created_at)
       select (v ->> 'collectiveId')::uuid, (v ->> 'id')::uuid, v -> 'subject' ->> 'type', (v -> 'subject' ->> 'id')::uuid, 1,
              v ->> 'hash', v -> 'document', v ->> 'plain',
              array(select jsonb_array_elements_text(v -> 'authorIds'))::uuid[], v ->> 'reason',
              (v ->> 'createdBy')::uuid, (v ->> 'createdAt')::timestamptz
       from jsonb_array_elements($1::jsonb) v`,
      [JSON.stringify(versions)],
    );
  }

  /** What a first version takes its words from, in that order. */
  async insertSources(tx: Tx, { id, collectiveId }: TextVersion, sourceIds: readonly Id[]): Promise<void> {
    await tx.sql(
      `insert into text_source (collective_id, version_id, source_id, place)
       select $1, $2, s.id, s.place from unnest($3::uuid[]) with ordinality s(id, place)`,
      [collectiveId, id, sourceIds],
    );
  }

  /** The versions of other texts a version takes its words from, in that order. */
  async sources(db: Db, versionId: Id): Promise<TextVersion[]> {
    const rows = await db.sql<Row>(
      `select ${columns} from text_source s join text_version v on v.id = s.source_id where s.version_id = $1 order by s.place`,
      [versionId],
    );
    return rows.map(versionOf);
  }

  /** Follows its parent; false when the parent is not the latest any more, or not of this text. */
  async insertNext(tx: Tx, version: FreshVersion): Promise<boolean> {
    const { collectiveId, id, subject, number, hash, document, plain, authorIds, reason, parentId } = version;
    const rows = await tx.sql(
      `insert into text_version (collective_id, id, subject_type, subject_id, number, hash, document, plain, author_ids,
                                 reason, parent_id, created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (subject_id, number) do nothing returning 1`,
      [
        collectiveId,
        id,
        subject.type,
        subject.id,
        number,
        hash,
        JSON.stringify(document),
        plain,
        authorIds,
        reason,
        parentId,
        version.createdBy,
        version.createdAt,
      ],
    );
    return rows.length > 0;
  }

  /** The newest version of each subject that has a text. */
  async latestOf(db: Db, subjectIds: readonly Id[]): Promise<TextVersion[]> {
    const rows = await db.sql<Row>(
      `select ${columns} from unnest($1::uuid[]) s(id)
       cross join lateral (select * from text_version where subject_id = s.id order by number desc limit 1) v`,
      [subjectIds],
    );
    return rows.map(versionOf);
  }

  /** Newest first. */
  async versions(db: Db, subjectId: Id): Promise<TextVersion[]> {
    const rows = await db.sql<Row>(
      `select ${columns} from text_version v where v.subject_id = $1 order by v.number desc`,
      [subjectId],
    );
    return rows.map(versionOf);
  }

  async byIds(db: Db, ids: readonly Id[]): Promise<TextVersion[]> {
    const rows = await db.sql<Row>(`select ${columns} from text_version v where v.id = any($1)`, [ids]);
    return rows.map(versionOf);
  }

  /** The versions somebody signed, without their words: those are public. */
  written(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select subject_type as "subjectType", subject_id as "subjectId", number, hash, created_at as "createdAt"
       from text_version where $1 = any(author_ids) order by created_at, id`,
      [accountId],
    );
  }
}
