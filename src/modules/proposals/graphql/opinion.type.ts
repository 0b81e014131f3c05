import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('MinorityOpinion', {
  description: 'What somebody says whose amendment a plenary did not take, beside the clause it was about.',
})
export class MinorityOpinionType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Number of the proposal.' })
  proposal: number;

  @Field(() => Int, { description: 'Number of the amendment.' })
  amendment: number;

  @Field(() => PersonType)
  author: PersonType;

  @Field(() => [PersonType], { description: 'Who signed it too.' })
  signatories: PersonType[];

  @Field(() => String)
  body: string;

  @Field(() => ID, { nullable: true })
  clauseId: string | null;

  @Field(() => String, { description: 'The words of the clause when the plenary decided; may be empty.' })
  quote: string;

  @Field(() => String, { nullable: true, description: 'The clause as it is now; null when it is gone.' })
  clause: string | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Boolean)
  viewerMaySign: boolean;

  @Field(() => Boolean, { description: 'Take one’s name off; its author withdraws it.' })
  viewerMayTakeBack: boolean;
}

@ObjectType('LostAmendment', { description: 'An amendment a plenary did not take.' })
export class LostAmendmentType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;
}

@ObjectType('MinorityOpinions', { description: 'Those on one proposal.' })
export class MinorityOpinionsType {
  @Field(() => ID, { description: 'Of the proposal.' })
  id: string;

  @Field(() => [MinorityOpinionType])
  opinions: MinorityOpinionType[];

  @Field(() => [LostAmendmentType], { description: 'The viewer may file one on each of these.' })
  viewerMayFileOn: readonly LostAmendmentType[];
}

export const MinorityOpinionsResult = resultOf('MinorityOpinionsResult', () => MinorityOpinionsType);
