import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { SubjectCard } from '../../platform/subjects/subjects.js';
import { ContributionEntity } from './contribution.entity.js';
import type {
  ContributionFilter,
  ContributionRow,
  ContributionToModerate,
  ContributionVersion,
  ThemeCount,
} from './contribution.rows.js';

const where = `c.collective_id = $1
  and ($2::int is null or c.number = $2) and ($3::text is null or c.theme = $3)
  and ($4::text is null or c.state = $4) and ($5::uuid is null or c.group_id = $5)
  and ($6::uuid is null or c.author_id = $6)
  and ($7::text is null or c.hidden_at is null and (
    c.search @@ (websearch_to_tsquery('fr', $7) || websearch_to_tsquery('plain', $7))
    or immutable_unaccent(lower($7)) <% immutable_unaccent(lower(c.title || ' ' || c.body))))`;

const paramsOf = (collectiveId: Id, filter: ContributionFilter): unknown[] => [
  collectiveId,
  filter.number ?? null,
  filter.theme ?? null,
  filter.state ?? null,
  filter.groupId ?? null,
  filter.authorId ?? null,
  filter.search ?? null,
];

@Injectable()
export class ConsultationsRepository {
  /** The newest first. */
  contributions(
    db: Db,
    collectiveId: Id,
    filter: ContributionFilter,
    { first, after }: PageRequest,
  ): Promise<ContributionRow[]> {
    return db.sql<ContributionRow>(
      `select c.id, c.number, c.title, c.body, c.theme, c.state, c.author_id as "authorId", a.name as "authorName",
              c.offline_name as "offlineName", c.entered_by as "enteredById", e.name as "enteredByName",
              c.group_id as "groupId", g.slug as "groupSlug", g.name as "groupName", c.triage_reason as "triageReason",
              c.fate, c.fate_reason as "fateReason", c.taken_up_type as "takenUpType", c.taken_up_id as "takenUpId",
              c.answered_by as "answeredById", r.name as "answeredByName", c.answered_at as "answeredAt",
              c.received_at as "receivedAt", c.version,
              c.edited_at as "editedAt", c.hidden_ground as "hiddenGround", c.hidden_reason as "hiddenReason"
       from contribution c
       join account e on e.id = c.entered_by
       left join account a on a.id = c.author_id
       left join account r on r.id = c.answered_by
       left join working_group g on g.id = c.group_id
       where ${where} and ($8::int is null or c.number < $8)
       order by c.number desc limit $9`,
      [...paramsOf(collectiveId, filter), after?.[0] ?? null, first + 1],
    );
  }

  async count(db: Db, collectiveId: Id, filter: ContributionFilter): Promise<number> {
    const [row] = await db.sql<{ count: number }>(
      `select count(*)::int as count from contribution c where ${where}`,
      paramsOf(collectiveId, filter),
    );
    return row?.count ?? 0;
  }

  /** Themes with how many contributions each has, the fullest first. */
  themes(db: Db, collectiveId: Id): Promise<ThemeCount[]> {
    return db.sql<ThemeCount>(
      `select theme, count(*)::int as count from contribution where collective_id = $1
       group by theme order by count(*) desc, theme limit 200`,
      [collectiveId],
    );
  }

  byId(db: Db, id: Id): Promise<ContributionEntity | null> {
    return db.manager.findOneBy(ContributionEntity, { id });
  }

  forUpdate(tx: Tx, collectiveId: Id, id: Id): Promise<ContributionEntity | null> {
    return tx.manager.findOne(ContributionEntity, { where: { collectiveId, id }, lock: { mode: 'for_no_key_update' } });
  }

  /** Keeps what a contribution said before an edit. */
  async keepVersion(tx: Tx, contribution: ContributionEntity): Promise<void> {
    const { collectiveId, id, version, title, body, theme, editedAt, receivedAt } = contribution;
    await tx.sql(
      `insert into contribution_version (collective_id, contribution_id, number, title, body, theme, written_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [collectiveId, id, version, title, body, theme, editedAt ?? receivedAt],
    );
  }

  versions(db: Db, id: Id): Promise<ContributionVersion[]> {
    return db.sql<ContributionVersion>(
      `select number, title, body, theme, written_at as "writtenAt" from contribution_version
       where contribution_id = $1 order by number`,
      [id],
    );
  }

  async hold(tx: Tx, id: Id): Promise<void> {
    await tx.sql('select 1 from contribution where id = $1 for no key update', [id]);
  }

  /** The next number of a collective; whoever asks holds the row of numbers until their transaction ends. */
  async nextNumber(tx: Tx, collectiveId: Id): Promise<number> {
    await tx.sql(`select pg_advisory_xact_lock(hashtextextended('contribution ' || $1, 0))`, [collectiveId]);
    const [row] = await tx.sql<{ next: number }>(
      'select coalesce(max(number), 0) + 1 as next from contribution where collective_id = $1',
      [collectiveId],
    );
    return row?.next ?? 1;
  }

  async insert(tx: Tx, contribution: ContributionEntity): Promise<void> {
    await tx.manager.insert(ContributionEntity, contribution);
  }

  async update(tx: Tx, id: Id, change: Partial<ContributionEntity>): Promise<void> {
    await tx.manager.update(ContributionEntity, { id }, change);
  }

  /** What a group has not answered is another's to answer. */
  async entrustTo(tx: Tx, fromGroupId: Id, toGroupId: Id): Promise<void> {
    await tx.sql(`update contribution set group_id = $2 where group_id = $1 and state = 'grouped'`, [
      fromGroupId,
      toGroupId,
    ]);
  }

  /** What waits: for some groups, what they have not answered; for the whole collective, what nobody has sorted. */
  waiting(db: Db, collectiveId: Id, groupIds: readonly Id[], unsorted: boolean): Promise<ContributionEntity[]> {
    return db.sql<ContributionEntity>(
      `select id, number, title, body, state from contribution
       where collective_id = $1 and hidden_at is null and ((state = 'grouped' and group_id = any($2)) or ($3 and state = 'received'))
       order by number limit 100`,
      [collectiveId, groupIds, unsorted],
    );
  }

  /** What somebody downloads of what they contributed, or wrote down for others. */
  enteredBy(db: Db, accountId: Id): Promise<unknown[]> {
    return db.sql(
      `select number, title, body, theme, offline_name as "saidBy", state, fate, fate_reason as "fateReason",
              received_at as "receivedAt",
              (select coalesce(json_agg(json_build_object('title', v.title, 'body', v.body, 'theme', v.theme,
                                                          'writtenAt', v.written_at) order by v.number), '[]')
               from contribution_version v where v.contribution_id = contribution.id) as earlier
       from contribution where entered_by = $1 order by received_at, id limit 10000`,
      [accountId],
    );
  }

  /** What moderation needs of contributions. */
  toModerate(db: Db, ids: readonly Id[]): Promise<ContributionToModerate[]> {
    return db.sql<ContributionToModerate>(
      `select id, collective_id as "collectiveId", array[entered_by] as "authorIds",
              concat_ws(E'\\n\\n', nullif(title, ''), body) as text, hidden_at is not null as hidden
       from contribution where id = any($1)`,
      [ids],
    );
  }

  cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    return db.sql<SubjectCard>(
      `select 'Contribution' as type, id, collective_id as "collectiveId",
              case when hidden_at is not null then 'n° ' || number
                   when title <> '' then title
                   when char_length(body) > 80 then left(body, 79) || '…' else body end as title,
              '/contributions/' || number as path, true as debatable
       from contribution where id = any($1)`,
      [ids],
    );
  }
}
