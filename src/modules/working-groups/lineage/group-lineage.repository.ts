import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db, Tx } from '../../../platform/database/database.js';
import type { GroupPart } from '../domain/group-split.js';
import type {
  GroupChoice,
  GroupMergeRow,
  GroupMergeState,
  GroupRelative,
  GroupRelatives,
  GroupSplitRow,
  GroupSplitState,
  NamedGroupMerge,
  NamedGroupSplit,
  WaitingGroup,
} from './group-lineage.rows.js';

const merge = `m.collective_id as "collectiveId", m.id, m.group_id as "groupId", m.into_id as "intoId", m.reason, m.state,
  m.asked_by as "askedBy", m.asked_at as "askedAt", m.answer`;
const split = `s.collective_id as "collectiveId", s.id, s.group_id as "groupId", s.name, s.theme, s.description, s.reason,
  s.closes_at as "closesAt", s.state, s.asked_by as "askedBy", s.asked_at as "askedAt"`;
const link = (alias: string): string =>
  `json_build_object('id', ${alias}.id, 'slug', ${alias}.slug, 'name', ${alias}.name)`;

const asker = `json_build_object('id', a.id, 'name', a.name) as asker`;

/** Whoever speaks for a group that waits: its facilitators, or the coordination where there is none, `but` this one. */
const speaks = (group: string, but = 'null::uuid'): string => `(${group} = any($3) or ($4 and not exists (
  select 1 from role r where r.subject_id = ${group} and r.kind = 'facilitator' and r.account_id is distinct from ${but}
    and tstzrange(r.from_at, r.to_at) @> $5::timestamptz)))`;

/** What becomes of groups: merges asked and answered, splits and what members choose. */
@Injectable()
export class GroupLineageRepository {
  async insertMerge(tx: Tx, row: Omit<GroupMergeRow, 'state' | 'answer'>): Promise<void> {
    const { collectiveId, id, groupId, intoId, reason, askedBy, askedAt } = row;
    await tx.sql(
      `insert into group_merge (collective_id, id, group_id, into_id, reason, state, asked_by, asked_at)
       values ($1, $2, $3, $4, $5, 'asked', $6, $7)`,
      [collectiveId, id, groupId, intoId, reason, askedBy, askedAt],
    );
  }

  async merge(db: Db, collectiveId: Id, id: Id): Promise<GroupMergeRow | null> {
    const [found] = await db.sql<GroupMergeRow>(
      `select ${merge} from group_merge m where m.collective_id = $1 and m.id = $2`,
      [collectiveId, id],
    );
    return found ?? null;
  }

  /** Those that await an answer and those declined, of either side, the newest first. */
  merges(db: Db, groupId: Id): Promise<NamedGroupMerge[]> {
    return db.sql<NamedGroupMerge>(
      `select ${merge}, ${link('f')} as "from", ${link('i')} as "into", ${asker}
       from group_merge m join working_group f on f.id = m.group_id join working_group i on i.id = m.into_id
       join account a on a.id = m.asked_by
       where (m.group_id = $1 or m.into_id = $1) and m.state in ('asked', 'declined')
       order by m.asked_at desc, m.id desc limit 50`,
      [groupId],
    );
  }

  async settleMerge(
    tx: Tx,
    id: Id,
    { state, by, at, answer = '' }: { state: Exclude<GroupMergeState, 'asked'>; by: Id; at: Date; answer?: string },
  ): Promise<void> {
    await tx.sql('update group_merge set state = $2, answered_by = $3, answered_at = $4, answer = $5 where id = $1', [
      id,
      state,
      by,
      at,
      answer,
    ]);
  }

  async insertSplit(tx: Tx, row: Omit<GroupSplitRow, 'state'>): Promise<void> {
    const { collectiveId, id, groupId, name, theme, description, reason, closesAt, askedBy, askedAt } = row;
    await tx.sql(
      `insert into group_split (collective_id, id, group_id, name, theme, description, reason, closes_at, state, asked_by,
                                asked_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $10)`,
      [collectiveId, id, groupId, name, theme, description, reason, closesAt, askedBy, askedAt],
    );
  }

