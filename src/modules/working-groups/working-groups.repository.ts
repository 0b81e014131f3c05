import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import type { GroupState } from './domain/group-state.js';
import { WorkingGroupEntity } from './working-group.entity.js';
import type { GroupMemberRow, GroupRow } from './working-group.rows.js';

export interface GroupFilter {
  readonly slug?: string;
  readonly theme?: string | null;
  readonly states?: readonly GroupState[] | null;
  readonly mine?: boolean;
}

/** Groups shown at once: a collective has twenty or thirty. */
const listLimit = 200;

const link = (alias: string): string =>
  `case when ${alias}.id is not null then json_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name) end`;

@Injectable()
export class WorkingGroupsRepository {
  /** Groups with their health, in one statement; by name. */
  groups(db: Db, collectiveId: Id, accountId: Id | null, now: Date, filter: GroupFilter): Promise<GroupRow[]> {
    return db.sql<GroupRow>(
      `select g.id, g.slug, g.name, g.kind, g.theme, g.description, g.place, g.rhythm, g.state,
              g.state_reason as "stateReason", g.created_at as "createdAt", g.version,
              ${link('p')} as parent, ${link('i')} as "mergedInto", ${link('b')} as "bornOf",
              m.count as "memberCount", f.people as facilitators, coalesce(f.until, g.created_at) as "vacantSince",
              mine.joined_at is not null as "viewerJoined",
              greatest(g.created_at, m.last, past.last) as "lastActivityAt", next.starts_at as "nextSessionAt",
              past.recent as "recentAttendance", past.previous as "previousAttendance"
       from working_group g
       left join working_group p on p.id = g.parent_id
       left join working_group i on i.id = g.merged_into_id
       left join group_split born on born.result_id = g.id
       left join working_group b on b.id = born.group_id
       left join group_membership mine on mine.group_id = g.id and mine.account_id = $2 and mine.left_at is null
       cross join lateral (
         select count(*)::int as count, max(joined_at) as last from group_membership
         where group_id = g.id and left_at is null) m
       cross join lateral (
         select coalesce(json_agg(json_build_object('id', a.id, 'name', a.name) order by r.from_at, a.id)
                           filter (where r.to_at is null or r.to_at > $3), '[]') as people,
                max(r.to_at) filter (where r.to_at <= $3) as until
         from role r join account a on a.id = r.account_id
         where r.subject_id = g.id and r.kind = 'facilitator' and r.from_at <= $3) f
       left join lateral (
         select s.starts_at from group_session_group sg join group_session s on s.id = sg.session_id
         where sg.group_id = g.id and s.state = 'scheduled' and s.ends_at > $3 order by s.starts_at, s.id limit 1) next on true
       cross join lateral (
         select max(ends_at) as last, (avg(present) filter (where place <= 3))::float as recent,
                (avg(present) filter (where place > 3))::float as previous
         from (
           select s.ends_at, row_number() over (order by s.starts_at desc, s.id desc) as place,
                  (select count(*) from session_answer a
                   where a.session_id = s.id and coalesce(a.came, a.answer = 'attending')) as present
           from group_session_group sg join group_session s on s.id = sg.session_id
           where sg.group_id = g.id and s.state <> 'cancelled' and s.ends_at <= $3
           order by s.starts_at desc, s.id desc limit 6) six) past
       where g.collective_id = $1 and ($4::text is null or g.slug = $4) and ($5::text is null or g.theme = $5)
         and ($6::text[] is null or g.state = any($6)) and (not $7 or mine.joined_at is not null)
       order by immutable_unaccent(lower(g.name)), g.id limit ${listLimit}`,
      [
        collectiveId,
        accountId,
        now,
        filter.slug ?? null,
        filter.theme ?? null,
        filter.states ?? null,
        filter.mine ?? false,
      ],
    );
  }

  byId(db: Db, collectiveId: Id, id: Id): Promise<WorkingGroupEntity | null> {
    return db.manager.findOneBy(WorkingGroupEntity, { collectiveId, id });
  }

  /** Holds the group until the transaction ends. */
  forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<WorkingGroupEntity | null> {
    return tx.manager.findOne(WorkingGroupEntity, { where: { collectiveId, id }, lock: { mode: 'for_no_key_update' } });
  }

