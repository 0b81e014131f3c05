import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { EventFactory } from '../../platform/events/event.js';
import type { ProposalToModerate } from './proposal.rows.js';
import { proposalHidden, proposalRestored } from './proposals.events.js';
import { ProposalsRepository } from './proposals.repository.js';

export interface ProposalHiding {
  readonly id: Id;
  readonly by: Id;
  readonly ground: string;
  readonly reason: string;
}

/** What moderation does to proposals, in its own transaction: its policy has been asked. */
@Injectable()
export class ProposalModeration {
  constructor(
    private readonly proposals: ProposalsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  describe(db: Db, ids: readonly Id[]): Promise<ProposalToModerate[]> {
    return this.proposals.toModerate(db, ids);
  }

  /** So that what is judged is what is hidden: no step of the proposal goes on meanwhile. */
  async hold(tx: Tx, id: Id): Promise<void> {
    await this.proposals.hold(tx, id);
  }

  /** Replaces the words by a public reason, for all but its authors and who moderates. */
  async hide(tx: Tx, { id, by, ground, reason }: ProposalHiding): Promise<void> {
    const hidden = { hiddenAt: this.clock.now(), hiddenGround: ground, hiddenReason: reason };
    await this.proposals.update(tx, id, hidden);
    await this.tell(tx, proposalHidden, id, by);
  }

  async restore(tx: Tx, id: Id, by: Id): Promise<void> {
    await this.proposals.update(tx, id, { hiddenAt: null, hiddenGround: null, hiddenReason: null });
    await this.tell(tx, proposalRestored, id, by);
  }

  private async tell(tx: Tx, event: EventFactory, id: Id, actorId: Id): Promise<void> {
    const proposal = await this.proposals.anywhere(tx, id);
    if (!proposal) throw new Error(`no proposal ${id}`);
    const { collectiveId, number } = proposal;
    const about = [{ type: 'Collective', id: collectiveId }] as const;
    tx.record(event({ collectiveId, actorId, subjectId: id, about, payload: { number } }));
  }
}
