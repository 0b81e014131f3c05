import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../../kernel/decision.js';
import { idsAbout, LiveTopics } from '../../../platform/realtime/live-topics.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { GuidedRepository } from './guided.repository.js';
import { GuidedViews } from './guided-views.js';

/** What changes the list of a plenary’s procedures: one opens, goes on or ends. */
const changesList = new Set(['GuidedProcedureOpened', 'GuidedStageReached', 'DecisionTaken', 'GuidedProcedureEnded']);

/**
 * `procedure:<id>`: the whole procedure, public, computed once for all who follow. `procedures:<plenary>`: that its list
 * changed, so that a room is not asked again for each hand raised.
 */
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
    this.topics.add({
      kind: 'procedures',
      mayWatch: () => Promise.resolve(allowed),
      concerned: (event) => (changesList.has(event.type) ? idsAbout(event, 'Plenary') : []),
    });
  }
}
