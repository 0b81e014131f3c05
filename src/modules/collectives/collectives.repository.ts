import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import { CollectiveEntity } from './collective.entity.js';
import type { MemberRow, RoleRow } from './collective.rows.js';
import type { HeldRole, Tier } from './domain/standing.js';
import { MembershipEntity } from './membership.entity.js';
import { PhaseEntity } from './phase.entity.js';
import { RoleEntity } from './role.entity.js';

interface StandingRow {
  readonly tier: Tier | null;
  readonly state: string | null;
  readonly roles: HeldRole[];
}

@Injectable()
export class CollectivesRepository {
  byId(db: Db, id: Id): Promise<CollectiveEntity | null> {
    return db.manager.findOneBy(CollectiveEntity, { id });
  }

  bySlug(db: Db, slug: string): Promise<CollectiveEntity | null> {
    return db.manager.findOneBy(CollectiveEntity, { slug });
  }

  all(db: Db): Promise<CollectiveEntity[]> {
    return db.manager.find(CollectiveEntity, { order: { name: 'ASC' }, take: 200 });
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Collective' as type, id, id as "collectiveId", name as title, '/' as path, false as debatable
       from collective where id = any($1)`,
      [ids],
    );
  }

  async insert(tx: Tx, collective: CollectiveEntity): Promise<void> {
    await tx.manager.insert(CollectiveEntity, collective);
  }

  /** False when somebody else edited it since `version`. */
  async update(tx: Tx, id: Id, version: number, change: Partial<CollectiveEntity>): Promise<boolean> {
    const result = await tx.manager.update(CollectiveEntity, { id, version }, { ...change, version: version + 1 });
    return result.affected === 1;
  }

  membership(db: Db, collectiveId: Id, accountId: Id): Promise<MembershipEntity | null> {
    return db.manager.findOneBy(MembershipEntity, { collectiveId, accountId });
  }

  async saveMembership(tx: Tx, membership: MembershipEntity): Promise<void> {
    await tx.manager.upsert(MembershipEntity, membership, ['collectiveId', 'accountId']);
  }

  /** One statement: tier, state and the roles held now. */
  async standing(db: Db, collectiveId: Id, accountId: Id, now: Date): Promise<StandingRow> {
    const [row] = await db.sql<StandingRow>(
      `select m.tier, m.state, coalesce(
         (select json_agg(json_build_object('kind', r.kind, 'subjectId', r.subject_id) order by r.from_at, r.id)
          from role r where r.collective_id = $1 and r.account_id = $2 and r.from_at <= $3 and (r.to_at is null or r.to_at > $3)),
         '[]') as roles
       from (select 1) one
       left join membership m on m.collective_id = $1 and m.account_id = $2 and m.state in ('active', 'suspended')`,
      [collectiveId, accountId, now],
    );
    return row ?? { tier: null, state: null, roles: [] };
  }

  /** The newest members first. */
  members(db: Db, collectiveId: Id, { first, after }: PageRequest): Promise<MemberRow[]> {
    return db.sql<MemberRow>(
      `select m.account_id as "accountId", a.name, m.tier, m.joined_at as "joinedAt"
       from membership m join account a on a.id = m.account_id
       where m.collective_id = $1 and m.state = 'active'
         and ($2::timestamptz is null or (m.joined_at, m.account_id) < ($2, $3::uuid))
       order by m.joined_at desc, m.account_id desc limit $4`,
      [collectiveId, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }

  /** Names that start with the text come first. */
  searchMembers(db: Db, collectiveId: Id, text: string, limit: number): Promise<MemberRow[]> {
    return db.sql<MemberRow>(
      `select m.account_id as "accountId", a.name, m.tier, m.joined_at as "joinedAt"
       from membership m join account a on a.id = m.account_id,
            lateral (select position(immutable_unaccent(lower($2)) in immutable_unaccent(lower(a.name))) as place) found
       where m.collective_id = $1 and m.state = 'active' and found.place > 0
       order by found.place, a.name, m.account_id limit $3`,
      [collectiveId, text, limit],
    );
  }

  /** Memberships and roles of an account, everywhere. */
  async heldOn(db: Db, accountId: Id): Promise<{ memberships: unknown[]; roles: unknown[] }> {
    const memberships = await db.sql(
      `select c.name as collective, m.tier, m.state, m.party_card as "partyCard",
              m.joined_at as "joinedAt", m.left_at as "leftAt"
       from membership m join collective c on c.id = m.collective_id where m.account_id = $1 order by m.joined_at, m.collective_id`,
      [accountId],
    );
    const roles = await db.sql(
      `select c.name as collective, r.kind, r.subject_type as "subjectType", r.subject_id as "subjectId",
              r.from_at as "fromAt", r.to_at as "toAt", r.reason, r.end_reason as "endReason"
       from role r join collective c on c.id = r.collective_id where r.account_id = $1 order by r.from_at, r.id`,
      [accountId],
    );
    return { memberships, roles };
  }

  async forgetPartyCards(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('update membership set party_card = null where account_id = $1', [accountId]);
  }

  async memberCount(db: Db, collectiveId: Id): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      `select count(*)::int as count from membership where collective_id = $1 and state = 'active'`,
      [collectiveId],
    );
    return row?.count ?? 0;
  }

  /** Ids of the collectives somebody belongs to. */
  async collectivesOf(db: Db, accountId: Id): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      `select collective_id as id from membership where account_id = $1 and state = 'active'`,
      [accountId],
    );
    return rows.map(({ id }) => id);
  }

  /** Every collective not left yet, suspended or not. */
  async notLeft(db: Db, accountId: Id): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      `select collective_id as id from membership where account_id = $1 and state <> 'left'`,
      [accountId],
    );
    return rows.map(({ id }) => id);
  }

  async insertRole(tx: Tx, role: RoleEntity): Promise<void> {
    await tx.manager.insert(RoleEntity, role);
  }

  roleForUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<RoleEntity | null> {
    return tx.manager.findOne(RoleEntity, { where: { id, collectiveId }, lock: { mode: 'pessimistic_write' } });
  }

  async endRole(tx: Tx, id: Id, change: Pick<RoleEntity, 'toAt' | 'endReason' | 'endedBy'>): Promise<void> {
    await tx.manager.update(RoleEntity, { id }, change);
  }

  async prolongRoles(tx: Tx, role: { collectiveId: Id; subjectId: Id; until: Date; now: Date }): Promise<void> {
    await tx.sql(
      'update role set to_at = $3 where collective_id = $1 and subject_id = $2 and from_at <= $4 and to_at > $4',
      [role.collectiveId, role.subjectId, role.until, role.now],
    );
  }

  /** Roles of a collective, current ones first, newest first; of one subject when given. */
  roles(db: Db, collectiveId: Id, subjectId: Id | null, currentAt: Date | null): Promise<RoleRow[]> {
    return db.sql<RoleRow>(
      `select r.id, r.kind, r.account_id as "accountId", a.name, r.subject_type as "subjectType",
              r.subject_id as "subjectId", r.from_at as "fromAt", r.to_at as "toAt", r.reason, r.end_reason as "endReason"
       from role r join account a on a.id = r.account_id
       where r.collective_id = $1 and ($2::uuid is null or r.subject_id = $2)
         and ($3::timestamptz is null or (r.from_at <= $3 and (r.to_at is null or r.to_at > $3)))
       order by r.to_at desc nulls first, r.from_at desc, r.id limit 500`,
      [collectiveId, subjectId, currentAt],
    );
  }

  phases(db: Db, collectiveId: Id): Promise<PhaseEntity[]> {
    return db.manager.find(PhaseEntity, { where: { collectiveId }, order: { position: 'ASC' } });
  }

  async savePhase(tx: Tx, phase: PhaseEntity): Promise<void> {
    await tx.manager.save(PhaseEntity, phase);
  }

  async setPhaseState(tx: Tx, id: Id, state: PhaseEntity['state']): Promise<void> {
    await tx.manager.update(PhaseEntity, { id }, { state });
  }

  /** How many things the log says of each subject. */
  async eventCounts(db: Db, subjectIds: readonly Id[]): Promise<ReadonlyMap<Id, number>> {
    const rows = await db.sql<{ id: Id; count: number }>(
      `select subject_id as id, count(*)::int as count from event_log
       where subject_id = any($1) and seq is not null group by subject_id`,
      [[...new Set(subjectIds)]],
    );
    return new Map(rows.map(({ id, count }) => [id, count]));
  }

  /** Holds the collective until the transaction ends: one change of phases or coordination at a time. */
  async lock(tx: Tx, collectiveId: Id): Promise<void> {
    await tx.sql('select 1 from collective where id = $1 for update', [collectiveId]);
  }
}
