import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { changedMeanwhile, notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { eventTypes } from '../../platform/events/event.js';
import { pageOf } from '../../platform/graphql/connection.js';
import { Limits } from '../../platform/limits/limits.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService, isCoordination } from '../collectives/index.js';
import {
  slugOf,
  stateAfter,
  type Organisation,
  type OrganisationKind,
  type OrganisationState,
} from './domain/organisation.js';
import { organisationSlugTaken } from './domain/organisation.refusals.js';
import { organisationAdded, organisationEdited, organisationStateChanged } from './organisations.events.js';
import { mayAddOrganisation, mayEditOrganisation } from './organisations.policy.js';
import { OrganisationsRepository, type DirectoryFilter } from './organisations.repository.js';
import type { MomentRow } from './organisations.rows.js';

export interface OrganisationInput {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly contact: string;
  readonly statement: string;
}

const additions = { points: 10, seconds: 24 * 3600 };

/** The directory of organisations: who they are and where the collective stands with each. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly organisations: OrganisationsRepository,
    private readonly collectives: CollectivesService,
    private readonly limits: Limits,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Adds an organisation to the directory. Its address is made of its name unless given. */
  async add(actor: SignedInActor, collectiveId: Id, input: OrganisationInput, slug = ''): Promise<Organisation> {
    const standing = await this.collectives.standing(actor, collectiveId);
    ensure(mayAddOrganisation(standing));
    if (!isCoordination(standing)) await this.limits.spend('add-organisation', actor.accountId, additions);
    return this.unitOfWork.run((tx) => this.insert(tx, actor.accountId, collectiveId, input, slug));
  }

  /** The same for somebody whose right to it was looked at, in the transaction of the reason. */
  async insert(tx: Tx, addedBy: Id, collectiveId: Id, input: OrganisationInput, slug = ''): Promise<Organisation> {
    const id = newId();
    const address = slug || slugOf(input.name) || `organisation-${id.slice(-6)}`;
    const made = { ...input, id, collectiveId, slug: address, state: 'known' as const, createdAt: this.clock.now() };
    if (!(await this.organisations.insert(tx, { ...made, addedBy }))) {
      throw new Refused(organisationSlugTaken({ slug: address, field: 'slug' }));
    }
    tx.record(
      organisationAdded({
        collectiveId,
        actorId: addedBy,
        subjectId: id,
        about: [{ type: 'Collective', id: collectiveId }],
        payload: { organisation: input.name },
      }),
    );
    return { ...made, talks: null, talksOn: null, version: 1 };
  }

  async edit(
    actor: SignedInActor,
    collectiveId: Id,
    id: Id,
    version: number,
    input: OrganisationInput,
  ): Promise<Organisation> {
    return this.unitOfWork.run(async (tx) => {
      const found = await this.byId(tx, collectiveId, id);
      ensure(mayEditOrganisation(await this.collectives.standing(actor, collectiveId, tx), found));
      if (!(await this.organisations.update(tx, id, version, input))) throw new Refused(changedMeanwhile());
      tx.record(
        organisationEdited({
          collectiveId,
          actorId: actor.accountId,
          subjectId: id,
          payload: { organisation: input.name },
        }),
      );
      return { ...found, ...input, version: version + 1 };
    });
  }

  /** Throws NotFound, also for an organisation of another collective. */
  async byId(db: Db, collectiveId: Id, id: Id): Promise<Organisation> {
    const found = await this.organisations.byId(db, collectiveId, id);
    if (!found) throw new Refused(notFound());
    return found;
  }

  bySlug(collectiveId: Id, slug: string): Promise<Organisation | null> {
    return this.organisations.bySlug(this.database, collectiveId, slug);
  }

  /** The directory, by name. */
  async page(collectiveId: Id, filter: DirectoryFilter, request: PageRequest): Promise<Page<Organisation>> {
    const [rows, total] = await Promise.all([
      this.organisations.page(this.database, collectiveId, filter, request),
      this.organisations.count(this.database, collectiveId, filter),
    ]);
    return pageOf(rows, request.first, total);
  }

  /** Everything public that the log says of an organisation, newest first, endorsements included. */
  async timeline(collectiveId: Id, id: Id, request: PageRequest): Promise<Page<MomentRow>> {
    const rows = await this.organisations.moments(this.database, collectiveId, id, eventTypes('public'), request);
    return pageOf(rows, request.first);
  }

  /** Moves the relation on by a step of it, in the transaction of what happened. */
  async step(tx: Tx, actorId: Id | null, organisation: Organisation, step: Parameters<typeof stateAfter>[1]) {
    await this.setState(tx, { organisation, actorId, state: stateAfter(organisation.state, step) });
  }

  /** Says where the collective stands with an organisation: its endorsement given or withdrawn. */
  async setState(
    tx: Tx,
    change: { organisation: Organisation; actorId: Id | null; state: OrganisationState },
  ): Promise<void> {
    const { organisation, actorId, state } = change;
    if (organisation.state === state) return;
    await this.organisations.setState(tx, organisation.id, state);
    tx.record(
      organisationStateChanged({
        collectiveId: organisation.collectiveId,
        actorId,
        subjectId: organisation.id,
        payload: { organisation: organisation.name, state },
      }),
    );
  }
}
