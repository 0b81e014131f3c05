import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { notFound } from '../../kernel/common.refusals.js';
import { ensure } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { Refused } from '../../kernel/refusal.js';
import type { Tx } from '../../platform/database/database.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { SignedInActor } from '../../platform/sessions/actor.js';
import { CollectivesService } from '../collectives/index.js';
import { endorsementRenewed } from './charter.events.js';
import { mayRenew } from './charter.policy.js';
import type { EndorsementRow } from './charter.rows.js';
import { renewalDecisionNeeded } from './domain/charter.refusals.js';
import type { Ratification, ReservationInput } from './domain/endorsement.js';
import { EndorsementSigning } from './endorsement-signing.js';
import { EndorsementsRepository } from './endorsements.repository.js';

export interface Renewal {
  /** An organisation’s internal decision stands for this version too, which is said on the wall. */
  readonly carriesDecision: boolean;
  /** Its new vote; one of the two. Both are nothing to a person. */
  readonly ratification: Ratification | null;
  readonly reservations: readonly ReservationInput[];
  /** null: the words of before. */
  readonly statement: string | null;
}

/**
 * An endorsement of an earlier version is renewed on the one in force, by who endorsed: the three acceptances given once
 * hold. No phase forbids it: an endorsement would lapse without a way out.
 */
@Injectable()
export class RenewalsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly endorsements: EndorsementsRepository,
    private readonly signing: EndorsementSigning,
    private readonly collectives: CollectivesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The id of the new endorsement; the old one is renewed by it. */
  async renew(actor: SignedInActor, collectiveId: Id, id: Id, versionId: Id, renewal: Renewal): Promise<Id> {
    return this.unitOfWork.run(async (tx) => {
      const version = await this.signing.version(tx, collectiveId, versionId);
      const old = await this.endorsements.forUpdate(tx, collectiveId, id);
      if (!old) throw new Refused(notFound());
      ensure(mayRenew(await this.collectives.standing(actor, collectiveId, tx), old, version));
      const { organisation } = old;
      const made = await this.begin(tx, actor, old, versionId);
      if (organisation) await this.decide(tx, actor, { old, made }, renewal);
      const told = { collectiveId, id: made, organisation, version };
      await this.signing.sign(tx, actor, told, renewal.statement ?? old.statement, endorsementRenewed);
      if (organisation) await this.signing.reserve(tx, { collectiveId, id: made, versionId }, renewal.reservations);
      return made;
    });
  }

  /** One that the organisation announced of this version is completed. */
  private async begin(tx: Tx, actor: SignedInActor, old: EndorsementRow, versionId: Id): Promise<Id> {
    const organisationId = old.organisation?.id ?? null;
    const pending = organisationId === null ? null : await this.endorsements.pending(tx, organisationId);
    return pending?.id ?? this.signing.begin(tx, actor, { collectiveId: old.collectiveId, versionId, organisationId });
  }

  private async decide(
    tx: Tx,
    actor: SignedInActor,
    { old, made }: { old: EndorsementRow; made: Id },
    { carriesDecision, ratification }: Renewal,
  ): Promise<void> {
    if (carriesDecision === (ratification !== null))
      throw new Refused(renewalDecisionNeeded({ field: 'ratification' }));
    if (ratification) await this.signing.ratify(tx, actor, { collectiveId: old.collectiveId, id: made }, ratification);
    else await this.endorsements.carry(tx, made, old.id, { by: actor.accountId, at: this.clock.now() });
  }
}
