import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../kernel/decision.js';
import { idsAbout, LiveTopics } from '../../platform/realtime/live-topics.js';
import { CalendarSources } from '../../platform/calendar/calendar-sources.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { BallotContexts } from '../ballots/index.js';
import { OrganisationDossier } from '../organisations/index.js';
import { DecisionsRepository } from './decisions.repository.js';
import { FloorRepository } from './floor.repository.js';
import { PlenariesRepository } from './plenaries.repository.js';
import { RoomService } from './room.service.js';

/** `plenary:<id>`: the whole room, public, computed once for all who follow; and who is looking. */
@Injectable()
export class PlenariesLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly calendar: CalendarSources,
    private readonly contexts: BallotContexts,
    private readonly dossier: OrganisationDossier,
    private readonly plenaries: PlenariesRepository,
    private readonly decisions: DecisionsRepository,
    private readonly floor: FloorRepository,
    private readonly room: RoomService,
  ) {}

  onModuleInit(): void {
    this.subjects.add('Plenary', (db, ids) => this.plenaries.cards(db, ids));
    this.subjects.add('AgendaItem', (db, ids) => this.plenaries.itemCards(db, ids));
    this.subjects.add('Decision', (db, ids) => this.decisions.cards(db, ids));
    this.subjects.add('Minutes', (db, ids) => this.decisions.minutesCards(db, ids));
    this.contexts.add('Plenary', (db, id) => this.floor.presentIds(db, id));
    this.contexts.addAgenda('AgendaItem', (db, id) => this.plenaries.heldAt(db, id));
    this.calendar.add((db, collectiveId, window) => this.plenaries.dated(db, collectiveId, window));
    this.dossier.add((db, of) => this.decisions.dossier(db, of));
    this.topics.add({
      kind: 'plenary',
      mayWatch: () => Promise.resolve(allowed),
      concerned: (event) => idsAbout(event, 'Plenary'),
      view: (id) => this.room.view(id),
      presence: true,
    });
  }
}
