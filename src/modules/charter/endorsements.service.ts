import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService } from '../collectives/index.js';
import { OrganisationsService, type OrganisationName } from '../organisations/index.js';
import {
  endorsementAnnounced,
  endorsementConfirmed,
  endorsementSigned,
  endorsementWithdrawn,
} from './charter.events.js';
import { mayEndorse, mayEndorseFor, mayWithdraw } from './charter.policy.js';
import type { EndorsementCounts, EndorsementRow } from './charter.rows.js';
import { ratificationNeeded } from './domain/charter.refusals.js';
import { acceptsAll, type Acceptances, type Ratification, type ReservationInput } from './domain/endorsement.js';
import { EndorsementSigning } from './endorsement-signing.js';
import { EndorsementsRepository, type WallFilter } from './endorsements.repository.js';

/** Which version an organisation takes a step on. */
export interface OrganisationRef {
  readonly collectiveId: Id;
  readonly organisationId: Id;
  readonly versionId: Id;
}

export interface OrganisationSignature {
  readonly acceptances: Acceptances;
  /** null: the one confirmed before. */
  readonly ratification: Ratification | null;
  /** On an article, or on one of its clauses. */
  readonly reservations: readonly ReservationInput[];
  readonly statement: string;
}

/** Who endorses the charter in force: members for themselves, organisations after their own vote (R4); withdrawn at will (R5). */
@Injectable()
export class EndorsementsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly endorsements: EndorsementsRepository,
    private readonly signing: EndorsementSigning,
    private readonly collectives: CollectivesService,
    private readonly organisations: OrganisationsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A member endorses the version in force, for themself; an earlier endorsement is renewed by it. */
  async endorse(actor: SignedInActor, collectiveId: Id, versionId: Id, statement: string): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const version = await this.signing.version(tx, collectiveId, versionId);
      ensure(mayEndorse(await this.collectives.standing(actor, collectiveId, tx), version));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'endorse-charter');
      const made = await this.signing.begin(tx, actor, { collectiveId, versionId, organisationId: null });
      const told = { collectiveId, id: made, organisation: null, version };
      await this.signing.sign(tx, actor, told, statement, endorsementSigned);
      return made;
    });
  }

  /** An organisation says that it intends to; its own vote comes next. */
  async announce(actor: SignedInActor, ref: OrganisationRef): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const { organisation, version } = await this.ready(tx, actor, ref);
      const id = await this.signing.begin(tx, actor, ref);
      this.signing.tell(tx, endorsementAnnounced, actor.accountId, { ...ref, id, organisation, version });
      return id;
    });
  }

  /** Records the organisation's own vote; the signature comes next. */
  async confirm(actor: SignedInActor, ref: OrganisationRef, vote: Ratification): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const { organisation, version } = await this.ready(tx, actor, ref);
      const pending = await this.endorsements.pending(tx, ref.organisationId);
      const id = pending?.id ?? (await this.signing.begin(tx, actor, ref));
      await this.signing.ratify(tx, actor, { ...ref, id }, vote);
      this.signing.tell(tx, endorsementConfirmed, actor.accountId, { ...ref, id, organisation, version });
      return id;
    });
  }

  /** Signs for an organisation: the three acceptances, its own vote, its reservations. Completes one announced before. */
  async endorseFor(actor: SignedInActor, ref: OrganisationRef, signature: OrganisationSignature): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const { collectiveId, organisationId } = ref;
      const { organisation, version } = await this.ready(tx, actor, ref);
      ensure(acceptsAll(signature.acceptances));
      const pending = await this.endorsements.pending(tx, organisationId);
      const id = pending?.id ?? (await this.signing.begin(tx, actor, ref));
      if (signature.ratification) await this.signing.ratify(tx, actor, { ...ref, id }, signature.ratification);
      else if (pending?.state !== 'confirmed') throw new Refused(ratificationNeeded({ field: 'ratification' }));
      const told = { collectiveId, id, organisation, version };
      await this.signing.sign(tx, actor, told, signature.statement, endorsementSigned);
      await this.signing.reserve(tx, { collectiveId, id, versionId: version.id }, signature.reservations);
      await this.organisations.setState(tx, { organisation, actorId: actor.accountId, state: 'endorsing' });
      return id;
    });
  }

  /** Withdraws: dated, told, nothing erased (R5). */
  async withdraw(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<EndorsementRow> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.endorsements.forUpdate(tx, collectiveId, id);
      if (!found) throw new Refused(notFound());
      ensure(mayWithdraw(await this.collectives.standing(actor, collectiveId, tx), found));
      await this.endorsements.withdraw(tx, id, reason, this.clock.now());
      const organisation = found.organisation
        ? await this.organisations.byId(tx, collectiveId, found.organisation.id)
        : null;
      if (organisation && found.activeAt) {
        await this.organisations.setState(tx, { organisation, actorId: actor.accountId, state: 'withdrawn' });
      }
      const version = { id: found.versionId, number: found.versionNumber };
      this.signing.tell(tx, endorsementWithdrawn, actor.accountId, { collectiveId, id, organisation, version });
      return this.byId(tx, collectiveId, id);
    });
  }

  /** Throws NotFound, also for an endorsement of another collective. */
  async byId(db: Db, collectiveId: Id, id: Id): Promise<EndorsementRow> {
    const found = await this.endorsements.byId(db, collectiveId, id);
    if (!found) throw new Refused(notFound());
    return found;
  }

  /** The wall, newest first. */
  async wall(collectiveId: Id, filter: WallFilter, request: PageRequest): Promise<Page<EndorsementRow>> {
    const [rows, total] = await Promise.all([
      this.endorsements.wall(this.database, collectiveId, filter, request),
      this.endorsements.wallCount(this.database, collectiveId, filter),
    ]);
    return pageOf(rows, request.first, total);
  }

  counts(collectiveId: Id): Promise<EndorsementCounts> {
    return this.endorsements.counts(this.database, collectiveId);
  }

  ofPerson(collectiveId: Id, accountId: Id): Promise<EndorsementRow[]> {
    return this.endorsements.ofPerson(this.database, collectiveId, accountId);
  }

  ofOrganisation(collectiveId: Id, organisationId: Id): Promise<EndorsementRow[]> {
    return this.endorsements.ofOrganisation(this.database, collectiveId, organisationId);
  }

  /** The organisations that endorse the charter at a moment, one voice each in a college of organisations: by name. */
  endorsingOrganisations(db: Db, collectiveId: Id, at: Date): Promise<OrganisationName[]> {
    return this.endorsements.endorsing(db, collectiveId, at);
  }

  private async ready(tx: Tx, actor: SignedInActor, { collectiveId, organisationId, versionId }: OrganisationRef) {
    const organisation = await this.organisations.byId(tx, collectiveId, organisationId);
    const version = await this.signing.version(tx, collectiveId, versionId);
    ensure(mayEndorseFor(await this.collectives.standing(actor, collectiveId, tx), organisation, version));
    await this.collectives.ensurePhaseAllows(tx, collectiveId, 'endorse-charter');
    return { organisation, version };
  }
}
