import { Injectable } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { PageRequest } from '../../kernel/page.js';
import type { Db } from '../../platform/database/database.js';
import { searchWords, startOfWords, wordsToForgive } from './domain/search-words.js';
import type {
  CountedChapter,
  CountedState,
  ProposalFilter,
  ProposalLine,
  ProposalPeople,
  ProposalSort,
  Viewer,
} from './proposal.rows.js';
import { publicTitle } from './proposals.repository.js';

/** What each order compares, and which way: always beside the number, which no two share. */
const orders: Record<ProposalSort, { readonly key: string; readonly type: string; readonly way: 'asc' | 'desc' }> = {
  relevance: { key: 'm.score', type: 'int', way: 'desc' },
  newest: { key: 'p.number', type: 'int', way: 'desc' },
  activity: { key: 'p.last_activity_at', type: 'timestamptz', way: 'desc' },
  debated: { key: 'p.comment_count', type: 'int', way: 'desc' },
  title: {
    key: `case when p.hidden_at is null then immutable_unaccent(lower(p.title)) else '' end`,
    type: 'text',
    way: 'asc',
  },
  number: { key: 'p.number', type: 'int', way: 'asc' },
};

/** Parameters 1 to 8: the collective, the viewer and their groups, then the filter. */
const seen = `p.collective_id = $1
  and (not p.private
    or exists (select 1 from proposal_author a where a.proposal_id = p.id and a.account_id = $2 and a.state in ('invited', 'accepted'))
    or exists (select 1 from proposal_group g where g.proposal_id = p.id and g.group_id = any($3)))
  and ($4::text is null or p.chapter = $4)
  and ($5::uuid is null or exists (select 1 from proposal_group g where g.proposal_id = p.id and g.group_id = $5))
  and ($6::text[] is null or p.state = any($6))
  and ($7::uuid is null or exists (
    select 1 from proposal_author a where a.proposal_id = p.id and a.account_id = $7 and a.state = 'accepted'))
  and ($8::uuid is null or exists (select 1 from proposal_follower f where f.proposal_id = p.id and f.account_id = $8))`;

const all = `matched as (select p.id, 0 as score from proposal p where ${seen})`;

/**
 * Whole words in French or as they are written, the last one perhaps unfinished; where none is found, words that
 * resemble: looked for among the words proposals are made of, then in the proposals that hold them.
 */
const found = `
  asked as (select websearch_to_tsquery('fr', $9) || websearch_to_tsquery('plain', $9) || to_tsquery('plain', $10) as query),
  exact as (
    select p.id, (ts_rank('{0.05, 0.1, 0.4, 1}', p.search, asked.query) * 1000000)::int as score
    from proposal p, asked where p.search @@ asked.query and p.hidden_at is null and ${seen}),
  alike as (
    select case when bool_and(known.words is not null)
      then to_tsquery('plain', string_agg('(' || known.words || ')', ' & ')) end as query
    from unnest($11::text[]) asked_word cross join lateral (
      select string_agg(quote_literal(near.word), ' | ') as words from (
        select w.word from proposal_word w where w.collective_id = $1 and similarity(w.word, asked_word) >= 0.2
        order by similarity(w.word, asked_word) desc, w.word limit 50) near) known
    where not exists (select 1 from exact)),
  resembling as (
    select p.id, words.least
    from proposal p cross join lateral (
      select min(word_similarity(word, p.search_text)) as least from unnest($11::text[]) word) words
    where not exists (select 1 from exact) and p.search @@ (select query from alike)
      and words.least >= 0.4 and p.hidden_at is null and ${seen}),
  near as (
    select id, (least * 1000)::int as score from resembling
    where least >= 0.8 * (select max(least) from resembling)),
  matched as (select * from exact union all select * from near)`;

const line = `p.id, p.number, p.title, left(coalesce(nullif(p.problem, ''), p.plain), 240) as excerpt, p.state, p.private, p.chapter,
  p.hidden_reason as "hiddenReason", p.comment_count as "commentCount", p.created_at as "createdAt", p.last_activity_at as "lastActivityAt"`;

const authors = (state: string): string => `coalesce((
  select json_agg(json_build_object('id', c.id, 'name', c.name) order by a.at, c.id)
  from proposal_author a join account c on c.id = a.account_id where a.proposal_id = p.id and a.state = '${state}'), '[]')`;

const groups = `coalesce((
  select json_agg(json_build_object('id', w.id, 'slug', w.slug, 'name', w.name) order by w.name, w.id)
  from proposal_group g join working_group w on w.id = g.group_id where g.proposal_id = p.id), '[]')`;

