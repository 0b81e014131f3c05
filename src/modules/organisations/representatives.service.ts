import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { dayOf, endOfDay } from '../../kernel/day.js';
import { ensure, type Decision } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory } from '../../platform/events/event.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, isCoordination, mayTakePart, RolesService, type Standing } from '../collectives/index.js';
import {
  representationPast,
  representativeDeclared,
  representativeSettled,
  verifiedByCandidate,
} from './domain/organisation.refusals.js';
import {
  representativeDeclaredItself,
  representativeEnded,
  representativeRefused,
  representativeVerified,
} from './organisations.events.js';
import { maySeeDeclaration, maySettleDeclaration, mayVerifyDeclaration } from './organisations.policy.js';
import type { OrganisationName, RepresentativeRow } from './organisations.rows.js';
import { OrganisationsService } from './organisations.service.js';
import { RepresentativesRepository } from './representatives.repository.js';

type Ask = (standing: Standing, found: RepresentativeRow) => Decision;

/** Who speaks for an organisation: somebody declares it; the coordination, or another representative, verifies. */
@Injectable()
export class RepresentativesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly representatives: RepresentativesRepository,
    private readonly organisations: OrganisationsService,
    private readonly collectives: CollectivesService,
    private readonly roles: RolesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Who is told of what is public about organisations: those who speak for them. */
  followers(db: Db, ids: readonly Id[]): Promise<{ subjectId: Id; accountId: Id; reason: 'mine' }[]> {
    return this.representatives.followers(db, ids);
  }

  /** Declares to represent an organisation, until a day it set (ISO date) or not; `proof` says how to check it. */
  async declare(
    actor: SignedInActor,
    collectiveId: Id,
    organisationId: Id,
    proof: string,
    untilOn: string | null = null,
  ): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const organisation = await this.organisations.byId(tx, collectiveId, organisationId);
      ensure(mayTakePart(await this.collectives.standing(actor, collectiveId, tx)));
      const { timeZone } = await this.collectives.byId(tx, collectiveId);
      if (untilOn !== null && untilOn < dayOf(this.clock.now(), timeZone)) {
        throw new Refused(representationPast({ field: 'untilOn' }));
      }
      const declaration = {
        collectiveId,
        id: newId(),
        organisationId,
        accountId: actor.accountId,
        proof,
        declaredAt: this.clock.now(),
        untilOn,
      };
      if (!(await this.representatives.insert(tx, declaration))) throw new Refused(representativeDeclared());
      this.tell(tx, representativeDeclaredItself, actor, collectiveId, organisation, actor.accountId);
      return declaration.id;
    });
  }

  /**
   * Verifies a declaration (as those below, gives the organisation's id): the person holds the public, dated role of
   * representative from now. The coordination does, or somebody who speaks for the organisation and was not verified by them.
   */
  async verify(actor: SignedInActor, collectiveId: Id, id: Id): Promise<Id> {
    return this.settle(actor, collectiveId, id, mayVerifyDeclaration, async (tx, found, standing) => {
      const { organisation, person, untilOn } = found;
      const how = isCoordination(standing) ? 'coordination' : 'representative';
      if (
        how === 'representative' &&
        (await this.representatives.verifiedBy(tx, organisation.id, actor.accountId, person.id))
      ) {
        throw new Refused(verifiedByCandidate());
      }
      const { timeZone } = await this.collectives.byId(tx, collectiveId);
      if (untilOn !== null && untilOn < dayOf(this.clock.now(), timeZone)) throw new Refused(representationPast());
      const roleId = await this.roles.give(tx, {
        collectiveId,
        accountId: person.id,
        kind: 'representative',
        subject: { type: 'Organisation', id: organisation.id },
        givenBy: actor.accountId,
        reason: organisation.name,
        ...(untilOn === null ? {} : { until: endOfDay(untilOn, timeZone) }),
      });
      const settled = {
        state: 'verified',
        at: this.clock.now(),
        by: actor.accountId,
        reason: null,
        roleId,
        how,
      } as const;
      await this.representatives.settle(tx, id, settled);
      this.tell(tx, representativeVerified, actor, collectiveId, organisation, person.id);
    });
  }

  async refuse(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<Id> {
    return this.settle(actor, collectiveId, id, maySettleDeclaration, async (tx, { organisation, person }) => {
      const settled = { state: 'refused', at: this.clock.now(), by: actor.accountId, reason, roleId: null } as const;
      await this.representatives.settle(tx, id, settled);
      this.tell(tx, representativeRefused, actor, collectiveId, organisation, person.id);
    });
  }

  /** The coordination ends a verified representation; what was signed stays (R5). */
  async end(actor: SignedInActor, collectiveId: Id, id: Id, reason: string): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const { found, standing } = await this.find(tx, actor, collectiveId, id, maySettleDeclaration);
      if (found.state !== 'verified' || found.roleId === null) throw new Refused(representativeSettled());
      const { organisation, person, roleId } = found;
      const holders = await this.roles.holders(tx, collectiveId, 'representative', organisation.id);
      if (holders.some((role) => role.id === roleId)) await this.roles.end(tx, standing, roleId, reason);
      const ended = { state: 'ended', at: this.clock.now(), by: actor.accountId, reason, roleId } as const;
      await this.representatives.settle(tx, id, ended);
      this.tell(tx, representativeEnded, actor, collectiveId, organisation, person.id);
      return organisation.id;
    });
  }

  /** What the viewer may know of those who represent an organisation. */
  async ofOrganisation(standing: Standing, organisationId: Id): Promise<RepresentativeRow[]> {
    const rows = await this.representatives.ofOrganisation(this.database, organisationId);
    return rows.filter((row) => maySeeDeclaration(standing, row));
  }

  private async settle(
    actor: SignedInActor,
    collectiveId: Id,
    id: Id,
    may: Ask,
    work: (tx: Tx, found: RepresentativeRow, standing: Standing) => Promise<void>,
  ): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const { found, standing } = await this.find(tx, actor, collectiveId, id, may);
      if (found.state !== 'declared') throw new Refused(representativeSettled());
      await work(tx, found, standing);
      return found.organisation.id;
    });
  }

  private async find(tx: Tx, actor: SignedInActor, collectiveId: Id, id: Id, may: Ask) {
    const standing = await this.collectives.standing(actor, collectiveId, tx);
    const found = await this.representatives.forUpdate(tx, collectiveId, id);
    if (!found) throw new Refused(notFound());
    ensure(may(standing, found));
    return { found, standing };
  }

  private tell(
    tx: Tx,
    event: EventFactory,
    actor: SignedInActor,
    collectiveId: Id,
    organisation: Pick<OrganisationName, 'id' | 'name'>,
    accountId: Id,
  ): void {
    tx.record(
      event({
        collectiveId,
        actorId: actor.accountId,
        subjectId: organisation.id,
        about: [{ type: 'Account', id: accountId }],
        payload: { organisation: organisation.name },
      }),
    );
  }
}
