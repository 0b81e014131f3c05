import { Injectable } from '@nestjs/common';
import type { Id } from '../../../kernel/ids.js';
import { Database, type Db } from '../../../platform/database/database.js';
import {
  findingsOf,
  readinessOf,
  type ChapterReadiness,
  type CheckedChapter,
  type Finding,
} from '../domain/coherence.js';
import { CoherenceRepository } from './coherence.repository.js';

export interface Coherence {
  readonly chapters: readonly (ChapterReadiness & Pick<CheckedChapter, 'measures'>)[];
  readonly findings: readonly Finding[];
}

/** Whether the programme holds together: what is open in it, which chapters are ready. */
@Injectable()
export class CoherenceReading {
  constructor(
    private readonly database: Database,
    private readonly repository: CoherenceRepository,
  ) {}

  async of(db: Db, collectiveId: Id): Promise<Coherence> {
    const { chapters, links } = await this.repository.checked(db, collectiveId);
    const findings = findingsOf(chapters, links);
    const measures = new Map(chapters.map((chapter) => [chapter.id, chapter.measures]));
    return {
      findings,
      chapters: readinessOf(chapters, findings).map((one) => ({ ...one, measures: measures.get(one.id) ?? [] })),
    };
  }

  now(collectiveId: Id): Promise<Coherence> {
    return this.of(this.database, collectiveId);
  }
}
