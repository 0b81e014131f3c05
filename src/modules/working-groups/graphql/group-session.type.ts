import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';
import { GroupLinkType } from './working-group.type.js';

@ObjectType('GroupSessionPerson')
export class SessionPersonType {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => String, { description: 'attending or excused' })
  answer: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether they came; null until it is written down.' })
  came: boolean | null;
}

@ObjectType('GroupSession', { description: 'A meeting of one group, or of several together.' })
export class GroupSessionType {
  @Field(() => ID)
  id: string;

  @Field(() => [GroupLinkType])
  groups: GroupLinkType[];

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date)
  endsAt: Date;

  @Field(() => String)
  place: string;

  @Field(() => String, { nullable: true })
  link: string | null;

  @Field(() => Int, { nullable: true, description: 'null: no limit' })
  capacity: number | null;

  @Field(() => String)
  agenda: string;

  @Field(() => String, { description: 'scheduled, held, minuted or cancelled' })
  state: string;

  @Field(() => String, { nullable: true })
  cancelReason: string | null;

  @Field(() => String, { nullable: true })
  notes: string | null;

  @Field(() => Date, { nullable: true })
  notedAt: Date | null;

  @Field(() => Int)
  version: number;

  @Field(() => Int)
  attendingCount: number;

  @Field(() => Int)
  excusedCount: number;

  @Field(() => Int, { nullable: true, description: 'How many came; null until it is written down.' })
  cameCount: number | null;

  @Field(() => [SessionPersonType], { description: 'Who answered: told to people of the collective, at most 200.' })
  people: SessionPersonType[];

  @Field(() => String, { nullable: true, description: 'attending or excused' })
  viewerAnswer: string | null;

  @Field(() => Boolean)
  viewerMayAnswer: boolean;

  @Field(() => Boolean, { description: 'Edit or cancel it.' })
  viewerMayEdit: boolean;

  @Field(() => Boolean, { description: 'Write down who came and what was said.' })
  viewerMayNote: boolean;
}

@ObjectType()
export class GroupSessionConnection extends connectionOf(GroupSessionType, 'GroupSession') {}

@InputType()
export class GroupSessionInput {
  @Field(() => [ID], { description: 'One group, or several that meet together.' })
  groupIds: string[];

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date)
  endsAt: Date;

  @Field(() => String, { nullable: true })
  place: string | null;

  @Field(() => String, { nullable: true })
  link: string | null;

  @Field(() => Int, { nullable: true })
  capacity: number | null;

  @Field(() => String, { nullable: true })
  agenda: string | null;
}

export const GroupSessionResult = resultOf('GroupSessionResult', () => GroupSessionType);
