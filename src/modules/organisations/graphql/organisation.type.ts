import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../identity/index.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { EncounterType } from './encounter.type.js';
import { OrganisationNameType } from './organisation-name.type.js';
import { SolicitationType } from './solicitation.type.js';

export { OrganisationNameType };

@ObjectType('Representative', { description: 'Somebody who speaks for an organisation, once verified.' })
export class RepresentativeType {
  @Field(() => ID)
  id: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field(() => String, { description: 'declared, verified, refused or ended' })
  state: string;

  @Field(() => String, {
    nullable: true,
    description: 'How to check it: for the coordination, those who represent it and the person.',
  })
  proof: string | null;

  @Field(() => Date)
  declaredAt: Date;

  @Field(() => Date, { nullable: true })
  settledAt: Date | null;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The last day they speak for it; ISO date.' })
  untilOn: string | null;

  @Field(() => String, { nullable: true, description: 'By whom they were verified: coordination or representative.' })
  verifiedHow: string | null;

  @Field(() => Boolean)
  viewerMaySettle: boolean;

  @Field(() => Boolean)
  viewerMayVerify: boolean;
}

@ObjectType('OrganisationMoment', { description: 'A line of an organisation’s history, out of the public log.' })
export class OrganisationMomentType {
  @Field(() => ID)
  id: string;

  @Field(() => Date)
  at: Date;

  @Field(() => String)
  sentence: string;

  @Field(() => String)
  subjectType: string;

  @Field(() => ID)
  subjectId: string;
}

@ObjectType()
export class OrganisationMomentConnection extends connectionOf(OrganisationMomentType, 'OrganisationMoment') {}

/** A line of the directory. */
@ObjectType('OrganisationLine')
export class OrganisationLineType extends OrganisationNameType {
  @Field(() => String, { description: 'party, sister-list, association or union' })
  kind: string;

  @Field(() => String, { description: 'known, soliciting, meeting, endorsing, declined or withdrawn' })
  state: string;

  @Field(() => String)
  statement: string;
}

@ObjectType()
export class OrganisationConnection extends connectionOf(OrganisationLineType, 'OrganisationLine') {}

@ObjectType('Organisation')
export class OrganisationType extends OrganisationLineType {
  @Field(() => String, { nullable: true, description: 'How to reach it: shown to the coordination only.' })
  contact: string | null;

  @Field(() => String, { nullable: true, description: 'What a plenary last decided of the talks: continued or ended.' })
  talks: string | null;

  @Field(() => String, { nullable: true, description: 'ISO date of that decision.' })
  talksOn: string | null;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Int)
  version: number;

  @Field(() => [RepresentativeType])
  representatives: RepresentativeType[];

  @Field(() => [SolicitationType])
  solicitations: SolicitationType[];

  @Field(() => [EncounterType])
  encounters: EncounterType[];

  @Field(() => Boolean)
  viewerMayEdit: boolean;

  @Field(() => Boolean, { description: 'May declare to represent it: belongs here, and has not declared yet.' })
  viewerMayDeclare: boolean;

  @Field(() => Boolean)
  viewerMayFileSolicitation: boolean;

  @Field(() => Boolean, { description: 'Is a verified representative: may announce and sign its endorsement.' })
  viewerMaySpeakFor: boolean;

  @Field(() => Boolean)
  viewerMaySettle: boolean;
}

@InputType()
export class OrganisationInput {
  @Field(() => String)
  name: string;

  @Field(() => String)
  kind: string;

  @Field(() => String, { nullable: true })
  contact: string | null;

  @Field(() => String, { nullable: true })
  statement: string | null;
}

export const OrganisationResult = resultOf('OrganisationResult', () => OrganisationType);
