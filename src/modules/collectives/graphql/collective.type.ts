import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../identity/index.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';

@ObjectType('Phase')
export class PhaseType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  objective: string;

  @Field(() => Int)
  position: number;

  @Field(() => String, { description: 'ISO date, included.' })
  startsOn: string;

  @Field(() => String, { description: 'ISO date, included.' })
  endsOn: string;

  @Field(() => String, { description: 'planned, open or closed' })
  state: string;

  @Field(() => [String], { description: 'What it allows; anything else is refused while it is open.' })
  allows: readonly string[];

  @Field(() => String, {
    nullable: true,
    description: 'to-open: its first day has passed; to-close: its last day has; null: it keeps to its days',
  })
  late: string | null;
}

@ObjectType('ViewerStanding', { description: 'What the reader is, and may do, in a collective.' })
export class ViewerStandingType {
  @Field(() => String, { nullable: true, description: 'follower, participant, member; null when not in it' })
  tier: string | null;

  @Field(() => Boolean)
  suspended: boolean;

  @Field(() => Boolean)
  coordination: boolean;

  @Field(() => Boolean)
  moderator: boolean;

  @Field(() => [String], { description: 'Kinds of role held now, on any subject.' })
  roles: string[];
}

@ObjectType('Collective')
export class CollectiveType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  name: string;

  @Field(() => String)
  purpose: string;

  @Field(() => String)
  territory: string;

  @Field(() => String, { nullable: true })
  electionOn: string | null;

  @Field(() => [String])
  languages: string[];

  @Field(() => String)
  timeZone: string;

  @Field(() => String)
  colour: string;

  @Field(() => Int, { description: 'Days within which what organisations ask is published.' })
  publishWithin: number;

  @Field(() => String)
  state: string;

  @Field(() => Int)
  version: number;

  @Field(() => [PhaseType])
  phases: readonly PhaseType[];

  @Field(() => Int)
  memberCount: number;

  @Field(() => ViewerStandingType)
  viewer: ViewerStandingType;
}

@ObjectType('Member')
export class MemberType {
  @Field(() => ID)
  id: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field(() => String)
  tier: string;

  @Field(() => Date)
  joinedAt: Date;
}

@ObjectType()
export class MemberConnection extends connectionOf(MemberType, 'Member') {}

@ObjectType('Role', { description: 'Public and dated: from when, to when, why.' })
export class RoleType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  kind: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field(() => String, { nullable: true })
  subjectType: string | null;

  @Field(() => ID, { nullable: true })
  subjectId: string | null;

  @Field(() => Date)
  fromAt: Date;

  @Field(() => Date, { nullable: true })
  toAt: Date | null;

  @Field(() => String)
  reason: string;

  @Field(() => String, { nullable: true })
  endReason: string | null;
}

@InputType()
export class CollectiveInput {
  @Field(() => String)
  name: string;

  @Field(() => String, { defaultValue: '' })
  purpose: string;

  @Field(() => String, { defaultValue: '' })
  territory: string;

  @Field(() => String, { nullable: true })
  electionOn: string | null;

  @Field(() => String, { defaultValue: 'Europe/Paris' })
  timeZone: string;

  @Field(() => String, { defaultValue: '#1f6f54' })
  colour: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Days within which what organisations ask is published; as it is, or a week, when absent.',
  })
  publishWithin?: number | null;
}

@InputType()
export class PhaseInput {
  @Field(() => String)
  title: string;

  @Field(() => String, { defaultValue: '' })
  objective: string;

  @Field(() => String)
  startsOn: string;

  @Field(() => String)
  endsOn: string;

  @Field(() => [String])
  allows: string[];
}

export const CollectiveResult = resultOf('CollectiveResult', () => CollectiveType);
export const PhaseResult = resultOf('PhaseResult', () => PhaseType);
