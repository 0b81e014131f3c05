import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { Id } from '../../../kernel/ids.js';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { TextViews } from '../../texts/index.js';
import { mergeBeginnings } from '../domain/merge.js';
import { proposalLimits } from '../domain/proposal.js';
import { MergesReading, type MergeSeen, type ProposalKin, type SplitSeen } from '../lineage/merges.reading.js';
import { MergesService } from '../lineage/merges.service.js';
import { SplitsService } from '../lineage/splits.service.js';
import {
  ProposalKinResult,
  ProposalKinType,
  ProposalMergeInput,
  ProposalSplitInput,
  type ProposalMergeType,
  type ProposalSplitType,
} from './merge.type.js';
import { reasonInput } from './proposal.input.js';

const request = z.object({
  withId: idText,
  title: line(proposalLimits.title),
  begins: z.enum(mergeBeginnings),
  reason: reasonInput,
});

const splitRequest = z.object({
  clauseIds: z.array(idText).min(1).max(500),
  title: line(proposalLimits.title),
  reason: reasonInput,
});

@Resolver()
export class MergesResolver {
  constructor(
    private readonly service: MergesService,
    private readonly reading: MergesReading,
    private readonly splits: SplitsService,
    private readonly texts: TextViews,
    private readonly database: Database,
  ) {}

  @Allow('everyone')
  @Query(() => ProposalKinType, { description: 'For those who may read it.' })
  proposalKin(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @ActorParam() actor: Actor,
  ): Promise<ProposalKinType> {
    return this.view(actor, checked(idText, collectiveId), checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => ProposalKinResult, { description: 'Asks the other side whether the two become one.' })
  async askProposalMerge(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('input') input: ProposalMergeInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalKinType> {
    const [collective, proposal] = [checked(idText, collectiveId), checked(idText, proposalId)];
    await this.service.ask(actor, collective, proposal, checked(request, { ...input }));
    return this.view(actor, collective, proposal);
  }

  @Allow('participant')
  @Mutation(() => ProposalKinResult)
  async takeBackProposalMerge(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalKinType> {
    const collective = checked(idText, collectiveId);
    await this.service.takeBack(actor, collective, checked(idText, id));
    return this.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => ProposalKinResult, { description: 'With a public reason.' })
  async declineProposalMerge(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalKinType> {
    const collective = checked(idText, collectiveId);
    await this.service.decline(actor, collective, checked(idText, id), checked(reasonInput, reason));
    return this.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => ProposalKinResult, { description: 'The two become one, which is given back, in debate.' })
  async agreeToProposalMerge(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalKinType> {
    const collective = checked(idText, collectiveId);
    return this.view(actor, collective, await this.service.agree(actor, collective, checked(idText, id)));
  }

  @Allow('participant')
  @Mutation(() => ProposalKinResult, { description: 'Whether one follows what a followed proposal became.' })
  async answerMergedFollow(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('follow') follow: boolean,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalKinType> {
    const [collective, proposal] = [checked(idText, collectiveId), checked(idText, proposalId)];
    await this.service.answerFollow(actor, collective, proposal, follow);
    return this.view(actor, collective, proposal);
  }

  @Allow('participant')
  @Mutation(() => ProposalKinResult, {
    description: 'Asks that a part become a proposal of its own; done at once where who asks wrote it alone.',
  })
  async askProposalSplit(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('input') input: ProposalSplitInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalKinType> {
    const [collective, proposal] = [checked(idText, collectiveId), checked(idText, proposalId)];
    await this.splits.ask(actor, collective, proposal, checked(splitRequest, { ...input }));
    return this.view(actor, collective, proposal);
  }

  @Allow('participant')
  @Mutation(() => ProposalKinResult)
  async takeBackProposalSplit(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalKinType> {
    const collective = checked(idText, collectiveId);
    await this.splits.takeBack(actor, collective, checked(idText, id));
    return this.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => ProposalKinResult, { description: 'With a public reason.' })
  async declineProposalSplit(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalKinType> {
    const collective = checked(idText, collectiveId);
    await this.splits.decline(actor, collective, checked(idText, id), checked(reasonInput, reason));
    return this.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => ProposalKinResult, { description: 'The part becomes a proposal of its own, in debate.' })
  async agreeToProposalSplit(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProposalKinType> {
    const collective = checked(idText, collectiveId);
    await this.splits.agree(actor, collective, checked(idText, id));
    return this.view(actor, collective, checked(idText, proposalId));
  }

  private async view(actor: Actor, collectiveId: Id, proposalId: Id): Promise<ProposalKinType> {
    const kin = await this.reading.of(actor, collectiveId, proposalId);
    const people = await this.texts.writers(
      this.database,
      kin.merges.map(({ merge }) => merge.askedBy),
    );
    return {
      id: proposalId,
      relatives: kin.relatives,
      merges: kin.merges.flatMap((seen, place) => {
        const askedBy = people[place];
        return askedBy ? [{ ...mergeView(seen, kin), askedBy }] : [];
      }),
      followsAsked: kin.followsAsked,
      viewerIsAskedToFollow: kin.viewerIsAsked,
      viewerMayAskMerge: kin.mayAsk,
      split: await this.splitView(kin.split),
      viewerMayAskSplit: kin.maySplit,
    };
  }

  private async splitView(seen: SplitSeen | null): Promise<ProposalSplitType | null> {
    if (!seen) return null;
    const { split, leaving, mayTakeBack, mayDecline, mayAgree } = seen;
    const { id, title, reason, askedAt } = split;
    const [askedBy] = await this.texts.writers(this.database, [split.askedBy]);
    if (!askedBy) return null;
    const may = { viewerMayTakeBack: mayTakeBack, viewerMayDecline: mayDecline, viewerMayAgree: mayAgree };
    return { id, title, reason, askedAt, askedBy, leaving: [...leaving], ...may };
  }
}

function mergeView({ merge, ...may }: MergeSeen, { cards }: ProposalKin): Omit<ProposalMergeType, 'askedBy'> {
  const { id, title, begins, reason, state, askedAt, answer } = merge;
  return {
    id,
    title,
    begins,
    reason,
    state,
    askedAt,
    answer,
    from: cards.get(merge.fromId) ?? null,
    with: cards.get(merge.withId) ?? null,
    result: cards.get(merge.resultId ?? '') ?? null,
    viewerMayTakeBack: may.mayTakeBack,
    viewerMayAgree: may.mayAgree,
    viewerMayDecline: may.mayDecline,
  };
}