  /** Several groups of a collective; those of another are left out. */
  byIds(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<WorkingGroupEntity[]> {
    return db.sql<WorkingGroupEntity>(
      `select id, slug, name, state from working_group where collective_id = $1 and id = any($2) order by name, id`,
      [collectiveId, ids],
    );
  }

  async slugsLike(db: Db, collectiveId: Id, slug: string): Promise<ReadonlySet<string>> {
    const rows = await db.sql<{ slug: string }>(
      `select slug from working_group where collective_id = $1 and (slug = $2 or slug like $2 || '-%')`,
      [collectiveId, slug],
    );
    return new Set(rows.map((row) => row.slug));
  }

  /** Whether `id` is `ancestorId` or stands somewhere under it. */
  async isUnder(db: Db, id: Id, ancestorId: Id): Promise<boolean> {
    const rows = await db.sql(
      `with recursive up(id, parent_id) as (
         select id, parent_id from working_group where id = $1
         union select g.id, g.parent_id from working_group g join up on g.id = up.parent_id)
       select 1 from up where id = $2`,
      [id, ancestorId],
    );
    return rows.length > 0;
  }

  async insert(tx: Tx, group: WorkingGroupEntity): Promise<void> {
    await tx.manager.insert(WorkingGroupEntity, group);
  }

  /** False when somebody else edited it since `version`. */
  async update(tx: Tx, id: Id, version: number, change: Partial<WorkingGroupEntity>): Promise<boolean> {
    const result = await tx.manager.update(WorkingGroupEntity, { id, version }, { ...change, version: version + 1 });
    return result.affected === 1;
  }

  /** False when they had joined already. */
  async join(tx: Tx, collectiveId: Id, groupId: Id, accountId: Id, now: Date): Promise<boolean> {
    const rows = await tx.sql(
      `insert into group_membership (collective_id, group_id, account_id, joined_at) values ($1, $2, $3, $4)
       on conflict do nothing returning 1`,
      [collectiveId, groupId, accountId, now],
    );
    return rows.length > 0;
  }

  /** False when they were not in it. */
  async leave(tx: Tx, groupId: Id, accountId: Id, now: Date): Promise<boolean> {
    const rows = await tx.sql(
      `update group_membership set left_at = greatest($3, joined_at)
       where group_id = $1 and account_id = $2 and left_at is null returning 1`,
      [groupId, accountId, now],
    );
    return rows.length > 0;
  }

  async leaveAll(tx: Tx, collectiveId: Id, accountId: Id, at: Date): Promise<void> {
    await tx.sql(
      `update group_membership set left_at = greatest($3, joined_at)
       where collective_id = $1 and account_id = $2 and left_at is null and joined_at <= $3`,
      [collectiveId, accountId, at],
    );
  }

  /** What somebody downloads of their own memberships, past ones included. */
  membershipsOf(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select g.name as group, m.joined_at as "joinedAt", m.left_at as "leftAt"
       from group_membership m join working_group g on g.id = m.group_id
       where m.account_id = $1 order by m.joined_at, m.group_id limit 10000`,
      [accountId],
    );
  }

  async endMemberships(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql(
      `update group_membership set left_at = greatest(now(), joined_at) where account_id = $1 and left_at is null`,
      [accountId],
    );
  }

  /** These members of a group, or all of them, belong to another from now on. */
  async addMembers(tx: Tx, fromId: Id, toId: Id, accountIds: readonly Id[] | null, now: Date): Promise<void> {
    await tx.sql(
      `insert into group_membership (collective_id, group_id, account_id, joined_at)
       select collective_id, $2, account_id, $4 from group_membership
       where group_id = $1 and left_at is null and ($3::uuid[] is null or account_id = any($3))
       on conflict do nothing`,
      [fromId, toId, accountIds, now],
    );
  }

  /** These members of a group, or all of them, leave it. */
  async removeMembers(tx: Tx, groupId: Id, accountIds: readonly Id[] | null, now: Date): Promise<void> {
    await tx.sql(
      `update group_membership set left_at = greatest($3, joined_at)
       where group_id = $1 and left_at is null and ($2::uuid[] is null or account_id = any($2))`,
      [groupId, accountIds, now],
    );
  }

  /** Who belongs to it now, the eldest first. */
  async memberIds(db: Db, groupId: Id): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      `select account_id as id from group_membership where group_id = $1 and left_at is null
       order by joined_at, account_id`,
      [groupId],
    );
    return rows.map(({ id }) => id);
  }

  async hasJoined(db: Db, groupId: Id, accountId: Id): Promise<boolean> {
    const rows = await db.sql(
      'select 1 from group_membership where group_id = $1 and account_id = $2 and left_at is null',
      [groupId, accountId],
    );
    return rows.length > 0;
  }

  /** Who is told of what happens to groups: their members. */
  followers(db: Db, ids: readonly Id[]): Promise<{ subjectId: Id; accountId: Id; reason: 'group' }[]> {
    return db.sql(
      `select group_id as "subjectId", account_id as "accountId", 'group' as reason
       from group_membership where group_id = any($1) and left_at is null`,
      [ids],
    );
  }

  /** Ids of the groups somebody belongs to in a collective. */
  async joinedBy(db: Db, collectiveId: Id, accountId: Id): Promise<Id[]> {
    const rows = await db.sql<{ id: Id }>(
      `select group_id as id from group_membership where account_id = $2 and collective_id = $1 and left_at is null`,
      [collectiveId, accountId],
    );
    return rows.map(({ id }) => id);
  }

  /** The newest members first, with how much they came since they joined. */
  members(db: Db, groupId: Id, now: Date, { first, after }: PageRequest): Promise<GroupMemberRow[]> {
    return db.sql<GroupMemberRow>(
      `select m.account_id as id, a.name, m.joined_at as "joinedAt",
              came.count as "sessionsAttended", came.last as "lastAttendedAt"
       from group_membership m join account a on a.id = m.account_id
       cross join lateral (
         select count(*)::int as count, max(s.starts_at) as last
         from session_answer sa join group_session s on s.id = sa.session_id
         join group_session_group sg on sg.session_id = s.id and sg.group_id = m.group_id
         where sa.account_id = m.account_id and s.state <> 'cancelled' and s.ends_at <= $2
           and coalesce(sa.came, sa.answer = 'attending')) came
       where m.group_id = $1 and m.left_at is null
         and ($3::timestamptz is null or (m.joined_at, m.account_id) < ($3, $4::uuid))
       order by m.joined_at desc, m.account_id desc limit $5`,
      [groupId, now, after?.[0] ?? null, after?.[1] ?? null, first + 1],
    );
  }

  async memberCount(db: Db, groupId: Id): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      'select count(*)::int as count from group_membership where group_id = $1 and left_at is null',
      [groupId],
    );
    return row?.count ?? 0;
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'WorkingGroup' as type, id, collective_id as "collectiveId", name as title,
              '/groupes/' || slug as path, false as debatable
       from working_group where id = any($1)`,
      [ids],
    );
  }
}
