import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';

/** Who had an amendment voted apart from the others, and why, if they said it. */
export interface SeparateVote {
  readonly amendmentId: Id;
  readonly askedBy: Id;
  readonly reason: string;
}

@Injectable()
export class SeparateVotesRepository {
  ofPlenary(db: Db, plenaryId: Id): Promise<SeparateVote[]> {
    return db.sql<SeparateVote>(
      `select amendment_id as "amendmentId", asked_by as "askedBy", reason from separate_vote
       where plenary_id = $1 order by at, amendment_id`,
      [plenaryId],
    );
  }

  /** False when it is asked already. */
  async ask(
    tx: Tx,
    collectiveId: Id,
    plenaryId: Id,
    { amendmentId, askedBy, reason }: SeparateVote,
    now: Date,
  ): Promise<boolean> {
    const made = await tx.sql(
      `insert into separate_vote (collective_id, plenary_id, amendment_id, asked_by, reason, at)
       values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning 1`,
      [collectiveId, plenaryId, amendmentId, askedBy, reason, now],
    );
    return made.length > 0;
  }

  heldOn(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select p.number as plenary, m.number as amendment, s.reason, s.at from separate_vote s
       join plenary p on p.id = s.plenary_id join amendment m on m.id = s.amendment_id
       where s.asked_by = $1 order by s.at`,
      [accountId],
    );
  }
}
