import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../identity/index.js';
import { OrganisationNameType } from '../../organisations/index.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';

@ObjectType('EndorsementReservation')
export class EndorsementReservationType {
  @Field(() => ID)
  articleId: string;

  @Field(() => String, { description: '"II-4" in the endorsed version.' })
  number: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  reason: string;

  @Field(() => ID, { description: 'The words of the article that were endorsed.' })
  textVersionId: string;

  @Field(() => ID, { nullable: true, description: 'null: on the whole article.' })
  clauseId: string | null;

  @Field(() => String, { nullable: true, description: 'The words of that clause.' })
  quote: string | null;

  @Field(() => String, { description: 'What became of the words in the charter in force: same, edited or gone.' })
  place: string;
}

@ObjectType('Ratification', { description: 'An organisation’s own vote. Counts are people.' })
export class RatificationType {
  @Field(() => String, { description: 'The body that voted.' })
  body: string;

  @Field(() => String, { description: 'ISO date.' })
  on: string;

  @Field(() => Int)
  electorate: number;

  @Field(() => Int)
  votesFor: number;

  @Field(() => Int)
  votesAgainst: number;

  @Field(() => Int)
  votesAbstain: number;
}

@ObjectType('Endorsement', { description: 'Public, dated, of one version of the charter, never erased.' })
export class EndorsementType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => PersonType, { description: 'Who endorses, or who signed for the organisation.' })
  person: PersonType;

  @Field(() => OrganisationNameType, { nullable: true })
  organisation: OrganisationNameType | null;

  @Field(() => PersonType, { description: 'Who endorses, or who first announced it for the organisation.' })
  announcedBy: PersonType;

  @Field(() => PersonType, { nullable: true, description: 'Who recorded the organisation’s own vote.' })
  confirmedBy: PersonType | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The version for which the internal vote was held, when its decision is carried on.',
  })
  carriedFromVersion: number | null;

  @Field(() => String, { description: 'announced, confirmed, active, to_renew, renewed, lapsed or withdrawn' })
  state: string;

  @Field(() => String)
  statement: string;

  @Field(() => RatificationType, { nullable: true })
  ratification: RatificationType | null;

  @Field(() => [EndorsementReservationType])
  reservations: readonly EndorsementReservationType[];

  @Field(() => Date)
  announcedAt: Date;

  @Field(() => Date, { nullable: true })
  confirmedAt: Date | null;

  @Field(() => Date, { nullable: true })
  activeAt: Date | null;

  @Field(() => Date, { nullable: true })
  toRenewAt: Date | null;

  @Field(() => Date, { nullable: true })
  lapsedAt: Date | null;

  @Field(() => Date, { nullable: true })
  withdrawnAt: Date | null;

  @Field(() => String, { nullable: true })
  withdrawReason: string | null;

  @Field(() => Boolean)
  viewerMayWithdraw: boolean;

  @Field(() => Boolean, { description: 'It is to renew, and by the reader.' })
  viewerMayRenew: boolean;
}

@ObjectType()
export class EndorsementConnection extends connectionOf(EndorsementType, 'Endorsement') {}

@ObjectType('EndorsementVersionCount', { description: 'How many endorsements of a version are in each state.' })
export class EndorsementVersionCountType {
  @Field(() => Int)
  versionNumber: number;

  @Field(() => String, { description: 'person or organisation' })
  kind: string;

  @Field(() => Int, { description: 'Announced or confirmed.' })
  pending: number;

  @Field(() => Int)
  active: number;

  @Field(() => Int)
  toRenew: number;

  @Field(() => Int)
  renewed: number;

  @Field(() => Int)
  lapsed: number;

  @Field(() => Int)
  withdrawn: number;
}

@ObjectType('EndorsementCounts', { description: 'Persons and organisations are counted apart.' })
export class EndorsementCountsType {
  @Field(() => Int)
  persons: number;

  @Field(() => Int)
  organisations: number;

  @Field(() => Int)
  personsToRenew: number;

  @Field(() => Int)
  organisationsToRenew: number;

  @Field(() => Int)
  withReservations: number;

  @Field(() => [EndorsementVersionCountType], { description: 'Newest version first.' })
  byVersion: readonly EndorsementVersionCountType[];
}

@InputType()
export class RatificationInput {
  @Field(() => String)
  body: string;

  @Field(() => String, { description: 'ISO date.' })
  on: string;

  @Field(() => Int)
  electorate: number;

  @Field(() => Int)
  votesFor: number;

  @Field(() => Int)
  votesAgainst: number;

  @Field(() => Int)
  votesAbstain: number;
}

@InputType()
export class ReservationInput {
  @Field(() => ID)
  articleId: string;

  @Field(() => ID, { nullable: true, description: 'The clause it is on; null: the whole article.' })
  clauseId: string | null;

  @Field(() => String)
  reason: string;
}

@InputType()
export class OrganisationEndorsementRefInput {
  @Field(() => ID)
  collectiveId: string;

  @Field(() => ID)
  organisationId: string;

  @Field(() => ID, { description: 'The charter version read and voted on.' })
  versionId: string;
}

@InputType()
export class OrganisationSignatureInput {
  @Field(() => Boolean, { description: 'The charter and its method.' })
  acceptsCharterAndMethod: boolean;

  @Field(() => Boolean, { description: 'The groups’ prior work.' })
  acceptsPriorWork: boolean;

  @Field(() => Boolean, { description: 'Contributing to a common programme.' })
  acceptsCommonProgramme: boolean;

  @Field(() => RatificationInput, { nullable: true, description: 'null: the one confirmed before.' })
  ratification: RatificationInput | null;

  @Field(() => [ReservationInput], { nullable: true })
  reservations: ReservationInput[] | null;

  @Field(() => String, { nullable: true })
  statement: string | null;
}

export const EndorsementResult = resultOf('EndorsementResult', () => EndorsementType);
