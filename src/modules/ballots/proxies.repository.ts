import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { Ballot, ProxyRow } from './ballot.rows.js';

const columns = `p.id, p.ballot_id as "ballotId", p.principal_id as "principalId", a.name as principal,
  p.holder_id as "holderId", h.name as holder, p.state`;
const joins = 'ballot_proxy p join account a on a.id = p.principal_id join account h on h.id = p.holder_id';

/** Votes handed to somebody else. */
@Injectable()
export class ProxiesRepository {
  of(db: Db, ballotId: Id): Promise<ProxyRow[]> {
    return db.sql<ProxyRow>(`select ${columns} from ${joins} where p.ballot_id = $1 order by p.given_at, p.id`, [
      ballotId,
    ]);
  }

  /** Those somebody gave or was given, that stand. */
  mine(db: Db, ballotIds: readonly Id[], accountId: Id): Promise<ProxyRow[]> {
    return db.sql<ProxyRow>(
      `select ${columns} from ${joins}
       where p.ballot_id = any($1) and (p.principal_id = $2 or p.holder_id = $2) and p.state in ('given', 'accepted')
       order by p.given_at, p.id`,
      [ballotIds, accountId],
    );
  }

  async byId(db: Db, id: Id): Promise<ProxyRow | null> {
    const [row] = await db.sql<ProxyRow>(`select ${columns} from ${joins} where p.id = $1`, [id]);
    return row ?? null;
  }

  async give(tx: Tx, { collectiveId, id: ballotId }: Ballot, proxy: NewProxy, now: Date): Promise<void> {
    await tx.sql(
      `insert into ballot_proxy (collective_id, ballot_id, id, principal_id, holder_id, state, given_at)
       values ($1, $2, $3, $4, $5, 'given', $6)`,
      [collectiveId, ballotId, proxy.id, proxy.principalId, proxy.holderId, now],
    );
  }

  /** The roll follows: an accepted proxy is written on its principal's line, one taken back is not. */
  async move(tx: Tx, proxy: ProxyRow, state: 'accepted' | 'declined' | 'revoked', now: Date): Promise<void> {
    await tx.sql(
      `update ballot_proxy set state = $2, answered_at = coalesce(answered_at, $3),
              revoked_at = case when $2 = 'revoked' then $3::timestamptz end
       where id = $1`,
      [proxy.id, state, now],
    );
    await tx.sql(`update ballot_roll set holder_id = $3 where ballot_id = $1 and voice_id = $2 and signed_at is null`, [
      proxy.ballotId,
      proxy.principalId,
      state === 'accepted' ? proxy.holderId : null,
    ]);
  }

  /** People who may vote in a ballot, and those who did; before it opens, the collective's members. */
  async scene(db: Db, { id, collectiveId, state }: Ballot): Promise<{ roll: Set<Id>; signed: Set<Id> }> {
    const rows = await db.sql<{ id: Id; signed: boolean }>(
      state === 'draft'
        ? `select account_id as id, false as signed from membership
           where collective_id = $2 and state = 'active' and tier = 'member' and $1::uuid is not null`
        : `select account_id as id, signed_at is not null as signed from ballot_roll
           where ballot_id = $1 and voice_kind = 'member' and $2::uuid is not null`,
      [id, collectiveId],
    );
    return {
      roll: new Set(rows.map((row) => row.id)),
      signed: new Set(rows.flatMap((row) => (row.signed ? [row.id] : []))),
    };
  }
}

export interface NewProxy {
  readonly id: Id;
  readonly principalId: Id;
  readonly holderId: Id;
}
