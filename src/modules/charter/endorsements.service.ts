import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import type { Page, PageRequest } from '../../kernel/page.js';
import { Refused } from '../../kernel/refusal.js';
import { Database, type Db, type Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { EventFactory } from '../../platform/events/event.js';
import { pageOf } from '../../platform/graphql/connection.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService } from '../collectives/index.js';
import { dayOf } from '../../kernel/day.js';
import { OrganisationsService, type Organisation, type OrganisationName } from '../organisations/index.js';
import { clausesOf, clauseText, TextsService } from '../texts/index.js';
import {
  endorsementAnnounced,
  endorsementConfirmed,
  endorsementSigned,
  endorsementWithdrawn,
} from './charter.events.js';
import { mayEndorse, mayEndorseFor, mayWithdraw } from './charter.policy.js';
import { CharterRepository } from './charter.repository.js';
import type { CharterVersionRow, EndorsementCounts, EndorsementRow } from './charter.rows.js';
import {
  endorsedAlready,
  ratificationNeeded,
  reservationOnNoArticle,
  reservationOnNoWords,
} from './domain/charter.refusals.js';
import { acceptsAll, ratifies, type Acceptances, type Ratification } from './domain/endorsement.js';
import { EndorsementsRepository, type NewReservation, type WallFilter } from './endorsements.repository.js';

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
  readonly reservations: readonly { readonly articleId: Id; readonly clauseId: Id | null; readonly reason: string }[];
  readonly statement: string;
}

interface Told {
  readonly id: Id;
  readonly organisation: Organisation | null;
  readonly version: Pick<CharterVersionRow, 'id' | 'number'>;
}

