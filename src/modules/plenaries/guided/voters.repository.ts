import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { Check } from '../domain/eligibility.js';
import type { Support } from '../domain/nomination.js';

export interface ShownDates {
  readonly bornOn: string;
  readonly residentSince: string | null;
}

export interface VoterRow {
  readonly accountId: Id;
  readonly name: string;
  readonly state: Check['state'];
  readonly reason: string;
  readonly tellerId: Id | null;
  readonly chasedAt: Date | null;
  /** null once the tellers have said. */
  readonly bornOn: string | null;
  readonly residentSince: string | null;
}

export interface CheckCounts {
  readonly verified: number;
  readonly refused: number;
  readonly unverified: number;
  /** Of the unverified, those never written to. */
  readonly unchased: number;
}

export interface Addressee {
  readonly accountId: Id;
  readonly email: string;
  readonly language: 'fr' | 'en';
}

/** Who votes in a nomination, whom they support, and who stands behind a pseudonym: personal, and forgotten in time. */
@Injectable()
export class VotersRepository {
  /** Shows the dates the tellers check; whoever was refused comes back before them. */
  async register(tx: Tx, line: { collectiveId: Id; procedureId: Id; accountId: Id }, shown: ShownDates): Promise<void> {
    await tx.sql(
      `insert into nomination_voter (collective_id, procedure_id, account_id, born_on, resident_since, state)
       values ($1, $2, $3, $4, $5, 'unverified')
       on conflict (procedure_id, account_id) do update
         set born_on = $4, resident_since = $5, state = 'unverified', reason = '', teller_id = null, chased_at = null
         where nomination_voter.state <> 'verified'`,
      [line.collectiveId, line.procedureId, line.accountId, shown.bornOn, shown.residentSince],
    );
  }

  async voter(db: Db, procedureId: Id, accountId: Id): Promise<VoterRow | null> {
    const [row] = await db.sql<VoterRow>(`${voterRows} where v.procedure_id = $1 and v.account_id = $2`, [
      procedureId,
      accountId,
    ]);
    return row ?? null;
  }

  /** For the tellers: the unverified first, by name; at most 100. */
  voters(db: Db, procedureId: Id, search: string): Promise<VoterRow[]> {
    return db.sql<VoterRow>(
      `${voterRows} where v.procedure_id = $1 and ($2 = '' or strpos(lower(a.name), lower($2)) > 0)
       order by (v.state = 'unverified') desc, a.name, v.account_id limit 100`,
      [procedureId, search],
    );
  }

  async checks(db: Db, procedureId: Id): Promise<Check[]> {
    const rows = await db.sql<Omit<Check, 'chasedAt'> & { chasedAt: Date | null }>(
      `select account_id as "personId", state, reason, teller_id as "tellerId", chased_at as "chasedAt"
       from nomination_voter where procedure_id = $1 order by account_id`,
      [procedureId],
    );
    return rows.map((row) => ({ ...row, chasedAt: row.chasedAt?.getTime() ?? null }));
  }

  /** How far the tellers are. */
  async counts(db: Db, procedureId: Id): Promise<CheckCounts> {
    const [row] = await db.sql<CheckCounts>(
      `select count(*) filter (where state = 'verified')::int as verified,
              count(*) filter (where state = 'refused')::int as refused,
              count(*) filter (where state = 'unverified')::int as unverified,
              count(*) filter (where state = 'unverified' and chased_at is null)::int as unchased
       from nomination_voter where procedure_id = $1`,
      [procedureId],
    );
    return row ?? { verified: 0, refused: 0, unverified: 0, unchased: 0 };
  }

  /** What a teller found; the dates have served and are forgotten. */
  async saveCheck(tx: Tx, procedureId: Id, check: Check): Promise<void> {
    await tx.sql(
      `update nomination_voter set state = $3, reason = $4, teller_id = $5, born_on = null, resident_since = null
       where procedure_id = $1 and account_id = $2`,
      [procedureId, check.personId, check.state, check.reason, check.tellerId],
    );
  }

  async saveChase(tx: Tx, procedureId: Id, people: readonly Id[], at: Date): Promise<void> {
    await tx.sql('update nomination_voter set chased_at = $3 where procedure_id = $1 and account_id = any($2)', [
      procedureId,
      people,
      at,
    ]);
  }

  /** Confirmed addresses only. */
  addressees(db: Db, people: readonly Id[]): Promise<Addressee[]> {
    return db.sql<Addressee>(
      'select id as "accountId", email, language from account where id = any($1) and email is not null',
      [people],
    );
  }

