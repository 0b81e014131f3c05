import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { AmendmentRow } from './amendments.repository.js';

export type SignatureState = 'asked' | 'signed' | 'declined' | 'withdrawn';

/** Who signs amendments with their authors. */
@Injectable()
export class AmendmentSignaturesRepository {
  /** Who signs it counts no longer as a supporter. */
  async set(
    tx: Tx,
    { collectiveId, id }: Pick<AmendmentRow, 'collectiveId' | 'id'>,
    accountId: Id,
    state: SignatureState,
    now: Date,
  ): Promise<void> {
    await tx.sql(
      `insert into amendment_signatory (collective_id, amendment_id, account_id, state, at) values ($1, $2, $3, $4, $5)
       on conflict (amendment_id, account_id) do update set state = excluded.state, at = excluded.at`,
      [collectiveId, id, accountId, state, now],
    );
    if (state === 'signed') {
      await tx.sql('delete from amendment_supporter where amendment_id = $1 and account_id = $2', [id, accountId]);
    }
  }

  /** The same words on another proposal: who signed them signs them there, who is asked is asked there. */
  async carry(tx: Tx, fromId: Id, toId: Id): Promise<void> {
    await tx.sql(
      `insert into amendment_signatory (collective_id, amendment_id, account_id, state, at)
       select collective_id, $2, account_id, state, at from amendment_signatory
       where amendment_id = $1 and state in ('asked', 'signed')`,
      [fromId, toId],
    );
  }

  /** They signed other words: they are asked again. */
  async askAgain(tx: Tx, { id }: Pick<AmendmentRow, 'id'>, now: Date): Promise<void> {
    await tx.sql(
      `update amendment_signatory set state = 'asked', at = $2 where amendment_id = $1 and state = 'signed'`,
      [id, now],
    );
  }

  /** Its author takes their name back, and `heir`, who signed it, answers for it. */
  async handOn(tx: Tx, amendment: AmendmentRow, heir: Id, now: Date): Promise<void> {
    await tx.sql('delete from amendment_signatory where amendment_id = $1 and account_id = $2', [amendment.id, heir]);
    await tx.sql('update amendment set created_by = $2 where id = $1', [amendment.id, heir]);
    await this.set(tx, amendment, amendment.createdBy, 'withdrawn', now);
  }

  /** Open amendments somebody is asked to sign, and their own to which the group proposes other words. */
  waiting(
    db: Db,
    collectiveId: Id,
    accountId: Id,
  ): Promise<{ kind: 'sign' | 'answer'; id: Id; number: number; proposal: number; title: string }[]> {
    return db.sql(
      `select case when g.state = 'asked' then 'sign' else 'answer' end as kind, m.id, m.number, p.number as proposal, p.title
       from amendment m join proposal p on p.id = m.proposal_id
            left join amendment_signatory g on g.amendment_id = m.id and g.account_id = $2
       where p.collective_id = $1 and m.state = 'tabled' and not m.stale and p.hidden_at is null and not p.private
         and p.state in ('debated', 'deferred')
         and (g.state = 'asked'
              or (m.created_by = $2 and m.group_operations is not null and m.author_answer is null))
       order by m.created_at, m.id limit 20`,
      [collectiveId, accountId],
    );
  }

  heldOn(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select m.proposal_id as "proposalId", m.number, g.state, g.at from amendment_signatory g
       join amendment m on m.id = g.amendment_id where g.account_id = $1 order by g.at`,
      [accountId],
    );
  }

  /** What they signed stays signed, by nobody’s name (R5); what they were asked ends. */
  async forget(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql(`delete from amendment_signatory where account_id = $1 and state in ('asked', 'declined')`, [
      accountId,
    ]);
  }
}
