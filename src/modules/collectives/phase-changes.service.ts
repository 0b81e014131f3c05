import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { phaseChanged, phaseChangeProposed, phaseChangeRejected, phaseChangeWithdrawn } from './collectives.events.js';
import { CollectivesRepository } from './collectives.repository.js';
import { CollectivesService } from './collectives.service.js';
import {
  phaseChangeBeingVoted,
  phaseChangeSettled,
  phaseChangeWaits,
  phaseDatesWrong,
  phaseNotOpen,
} from './domain/collective.refusals.js';
import { mayCoordinate } from './domain/standing.js';
import { tellOfPhase } from './phase-telling.js';
import { PhaseWordsRepository, type PhaseChangeRow } from './phase-words.repository.js';
import type { PhaseInput } from './phases.service.js';

/** What a plenary decided of a change: called by whoever applies its decisions, in their transaction. */
export interface PhaseChangeDecision {
  readonly collectiveId: Id;
  readonly changeId: Id;
  readonly decisionId: Id;
  /** Who applies the decision: the chair. */
  readonly actorId: Id;
}

/** A phase that was opened changes by a plenary's decision: the coordination proposes, the plenary changes it or not. */
@Injectable()
export class PhaseChangesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly words: PhaseWordsRepository,
    private readonly collectives: CollectivesRepository,
    private readonly service: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  propose(
    actor: SignedInActor,
    collectiveId: Id,
    phaseId: Id,
    { reason, ...input }: PhaseInput & { readonly reason: string },
  ): Promise<PhaseChangeRow> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.service.standing(actor, collectiveId, tx)));
      await this.collectives.lock(tx, collectiveId);
      const phases = await this.collectives.phases(tx, collectiveId);
      const phase = phases.find(({ id }) => id === phaseId);
      if (!phase) throw new Refused(notFound());
      if (phase.state === 'planned') throw new Refused(phaseNotOpen({ phase: phase.title }));
      if (input.endsOn < input.startsOn) throw new Refused(phaseDatesWrong({ field: 'endsOn' }));
      if (await this.words.isChangeProposed(tx, phaseId)) throw new Refused(phaseChangeWaits());
      const id = newId();
      await this.words.insertChange(tx, {
        ...input,
        reason,
        collectiveId,
        id,
        phaseId,
        proposedBy: actor.accountId,
        proposedAt: this.clock.now(),
      });
      const change = await this.byId(tx, collectiveId, id);
      tellOfPhase(tx, phaseChangeProposed, actor.accountId, change);
      return change;
    });
  }

  withdraw(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.service.standing(actor, collectiveId, tx)));
      const change = await this.proposed(tx, collectiveId, id);
      if (change.beingVoted) throw new Refused(phaseChangeBeingVoted());
      await this.words.endChange(tx, id, { state: 'withdrawn', decisionId: null, at: this.clock.now() });
      tellOfPhase(tx, phaseChangeWithdrawn, actor.accountId, change);
    });
  }

  /** Changes the phase by a plenary's decision. */
  async adopt(tx: Tx, { collectiveId, changeId, decisionId, actorId }: PhaseChangeDecision): Promise<void> {
    await this.collectives.lock(tx, collectiveId);
    const change = await this.proposed(tx, collectiveId, changeId);
    const phase = (await this.collectives.phases(tx, collectiveId)).find(({ id }) => id === change.phaseId);
    if (!phase) throw new Refused(notFound());
    const { title, objective, startsOn, endsOn, allows } = change;
    await this.collectives.savePhase(tx, { ...phase, title, objective, startsOn, endsOn, allows: [...allows] });
    await this.words.endChange(tx, changeId, { state: 'adopted', decisionId, at: this.clock.now() });
    tellOfPhase(tx, phaseChanged, actorId, change);
  }

  async reject(tx: Tx, { collectiveId, changeId, decisionId, actorId }: PhaseChangeDecision): Promise<void> {
    const change = await this.proposed(tx, collectiveId, changeId);
    await this.words.endChange(tx, changeId, { state: 'rejected', decisionId, at: this.clock.now() });
    tellOfPhase(tx, phaseChangeRejected, actorId, change);
  }

  /** Newest first. */
  all(collectiveId: Id): Promise<PhaseChangeRow[]> {
    return this.words.changes(this.database, collectiveId);
  }

  /** Those of these that await a decision. */
  async waiting(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<readonly Id[]> {
    const found = await Promise.all(ids.map((id) => this.words.change(db, collectiveId, id)));
    return found.flatMap((change) => (change?.state === 'proposed' ? [change.id] : []));
  }

  private async byId(db: Db, collectiveId: Id, id: Id): Promise<PhaseChangeRow> {
    const change = await this.words.change(db, collectiveId, id);
    if (!change) throw new Refused(notFound());
    return change;
  }

  private async proposed(tx: Tx, collectiveId: Id, id: Id): Promise<PhaseChangeRow> {
    const change = await this.words.holdChange(tx, collectiveId, id);
    if (!change) throw new Refused(notFound());
    if (change.state !== 'proposed') throw new Refused(phaseChangeSettled());
    return change;
  }
}
