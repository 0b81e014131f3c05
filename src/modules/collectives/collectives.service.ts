import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { changedMeanwhile, notFound } from '../../kernel/common.refusals.js';
import { dayOf } from '../../kernel/day.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Refused, type Language } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { Actor, SignedInActor } from '../../platform/sessions/actor.js';
import { ConsentsService, IdentityService } from '../identity/index.js';
import type { CollectiveEntity } from './collective.entity.js';
import { collectiveCreated, collectiveEdited, memberJoined, memberLeft } from './collectives.events.js';
import { phaseAllows } from './collectives.policy.js';
import { CollectivesRepository } from './collectives.repository.js';
import type { MemberRow } from './collective.rows.js';
import {
  installerOnly,
  joinConsentNeeded,
  lastCoordinator,
  membersOnly,
  slugTaken,
} from './domain/collective.refusals.js';
import type { Phase, PhaseAction } from './domain/phase.js';
import { holds, mayCoordinate, mayTakePart, type Standing } from './domain/standing.js';
import { PhaseWordsRepository } from './phase-words.repository.js';
import { RolesService } from './roles.service.js';

export interface CollectiveInput {
  readonly slug: string;
  readonly name: string;
  readonly purpose: string;
  readonly territory: string;
  readonly electionOn: string | null;
  readonly timeZone: string;
  readonly colour: string;
  /** Days within which what organisations ask is published; as it is, or a week, when absent. */
  readonly publishWithin?: number | undefined;
}

/** Days within which what organisations ask is published, where the collective says nothing. */
const defaultDelay = 7;

/** As many as a list under a field shows. */
const membersFound = 10;

