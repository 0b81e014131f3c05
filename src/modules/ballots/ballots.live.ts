import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../kernel/decision.js';
import { Database } from '../../platform/database/database.js';
import { idsAbout, LiveTopics } from '../../platform/realtime/live-topics.js';
import { CalendarSources } from '../../platform/calendar/calendar-sources.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { BallotsRepository } from './ballots.repository.js';
import { BallotsService } from './ballots.service.js';

/** `ballot:<id>`: its state, turnout and the counts that may be shown. Public, computed once for all who watch. */
@Injectable()
export class BallotsLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly calendar: CalendarSources,
    private readonly database: Database,
    private readonly ballots: BallotsRepository,
    private readonly service: BallotsService,
  ) {}

  onModuleInit(): void {
    this.subjects.add('Ballot', (db, ids) => this.ballots.cards(db, ids));
    this.calendar.add((db, collectiveId, window) => this.ballots.dated(db, collectiveId, window));
    this.topics.add({
      kind: 'ballot',
      mayWatch: () => Promise.resolve(allowed),
      concerned: (event) => idsAbout(event, 'Ballot'),
      view: async (id) => (await this.service.publicViews(this.database, [id]))[0] ?? null,
    });
  }
}
