import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db } from '../../../platform/database/database.js';
import type { Compared } from '../domain/resemblance.js';
import type { ProposalState } from '../domain/proposal.js';

/** Words being written, and where. */
export interface Written {
  readonly collectiveId: Id;
  readonly title: string;
  readonly text: string;
  readonly chapter: string;
  /** The proposal they are of; null for a new one. */
  readonly proposalId: Id | null;
}

export interface ComparedProposal extends Compared {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly excerpt: string;
  readonly state: ProposalState;
}

/** A lexeme as a query of its own. */
const asQuery = (lexeme: string, weight = ''): string =>
  `('''' || replace(replace(${lexeme}, '\\', '\\\\'), '''', '''''') || '''${weight}')`;

/** Words a collective of few proposals has are not common for that. */
const fewest = 50;

@Injectable()
export class SimilarRepository {
  /** The proposals everybody may read that have most of these words, compared with them; not in order. */
  compared(db: Db, { collectiveId, title, text, chapter, proposalId }: Written): Promise<ComparedProposal[]> {
    return db.sql<ComparedProposal>(
      `with asked as materialized (
         select array(select lexeme from unnest(to_tsvector('fr', $2))) as title,
                array(select lexeme from unnest(to_tsvector('fr', $2 || ' ' || $3))
                      order by cardinality(positions) desc, lexeme limit 60) as words),
       wanted as materialized (
         select string_agg(${asQuery('word')}, ' | ')::tsquery as query from asked, unnest(asked.words) word),
       found as (
         select p.* from proposal p, wanted
         where p.collective_id = $1 and p.search @@ wanted.query and p.hidden_at is null and not p.private
           and p.state not in ('withdrawn', 'merged') and p.id is distinct from $5::uuid
         order by ts_rank('{0.05, 0.1, 0.4, 1}', p.search, wanted.query) desc, p.number desc limit 40),
       shares as materialized (
         select word, (select count(*) from proposal p
                       where p.collective_id = $1 and p.search @@ (${asQuery('word', ':A')})::tsquery)::float
                      / greatest(${fewest}, (select count(*) from proposal where collective_id = $1)) as share
         from asked, unnest(asked.title) word)
       select f.id, f.number, f.title, left(coalesce(nullif(f.problem, ''), f.plain), 160) as excerpt, f.state,
         similarity(immutable_unaccent(lower(f.title)), immutable_unaccent(lower($2))) as "titleLikeness",
         coalesce((
           select json_agg(json_build_object('word', lower(theirs.word), 'share', s.share) order by s.share, theirs.word)
           from shares s cross join lateral (
             select w.word from regexp_split_to_table(f.title, '[^[:alnum:]]+') w(word)
             where to_tsvector('fr', w.word) @@ (${asQuery('s.word')})::tsquery limit 1) theirs), '[]') as "titleWords",
         cardinality(array(select unnest(asked.words) intersect select lexeme from unnest(f.search))) as "commonWords",
         cardinality(asked.words) as "wordsWritten",
         $4 <> '' and f.chapter = $4 as "sameChapter"
       from found f, asked`,
      [collectiveId, title, text, chapter, proposalId],
    );
  }
}
