import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { Person } from '../../identity/index.js';

/** An answer by who answered for the commitment then. */
export interface QuestionAnswer {
  readonly answerId: Id;
  readonly answeredBy: Id;
  readonly answeredAt: Date;
}

export interface CommitmentQuestionRow {
  readonly id: Id;
  readonly askedAt: Date;
  readonly answer: QuestionAnswer | null;
}

@Injectable()
export class CommitmentQuestionsRepository {
  /** Those of a commitment that were asked when it was last looked at. */
  of(db: Db, commitmentId: Id): Promise<(QuestionAnswer & { readonly id: Id; readonly person: Person })[]> {
    return db.sql(
      `select q.id, q.answer_id as "answerId", q.answered_by as "answeredBy", q.answered_at as "answeredAt",
              json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null) as person
       from commitment_question q join account a on a.id = q.answered_by where q.commitment_id = $1`,
      [commitmentId],
    );
  }

  async known(db: Db, commitmentId: Id): Promise<Set<Id>> {
    const rows = await db.sql<{ id: Id }>('select id from commitment_question where commitment_id = $1', [
      commitmentId,
    ]);
    return new Set(rows.map(({ id }) => id));
  }

  /** The questions of a commitment are these from now on. */
  async keep(
    tx: Tx,
    { collectiveId, id }: { collectiveId: Id; id: Id },
    rows: readonly CommitmentQuestionRow[],
  ): Promise<void> {
    await tx.sql('delete from commitment_question where commitment_id = $1 and not (id = any($2))', [
      id,
      rows.map((row) => row.id),
    ]);
    await tx.sql(
      `insert into commitment_question (collective_id, commitment_id, id, asked_at, answer_id, answered_by, answered_at)
       select $1, $2, * from unnest($3::uuid[], $4::timestamptz[], $5::uuid[], $6::uuid[], $7::timestamptz[])
       on conflict (id) do update set answer_id = excluded.answer_id, answered_by = excluded.answered_by,
         answered_at = excluded.answered_at`,
      [
        collectiveId,
        id,
        rows.map((row) => row.id),
        rows.map(({ askedAt }) => askedAt),
        rows.map(({ answer }) => answer?.answerId ?? null),
        rows.map(({ answer }) => answer?.answeredBy ?? null),
        rows.map(({ answer }) => answer?.answeredAt ?? null),
      ],
    );
  }

  /** Over all the commitments of a collective. */
  async counts(db: Db, collectiveId: Id): Promise<{ asked: number; answered: number }> {
    const [row] = await db.sql<{ asked: number; answered: number }>(
      `select count(*)::int as asked, count(answer_id)::int as answered from commitment_question where collective_id = $1`,
      [collectiveId],
    );
    return row ?? { asked: 0, answered: 0 };
  }

  /** Commitments somebody is in charge of that have a question without an answer; the coordination's are nobody's. */
  waitingFor(
    db: Db,
    collectiveId: Id,
    accountId: Id,
    coordinates: boolean,
  ): Promise<{ id: Id; number: number; title: string }[]> {
    return db.sql(
      `select distinct k.id, m.number, m.title from commitment_question q
       join commitment k on k.id = q.commitment_id join measure m on m.id = k.measure_id
       where q.collective_id = $1 and q.answer_id is null and (k.reporter_id = $2 or ($3 and k.reporter_id is null))
       order by m.number limit 100`,
      [collectiveId, accountId, coordinates],
    );
  }

  /** Answers somebody gave for commitments. */
  answeredBy(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select m.title, q.asked_at as "askedAt", q.answered_at as "answeredAt" from commitment_question q
       join commitment k on k.id = q.commitment_id join measure m on m.id = k.measure_id
       where q.answered_by = $1 order by q.answered_at, q.id`,
      [accountId],
    );
  }
}
