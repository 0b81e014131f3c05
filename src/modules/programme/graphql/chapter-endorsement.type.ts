import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';
import { OrganisationNameType } from '../../organisations/index.js';

@ObjectType('ChapterReservation', { description: 'What an organisation does not follow in a chapter it endorses.' })
export class ChapterReservationType {
  @Field(() => Int, { description: 'Of the measure.' })
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => ID, { description: 'The words it is about.' })
  textVersionId: string;

  @Field(() => ID, { nullable: true, description: 'null: the whole measure.' })
  clauseId: string | null;

  @Field(() => String, { nullable: true })
  quote: string | null;

  @Field(() => String)
  reason: string;
}

@ObjectType('ChapterEndorsement', { description: 'An organisation endorses a chapter as a version published it.' })
export class ChapterEndorsementType {
  @Field(() => ID)
  id: string;

  @Field(() => OrganisationNameType)
  organisation: OrganisationNameType;

  @Field(() => Int, { description: 'Number of the publication.' })
  publication: number;

  @Field(() => String, { description: 'Of the chapter, as it was called then.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'null: the chapter is gone.' })
  chapterSlug: string | null;

  @Field(() => String, { description: 'active, to_renew (the chapter changed since), renewed or withdrawn' })
  state: string;

  @Field(() => String)
  statement: string;

  @Field(() => PersonType, { description: 'Who signed for the organisation.' })
  person: PersonType;

  @Field(() => Date)
  signedAt: Date;

  @Field(() => Date, { nullable: true })
  toRenewAt: Date | null;

  @Field(() => Date, { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true })
  withdrawReason: string | null;

  @Field(() => [ChapterReservationType])
  reservations: readonly ChapterReservationType[];
}

@ObjectType('ChapterEndorsements')
export class ChapterEndorsementsType {
  @Field(() => [ChapterEndorsementType], {
    description: 'Those that stand first; what was withdrawn stays to be read.',
  })
  endorsements: readonly ChapterEndorsementType[];

  @Field(() => [OrganisationNameType], { description: 'The organisations the viewer may sign for.' })
  viewerSpeaksFor: readonly OrganisationNameType[];
}

@InputType()
export class ChapterReservationInput {
  @Field(() => Int, { description: 'Of a measure of the chapter; one reservation each.' })
  number: number;

  @Field(() => ID, { nullable: true, description: 'A clause of it; null: the whole measure.' })
  clauseId: string | null;

  @Field(() => String)
  reason: string;
}

@InputType()
export class EndorseChapterInput {
  @Field(() => ID)
  organisationId: string;

  @Field(() => Int, { description: 'Number of the publication that was read.' })
  publication: number;

  @Field(() => String, { defaultValue: '' })
  statement: string;

  @Field(() => [ChapterReservationInput], { defaultValue: [] })
  reservations: ChapterReservationInput[];
}

export const ChapterEndorsementsResult = resultOf('ChapterEndorsementsResult', () => ChapterEndorsementsType);
