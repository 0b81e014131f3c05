import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { Id } from '../../../kernel/ids.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { groupParts } from '../domain/group-split.js';
import { GroupLineageReading, type GroupMergeSeen, type GroupSplitSeen } from '../lineage/group-lineage.reading.js';
import { GroupMergesService } from '../lineage/group-merges.service.js';
import { GroupSplitsService } from '../lineage/group-splits.service.js';
import {
  GroupLineageResult,
  GroupLineageType,
  GroupSplitInput,
  type GroupMergeType,
  type GroupSplitType,
} from './group-lineage.type.js';
import { personView } from './working-group.view.js';

const reasonText = line(500);

const splitInput = z.object({
  name: line(80),
  theme: line(60),
  description: prose(4_000, 0)
    .nullish()
    .transform((text) => text ?? ''),
  reason: reasonText,
  days: z.number().int(),
});

@Resolver()
export class GroupLineageResolver {
  constructor(
    private readonly merges: GroupMergesService,
    private readonly splits: GroupSplitsService,
    private readonly reading: GroupLineageReading,
  ) {}

  @Allow('everyone')
  @Query(() => GroupLineageType)
  groupLineage(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('groupId', { type: () => ID }) groupId: string,
    @ActorParam() actor: Actor,
  ): Promise<GroupLineageType> {
    return this.view(actor, checked(idText, collectiveId), checked(idText, groupId));
  }

  @Allow('facilitator')
  @Mutation(() => GroupLineageResult, { description: 'Asks another group whether this one goes into it.' })
  async askGroupMerge(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('groupId', { type: () => ID }) groupId: string,
    @Args('intoId', { type: () => ID }) intoId: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupLineageType> {
    const [collective, group] = [checked(idText, collectiveId), checked(idText, groupId)];
    await this.merges.ask(actor, collective, group, checked(idText, intoId), checked(reasonText, reason));
    return this.view(actor, collective, group);
  }

  @Allow('facilitator')
  @Mutation(() => GroupLineageResult)
  async takeBackGroupMerge(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupLineageType> {
    const collective = checked(idText, collectiveId);
    const { groupId } = await this.merges.takeBack(actor, collective, checked(idText, id));
    return this.view(actor, collective, groupId);
  }

  @Allow('facilitator')
  @Mutation(() => GroupLineageResult, { description: 'For the other side, with a public reason.' })
  async declineGroupMerge(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupLineageType> {
    const collective = checked(idText, collectiveId);
    const { intoId } = await this.merges.decline(actor, collective, checked(idText, id), checked(reasonText, reason));
    return this.view(actor, collective, intoId);
  }

  @Allow('facilitator')
  @Mutation(() => GroupLineageResult, { description: 'For the other side: the one goes into the other.' })
  async agreeToGroupMerge(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupLineageType> {
    const collective = checked(idText, collectiveId);
    const { intoId } = await this.merges.agree(actor, collective, checked(idText, id));
    return this.view(actor, collective, intoId);
  }

  @Allow('facilitator')
  @Mutation(() => GroupLineageResult, { description: 'Asks the members of a group who would make another.' })
  async askGroupSplit(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('groupId', { type: () => ID }) groupId: string,
    @Args('input') input: GroupSplitInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupLineageType> {
    const [collective, group] = [checked(idText, collectiveId), checked(idText, groupId)];
    await this.splits.ask(actor, collective, group, checked(splitInput, { ...input }));
    return this.view(actor, collective, group);
  }

  @Allow('participant')
  @Mutation(() => GroupLineageResult, { description: 'A member says whether they stay, go or both.' })
  async chooseGroupPart(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('part') part: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupLineageType> {
    const collective = checked(idText, collectiveId);
    const chosen = checked(z.object({ part: z.enum(groupParts) }), { part });
    const { groupId } = await this.splits.choose(actor, collective, checked(idText, id), chosen.part);
    return this.view(actor, collective, groupId);
  }

  @Allow('facilitator')
  @Mutation(() => GroupLineageResult)
  async takeBackGroupSplit(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupLineageType> {
    const collective = checked(idText, collectiveId);
    const { groupId } = await this.splits.takeBack(actor, collective, checked(idText, id));
    return this.view(actor, collective, groupId);
  }

  @Allow('facilitator')
  @Mutation(() => GroupLineageResult, { description: 'The other group is born, once all chose or the time is over.' })
  async concludeGroupSplit(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<GroupLineageType> {
    const collective = checked(idText, collectiveId);
    const { groupId } = await this.splits.conclude(actor, collective, checked(idText, id));
    return this.view(actor, collective, groupId);
  }

  private async view(actor: Actor, collectiveId: Id, groupId: Id): Promise<GroupLineageType> {
    const { merges, split, mayAsk, ...relatives } = await this.reading.of(actor, collectiveId, groupId);
    return {
      id: groupId,
      ...relatives,
      merges: merges.map(mergeView),
      split: split && splitView(split),
      viewerMayAsk: mayAsk,
    };
  }
}

function mergeView({ merge, mayTakeBack, mayAgree, mayDecline }: GroupMergeSeen): GroupMergeType {
  const { id, from, into, reason, state, answer, askedAt } = merge;
  const askedBy = personView(merge.asker);
  const may = { viewerMayTakeBack: mayTakeBack, viewerMayAgree: mayAgree, viewerMayDecline: mayDecline };
  return { id, from, into, reason, state, answer, askedBy, askedAt, ...may };
}

function splitView({ split, mayChoose, mayConclude, mayTakeBack, ...counts }: GroupSplitSeen): GroupSplitType {
  const { id, name, theme, description, reason, closesAt } = split;
  const askedBy = personView(split.asker);
  const may = { viewerMayChoose: mayChoose, viewerMayConclude: mayConclude, viewerMayTakeBack: mayTakeBack };
  return { id, name, theme, description, reason, closesAt, askedBy, ...counts, ...may };
}