/** Collectives, who belongs to them, what somebody is in them. */
@Injectable()
export class CollectivesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly collectives: CollectivesRepository,
    private readonly phaseWords: PhaseWordsRepository,
    private readonly identity: IdentityService,
    private readonly consents: ConsentsService,
    private readonly roles: RolesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a collective; who opens it is its first coordinator. Only the installer may, or anybody while there is none. */
  async create(actor: SignedInActor, input: CollectiveInput): Promise<CollectiveEntity> {
    const account = await this.identity.account(actor.accountId);
    if (!account?.installer) throw new Refused(installerOnly());
    return this.unitOfWork.run(async (tx) => {
      if (await this.collectives.bySlug(tx, input.slug)) throw new Refused(slugTaken({ slug: input.slug }));
      const now = this.clock.now();
      const collective: CollectiveEntity = {
        ...input,
        publishWithin: input.publishWithin ?? defaultDelay,
        id: newId(),
        // What its people write in comes first: the language of who opens it.
        languages: account.language === 'en' ? ['en', 'fr'] : ['fr', 'en'],
        state: 'active',
        createdAt: now,
        version: 1,
      };
      await this.collectives.insert(tx, collective);
      tx.record(
        collectiveCreated({
          collectiveId: collective.id,
          actorId: actor.accountId,
          subjectId: collective.id,
          payload: { name: collective.name },
        }),
      );
      await this.enter(tx, collective.id, actor.accountId);
      await this.roles.give(tx, {
        collectiveId: collective.id,
        accountId: actor.accountId,
        kind: 'coordination',
        subject: null,
        givenBy: actor.accountId,
        reason: 'Ouverture du collectif',
      });
      return collective;
    });
  }

  async edit(
    actor: SignedInActor,
    id: Id,
    version: number,
    change: Omit<CollectiveInput, 'slug'>,
  ): Promise<CollectiveEntity> {
    return this.unitOfWork.run(async (tx) => {
      ensure(mayCoordinate(await this.standing(actor, id, tx)));
      const { publishWithin, ...words } = change;
      const delay = publishWithin === undefined ? {} : { publishWithin };
      if (!(await this.collectives.update(tx, id, version, { ...words, ...delay })))
        throw new Refused(changedMeanwhile());
      tx.record(collectiveEdited({ collectiveId: id, actorId: actor.accountId, subjectId: id }));
      return this.byId(tx, id);
    });
  }

  /** Joins as a member (or changes tier): needs consent, no approval. Joining twice is joining once. */
  async join(
    actor: SignedInActor,
    collectiveId: Id,
    consent: boolean,
    consentVersion: number | null = null,
  ): Promise<void> {
    if (!consent) throw new Refused(joinConsentNeeded());
    this.consents.ensureCurrent('membership', consentVersion);
    await this.unitOfWork.run(async (tx) => {
      await this.byId(tx, collectiveId);
      await this.enter(tx, collectiveId, actor.accountId, actor.language);
    });
  }

  /** Makes somebody an active member, in a transaction. */
  async enter(tx: Tx, collectiveId: Id, accountId: Id, language?: Language): Promise<void> {
    const found = await this.collectives.membership(tx, collectiveId, accountId);
    if (found && found.state !== 'left' && found.state !== 'invited') return;
    const now = this.clock.now();
    await this.collectives.saveMembership(tx, {
      collectiveId,
      accountId,
      tier: 'member',
      state: 'active',
      partyCard: null,
      joinedAt: now,
      leftAt: null,
    });
    await this.consents.give(tx, accountId, 'membership', collectiveId, language);
    tx.record(
      memberJoined({
        collectiveId,
        actorId: accountId,
        subjectId: accountId,
        about: [{ type: 'Collective', id: collectiveId }],
      }),
    );
  }

  /** Leaves: roles end, what was written stays (R5). */
  async leave(actor: SignedInActor, collectiveId: Id): Promise<void> {
    await this.unitOfWork.run((tx) => this.depart(tx, collectiveId, actor.accountId));
  }

  /** Makes somebody leave, in a transaction: their own wish, or the erasure of their account. */
  async depart(tx: Tx, collectiveId: Id, accountId: Id): Promise<void> {
    await this.collectives.lock(tx, collectiveId);
    const membership = await this.collectives.membership(tx, collectiveId, accountId);
    if (!membership || membership.state === 'left') throw new Refused(membersOnly());
    const standing = await this.standing({ accountId }, collectiveId, tx);
    if (holds(standing, 'coordination') && (await this.roles.coordinators(tx, collectiveId)) === 1) {
      throw new Refused(lastCoordinator());
    }
    await this.roles.endAll(tx, collectiveId, accountId, 'Départ du collectif');
    await this.collectives.saveMembership(tx, { ...membership, state: 'left', leftAt: this.clock.now() });
    await this.consents.withdraw(tx, accountId, 'membership', collectiveId);
    tx.record(
      memberLeft({
        collectiveId,
        actorId: accountId,
        subjectId: accountId,
        about: [{ type: 'Collective', id: collectiveId }],
      }),
    );
  }

  /** What somebody is in a collective now. Read inside a transaction, it is what the transaction sees. */
  async standing(actor: Pick<Actor, 'accountId'>, collectiveId: Id, db: Db = this.database): Promise<Standing> {
    const { accountId } = actor;
    if (accountId === null) return { collectiveId, accountId, tier: null, suspended: false, roles: [] };
    const row = await this.collectives.standing(db, collectiveId, accountId, this.clock.now());
    return {
      collectiveId,
      accountId,
      tier: row.tier,
      suspended: row.state === 'suspended',
      roles: row.tier === null ? [] : row.roles,
    };
  }

  /** Throws NotFound. */
  async byId(db: Db, id: Id): Promise<CollectiveEntity> {
    const found = await this.collectives.byId(db, id);
    if (!found) throw new Refused(notFound());
    return found;
  }

  bySlug(slug: string): Promise<CollectiveEntity | null> {
    return this.collectives.bySlug(this.database, slug);
  }

  all(): Promise<CollectiveEntity[]> {
    return this.collectives.all(this.database);
  }

  collectivesOf(accountId: Id): Promise<Id[]> {
    return this.collectives.collectivesOf(this.database, accountId);
  }

  /** Told to people of the collective: belonging is a political opinion (R12). How many they are is public. */
  async members(actor: Actor, collectiveId: Id, page: PageRequest): Promise<Page<MemberRow>> {
    ensure(mayTakePart(await this.standing(actor, collectiveId)));
    const [rows, total] = await Promise.all([
      this.collectives.members(this.database, collectiveId, page),
      this.collectives.memberCount(this.database, collectiveId),
    ]);
    return pageOf(rows, page.first, total);
  }

  /** Members whose name holds the text (accents and case forgiven), for mentions and roles. Members only. */
  async searchMembers(actor: Actor, collectiveId: Id, text: string): Promise<MemberRow[]> {
    ensure(mayTakePart(await this.standing(actor, collectiveId)));
    return this.collectives.searchMembers(this.database, collectiveId, text, membersFound);
  }

  memberCount(collectiveId: Id): Promise<number> {
    return this.collectives.memberCount(this.database, collectiveId);
  }

  /** The ISO date it is in a collective. */
  today({ timeZone }: Pick<CollectiveEntity, 'timeZone'>): string {
    return dayOf(this.clock.now(), timeZone);
  }

  phases(db: Db, collectiveId: Id): Promise<readonly Phase[]> {
    return this.collectives.phases(db, collectiveId);
  }

  /** Refuses (R2) what neither the open phase nor an exception in force allows. */
  async ensurePhaseAllows(db: Db, collectiveId: Id, action: PhaseAction): Promise<void> {
    const phases = await this.collectives.phases(db, collectiveId);
    const open = phases.find(({ state }) => state === 'open');
    if (!open || open.allows.includes(action)) return;
    const { timeZone } = await this.byId(db, collectiveId);
    const exceptions = await this.phaseWords.granted(db, open.id);
    ensure(phaseAllows(phases, exceptions, action, dayOf(this.clock.now(), timeZone)));
  }
}
