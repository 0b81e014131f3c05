import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';
import { PhaseInput } from './collective.type.js';

@ObjectType('PhaseChange', { description: 'What a phase that was opened would become, if a plenary decides so.' })
export class PhaseChangeType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  phaseId: string;

  @Field(() => String, { description: 'What the phase is called now.' })
  phaseTitle: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  objective: string;

  @Field(() => String)
  startsOn: string;

  @Field(() => String)
  endsOn: string;

  @Field(() => [String])
  allows: readonly string[];

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

@InputType()
export class PhaseChangeInput extends PhaseInput {
  @Field(() => String)
  reason: string;
}

@ObjectType('PhaseException', {
  description: 'For some days, one thing more than a phase allows: asked by a coordinator, answered by another.',
})
export class PhaseExceptionType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  phaseId: string;

  @Field(() => String)
  phaseTitle: string;

  @Field(() => String)
  action: string;

  @Field(() => String)
  reason: string;

  @Field(() => String, { description: 'ISO date, included.' })
  fromOn: string;

  @Field(() => String, { description: 'ISO date, included.' })
  untilOn: string;

  @Field(() => String, { description: 'asked, granted, refused or ended' })
  state: string;

  @Field(() => PersonType)
  askedBy: PersonType;

  @Field(() => Date)
  askedAt: Date;

  @Field(() => PersonType, { nullable: true })
  answeredBy: PersonType | null;

  @Field(() => Date, { nullable: true })
  answeredAt: Date | null;

  @Field(() => Boolean, { description: 'May grant or refuse it now.' })
  viewerMayAnswer: boolean;
}

@InputType()
export class PhaseExceptionInput {
  @Field(() => String)
  action: string;

  @Field(() => String)
  reason: string;

  @Field(() => String, { description: 'ISO date, included.' })
  fromOn: string;

  @Field(() => String, { description: 'ISO date, included.' })
  untilOn: string;
}

export const PhaseChangeResult = resultOf('PhaseChangeResult', () => PhaseChangeType);
export const PhaseExceptionResult = resultOf('PhaseExceptionResult', () => PhaseExceptionType);
