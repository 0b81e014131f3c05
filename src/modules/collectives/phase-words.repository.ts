import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { CalendarEntry } from '../../kernel/calendar-entry.js';
import type { CalendarWindow } from '../../platform/calendar/calendar-sources.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { PhaseAction, PhaseException, PhaseExceptionState } from './domain/phase.js';

interface PersonRow {
  readonly id: Id;
  readonly name: string;
  readonly erased: boolean;
}

export type PhaseChangeState = 'proposed' | 'adopted' | 'rejected' | 'withdrawn';

/** What a phase would become, by a plenary's decision. */
export interface PhaseChangeRow {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly phaseId: Id;
  /** What the phase is called now. */
  readonly phaseTitle: string;
  readonly title: string;
  readonly objective: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly allows: readonly PhaseAction[];
  readonly reason: string;
  readonly proposedBy: PersonRow;
  readonly proposedAt: Date;
  readonly state: PhaseChangeState;
  readonly decisionId: Id | null;
  readonly endedAt: Date | null;
  /** A ballot on it is prepared, open or closed: not yet proclaimed. */
  readonly beingVoted: boolean;
}

export interface PhaseExceptionRow extends PhaseException {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly phaseId: Id;
  readonly phaseTitle: string;
  readonly reason: string;
  readonly askedBy: PersonRow;
  readonly askedAt: Date;
  readonly answeredBy: PersonRow | null;
  readonly answeredAt: Date | null;
  readonly endedAt: Date | null;
}

export interface NewPhaseChange {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly phaseId: Id;
  readonly title: string;
  readonly objective: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly allows: readonly PhaseAction[];
  readonly reason: string;
  readonly proposedBy: Id;
  readonly proposedAt: Date;
}

export interface NewPhaseException {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly phaseId: Id;
  readonly action: PhaseAction;
  readonly reason: string;
  readonly fromOn: string;
  readonly untilOn: string;
  readonly askedBy: Id;
  readonly askedAt: Date;
}

