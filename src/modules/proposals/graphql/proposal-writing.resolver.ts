import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import type { Id } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { TextViews } from '../../texts/index.js';
import { ProposalStepsService } from '../proposal-steps.service.js';
import { ProposalsReading } from '../proposals.reading.js';
import { ProposalsService } from '../proposals.service.js';
import { originsInput, proposalEdit, proposalInput, reasonInput } from './proposal.input.js';
import { ProposalInput, ProposalOriginInput, ProposalResult, type ProposalType } from './proposal.type.js';
import { proposalView } from './proposal.view.js';

@Resolver()
export class ProposalWritingResolver {
  constructor(
    private readonly service: ProposalsService,
    private readonly steps: ProposalStepsService,
    private readonly reading: ProposalsReading,
    private readonly texts: TextViews,
    private readonly database: Database,
  ) {}

  @Allow('member')
  @Mutation(() => ProposalResult)
  async draftProposal(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') input: ProposalInput,
    @Args('origins', { type: () => [ProposalOriginInput], defaultValue: [] }) origins: ProposalOriginInput[],
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalType> {
    const collective = checked(idText, collectiveId);
    const fields = checked(proposalInput, { ...input });
    const from = checked(
      originsInput,
      origins.map((origin) => ({ ...origin })),
    );
    const { id } = await this.service.draft(actor, collective, fields, from);
    return this.view(actor, collective, id);
  }

  @Allow('participant')
  @Mutation(() => ProposalResult, { description: 'Other words make a new version of its text.' })
  async editProposal(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('reason', { type: () => String, defaultValue: '', description: 'Why the text changes.' }) reason: string,
    @Args('input') input: ProposalInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalType> {
    const fields = checked(proposalEdit, { ...input, version, reason });
    const collective = checked(idText, collectiveId);
    await this.service.edit(actor, collective, checked(idText, id), fields);
    return this.view(actor, collective, id);
  }

  @Allow('participant')
  @Mutation(() => ProposalResult)
  async inviteCoAuthor(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalType> {
    const collective = checked(idText, collectiveId);
    await this.service.invite(actor, collective, checked(idText, id), checked(idText, accountId));
    return this.view(actor, collective, id);
  }

  @Allow('participant')
  @Mutation(() => ProposalResult, { description: 'Accepts or declines to co-write.' })
  async answerCoAuthorship(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('accept') accept: boolean,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalType> {
    const collective = checked(idText, collectiveId);
    const before = await this.reading.byId(actor, collective, checked(idText, id));
    await this.service.answer(actor, collective, id, accept);
    // Who declines a private draft does not read it any more: they see it as it was.
    return accept || !before.proposal.private
      ? this.view(actor, collective, id)
      : proposalView(this.database, before, this.texts);
  }

  @Allow('participant')
  @Mutation(() => ProposalResult, { description: 'From draft to debate; a private draft becomes public.' })
  async openProposalDebate(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalType> {
    const collective = checked(idText, collectiveId);
    await this.steps.openDebate(actor, collective, checked(idText, id));
    return this.view(actor, collective, id);
  }

  @Allow('participant')
  @Mutation(() => ProposalResult, { description: 'Submits to a plenary; the text stays as it is from then on.' })
  async submitProposal(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalType> {
    const collective = checked(idText, collectiveId);
    await this.steps.submit(actor, collective, checked(idText, id));
    return this.view(actor, collective, id);
  }

  @Allow('participant')
  @Mutation(() => ProposalResult, { description: 'Takes a submitted proposal back, to work on it.' })
  async recallProposal(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalType> {
    const collective = checked(idText, collectiveId);
    await this.steps.recall(actor, collective, checked(idText, id));
    return this.view(actor, collective, id);
  }

  @Allow('participant')
  @Mutation(() => DoneResult, { description: 'A co-author stops co-writing; not the last one.' })
  async leaveProposal(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.service.leave(actor, checked(idText, collectiveId), checked(idText, id));
    return done;
  }

  @Allow('participant')
  @Mutation(() => ProposalResult, { description: 'Withdraws, with a public reason; everything stays readable.' })
  async withdrawProposal(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalType> {
    const collective = checked(idText, collectiveId);
    await this.steps.withdraw(actor, collective, checked(idText, id), checked(reasonInput, reason));
    return this.view(actor, collective, id);
  }

  @Allow('participant')
  @Mutation(() => ProposalResult)
  async followProposal(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('follow') follow: boolean,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalType> {
    const collective = checked(idText, collectiveId);
    await this.steps.follow(actor, collective, checked(idText, id), follow);
    return this.view(actor, collective, id);
  }

  private async view(actor: SignedInActor, collectiveId: Id, id: Id): Promise<ProposalType> {
    return proposalView(this.database, await this.reading.byId(actor, collectiveId, id), this.texts);
  }
}
