import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { Id } from '../../kernel/ids.js';
import type { Db, Tx } from '../../platform/database/database.js';
import type { EventFactory } from '../../platform/events/event.js';
import { contributionHidden, contributionRestored } from './consultations.events.js';
import { ConsultationsRepository } from './consultations.repository.js';
import type { ContributionToModerate } from './contribution.rows.js';

export interface ContributionHiding {
  readonly id: Id;
  readonly by: Id;
  readonly ground: string;
  readonly reason: string;
}

/** What moderation does to contributions, in its own transaction: its policy has been asked. */
@Injectable()
export class ContributionModeration {
  constructor(
    private readonly contributions: ConsultationsRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  describe(db: Db, ids: readonly Id[]): Promise<ContributionToModerate[]> {
    return this.contributions.toModerate(db, ids);
  }

  async hold(tx: Tx, id: Id): Promise<void> {
    await this.contributions.hold(tx, id);
  }

  /** Replaces the words by a public reason, for all but whoever wrote them and who moderates. */
  async hide(tx: Tx, { id, by, ground, reason }: ContributionHiding): Promise<void> {
    const hidden = { hiddenAt: this.clock.now(), hiddenGround: ground, hiddenReason: reason };
    await this.contributions.update(tx, id, hidden);
    await this.tell(tx, contributionHidden, id, by);
  }

  async restore(tx: Tx, id: Id, by: Id): Promise<void> {
    await this.contributions.update(tx, id, { hiddenAt: null, hiddenGround: null, hiddenReason: null });
    await this.tell(tx, contributionRestored, id, by);
  }

  private async tell(tx: Tx, event: EventFactory, id: Id, actorId: Id): Promise<void> {
    const contribution = await this.contributions.byId(tx, id);
    if (!contribution) throw new Error(`no contribution ${id}`);
    const { collectiveId, number } = contribution;
    const about = [{ type: 'Collective', id: collectiveId }] as const;
    tx.record(event({ collectiveId, actorId, subjectId: id, about, payload: { number } }));
  }
}