const person = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'erased', ${alias}.erased_at is not null)`;

const selectChange = `
  select c.collective_id as "collectiveId", c.id, c.phase_id as "phaseId", p.title as "phaseTitle", c.title, c.objective,
         c.starts_on::text as "startsOn", c.ends_on::text as "endsOn", c.allows, c.reason, ${person('a')} as "proposedBy",
         c.proposed_at as "proposedAt", c.state, c.decision_id as "decisionId", c.ended_at as "endedAt",
         c.state = 'proposed' and exists (
           select 1 from ballot b where b.subject_id = c.id and b.state <> 'proclaimed') as "beingVoted"
  from phase_change c join phase p on p.id = c.phase_id join account a on a.id = c.proposed_by`;

const selectException = `
  select e.collective_id as "collectiveId", e.id, e.phase_id as "phaseId", p.title as "phaseTitle", e.action, e.reason,
         e.from_on::text as "fromOn", e.until_on::text as "untilOn", ${person('a')} as "askedBy", e.asked_at as "askedAt",
         e.state, case when b.id is null then null else ${person('b')} end as "answeredBy", e.answered_at as "answeredAt",
         e.ended_at as "endedAt"
  from phase_exception e join phase p on p.id = e.phase_id join account a on a.id = e.asked_by
  left join account b on b.id = e.answered_by`;

/** What changes a phase that was opened: decisions that change it, exceptions for some days. */
@Injectable()
export class PhaseWordsRepository {
  async insertChange(tx: Tx, made: NewPhaseChange): Promise<void> {
    await tx.sql(
      `insert into phase_change (collective_id, id, phase_id, title, objective, starts_on, ends_on, allows, reason,
                                 proposed_by, proposed_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, 'proposed')`,
      [
        made.collectiveId,
        made.id,
        made.phaseId,
        made.title,
        made.objective,
        made.startsOn,
        made.endsOn,
        made.allows,
        made.reason,
        made.proposedBy,
        made.proposedAt,
      ],
    );
  }

  async change(db: Db, collectiveId: Id, id: Id): Promise<PhaseChangeRow | null> {
    const [row] = await db.sql<PhaseChangeRow>(`${selectChange} where c.collective_id = $1 and c.id = $2`, [
      collectiveId,
      id,
    ]);
    return row ?? null;
  }

  /** The same, held until the transaction ends. */
  async holdChange(tx: Tx, collectiveId: Id, id: Id): Promise<PhaseChangeRow | null> {
    const [row] = await tx.sql<PhaseChangeRow>(
      `${selectChange} where c.collective_id = $1 and c.id = $2 for update of c`,
      [collectiveId, id],
    );
    return row ?? null;
  }

  async isChangeProposed(db: Db, phaseId: Id): Promise<boolean> {
    const rows = await db.sql(`select from phase_change where phase_id = $1 and state = 'proposed'`, [phaseId]);
    return rows.length > 0;
  }

  async endChange(
    tx: Tx,
    id: Id,
    { state, decisionId, at }: { state: PhaseChangeState; decisionId: Id | null; at: Date },
  ): Promise<void> {
    await tx.sql('update phase_change set state = $2, decision_id = $3, ended_at = $4 where id = $1', [
      id,
      state,
      decisionId,
      at,
    ]);
  }

  /** Newest first. */
  changes(db: Db, collectiveId: Id): Promise<PhaseChangeRow[]> {
    return db.sql<PhaseChangeRow>(
      `${selectChange} where c.collective_id = $1 order by c.proposed_at desc, c.id desc limit 100`,
      [collectiveId],
    );
  }

  async insertException(tx: Tx, made: NewPhaseException): Promise<void> {
    await tx.sql(
      `insert into phase_exception (collective_id, id, phase_id, action, reason, from_on, until_on, asked_by, asked_at, state)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'asked')`,
      [
        made.collectiveId,
        made.id,
        made.phaseId,
        made.action,
        made.reason,
        made.fromOn,
        made.untilOn,
        made.askedBy,
        made.askedAt,
      ],
    );
  }

  async isExceptionAsked(db: Db, phaseId: Id, action: PhaseAction): Promise<boolean> {
    const rows = await db.sql(`select from phase_exception where phase_id = $1 and action = $2 and state = 'asked'`, [
      phaseId,
      action,
    ]);
    return rows.length > 0;
  }

  async exception(db: Db, collectiveId: Id, id: Id): Promise<PhaseExceptionRow | null> {
    const [row] = await db.sql<PhaseExceptionRow>(`${selectException} where e.collective_id = $1 and e.id = $2`, [
      collectiveId,
      id,
    ]);
    return row ?? null;
  }

  async holdException(tx: Tx, collectiveId: Id, id: Id): Promise<PhaseExceptionRow | null> {
    const [row] = await tx.sql<PhaseExceptionRow>(
      `${selectException} where e.collective_id = $1 and e.id = $2 for update of e`,
      [collectiveId, id],
    );
    return row ?? null;
  }

  async setException(
    tx: Tx,
    id: Id,
    { state, by, at }: { state: Exclude<PhaseExceptionState, 'asked'>; by: Id; at: Date },
  ): Promise<void> {
    const [who, when] = state === 'ended' ? ['ended_by', 'ended_at'] : ['answered_by', 'answered_at'];
    await tx.sql(`update phase_exception set state = $2, ${who} = $3, ${when} = $4 where id = $1`, [id, state, by, at]);
  }

  /** Newest first. */
  exceptions(db: Db, collectiveId: Id): Promise<PhaseExceptionRow[]> {
    return db.sql<PhaseExceptionRow>(
      `${selectException} where e.collective_id = $1 order by e.asked_at desc, e.id desc limit 100`,
      [collectiveId],
    );
  }

  granted(db: Db, phaseId: Id): Promise<PhaseException[]> {
    return db.sql<PhaseException>(
      `select phase_id as "phaseId", action, from_on::text as "fromOn", until_on::text as "untilOn", state
       from phase_exception where phase_id = $1 and state = 'granted'`,
      [phaseId],
    );
  }

  /** Phases, and exceptions granted, that fall in part between two days. */
  dated(db: Db, collectiveId: Id, { fromOn, untilOn }: CalendarWindow): Promise<CalendarEntry[]> {
    return db.sql<CalendarEntry>(
      `select 'phase' as kind, id, title, '' as place, '/calendrier#' || id as path, null as action,
              starts_on::text as "startsOn", ends_on::text as "endsOn", null as "startsAt", null as "endsAt",
              false as cancelled
       from phase where collective_id = $1 and starts_on <= $3 and ends_on >= $2
       union all
       select 'exception', e.id, p.title, '', '/calendrier#' || e.id, e.action, e.from_on::text, e.until_on::text,
              null, null, e.state = 'ended'
       from phase_exception e join phase p on p.id = e.phase_id
       where e.collective_id = $1 and e.state in ('granted', 'ended') and e.from_on <= $3 and e.until_on >= $2
       order by 7, 2`,
      [collectiveId, fromOn, untilOn],
    );
  }

  phaseCards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Phase' as type, id, collective_id as "collectiveId", title, '/calendrier#' || id as path,
              false as debatable
       from phase where id = any($1)`,
      [ids],
    );
  }

  changeCards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'PhaseChange' as type, c.id, c.collective_id as "collectiveId", p.title, '/calendrier#' || c.id as path,
              false as debatable
       from phase_change c join phase p on p.id = c.phase_id where c.id = any($1)`,
      [ids],
    );
  }

  exceptionCards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'PhaseException' as type, e.id, e.collective_id as "collectiveId", p.title, '/calendrier#' || e.id as path,
              false as debatable
       from phase_exception e join phase p on p.id = e.phase_id where e.id = any($1)`,
      [ids],
    );
  }

  /** What somebody proposed, asked or answered. */
  heldOn(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select 'change' as kind, p.title as phase, c.reason, c.proposed_at as at
       from phase_change c join phase p on p.id = c.phase_id where c.proposed_by = $1
       union all
       select 'exception', p.title, e.reason, e.asked_at
       from phase_exception e join phase p on p.id = e.phase_id
       where $1 in (e.asked_by, e.answered_by, e.ended_by)
       order by at`,
      [accountId],
    );
  }
}
