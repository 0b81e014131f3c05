import { Field, Float, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('WorkingGroupLink', { description: 'A group, as it is named in a line of text.' })
export class GroupLinkType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;
}

@ObjectType('WorkingGroupHealth', { description: 'How a group does, for everybody to see.' })
export class GroupHealthType {
  @Field(() => Date)
  lastActivityAt: Date;

  @Field(() => Date, { nullable: true })
  nextSessionAt: Date | null;

  @Field(() => Boolean)
  withoutFacilitator: boolean;

  @Field(() => Date, { nullable: true, description: 'Since when nobody facilitates it.' })
  vacantSince: Date | null;

  @Field(() => Float, { nullable: true, description: 'Mean number of people at the last three sessions.' })
  recentAttendance: number | null;

  @Field(() => Float, { nullable: true, description: 'Mean number of people at the three sessions before.' })
  previousAttendance: number | null;

  @Field(() => String, { nullable: true, description: 'rising, steady or falling; null before there is a past' })
  attendanceTrend: string | null;
}

@ObjectType('WorkingGroup')
export class WorkingGroupType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'thematic or cross-cutting' })
  kind: string;

  @Field(() => String)
  theme: string;

  @Field(() => String)
  description: string;

  @Field(() => String)
  place: string;

  @Field(() => String)
  rhythm: string;

  @Field(() => String, { description: 'forming, exploring, proposing, dormant, relaunched, merged or closed' })
  state: string;

  @Field(() => String, { description: 'Why it is in this state; may be empty.' })
  stateReason: string;

  @Field(() => [String], { description: 'The states it may go to.' })
  nextStates: readonly string[];

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Int)
  version: number;

  @Field(() => GroupLinkType, { nullable: true })
  parent: GroupLinkType | null;

  @Field(() => GroupLinkType, { nullable: true })
  mergedInto: GroupLinkType | null;

  @Field(() => GroupLinkType, { nullable: true, description: 'The group it was a part of.' })
  bornOf: GroupLinkType | null;

  @Field(() => Int)
  memberCount: number;

  @Field(() => [PersonType])
  facilitators: PersonType[];

  @Field(() => GroupHealthType)
  health: GroupHealthType;

  @Field(() => Boolean)
  viewerJoined: boolean;

  @Field(() => Boolean)
  viewerMayJoin: boolean;

  @Field(() => Boolean, { description: 'Edit it, plan and note its sessions.' })
  viewerMayGuide: boolean;

  @Field(() => Boolean)
  viewerMayNameFacilitator: boolean;

  @Field(() => Boolean, { description: 'The reader facilitates it.' })
  viewerMayStepDown: boolean;

  @Field(() => Boolean, { description: 'It has no facilitator, and the reader belongs to it.' })
  viewerMayVolunteer: boolean;
}

@ObjectType('WorkingGroups', { description: 'The groups of a collective.' })
export class WorkingGroupsType {
  @Field(() => [WorkingGroupType])
  groups: WorkingGroupType[];

  @Field(() => Boolean)
  viewerMayOpen: boolean;
}

@ObjectType('WorkingGroupMember')
export class GroupMemberType {
  @Field(() => ID)
  id: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field(() => Date)
  joinedAt: Date;

  @Field(() => Int)
  sessionsAttended: number;

  @Field(() => Date, { nullable: true })
  lastAttendedAt: Date | null;
}

@ObjectType()
export class WorkingGroupMemberConnection extends connectionOf(GroupMemberType, 'WorkingGroupMember') {}

@InputType()
export class WorkingGroupInput {
  @Field(() => String)
  name: string;

  @Field(() => String, { description: 'thematic or cross-cutting' })
  kind: string;

  @Field(() => String)
  theme: string;

  @Field(() => String, { nullable: true })
  description: string | null;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true })
  rhythm: string | null;

  @Field(() => ID, { nullable: true })
  parentId: string | null;
}

@InputType()
export class WorkingGroupFilter {
  @Field(() => String, { nullable: true })
  theme: string | null;

  @Field(() => [String], { nullable: true })
  states: string[] | null;

  @Field(() => Boolean, { nullable: true })
  mine: boolean | null;
}

export const WorkingGroupResult = resultOf('WorkingGroupResult', () => WorkingGroupType);
