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
import { CollectivesService, mayCoordinate, RolesService } from '../collectives/index.js';
import { documentFromMarkdown, TextsService } from '../texts/index.js';
import { dayOf, endOfDay } from '../../kernel/day.js';
import {
  mandateHoldersNeeded,
  mandateLimitsNeeded,
  mandateNotProposed,
  mandateTermWrong,
} from './domain/organisation.refusals.js';
import { MandatesRepository } from './mandates.repository.js';
import { mandateGiven, mandateProposed, mandateRefused } from './organisations.events.js';
import type { MandateRow } from './organisations.rows.js';

export interface MandateInput {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
  readonly mayOffer: readonly string[];
  readonly mayNotOffer: readonly string[];
  /** ISO date; null: the next plenary. */
  readonly reportBy: string | null;
  /** ISO date, included. */
  readonly termOn: string;
  readonly holderIds: readonly Id[];
}

/** What a plenary decided of a mandate: called by whoever applies its decisions, in their transaction. */
export interface MandateDecision {
  readonly collectiveId: Id;
  readonly mandateId: Id;
  readonly decisionId: Id;
  /** Who applies the decision: the chair. */
  readonly actorId: Id;
}

/** Mandates to meet organisations: the coordination proposes, only a plenary gives or refuses. */
@Injectable()
export class MandatesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly mandates: MandatesRepository,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    private readonly texts: TextsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async propose(actor: SignedInActor, collectiveId: Id, input: MandateInput): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'give-mandates');
      const { holderIds, text, ...words } = input;
      if (words.mayOffer.length === 0 || words.mayNotOffer.length === 0) {
        throw new Refused(mandateLimitsNeeded({ field: words.mayOffer.length === 0 ? 'mayOffer' : 'mayNotOffer' }));
      }
      const holders = [...new Set(holderIds)];
      if (holders.length === 0 || !(await this.areMembers(tx, collectiveId, holders))) {
        throw new Refused(mandateHoldersNeeded({ field: 'holderIds' }));
      }
      if (words.termOn < (await this.today(tx, collectiveId))) {
        throw new Refused(mandateTermWrong({ field: 'termOn', term: words.termOn }));
      }
      const id = newId();
      const textVersionId = await this.write(tx, actor, { collectiveId, id, text });
      const made = {
        ...words,
        textVersionId,
        collectiveId,
        id,
        proposedBy: actor.accountId,
        proposedAt: this.clock.now(),
      };
      await this.mandates.insert(tx, made, holders);
      this.tell(tx, mandateProposed, { collectiveId, actorId: actor.accountId }, made);
      return id;
    });
  }

  /**
   * Gives a mandate by a plenary's decision: its holders are delegates until its term. A holder who has left the
   * collective since is passed over. Refuses when it was decided already, when its term passed, when the phase forbids.
   */
  async giveMandate(tx: Tx, { collectiveId, mandateId, decisionId, actorId }: MandateDecision): Promise<void> {
    const mandate = await this.proposed(tx, collectiveId, mandateId);
    await this.collectives.ensurePhaseAllows(tx, collectiveId, 'give-mandates');
    const { timeZone } = await this.collectives.byId(tx, collectiveId);
    const today = dayOf(this.clock.now(), timeZone);
    if (mandate.termOn < today) throw new Refused(mandateTermWrong({ term: mandate.termOn }));
    await this.mandates.give(tx, mandateId, decisionId, today);
    const until = await this.endOfTerm(tx, mandate);
    for (const { id: accountId } of mandate.holders) {
      if (!(await this.areMembers(tx, collectiveId, [accountId]))) continue;
      const roleId = await this.roles.give(tx, {
        collectiveId,
        accountId,
        kind: 'delegate',
        subject: { type: 'Mandate', id: mandateId },
        givenBy: actorId,
        decisionId,
        reason: mandate.title,
        until,
      });
      await this.mandates.setRole(tx, mandateId, accountId, roleId);
    }
    this.tell(tx, mandateGiven, { collectiveId, actorId }, mandate);
  }

  /** The first instant after a term: what a mandate gives ends there. */
  async endOfTerm(tx: Tx, { collectiveId, termOn }: Pick<MandateRow, 'collectiveId' | 'termOn'>): Promise<Date> {
    const { timeZone } = await this.collectives.byId(tx, collectiveId);
    return endOfDay(termOn, timeZone);
  }

  async refuseMandate(tx: Tx, { collectiveId, mandateId, decisionId, actorId }: MandateDecision): Promise<void> {
    const mandate = await this.proposed(tx, collectiveId, mandateId);
    await this.mandates.end(tx, mandateId, 'refused', decisionId, await this.today(tx, collectiveId));
    this.tell(tx, mandateRefused, { collectiveId, actorId }, mandate);
  }

  /** Every mandate, newest first. */
  all(collectiveId: Id): Promise<MandateRow[]> {
    return this.mandates.all(this.database, collectiveId);
  }

  /** Throws NotFound, also for a mandate of another collective. */
  async byId(db: Db, collectiveId: Id, id: Id): Promise<MandateRow> {
    const found = await this.mandates.byId(db, collectiveId, id);
    if (!found) throw new Refused(notFound());
    return found;
  }

  async today(db: Db, collectiveId: Id): Promise<string> {
    const { timeZone } = await this.collectives.byId(db, collectiveId);
    return dayOf(this.clock.now(), timeZone);
  }

  private async areMembers(tx: Tx, collectiveId: Id, accounts: readonly Id[]): Promise<boolean> {
    for (const accountId of accounts) {
      const { tier, suspended } = await this.collectives.standing({ accountId }, collectiveId, tx);
      if (tier !== 'member' || suspended) return false;
    }
    return true;
  }

  private async write(
    tx: Tx,
    { accountId }: SignedInActor,
    { collectiveId, id, text }: { collectiveId: Id; id: Id; text: string },
  ): Promise<Id> {
    const version = await this.texts.create(tx, {
      collectiveId,
      subject: { type: 'Mandate', id },
      document: documentFromMarkdown(text, newId),
      authorIds: [accountId],
      reason: '',
      by: accountId,
    });
    return version.id;
  }

  private async proposed(tx: Tx, collectiveId: Id, id: Id): Promise<MandateRow> {
    const mandate = await this.lock(tx, collectiveId, id);
    if (mandate.state !== 'proposed') throw new Refused(mandateNotProposed());
    return mandate;
  }

  /** Holds the mandate until the transaction ends: it cannot be revoked meanwhile. Throws NotFound. */
  async lock(tx: Tx, collectiveId: Id, id: Id): Promise<MandateRow> {
    const found = await this.mandates.forUpdate(tx, collectiveId, id);
    if (!found) throw new Refused(notFound());
    return found;
  }

  private tell(
    tx: Tx,
    event: EventFactory,
    by: { collectiveId: Id; actorId: Id | null },
    { id, title }: { id: Id; title: string },
  ): void {
    tx.record(
      event({ ...by, subjectId: id, about: [{ type: 'Collective', id: by.collectiveId }], payload: { title } }),
    );
  }
}
