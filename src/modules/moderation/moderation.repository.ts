import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { AppealOutcome, Ground, MeasureChoice } from './domain/moderation.js';
import type { AppealRow, MeasureRow, ReportedRow } from './moderation.rows.js';

interface NewReport {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly subject: SubjectRef;
  readonly reporterId: Id;
  readonly ground: Ground;
  readonly note: string;
  readonly at: Date;
}

type FlatMeasure = Omit<MeasureRow, 'appeal'> & {
  readonly [Field in keyof AppealRow as `appeal_${Field}`]: AppealRow[Field] | null;
};

const measures = `
  select m.collective_id as "collectiveId", m.id, m.subject_type as "subjectType", m.subject_id as "subjectId",
         m.author_ids as "authorIds", m.kind, m.ground, m.reason, m.decided_by as "decidedBy",
         m.decided_at as "decidedAt", m.lifted_at as "liftedAt", a.body as "appeal_body",
         a.appealed_at as "appeal_appealedAt", a.outcome as "appeal_outcome", a.answer as "appeal_answer",
         a.decided_by as "appeal_decidedBy", a.decided_at as "appeal_decidedAt", a.alone as "appeal_alone"
  from moderation_measure m left join moderation_appeal a on a.measure_id = m.id`;

@Injectable()
export class ModerationRepository {
  /** One decision about a thing at a time, until the transaction ends. */
  async lockSubject(tx: Tx, subjectId: Id): Promise<void> {
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended($1::text, 12000))`, [subjectId]);
  }

  /** False when this person's report of it waits already. */
  async insertReport(tx: Tx, report: NewReport): Promise<boolean> {
    const rows = await tx.sql(
      `insert into moderation_report (collective_id, id, subject_type, subject_id, reporter_id, ground, note, reported_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (subject_id, reporter_id) where measure_id is null do nothing returning 1`,
      [
        report.collectiveId,
        report.id,
        report.subject.type,
        report.subject.id,
        report.reporterId,
        report.ground,
        report.note,
        report.at,
      ],
    );
    return rows.length === 1;
  }

  /** What waits longest first. */
  queue(db: Db, collectiveId: Id, { first, after }: PageRequest): Promise<ReportedRow[]> {
    return db.sql<ReportedRow>(
      `select subject_type as "subjectType", subject_id as "subjectId", min(reported_at) as "firstAt",
              json_agg(json_build_object('ground', ground, 'note', note, 'reportedAt', reported_at)
                       order by reported_at, id) as reports
       from moderation_report where collective_id = $1 and measure_id is null
       group by 1, 2
       having $2::timestamptz is null or (min(reported_at), subject_id) > ($2, $3::uuid)
       order by min(reported_at), subject_id limit $4`,
      [collectiveId, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }

  async waiting(db: Db, collectiveId: Id): Promise<{ reports: number; appeals: number }> {
    const [row] = await db.sql<{ reports: number; appeals: number }>(
      `select (select count(distinct subject_id)::int from moderation_report
               where collective_id = $1 and measure_id is null) as reports,
              (select count(*)::int from moderation_appeal where collective_id = $1 and outcome is null) as appeals`,
      [collectiveId],
    );
    return row ?? { reports: 0, appeals: 0 };
  }

  /** Answers every report that waits on a thing; gives how many. */
  async answerReports(tx: Tx, subjectId: Id, measureId: Id): Promise<number> {
    const rows = await tx.sql(
      'update moderation_report set measure_id = $2 where subject_id = $1 and measure_id is null returning 1',
      [subjectId, measureId],
    );
    return rows.length;
  }

  async insertMeasure(tx: Tx, measure: Omit<MeasureRow, 'appeal' | 'liftedAt'>): Promise<void> {
    await tx.sql(
      `insert into moderation_measure (collective_id, id, subject_type, subject_id, author_ids, kind, ground, reason,
                                       decided_by, decided_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        measure.collectiveId,
        measure.id,
        measure.subjectType,
        measure.subjectId,
        measure.authorIds,
        measure.kind,
        measure.ground,
        measure.reason,
        measure.decidedBy,
        measure.decidedAt,
      ],
    );
  }

  /** Newest first. `mine`: about what `accountId` wrote. */
  async measures(
    db: Db,
    collectiveId: Id,
    choice: MeasureChoice,
    accountId: Id | null,
    { first, after }: PageRequest,
  ): Promise<MeasureRow[]> {
    const rows = await db.sql<FlatMeasure>(
      `${measures} where m.collective_id = $1
         and ($2 <> 'appeals' or (a.measure_id is not null and a.outcome is null))
         and ($2 <> 'mine' or m.author_ids @> array[$3::uuid])
         and ($4::timestamptz is null or (m.decided_at, m.id) < ($4, $5::uuid))
       order by m.decided_at desc, m.id desc limit $6`,
      [collectiveId, choice, accountId, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
    return rows.map(nested);
  }

  async measuresById(db: Db, ids: readonly Id[]): Promise<MeasureRow[]> {
    return (await db.sql<FlatMeasure>(`${measures} where m.id = any($1::uuid[])`, [ids])).map(nested);
  }

  async insertAppeal(tx: Tx, measure: MeasureRow, body: string, at: Date): Promise<void> {
    await tx.sql(
      'insert into moderation_appeal (collective_id, measure_id, body, appealed_at) values ($1, $2, $3, $4)',
      [measure.collectiveId, measure.id, body, at],
    );
  }

  async answerAppeal(
    tx: Tx,
    measureId: Id,
    decision: { outcome: AppealOutcome; answer: string; by: Id; at: Date; alone: boolean },
  ): Promise<void> {
    const { outcome, answer, by, at, alone } = decision;
    await tx.sql(
      `update moderation_appeal set outcome = $2, answer = $3, decided_by = $4, decided_at = $5, alone = $6
       where measure_id = $1`,
      [measureId, outcome, answer, by, at, alone],
    );
    if (outcome === 'lifted')
      await tx.sql('update moderation_measure set lifted_at = $2 where id = $1', [measureId, at]);
  }

  reportedBy(db: Db, accountId: Id): Promise<object[]> {
    return db.sql<object>(
      `select subject_type as "subjectType", subject_id as "subjectId", ground, note, reported_at as "reportedAt"
       from moderation_report where reporter_id = $1 order by reported_at, id`,
      [accountId],
    );
  }

  appealedBy(db: Db, accountId: Id): Promise<object[]> {
    return db.sql<object>(
      `select m.id as "measureId", m.kind, m.ground, m.reason, m.decided_at as "decidedAt", a.body as appeal,
              a.answer, a.outcome
       from moderation_measure m left join moderation_appeal a on a.measure_id = m.id
       where m.author_ids @> array[$1::uuid] order by m.decided_at, m.id`,
      [accountId],
    );
  }

  /** The words of somebody's reports and appeals; that there were some stays. */
  async forgetWords(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql(`update moderation_report set note = '' where reporter_id = $1`, [accountId]);
    await tx.sql(
      `update moderation_appeal set body = '…'
       where measure_id in (select id from moderation_measure where author_ids @> array[$1::uuid])`,
      [accountId],
    );
  }
}

function nested(row: FlatMeasure): MeasureRow {
  const {
    appeal_body: body,
    appeal_appealedAt: appealedAt,
    appeal_outcome: outcome,
    appeal_answer: answer,
    appeal_decidedBy: decidedBy,
    appeal_decidedAt: decidedAt,
    appeal_alone: alone,
    ...measure
  } = row;
  if (body === null || appealedAt === null) return { ...measure, appeal: null };
  return { ...measure, appeal: { body, appealedAt, outcome, answer, decidedBy, decidedAt, alone: alone ?? false } };
}
