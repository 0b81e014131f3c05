import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { AmendmentsService } from '../amendments/amendments.service.js';
import { AmendedProposalResult, AmendedProposalType, AmendmentInput } from './amendment.type.js';
import { AmendmentViews } from './amendment.view.js';

const reasonOf = prose(2_000);
const amended = z.object({ versionId: idText, document: z.unknown(), reason: reasonOf });
const words = z.enum(['accept', 'reject', 'vote']);

@Resolver()
export class AmendmentsResolver {
  constructor(
    private readonly service: AmendmentsService,
    private readonly views: AmendmentViews,
  ) {}

  @Allow('everyone')
  @Query(() => AmendedProposalType, { description: 'The amendments of a proposal, for those who may read it.' })
  proposalAmendments(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @ActorParam() actor: Actor,
  ): Promise<AmendedProposalType> {
    return this.views.view(actor, checked(idText, collectiveId), checked(idText, proposalId));
  }

  @Allow('member')
  @Mutation(() => AmendedProposalResult)
  async tableAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID, description: 'Made by the sender: sent twice, it is tabled once.' }) id: string,
    @Args('input') input: AmendmentInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const [collective, proposal] = [checked(idText, collectiveId), checked(idText, proposalId)];
    await this.service.table(actor, collective, proposal, checked(idText, id), checked(amended, { ...input }));
    return this.views.view(actor, collective, proposal);
  }

  @Allow('member')
  @Mutation(() => AmendedProposalResult, { description: 'By its author, on the text as it is now.' })
  async rewordAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: AmendmentInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    await this.service.reword(actor, collective, checked(idText, id), checked(amended, { ...input }));
    return this.views.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => AmendedProposalResult)
  async withdrawAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    await this.service.withdraw(actor, collective, checked(idText, id));
    return this.views.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('member')
  @Mutation(() => AmendedProposalResult)
  async supportAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('support') support: boolean,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    await this.service.support(actor, collective, checked(idText, id), support);
    return this.views.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => AmendedProposalResult, { description: 'The group’s word on it; its author is told.' })
  async recommendAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('recommendation', { description: 'accept, reject or vote' }) recommendation: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    const word = checked(words, recommendation);
    await this.service.recommend(actor, collective, checked(idText, id), word, checked(reasonOf, reason));
    return this.views.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => AmendedProposalResult, {
    description: 'Takes them into the text, all together: the next version. None when two change the same words.',
  })
  async acceptAmendments(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const [collective, proposal] = [checked(idText, collectiveId), checked(idText, proposalId)];
    await this.service.accept(actor, collective, proposal, checked(z.array(idText).min(1).max(500), ids));
    return this.views.view(actor, collective, proposal);
  }
}
