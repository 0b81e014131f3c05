import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Language } from '../../kernel/refusal.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { DossierEntry, DossierOf, OrganisationName } from '../organisations/index.js';
import type { EndorsementCounts, EndorsementRow, NewEndorsement, VersionCount } from './charter.rows.js';
import type { EndorsementState, EndorsersAct, Ratification } from './domain/endorsement.js';

const select = `
  select e.id, e.collective_id as "collectiveId", e.version_id as "versionId", v.number as "versionNumber", e.state,
         e.statement, e.accepts_charter as "acceptsCharter", e.accepts_prior_work as "acceptsPriorWork",
         e.accepts_common_programme as "acceptsCommonProgramme", e.ratified_by as "ratifiedBy",
         e.ratified_on::text as "ratifiedOn", e.electorate, e.votes_for as "votesFor",
         e.votes_against as "votesAgainst", e.votes_abstain as "votesAbstain", e.announced_at as "announcedAt",
         e.confirmed_at as "confirmedAt", e.active_at as "activeAt", e.to_renew_at as "toRenewAt",
         e.renewed_at as "renewedAt", e.lapsed_at as "lapsedAt", e.withdrawn_at as "withdrawnAt", e.withdraw_reason as "withdrawReason",
         json_build_object('id', a.id, 'name', a.name, 'erased', a.erased_at is not null) as person,
         json_build_object('id', b.id, 'name', b.name, 'erased', b.erased_at is not null) as "announcedBy",
         case when c.id is null then null
              else json_build_object('id', c.id, 'name', c.name, 'erased', c.erased_at is not null) end as "confirmedBy",
         cv.number as "carriedFromVersion",
         case when o.id is null then null else json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) end
           as organisation,
         case when e.organisation_id is null then '[]'::json else
         (select coalesce(json_agg(json_build_object('articleId', r.article_id, 'title', ca.title, 'reason', r.reason,
                   'textVersionId', ca.text_version_id, 'clauseId', r.clause_id, 'quote', r.quote,
                   'number', to_char(p.place, 'FMRN') || '-' || c.place) order by p.place, c.place), '[]')
          from reservation r
          join charter_article ca on ca.version_id = r.version_id and ca.article_id = r.article_id
          cross join lateral (select count(*) as place from charter_part cp
             where cp.version_id = r.version_id
               and cp.position <= (select position from charter_part where version_id = r.version_id and part_id = ca.part_id)) p
          cross join lateral (select count(*) as place from charter_article other
             where other.version_id = r.version_id and other.part_id = ca.part_id and other.position <= ca.position) c
          where r.endorsement_id = e.id) end as reservations
  from endorsement e join charter_version v on v.id = e.version_id join account a on a.id = e.account_id
  join account b on b.id = e.announced_by left join account c on c.id = e.confirmed_by
  left join endorsement ce on ce.id = e.carried_from left join charter_version cv on cv.id = ce.version_id
  left join organisation o on o.id = e.organisation_id`;

/** A reservation to record: on an article, or on the words of one of its clauses. */
export interface NewReservation {
  readonly articleId: Id;
  readonly reason: string;
  readonly clauseId: Id | null;
  readonly quote: string | null;
}

/** What is shown of the wall. */
export interface WallFilter {
  readonly kind: 'person' | 'organisation' | null;
  /** null: all but those renewed since. */
  readonly state: EndorsementState | null;
  readonly version: number | null;
}

/** What an endorser is written about: that theirs is to renew, that the end is near, that it lapsed. */
export type LetterKind = 'asked' | 'reminded' | 'lapsed';

export interface LetterRun {
  readonly collectiveId: Id;
  readonly at: Date;
  readonly many: number;
}

const letters: Readonly<Record<LetterKind, { column: string; state: EndorsementState }>> = {
  asked: { column: 'asked_at', state: 'to_renew' },
  reminded: { column: 'reminded_at', state: 'to_renew' },
  lapsed: { column: 'lapse_told_at', state: 'lapsed' },
};

export interface Signature {
  readonly versionId: Id;
  readonly accountId: Id;
  readonly statement: string;
  readonly at: Date;
}