  async setSupports(tx: Tx, line: { collectiveId: Id; procedureId: Id; voterId: Id }, candidates: readonly Id[]) {
    await tx.sql('delete from nomination_support where procedure_id = $1 and voter_id = $2', [
      line.procedureId,
      line.voterId,
    ]);
    await tx.sql(
      `insert into nomination_support (collective_id, procedure_id, voter_id, candidate_id)
       select $1, $2, $3, unnest($4::uuid[])`,
      [line.collectiveId, line.procedureId, line.voterId, candidates],
    );
  }

  supports(db: Db, procedureId: Id): Promise<Support[]> {
    return db.sql<Support>(
      `select voter_id as "voterId", candidate_id as "candidateId" from nomination_support where procedure_id = $1`,
      [procedureId],
    );
  }

  async supportsOf(db: Db, procedureId: Id, voterId: Id): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      'select candidate_id as id from nomination_support where procedure_id = $1 and voter_id = $2 order by 1',
      [procedureId, voterId],
    );
    return rows.map(({ id }) => id);
  }

  /** Counted: who supported whom has served. */
  async forgetSupports(tx: Tx, procedureId: Id): Promise<void> {
    await tx.sql('delete from nomination_support where procedure_id = $1', [procedureId]);
  }

  /** Ended: dates that no teller saw have no more use. */
  async forgetDates(tx: Tx, procedureId: Id): Promise<void> {
    await tx.sql('update nomination_voter set born_on = null, resident_since = null where procedure_id = $1', [
      procedureId,
    ]);
  }

  async insertPseudonyms(
    tx: Tx,
    line: { collectiveId: Id; procedureId: Id },
    people: readonly { pseudonym: string; accountId: Id }[],
  ): Promise<void> {
    await tx.sql(
      `insert into draw_pseudonym (collective_id, procedure_id, pseudonym, account_id)
       select $1, $2, p, a from unnest($3::text[], $4::uuid[]) as t(p, a)`,
      [line.collectiveId, line.procedureId, people.map((p) => p.pseudonym), people.map((p) => p.accountId)],
    );
  }

  async pseudonymOf(db: Db, procedureId: Id, accountId: Id): Promise<string | null> {
    const [row] = await db.sql<{ pseudonym: string }>(
      'select pseudonym from draw_pseudonym where procedure_id = $1 and account_id = $2',
      [procedureId, accountId],
    );
    return row?.pseudonym ?? null;
  }

  behind(
    db: Db,
    procedureId: Id,
    pseudonyms: readonly string[],
  ): Promise<{ pseudonym: string; accountId: Id; name: string }[]> {
    return db.sql(
      `select d.pseudonym, d.account_id as "accountId", a.name
       from draw_pseudonym d join account a on a.id = d.account_id
       where d.procedure_id = $1 and d.pseudonym = any($2)`,
      [procedureId, pseudonyms],
    );
  }

  /** Everything kept about somebody. */
  async heldOn(db: Db, accountId: Id): Promise<unknown> {
    const voted = await db.sql(
      `select g.title, v.state, v.reason, v.born_on::text as "bornOn", v.resident_since::text as "residentSince",
              v.chased_at as "chasedAt",
              (select coalesce(jsonb_agg(s.candidate_id order by s.candidate_id), '[]') from nomination_support s
               where s.procedure_id = v.procedure_id and s.voter_id = v.account_id) as supports
       from nomination_voter v join guided_procedure g on g.id = v.procedure_id
       where v.account_id = $1 order by g.opened_at, g.id`,
      [accountId],
    );
    const drawn = await db.sql(
      `select g.title, d.pseudonym from draw_pseudonym d join guided_procedure g on g.id = d.procedure_id
       where d.account_id = $1 order by g.opened_at, g.id`,
      [accountId],
    );
    return { nominations: voted, draws: drawn };
  }

  async erase(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from nomination_support where candidate_id = $1', [accountId]);
    await tx.sql('delete from nomination_voter where account_id = $1', [accountId]);
    await tx.sql('delete from draw_pseudonym where account_id = $1', [accountId]);
  }
}

const voterRows = `select v.account_id as "accountId", a.name, v.state, v.reason, v.teller_id as "tellerId",
    v.chased_at as "chasedAt", v.born_on::text as "bornOn", v.resident_since::text as "residentSince"
  from nomination_voter v join account a on a.id = v.account_id`;
