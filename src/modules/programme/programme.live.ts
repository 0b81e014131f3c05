import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../kernel/decision.js';
import { idsAbout, LiveTopics } from '../../platform/realtime/live-topics.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { CommitmentsRepository } from './commitments/commitments.repository.js';
import { ProgrammeRepository } from './programme.repository.js';

/** `programme:<collective id>`: measures entering, order, publication, what becomes of commitments. Public; there even before the first measure. */
@Injectable()
export class ProgrammeLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly repository: ProgrammeRepository,
    private readonly commitments: CommitmentsRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.add('Measure', (db, ids) => this.repository.measureCards(db, ids));
    this.subjects.add('Commitment', (db, ids) => this.commitments.cards(db, ids));
    this.subjects.add('Chapter', (db, ids) => this.repository.chapterCards(db, ids));
    this.subjects.add('Programme', (db, ids) => this.repository.programmeCards(db, ids));
    this.topics.add({
      kind: 'programme',
      mayWatch: () => Promise.resolve(allowed),
      concerned: (event) =>
        event.collectiveId !== null && idsAbout(event, 'Programme').length > 0 ? [event.collectiveId] : [],
    });
  }
}
