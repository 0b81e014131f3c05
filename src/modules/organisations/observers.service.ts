import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory } from '../../platform/events/event.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, mayTakePart, type Standing } from '../collectives/index.js';
import { notVolunteering } from './domain/organisation.refusals.js';
import { EncountersRepository } from './encounters.repository.js';
import { ObserversRepository } from './observers.repository.js';
import { observerChosen, observerOffered, observersCalled, observerWithdrew } from './organisations.events.js';
import { mayCallObservers, mayChooseObserver, mayVolunteer } from './organisations.policy.js';
import type { EncounterRow } from './organisations.rows.js';

interface Held {
  readonly tx: Tx;
  readonly encounter: EncounterRow;
  readonly standing: Standing;
  readonly now: Date;
}

/** Members who observe an encounter: called by its delegates, volunteers, chosen by the coordination for a public reason. */
@Injectable()
export class ObserversService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly encounters: EncountersRepository,
    private readonly observers: ObserversRepository,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Looks for so many observers, with a word for them; null: no more. */
  call(actor: SignedInActor, collectiveId: Id, id: Id, wanted: number | null, words: string): Promise<void> {
    return this.on(actor, collectiveId, id, async ({ tx, encounter, standing, now }) => {
      ensure(mayCallObservers(standing, encounter, now));
      if (encounter.observersWanted === wanted && encounter.observerCall === words) return;
      await this.observers.call(tx, id, wanted, words);
      if (wanted !== null) this.tell(tx, observersCalled, actor, encounter, { count: wanted });
    });
  }

  /** Offers to observe. Saying it again changes one's word, and is one offer. */
  volunteer(actor: SignedInActor, collectiveId: Id, id: Id, note: string): Promise<void> {
    return this.on(actor, collectiveId, id, async ({ tx, encounter, standing, now }) => {
      ensure(mayVolunteer(standing, encounter, now));
      const { accountId } = actor;
      const already = encounter.volunteers.some(({ person }) => person.id === accountId);
      await this.observers.offer(tx, { collectiveId, encounterId: id, accountId }, note, now);
      if (!already) this.tell(tx, observerOffered, actor, encounter);
    });
  }

  /** Takes the offer back, chosen or not; without one, changes nothing. */
  withdraw(actor: SignedInActor, collectiveId: Id, id: Id): Promise<void> {
    return this.on(actor, collectiveId, id, async ({ tx, encounter, standing, now }) => {
      ensure(mayTakePart(standing));
      const { accountId } = actor;
      if (encounter.startsAt <= now) return;
      if (!(await this.observers.withdraw(tx, { collectiveId, encounterId: id, accountId }))) return;
      this.tell(tx, observerWithdrew, actor, encounter);
    });
  }

  /** One of those who offered, for a public reason. */
  choose(actor: SignedInActor, collectiveId: Id, id: Id, accountId: Id, reason: string): Promise<void> {
    return this.on(actor, collectiveId, id, async ({ tx, encounter, standing, now }) => {
      ensure(mayChooseObserver(standing, encounter, accountId, now));
      const at = { collectiveId, encounterId: id, accountId };
      if (!(await this.observers.choose(tx, at, actor.accountId, reason, now))) throw new Refused(notVolunteering());
      this.tell(tx, observerChosen, actor, encounter, { reason }, accountId);
    });
  }

  private on(actor: SignedInActor, collectiveId: Id, id: Id, work: (held: Held) => Promise<void>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const encounter = await this.encounters.forUpdate(tx, collectiveId, id);
      if (!encounter) throw new Refused(notFound());
      const standing = await this.collectives.standing(actor, collectiveId, tx);
      await work({ tx, encounter, standing, now: this.clock.now() });
    });
  }

  private tell(
    tx: Tx,
    event: EventFactory,
    actor: SignedInActor,
    { id, collectiveId, title, mandateId, organisations }: EncounterRow,
    more: Record<string, string | number> = {},
    chosen: Id | null = null,
  ): void {
    tx.record(
      event({
        collectiveId,
        actorId: actor.accountId,
        subjectId: id,
        about: [
          ...(chosen === null ? [] : [{ type: 'Account' as const, id: chosen }]),
          { type: 'Mandate', id: mandateId },
          { type: 'Collective', id: collectiveId },
          ...organisations.map((organisation) => ({ type: 'Organisation' as const, id: organisation.id })),
        ],
        payload: { title, ...more },
      }),
    );
  }
}