const wallWhere = `
  e.collective_id = $1
  and ($2::text is null or (e.organisation_id is null) = ($2 = 'person'))
  and (e.state = $3 or ($3::text is null and e.state <> 'renewed'))
  and ($4::int is null or v.number = $4)`;

@Injectable()
export class EndorsementsRepository {
  /** False when one stands already: the database lets one through of two simultaneous ones. */
  async insert(tx: Tx, made: NewEndorsement): Promise<boolean> {
    const rows = await tx.sql(
      `insert into endorsement (collective_id, id, version_id, account_id, organisation_id, state, announced_at, announced_by)
       values ($1, $2, $3, $4, $5, 'announced', $6, $4) on conflict do nothing returning 1`,
      [made.collectiveId, made.id, made.versionId, made.accountId, made.organisationId, made.at],
    );
    return rows.length === 1;
  }

  /** Holds the row until the transaction ends. */
  async forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<EndorsementRow | null> {
    await tx.sql('select 1 from endorsement where id = $1 and collective_id = $2 for update', [id, collectiveId]);
    return this.byId(tx, collectiveId, id);
  }

  async byId(db: Db, collectiveId: Id, id: Id): Promise<EndorsementRow | null> {
    const [row] = await db.sql<EndorsementRow>(`${select} where e.id = $1 and e.collective_id = $2`, [
      id,
      collectiveId,
    ]);
    return row ?? null;
  }

  /** The announced or confirmed one that a signature would complete. */
  async pending(tx: Tx, organisationId: Id): Promise<EndorsementRow | null> {
    const [row] = await tx.sql<EndorsementRow>(
      `${select} where e.organisation_id = $1 and e.state in ('announced', 'confirmed') for update of e`,
      [organisationId],
    );
    return row ?? null;
  }

  async confirm(tx: Tx, id: Id, vote: Ratification, { by, at }: { by: Id; at: Date }): Promise<void> {
    await tx.sql(
      `update endorsement set state = 'confirmed', confirmed_at = $2, confirmed_by = $9, carried_from = null, ratified_by = $3, ratified_on = $4, electorate = $5,
              votes_for = $6, votes_against = $7, votes_abstain = $8 where id = $1`,
      [id, at, vote.body, vote.on, vote.electorate, vote.votesFor, vote.votesAgainst, vote.votesAbstain, by],
    );
  }

  /** The internal decision of an earlier endorsement stands for this one too, and is said to. */
  async carry(tx: Tx, id: Id, fromId: Id, { by, at }: { by: Id; at: Date }): Promise<void> {
    await tx.sql(
      `update endorsement e set state = 'confirmed', confirmed_at = $3, confirmed_by = $4,
              carried_from = coalesce(f.carried_from, f.id), ratified_by = f.ratified_by, ratified_on = f.ratified_on,
              electorate = f.electorate, votes_for = f.votes_for, votes_against = f.votes_against,
              votes_abstain = f.votes_abstain
       from endorsement f where e.id = $1 and f.id = $2`,
      [id, fromId, at, by],
    );
  }

  /** Makes it active with its three acceptances. */
  async sign(tx: Tx, id: Id, { versionId, accountId, statement, at }: Signature): Promise<void> {
    await tx.sql(
      `update endorsement set state = 'active', active_at = $2, version_id = $3, account_id = $4, statement = $5,
              accepts_charter = true, accepts_prior_work = true, accepts_common_programme = true where id = $1`,
      [id, at, versionId, accountId, statement],
    );
  }

  async reserve(
    tx: Tx,
    endorsement: { collectiveId: Id; id: Id; versionId: Id },
    reservations: readonly NewReservation[],
  ): Promise<void> {
    await tx.sql(
      `insert into reservation (collective_id, endorsement_id, version_id, article_id, reason, clause_id, quote)
       select $1, $2, $3, (r ->> 'articleId')::uuid, r ->> 'reason', (r ->> 'clauseId')::uuid, r ->> 'quote'
       from jsonb_array_elements($4::jsonb) r`,
      [endorsement.collectiveId, endorsement.id, endorsement.versionId, JSON.stringify(reservations)],
    );
  }

