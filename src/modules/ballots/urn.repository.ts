import { Injectable } from '@nestjs/common';
import { DatabaseError } from 'pg';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Ballot, CastRow, OwnVote, RollLine, RollRow } from './ballot.rows.js';

export interface CastParams {
  readonly ballotId: Id;
  readonly voterId: Id;
  readonly voteId: Id;
  readonly previousVoteId: Id | null;
  readonly choice: string;
}

const uniqueViolation = '23505';

/** The roll and the urn of a ballot: who may vote and has, and what was voted. */
@Injectable()
export class UrnRepository {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async freezeRoll(tx: Tx, { collectiveId, id }: Ballot, roll: readonly RollLine[]): Promise<void> {
    await tx.sql(
      `insert into ballot_roll (collective_id, ballot_id, account_id, reason)
       select $1, $2, line.* from unnest($3::uuid[], $4::text[]) as line`,
      [collectiveId, id, roll.map(({ accountId }) => accountId), roll.map(({ reason }) => reason)],
    );
  }

  /** One round trip: roll, vote and event. `'taken'`: another voter's paper bears this number; null: no such ballot. */
  async cast(params: CastParams, now: Date): Promise<CastRow | 'taken' | null> {
    try {
      const [row] = await this.unitOfWork.call<CastRow>(
        'select * from cast_vote($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::text, $6::timestamptz)',
        [params.ballotId, params.voterId, params.voteId, params.previousVoteId, params.choice, now],
      );
      return row?.state ? row : null;
    } catch (error) {
      if (error instanceof DatabaseError && error.code === uniqueViolation) return 'taken';
      throw error;
    }
  }

  /** Votes that count, by choice. */
  tally(tx: Tx, { id, rule }: Ballot): Promise<{ choice: string; count: number }[]> {
    return tx.sql(
      rule.secrecy === 'secret'
        ? `select choice, count(*)::int as count from ballot_paper where ballot_id = $1 and not replaced group by choice`
        : `select choice, count(*)::int as count from ballot_vote where ballot_id = $1 and replaced_at is null group by choice`,
      [id],
    );
  }

  async signatures(db: Db, ballotId: Id): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      'select count(*)::int as count from ballot_roll where ballot_id = $1 and signed_at is not null',
      [ballotId],
    );
    return row?.count ?? 0;
  }

  /**
   * Writes the papers anew in a random order: a paper and the signature stored with it shared a transaction number and
   * their places in the files, which would name every voter.
   */
  async shuffle(tx: Tx, ballotId: Id): Promise<void> {
    await tx.sql(
      `with urn as (delete from ballot_paper where ballot_id = $1 returning collective_id, ballot_id, mark, choice, replaced)
       insert into ballot_paper (collective_id, ballot_id, mark, choice, replaced)
       select collective_id, ballot_id, mark, choice, replaced from urn order by gen_random_uuid()`,
      [ballotId],
    );
  }

  /** Of one voter: the ballots on whose roll they are. */
  own(db: Db, ballotIds: readonly Id[], accountId: Id): Promise<OwnVote[]> {
    return db.sql<OwnVote>(
      `select r.ballot_id as "ballotId", r.channel,
              r.channel is null or (r.channel = 'online' and (b.rule->>'replaceVote')::boolean) as "mayVote",
              case when v.id is null then null else jsonb_build_object('id', v.id, 'choice', v.choice) end as vote
       from ballot_roll r join ballot b on b.id = r.ballot_id
       left join ballot_vote v on v.ballot_id = r.ballot_id and v.account_id = r.account_id and v.replaced_at is null
       where r.ballot_id = any($1) and r.account_id = $2`,
      [ballotIds, accountId],
    );
  }

  /** Everything kept about somebody: the rolls they are on, when they signed, their named votes. */
  heldOn(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select b.question, r.reason, r.signed_at as "signedAt", r.channel,
              coalesce(jsonb_agg(jsonb_build_object('choice', v.choice, 'castAt', v.cast_at, 'replacedAt', v.replaced_at)
                order by v.cast_at, v.id) filter (where v.id is not null), '[]') as votes
       from ballot_roll r join ballot b on b.id = r.ballot_id
       left join ballot_vote v on v.ballot_id = r.ballot_id and v.account_id = r.account_id
       where r.account_id = $1
       group by b.id, r.reason, r.signed_at, r.channel order by b.opened_at, b.id`,
      [accountId],
    );
  }

  /** The roll by name; choices are left out unless `withChoices`. */
  roll(db: Db, ballotId: Id, withChoices: boolean, { first, after }: PageRequest): Promise<RollRow[]> {
    return db.sql<RollRow>(
      `select r.account_id as "accountId", a.name, r.reason, r.signed_at is not null as signed, v.choice
       from ballot_roll r join account a on a.id = r.account_id
       left join ballot_vote v
         on $2 and v.ballot_id = r.ballot_id and v.account_id = r.account_id and v.replaced_at is null
       where r.ballot_id = $1 and ($3::text is null or (a.name, r.account_id) > ($3, $4::uuid))
       order by a.name, r.account_id limit $5`,
      [ballotId, withChoices, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }
}
