import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../identity/index.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';

@ObjectType('MandateMoment', { description: 'A day of a mandate’s life, with the decision that made it.' })
export class MandateMomentType {
  @Field(() => String, { description: 'given, refused, extended, kept, revoked, over or lapsed' })
  step: string;

  @Field(() => String, { description: 'ISO date.' })
  on: string;

  @Field(() => String, { nullable: true, description: 'Why it was asked of the plenary.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The new term, of an extension.' })
  termOn: string | null;

  @Field(() => String, { nullable: true, description: 'Address of the plenary’s decision, under the collective.' })
  decisionPath: string | null;
}

@ObjectType('MandateChange', { description: 'What a plenary is asked of a mandate it gave.' })
export class MandateChangeType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'extension, revocation or end' })
  kind: string;

  @Field(() => String, { nullable: true })
  newTermOn: string | null;

  @Field(() => String)
  reason: string;

  @Field(() => Boolean)
  viewerMayWithdraw: boolean;
}

@ObjectType('Mandate', {
  description: 'What a plenary entrusts to delegates, with its limits. ISO dates are included.',
})
export class MandateType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Safe HTML; each clause is an element with the id c-<clause id>.' })
  html: string;

  @Field(() => ID, { description: 'The version of its text that holds.' })
  textVersionId: string;

  @Field(() => [String])
  mayOffer: readonly string[];

  @Field(() => [String])
  mayNotOffer: readonly string[];

  @Field(() => String, { nullable: true, description: 'null: at the next plenary' })
  reportBy: string | null;

  @Field(() => String)
  termOn: string;

  @Field(() => String, { description: 'proposed, given, exercised, reported, lapsed, refused or revoked' })
  state: string;

  @Field(() => PersonType)
  proposedBy: PersonType;

  @Field(() => Date)
  proposedAt: Date;

  @Field(() => ID, { nullable: true })
  decisionId: string | null;

  @Field(() => String, { nullable: true })
  givenOn: string | null;

  @Field(() => String, { nullable: true })
  endedOn: string | null;

  @Field(() => [PersonType])
  holders: readonly PersonType[];

  @Field(() => [MandateMomentType], { description: 'Oldest first.' })
  history: readonly MandateMomentType[];

  @Field(() => MandateChangeType, { nullable: true, description: 'What a plenary is to decide of it.' })
  pendingChange: MandateChangeType | null;

  @Field(() => [String], { description: 'What the viewer may ask a plenary of it now: extension, revocation, end.' })
  viewerMayAsk: readonly string[];

  @Field(() => Boolean, { description: 'May write its text now.' })
  viewerMayWrite: boolean;

  @Field(() => Boolean, { description: 'May plan an encounter under it now.' })
  viewerMayPlanEncounter: boolean;
}

@InputType()
export class MandateInput {
  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Markdown.' })
  text: string;

  @Field(() => [String])
  mayOffer: string[];

  @Field(() => [String])
  mayNotOffer: string[];

  @Field(() => String, { nullable: true, description: 'ISO date; null: the next plenary.' })
  reportBy: string | null;

  @Field(() => String, { description: 'ISO date, included.' })
  termOn: string;

  @Field(() => [ID])
  holderIds: string[];
}

@InputType()
export class MandateChangeInput {
  @Field(() => String, { description: 'extension, revocation or end' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'ISO date, included; of an extension.' })
  newTermOn: string | null;

  @Field(() => String, { description: 'Public.' })
  reason: string;
}

export const MandateResult = resultOf('MandateResult', () => MandateType);
