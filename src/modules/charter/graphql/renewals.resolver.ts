import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../../collectives/index.js';
import { RenewalsService } from '../renewals.service.js';
import { ratificationInput, reservationsInput } from './endorsement.input.js';
import { EndorsementResult, type EndorsementType } from './endorsement.type.js';
import { EndorsementViews } from './endorsement.views.js';
import { EndorsementRenewalType, RenewalInput } from './renewal.type.js';
import { RenewalViews } from './renewal.views.js';

const which = z.object({ collectiveId: idText, id: idText });

@Resolver()
export class RenewalsResolver {
  constructor(
    private readonly renewals: RenewalsService,
    private readonly views: RenewalViews,
    private readonly endorsementViews: EndorsementViews,
    private readonly collectives: CollectivesService,
  ) {}

  @Allow('everyone')
  @Query(() => EndorsementRenewalType, {
    nullable: true,
    description: 'What changed since an endorsement, for its endorser; null while no version is in force.',
  })
  async endorsementRenewal(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: Actor,
  ): Promise<EndorsementRenewalType | null> {
    const input = checked(which, { collectiveId, id });
    return this.views.of(actor, input.collectiveId, input.id);
  }

  @Allow('signedIn')
  @Mutation(() => EndorsementResult, { description: 'Renews an endorsement on the version in force (R4).' })
  async renewEndorsement(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('renewal') renewal: RenewalInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<EndorsementType> {
    const input = checked(which.extend({ versionId: idText }), { collectiveId, id, versionId });
    const { carriesDecision, ratification, reservations, statement } = renewal;
    const made = await this.renewals.renew(actor, input.collectiveId, input.id, input.versionId, {
      carriesDecision,
      ratification: ratification ? checked(ratificationInput, { ...ratification }) : null,
      reservations: checked(
        reservationsInput,
        (reservations ?? []).map((each) => ({ ...each, clauseId: each.clauseId ?? null })),
      ),
      statement: statement === null || statement === undefined ? null : checked(prose(4_000, 0), statement),
    });
    const standing = await this.collectives.standing(actor, input.collectiveId);
    return this.endorsementViews.one(standing, made);
  }
}