  async split(db: Db, collectiveId: Id, id: Id): Promise<GroupSplitRow | null> {
    const [found] = await db.sql<GroupSplitRow>(
      `select ${split} from group_split s where s.collective_id = $1 and s.id = $2`,
      [collectiveId, id],
    );
    return found ?? null;
  }

  /** The one its members choose about now; null: none. */
  async openSplit(db: Db, groupId: Id): Promise<NamedGroupSplit | null> {
    const [found] = await db.sql<NamedGroupSplit>(
      `select ${split}, ${asker} from group_split s join account a on a.id = s.asked_by
       where s.group_id = $1 and s.state = 'open'`,
      [groupId],
    );
    return found ?? null;
  }

  async settleSplit(
    tx: Tx,
    id: Id,
    { state, by, at, resultId }: { state: Exclude<GroupSplitState, 'open'>; by: Id; at: Date; resultId: Id | null },
  ): Promise<void> {
    await tx.sql('update group_split set state = $2, ended_by = $3, ended_at = $4, result_id = $5 where id = $1', [
      id,
      state,
      by,
      at,
      resultId,
    ]);
  }

  async choose(tx: Tx, { collectiveId, id }: GroupSplitRow, accountId: Id, part: GroupPart, at: Date): Promise<void> {
    await tx.sql(
      `insert into group_split_choice (collective_id, split_id, account_id, part, at) values ($1, $2, $3, $4, $5)
       on conflict (split_id, account_id) do update set part = excluded.part, at = excluded.at`,
      [collectiveId, id, accountId, part, at],
    );
  }

  choices(db: Db, splitId: Id): Promise<GroupChoice[]> {
    return db.sql<GroupChoice>(
      'select account_id as "accountId", part from group_split_choice where split_id = $1 order by account_id',
      [splitId],
    );
  }

  /**
   * A group that ends: what it asked is taken back, what it was asked is declined with the reason it ends for. The other
   * groups this concerns.
   */
  async endAsked(
    tx: Tx,
    groupId: Id,
    { by, at, reason }: { readonly by: Id; readonly at: Date; readonly reason: string },
  ): Promise<Id[]> {
    await tx.sql(
      `update group_split set state = 'taken-back', ended_by = $2, ended_at = $3 where group_id = $1 and state = 'open'`,
      [groupId, by, at],
    );
    const ended = await tx.sql<{ id: Id }>(
      `update group_merge set answered_by = $2, answered_at = $3,
              state = case when group_id = $1 then 'taken-back' else 'declined' end,
              answer = case when group_id = $1 then '' else $4 end
       where (group_id = $1 or into_id = $1) and state = 'asked'
       returning case when group_id = $1 then into_id else group_id end as id`,
      [groupId, by, at, reason],
    );
    return ended.map(({ id }) => id);
  }

  /** Whether one of these is being merged into another, or split. */
  async underWay(db: Db, groupId: Id): Promise<boolean> {
    const rows = await db.sql(
      `select 1 from group_merge where group_id = $1 and state = 'asked'
       union all select 1 from group_split where group_id = $1 and state = 'open' limit 1`,
      [groupId],
    );
    return rows.length > 0;
  }

