import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { dayOf } from '../../kernel/day.js';
import { ensure } from '../../kernel/decision.js';
import { newId, type Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import type { EventFactory } from '../../platform/events/event.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService } from '../collectives/index.js';
import type { OrganisationName } from '../organisations/index.js';
import { clausesOf, clauseText, TextsService } from '../texts/index.js';
import { CharterRepository } from './charter.repository.js';
import type { CharterVersionRow } from './charter.rows.js';
import { endorsedAlready, reservationOnNoArticle, reservationOnNoWords } from './domain/charter.refusals.js';
import { ratifies, type Ratification, type ReservationInput } from './domain/endorsement.js';
import { EndorsementsRepository, type NewReservation } from './endorsements.repository.js';

/** An endorsement about to be told of. */
export interface Told {
  readonly collectiveId: Id;
  readonly id: Id;
  readonly organisation: Pick<OrganisationName, 'id' | 'name'> | null;
  readonly version: Pick<CharterVersionRow, 'id' | 'number'>;
}

/** The steps of a signature, each in the transaction of whoever takes it: for a first one, and to renew one. */
@Injectable()
export class EndorsementSigning {
  constructor(
    private readonly endorsements: EndorsementsRepository,
    private readonly charters: CharterRepository,
    private readonly collectives: CollectivesService,
    private readonly texts: TextsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Holds the version: it is not superseded between the check and the signature. */
  async version(tx: Tx, collectiveId: Id, versionId: Id): Promise<CharterVersionRow> {
    const version = await this.charters.forUpdate(tx, collectiveId, versionId);
    if (!version) throw new Refused(notFound());
    return version;
  }

  async begin(
    tx: Tx,
    { accountId }: SignedInActor,
    of: { readonly collectiveId: Id; readonly versionId: Id; readonly organisationId: Id | null },
  ): Promise<Id> {
    const { collectiveId, versionId, organisationId } = of;
    const id = newId();
    const made = { collectiveId, id, versionId, accountId, organisationId, at: this.clock.now() };
    if (!(await this.endorsements.insert(tx, made))) throw new Refused(endorsedAlready());
    return id;
  }

  /** Records the organisation’s own vote. */
  async ratify(
    tx: Tx,
    { accountId: by }: SignedInActor,
    { id, collectiveId }: { id: Id; collectiveId: Id },
    vote: Ratification,
  ): Promise<void> {
    const { timeZone } = await this.collectives.byId(tx, collectiveId);
    const at = this.clock.now();
    ensure(ratifies(vote, dayOf(at, timeZone)));
    await this.endorsements.confirm(tx, id, vote, { by, at });
  }

  /** The signature itself; what the endorser had to renew is renewed by it. */
  async sign(tx: Tx, actor: SignedInActor, told: Told, statement: string, event: EventFactory): Promise<void> {
    const at = this.clock.now();
    const { accountId } = actor;
    const by = { accountId, organisationId: told.organisation?.id ?? null };
    await this.endorsements.renew(tx, told.collectiveId, by, at);
    await this.endorsements.sign(tx, told.id, { versionId: told.version.id, accountId, statement, at });
    this.tell(tx, event, accountId, told);
  }

  async reserve(
    tx: Tx,
    endorsement: { collectiveId: Id; id: Id; versionId: Id },
    reservations: readonly ReservationInput[],
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

  tell(tx: Tx, event: EventFactory, actorId: Id | null, { collectiveId, id, organisation, version }: Told): void {
    tx.record(
      event({
        collectiveId,
        actorId,
        subjectId: id,
        about: [
          { type: 'Charter', id: version.id },
          ...(organisation ? [{ type: 'Organisation' as const, id: organisation.id }] : []),
        ],
        payload: { number: version.number, organisation: organisation?.name ?? null },
      }),
    );
  }

  private async wordsOf(tx: Tx, collectiveId: Id, textVersionId: Id, clauseId: Id): Promise<string> {
    const { document } = await this.texts.version(tx, collectiveId, textVersionId);
    const clause = clausesOf(document).find(({ id }) => id === clauseId);
    if (!clause) throw new Refused(reservationOnNoWords({ field: 'reservations' }));
    return clauseText(clause);
  }
}
