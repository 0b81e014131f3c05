import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../identity/index.js';

@ObjectType('Solicitation', { description: 'What an organisation asks of the collective.' })
export class SolicitationType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'online, letter, email, meeting, or form: asked without an account' })
  channel: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'ISO date.' })
  receivedOn: string;

  @Field(() => String, { description: 'The day by which it is to be published; ISO date.' })
  publishBy: string;

  @Field(() => PersonType)
  filedBy: PersonType;

  @Field(() => String, {
    nullable: true,
    description: 'Who asked without an account: for the coordination, for a time.',
  })
  askedBy: string | null;

  @Field(() => Date)
  filedAt: Date;

  @Field(() => String, { description: 'received, published, accepted or answered' })
  state: string;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => Date, { nullable: true })
  acceptedAt: Date | null;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;

  @Field(() => String, { nullable: true })
  answer: string | null;

  @Field(() => Boolean)
  viewerMayPublish: boolean;

  @Field(() => Boolean)
  viewerMayAccept: boolean;

  @Field(() => Boolean)
  viewerMayAnswer: boolean;
}

@ObjectType('PendingSolicitations', { description: 'What was asked and is not published yet; nobody is named.' })
export class PendingSolicitationsType {
  @Field(() => ID, { description: 'Of the collective.' })
  id: string;

  @Field(() => Int)
  count: number;

  @Field(() => Int, { description: 'Past the delay.' })
  late: number;

  @Field(() => String, { nullable: true, description: 'The soonest day by which one is to be published; ISO date.' })
  publishBy: string | null;

  @Field(() => Int, { description: 'The delay the collective set, in days.' })
  days: number;
}

@InputType()
export class SolicitationInput {
  @Field(() => String, { description: 'online, letter, email or meeting' })
  channel: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { nullable: true, description: 'ISO date; today when absent.' })
  receivedOn: string | null;
}
