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
import { CollectivesService, RolesService } from '../collectives/index.js';
import { dayOf } from '../../kernel/day.js';
import { mandateCovers, nearForbidden, outcomeWithin, type Outcome } from './domain/mandate.js';
import type { Organisation } from './domain/organisation.js';
import {
  encounterNeedsOrganisation,
  encounterOwesReport,
  guestsNotRepresentatives,
  participantsNotHolders,
  talksEnded,
} from './domain/organisation.refusals.js';
import { EncountersRepository } from './encounters.repository.js';
import { MandatesService } from './mandates.service.js';
import { encounterCancelled, encounterHeld, encounterPlanned, encounterReported } from './organisations.events.js';
import { mayCancelEncounter, mayHoldEncounter, mayPlanEncounter, mayReportEncounter } from './organisations.policy.js';
import type { DocumentLink, EncounterRow } from './organisations.rows.js';
import { OrganisationsService } from './organisations.service.js';

export interface EncounterInput {
  readonly mandateId: Id;
  readonly organisationIds: readonly Id[];
  /** "": the organisations' names. */
  readonly title: string;
  readonly startsAt: Date;
  readonly place: string;
  readonly agenda: string;
  /** Holders of the mandate who go. */
  readonly delegateIds: readonly Id[];
  /** Verified representatives who come. */
  readonly guestIds: readonly Id[];
}

export interface HeldInput {
  readonly summary: string;
  readonly outcomes: readonly Outcome[];
  readonly documents: readonly DocumentLink[];
}

type Hearer = (tx: Tx, collectiveId: Id, actorId: Id) => Promise<void>;

/** Meeting organisations: under a mandate valid that day, within its limits, closed by a report (R3). */
@Injectable()
export class EncountersService {
  private readonly hearers: Hearer[] = [];

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly encounters: EncountersRepository,
    private readonly mandates: MandatesService,
    private readonly organisations: OrganisationsService,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whoever keeps a place for what is owed hears, in the same transaction, that an encounter was planned or called off. */
  onOwed(hear: Hearer): void {
    this.hearers.push(hear);
  }

