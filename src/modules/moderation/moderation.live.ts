import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Db } from '../../platform/database/database.js';
import { LiveTopics } from '../../platform/realtime/live-topics.js';
import { Subjects, type SubjectCard } from '../../platform/subjects/subjects.js';
import { CollectivesService } from '../collectives/index.js';
import { moderationEvents } from './moderation.events.js';
import { mayModerate } from './moderation.policy.js';
import { ModerationRepository } from './moderation.repository.js';

/** `moderation:<collective>`: reports, decisions and appeals, for who moderates. */
@Injectable()
export class ModerationLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly collectives: CollectivesService,
    private readonly moderation: ModerationRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.add('Report', (db, ids) => this.cards(db, ids));
    this.topics.add({
      kind: 'moderation',
      mayWatch: async (actor, id) => mayModerate(await this.collectives.standing(actor, id)),
      concerned: ({ type, collectiveId }) =>
        moderationEvents.has(type) && collectiveId !== null ? [collectiveId] : [],
    });
  }

  /** A measure goes by the name of what it is about, and stands on the page of decisions. */
  private async cards(db: Db, ids: readonly Id[]): Promise<SubjectCard[]> {
    const measures = await this.moderation.measuresById(db, ids);
    const refs = measures.map((measure) => ({ type: measure.subjectType, id: measure.subjectId }));
    const about = await this.subjects.cards(refs, db);
    return measures.map(({ id, collectiveId, subjectId }) => ({
      type: 'Report',
      id,
      collectiveId,
      title: about.get(subjectId)?.title ?? '',
      path: `/moderation#decision-${id}`,
      debatable: false,
    }));
  }
}