  async withdraw(tx: Tx, id: Id, reason: string, at: Date): Promise<void> {
    await tx.sql(`update endorsement set state = 'withdrawn', withdrawn_at = $2, withdraw_reason = $3 where id = $1`, [
      id,
      at,
      reason,
    ]);
  }

  /**
   * Every endorsement signed of other versions is to renew. How many. What was only announced is of this version now, and an
   * internal vote on other words is to hold again.
   */
  async makeToRenew(tx: Tx, collectiveId: Id, versionId: Id, at: Date): Promise<number> {
    await tx.sql(
      `update endorsement set state = 'announced', version_id = $2, confirmed_at = null, confirmed_by = null, carried_from = null, ratified_by = null, ratified_on = null,
              electorate = null, votes_for = null, votes_against = null, votes_abstain = null
       where collective_id = $1 and version_id <> $2 and state in ('announced', 'confirmed')`,
      [collectiveId, versionId],
    );
    // Who let another version pass is asked again, of this one.
    await tx.sql(
      `update endorsement set asked_at = null, reminded_at = null where collective_id = $1 and state = 'to_renew'`,
      [collectiveId],
    );
    const rows = await tx.sql(
      `update endorsement set state = 'to_renew', to_renew_at = $3
       where collective_id = $1 and version_id <> $2 and state = 'active' returning 1`,
      [collectiveId, versionId, at],
    );
    return rows.length;
  }

  /** The endorser's earlier ones, to renew until now. */
  async renew(tx: Tx, collectiveId: Id, by: { accountId: Id; organisationId: Id | null }, at: Date): Promise<void> {
    await tx.sql(
      `update endorsement set state = 'renewed', renewed_at = $4
       where collective_id = $1 and state = 'to_renew'
         and (($3::uuid is null and organisation_id is null and account_id = $2) or organisation_id = $3)`,
      [collectiveId, by.accountId, by.organisationId, at],
    );
  }

  /** By version, newest first; ids of versions sort as their numbers do. */
  wall(db: Db, collectiveId: Id, filter: WallFilter, { first, after }: PageRequest): Promise<EndorsementRow[]> {
    const [version, at, id] = after ?? [];
    return db.sql<EndorsementRow>(
      `${select} where ${wallWhere}
         and ($5::uuid is null or (e.version_id, e.announced_at, e.id) < ($5, $6::timestamptz, $7::uuid))
       order by e.version_id desc, e.announced_at desc, e.id desc limit $8`,
      [collectiveId, filter.kind, filter.state, filter.version, version ?? null, at ?? null, id ?? null, first + 1],
    );
  }

