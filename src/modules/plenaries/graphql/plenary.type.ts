import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { BallotType, BallotSubjectType } from '../../ballots/index.js';
import { PersonType } from '../../identity/index.js';
import { TextVersionType } from '../../texts/index.js';

@ObjectType('AgendaDocument')
export class AgendaDocumentType {
  @Field(() => String)
  title: string;

  @Field(() => String)
  url: string;
}

@ObjectType('SeparateVote', { description: 'Who had an amendment voted apart from those adopted together.' })
export class SeparateVoteType {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => String, { description: 'May be empty.' })
  reason: string;
}

@ObjectType('AgendaAmendment', { description: 'An amendment in a vote of the agenda.' })
export class AgendaAmendmentType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => Int, { nullable: true, description: 'The amendment it amends, by number.' })
  amends: number | null;

  @Field(() => String, { description: 'tabled, accepted, rejected, fallen, withdrawn, refused or lapsed' })
  state: string;

  @Field(() => Int, { nullable: true, description: 'The one that left no room for it.' })
  fellWith: number | null;

  @Field(() => String, { nullable: true, description: 'The group’s word: accept, reject or vote.' })
  recommendation: string | null;

  @Field(() => SeparateVoteType, { nullable: true })
  separate: SeparateVoteType | null;
}

@ObjectType('AgendaAmendmentVote', { description: 'What an item of the agenda votes of the amendments of a proposal.' })
export class AgendaAmendmentVoteType {
  @Field(() => String, { description: 'together, choice or vote' })
  kind: string;

  @Field(() => [AgendaAmendmentType])
  amendments: readonly AgendaAmendmentType[];

  @Field(() => Boolean, { description: 'Have one of them voted on its own.' })
  viewerMayAskApart: boolean;
}

@InputType({ description: 'One vote of the list, amendments by number.' })
export class AmendmentVoteInput {
  @Field(() => String, { description: 'together, choice or vote' })
  kind: string;

  @Field(() => [Int])
  amendments: number[];
}

@ObjectType('AgendaItem')
export class AgendaItemType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'From 1.' })
  position: number;

  @Field(() => String, {
    description: 'welcome, testimony, progress, report-back, debate, amendment, decision or workshop',
  })
  type: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  presentation: string;

  @Field(() => Int, { nullable: true, description: 'Minutes it should take.' })
  minutes: number | null;

  @Field(() => [PersonType])
  speakers: PersonType[];

  @Field(() => String, { description: 'Somebody invited who has no account; may be empty.' })
  guest: string;

  @Field(() => [AgendaDocumentType])
  documents: readonly AgendaDocumentType[];

  @Field(() => BallotSubjectType, { nullable: true, description: 'What it is about.' })
  subject: BallotSubjectType | null;

  @Field(() => String, {
    description: 'pending, live, done, carried (over to another plenary) or fallen (settled by another vote)',
  })
  state: string;

  @Field(() => Boolean, { description: 'Came by itself: a report owed to this plenary; it cannot be removed.' })
  owed: boolean;

  @Field(() => Date, { nullable: true })
  openedAt: Date | null;

  @Field(() => Date, { nullable: true })
  endedAt: Date | null;

  @Field(() => [BallotType])
  ballots: readonly BallotType[];

  @Field(() => AgendaAmendmentVoteType, { nullable: true })
  amendmentVote: AgendaAmendmentVoteType | null;
}

@ObjectType('Decision', { description: 'What a plenary decided, with its verdict.' })
export class DecisionType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  plenaryId: string;

  @Field(() => Int)
  plenaryNumber: number;

  @Field(() => ID)
  itemId: string;

  @Field(() => ID, { nullable: true, description: 'null: a guided procedure decided.' })
  ballotId: string | null;

  @Field(() => ID, { nullable: true, description: 'null: a ballot decided.' })
  procedureId: string | null;

  @Field(() => String)
  question: string;

  @Field(() => String, { description: 'adopted, rejected, no-quorum or void' })
  outcome: string;

  @Field(() => String)
  verdictSentence: string;

  @Field(() => String)
  ruleSentence: string;

  @Field(() => [BallotSubjectType], { description: 'What it changed.' })
  subjects: readonly BallotSubjectType[];

  @Field(() => Date)
  decidedAt: Date;
}

