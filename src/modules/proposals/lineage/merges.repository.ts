import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { MergeBeginning } from '../domain/merge.js';
import { publicTitle } from '../proposals.repository.js';

export type MergeState = 'asked' | 'agreed' | 'declined' | 'taken-back';

export interface MergeRow {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly fromId: Id;
  readonly withId: Id;
  /** Of what they would become. */
  readonly title: string;
  readonly begins: MergeBeginning;
  readonly reason: string;
  readonly state: MergeState;
  readonly askedBy: Id;
  readonly askedAt: Date;
  readonly answeredAt: Date | null;
  /** Why it was declined. */
  readonly answer: string;
  readonly resultId: Id | null;
}

export interface NewMerge extends Pick<
  MergeRow,
  'collectiveId' | 'id' | 'fromId' | 'withId' | 'title' | 'begins' | 'reason' | 'askedBy' | 'askedAt'
> {}

/** How a merge ended. */
export interface MergeAnswer {
  readonly state: Exclude<MergeState, 'asked'>;
  readonly by: Id;
  readonly at: Date;
  readonly answer?: string;
  readonly made?: { readonly resultId: Id; readonly fromVersionId: Id; readonly withVersionId: Id };
}

const columns = `m.collective_id as "collectiveId", m.id, m.from_id as "fromId", m.with_id as "withId", m.title, m.begins,
  m.reason, m.state, m.asked_by as "askedBy", m.asked_at as "askedAt", m.answered_at as "answeredAt", m.answer,
  m.result_id as "resultId"`;

/** Following it, by whatever way, answers. */
const unanswered = `not exists (
  select 1 from proposal_follower g where g.proposal_id = f.proposal_id and g.account_id = f.account_id)`;

@Injectable()
export class MergesRepository {
  async insert(tx: Tx, merge: NewMerge): Promise<void> {
    const { collectiveId, id, fromId, withId, title, begins, reason, askedBy, askedAt } = merge;
    await tx.sql(
      `insert into proposal_merge (collective_id, id, from_id, with_id, title, begins, reason, state, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'asked', $8, $9)`,
      [collectiveId, id, fromId, withId, title, begins, reason, askedBy, askedAt],
    );
  }

  async byId(db: Db, collectiveId: Id, id: Id): Promise<MergeRow | null> {
    const [found] = await db.sql<MergeRow>(
      `select ${columns} from proposal_merge m where m.collective_id = $1 and m.id = $2`,
      [collectiveId, id],
    );
    return found ?? null;
  }

  /** Every one a proposal had a part in, the newest first. */
  of(db: Db, proposalId: Id): Promise<MergeRow[]> {
    return db.sql<MergeRow>(
      `select ${columns} from proposal_merge m where m.from_id = $1 or m.with_id = $1 or m.result_id = $1
       order by m.asked_at desc, m.id desc limit 50`,
      [proposalId],
    );
  }

  /** Whether one of these waits for an answer already. */
  async underWay(db: Db, proposalIds: readonly Id[]): Promise<boolean> {
    const rows = await db.sql(
      `select 1 from proposal_merge where state = 'asked' and (from_id = any($1) or with_id = any($1)) limit 1`,
      [proposalIds],
    );
    return rows.length > 0;
  }

  async settle(tx: Tx, id: Id, { state, by, at, answer = '', made }: MergeAnswer): Promise<void> {
    await tx.sql(
      `update proposal_merge set state = $2, answered_by = $3, answered_at = $4, answer = $5, result_id = $6,
              from_version_id = $7, with_version_id = $8 where id = $1`,
      [id, state, by, at, answer, made?.resultId ?? null, made?.fromVersionId ?? null, made?.withVersionId ?? null],
    );
  }

  /** What two proposals come from, and the two themselves, is where a third comes from. */
  async inheritOrigins(tx: Tx, collectiveId: Id, intoId: Id, ids: readonly Id[]): Promise<void> {
    await tx.sql(
      `insert into proposal_origin (collective_id, proposal_id, subject_type, subject_id)
       select $1::uuid, $2::uuid, 'Proposal', unnest($3::uuid[])
       union
       select collective_id, $2::uuid, subject_type, subject_id from proposal_origin
       where proposal_id = any($3) and subject_type = 'Contribution'
       on conflict do nothing`,
      [collectiveId, intoId, ids],
    );
  }