  async wallCount(db: Db, collectiveId: Id, filter: WallFilter): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      `select count(*)::int as count from endorsement e join charter_version v on v.id = e.version_id where ${wallWhere}`,
      [collectiveId, filter.kind, filter.state, filter.version],
    );
    return row?.count ?? 0;
  }

  async counts(db: Db, collectiveId: Id): Promise<EndorsementCounts> {
    const [row] = await db.sql<Omit<EndorsementCounts, 'byVersion'>>(
      `select count(*) filter (where organisation_id is null and state = 'active')::int as persons,
              count(*) filter (where organisation_id is not null and state = 'active')::int as organisations,
              count(*) filter (where organisation_id is null and state = 'to_renew')::int as "personsToRenew",
              count(*) filter (where organisation_id is not null and state = 'to_renew')::int as "organisationsToRenew",
              count(*) filter (where state = 'active'
                and exists (select 1 from reservation r where r.endorsement_id = e.id))::int as "withReservations"
       from endorsement e where collective_id = $1`,
      [collectiveId],
    );
    const none = { persons: 0, organisations: 0, personsToRenew: 0, organisationsToRenew: 0, withReservations: 0 };
    const byVersion = await db.sql<VersionCount>(
      `select v.number as "versionNumber", case when e.organisation_id is null then 'person' else 'organisation' end as kind,
              count(*) filter (where e.state in ('announced', 'confirmed'))::int as pending,
              count(*) filter (where e.state = 'active')::int as active,
              count(*) filter (where e.state = 'to_renew')::int as "toRenew",
              count(*) filter (where e.state = 'renewed')::int as renewed,
              count(*) filter (where e.state = 'lapsed')::int as lapsed,
              count(*) filter (where e.state = 'withdrawn')::int as withdrawn
       from endorsement e join charter_version v on v.id = e.version_id where e.collective_id = $1
       group by v.number, kind order by v.number desc, kind desc`,
      [collectiveId],
    );
    return { ...none, ...row, byVersion };
  }

  /** Those of the version in force that lapse at their day: a handful at a time, each by one server. */
  async lapse(tx: Tx, collectiveId: Id, at: Date, many: number): Promise<EndorsementRow[]> {
    const taken = await tx.sql<{ id: Id }>(
      `update endorsement set state = 'lapsed', lapsed_at = $2
       where id in (select id from endorsement where collective_id = $1 and state = 'to_renew'
                    order by id limit $3 for update skip locked) returning id`,
      [collectiveId, at, many],
    );
    return this.byIds(
      tx,
      taken.map(({ id }) => id),
    );
  }

  /** Takes those whose endorser is to be written to now: a handful at a time, each letter once. */
  async takeForLetter(tx: Tx, kind: LetterKind, { collectiveId, at, many }: LetterRun): Promise<EndorsementRow[]> {
    const { column, state } = letters[kind];
    const taken = await tx.sql<{ id: Id }>(
      `update endorsement set ${column} = $2
       where id in (select id from endorsement where collective_id = $1 and state = '${state}' and ${column} is null
                    order by id limit $3 for update skip locked) returning id`,
      [collectiveId, at, many],
    );
    return this.byIds(
      tx,
      taken.map(({ id }) => id),
    );
  }

  /** Collectives where somebody is to be told that their endorsement lapsed. */
  async withLapsed(db: Db): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      `select distinct collective_id as id from endorsement where state = 'lapsed' and lapse_told_at is null`,
    );
    return rows.map(({ id }) => id);
  }

  /** Confirmed addresses of people, in the language each reads. */
  addresses(db: Db, accountIds: readonly Id[]): Promise<{ email: string; language: Language }[]> {
    return db.sql(
      `select email::text as email, language from account
       where id = any($1) and email is not null and email_confirmed_at is not null and erased_at is null order by id`,
      [accountIds],
    );
  }

  private byIds(db: Db, ids: readonly Id[]): Promise<EndorsementRow[]> {
    return db.sql<EndorsementRow>(`${select} where e.id = any($1) order by e.id`, [ids]);
  }

  /** A person's own, newest first, whatever became of them. */
  ofPerson(db: Db, collectiveId: Id, accountId: Id): Promise<EndorsementRow[]> {
    return db.sql<EndorsementRow>(
      `${select} where e.collective_id = $1 and e.account_id = $2 and e.organisation_id is null
       order by e.announced_at desc, e.id desc limit 50`,
      [collectiveId, accountId],
    );
  }

  /** An organisation's, newest first, whatever became of them. */
  ofOrganisation(db: Db, collectiveId: Id, organisationId: Id): Promise<EndorsementRow[]> {
    return db.sql<EndorsementRow>(
      `${select} where e.collective_id = $1 and e.organisation_id = $2 order by e.announced_at desc, e.id desc limit 50`,
      [collectiveId, organisationId],
    );
  }

  /** What an organisation signed, and when it left or lapsed; what it has to renew. */
  dossier(db: Db, { collectiveId, organisationId }: DossierOf): Promise<DossierEntry[]> {
    return db.sql<DossierEntry>(
      `select 'endorsement' as kind, e.id, v.number::text as title, moment.state,
              (moment.at at time zone c.time_zone)::date::text as "on", '/organisations/' || o.slug || '#soutien' as path,
              case when moment.state = 'to_renew' and e.state = 'to_renew' then 'renew' end as matter,
              case when moment.state = 'to_renew' then (moment.at at time zone c.time_zone)::date end::text as since,
              case when moment.state = 'to_renew' then
                (select f.renew_before from charter_version f where f.collective_id = c.id and f.state = 'in_force') end::text as by
       from endorsement e join organisation o on o.id = e.organisation_id join collective c on c.id = e.collective_id
       join charter_version v on v.id = e.version_id
       join lateral (values
         ('announced', case when e.active_at is null then e.announced_at end), ('active', e.active_at),
         ('to_renew', e.to_renew_at), ('lapsed', e.lapsed_at), ('withdrawn', e.withdrawn_at)
       ) moment(state, at) on moment.at is not null
       where e.collective_id = $1 and e.organisation_id = $2`,
      [collectiveId, organisationId],
    );
  }

  /** Organisations that had signed at a moment and had not left: by name; where the college asks for it, of the version in force. */
  endorsing(db: Db, collectiveId: Id, at: Date): Promise<OrganisationName[]> {
    return db.sql<OrganisationName>(
      `select o.id, o.slug, o.name from organisation o
       where o.collective_id = $1 and exists (
         select 1 from endorsement e
         where e.organisation_id = o.id and e.active_at <= $2
           and (e.renewed_at is null or e.renewed_at > $2) and (e.lapsed_at is null or e.lapsed_at > $2)
           and (e.to_renew_at is null or e.to_renew_at > $2 or not exists (
             select 1 from endorsement_requirement r where r.collective_id = $1 and r.act = 'college')) and (e.withdrawn_at is null or e.withdrawn_at > $2))
       order by o.name, o.id`,
      [collectiveId, at],
    );
  }

  /** Acts kept for endorsers of the charter in force, in alphabetical order. */
  async required(db: Db, collectiveId: Id): Promise<EndorsersAct[]> {
    const rows = await db.sql<{ act: EndorsersAct }>(
      'select act from endorsement_requirement where collective_id = $1 order by act',
      [collectiveId],
    );
    return rows.map(({ act }) => act);
  }

  async require(tx: Tx, collectiveId: Id, acts: readonly EndorsersAct[]): Promise<void> {
    await tx.sql('delete from endorsement_requirement where collective_id = $1 and not act = any($2)', [
      collectiveId,
      acts,
    ]);
    await tx.sql(
      `insert into endorsement_requirement (collective_id, act) select $1, unnest($2::text[]) on conflict do nothing`,
      [collectiveId, acts],
    );
  }

  /** Whether somebody, or an organisation they represent, endorses that version now. */
  async endorses(
    db: Db,
    who: { collectiveId: Id; versionId: Id; accountId: Id; represented: readonly Id[] },
  ): Promise<boolean> {
    const rows = await db.sql(
      `select 1 from endorsement
       where collective_id = $1 and version_id = $2 and state = 'active'
         and ((organisation_id is null and account_id = $3) or organisation_id = any($4)) limit 1`,
      [who.collectiveId, who.versionId, who.accountId, who.represented],
    );
    return rows.length > 0;
  }

  /** What somebody should renew: their own, and those of the organisations they represent. */
  toRenew(db: Db, collectiveId: Id, accountId: Id, organisationIds: readonly Id[]): Promise<EndorsementRow[]> {
    return db.sql<EndorsementRow>(
      `${select} where e.collective_id = $1 and e.state = 'to_renew'
         and ((e.organisation_id is null and e.account_id = $2) or e.organisation_id = any($3))
       order by e.announced_at, e.id limit 50`,
      [collectiveId, accountId, organisationIds],
    );
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Endorsement' as type, e.id, e.collective_id as "collectiveId", coalesce(o.name, a.name) as title,
              '/charte/soutiens#soutien-' || e.id as path, false as debatable
       from endorsement e join account a on a.id = e.account_id left join organisation o on o.id = e.organisation_id
       where e.id = any($1)`,
      [ids],
    );
  }

  /** Everything somebody endorsed or signed, in every collective. */
  ofAccount(db: Db, accountId: Id): Promise<EndorsementRow[]> {
    return db.sql<EndorsementRow>(
      `${select} where $1 in (e.account_id, e.announced_by, e.confirmed_by) order by e.announced_at, e.id`,
      [accountId],
    );
  }

  /** A person's own statement is theirs to take back with their account; an organisation's stays the organisation's. */
  async forgetStatements(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql(`update endorsement set statement = '' where account_id = $1 and organisation_id is null`, [
      accountId,
    ]);
  }
}
