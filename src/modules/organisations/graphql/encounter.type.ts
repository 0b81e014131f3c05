import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../identity/index.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { MandateType } from './mandate.type.js';
import { OrganisationNameType } from './organisation-name.type.js';

@ObjectType('EncounterOutcome')
export class EncounterOutcomeType {
  @Field(() => String)
  text: string;

  @Field(() => String, { nullable: true, description: 'The line of the mandate that was offered; null: nothing was.' })
  offered: string | null;

  @Field(() => String, { nullable: true, description: 'The line of what may not be offered that its words come near.' })
  nearLine: string | null;

  @Field(() => String, { nullable: true, description: 'Why it keeps within the mandate, as whoever recorded it says.' })
  keptWithin: string | null;
}

@ObjectType('DocumentLink')
export class DocumentLinkType {
  @Field(() => String)
  label: string;

  @Field(() => String)
  url: string;
}

@ObjectType('Volunteer', { description: 'Somebody who offers to observe an encounter.' })
export class VolunteerType {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => String)
  note: string;
}

@ObjectType('Encounter', { description: 'A meeting with organisations, under a mandate.' })
export class EncounterType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => ID)
  mandateId: string;

  @Field(() => String)
  mandateTitle: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => String)
  place: string;

  @Field(() => String)
  agenda: string;

  @Field(() => String, { description: 'planned, held, reported or cancelled' })
  state: string;

  @Field(() => [OrganisationNameType])
  organisations: readonly OrganisationNameType[];

  @Field(() => [PersonType])
  delegates: readonly PersonType[];

  @Field(() => [PersonType], { description: 'Who came for the organisations.' })
  guests: readonly PersonType[];

  @Field(() => [PersonType], { description: 'Members who watch.' })
  observers: readonly PersonType[];

  @Field(() => Int, { nullable: true, description: 'How many observers are looked for; null: none, or no more.' })
  observersWanted: number | null;

  @Field(() => String, { description: 'A word for those who would observe.' })
  observerCall: string;

  @Field(() => Int, { description: 'How many offer to observe and were not chosen.' })
  volunteering: number;

  @Field(() => [VolunteerType], { description: 'Who offers, first come first: for the coordination.' })
  volunteers: readonly VolunteerType[];

  @Field(() => [EncounterOutcomeType])
  outcomes: readonly EncounterOutcomeType[];

  @Field(() => [DocumentLinkType])
  documents: readonly DocumentLinkType[];

  @Field(() => String, { nullable: true })
  summary: string | null;

  @Field(() => String, { nullable: true })
  report: string | null;

  @Field(() => Date, { nullable: true })
  reportedAt: Date | null;

  @Field(() => PersonType, { nullable: true })
  reportedBy: PersonType | null;

  @Field(() => String, { nullable: true })
  cancelReason: string | null;

  @Field(() => String, { nullable: true, description: 'ISO date; null while no plenary is convened after it.' })
  reportDueOn: string | null;

  @Field(() => ID, { nullable: true })
  reportDuePlenaryId: string | null;

  @Field(() => Boolean, { description: 'The report is late.' })
  overdue: boolean;

  @Field(() => Boolean)
  viewerMayHold: boolean;

  @Field(() => Boolean)
  viewerMayReport: boolean;

  @Field(() => Boolean)
  viewerMayCancel: boolean;

  @Field(() => Boolean)
  viewerMayCallObservers: boolean;

  @Field(() => Boolean, { description: 'May offer to observe it, and has not.' })
  viewerMayVolunteer: boolean;

  @Field(() => Boolean, { description: 'Offered or was chosen, and it has not begun.' })
  viewerMayWithdrawOffer: boolean;

  @Field(() => Boolean)
  viewerMayChooseObservers: boolean;
}

@ObjectType('EncounterSheet', { description: 'What delegates take along to an encounter.' })
export class EncounterSheetType {
  @Field(() => ID, { description: 'Of the encounter.' })
  id: string;

  @Field(() => EncounterType)
  encounter: EncounterType;

  @Field(() => MandateType)
  mandate: MandateType;
}

@InputType()
export class EncounterInput {
  @Field(() => ID)
  mandateId: string;

  @Field(() => [ID])
  organisationIds: string[];

  @Field(() => String, { nullable: true, description: 'Absent: the organisations’ names.' })
  title: string | null;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => String)
  place: string;

  @Field(() => String, { nullable: true })
  agenda: string | null;

  @Field(() => [ID])
  delegateIds: string[];

  @Field(() => [ID], { nullable: true })
  guestIds: string[] | null;
}

@InputType()
export class OutcomeInput {
  @Field(() => String)
  text: string;

  @Field(() => String, { nullable: true, description: 'The line of the mandate that was offered; null: nothing was.' })
  offered: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it keeps within the mandate, where its words come near a line of what may not be offered.',
  })
  keptWithin: string | null;
}

@InputType()
export class DocumentLinkInput {
  @Field(() => String)
  label: string;

  @Field(() => String)
  url: string;
}

@InputType()
export class HeldInput {
  @Field(() => String)
  summary: string;

  @Field(() => [OutcomeInput])
  outcomes: OutcomeInput[];

  @Field(() => [DocumentLinkInput], { nullable: true })
  documents: DocumentLinkInput[] | null;
}

export const EncounterResult = resultOf('EncounterResult', () => EncounterType);
