import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';

export interface OpinionRow {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly proposalId: Id;
  readonly amendmentId: Id;
  /** Of the amendment, and of its proposal. */
  readonly amendment: number;
  readonly proposal: number;
  /** null: it stands before the first clause. */
  readonly clauseId: Id | null;
  readonly textVersionId: Id;
  /** The words of the clause then. */
  readonly quote: string;
  readonly body: string;
  readonly createdBy: Id;
  readonly createdAt: Date;
  readonly withdrawnAt: Date | null;
  readonly signedBy: readonly Id[];
}

/** An amendment that a plenary did not take. */
export interface LostAmendment {
  readonly id: Id;
  readonly number: number;
}

const columns = `o.collective_id as "collectiveId", o.id, o.proposal_id as "proposalId", o.amendment_id as "amendmentId",
  m.number as amendment, p.number as proposal, o.clause_id as "clauseId", o.text_version_id as "textVersionId", o.quote,
  o.body, o.created_by as "createdBy", o.created_at as "createdAt", o.withdrawn_at as "withdrawnAt",
  array(select s.account_id from minority_signature s where s.opinion_id = o.id order by s.at, s.account_id) as "signedBy"`;
const joined = 'minority_opinion o join amendment m on m.id = o.amendment_id join proposal p on p.id = o.proposal_id';

@Injectable()
export class OpinionsRepository {
  /** Those that stand, of these proposals of a collective, by amendment. */
  ofProposals(db: Db, collectiveId: Id, numbers: readonly number[]): Promise<OpinionRow[]> {
    return db.sql<OpinionRow>(
      `select ${columns} from ${joined}
       where p.collective_id = $1 and p.number = any($2) and o.withdrawn_at is null
       order by p.number, m.number, o.created_at, o.id`,
      [collectiveId, numbers],
    );
  }

  async byId(db: Db, collectiveId: Id, id: Id): Promise<OpinionRow | null> {
    const [found] = await db.sql<OpinionRow>(
      `select ${columns} from ${joined} where o.collective_id = $1 and o.id = $2`,
      [collectiveId, id],
    );
    return found ?? null;
  }

  /** Amendments of a proposal that a plenary did not take and this account tabled, signed or supports. */
  lost(db: Db, proposalId: Id, accountId: Id): Promise<LostAmendment[]> {
    return db.sql<LostAmendment>(
      `select m.id, m.number from amendment m
       where m.proposal_id = $1 and m.state in ('rejected', 'fallen')
         and (m.created_by = $2
           or exists (select 1 from amendment_supporter s where s.amendment_id = m.id and s.account_id = $2)
           or exists (select 1 from amendment_signatory g
                      where g.amendment_id = m.id and g.account_id = $2 and g.state = 'signed'))
       order by m.number`,
      [proposalId, accountId],
    );
  }

  /** False when this account has one on this amendment; the same sent again is filed once. */
  async insert(tx: Tx, row: Omit<OpinionRow, 'amendment' | 'proposal' | 'withdrawnAt' | 'signedBy'>): Promise<boolean> {
    const rows = await tx.sql(
      `insert into minority_opinion (collective_id, id, proposal_id, amendment_id, clause_id, text_version_id, quote, body,
                                     created_by, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
       on conflict (amendment_id, created_by) where withdrawn_at is null do nothing returning 1`,
      [
        row.collectiveId,
        row.id,
        row.proposalId,
        row.amendmentId,
        row.clauseId,
        row.textVersionId,
        row.quote,
        row.body,
        row.createdBy,
        row.createdAt,
      ],
    );
    return rows.length > 0;
  }

  /** Signing twice is signing once. */
  async sign(tx: Tx, { collectiveId, id }: OpinionRow, accountId: Id, now: Date): Promise<void> {
    await tx.sql(
      `insert into minority_signature (collective_id, opinion_id, account_id, at) values ($1, $2, $3, $4)
       on conflict do nothing`,
      [collectiveId, id, accountId, now],
    );
  }

  async unsign(tx: Tx, id: Id, accountId: Id): Promise<void> {
    await tx.sql('delete from minority_signature where opinion_id = $1 and account_id = $2', [id, accountId]);
  }

  async withdraw(tx: Tx, id: Id, now: Date): Promise<void> {
    await tx.sql('update minority_opinion set withdrawn_at = $2 where id = $1 and withdrawn_at is null', [id, now]);
  }

  heldOn(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select o.proposal_id as "proposalId", m.number as amendment, o.body, o.created_at as at, o.created_by = $1 as written
       from minority_opinion o join amendment m on m.id = o.amendment_id
       where o.created_by = $1 or exists
         (select 1 from minority_signature s where s.opinion_id = o.id and s.account_id = $1)
       order by o.created_at, o.id`,
      [accountId],
    );
  }

  /** A signature is theirs to take along; what they wrote stays, without a name. */
  async forget(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from minority_signature where account_id = $1', [accountId]);
  }
}
