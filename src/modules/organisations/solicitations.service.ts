import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory } from '../../platform/events/event.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, isCoordination, mayCoordinate, type Standing } from '../collectives/index.js';
import { dayOf, daysAfter } from '../../kernel/day.js';
import type { FiledChannel, Organisation } from './domain/organisation.js';
import { solicitationDateWrong, solicitationNotThere } from './domain/organisation.refusals.js';
import {
  solicitationAccepted,
  solicitationAnswered,
  solicitationFiled,
  solicitationPublished,
} from './organisations.events.js';
import { mayFileSolicitation, represents } from './organisations.policy.js';
import type { SolicitationRow } from './organisations.rows.js';
import { OrganisationsService } from './organisations.service.js';
import {
  SolicitationsRepository,
  type NewSolicitation,
  type PendingSolicitations,
} from './solicitations.repository.js';

export interface SolicitationInput {
  readonly channel: FiledChannel;
  readonly text: string;
  /** ISO date; null: today. A letter may have come before it is recorded. */
  readonly receivedOn: string | null;
}

/** What organisations ask: filed, published by the coordination, accepted, answered with the reason. */
@Injectable()
export class SolicitationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly solicitations: SolicitationsRepository,
    private readonly organisations: OrganisationsService,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A verified representative files it; the coordination records a letter received. */
  async file(actor: SignedInActor, collectiveId: Id, organisationId: Id, input: SolicitationInput): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const organisation = await this.organisations.byId(tx, collectiveId, organisationId);
      ensure(mayFileSolicitation(await this.collectives.standing(actor, collectiveId, tx), organisation));
      const { timeZone, publishWithin } = await this.collectives.byId(tx, collectiveId);
      const today = dayOf(this.clock.now(), timeZone);
      const receivedOn = input.receivedOn ?? today;
      if (receivedOn > today) throw new Refused(solicitationDateWrong({ field: 'receivedOn' }));
      const publishBy = daysAfter(today, publishWithin);
      return this.record(tx, actor, organisation, { ...input, receivedOn, publishBy });
    });
  }

  /** Keeps what was asked, in the transaction of somebody whose right to it was looked at. */
  async record(
    tx: Tx,
    actor: SignedInActor,
    organisation: Organisation,
    words: Pick<NewSolicitation, 'channel' | 'text' | 'receivedOn' | 'publishBy'>,
  ): Promise<Id> {
    const { id: organisationId, collectiveId } = organisation;
    const id = newId();
    const made = { ...words, collectiveId, id, organisationId, filedBy: actor.accountId, filedAt: this.clock.now() };
    await this.solicitations.insert(tx, made);
    await this.organisations.step(tx, actor.accountId, organisation, 'solicits');
    this.tell(tx, solicitationFiled, actor, collectiveId, { id, organisation });
    return id;
  }

  /** Makes it public. As those below, gives the organisation's id. */
  publish(actor: SignedInActor, collectiveId: Id, id: Id): Promise<Id> {
    return this.move(actor, collectiveId, id, async (tx, found) => {
      if (found.state !== 'received') throw new Refused(solicitationNotThere());
      await this.solicitations.publish(tx, id, this.clock.now());
      this.tell(tx, solicitationPublished, actor, collectiveId, found);
    });
  }

  accept(actor: SignedInActor, collectiveId: Id, id: Id): Promise<Id> {
    return this.move(actor, collectiveId, id, async (tx, found) => {
      if (found.state !== 'published') throw new Refused(solicitationNotThere());
      await this.solicitations.accept(tx, id, this.clock.now());
      this.tell(tx, solicitationAccepted, actor, collectiveId, found);
    });
  }

  /** Answers with the reason. One that was not accepted before is declined by its answer. */
  answer(actor: SignedInActor, collectiveId: Id, id: Id, answer: string): Promise<Id> {
    return this.move(actor, collectiveId, id, async (tx, found) => {
      if (found.state !== 'published' && found.state !== 'accepted') throw new Refused(solicitationNotThere());
      await this.solicitations.answer(tx, id, this.clock.now(), answer);
      if (found.state === 'published') {
        const organisation = await this.organisations.byId(tx, collectiveId, found.organisation.id);
        await this.organisations.step(tx, actor.accountId, organisation, 'is-declined');
      }
      this.tell(tx, solicitationAnswered, actor, collectiveId, found);
    });
  }

  /** What the viewer may read: before it is published, only the coordination and those who represent it. */
  async ofOrganisation(standing: Standing, organisationId: Id): Promise<SolicitationRow[]> {
    const rows = await this.solicitations.ofOrganisation(this.database, organisationId);
    const within = isCoordination(standing) || represents(standing, organisationId);
    return within ? rows : rows.filter(({ state }) => state !== 'received');
  }

  /** How many wait to be published, and until when: everybody may know, without knowing who asks. */
  async pending(collectiveId: Id): Promise<PendingSolicitations & { readonly days: number }> {
    const { timeZone, publishWithin: days } = await this.collectives.byId(this.database, collectiveId);
    const today = dayOf(this.clock.now(), timeZone);
    return { ...(await this.solicitations.pending(this.database, collectiveId, today)), days };
  }

  private move(
    actor: SignedInActor,
    collectiveId: Id,
    id: Id,
    work: (tx: Tx, found: SolicitationRow) => Promise<void>,
  ): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.collectives.standing(actor, collectiveId, tx)));
      const found = await this.solicitations.forUpdate(tx, collectiveId, id);
      if (!found) throw new Refused(notFound());
      await work(tx, found);
      return found.organisation.id;
    });
  }

  private tell(
    tx: Tx,
    event: EventFactory,
    actor: SignedInActor,
    collectiveId: Id,
    { id, organisation }: { id: Id; organisation: { id: Id; name: string } },
  ): void {
    tx.record(
      event({
        collectiveId,
        actorId: actor.accountId,
        subjectId: id,
        about: [{ type: 'Organisation', id: organisation.id }],
        payload: { organisation: organisation.name },
      }),
    );
  }
}