  async relatives(db: Db, groupId: Id): Promise<GroupRelatives> {
    const rows = await db.sql<GroupRelative & { tie: keyof GroupRelatives }>(
      `select 'absorbed' as tie, g.id, g.slug, g.name, m.answered_at as at from working_group g
       left join group_merge m on m.group_id = g.id and m.state = 'agreed' where g.merged_into_id = $1
       union all
       select 'joined', i.id, i.slug, i.name, m.answered_at from working_group g join working_group i on i.id = g.merged_into_id
       left join group_merge m on m.group_id = g.id and m.state = 'agreed' where g.id = $1
       union all
       select 'splitFrom', g.id, g.slug, g.name, s.ended_at from group_split s join working_group g on g.id = s.group_id
       where s.result_id = $1
       union all
       select 'splitInto', g.id, g.slug, g.name, s.ended_at from group_split s join working_group g on g.id = s.result_id
       where s.group_id = $1
       order by at nulls first, name limit 200`,
      [groupId],
    );
    const named = (tie: keyof GroupRelatives): GroupRelative[] => rows.filter((row) => row.tie === tie);
    return {
      joined: named('joined')[0] ?? null,
      absorbed: named('absorbed'),
      splitFrom: named('splitFrom')[0] ?? null,
      splitInto: named('splitInto'),
    };
  }

  /** Merges that await somebody's word for the other side, splits they have not chosen a part of, and those to conclude. */
  waiting(
    db: Db,
    collectiveId: Id,
    accountId: Id,
    { facilitated, coordinates, now }: { facilitated: readonly Id[]; coordinates: boolean; now: Date },
  ): Promise<WaitingGroup[]> {
    return db.sql<WaitingGroup>(
      `select 'answer' as kind, g.id, g.slug, g.name, null::timestamptz as deadline from group_merge m
       join working_group g on g.id = m.into_id
       where m.collective_id = $1 and m.state = 'asked' and m.asked_by <> $2 and ${speaks('m.into_id', 'm.asked_by')}
       union all
       select 'answer', g.id, g.slug, g.name, s.closes_at from group_split s join working_group g on g.id = s.group_id
       join group_membership mine on mine.group_id = g.id and mine.account_id = $2 and mine.left_at is null
       where s.collective_id = $1 and s.state = 'open' and s.closes_at > $5::timestamptz
         and not exists (select 1 from group_split_choice c where c.split_id = s.id and c.account_id = $2)
       union all
       select 'finish', g.id, g.slug, g.name, null from group_split s join working_group g on g.id = s.group_id
       where s.collective_id = $1 and s.state = 'open' and ${speaks('g.id')} and (
         s.closes_at <= $5::timestamptz or not exists (
           select 1 from group_membership m where m.group_id = g.id and m.left_at is null and not exists (
             select 1 from group_split_choice c where c.split_id = s.id and c.account_id = m.account_id)))`,
      [collectiveId, accountId, facilitated, coordinates, now],
    );
  }

  /** The groups under one go under another; null: under none. */
  async reattach(tx: Tx, fromId: Id, toId: Id | null): Promise<void> {
    await tx.sql('update working_group set parent_id = $2, version = version + 1 where parent_id = $1', [fromId, toId]);
  }

  async heldOn(db: Db, accountId: Id): Promise<unknown> {
    const merges = await db.sql(
      `select f.name as "group", i.name as "into", m.reason, m.state, m.asked_at as "askedAt", m.asked_by = $1 as asked,
              m.answer, m.answered_at as "answeredAt"
       from group_merge m join working_group f on f.id = m.group_id join working_group i on i.id = m.into_id
       where m.asked_by = $1 or m.answered_by = $1 order by m.asked_at, m.id`,
      [accountId],
    );
    const splits = await db.sql(
      `select g.name as "group", s.name, s.reason, s.state, s.asked_at as "askedAt", s.asked_by = $1 as asked,
              c.part as "chosen", c.at as "chosenAt"
       from group_split s join working_group g on g.id = s.group_id
       left join group_split_choice c on c.split_id = s.id and c.account_id = $1
       where s.asked_by = $1 or s.ended_by = $1 or c.account_id is not null order by s.asked_at, s.id`,
      [accountId],
    );
    return { merges, splits };
  }

  /** What somebody erased chose for groups that are still choosing. */
  async forgetChoices(tx: Tx, accountId: Id): Promise<void> {
    await tx.sql('delete from group_split_choice where account_id = $1', [accountId]);
  }
}
