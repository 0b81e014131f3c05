import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { PageRequest } from '../../../kernel/page.js';
import type { DueWord } from '../../../kernel/due.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { SubjectCard } from '../../../platform/subjects/subjects.js';
import type { Person } from '../../identity/index.js';
import type { CommitmentMoves, CommitmentState, Evidence } from '../domain/commitment.js';

export interface CommitmentRow {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly measureId: Id;
  /** Of the measure, and of the proposal it was. */
  readonly number: number;
  readonly title: string;
  readonly chapterSlug: string;
  readonly chapterTitle: string;
  readonly state: CommitmentState;
  readonly reporter: Person | null;
  readonly reporterId: Id | null;
  /** ISO dates. */
  readonly dueOn: string | null;
  readonly startedOn: string | null;
  readonly finishedOn: string | null;
  readonly reportedAt: Date | null;
  readonly reports: number;
  /** Whether any report has brought evidence. */
  readonly proved: boolean;
  readonly version: number;
}

export interface ReportRow {
  readonly id: Id;
  readonly number: number;
  readonly state: CommitmentState;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  readonly person: Person;
  readonly reportedAt: Date;
}

export interface NewReport {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly commitmentId: Id;
  readonly number: number;
  readonly state: CommitmentState;
  readonly note: string;
  readonly evidence: readonly Evidence[];
  readonly by: Id;
  readonly at: Date;
}

/** Words due on one day by one person, of any collective; nobody: by the coordination. */
export interface DueCommitments {
  readonly collectiveId: Id;
  readonly reporterId: Id | null;
  readonly timeZone: string;
  /** ISO date. */
  readonly dueOn: string;
}

const said = { soon: 'reminded_of', late: 'told_late_of' } as const;

export interface CommitmentFilter {
  readonly state: CommitmentState | null;
  readonly chapter: string | null;
  /** Whose report is overdue on this day. */
  readonly overdueOn: string | null;
}

/** Of one chapter, one state. */
export interface ChapterCount {
  readonly slug: string;
  readonly title: string;
  readonly state: CommitmentState;
  readonly count: number;
}