@ObjectType()
export class DecisionConnection extends connectionOf(DecisionType, 'Decision') {}

@ObjectType('MinutesSignature')
export class MinutesSignatureType {
  @Field(() => String, { description: 'chair or secretary' })
  role: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field(() => Date)
  at: Date;
}

@ObjectType('MinutesAddendum', { description: 'Added to published minutes; never changed.' })
export class MinutesAddendumType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  body: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field(() => Date)
  at: Date;
}

@ObjectType('Minutes')
export class MinutesType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'draft (read by chair and secretary only) or published' })
  state: string;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => TextVersionType)
  text: TextVersionType;

  @Field(() => [MinutesSignatureType], { description: 'Of this text; a later version is signed anew.' })
  signatures: readonly MinutesSignatureType[];

  @Field(() => [MinutesAddendumType])
  addenda: readonly MinutesAddendumType[];

  @Field(() => Boolean)
  viewerMaySign: boolean;

  @Field(() => Boolean, { description: 'Add an addendum to them.' })
  viewerMayAdd: boolean;
}

@ObjectType('Plenary')
export class PlenaryType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  collectiveId: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String)
  presentation: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date, { nullable: true })
  endsAt: Date | null;

  @Field(() => String)
  place: string;

  @Field(() => String, { description: 'Web address of the online room; may be empty.' })
  link: string;

  @Field(() => Int, { nullable: true })
  capacity: number | null;

  @Field(() => Int, { nullable: true, description: 'People who must be present for it to decide.' })
  quorum: number | null;

  @Field(() => String, { description: 'announced, open, suspended, closed or minuted' })
  state: string;

  @Field(() => Int)
  version: number;

  @Field(() => Date, { nullable: true })
  openedAt: Date | null;

  @Field(() => Date, { nullable: true })
  closedAt: Date | null;

  @Field(() => Int, { description: 'People checked in now.' })
  present: number;

  @Field(() => PersonType, { nullable: true })
  chair: PersonType | null;

  @Field(() => PersonType, { nullable: true })
  secretary: PersonType | null;

  @Field(() => [AgendaItemType])
  agenda: readonly AgendaItemType[];

  @Field(() => [DecisionType])
  decisions: readonly DecisionType[];

  @Field(() => MinutesType, { nullable: true })
  minutes: MinutesType | null;

  @Field(() => Boolean, { description: 'Edit the call, appoint chair and secretary.' })
  viewerMayEdit: boolean;

  @Field(() => Boolean, { description: 'Prepare agenda and ballots.' })
  viewerMayPrepare: boolean;

  @Field(() => Boolean)
  viewerMayChair: boolean;

  @Field(() => Boolean, { description: 'Check people in, write the minutes.' })
  viewerMayKeepDesk: boolean;
}

@ObjectType('PlenaryCard', { description: 'A plenary in a list.' })
export class PlenaryCardType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => Date)
  startsAt: Date;

  @Field(() => Date, { nullable: true })
  endsAt: Date | null;

  @Field(() => String)
  place: string;

  @Field(() => String)
  link: string;

  @Field(() => String)
  state: string;

  @Field(() => Int)
  itemCount: number;

  @Field(() => Int)
  decisionCount: number;

  @Field(() => Int, { description: 'People who came.' })
  attendanceCount: number;
}

@ObjectType()
export class PlenaryConnection extends connectionOf(PlenaryCardType, 'PlenaryCard') {}

export const PlenaryResult = resultOf('PlenaryResult', () => PlenaryType);
export const DecisionResult = resultOf('DecisionResult', () => DecisionType);
export const BallotResult = resultOf('BallotResult', () => BallotType);
