import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../kernel/decision.js';
import { idsAbout, LiveTopics } from '../../platform/realtime/live-topics.js';
import { CalendarSources } from '../../platform/calendar/calendar-sources.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { EncountersRepository } from './encounters.repository.js';
import { MandatesRepository } from './mandates.repository.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { SolicitationsRepository } from './solicitations.repository.js';

/** `organisation:<id>`: all that happens between an organisation and the collective. Public: notices carry ids only. */
@Injectable()
export class OrganisationsLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly calendar: CalendarSources,
    private readonly organisations: OrganisationsRepository,
    private readonly solicitations: SolicitationsRepository,
    private readonly mandates: MandatesRepository,
    private readonly encounters: EncountersRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.add('Organisation', (db, ids) => this.organisations.cards(db, ids));
    this.subjects.add('Solicitation', (db, ids) => this.solicitations.cards(db, ids));
    this.subjects.add('Mandate', (db, ids) => this.mandates.cards(db, ids));
    this.subjects.add('MandateChange', (db, ids) => this.mandates.changeCards(db, ids));
    this.subjects.add('Encounter', (db, ids) => this.encounters.cards(db, ids));
    this.calendar.add((db, collectiveId, window) => this.encounters.dated(db, collectiveId, window));
    this.topics.add({
      kind: 'organisation',
      mayWatch: () => Promise.resolve(allowed),
      concerned: (event) => idsAbout(event, 'Organisation'),
    });
  }
}
