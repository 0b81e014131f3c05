import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../kernel/decision.js';
import type { LoggedEvent } from '../../platform/events/event.js';
import { LiveTopics } from '../../platform/realtime/live-topics.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { OrganisationDossier } from '../organisations/index.js';
import { CharterAmendmentsRepository } from './charter-amendments.repository.js';
import { CharterRepository } from './charter.repository.js';
import { EndorsementsRepository } from './endorsements.repository.js';

/** `charter:<collective id>`: versions and endorsements of a collective. Public. */
@Injectable()
export class CharterLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly dossier: OrganisationDossier,
    private readonly charters: CharterRepository,
    private readonly endorsements: EndorsementsRepository,
    private readonly amendments: CharterAmendmentsRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.add('Charter', (db, ids) => this.charters.cards(db, ids));
    this.subjects.add('CharterArticle', (db, ids) => this.charters.articleCards(db, ids));
    this.subjects.add('CharterAmendment', (db, ids) => this.amendments.cards(db, ids));
    this.subjects.add('Endorsement', (db, ids) => this.endorsements.cards(db, ids));
    this.dossier.add((db, of) => this.endorsements.dossier(db, of));
    this.topics.add({
      kind: 'charter',
      mayWatch: () => Promise.resolve(allowed),
      concerned: (event) => (isOfCharter(event) && event.collectiveId !== null ? [event.collectiveId] : []),
    });
  }
}

const isOfCharter = ({ subject }: LoggedEvent): boolean =>
  subject.type === 'Charter' || subject.type === 'CharterArticle' || subject.type === 'Endorsement';
