import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';
import { GroupLinkType } from './working-group.type.js';

@ObjectType('GroupRelative', { description: 'A group that another comes from or became.' })
export class GroupRelativeType extends GroupLinkType {
  @Field(() => Date, { nullable: true, description: 'null: merged before it was written down' })
  at: Date | null;
}

@ObjectType('GroupMerge', { description: 'A group that would go into another, asked by one side.' })
export class GroupMergeType {
  @Field(() => ID)
  id: string;

  @Field(() => GroupLinkType)
  from: GroupLinkType;

  @Field(() => GroupLinkType)
  into: GroupLinkType;

  @Field(() => String)
  reason: string;

  @Field(() => String, { description: 'asked or declined' })
  state: string;

  @Field(() => String, { description: 'Why it was declined; may be empty.' })
  answer: string;

  @Field(() => PersonType)
  askedBy: PersonType;

  @Field(() => Date)
  askedAt: Date;

  @Field(() => Boolean)
  viewerMayTakeBack: boolean;

  @Field(() => Boolean)
  viewerMayAgree: boolean;

  @Field(() => Boolean)
  viewerMayDecline: boolean;
}

@ObjectType('GroupSplit', { description: 'A group some of whose members would make another: each chooses.' })
export class GroupSplitType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Of the group that would be born.' })
  name: string;

  @Field(() => String)
  theme: string;

  @Field(() => String)
  description: string;

  @Field(() => String)
  reason: string;

  @Field(() => PersonType)
  askedBy: PersonType;

  @Field(() => Date)
  closesAt: Date;

  @Field(() => Int)
  members: number;

  @Field(() => Int, { description: 'Members who chose to go, or both.' })
  going: number;

  @Field(() => Int, { description: 'Members who have not chosen: they stay.' })
  undecided: number;

  @Field(() => String, { nullable: true, description: 'What the reader chose: stay, go or both.' })
  viewerPart: string | null;

  @Field(() => Boolean)
  viewerMayChoose: boolean;

  @Field(() => Boolean)
  viewerMayConclude: boolean;

  @Field(() => Boolean)
  viewerMayTakeBack: boolean;
}

@ObjectType('GroupLineage', { description: 'Where a group comes from, what came of it, and what it may become.' })
export class GroupLineageType {
  @Field(() => ID, { description: 'Of the group.' })
  id: string;

  @Field(() => GroupRelativeType, { nullable: true, description: 'The group it was merged into.' })
  joined: GroupRelativeType | null;

  @Field(() => [GroupRelativeType], { description: 'Groups merged into it, the oldest first.' })
  absorbed: readonly GroupRelativeType[];

  @Field(() => GroupRelativeType, { nullable: true })
  splitFrom: GroupRelativeType | null;

  @Field(() => [GroupRelativeType])
  splitInto: readonly GroupRelativeType[];

  @Field(() => [GroupMergeType], { description: 'Asked or declined, of either side, newest first.' })
  merges: GroupMergeType[];

  @Field(() => GroupSplitType, { nullable: true })
  split: GroupSplitType | null;

  @Field(() => Boolean, { description: 'To merge it into another, or to split it.' })
  viewerMayAsk: boolean;
}

@InputType()
export class GroupSplitInput {
  @Field(() => String)
  name: string;

  @Field(() => String)
  theme: string;

  @Field(() => String, { nullable: true })
  description: string | null;

  @Field(() => String)
  reason: string;

  @Field(() => Int, { description: 'How many days members may choose.' })
  days: number;
}

export const GroupLineageResult = resultOf('GroupLineageResult', () => GroupLineageType);
