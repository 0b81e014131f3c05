import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { ensure, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import type { Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory } from '../../platform/events/event.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, type PhaseAction, type Standing } from '../collectives/index.js';
import { DraftsService } from '../texts/index.js';
import { ProposalDesk } from './proposal-desk.js';
import { ProposalEntity } from './proposal.entity.js';
import { proposalDebateOpened, proposalRecalled, proposalSubmitted, proposalWithdrawn } from './proposals.events.js';
import { mayFollow, mayOpenDebate, mayRecall, maySubmit, mayWithdraw, type ProposalFacts } from './proposals.policy.js';
import { ProposalsRepository } from './proposals.repository.js';

interface Step {
  readonly may: (standing: Standing, proposal: ProposalFacts) => Decision;
  readonly phase: PhaseAction | null;
  /** What is written together must be in a version. */
  readonly settled?: true;
  readonly event: EventFactory;
  readonly change: (now: Date) => Partial<ProposalEntity>;
}

/** The way of a proposal up to the plenary, as its people take it. */
@Injectable()
export class ProposalStepsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly proposals: ProposalsRepository,
    private readonly desk: ProposalDesk,
    private readonly collectives: CollectivesService,
    private readonly drafts: DraftsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** From draft to debate: everybody reads it from now on. */
  openDebate(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.take(actor, collectiveId, id, {
      may: mayOpenDebate,
      phase: 'draft-proposals',
      event: proposalDebateOpened,
      change: (now) => ({ state: 'debated', private: false, debatedAt: now }),
    });
  }

  /** Asks for a plenary; the text stays as it is until it is decided, or taken back. */
  submit(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.take(actor, collectiveId, id, {
      may: maySubmit,
      phase: 'submit-proposals',
      settled: true,
      event: proposalSubmitted,
      change: (now) => ({ state: 'submitted', submittedAt: now }),
    });
  }

  recall(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.take(actor, collectiveId, id, {
      may: mayRecall,
      phase: null,
      event: proposalRecalled,
      change: () => ({ state: 'debated', submittedAt: null }),
    });
  }

  /** Dated, with a reason everybody reads; erases nothing (R5). */
  withdraw(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<void> {
    return this.take(actor, collectiveId, id, {
      may: mayWithdraw,
      phase: null,
      event: proposalWithdrawn,
      change: (now) => ({
        state: 'withdrawn',
        withdrawnAt: now,
        withdrawnBy: actor.accountId,
        withdrawalReason: reason,
      }),
    });
  }

  /** Following twice is following once. */
  follow(actor: SignedInActor, collectiveId: Id, id: Id, follows: boolean): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { proposal, standing } = await this.desk.hold(tx, actor, collectiveId, id);
      if (follows) {
        ensure(mayFollow(standing));
        await this.proposals.follow(tx, proposal, actor.accountId, this.clock.now());
      } else {
        await this.proposals.unfollow(tx, id, actor.accountId);
      }
    });
  }

  private take(actor: SignedInActor, collectiveId: Id, id: Id, step: Step): Promise<void> {
    return this.unitOfWork.run(async (tx: Tx) => {
      const { proposal, facts, standing } = await this.desk.hold(tx, actor, collectiveId, id);
      ensure(step.may(standing, facts));
      if (step.settled) await this.drafts.ensureSettled(tx, { type: 'Proposal', id });
      if (step.phase) await this.collectives.ensurePhaseAllows(tx, collectiveId, step.phase);
      const now = this.clock.now();
      const change = { ...step.change(now), lastActivityAt: now };
      await this.proposals.update(tx, id, change);
      this.desk.tell(tx, step.event, actor.accountId, { ...proposal, ...change }, facts.groupIds);
    });
  }
}
