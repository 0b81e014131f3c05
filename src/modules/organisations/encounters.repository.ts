import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { DueWord } from '../../kernel/due.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { CalendarEntry } from '../../kernel/calendar-entry.js';
import type { CalendarWindow } from '../../platform/calendar/calendar-sources.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { DocumentLink, EncounterRow, OutcomeRow, ParticipantSide } from './organisations.rows.js';

const person = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'erased', ${alias}.erased_at is not null)`;

const people = (side: ParticipantSide): string =>
  `(select coalesce(json_agg(${person('a')} order by a.name, a.id), '[]')
    from encounter_participant p join account a on a.id = p.account_id
    where p.encounter_id = e.id and p.side = '${side}')`;

/** `due`: the day an encounter `e` under a mandate `m` is to be reported, and the plenary where that is what sets it. */
export const reportDue = `left join lateral (
    select day, plenary_id from (
      (select o.day, o.plenary_id from report_occasion o
       where o.collective_id = e.collective_id and o.day >= e.day order by o.day, o.plenary_id limit 1)
      union all select m.report_by, null where m.report_by >= e.day
    ) each order by day, plenary_id limit 1
  ) due on true`;

const select = `
  select e.id, e.collective_id as "collectiveId", e.mandate_id as "mandateId", m.title as "mandateTitle", e.title,
         e.starts_at as "startsAt", e.day::text as day, e.place, e.agenda, e.state, e.documents, e.summary, e.report,
         e.reported_at as "reportedAt", e.cancel_reason as "cancelReason",
         (select coalesce(json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) order by o.name), '[]')
          from encounter_organisation eo join organisation o on o.id = eo.organisation_id
          where eo.encounter_id = e.id) as organisations,
         ${people('delegate')} as delegates, ${people('organisation')} as guests,
         ${people('observer')} as observers, e.observers_wanted as "observersWanted", e.observer_call as "observerCall",
         (select coalesce(json_agg(json_build_object('person', ${person('a')}, 'note', v.note) order by v.offered_at, a.id), '[]')
          from encounter_volunteer v join account a on a.id = v.account_id
          where v.encounter_id = e.id and v.state = 'offered') as volunteers,
         (select coalesce(json_agg(json_build_object('text', oc.text, 'offered', oc.offered, 'nearLine', oc.near_line,
                                                     'keptWithin', oc.kept_within) order by oc.position), '[]')
          from encounter_outcome oc where oc.encounter_id = e.id) as outcomes,
         (select ${person('a')} from account a where a.id = e.reported_by) as "reportedBy",
         due.day::text as "reportDueOn", due.plenary_id as "reportDuePlenaryId"
  from encounter e join mandate m on m.id = e.mandate_id
  ${reportDue}`;

/** A report that is owed and has a day, of any collective. */
export interface DueReport {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly title: string;
  readonly timeZone: string;
  /** ISO date. */
  readonly dueOn: string;
  readonly delegateIds: readonly Id[];
  readonly organisationIds: readonly Id[];
}

const said = { soon: 'reminded_of', late: 'told_late_of' } as const;

export interface NewEncounter {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly mandateId: Id;
  readonly title: string;
  readonly startsAt: Date;
  readonly day: string;
  readonly place: string;
  readonly agenda: string;
  readonly plannedBy: Id;
  readonly plannedAt: Date;
}

export interface Held {
  readonly summary: string;
  readonly outcomes: readonly OutcomeRow[];
  readonly documents: readonly DocumentLink[];
  readonly at: Date;
  readonly by: Id;
}

@Injectable()
export class EncountersRepository {
  async insert(tx: Tx, made: NewEncounter): Promise<void> {
    await tx.sql(
      `insert into encounter (collective_id, id, mandate_id, title, starts_at, day, place, agenda, state, planned_by, planned_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'planned', $9, $10)`,
      [
        made.collectiveId,
        made.id,
        made.mandateId,
        made.title,
        made.startsAt,
        made.day,
        made.place,
        made.agenda,
        made.plannedBy,
        made.plannedAt,
      ],
    );
  }

  async addOrganisations(tx: Tx, collectiveId: Id, id: Id, organisations: readonly Id[]): Promise<void> {
    await tx.sql(
      `insert into encounter_organisation (collective_id, encounter_id, organisation_id) select $1, $2, unnest($3::uuid[])`,
      [collectiveId, id, organisations],
    );
  }

  async addParticipants(
    tx: Tx,
    collectiveId: Id,
    id: Id,
    side: Exclude<ParticipantSide, 'observer'>,
    accounts: readonly Id[],
  ): Promise<void> {
    await tx.sql(
      `insert into encounter_participant (collective_id, encounter_id, account_id, side)
       select $1, $2, unnest($3::uuid[]), $4 on conflict do nothing`,
      [collectiveId, id, accounts, side],
    );
  }

  async byId(db: Db, collectiveId: Id, id: Id): Promise<EncounterRow | null> {
    const [row] = await db.sql<EncounterRow>(`${select} where e.id = $1 and e.collective_id = $2`, [id, collectiveId]);
    return row ?? null;
  }

  /** Holds the row until the transaction ends. */
  async forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<EncounterRow | null> {
    await tx.sql('select 1 from encounter where id = $1 and collective_id = $2 for update', [id, collectiveId]);
    return this.byId(tx, collectiveId, id);
  }

  /** Encounters between two moments, called off ones too, and the reports still owed that fall due between them. */
  dated(db: Db, collectiveId: Id, { from, until, fromOn, untilOn }: CalendarWindow): Promise<CalendarEntry[]> {
    const path = `'/organisations/' || coalesce(e.organisations->0->>'slug', '') || '#rencontre-' || e.id`;
    return db.sql<CalendarEntry>(
      `with e as (${select} where e.collective_id = $1)
       select 'encounter' as kind, e.id, e.title, e.place, ${path} as path, null as action,
              null as "startsOn", null as "endsOn", e."startsAt", null::timestamptz as "endsAt",
              e.state = 'cancelled' as cancelled
       from e where e."startsAt" >= $2 and e."startsAt" < $3
       union all
       select 'report', e.id, e.title, '', ${path}, null, e."reportDueOn", e."reportDueOn", null, null, false
       from e where e.state in ('planned', 'held') and e."reportDueOn" between $4 and $5
       order by 2, 1`,
      [collectiveId, from, until, fromOn, untilOn],
    );
  }

  async hold(tx: Tx, collectiveId: Id, id: Id, held: Held): Promise<void> {
    await tx.sql(
      `update encounter set state = 'held', summary = $2, documents = $3::jsonb, recorded_at = $4, recorded_by = $5
       where id = $1`,
      [id, held.summary, JSON.stringify(held.documents), held.at, held.by],
    );
    await tx.sql(
      `insert into encounter_outcome (collective_id, encounter_id, position, text, offered, near_line, kept_within)
       select $1, $2, (row_number() over ())::int, o.text, o.offered, o."nearLine", o."keptWithin"
       from jsonb_to_recordset($3::jsonb) as o(text text, offered text, "nearLine" text, "keptWithin" text)`,
      [collectiveId, id, JSON.stringify(held.outcomes)],
    );
  }

  async report(tx: Tx, id: Id, report: string, at: Date, by: Id): Promise<void> {
    await tx.sql(
      `update encounter set state = 'reported', report = $2, reported_at = $3, reported_by = $4 where id = $1`,
      [id, report, at, by],
    );
  }

  async cancel(tx: Tx, id: Id, reason: string): Promise<void> {
    await tx.sql(`update encounter set state = 'cancelled', cancel_reason = $2 where id = $1`, [id, reason]);
  }

  async setOccasion(tx: Tx, collectiveId: Id, plenaryId: Id, day: string): Promise<void> {
    await tx.sql(
      `insert into report_occasion (collective_id, plenary_id, day) values ($1, $2, $3)
       on conflict (plenary_id) do update set day = excluded.day`,
      [collectiveId, plenaryId, day],
    );
  }

  async dropOccasion(tx: Tx, collectiveId: Id, plenaryId: Id): Promise<void> {
    await tx.sql('delete from report_occasion where collective_id = $1 and plenary_id = $2', [collectiveId, plenaryId]);
  }

  /** Newest first. */
  ofOrganisation(db: Db, organisationId: Id): Promise<EncounterRow[]> {
    return db.sql<EncounterRow>(
      `${select} where e.id in (select encounter_id from encounter_organisation where organisation_id = $1)
       order by e.starts_at desc, e.id limit 100`,
      [organisationId],
    );
  }

  /** Reports owed on a day: due before it when `overdueOn` is given. Oldest due first. */
  owing(db: Db, collectiveId: Id, overdueOn: string | null): Promise<EncounterRow[]> {
    return db.sql<EncounterRow>(
      `${select} where e.collective_id = $1 and e.state in ('planned', 'held') and ($2::date is null or due.day < $2)
       order by due.day nulls last, e.starts_at, e.id limit 200`,
      [collectiveId, overdueOn],
    );
  }

  /** Reports owed for encounters that began, of whose day something may be left to say. */
  unsaid(db: Db, now: Date): Promise<DueReport[]> {
    return db.sql<DueReport>(
      `select e."collectiveId", e.id, e.title, c.time_zone as "timeZone", e."reportDueOn" as "dueOn",
              (select coalesce(json_agg(p.account_id order by p.account_id), '[]') from encounter_participant p
               join account a on a.id = p.account_id and a.erased_at is null
               where p.encounter_id = e.id and p.side = 'delegate') as "delegateIds",
              (select coalesce(json_agg(o.organisation_id order by o.organisation_id), '[]') from encounter_organisation o
               where o.encounter_id = e.id) as "organisationIds"
       from (${select} where e.state in ('planned', 'held') and e.starts_at <= $1
             and (e.reminded_of is distinct from due.day or e.told_late_of is distinct from due.day)) e
       join collective c on c.id = e."collectiveId"
       where e."reportDueOn" is not null order by e."reportDueOn", e.id limit 1000`,
      [now],
    );
  }

  /** True when it had not been said of this day yet, and the report is still owed. */
  async say(tx: Tx, { id, dueOn }: DueReport, what: DueWord): Promise<boolean> {
    const rows = await tx.sql(
      `update encounter set ${said[what]} = $2 where id = $1 and state in ('planned', 'held')
         and ${said[what]} is distinct from $2::date returning 1`,
      [id, dueOn],
    );
    return rows.length === 1;
  }

  /** Started by `now`, not reported, and due at this plenary. */
  owedTo(db: Db, collectiveId: Id, plenaryId: Id, now: Date): Promise<EncounterRow[]> {
    return db.sql<EncounterRow>(
      `${select} where e.collective_id = $1 and e.state in ('planned', 'held') and e.starts_at <= $3 and due.plenary_id = $2
       order by e.starts_at, e.id`,
      [collectiveId, plenaryId, now],
    );
  }

  /** Of the mandates somebody holds: what they have not reported, started by `now`. */
  owedBy(db: Db, collectiveId: Id, accountId: Id, now: Date): Promise<EncounterRow[]> {
    return db.sql<EncounterRow>(
      `${select} join encounter_participant mine on mine.encounter_id = e.id and mine.account_id = $2 and mine.side = 'delegate'
       where e.collective_id = $1 and e.state in ('planned', 'held') and e.starts_at <= $3
       order by due.day nulls last, e.starts_at, e.id limit 100`,
      [collectiveId, accountId, now],
    );
  }

  /** Whether an encounter with an organisation was reported, and the oldest that started by `now` and was not. */
  async reports(db: Db, organisationId: Id, now: Date): Promise<{ reported: boolean; owing: string | null }> {
    const [row] = await db.sql<{ reported: boolean; owing: string | null }>(
      `select coalesce(bool_or(e.state = 'reported'), false) as reported,
              (array_agg(e.title order by e.starts_at, e.id)
                 filter (where e.state in ('planned', 'held') and e.starts_at <= $2))[1] as owing
       from encounter_organisation eo join encounter e on e.id = eo.encounter_id where eo.organisation_id = $1`,
      [organisationId, now],
    );
    return row ?? { reported: false, owing: null };
  }

  /** Encounters to come, soonest first. */
  planned(db: Db, collectiveId: Id, now: Date): Promise<EncounterRow[]> {
    return db.sql<EncounterRow>(
      `${select} where e.collective_id = $1 and e.state = 'planned' and e.starts_at > $2
       order by e.starts_at, e.id limit 100`,
      [collectiveId, now],
    );
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Encounter' as type, e.id, e.collective_id as "collectiveId", e.title,
              '/organisations/' || (select o.slug from encounter_organisation eo
                 join organisation o on o.id = eo.organisation_id
                 where eo.encounter_id = e.id order by o.name limit 1) || '#rencontre-' || e.id as path,
              e.state <> 'cancelled' as debatable
       from encounter e where e.id = any($1)`,
      [ids],
    );
  }
}
