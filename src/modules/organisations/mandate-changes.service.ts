import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory } from '../../platform/events/event.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayCoordinate } from '../collectives/index.js';
import {
  mandateChangeBeingVoted,
  mandateChangeSettled,
  mandateChangeWaits,
  mandateNotStanding,
  mandateTermNotLater,
} from './domain/organisation.refusals.js';
import {
  MandateChangesRepository,
  type MandateChangeKind,
  type MandateChangeRow,
} from './mandate-changes.repository.js';
import { MandatesService } from './mandates.service.js';
import { mandateChangeProposed, mandateChangeRejected, mandateChangeWithdrawn } from './organisations.events.js';

export interface MandateChangeInput {
  readonly kind: MandateChangeKind;
  /** ISO date, included; null to revoke. */
  readonly newTerm: string | null;
  readonly reason: string;
}

/** What a plenary decided of a change: called by whoever applies its decisions, in their transaction. */
export interface MandateChangeDecision {
  readonly collectiveId: Id;
  readonly changeId: Id;
  readonly decisionId: Id;
  /** Who applies the decision: the chair. */
  readonly actorId: Id;
}

/** A mandate that stands is extended or revoked by a plenary: the coordination proposes, with a reason. */
@Injectable()
export class MandateChangesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly changes: MandateChangesRepository,
    private readonly mandates: MandatesService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  propose(
    actor: SignedInActor,
    collectiveId: Id,
    mandateId: Id,
    { kind, newTerm, reason }: MandateChangeInput,
  ): Promise<MandateChangeRow> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      const mandate = await this.mandates.lock(tx, collectiveId, mandateId);
      if (mandate.state !== 'given') throw new Refused(mandateNotStanding());
      const today = await this.mandates.today(tx, collectiveId);
      if (kind === 'extension' && (newTerm === null || newTerm <= mandate.termOn || newTerm < today)) {
        throw new Refused(mandateTermNotLater({ field: 'newTerm', term: mandate.termOn }));
      }
      if (await this.changes.isProposed(tx, mandateId)) throw new Refused(mandateChangeWaits());
      const id = newId();
      await this.changes.insert(tx, {
        collectiveId,
        id,
        mandateId,
        kind,
        termBefore: mandate.termOn,
        newTerm: kind === 'extension' ? newTerm : null,
        reason,
        proposedBy: actor.accountId,
        proposedAt: this.clock.now(),
      });
      const change = await this.changes.byId(tx, collectiveId, id);
      if (!change) throw new Refused(notFound());
      this.tell(tx, mandateChangeProposed, actor.accountId, change);
      return change;
    });
  }

  withdraw(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      const change = await this.proposed(tx, collectiveId, id);
      if (change.beingVoted) throw new Refused(mandateChangeBeingVoted());
      await this.changes.end(tx, id, { state: 'withdrawn', decisionId: null, at: this.clock.now() });
      this.tell(tx, mandateChangeWithdrawn, actor.accountId, change);
    });
  }

  /** Extends or revokes the mandate. What lapsed meanwhile is not extended: another mandate is proposed. */
  async adopt(tx: Tx, { changeId, ...decision }: MandateChangeDecision): Promise<void> {
    const { kind, newTerm, mandateId } = await this.proposed(tx, decision.collectiveId, changeId);
    const { decisionId } = decision;
    await this.changes.end(tx, changeId, { state: 'adopted', decisionId, at: this.clock.now() });
    if (kind === 'revocation') await this.mandates.revokeMandate(tx, { ...decision, mandateId });
    else if (newTerm !== null) await this.mandates.extendMandate(tx, { ...decision, mandateId }, newTerm);
  }

  async reject(tx: Tx, { collectiveId, changeId, decisionId, actorId }: MandateChangeDecision): Promise<void> {
    const change = await this.proposed(tx, collectiveId, changeId);
    await this.changes.end(tx, changeId, { state: 'rejected', decisionId, at: this.clock.now() });
    this.tell(tx, mandateChangeRejected, actorId, change);
  }

  /** Of every mandate, oldest first. */
  all(collectiveId: Id): Promise<MandateChangeRow[]> {
    return this.changes.all(this.database, collectiveId);
  }

  /** Those of these that await a decision, on a mandate that still stands. */
  async waiting(db: Db, collectiveId: Id, ids: readonly Id[]): Promise<readonly Id[]> {
    const waiting: Id[] = [];
    for (const id of ids) {
      const change = await this.changes.byId(db, collectiveId, id);
      if (change?.state !== 'proposed') continue;
      const { state } = await this.mandates.byId(db, collectiveId, change.mandateId);
      if (state === 'given') waiting.push(id);
    }
    return waiting;
  }

  private async proposed(tx: Tx, collectiveId: Id, id: Id): Promise<MandateChangeRow> {
    const change = await this.changes.hold(tx, collectiveId, id);
    if (!change) throw new Refused(notFound());
    if (change.state !== 'proposed') throw new Refused(mandateChangeSettled());
    return change;
  }

  private tell(tx: Tx, event: EventFactory, actorId: Id, change: MandateChangeRow): void {
    const { collectiveId, id, mandateId, mandateTitle, kind } = change;
    tx.record(
      event({
        collectiveId,
        actorId,
        subjectId: id,
        about: [
          { type: 'Mandate', id: mandateId },
          { type: 'Collective', id: collectiveId },
        ],
        payload: { title: mandateTitle, kind },
      }),
    );
  }
}
