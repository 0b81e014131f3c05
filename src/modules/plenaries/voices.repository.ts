import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';

export interface VoiceHolder {
  readonly id: Id;
  readonly name: string;
}

/** A working group where people still meet. */
export interface GroupVoice {
  readonly id: Id;
  readonly name: string;
}

interface HolderRow extends VoiceHolder {
  readonly subjectId: Id;
}

/** Who may vote for an organisation or a group. */
@Injectable()
export class VoicesRepository {
  /** Working groups where people still meet, by name. */
  groups(db: Db, collectiveId: Id): Promise<GroupVoice[]> {
    return db.sql<GroupVoice>(
      `select id, name from working_group where collective_id = $1 and state not in ('merged', 'closed') order by name, id`,
      [collectiveId],
    );
  }

  /** Who speaks for these organisations or groups at a moment, those who have for longest first. */
  async speakers(db: Db, subjectIds: readonly Id[], at: Date): Promise<Map<Id, VoiceHolder[]>> {
    const rows = await db.sql<HolderRow>(
      `select r.subject_id as "subjectId", a.id, a.name from role r join account a on a.id = r.account_id
       where r.subject_id = any($1) and r.kind in ('representative', 'facilitator')
         and r.from_at <= $2 and (r.to_at is null or r.to_at > $2)
       order by r.from_at, r.id`,
      [subjectIds, at],
    );
    const found = new Map<Id, VoiceHolder[]>();
    for (const { subjectId, id, name } of rows) found.set(subjectId, [...(found.get(subjectId) ?? []), { id, name }]);
    return found;
  }

  /** Members of a group, whom it may choose as its delegate; by name. */
  groupMembers(db: Db, groupId: Id): Promise<VoiceHolder[]> {
    return db.sql<VoiceHolder>(
      `select a.id, a.name from group_membership m join account a on a.id = m.account_id
       where m.group_id = $1 and m.left_at is null order by a.name, a.id limit 500`,
      [groupId],
    );
  }
}