/** Who endorses the charter in force: members for themselves, organisations after their own vote (R4); withdrawn at will (R5). */
@Injectable()
export class EndorsementsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
    private readonly endorsements: EndorsementsRepository,
    private readonly charters: CharterRepository,
    private readonly collectives: CollectivesService,
    private readonly organisations: OrganisationsService,
    private readonly texts: TextsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A member endorses the version in force, for themself; an earlier endorsement is renewed by it. */
  async endorse(actor: SignedInActor, collectiveId: Id, versionId: Id, statement: string): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const version = await this.version(tx, collectiveId, versionId);
      ensure(mayEndorse(await this.collectives.standing(actor, collectiveId, tx), version));
      await this.collectives.ensurePhaseAllows(tx, collectiveId, 'endorse-charter');
      const made = await this.insert(tx, actor, { collectiveId, versionId, organisationId: null });
      await this.sign(tx, actor, { id: made, organisation: null, version }, collectiveId, statement);
      return made;
    });
  }

  /** An organisation says that it intends to; its own vote comes next. */
  async announce(actor: SignedInActor, ref: OrganisationRef): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const { organisation, version } = await this.ready(tx, actor, ref);
      const id = await this.insert(tx, actor, ref);
      this.tell(tx, endorsementAnnounced, actor, ref.collectiveId, { id, organisation, version });
      return id;
    });
  }

  /** Records the organisation's own vote; the signature comes next. */
  async confirm(actor: SignedInActor, ref: OrganisationRef, vote: Ratification): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const { organisation, version } = await this.ready(tx, actor, ref);
      const pending = await this.endorsements.pending(tx, ref.organisationId);
      const id = pending?.id ?? (await this.insert(tx, actor, ref));
      await this.ratify(tx, id, ref.collectiveId, vote);
      this.tell(tx, endorsementConfirmed, actor, ref.collectiveId, { id, organisation, version });
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
      const id = pending?.id ?? (await this.insert(tx, actor, ref));
      if (signature.ratification) await this.ratify(tx, id, collectiveId, signature.ratification);
      else if (pending?.state !== 'confirmed') throw new Refused(ratificationNeeded({ field: 'ratification' }));
      await this.sign(tx, actor, { id, organisation, version }, collectiveId, signature.statement);
      await this.reserve(tx, { collectiveId, id, versionId: version.id }, signature.reservations);
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
      this.tell(tx, endorsementWithdrawn, actor, collectiveId, { id, organisation, version });
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
    const version = await this.version(tx, collectiveId, versionId);
    ensure(mayEndorseFor(await this.collectives.standing(actor, collectiveId, tx), organisation, version));
    await this.collectives.ensurePhaseAllows(tx, collectiveId, 'endorse-charter');
    return { organisation, version };
  }

  /** Holds the version: it is not superseded between the check and the signature. */
  private async version(tx: Tx, collectiveId: Id, versionId: Id): Promise<CharterVersionRow> {
    const version = await this.charters.forUpdate(tx, collectiveId, versionId);
    if (!version) throw new Refused(notFound());
    return version;
  }

  private async insert(
    tx: Tx,
    actor: SignedInActor,
    {
      collectiveId,
      versionId,
      organisationId,
    }: Omit<OrganisationRef, 'organisationId'> & { organisationId: Id | null },
  ): Promise<Id> {
    const id = newId();
    const made = { collectiveId, id, versionId, accountId: actor.accountId, organisationId, at: this.clock.now() };
    if (!(await this.endorsements.insert(tx, made))) throw new Refused(endorsedAlready());
    return id;
  }

  private async ratify(tx: Tx, id: Id, collectiveId: Id, vote: Ratification): Promise<void> {
    const { timeZone } = await this.collectives.byId(tx, collectiveId);
    const now = this.clock.now();
    ensure(ratifies(vote, dayOf(now, timeZone)));
    await this.endorsements.confirm(tx, id, vote, now);
  }

  private async sign(tx: Tx, actor: SignedInActor, told: Told, collectiveId: Id, statement: string): Promise<void> {
    const at = this.clock.now();
    const { accountId } = actor;
    await this.endorsements.renew(tx, collectiveId, { accountId, organisationId: told.organisation?.id ?? null }, at);
    await this.endorsements.sign(tx, told.id, { versionId: told.version.id, accountId, statement, at });
    this.tell(tx, endorsementSigned, actor, collectiveId, told);
  }

  private async reserve(
    tx: Tx,
    endorsement: { collectiveId: Id; id: Id; versionId: Id },
    reservations: OrganisationSignature['reservations'],
  ): Promise<void> {
    const parts = await this.charters.parts(tx, endorsement.versionId);
    const articles = new Map(parts.flatMap((part) => part.articles.map((each) => [each.articleId, each] as const)));
    const made: NewReservation[] = [];
    for (const { articleId, clauseId, reason } of reservations) {
      const article = articles.get(articleId);
      if (!article || !articles.delete(articleId)) throw new Refused(reservationOnNoArticle({ field: 'reservations' }));
      const quote = clauseId && (await this.wordsOf(tx, endorsement.collectiveId, article.textVersionId, clauseId));
      made.push({ articleId, reason, clauseId, quote });
    }
    if (made.length > 0) await this.endorsements.reserve(tx, endorsement, made);
  }

  private async wordsOf(tx: Tx, collectiveId: Id, textVersionId: Id, clauseId: Id): Promise<string> {
    const { document } = await this.texts.version(tx, collectiveId, textVersionId);
    const clause = clausesOf(document).find(({ id }) => id === clauseId);
    if (!clause) throw new Refused(reservationOnNoWords({ field: 'reservations' }));
    return clauseText(clause);
  }

  private tell(
    tx: Tx,
    event: EventFactory,
    actor: SignedInActor,
    collectiveId: Id,
    { id, organisation, version }: Told,
  ): void {
    tx.record(
      event({
        collectiveId,
        actorId: actor.accountId,
        subjectId: id,
        about: [
          { type: 'Charter', id: version.id },
          ...(organisation ? [{ type: 'Organisation' as const, id: organisation.id }] : []),
        ],
        payload: { number: version.number, organisation: organisation?.name ?? null },
      }),
    );
  }
}
