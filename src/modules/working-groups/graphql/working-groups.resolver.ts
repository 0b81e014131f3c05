import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { Id } from '../../../kernel/ids.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../../collectives/index.js';
import { groupKinds, groupStates } from '../domain/group-state.js';
import { mayOpenGroup } from '../working-groups.policy.js';
import { WorkingGroupsService } from '../working-groups.service.js';
import {
  WorkingGroupFilter,
  WorkingGroupInput,
  WorkingGroupMemberConnection,
  WorkingGroupResult,
  WorkingGroupsType,
  WorkingGroupType,
  type GroupMemberType,
} from './working-group.type.js';
import { groupView, personView } from './working-group.view.js';

const optionalId = idText.nullish().transform((value) => value ?? null);

const orEmpty = (text: string | null | undefined): string => text ?? '';

const groupInput = z.object({
  name: line(80),
  kind: z.enum(groupKinds),
  theme: line(60),
  description: prose(4_000, 0).nullish().transform(orEmpty),
  place: line(200, 0).nullish().transform(orEmpty),
  rhythm: line(120, 0).nullish().transform(orEmpty),
  parentId: optionalId,
});

const groupFilter = z.object({
  theme: line(60)
    .nullish()
    .transform((value) => value ?? null),
  states: z
    .array(z.enum(groupStates))
    .max(groupStates.length)
    .nullish()
    .transform((value) => value ?? null),
  mine: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
});

const stepInput = z.object({ state: z.enum(groupStates), reason: line(500) });

@Resolver()
export class WorkingGroupsResolver {
  constructor(
    private readonly groups: WorkingGroupsService,
    private readonly collectives: CollectivesService,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => WorkingGroupsType, { description: 'The groups of a collective with their health, by name.' })
  async workingGroups(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('filter', { type: () => WorkingGroupFilter, nullable: true }) filter: WorkingGroupFilter | null,
    @ActorParam() actor: Actor,
  ): Promise<WorkingGroupsType> {
    const collective = checked(idText, collectiveId);
    const [groups, standing] = await Promise.all([
      this.groups.list(actor, collective, checked(groupFilter, { ...filter })),
      this.collectives.standing(actor, collective),
    ]);
    return {
      groups: groups.map((group) => groupView(group, standing)),
      viewerMayOpen: mayOpenGroup(standing).allowed,
    };
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => WorkingGroupType, { nullable: true })
  workingGroup(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('slug') slug: string,
    @ActorParam() actor: Actor,
  ): Promise<WorkingGroupType | null> {
    return this.view(actor, checked(idText, collectiveId), slug);
  }

  @Allow('participant')
  @Query(() => WorkingGroupMemberConnection, {
    description: 'Who belongs to a group and how much they come, newest first: for people of the collective.',
  })
  async workingGroupMembers(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('groupId', { type: () => ID }) groupId: string,
    @Args() page: PageArgs,
    @ActorParam() actor: Actor,
  ): Promise<Connection<GroupMemberType>> {
    const collective = checked(idText, collectiveId);
    const found = await this.groups.members(actor, collective, checked(idText, groupId), pageRequest(page));
    const items = found.items.map((row) => ({ ...row, person: personView(row) }));
    return toConnection({ ...found, items }, (member) => [member.joinedAt.toISOString(), member.id]);
  }

  @Allow('facilitator')
  @Mutation(() => WorkingGroupResult)
  async openWorkingGroup(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') input: WorkingGroupInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<WorkingGroupType | null> {
    const group = await this.groups.open(actor, checked(idText, collectiveId), checked(groupInput, { ...input }));
    return this.view(actor, collectiveId, group.slug);
  }

  @Allow('facilitator')
  @Mutation(() => WorkingGroupResult)
  async editWorkingGroup(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: WorkingGroupInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<WorkingGroupType | null> {
    const fields = checked(groupInput, { ...input });
    await this.groups.edit(actor, checked(idText, collectiveId), checked(idText, id), version, fields);
    return this.again(actor, collectiveId, id);
  }

  @Allow('facilitator')
  @Mutation(() => WorkingGroupResult, { description: 'Takes a group to its next state, with a public reason.' })
  async changeWorkingGroupState(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('state') state: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<WorkingGroupType | null> {
    const step = checked(stepInput, { state, reason });
    await this.groups.step(actor, checked(idText, collectiveId), checked(idText, id), step);
    return this.again(actor, collectiveId, id);
  }

  @Allow('participant')
  @Mutation(() => WorkingGroupResult)
  async joinWorkingGroup(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<WorkingGroupType | null> {
    await this.groups.join(actor, checked(idText, collectiveId), checked(idText, id));
    return this.again(actor, collectiveId, id);
  }

  @Allow('participant')
  @Mutation(() => WorkingGroupResult)
  async leaveWorkingGroup(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<WorkingGroupType | null> {
    await this.groups.leave(actor, checked(idText, collectiveId), checked(idText, id));
    return this.again(actor, collectiveId, id);
  }

  @Allow('coordination')
  @Mutation(() => WorkingGroupResult, { description: 'Gives the role of facilitator; it ends with endRole.' })
  async nameFacilitator(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<WorkingGroupType | null> {
    const role = checked(z.object({ accountId: idText, reason: line(500) }), { accountId, reason });
    const collective = checked(idText, collectiveId);
    await this.groups.nameFacilitator(actor, collective, checked(idText, id), role.accountId, role.reason);
    return this.again(actor, collectiveId, id);
  }

  @Allow('participant')
  @Mutation(() => WorkingGroupResult, { description: 'Steps forward to facilitate a group that nobody facilitates.' })
  async volunteerAsFacilitator(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<WorkingGroupType | null> {
    await this.groups.volunteer(actor, checked(idText, collectiveId), checked(idText, id));
    return this.again(actor, collectiveId, id);
  }

  @Allow('facilitator')
  @Mutation(() => WorkingGroupResult, { description: 'Stops facilitating a group, by oneself, with a public reason.' })
  async stepDownAsFacilitator(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<WorkingGroupType | null> {
    await this.groups.stepDown(actor, checked(idText, collectiveId), checked(idText, id), checked(line(500), reason));
    return this.again(actor, collectiveId, id);
  }

  private async again(actor: Actor, collectiveId: Id, id: Id): Promise<WorkingGroupType | null> {
    return this.view(actor, collectiveId, await this.groups.slugOf(collectiveId, id));
  }

  private async view(actor: Actor, collectiveId: Id, slug: string): Promise<WorkingGroupType | null> {
    const [group, standing] = await Promise.all([
      this.groups.bySlug(actor, collectiveId, slug),
      this.collectives.standing(actor, collectiveId),
    ]);
    return group && groupView(group, standing);
  }
}