/** What lists and pages read. */
@Injectable()
export class ProposalReadingRepository {
  /** One row more than asked, and how many there are in all, in one statement. */
  async list(
    db: Db,
    collectiveId: Id,
    viewer: Viewer,
    filter: ProposalFilter,
    sort: ProposalSort,
    { first, after }: PageRequest,
  ): Promise<{ rows: ProposalLine[]; total: number }> {
    const { key, type, way } = orders[sort];
    const words = searchWords(filter.search ?? '');
    const search = words.length === 0 ? [] : [filter.search, startOfWords(words), wordsToForgive(words)];
    const params: unknown[] = [
      collectiveId,
      viewer.accountId,
      viewer.groupIds,
      filter.chapter,
      filter.groupId,
      filter.states,
      filter.authorId,
      filter.followedBy,
      ...search,
    ];
    const place = (value: unknown): string => `$${params.push(value)}`;
    const next = after
      ? `where (${key}, p.number) ${way === 'asc' ? '>' : '<'} (${place(after[0])}::${type}, ${place(after[1])}::int)`
      : '';
    const rows = await db.sql<Omit<ProposalLine, 'sortKey'> & { sortKey: string | number | Date; total: number }>(
      `with ${words.length === 0 ? all : found},
       page as (
         select ${line}, ${key} as "sortKey" from matched m join proposal p on p.id = m.id ${next}
         order by ${key} ${way}, p.number ${way} limit ${place(first + 1)})
       select p.*, ${authors('accepted')} as authors, ${groups} as groups, (select count(*)::int from matched) as total
       from page p order by "sortKey" ${way}, p.number ${way}`,
      params,
    );
    return { rows: rows.map(withPlainKey), total: rows[0]?.total ?? 0 };
  }

  /** Who writes it, where it comes from, who follows it. */
  async people(db: Db, id: Id, viewerId: Id | null): Promise<ProposalPeople> {
    const [row] = await db.sql<ProposalPeople>(
      `select ${authors('accepted')} as authors, ${authors('invited')} as invited, ${groups} as groups,
         coalesce((select json_agg(json_build_object('type', subject_type, 'id', subject_id) order by subject_type, subject_id)
                   from proposal_origin where proposal_id = p.id), '[]') as origins,
         coalesce((select json_agg(json_build_object('type', 'Proposal', 'id', proposal_id) order by proposal_id)
                   from proposal_origin where subject_id = p.id), '[]') as descendants,
         (select count(*)::int from proposal_follower where proposal_id = p.id) as "followerCount",
         exists (select 1 from proposal_follower where proposal_id = p.id and account_id = $2) as "viewerFollows"
       from proposal p where p.id = $1`,
      [id, viewerId],
    );
    if (!row) throw new Error(`no proposal ${id}`);
    return row;
  }

  /** In alphabetical order; what has no chapter is left out. */
  chapters(db: Db, collectiveId: Id): Promise<CountedChapter[]> {
    return db.sql<CountedChapter>(
      `select chapter as title, count(*)::int as count from proposal
       where collective_id = $1 and chapter <> '' and not private and hidden_at is null group by chapter order by immutable_unaccent(lower(chapter)), chapter`,
      [collectiveId],
    );
  }

  states(db: Db, collectiveId: Id): Promise<CountedState[]> {
    return db.sql<CountedState>(
      'select state, count(*)::int as count from proposal where collective_id = $1 and not private group by state order by state',
      [collectiveId],
    );
  }

  /** Open invitations of somebody, and what the groups they facilitate have left to finish. */
  waiting(
    db: Db,
    collectiveId: Id,
    accountId: Id,
    facilitated: readonly Id[],
    quietSince: Date,
  ): Promise<{ kind: 'answer' | 'finish'; id: Id; number: number; title: string }[]> {
    return db.sql(
      `select 'answer' as kind, p.id, p.number, ${publicTitle} as title from proposal_author a join proposal p on p.id = a.proposal_id
       where p.collective_id = $1 and a.account_id = $2 and a.state = 'invited' and p.state not in ('withdrawn', 'rejected', 'adopted', 'merged')
       union all
       (select distinct 'finish', p.id, p.number, ${publicTitle} from proposal p join proposal_group g on g.proposal_id = p.id
        where p.collective_id = $1 and g.group_id = any($3)
          and (p.state = 'deferred' or (p.state = 'draft' and p.last_activity_at < $4))
        order by p.number limit 20)`,
      [collectiveId, accountId, facilitated, quietSince],
    );
  }

  /** Who is concerned by proposals: their authors, and those who follow them. */
  followers(db: Db, ids: readonly Id[]): Promise<{ subjectId: Id; accountId: Id; reason: 'mine' | 'followed' }[]> {
    return db.sql(
      `select proposal_id as "subjectId", account_id as "accountId", 'mine' as reason from proposal_author
       where proposal_id = any($1) and state = 'accepted'
       union all
       select f.proposal_id, f.account_id, 'followed' from proposal_follower f
       where f.proposal_id = any($1) and not exists (
         select 1 from proposal_author a where a.proposal_id = f.proposal_id and a.account_id = f.account_id and a.state = 'accepted')`,
      [ids],
    );
  }
}

/** A moment travels in a cursor as text. */
const withPlainKey = <T extends { readonly sortKey: string | number | Date }>({ sortKey, ...row }: T) => ({
  ...row,
  sortKey: sortKey instanceof Date ? sortKey.toISOString() : sortKey,
});
