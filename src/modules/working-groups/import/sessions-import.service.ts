import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../../kernel/clock.js';
import { newId, type Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { isLiving } from '../domain/group-state.js';
import type { KnownGroup, PlannedSession } from '../domain/import-sessions.js';
import type { GroupSessionEntity } from '../group-session.entity.js';
import { GroupSessionsRepository } from '../group-sessions.repository.js';
import { sessionsImported } from '../working-groups.events.js';
import { WorkingGroupsRepository } from '../working-groups.repository.js';

/** Why a session is cancelled that was in the tool it comes from. */
const cancelledThere = 'Annulée dans l’outil d’origine';

/** Sessions taken over from another tool: all of them, in the caller's transaction, or none. */
@Injectable()
export class SessionsImportService {
  constructor(
    private readonly sessions: GroupSessionsRepository,
    private readonly groups: WorkingGroupsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The groups that sessions may be of. */
  async groupsOf(db: Db, collectiveId: Id): Promise<KnownGroup[]> {
    const groups = await this.groups.groups(db, collectiveId, null, this.clock.now(), {});
    return groups.filter(({ state }) => isLiving(state)).map(({ id, name, slug }) => ({ id, name, slug }));
  }

  /** How many of these rows the collective has already. */
  async countKnown(db: Db, collectiveId: Id, rows: readonly PlannedSession[]): Promise<number> {
    return (await this.sessions.known(db, collectiveId, sourcesOf(rows))).size;
  }

  /** Importing the same file again adds only what is new in it. */
  async import(
    tx: Tx,
    collectiveId: Id,
    rows: readonly PlannedSession[],
  ): Promise<{ readonly created: number; readonly known: number }> {
    const known = await this.sessions.known(tx, collectiveId, sourcesOf(rows));
    const fresh = rows.filter(({ source }) => !known.has(source));
    for (const row of fresh) await this.take(tx, collectiveId, row);
    if (fresh.length > 0) {
      tx.record(
        sessionsImported({
          collectiveId,
          actorId: null,
          subjectId: collectiveId,
          about: [...new Set(fresh.map(({ groupId }) => groupId))]
            .slice(0, 50)
            .map((id) => ({ type: 'WorkingGroup' as const, id })),
          payload: { count: fresh.length },
        }),
      );
    }
    return { created: fresh.length, known: known.size };
  }

  private async take(tx: Tx, collectiveId: Id, row: PlannedSession): Promise<void> {
    const now = this.clock.now();
    const { source, startsAt, endsAt, place, link, agenda, notes, cancelled, groupId } = row;
    const minuted = notes !== null && !cancelled && startsAt <= now;
    const session: GroupSessionEntity = {
      collectiveId,
      id: newId(),
      startsAt,
      endsAt,
      place,
      link,
      capacity: null,
      agenda,
      state: cancelled ? 'cancelled' : minuted ? 'minuted' : 'scheduled',
      cancelReason: cancelled ? cancelledThere : null,
      notes: minuted ? notes : null,
      notedBy: null,
      notedAt: minuted ? now : null,
      source,
      createdAt: now,
      version: 1,
    };
    await this.sessions.insert(tx, session);
    await this.sessions.setGroups(tx, collectiveId, session.id, [groupId]);
  }
}

const sourcesOf = (rows: readonly PlannedSession[]): string[] => rows.map(({ source }) => source);
