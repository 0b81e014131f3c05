import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Tx } from '../../platform/database/database.js';
import type { LoggedEvent } from '../../platform/events/event.js';
import { Listeners, type DurableListener } from '../../platform/events/listeners.js';
import { DecisionsReading } from '../plenaries/index.js';
import {
  AmendmentDecisionsService,
  amendmentsAdopted,
  proposalAdopted,
  ProposalDecisionsService,
} from '../proposals/index.js';
import { unsortedChapter } from './domain/coherence.js';
import { ProgrammeService } from './programme.service.js';

/** What a plenary adopts enters the programme by itself, in the words that were voted; what it changes there changes (R6). */
@Injectable()
export class ProgrammeListener implements DurableListener, OnModuleInit {
  readonly name = 'programme';

  constructor(
    private readonly listeners: Listeners,
    private readonly proposals: ProposalDecisionsService,
    private readonly amendments: AmendmentDecisionsService,
    private readonly decisions: DecisionsReading,
    private readonly programme: ProgrammeService,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  concerns(type: string): boolean {
    return type === proposalAdopted.type || type === amendmentsAdopted.type;
  }

  async hear(tx: Tx, events: readonly LoggedEvent[]): Promise<void> {
    const of = (type: string): Id[] => events.filter((event) => event.type === type).map(({ subject }) => subject.id);
    await this.enter(tx, of(proposalAdopted.type));
    await this.reword(tx, of(amendmentsAdopted.type));
  }

  private async enter(tx: Tx, ids: readonly Id[]): Promise<void> {
    if (ids.length === 0) return;
    const adopted = await this.proposals.adoptedById(tx, ids);
    const figures = await this.decisions.figures(
      tx,
      adopted.flatMap(({ decisionId }) => decisionId ?? []),
    );
    for (const text of adopted) {
      await this.programme.enter(tx, {
        ...text,
        chapter: text.chapter || unsortedChapter,
        vote: text.decisionId === null ? null : (figures.get(text.decisionId) ?? null),
      });
    }
  }

  private async reword(tx: Tx, ids: readonly Id[]): Promise<void> {
    const summaries = await this.proposals.summaries(tx, ids);
    for (const { id, collectiveId, state } of summaries.values()) {
      if (state !== 'adopted') continue;
      const decided = await this.amendments.decided(tx, id);
      const figures = await this.decisions.figures(
        tx,
        decided.map(({ decisionId }) => decisionId),
      );
      const votes = decided.map((made) => ({ ...made, vote: figures.get(made.decisionId) ?? null }));
      await this.programme.reword(tx, collectiveId, id, votes);
    }
  }
}
