import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Db, Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory } from '../../platform/events/event.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, RolesService } from '../collectives/index.js';
import { mandateStands, type MandateChangeKind } from './domain/mandate.js';
import {
  mandateChangeSettled,
  mandateChangeTermWrong,
  mandateChangeWaiting,
  mandateNotStanding,
} from './domain/organisation.refusals.js';
import { MandatesRepository } from './mandates.repository.js';
import { MandatesService } from './mandates.service.js';
import {
  mandateChangeProposed,
  mandateChangeRejected,
  mandateChangeWithdrawn,
  mandateClosed,
  mandateExtended,
  mandateRevoked,
} from './organisations.events.js';
import { mayProposeMandateChange, mayWithdrawMandateChange } from './organisations.policy.js';
import type { MandateChangeRow, MandateRow } from './organisations.rows.js';

export interface MandateChangeInput {
  readonly kind: MandateChangeKind;
  /** ISO date, included: of an extension. */
  readonly newTermOn: string | null;
  readonly reason: string;
}

/** What a plenary decided of a change: called by whoever applies its decisions, in their transaction. */
export interface MandateChangeDecision {
  readonly collectiveId: Id;
  readonly changeId: Id;
  readonly decisionId: Id;
  /** Who applies the decision: the chair. */
  readonly actorId: Id;
  readonly adopted: boolean;
}

interface Asked {
  readonly mandate: MandateRow;
  readonly change: MandateChangeRow;
}

