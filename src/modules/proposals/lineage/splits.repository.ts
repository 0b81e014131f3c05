import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import { publicTitle } from '../proposals.repository.js';

export type SplitState = 'asked' | 'agreed' | 'declined' | 'taken-back';

export interface SplitRow {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly proposalId: Id;
  /** The version the leaving clauses were chosen in. */
  readonly versionId: Id;
  /** The first of each block that leaves. */
  readonly clauseIds: readonly Id[];
  /** Of what leaves. */
  readonly title: string;
  readonly reason: string;
  readonly state: SplitState;
  readonly askedBy: Id;
  readonly askedAt: Date;
  /** Why it was declined. */
  readonly answer: string;
  readonly resultId: Id | null;
}

export type NewSplit = Omit<SplitRow, 'state' | 'answer' | 'resultId'>;

/** How a split ended. */
export interface SplitAnswer {
  readonly state: Exclude<SplitState, 'asked'>;
  readonly by: Id;
  readonly at: Date;
  readonly answer?: string;
  readonly resultId?: Id;
}

const columns = `s.collective_id as "collectiveId", s.id, s.proposal_id as "proposalId", s.version_id as "versionId",
  s.clause_ids as "clauseIds", s.title, s.reason, s.state, s.asked_by as "askedBy", s.asked_at as "askedAt", s.answer,
  s.result_id as "resultId"`;

@Injectable()
export class SplitsRepository {
  async insert(tx: Tx, split: NewSplit): Promise<void> {
    const { collectiveId, id, proposalId, versionId, clauseIds, title, reason, askedBy, askedAt } = split;
    await tx.sql(
      `insert into proposal_split (collective_id, id, proposal_id, version_id, clause_ids, title, reason, state, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, 'asked', $8, $9)`,
      [collectiveId, id, proposalId, versionId, clauseIds, title, reason, askedBy, askedAt],
    );
  }

  async byId(db: Db, collectiveId: Id, id: Id): Promise<SplitRow | null> {
    const [found] = await db.sql<SplitRow>(
      `select ${columns} from proposal_split s where s.collective_id = $1 and s.id = $2`,
      [collectiveId, id],
    );
    return found ?? null;
  }

  /** What awaits an answer about a proposal; null: nothing. */
  async asked(db: Db, proposalId: Id): Promise<SplitRow | null> {
    const [found] = await db.sql<SplitRow>(
      `select ${columns} from proposal_split s where s.proposal_id = $1 and s.state = 'asked'`,
      [proposalId],
    );
    return found ?? null;
  }

  async settle(tx: Tx, id: Id, { state, by, at, answer = '', resultId }: SplitAnswer): Promise<void> {
    await tx.sql(
      `update proposal_split set state = $2, answered_by = $3, answered_at = $4, answer = $5, result_id = $6 where id = $1`,
      [id, state, by, at, answer, resultId ?? null],
    );
  }

  /** Splits that await the word of somebody's proposals. */
  waiting(
    db: Db,
    collectiveId: Id,
    accountId: Id,
    facilitated: readonly Id[],
  ): Promise<{ kind: 'answer'; id: Id; number: number; title: string }[]> {
    return db.sql(
      `select 'answer' as kind, p.id, p.number, ${publicTitle} as title
       from proposal_split s join proposal p on p.id = s.proposal_id
       where s.collective_id = $1 and s.state = 'asked' and s.asked_by <> $2 and p.state in ('debated', 'deferred') and (
         exists (select 1 from proposal_author a where a.proposal_id = p.id and a.account_id = $2 and a.state = 'accepted')
         or exists (select 1 from proposal_group g where g.proposal_id = p.id and g.group_id = any($3)))`,
      [collectiveId, accountId, facilitated],
    );
  }

  /** What somebody asked for, or answered. */
  heldOn(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select title, reason, state, asked_at as "askedAt", asked_by = $1 as asked, answer, answered_at as "answeredAt"
       from proposal_split where asked_by = $1 or answered_by = $1 order by asked_at, id`,
      [accountId],
    );
  }
}
