import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { RepresentativeState } from './domain/organisation.js';
import type { RepresentativeRow, VerifiedHow } from './organisations.rows.js';

const select = `
  select r.id, r.collective_id as "collectiveId", r.proof, r.state, r.declared_at as "declaredAt",
         r.settled_at as "settledAt", r.until_on::text as "untilOn", r.verified_how as "verifiedHow", r.reason, r.role_id as "roleId",
         json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) as organisation,
         json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null) as person
  from representative r join organisation o on o.id = r.organisation_id join account a on a.id = r.account_id`;

export interface Declaration {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly organisationId: Id;
  readonly accountId: Id;
  readonly proof: string;
  readonly declaredAt: Date;
  readonly untilOn: string | null;
}

export interface Settlement {
  readonly state: Exclude<RepresentativeState, 'declared'>;
  readonly at: Date;
  readonly by: Id;
  readonly reason: string | null;
  readonly roleId: Id | null;
  /** Kept as it is when absent. */
  readonly how?: VerifiedHow;
}

/** A representative whose organisation set a last day. */
export interface TermedRepresentative {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly accountId: Id;
  readonly organisation: { readonly id: Id; readonly name: string };
  /** ISO date. */
  readonly untilOn: string;
  readonly timeZone: string;
}

@Injectable()
export class RepresentativesRepository {
  /** False when this person already declared it, or is verified. */
  async insert(tx: Tx, made: Declaration): Promise<boolean> {
    const rows = await tx.sql(
      `insert into representative (collective_id, id, organisation_id, account_id, proof, state, declared_at, until_on)
       values ($1, $2, $3, $4, $5, 'declared', $6, $7) on conflict do nothing returning 1`,
      [made.collectiveId, made.id, made.organisationId, made.accountId, made.proof, made.declaredAt, made.untilOn],
    );
    return rows.length === 1;
  }

  /** Holds the row until the transaction ends. */
  async forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<RepresentativeRow | null> {
    const [row] = await tx.sql<RepresentativeRow>(
      `${select} where r.id = $1 and r.collective_id = $2 for update of r`,
      [id, collectiveId],
    );
    return row ?? null;
  }

  async settle(tx: Tx, id: Id, { state, at, by, reason, roleId, how }: Settlement): Promise<void> {
    await tx.sql(
      `update representative set state = $2, settled_at = $3, settled_by = $4, reason = $5, role_id = $6,
              verified_how = coalesce($7, verified_how) where id = $1`,
      [id, state, at, by, reason, roleId, how ?? null],
    );
  }

  /** Whether one verified the other, whatever became of it: two people do not vouch for each other. */
  async verifiedBy(db: Db, organisationId: Id, accountId: Id, by: Id): Promise<boolean> {
    const rows = await db.sql(
      `select 1 from representative where organisation_id = $1 and account_id = $2 and settled_by = $3 and role_id is not null limit 1`,
      [organisationId, accountId, by],
    );
    return rows.length > 0;
  }

  /** Verified, with a last day; soonest first. */
  termed(db: Db): Promise<TermedRepresentative[]> {
    return db.sql<TermedRepresentative>(
      `select r.collective_id as "collectiveId", r.id, r.account_id as "accountId", r.until_on::text as "untilOn",
              c.time_zone as "timeZone", json_build_object('id', o.id, 'name', o.name) as organisation
       from representative r join organisation o on o.id = r.organisation_id join collective c on c.id = r.collective_id
       where r.state = 'verified' and r.until_on is not null order by r.until_on, r.id limit 1000`,
    );
  }

  /** False when it was done before, or is not to be done any more. */
  async remind(tx: Tx, id: Id): Promise<boolean> {
    const rows = await tx.sql(
      `update representative set reminded_of = until_on where id = $1 and state = 'verified'
         and reminded_of is distinct from until_on returning 1`,
      [id],
    );
    return rows.length === 1;
  }

  async lapse(tx: Tx, id: Id, at: Date): Promise<boolean> {
    const rows = await tx.sql(
      `update representative set state = 'ended', settled_at = $2, reason = 'Terme de la représentation'
       where id = $1 and state = 'verified' returning 1`,
      [id, at],
    );
    return rows.length === 1;
  }

  /** Ends what somebody who left was verified for. */
  async depart(tx: Tx, collectiveId: Id, accountId: Id, at: Date): Promise<void> {
    await tx.sql(
      `update representative set state = 'ended', settled_at = $3, settled_by = $2, reason = 'Départ du collectif'
       where collective_id = $1 and account_id = $2 and state = 'verified'`,
      [collectiveId, accountId, at],
    );
  }

  /** Who speaks for these organisations now. */
  followers(db: Db, ids: readonly Id[]): Promise<{ subjectId: Id; accountId: Id; reason: 'mine' }[]> {
    return db.sql(
      `select organisation_id as "subjectId", account_id as "accountId", 'mine' as reason
       from representative where organisation_id = any($1) and state = 'verified'`,
      [ids],
    );
  }

  ofOrganisation(db: Db, organisationId: Id): Promise<RepresentativeRow[]> {
    return db.sql<RepresentativeRow>(`${select} where r.organisation_id = $1 order by r.declared_at, r.id limit 200`, [
      organisationId,
    ]);
  }

  declared(db: Db, collectiveId: Id): Promise<RepresentativeRow[]> {
    return db.sql<RepresentativeRow>(
      `${select} where r.collective_id = $1 and r.state = 'declared' order by r.declared_at, r.id limit 200`,
      [collectiveId],
    );
  }

  ofAccount(db: Db, accountId: Id): Promise<RepresentativeRow[]> {
    return db.sql<RepresentativeRow>(`${select} where r.account_id = $1 order by r.declared_at, r.id`, [accountId]);
  }

  async forgetProofsSettledBefore(tx: Tx, moment: Date): Promise<void> {
    await tx.sql(`update representative set proof = '—' where settled_at < $1 and proof <> '—'`, [moment]);
  }

  async forgetProofs(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql(`update representative set proof = '—' where account_id = $1`, [accountId]);
  }
}
