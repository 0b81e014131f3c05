import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db } from '../../../platform/database/database.js';
import type { ProposalState } from '../domain/proposal.js';
import { publicTitle } from '../proposals.repository.js';

/** A proposal another comes from, or became. */
export interface Relative {
  readonly id: Id;
  readonly number: number;
  readonly title: string;
  readonly state: ProposalState;
  /** Steps away: negative for what it comes from, positive for what came of it. */
  readonly distance: number;
}

/** Where a clause of its current text was first written. */
export interface ClauseOrigin {
  readonly clauseId: Id;
  readonly proposalId: Id;
  readonly number: number;
  /** Of that proposal. */
  readonly textVersion: number;
}

/** No chain of merges is longer; a loop ends there too. */
const longest = 40;

const chain = (name: string, next: string, from: string, sign: string): string => `
  ${name}(id, distance) as (
    select $1::uuid, 0
    union
    select o.${next}, c.distance + 1 from ${name} c join proposal_origin o on o.${from} = c.id
    where o.subject_type = 'Proposal' and c.distance < ${longest}),
  ${name}_once as (select id, ${sign}min(distance) as distance from ${name} where id <> $1 group by id)`;

const up = chain('up', 'subject_id', 'proposal_id', '-');
const down = chain('down', 'proposal_id', 'subject_id', '');

@Injectable()
export class LineageRepository {
  /** The oldest first. Private drafts are left out. */
  relatives(db: Db, proposalId: Id): Promise<Relative[]> {
    return db.sql<Relative>(
      `with recursive ${up}, ${down}
       select p.id, p.number, ${publicTitle} as title, p.state, r.distance
       from (select * from up_once union all select * from down_once) r join proposal p on p.id = r.id
       where not p.private order by r.distance, p.number limit 200`,
      [proposalId],
    );
  }

  /** Clauses keep their ids wherever they go: each is of the first version, of it or of what it comes from, that has it. */
  clauses(db: Db, proposalId: Id): Promise<ClauseOrigin[]> {
    return db.sql<ClauseOrigin>(
      `with recursive ${up},
       held as (
         select jsonb_path_query(v.document, 'strict $.**.attrs.id') #>> '{}' as clause, v.subject_id, v.number, v.created_at
         from text_version v join (select id from up_once union select $1::uuid) r on r.id = v.subject_id),
       now as (
         select jsonb_path_query(v.document, 'strict $.**.attrs.id') #>> '{}' as clause
         from proposal p join text_version v on v.id = p.text_version_id where p.id = $1)
       select distinct on (h.clause) h.clause as "clauseId", p.id as "proposalId", p.number, h.number as "textVersion"
       from held h join now on now.clause = h.clause join proposal p on p.id = h.subject_id and (p.id = $1 or not p.private)
       order by h.clause, h.created_at, p.number`,
      [proposalId],
    );
  }
}
