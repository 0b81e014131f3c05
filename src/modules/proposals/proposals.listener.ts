import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id } from '../../kernel/ids.js';
import type { Tx } from '../../platform/database/database.js';
import type { LoggedEvent } from '../../platform/events/event.js';
import { Listeners, type DurableListener } from '../../platform/events/listeners.js';
import { idsAbout } from '../../platform/realtime/live-topics.js';
import { commentHidden, commentPosted, commentRestored, commentWithdrawn, DebatesService } from '../debates/index.js';
import { ProposalsRepository } from './proposals.repository.js';

const counted: ReadonlySet<string> = new Set(
  [commentPosted, commentWithdrawn, commentHidden, commentRestored].map(({ type }) => type),
);

/** Keeps beside each proposal how much it is debated, so that the list can be sorted by it. */
@Injectable()
export class ProposalsListener implements OnModuleInit, DurableListener {
  readonly name = 'proposal-debates';

  constructor(
    private readonly listeners: Listeners,
    private readonly debates: DebatesService,
    private readonly proposals: ProposalsRepository,
  ) {}

  onModuleInit(): void {
    this.listeners.add(this);
  }

  concerns(type: string): boolean {
    return counted.has(type);
  }

  async hear(tx: Tx, events: readonly LoggedEvent[]): Promise<void> {
    const moved = new Map<Id, Date>();
    for (const event of events) {
      for (const id of idsAbout(event, 'Proposal')) moved.set(id, event.at);
    }
    if (moved.size === 0) return;
    const counts = await this.debates.countsOf(tx, [...moved.keys()]);
    for (const [id, at] of moved) await this.proposals.setComments(tx, id, counts.get(id)?.comments ?? 0, at);
  }
}
