import { Injectable, type OnModuleInit } from '@nestjs/common';
import { allowed } from '../../kernel/decision.js';
import { idsAbout, LiveTopics } from '../../platform/realtime/live-topics.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { ConsultationsRepository } from './consultations.repository.js';

/** `contribution:<id>`: what becomes of it. Public, as contributions are (R1). */
@Injectable()
export class ConsultationsLive implements OnModuleInit {
  constructor(
    private readonly topics: LiveTopics,
    private readonly subjects: Subjects,
    private readonly repository: ConsultationsRepository,
  ) {}

  onModuleInit(): void {
    this.subjects.add('Contribution', (db, ids) => this.repository.cards(db, ids));
    this.topics.add({
      kind: 'contribution',
      mayWatch: () => Promise.resolve(allowed),
      concerned: (event) => idsAbout(event, 'Contribution'),
    });
  }
}
