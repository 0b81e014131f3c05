import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';

@ObjectType('MeetingRequest', {
  description: 'A meeting asked for without an account, confirmed; for the coordination.',
})
export class MeetingRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  organisationName: string;

  @Field(() => String, { description: 'party, sister-list, association or union' })
  kind: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { nullable: true })
  contactName: string | null;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => Date, { nullable: true })
  confirmedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The day by which it is to be published; ISO date.' })
  publishBy: string | null;
}

@ObjectType('MeetingRequestReceipt', { description: 'What was asked, for whoever holds the link sent to them.' })
export class MeetingRequestReceiptType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  organisationName: string;

  @Field(() => String)
  text: string;

  @Field(() => String, { description: 'unconfirmed, confirmed, attached or set_aside' })
  state: string;

  @Field(() => String, { nullable: true, description: 'The day by which it is to be published; ISO date.' })
  publishBy: string | null;
}

@InputType()
export class MeetingRequestInput {
  @Field(() => String)
  organisationName: string;

  @Field(() => String, { description: 'party, sister-list, association or union' })
  kind: string;

  @Field(() => String, { description: 'Who asks; for the coordination.' })
  contactName: string;

  @Field(() => String, { description: 'For the coordination.' })
  email: string;

  @Field(() => String, { description: 'Published.' })
  text: string;

  @Field(() => Boolean)
  consent: boolean;

  @Field(() => String, { description: 'The solved challenge of sign-up, as base64 JSON {challenge, solution}.' })
  proof: string;
}

export const MeetingRequestReceiptResult = resultOf('MeetingRequestReceiptResult', () => MeetingRequestReceiptType);
