import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { OrganisationsService } from '../organisations.service.js';
import { SolicitationsService } from '../solicitations.service.js';
import { solicitationInput } from './inputs.js';
import { OrganisationResult, type OrganisationType } from './organisation.type.js';
import { PendingSolicitationsType, SolicitationInput } from './solicitation.type.js';
import { OrganisationViews } from './views.js';

const pair = z.object({ collectiveId: idText, id: idText });

/** Each answers with the organisation, whose page it changes. */
@Resolver()
export class SolicitationsResolver {
  constructor(
    private readonly solicitations: SolicitationsService,
    private readonly organisations: OrganisationsService,
    private readonly views: OrganisationViews,
    private readonly database: Database,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => PendingSolicitationsType, { description: 'What waits to be published, and until when. For all to see.' })
  async pendingSolicitations(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
  ): Promise<PendingSolicitationsType> {
    const id = checked(idText, collectiveId);
    return { id, ...(await this.solicitations.pending(id)) };
  }

  @Allow('representative')
  @Mutation(() => OrganisationResult, {
    description: 'Asks something of the collective in the name of an organisation.',
  })
  async fileSolicitation(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('organisationId', { type: () => ID }) organisationId: string,
    @Args('input') input: SolicitationInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<OrganisationType> {
    const of = checked(pair, { collectiveId, id: organisationId });
    await this.solicitations.file(actor, of.collectiveId, of.id, checked(solicitationInput, { ...input }));
    return this.view(actor, of.collectiveId, of.id);
  }

  @Allow('coordination')
  @Mutation(() => OrganisationResult)
  async publishSolicitation(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<OrganisationType> {
    const of = checked(pair, { collectiveId, id });
    return this.view(actor, of.collectiveId, await this.solicitations.publish(actor, of.collectiveId, of.id));
  }

  @Allow('coordination')
  @Mutation(() => OrganisationResult)
  async acceptSolicitation(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<OrganisationType> {
    const of = checked(pair, { collectiveId, id });
    return this.view(actor, of.collectiveId, await this.solicitations.accept(actor, of.collectiveId, of.id));
  }

  @Allow('coordination')
  @Mutation(() => OrganisationResult, { description: 'Answers with the reason; without acceptance before, declines.' })
  async answerSolicitation(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('answer') answer: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<OrganisationType> {
    const of = checked(pair.extend({ answer: prose(4_000) }), { collectiveId, id, answer });
    return this.view(actor, of.collectiveId, await this.solicitations.answer(actor, of.collectiveId, of.id, of.answer));
  }

  private async view(actor: SignedInActor, collectiveId: string, id: string): Promise<OrganisationType> {
    return this.views.organisation(actor, await this.organisations.byId(this.database, collectiveId, id));
  }
}
