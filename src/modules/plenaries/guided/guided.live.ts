import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../../kernel/decision.js';
import { idsAbout, LiveTopics } from '../../../platform/realtime/live-topics.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { GuidedRepository } from './guided.repository.js';
import { GuidedViews } from './guided-views.js';

/** `procedure:<id>`: the whole procedure, public, computed once for all who follow. */
@Injectable()
export class GuidedLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly procedures: GuidedRepository,
    private readonly views: GuidedViews,
  ) {}

  onModuleInit(): void {
    this.subjects.add('GuidedProcedure', (db, ids) => this.procedures.cards(db, ids));
    this.topics.add({
      kind: 'procedure',
      mayWatch: () => Promise.resolve(allowed),
      concerned: (event) => idsAbout(event, 'GuidedProcedure'),
      view: (id) => this.views.view(id),
    });
  }
}
