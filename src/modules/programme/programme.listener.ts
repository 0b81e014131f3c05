import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.js';
import type { LoggedEvent } from '../../platform/events/event.js';
import { Listeners, type DurableListener } from '../../platform/events/listeners.js';
import { DecisionsReading } from '../plenaries/index.js';
import { proposalAdopted, ProposalDecisionsService } from '../proposals/index.js';
import { unsortedChapter } from './domain/coherence.js';
import { ProgrammeService } from './programme.service.js';

/** What a plenary adopts enters the programme by itself, in the words that were voted. */
@Injectable()
export class ProgrammeListener implements DurableListener, OnModuleInit {
  readonly name = 'programme';

  constructor(
    private readonly listeners: Listeners,
    private readonly proposals: ProposalDecisionsService,
    private readonly decisions: DecisionsReading,
    private readonly programme: ProgrammeService,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  concerns(type: string): boolean {
    return type === proposalAdopted.type;
  }

  async hear(tx: Tx, events: readonly LoggedEvent[]): Promise<void> {
    const ids = events.map(({ subject }) => subject.id);
    if (ids.length === 0) return;
    const adopted = await this.proposals.adoptedById(tx, ids);
    const figures = await this.decisions.figures(
      tx,
      adopted.flatMap(({ decisionId }) => (decisionId === null ? [] : [decisionId])),
    );
    for (const text of adopted) {
      await this.programme.enter(tx, {
        ...text,
        chapter: text.chapter || unsortedChapter,
        vote: text.decisionId === null ? null : (figures.get(text.decisionId) ?? null),
      });
    }
  }
}
