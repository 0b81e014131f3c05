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
}