/** A mandate given is prolonged, taken back or closed as it was given: asked of a plenary, which answers. */
@Injectable()
export class MandateChangesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly mandates: MandatesRepository,
    private readonly service: MandatesService,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks the next plenary; one thing at a time of a mandate. */
  async propose(actor: SignedInActor, collectiveId: Id, mandateId: Id, input: MandateChangeInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const mandate = await this.service.lock(tx, collectiveId, mandateId);
      ensure(mayProposeMandateChange(await this.collectives.standing(actor, collectiveId, tx), mandate, input.kind));
      if (!mandateStands(mandate, await this.service.today(tx, collectiveId))) throw new Refused(mandateNotStanding());
      const { kind, reason } = input;
      const newTermOn = kind === 'extension' ? input.newTermOn : null;
      if (kind === 'extension' && (newTermOn === null || newTermOn <= mandate.termOn)) {
        throw new Refused(mandateChangeTermWrong({ field: 'newTermOn', term: mandate.termOn }));
      }
      const change = { id: newId(), kind, reason, newTermOn, oldTermOn: mandate.termOn };
      const made = { ...change, collectiveId, mandateId, proposedBy: actor.accountId, proposedAt: this.clock.now() };
      if (!(await this.mandates.insertChange(tx, made))) throw new Refused(mandateChangeWaiting());
      this.tell(tx, mandateChangeProposed, actor.accountId, { mandate, change });
    });
  }

  async withdraw(actor: SignedInActor, collectiveId: Id, changeId: Id): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const asked = await this.asked(tx, collectiveId, changeId);
      const standing = await this.collectives.standing(actor, collectiveId, tx);
      if (asked.change.state !== 'proposed') throw new Refused(mandateChangeSettled());
      ensure(mayWithdrawMandateChange(standing, asked.mandate, asked.change));
      const on = await this.service.today(tx, collectiveId);
      await this.mandates.settleChange(tx, changeId, { state: 'withdrawn', decisionId: null, on });
      this.tell(tx, mandateChangeWithdrawn, actor.accountId, asked);
      return asked.mandate.id;
    });
  }

  /** Those that still await a plenary, on a mandate that still stands. */
  async waiting(db: Db, collectiveId: Id, changeIds: readonly Id[]): Promise<readonly Id[]> {
    const today = await this.service.today(db, collectiveId);
    const found = await Promise.all(
      changeIds.map(async (id) => {
        const mandateId = await this.mandates.ofChange(db, collectiveId, id);
        const mandate = mandateId === null ? null : await this.mandates.byId(db, collectiveId, mandateId);
        if (!mandate || !mandateStands(mandate, today)) return [];
        return mandate.changes.some((change) => change.id === id && change.state === 'proposed') ? [id] : [];
      }),
    );
    return found.flat();
  }

  /** Refuses (R2) to vote a longer mandate while the phase gives none; taking one back is never refused. */
  async ensureReady(db: Db, collectiveId: Id, changeId: Id): Promise<void> {
    const mandateId = await this.mandates.ofChange(db, collectiveId, changeId);
    const mandate = mandateId === null ? null : await this.mandates.byId(db, collectiveId, mandateId);
    const change = mandate?.changes.find(({ id }) => id === changeId);
    if (change?.kind === 'extension') await this.collectives.ensurePhaseAllows(db, collectiveId, 'give-mandates');
  }

  /** Applies a plenary's answer: a later term for mandate and delegates, or from today neither. */
  async decide(tx: Tx, decision: MandateChangeDecision): Promise<void> {
    const { collectiveId, changeId, decisionId, actorId, adopted } = decision;
    const asked = await this.asked(tx, collectiveId, changeId);
    const { mandate, change } = asked;
    if (change.state !== 'proposed') throw new Refused(mandateChangeSettled());
    const on = await this.service.today(tx, collectiveId);
    await this.mandates.settleChange(tx, changeId, { state: adopted ? 'adopted' : 'rejected', decisionId, on });
    if (!adopted) {
      this.tell(tx, mandateChangeRejected, actorId, asked);
      return;
    }
    if (change.newTermOn !== null) {
      const { newTermOn: termOn } = change;
      await this.mandates.extend(tx, mandate.id, termOn);
      await this.roles.prolong(tx, {
        collectiveId,
        subjectId: mandate.id,
        until: await this.service.endOfTerm(tx, { ...mandate, termOn }),
      });
      this.tellMandate(tx, mandateExtended, actorId, mandate, { term: termOn });
      return;
    }
    await this.mandates.end(tx, mandate.id, change.kind === 'revocation' ? 'revoked' : 'lapsed', decisionId, on);
    await this.roles.endOver(tx, { collectiveId, subjectId: mandate.id, by: actorId, reason: mandate.title });
    this.tellMandate(tx, change.kind === 'revocation' ? mandateRevoked : mandateClosed, actorId, mandate);
  }

  /** The change with its mandate, held until the transaction ends. Throws NotFound. */
  private async asked(tx: Tx, collectiveId: Id, changeId: Id): Promise<Asked> {
    const mandateId = await this.mandates.ofChange(tx, collectiveId, changeId);
    if (!mandateId) throw new Refused(notFound());
    await this.service.lock(tx, collectiveId, mandateId);
    // Read again: what was asked may have been answered while it was waited for.
    const mandate = await this.service.byId(tx, collectiveId, mandateId);
    const change = mandate.changes.find(({ id }) => id === changeId);
    if (!change) throw new Refused(notFound());
    return { mandate, change };
  }

  private tell(
    tx: Tx,
    event: EventFactory,
    actorId: Id,
    { mandate, change }: { mandate: MandateRow; change: { readonly id: Id; readonly kind: MandateChangeKind } },
  ): void {
    const { id, collectiveId, title } = mandate;
    tx.record(
      event({
        collectiveId,
        actorId,
        subjectId: change.id,
        about: [{ type: 'Mandate', id }, { type: 'Collective', id: collectiveId }, ...holdersOf(mandate)],
        payload: { title, kind: change.kind },
      }),
    );
  }

  private tellMandate(
    tx: Tx,
    event: EventFactory,
    actorId: Id,
    mandate: MandateRow,
    more: Readonly<Record<string, string>> = {},
  ): void {
    const { id, collectiveId, title } = mandate;
    tx.record(
      event({
        collectiveId,
        actorId,
        subjectId: id,
        about: [{ type: 'Collective', id: collectiveId }, ...holdersOf(mandate)],
        payload: { title, ...more },
      }),
    );
  }
}

/** Who holds it is told of what becomes of it. */
const holdersOf = ({ holders }: MandateRow) =>
  holders.flatMap(({ id, erased }) => (erased ? [] : [{ type: 'Account' as const, id }]));
