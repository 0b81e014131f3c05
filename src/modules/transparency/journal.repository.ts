import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db } from '../../platform/database/database.js';
import type { EventPayload } from '../../platform/events/event.js';

export interface JournalFilter {
  /** Event types the reader may see. */
  readonly types: readonly string[];
  readonly subjectId: Id | null;
  readonly actorId: Id | null;
}

export interface JournalRow {
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly actorId: Id | null;
  readonly subject: SubjectRef;
  readonly about: readonly SubjectRef[];
  readonly payload: EventPayload;
}

@Injectable()
export class JournalRepository {
  /** Told events of a collective, newest first, strictly before `before`. */
  entries(
    db: Db,
    collectiveId: Id,
    { types, subjectId, actorId }: JournalFilter,
    before: number | null,
    limit: number,
  ): Promise<JournalRow[]> {
    return db.sql<JournalRow>(
      `select seq::float8 as seq, at, type, actor_id as "actorId",
              json_build_object('type', subject_type, 'id', subject_id) as subject, about, payload
       from event_log
       where collective_id = $1 and seq < $2 and type = any($3)
         and ($4::uuid is null or subject_id = $4 or about @> jsonb_build_array(jsonb_build_object('id', $4::text)))
         and ($5::uuid is null or actor_id = $5)
       order by seq desc limit $6`,
      [collectiveId, before ?? Number.MAX_SAFE_INTEGER, types, subjectId, actorId, limit],
    );
  }
}