  async plan(actor: SignedInActor, collectiveId: Id, input: EncounterInput): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const mandate = await this.mandates.lock(tx, collectiveId, input.mandateId);
      ensure(mayPlanEncounter(await this.collectives.standing(actor, collectiveId, tx), mandate));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'meet-organisations');
      const { timeZone } = await this.collectives.byId(tx, collectiveId);
      const day = dayOf(input.startsAt, timeZone);
      ensure(mandateCovers(mandate, day));
      const delegates = [...new Set(input.delegateIds)];
      const holders = new Set(mandate.holders.map((holder) => holder.id));
      if (delegates.length === 0 || delegates.some((each) => !holders.has(each))) {
        throw new Refused(participantsNotHolders({ field: 'delegateIds' }));
      }
      const met = await this.met(tx, collectiveId, input.organisationIds);
      const guests = await this.guests(tx, collectiveId, met, input.guestIds);
      const { mandateId, startsAt, place, agenda } = input;
      const title =
        input.title ||
        met
          .map(({ name }) => name)
          .join(', ')
          .slice(0, 160);
      const made = { collectiveId, id: newId(), mandateId, title, startsAt, day, place, agenda };
      await this.encounters.insert(tx, { ...made, plannedBy: actor.accountId, plannedAt: this.clock.now() });
      const organisationIds = met.map(({ id }) => id);
      await this.encounters.addOrganisations(tx, collectiveId, made.id, organisationIds);
      await this.encounters.addParticipants(tx, collectiveId, made.id, 'delegate', delegates);
      await this.encounters.addParticipants(tx, collectiveId, made.id, 'organisation', guests);
      for (const organisation of met) await this.organisations.step(tx, actor.accountId, organisation, 'meets');
      this.tell(tx, encounterPlanned, actor, { ...made, organisations: met });
      await this.hear(tx, collectiveId, actor.accountId);
      return made.id;
    });
  }

  /** Records that it was held: what was said, each outcome with what was offered for it, joint documents. */
  async hold(actor: SignedInActor, collectiveId: Id, id: Id, input: HeldInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const encounter = await this.lock(tx, collectiveId, id);
      const now = this.clock.now();
      ensure(mayHoldEncounter(await this.collectives.standing(actor, collectiveId, tx), encounter, now));
      // Held: a revocation under way is waited for.
      const mandate = await this.mandates.lock(tx, collectiveId, encounter.mandateId);
      ensure(mandateCovers(mandate, encounter.day));
      for (const outcome of input.outcomes) ensure(outcomeWithin(mandate, outcome));
      const outcomes = input.outcomes.map((outcome) => {
        const nearLine = nearForbidden(mandate, outcome);
        return { ...outcome, nearLine, keptWithin: nearLine === null ? null : outcome.keptWithin };
      });
      await this.encounters.hold(tx, collectiveId, id, { ...input, outcomes, at: now, by: actor.accountId });
      this.tell(tx, encounterHeld, actor, encounter);
    });
  }

  /** Closes an encounter with its report; there is no other way to close it. */
  async report(actor: SignedInActor, collectiveId: Id, id: Id, report: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const encounter = await this.lock(tx, collectiveId, id);
      ensure(mayReportEncounter(await this.collectives.standing(actor, collectiveId, tx), encounter));
      if (report === '') throw new Refused(encounterOwesReport({ field: 'report' }));
      await this.encounters.report(tx, id, report, this.clock.now(), actor.accountId);
      this.tell(tx, encounterReported, actor, encounter);
    });
  }

  async cancel(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const encounter = await this.lock(tx, collectiveId, id);
      ensure(mayCancelEncounter(await this.collectives.standing(actor, collectiveId, tx), encounter));
      await this.encounters.cancel(tx, id, reason);
      this.tell(tx, encounterCancelled, actor, encounter);
      await this.hear(tx, collectiveId, actor.accountId);
    });
  }

  /**
   * Says when a plenary is (called at each convening or change of date): what is met before it reports to it, unless an
   * earlier plenary or the mandate comes first. `date` is an ISO date in the collective's time zone; null: called off.
   */
  async setReportDue(tx: Tx, due: { collectiveId: Id; plenaryId: Id; date: string | null }): Promise<void> {
    if (due.date === null) await this.encounters.dropOccasion(tx, due.collectiveId, due.plenaryId);
    else await this.encounters.setOccasion(tx, due.collectiveId, due.plenaryId, due.date);
  }

  /** Refuses (R3) unless the encounter was reported: before an agenda item of report-back closes. */
  async ensureReported(db: Db, collectiveId: Id, id: Id): Promise<void> {
    const { state } = await this.byId(db, collectiveId, id);
    if (state !== 'reported') throw new Refused(encounterOwesReport());
  }

  /** Throws NotFound, also for an encounter of another collective. */
  async byId(db: Db, collectiveId: Id, id: Id): Promise<EncounterRow> {
    const found = await this.encounters.byId(db, collectiveId, id);
    if (!found) throw new Refused(notFound());
    return found;
  }

  /** null: there is none, or it is of another collective. */
  find(collectiveId: Id, id: Id): Promise<EncounterRow | null> {
    return this.encounters.byId(this.database, collectiveId, id);
  }

  ofOrganisation(organisationId: Id): Promise<EncounterRow[]> {
    return this.encounters.ofOrganisation(this.database, organisationId);
  }

  /** Encounters to come, soonest first. */
  planned(collectiveId: Id): Promise<EncounterRow[]> {
    return this.encounters.planned(this.database, collectiveId, this.clock.now());
  }

  /** Encounters whose report is late today, the latest first. Everybody may know. */
  async overdue(collectiveId: Id): Promise<EncounterRow[]> {
    const today = await this.mandates.today(this.database, collectiveId);
    return this.encounters.owing(this.database, collectiveId, today);
  }

  /** What a delegate has met and not reported. */
  owedBy(db: Db, collectiveId: Id, accountId: Id): Promise<EncounterRow[]> {
    return this.encounters.owedBy(db, collectiveId, accountId, this.clock.now());
  }

  /** Started and not reported, of those whose report falls due at this plenary. */
  owedTo(db: Db, collectiveId: Id, plenaryId: Id, now: Date): Promise<EncounterRow[]> {
    return this.encounters.owedTo(db, collectiveId, plenaryId, now);
  }

  private async hear(tx: Tx, collectiveId: Id, actorId: Id): Promise<void> {
    for (const hearer of this.hearers) await hearer(tx, collectiveId, actorId);
  }

  private async met(tx: Tx, collectiveId: Id, ids: readonly Id[]): Promise<Organisation[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) throw new Refused(encounterNeedsOrganisation({ field: 'organisationIds' }));
    const found: Organisation[] = [];
    for (const id of wanted) {
      const organisation = await this.organisations.byId(tx, collectiveId, id);
      const { talks, talksOn, name } = organisation;
      if (talks === 'ended') {
        throw new Refused(talksEnded({ organisation: name, day: talksOn ?? '', field: 'organisationIds' }));
      }
      found.push(organisation);
    }
    return found;
  }

  private async guests(
    tx: Tx,
    collectiveId: Id,
    met: readonly Organisation[],
    ids: readonly Id[],
  ): Promise<readonly Id[]> {
    const wanted = [...new Set(ids)];
    if (wanted.length === 0) return wanted;
    const known = new Set<Id>();
    for (const { id } of met) {
      for (const role of await this.roles.holders(tx, collectiveId, 'representative', id)) known.add(role.accountId);
    }
    if (wanted.some((each) => !known.has(each))) throw new Refused(guestsNotRepresentatives({ field: 'guestIds' }));
    return wanted;
  }

  private async lock(tx: Tx, collectiveId: Id, id: Id): Promise<EncounterRow> {
    const found = await this.encounters.forUpdate(tx, collectiveId, id);
    if (!found) throw new Refused(notFound());
    return found;
  }

  private tell(
    tx: Tx,
    event: EventFactory,
    actor: SignedInActor,
    { id, collectiveId, title, mandateId, organisations }: Told,
  ): void {
    tx.record(
      event({
        collectiveId,
        actorId: actor.accountId,
        subjectId: id,
        about: [
          { type: 'Mandate', id: mandateId },
          { type: 'Collective', id: collectiveId },
          ...organisations.map((organisation) => ({ type: 'Organisation' as const, id: organisation.id })),
        ],
        payload: { title },
      }),
    );
  }
}

type Told = Pick<EncounterRow, 'id' | 'collectiveId' | 'title' | 'mandateId'> & {
  readonly organisations: readonly { readonly id: Id }[];
};