  /** Authors who followed one go on; everybody else who did is asked. */
  async askFollowers(tx: Tx, collectiveId: Id, intoId: Id, ids: readonly Id[], now: Date): Promise<void> {
    const author = `exists (select 1 from proposal_author a
      where a.proposal_id = $2 and a.account_id = f.account_id and a.state = 'accepted')`;
    const told = (table: string, moment: string, which: string): Promise<unknown> =>
      tx.sql(
        `insert into ${table} (collective_id, proposal_id, account_id, ${moment})
         select distinct $1::uuid, $2::uuid, f.account_id, $4::timestamptz from proposal_follower f
         where f.proposal_id = any($3) and ${which}`,
        [collectiveId, intoId, ids, now],
      );
    await told('proposal_follower', 'since', author);
    await told('proposal_follow_asked', 'at', `not ${author}`);
  }

  /** Whether it was asked, and now is not any more. */
  async answerFollow(tx: Tx, proposalId: Id, accountId: Id): Promise<boolean> {
    const rows = await tx.sql(
      'delete from proposal_follow_asked where proposal_id = $1 and account_id = $2 returning 1',
      [proposalId, accountId],
    );
    return rows.length > 0;
  }

  /** How many have not said yet whether they follow it, and whether this reader is one of them. */
  async followsAsked(db: Db, proposalId: Id, accountId: Id | null): Promise<{ count: number; viewer: boolean }> {
    const [row] = await db.sql<{ count: number; viewer: boolean }>(
      `select count(*)::int as count, coalesce(bool_or(account_id = $2), false) as viewer
       from proposal_follow_asked f where f.proposal_id = $1 and ${unanswered}`,
      [proposalId, accountId],
    );
    return row ?? { count: 0, viewer: false };
  }

  /** Merges that await the word of somebody's proposals, and follows they are asked about. */
  waiting(
    db: Db,
    collectiveId: Id,
    accountId: Id,
    facilitated: readonly Id[],
  ): Promise<{ kind: 'answer'; id: Id; number: number; title: string }[]> {
    return db.sql(
      `select 'answer' as kind, p.id, p.number, ${publicTitle} as title from proposal_merge m join proposal p on p.id = m.with_id
       where m.collective_id = $1 and m.state = 'asked' and p.state in ('debated', 'deferred') and (
         exists (select 1 from proposal_author a where a.proposal_id = p.id and a.account_id = $2 and a.state = 'accepted')
         or exists (select 1 from proposal_group g where g.proposal_id = p.id and g.group_id = any($3)))
         and m.asked_by <> $2
       union all
       (select 'answer', p.id, p.number, ${publicTitle} from proposal_follow_asked f join proposal p on p.id = f.proposal_id
        where f.collective_id = $1 and f.account_id = $2 and ${unanswered} order by f.at desc limit 20)`,
      [collectiveId, accountId, facilitated],
    );
  }

  /** What somebody asked for, and is asked. */
  async heldOn(db: Db, accountId: Id): Promise<{ merges: unknown[]; followsAsked: unknown[] }> {
    const merges = await db.sql(
      `select m.title, m.reason, m.state, m.asked_at as "askedAt", m.asked_by = $1 as asked, m.answer, m.answered_at as "answeredAt"
       from proposal_merge m where m.asked_by = $1 or m.answered_by = $1 order by m.asked_at, m.id`,
      [accountId],
    );
    const followsAsked = await db.sql(
      `select p.number, ${publicTitle} as title, f.at from proposal_follow_asked f join proposal p on p.id = f.proposal_id
       where f.account_id = $1 order by f.at, p.id`,
      [accountId],
    );
    return { merges, followsAsked };
  }

  async forget(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from proposal_follow_asked where account_id = $1', [accountId]);
  }
}
