import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../identity/index.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';

@ObjectType('MandateChange', { description: 'What is proposed of a mandate that stands: a plenary decides.' })
export class MandateChangeType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  mandateId: string;

  @Field(() => String)
  mandateTitle: string;

  @Field(() => String, { description: 'extension or revocation' })
  kind: string;

  @Field(() => String)
  termBefore: string;

  @Field(() => String, { nullable: true })
  newTerm: string | null;

  @Field(() => String)
  reason: string;

  @Field(() => PersonType)
  proposedBy: PersonType;

  @Field(() => Date)
  proposedAt: Date;

  @Field(() => String, { description: 'proposed, adopted, rejected or withdrawn' })
  state: string;

  @Field(() => ID, { nullable: true })
  decisionId: string | null;

  @Field(() => Boolean, { description: 'A ballot on it is not yet proclaimed.' })
  beingVoted: boolean;
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

  @Field(() => Boolean, { description: 'May write its text now.' })
  viewerMayWrite: boolean;

  @Field(() => Boolean, { description: 'May propose to extend or revoke it now.' })
  viewerMayProposeChange: boolean;

  @Field(() => Boolean, { description: 'May plan an encounter under it now.' })
  viewerMayPlanEncounter: boolean;
}

@InputType()
export class MandateChangeInput {
  @Field(() => String, { description: 'extension or revocation' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'ISO date, included; of an extension.' })
  newTerm: string | null;

  @Field(() => String)
  reason: string;
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

export const MandateResult = resultOf('MandateResult', () => MandateType);
export const MandateChangeResult = resultOf('MandateChangeResult', () => MandateChangeType);
