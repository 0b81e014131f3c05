import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../kernel/decision.js';
import { CalendarSources } from '../../platform/calendar/calendar-sources.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { CollectivesRepository } from './collectives.repository.js';
import { PhaseWordsRepository } from './phase-words.repository.js';
import { idsAbout, LiveTopics } from '../../platform/realtime/live-topics.js';

/** `collective:<id>`: phases, joining, everything said of the collective itself. Public. */
@Injectable()
export class CollectivesLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly calendar: CalendarSources,
    private readonly collectives: CollectivesRepository,
    private readonly phaseWords: PhaseWordsRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.add('Collective', (db, ids) => this.collectives.cards(db, ids));
    this.subjects.add('Phase', (db, ids) => this.phaseWords.phaseCards(db, ids));
    this.subjects.add('PhaseChange', (db, ids) => this.phaseWords.changeCards(db, ids));
    this.subjects.add('PhaseException', (db, ids) => this.phaseWords.exceptionCards(db, ids));
    this.calendar.add((db, collectiveId, window) => this.phaseWords.dated(db, collectiveId, window));
    this.topics.add({
      kind: 'collective',
      mayWatch: () => Promise.resolve(allowed),
      concerned: (event) => idsAbout(event, 'Collective'),
    });
  }
}
