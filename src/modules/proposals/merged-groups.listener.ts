import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import type { LoggedEvent } from '../../platform/events/event.js';
import { Listeners, type DurableListener } from '../../platform/events/listeners.js';
import { ConsultationsService } from '../consultations/index.js';
import { groupMerged } from '../working-groups/index.js';
import { NotesRepository } from './notes/notes.repository.js';
import { ProposalsRepository } from './proposals.repository.js';

/** What a group was working on when it went into another is that one's work: proposals, notes on them, contributions to answer. */
@Injectable()
export class MergedGroupsListener implements OnModuleInit, DurableListener {
  readonly name = 'merged-groups';

  constructor(
    private readonly listeners: Listeners,
    private readonly proposals: ProposalsRepository,
    private readonly notes: NotesRepository,
    private readonly consultations: ConsultationsService,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  concerns(type: string): boolean {
    return type === groupMerged.type;
  }

  async hear(tx: Tx, events: readonly LoggedEvent[]): Promise<void> {
    for (const { subject, about } of events) {
      // The first of those it is about: the others had asked to go into the one that went.
      const into = about.find(({ type, id }) => type === 'WorkingGroup' && id !== subject.id);
      if (!into) continue;
      await this.proposals.carryTo(tx, subject.id, into.id);
      await this.notes.handOver(tx, subject.id, into.id);
      await this.consultations.entrustTo(tx, subject.id, into.id);
    }
  }
}
