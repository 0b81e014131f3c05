import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { Ballot, PileRow } from './ballot.rows.js';
import type { StoredPapers } from './domain/closed-ballot.js';

/** Tellers, and what each counted of each pile. */
@Injectable()
export class PilesRepository {
  of(db: Db, ballotId: Id): Promise<PileRow[]> {
    return db.sql<PileRow>(
      `select p.name, p.teller_id as "tellerId", a.name as teller, p.papers, p.entered_at as "enteredAt"
       from ballot_pile p join account a on a.id = p.teller_id
       where p.ballot_id = $1 order by p.name, p.entered_at, p.teller_id`,
      [ballotId],
    );
  }

  /** A teller's count of a pile takes the place of their earlier one. */
  async enter(
    tx: Tx,
    ballot: Ballot,
    pile: { name: string; tellerId: Id; papers: readonly StoredPapers[] },
    now: Date,
  ): Promise<void> {
    await tx.sql(
      `insert into ballot_pile (collective_id, ballot_id, name, teller_id, papers, entered_at)
       values ($1, $2, $3, $4, $5, $6)
       on conflict (ballot_id, name, teller_id) do update set papers = excluded.papers, entered_at = excluded.entered_at`,
      [ballot.collectiveId, ballot.id, pile.name, pile.tellerId, JSON.stringify(pile.papers), now],
    );
  }

  async remove(tx: Tx, ballotId: Id, name: string, tellerId: Id): Promise<boolean> {
    const rows = await tx.sql(
      'delete from ballot_pile where ballot_id = $1 and name = $2 and teller_id = $3 returning name',
      [ballotId, name, tellerId],
    );
    return rows.length === 1;
  }

  async tellers(db: Db, ballotIds: readonly Id[]): Promise<{ ballotId: Id; id: Id; name: string }[]> {
    return db.sql(
      `select t.ballot_id as "ballotId", a.id, a.name from ballot_teller t join account a on a.id = t.account_id
       where t.ballot_id = any($1) order by a.name, a.id`,
      [ballotIds],
    );
  }

  async nameTellers(tx: Tx, { collectiveId, id }: Ballot, accountIds: readonly Id[], now: Date): Promise<void> {
    await tx.sql('delete from ballot_teller where ballot_id = $1 and account_id <> all($2::uuid[])', [id, accountIds]);
    await tx.sql(
      `insert into ballot_teller (collective_id, ballot_id, account_id, named_at)
       select $1, $2, account_id, $4 from unnest($3::uuid[]) account_id on conflict do nothing`,
      [collectiveId, id, accountIds, now],
    );
  }
}
