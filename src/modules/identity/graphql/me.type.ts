import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';

@ObjectType('Me', { description: 'The signed-in person, as only they see themself.' })
export class MeType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => Boolean)
  emailConfirmed: boolean;

  @Field(() => Boolean)
  hasPassword: boolean;

  @Field(() => String)
  language: string;

  @Field(() => Boolean, { description: 'Made the first account of this installation.' })
  installer: boolean;
}

@ObjectType('SessionInfo')
export class SessionInfoType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  device: string;

  @Field(() => Date)
  openedAt: Date;

  @Field(() => Date)
  lastSeenAt: Date;

  @Field(() => Boolean)
  current: boolean;
}

@InputType()
export class SignUpInput {
  @Field(() => String)
  name: string;

  @Field(() => String)
  email: string;

  @Field(() => Boolean, { description: 'Explicit consent to what participation reveals (GDPR art. 9).' })
  consent: boolean;

  @Field(() => Int, { nullable: true, description: 'Of the words that were shown (`consentWords`).' })
  consentVersion: number | null;

  @Field(() => String, { nullable: true })
  password: string | null;

  @Field(() => String, { nullable: true })
  language: string | null;

  @Field(() => String, { description: 'The solved challenge, base64 of {challenge, solution}.' })
  proof: string;
}

export const MeResult = resultOf('MeResult', () => MeType);