const person = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'name', ${alias}.name, 'erased', ${alias}.erased_at is not null)`;

const select = `
  select k.collective_id as "collectiveId", k.id, k.measure_id as "measureId", m.number, m.title, c.slug as "chapterSlug",
         c.title as "chapterTitle", k.state, k.reporter_id as "reporterId", k.due_on::text as "dueOn",
         k.started_on::text as "startedOn", k.finished_on::text as "finishedOn", k.version,
         case when a.id is null then null else ${person('a')} end as reporter,
         r.at as "reportedAt", r.count as reports, r.proved
  from commitment k join measure m on m.id = k.measure_id join chapter c on c.id = m.chapter_id
  left join account a on a.id = k.reporter_id
  cross join lateral (
    select max(reported_at) as at, count(*)::int as count,
           coalesce(bool_or(jsonb_array_length(evidence) > 0), false) as proved
    from commitment_report where commitment_id = k.id) r`;

/** Whether a measure `m` is in the latest publication of its programme. */
const published = `exists (
  select 1 from programme_publication p, jsonb_path_query(p.content, '$.chapters[*].measures[*].number') n
  where p.collective_id = m.collective_id and n::int = m.number
    and p.number = (select max(number) from programme_publication where collective_id = m.collective_id))`;

/** The day a report is late, where more is expected. */
const overdue = (day: string): string => `(k.state in ('not-started', 'started') and k.due_on < ${day}::date)`;

const where = `k.collective_id = $1 and ($2::text is null or k.state = $2) and ($3::text is null or c.slug = $3)
  and ($4::text is null or ${overdue('$4')})`;
const filters = (collectiveId: Id, { state, chapter, overdueOn }: CommitmentFilter): unknown[] => [
  collectiveId,
  state,
  chapter,
  overdueOn,
];

@Injectable()
export class CommitmentsRepository {
  /** Every measure of the latest publication that is not followed yet begins, not started. Answers how many. */
  async follow(tx: Tx, collectiveId: Id, at: Date): Promise<number> {
    const rows = await tx.sql(
      `insert into commitment (collective_id, id, measure_id, state, followed_at)
       select m.collective_id, gen_random_uuid(), m.id, 'not-started', $2 from measure m
       where m.collective_id = $1 and ${published} on conflict (measure_id) do nothing returning 1`,
      [collectiveId, at],
    );
    return rows.length;
  }

  /** Published measures nobody follows yet. */
  async unfollowed(db: Db, collectiveId: Id): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      `select count(*)::int as count from measure m
       where m.collective_id = $1 and ${published} and not exists (select 1 from commitment k where k.measure_id = m.id)`,
      [collectiveId],
    );
    return row?.count ?? 0;
  }

  async byNumber(db: Db, collectiveId: Id, number: number): Promise<CommitmentRow | null> {
    const [row] = await db.sql<CommitmentRow>(`${select} where k.collective_id = $1 and m.number = $2`, [
      collectiveId,
      number,
    ]);
    return row ?? null;
  }

  async byNumbers(db: Db, collectiveId: Id, numbers: readonly number[]): Promise<CommitmentRow[]> {
    return db.sql<CommitmentRow>(`${select} where k.collective_id = $1 and m.number = any($2)`, [
      collectiveId,
      numbers,
    ]);
  }

  /** Holds it until the transaction ends. */
  async forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<CommitmentRow | null> {
    const [row] = await tx.sql<CommitmentRow>(
      `${select} where k.collective_id = $1 and k.id = $2 for no key update of k`,
      [collectiveId, id],
    );
    return row ?? null;
  }

  /** In the order of the programme. */
  list(
    db: Db,
    collectiveId: Id,
    filter: CommitmentFilter,
    { first, after }: PageRequest,
  ): Promise<(CommitmentRow & { readonly chapterPosition: number; readonly position: number })[]> {
    return db.sql(
      `select * from (
         ${select.replace('select k.', 'select c.position as "chapterPosition", m.position, k.')} where ${where}) rows
       where $5::int is null or ("chapterPosition", position) > ($5, $6::int)
       order by "chapterPosition", position limit $7`,
      [...filters(collectiveId, filter), after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }

  async count(db: Db, collectiveId: Id, filter: CommitmentFilter): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      `select count(*)::int as count from commitment k join measure m on m.id = k.measure_id
       join chapter c on c.id = m.chapter_id where ${where}`,
      filters(collectiveId, filter),
    );
    return row?.count ?? 0;
  }

  /** How many of each chapter are in each state, in the order of the programme. */
  byChapter(db: Db, collectiveId: Id): Promise<ChapterCount[]> {
    return db.sql<ChapterCount>(
      `select c.slug, c.title, k.state, count(*)::int as count
       from commitment k join measure m on m.id = k.measure_id join chapter c on c.id = m.chapter_id
       where k.collective_id = $1 group by c.id, k.state order by c.position, k.state`,
      [collectiveId],
    );
  }

  /** The newest first. */
  reports(db: Db, commitmentId: Id): Promise<ReportRow[]> {
    return db.sql<ReportRow>(
      `select r.id, r.number, r.state, r.note, r.evidence, ${person('a')} as person, r.reported_at as "reportedAt"
       from commitment_report r join account a on a.id = r.reported_by
       where r.commitment_id = $1 order by r.number desc limit 200`,
      [commitmentId],
    );
  }

  /** Whoever ever reported on it. */
  async reporters(db: Db, commitmentId: Id): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      'select distinct reported_by as id from commitment_report where commitment_id = $1',
      [commitmentId],
    );
    return rows.map(({ id }) => id);
  }

  /** From which state to which commitments went, month by month where the collective is. */
  moves(db: Db, collectiveId: Id): Promise<CommitmentMoves[]> {
    return db.sql<CommitmentMoves>(
      `with moved as (
         select r.reported_at as at, r.state as "to",
                coalesce(lag(r.state) over (partition by r.commitment_id order by r.number), 'not-started') as "from"
         from commitment_report r where r.collective_id = $1
         union all
         select followed_at, 'not-started', null from commitment where collective_id = $1)
       select to_char(at at time zone c.time_zone, 'YYYY-MM') as month, "from", "to", count(*)::int as count
       from moved, collective c where c.id = $1 and "from" is distinct from "to" group by 1, 2, 3 order by 1`,
      [collectiveId],
    );
  }

  async reported(db: Db, id: Id): Promise<{ commitmentId: Id; by: Id } | null> {
    const [row] = await db.sql<{ commitmentId: Id; by: Id }>(
      'select commitment_id as "commitmentId", reported_by as by from commitment_report where id = $1',
      [id],
    );
    return row ?? null;
  }

  async insertReport(tx: Tx, report: NewReport): Promise<void> {
    const { collectiveId, id, commitmentId, number, state, note, evidence, by, at } = report;
    await tx.sql(
      `insert into commitment_report (collective_id, id, commitment_id, number, state, note, evidence, reported_by, reported_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [collectiveId, id, commitmentId, number, state, note, JSON.stringify(evidence), by, at],
    );
  }

  /** The days it first started and was last finished follow its states. */
  async setState(tx: Tx, id: Id, state: CommitmentState, day: string, dueOn: string | null): Promise<void> {
    await tx.sql(
      `update commitment set state = $2, due_on = $4::date, version = version + 1,
              started_on = case when $2 in ('started', 'done') then coalesce(started_on, $3::date) else started_on end,
              finished_on = case when $2 = 'done' then $3::date else null end
       where id = $1`,
      [id, state, day, dueOn],
    );
  }

  async assign(tx: Tx, id: Id, reporterId: Id | null, dueOn: string | null): Promise<void> {
    await tx.sql('update commitment set reporter_id = $2, due_on = $3::date, version = version + 1 where id = $1', [
      id,
      reporterId,
      dueOn,
    ]);
  }

  /** Days on which words are owed, and of which something may be left to say; soonest first. */
  unsaid(db: Db): Promise<DueCommitments[]> {
    return db.sql<DueCommitments>(
      `select k.collective_id as "collectiveId", k.reporter_id as "reporterId", c.time_zone as "timeZone", k.due_on::text as "dueOn"
       from commitment k join collective c on c.id = k.collective_id
       where k.due_on is not null and k.state in ('not-started', 'started') and k.told_late_of is distinct from k.due_on
       group by k.collective_id, k.reporter_id, c.time_zone, k.due_on order by k.due_on, k.collective_id, k.reporter_id limit 1000`,
    );
  }

  /** Those of which it had not been said of this day yet, in the order of the programme. */
  async say(tx: Tx, due: DueCommitments, word: DueWord): Promise<{ id: Id; number: number; title: string }[]> {
    const rows = await tx.sql<{ id: Id; number: number; title: string }>(
      `update commitment k set ${said[word]} = k.due_on from measure m
       where m.id = k.measure_id and k.collective_id = $1 and k.reporter_id is not distinct from $2 and k.due_on = $3
         and k.state in ('not-started', 'started') and k.${said[word]} is distinct from k.due_on
       returning k.id, m.number, m.title`,
      [due.collectiveId, due.reporterId, due.dueOn],
    );
    return rows.toSorted((one, other) => one.number - other.number);
  }

  /** What somebody is in charge of and still owes a word about; the coordination, of what nobody is in charge of. */
  owedBy(
    db: Db,
    collectiveId: Id,
    accountId: Id,
    coordinates: boolean,
  ): Promise<{ id: Id; number: number; title: string; dueOn: string }[]> {
    return db.sql(
      `select k.id, m.number, m.title, k.due_on::text as "dueOn"
       from commitment k join measure m on m.id = k.measure_id
       where k.collective_id = $1 and (k.reporter_id = $2 or ($3 and k.reporter_id is null)) and k.due_on is not null and k.state in ('not-started', 'started')
       order by k.due_on, m.number limit 100`,
      [collectiveId, accountId, coordinates],
    );
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Commitment' as type, k.id, k.collective_id as "collectiveId", m.title,
              '/engagements/' || m.number as path, true as debatable
       from commitment k join measure m on m.id = k.measure_id where k.id = any($1)`,
      [ids],
    );
  }

  /** What somebody reported, and is in charge of. */
  async heldOn(db: Db, accountId: Id): Promise<{ reports: unknown[]; inCharge: unknown[] }> {
    const reports = await db.sql(
      `select m.title, r.state, r.note, r.evidence, r.reported_at as "reportedAt" from commitment_report r
       join commitment k on k.id = r.commitment_id join measure m on m.id = k.measure_id
       where r.reported_by = $1 order by r.reported_at, r.id`,
      [accountId],
    );
    const inCharge = await db.sql(
      `select m.title, k.due_on::text as "dueOn" from commitment k join measure m on m.id = k.measure_id
       where k.reporter_id = $1 order by m.number`,
      [accountId],
    );
    return { reports, inCharge };
  }

  /** Somebody erased is in charge of nothing. */
  async release(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('update commitment set reporter_id = null, version = version + 1 where reporter_id = $1', [accountId]);
  }
}
