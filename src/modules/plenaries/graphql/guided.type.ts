import { Field, ID, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { PersonType } from '../../identity/index.js';
import type { GuidedView } from '../domain/guided-view.js';

@ObjectType('OwnVoterCheck', { description: 'Where the tellers are with the reader; the dates until they have said.' })
export class OwnVoterCheckType {
  @Field(() => String, { description: 'unverified, verified or refused' })
  state: string;

  @Field(() => String, { description: 'Why it was refused; may be empty.' })
  reason: string;

  @Field(() => String, { nullable: true })
  bornOn: string | null;

  @Field(() => String, { nullable: true })
  residentSince: string | null;
}

@ObjectType('RepresentedOrganisation', { description: 'An organisation the reader represents.' })
export class RepresentedOrganisationType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  name: string;
}

@ObjectType('GuidedProcedure', {
  description: 'Consent, election without candidate, open nomination or sortition, live.',
})
export class GuidedProcedureType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  plenaryId: string;

  @Field(() => ID)
  itemId: string;

  @Field(() => String, { description: 'consent, election, nomination or sortition' })
  kind: string;

  @Field(() => String)
  title: string;

  @Field(() => Boolean, { description: 'false: it is over.' })
  open: boolean;

  @Field(() => JsonScalar, {
    description: 'As the notices of the topic procedure:<id> carry it: GuidedView of plenaries/domain/guided-view.ts.',
  })
  view: GuidedView;

  @Field(() => ID, { nullable: true, description: 'The reader’s account.' })
  viewerId: string | null;

  @Field(() => Boolean)
  viewerMayChair: boolean;

  @Field(() => Boolean)
  viewerMayTakePart: boolean;

  @Field(() => Boolean, { description: 'A teller of this nomination.' })
  viewerMayVerify: boolean;

  @Field(() => OwnVoterCheckType, { nullable: true })
  viewerVoter: OwnVoterCheckType | null;

  @Field(() => [ID], { description: 'Candidates the reader supports; nobody else sees them.' })
  viewerSupports: readonly string[];

  @Field(() => String, { nullable: true, description: 'In the pool of a draw among members.' })
  viewerPseudonym: string | null;

  @Field(() => [RepresentedOrganisationType])
  viewerOrganisations: readonly RepresentedOrganisationType[];
}

@ObjectType('GuidedProcedureLine', { description: 'A guided procedure in a list.' })
export class GuidedProcedureLineType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  itemId: string;

  @Field(() => String, { description: 'consent, election, nomination or sortition' })
  kind: string;

  @Field(() => String)
  title: string;

  @Field(() => Boolean, { description: 'false: it is over.' })
  open: boolean;
}

@ObjectType('VoterToCheck', { description: 'Somebody who votes in a nomination, as the tellers see them.' })
export class VoterToCheckType {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => String, { description: 'unverified, verified or refused' })
  state: string;

  @Field(() => String)
  reason: string;

  @Field(() => String, { nullable: true, description: 'Until a teller has said.' })
  bornOn: string | null;

  @Field(() => String, { nullable: true })
  residentSince: string | null;

  @Field(() => [String], { description: 'What they lack by these dates: age, residence.' })
  lacks: readonly string[];

  @Field(() => Date, { nullable: true })
  chasedAt: Date | null;
}

@ObjectType('DrawnPerson', { description: 'Who stands behind a pseudonym drawn.' })
export class DrawnPersonType {
  @Field(() => String)
  pseudonym: string;

  @Field(() => PersonType)
  person: PersonType;
}

export const GuidedResult = resultOf('GuidedResult', () => GuidedProcedureType);
