import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import type { Db } from '../../../platform/database/database.js';
import type { CheckedChapter, CheckedLink } from '../domain/coherence.js';

@Injectable()
export class CoherenceRepository {
  /** All that is checked of a programme, in one statement. */
  async checked(
    db: Db,
    collectiveId: Id,
  ): Promise<{ readonly chapters: readonly CheckedChapter[]; readonly links: readonly CheckedLink[] }> {
    const [row] = await db.sql<{ chapters: CheckedChapter[]; links: CheckedLink[] }>(
      `select
         coalesce((select json_agg(json_build_object('id', c.id, 'slug', c.slug, 'title', c.title, 'measures',
             coalesce((select json_agg(json_build_object('proposalId', m.proposal_id, 'number', m.number, 'title', m.title,
                 'costed', m.cost_source is not null, 'competence', m.competence) order by m.position)
               from measure m where m.chapter_id = c.id), '[]')) order by c.position)
           from chapter c where c.collective_id = $1), '[]') as chapters,
         coalesce((select json_agg(json_build_object('from', m.proposal_id, 'kind', l.kind, 'to', l.to_proposal_id,
             'toNumber', l.to_number) order by l.declared_at, l.id)
           from measure_link l join measure m on m.id = l.measure_id where l.collective_id = $1), '[]') as links`,
      [collectiveId],
    );
    return row ?? { chapters: [], links: [] };
  }
}
