import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../identity/index.js';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import type { BallotState } from '../domain/ballot-state.js';
import type { DecisionRule } from '../domain/rule.js';

@ObjectType('YesNoCounts', { description: 'Votes that count, by kind.' })
export class YesNoCountsType {
  @Field(() => Int)
  for: number;

  @Field(() => Int)
  against: number;

  @Field(() => Int)
  abstain: number;

  @Field(() => Int)
  blank: number;

  @Field(() => Int)
  void: number;
}

@ObjectType('BallotVerdict', { description: 'What the rule makes of the votes, and why.' })
export class BallotVerdictType {
  @Field(() => String, { description: 'adopted, rejected, no-quorum, tie (the chair has yet to decide) or void' })
  outcome: string;

  @Field(() => String, { description: 'The verdict and its reason in one sentence.' })
  sentence: string;

  @Field(() => String, { nullable: true, description: 'How close it was.' })
  margin: string | null;

  @Field(() => [String], { description: 'What the rule, changed in one point, would have said.' })
  neighbours: readonly string[];

  @Field(() => JsonScalar, { description: 'The whole verdict as data.' })
  data: unknown;
}

@ObjectType('OwnVote', { description: "The reader's own named vote." })
export class OwnVoteType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  choice: string;
}

@ObjectType('BallotSubject', { description: 'A thing the ballot is about, named and placed.' })
export class BallotSubjectType {
  @Field(() => String)
  type: string;

  @Field(() => ID)
  id: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;
}

@ObjectType('Ballot')
export class BallotType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  collectiveId: string;

  @Field(() => String)
  question: string;

  @Field(() => JsonScalar, { description: 'The rule as data, frozen at opening.' })
  rule: DecisionRule;

  @Field(() => String, { description: "The rule in one sentence, in the reader's language." })
  ruleSentence: string;

  @Field(() => String, { description: 'named or secret' })
  secrecy: string;

  @Field(() => [String], { description: 'What a small roll would reveal of a secret vote.' })
  secrecyWarnings: readonly string[];

  @Field(() => String, { description: 'draft, open, closed or proclaimed' })
  state: BallotState;

  @Field(() => [String], { description: 'What may be chosen.' })
  choices: readonly string[];

  @Field(() => [BallotSubjectType])
  about: readonly BallotSubjectType[];

  @Field(() => Int, { nullable: true, description: 'People on the roll; null before opening.' })
  rollSize: number | null;

  @Field(() => Int, { nullable: true, description: 'People present at opening, where presence is kept.' })
  present: number | null;

  @Field(() => Int, { description: 'People who have voted.' })
  turnout: number;

  @Field(() => YesNoCountsType, { nullable: true, description: 'null while the rule hides them.' })
  counts: YesNoCountsType | null;

  @Field(() => BallotVerdictType, { nullable: true })
  verdict: BallotVerdictType | null;

  @Field(() => Date, { nullable: true })
  openedAt: Date | null;

  @Field(() => Date, { nullable: true })
  closesAt: Date | null;

  @Field(() => Date, { nullable: true })
  closedAt: Date | null;

  @Field(() => Date, { nullable: true })
  proclaimedAt: Date | null;

  @Field(() => Date, { description: "The server's time: what a countdown counts from." })
  serverTime: Date;

  @Field(() => Boolean)
  viewerOnRoll: boolean;

  @Field(() => Boolean, { description: 'Votes are received, and the reader’s would be taken or replace theirs.' })
  viewerMayVote: boolean;

  @Field(() => Boolean)
  viewerHasVoted: boolean;

  @Field(() => OwnVoteType, { nullable: true, description: 'Of a named ballot only.' })
  viewerVote: OwnVoteType | null;
}

@ObjectType('Receipt', { description: 'The vote is stored.' })
export class ReceiptType {
  @Field(() => ID)
  ballotId: string;

  @Field(() => ID)
  voteId: string;

  @Field(() => Date, { nullable: true, description: 'null for a secret vote, which bears no time.' })
  storedAt: Date | null;
}

export const CastVoteResult = resultOf('CastVoteResult', () => ReceiptType);

@InputType()
export class CastVoteInput {
  @Field(() => ID)
  ballotId: string;

  @Field(() => ID, { description: 'A UUIDv7 made by the device; a retry sends the same one.' })
  voteId: string;

  @Field(() => String, { description: 'for, against or abstain' })
  choice: string;

  @Field(() => ID, { nullable: true, description: 'Of a secret vote: the number of the one to replace.' })
  previousVoteId: string | null;
}

@ObjectType('BallotRule', { description: 'A rule, and its sentence.' })
export class BallotRuleType {
  @Field(() => String, { nullable: true, description: 'Name of the template it comes from.' })
  template: string | null;

  @Field(() => JsonScalar)
  rule: DecisionRule;

  @Field(() => String)
  sentence: string;

  @Field(() => [String], { description: 'What a roll of that size would reveal of a secret vote.' })
  secrecyWarnings: readonly string[];
}

export const BallotRuleResult = resultOf('BallotRuleResult', () => BallotRuleType);

@ObjectType('RollLine', { description: 'Somebody who may vote, and why.' })
export class RollLineType {
  @Field(() => ID)
  id: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field(() => String)
  reason: string;

  @Field(() => Boolean, { description: 'Has voted.' })
  signed: boolean;

  @Field(() => String, { nullable: true, description: 'Of a named vote, once counts may be shown.' })
  choice: string | null;
}

@ObjectType()
export class BallotRollConnection extends connectionOf(RollLineType, 'RollLine') {}
