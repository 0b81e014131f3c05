import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { CharterVersionLineType, ComparedArticleType } from './charter.type.js';
import {
  EndorsementReservationType,
  EndorsementType,
  RatificationInput,
  ReservationInput,
} from './endorsement.type.js';

@ObjectType('ReservedArticle', { description: 'An article somebody had a reservation on, and what became of both.' })
export class ReservedArticleType {
  @Field(() => EndorsementReservationType)
  reservation: EndorsementReservationType;

  @Field(() => ComparedArticleType)
  article: ComparedArticleType;
}

@ObjectType('EndorsementRenewal', { description: 'What changed since an endorsement, for its endorser.' })
export class EndorsementRenewalType {
  @Field(() => ID)
  id: string;

  @Field(() => EndorsementType)
  endorsement: EndorsementType;

  @Field(() => CharterVersionLineType, { description: 'The version endorsed.' })
  from: CharterVersionLineType;

  @Field(() => CharterVersionLineType, { description: 'The version in force.' })
  to: CharterVersionLineType;

  @Field(() => [ReservedArticleType], { description: 'Read first, changed or not.' })
  reserved: ReservedArticleType[];

  @Field(() => [ComparedArticleType], { description: 'The other articles that changed.' })
  changed: ComparedArticleType[];

  @Field(() => Int, { description: 'Articles that stayed as they were, without a reservation.' })
  same: number;

  @Field(() => Boolean)
  viewerMayRenew: boolean;
}

@InputType()
export class RenewalInput {
  @Field(() => Boolean, { description: 'The organisation’s internal decision stands for this version too.' })
  carriesDecision: boolean;

  @Field(() => RatificationInput, { nullable: true, description: 'Its new vote, where it does not.' })
  ratification: RatificationInput | null;

  @Field(() => [ReservationInput], { nullable: true })
  reservations: ReservationInput[] | null;

  @Field(() => String, { nullable: true, description: 'null: the words of before.' })
  statement: string | null;
}
