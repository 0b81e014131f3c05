import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { VoteKind, VoteReason } from './domain/amendment-votes.js';
import type { ItemState } from './domain/plenary.js';

/** A vote on amendments of a proposal, with its ballot and the agenda item it is on. */
export interface AmendmentVote {
  readonly ballotId: Id;
  readonly proposalId: Id;
  readonly kind: VoteKind;
  readonly because: VoteReason;
  /** What was said of it by itself. */
  readonly told: string;
  readonly itemId: Id;
  readonly itemState: ItemState;
  readonly title: string;
  readonly ballotState: 'draft' | 'open' | 'closed' | 'proclaimed';
  readonly amendmentIds: readonly Id[];
}

const columns = `v.ballot_id as "ballotId", v.proposal_id as "proposalId", v.kind, v.because, v.told, h.item_id as "itemId", i.state as "itemState",
  i.title, b.state as "ballotState",
  array(select s ->> 'id' from jsonb_array_elements(h.subjects) s) as "amendmentIds"`;
const joined = `amendment_vote v join plenary_ballot h on h.ballot_id = v.ballot_id
  join agenda_item i on i.id = h.item_id join ballot b on b.id = v.ballot_id`;

@Injectable()
export class AmendmentVotesRepository {
  /** In the order of the agenda. */
  ofPlenary(db: Db, plenaryId: Id): Promise<AmendmentVote[]> {
    return db.sql<AmendmentVote>(`select ${columns} from ${joined} where h.plenary_id = $1 order by i.position`, [
      plenaryId,
    ]);
  }

  async insert(
    tx: Tx,
    vote: Pick<AmendmentVote, 'ballotId' | 'proposalId' | 'kind' | 'because' | 'told'> & { readonly collectiveId: Id },
  ): Promise<void> {
    await tx.sql(
      `insert into amendment_vote (collective_id, ballot_id, proposal_id, kind, because, told) values ($1, $2, $3, $4, $5, $6)`,
      [vote.collectiveId, vote.ballotId, vote.proposalId, vote.kind, vote.because, vote.told],
    );
  }

  async explain(tx: Tx, ballotId: Id, because: VoteReason, told: string): Promise<void> {
    await tx.sql('update amendment_vote set because = $2, told = $3 where ballot_id = $1', [ballotId, because, told]);
  }
}
