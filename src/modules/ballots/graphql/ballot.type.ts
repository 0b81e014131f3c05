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

@ObjectType('BallotOption', { description: 'What an election chooses among.' })
export class BallotOptionType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  label: string;

  @Field(() => String, { nullable: true })
  block: string | null;

  @Field(() => Int, { nullable: true })
  cost: number | null;
}

@ObjectType('BallotVoice', { description: 'Whose vote a line of the roll is.' })
export class BallotVoiceType {
  @Field(() => ID, { description: 'Of a member, their account.' })
  id: string;

  @Field(() => String, { description: 'member, organisation or group' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'When the roll froze; null: a member, who goes by their name.' })
  name: string | null;
}

@ObjectType('BallotLine', {
  description:
    'A line of the roll the reader votes for: their own, one of an organisation or a group, or one they hold the proxy of.',
})
export class BallotLineType {
  @Field(() => PersonType, { description: 'Who votes for it.' })
  person: PersonType;

  @Field(() => BallotVoiceType)
  voice: BallotVoiceType;

  @Field(() => Boolean, { description: 'Their own.' })
  mine: boolean;

  @Field(() => Int)
  weight: number;

  @Field(() => String, { nullable: true, description: 'Name of the college.' })
  college: string | null;

  @Field(() => String, { description: 'admitted, to-verify or refused' })
  standing: string;

  @Field(() => String, { nullable: true })
  standingReason: string | null;

  @Field(() => Boolean, { description: 'A vote is stored for this line.' })
  signed: boolean;

  @Field(() => Boolean, { description: 'Signed before a teller: the paper is in the urn of the hall.' })
  signedOnPaper: boolean;

  @Field(() => Boolean)
  mayVote: boolean;
}

@ObjectType('BallotProxy', { description: 'A vote handed to somebody else.' })
export class BallotProxyType {
  @Field(() => ID)
  id: string;

  @Field(() => PersonType)
  principal: PersonType;

  @Field(() => PersonType)
  holder: PersonType;

  @Field(() => String, { description: 'given (waits for its holder) or accepted' })
  state: string;
}

@ObjectType('BallotPile', { description: 'A pile of papers or a show of hands, as tellers count it.' })
export class BallotPileType {
  @Field(() => String)
  name: string;

  @Field(() => [PersonType], { description: 'Who counted it.' })
  tellers: readonly PersonType[];

  @Field(() => Boolean, { description: 'Two tellers found the same.' })
  agreed: boolean;

  @Field(() => JsonScalar, { nullable: true, description: 'What the reader counted, who is a teller.' })
  mine: unknown;
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

  @Field(() => [String], { description: 'What may be chosen, where it is for or against.' })
  choices: readonly string[];

  @Field(() => String, { description: 'The way of counting, as in `faire count`; or a procedure.' })
  method: string;

  @Field(() => String, { description: 'What a paper holds: choice, marks or places.' })
  paper: string;

  @Field(() => [BallotOptionType], { description: 'Of an election, in the order papers go by.' })
  options: readonly BallotOptionType[];

  @Field(() => Boolean, { description: 'A show of hands.' })
  byHands: boolean;

  @Field(() => [PersonType])
  tellers: readonly PersonType[];

  @Field(() => Boolean)
  viewerIsTeller: boolean;

  @Field(() => [BallotPileType])
  piles: readonly BallotPileType[];

  @Field(() => JsonScalar, {
    nullable: true,
    description: 'The whole count, once closed, as `faire count --json` prints it.',
  })
  count: unknown;

  @Field(() => [String], { description: 'The count step by step, in sentences.' })
  trace: readonly string[];

  @Field(() => String, { nullable: true, description: 'Address of the file anyone recounts it from, once closed.' })
  file: string | null;

  @Field(() => String, { nullable: true, description: 'What the draw of a tie was made from.' })
  drawSeed: string | null;

  @Field(() => Boolean, { description: 'A tie waits for its draw.' })
  toDraw: boolean;

  @Field(() => [BallotLineType], { description: "The reader's line, then those whose proxies they hold." })
  viewerLines: readonly BallotLineType[];

  @Field(() => [BallotProxyType], { description: 'Proxies the reader gave or holds.' })
  viewerProxies: readonly BallotProxyType[];

  @Field(() => Boolean, { description: 'The rule allows proxies, and it is not too late.' })
  allowsProxies: boolean;

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

  @Field(() => String, {
    description:
      'for, against or abstain; of an election, blank, {"marks":[…]} or {"places":[[…],…]} by position of the options',
  })
  choice: string;

  @Field(() => ID, { nullable: true, description: 'Of a secret vote: the number of the one to replace.' })
  previousVoteId: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the voice, when it is not one’s own: who gave their proxy, an organisation, a group.',
  })
  forAccountId: string | null;
}

@ObjectType('BallotRule', { description: 'A rule, and its sentence.' })
export class BallotRuleType {
  @Field(() => ID, { nullable: true, description: 'Of a rule the collective keeps.' })
  id: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the template it comes from, or that the collective gave it.',
  })
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

  @Field(() => BallotVoiceType)
  voice: BallotVoiceType;

  @Field(() => String)
  reason: string;

  @Field(() => Boolean, { description: 'Has voted.' })
  signed: boolean;

  @Field(() => Int)
  weight: number;

  @Field(() => String, { nullable: true, description: 'Name of the college.' })
  college: string | null;

  @Field(() => String, { description: 'admitted, to-verify or refused' })
  standing: string;

  @Field(() => String, { nullable: true })
  standingReason: string | null;

  @Field(() => String, { nullable: true, description: 'Who holds their proxy.' })
  holder: string | null;

  @Field(() => String, { nullable: true, description: 'Of a named vote, once counts may be shown.' })
  choice: string | null;
}

@ObjectType()
export class BallotRollConnection extends connectionOf(RollLineType, 'RollLine') {}

@ObjectType('RuleSimulation', { description: 'What a rule would make of imagined figures.' })
export class RuleSimulationType {
  @Field(() => String)
  outcome: string;

  @Field(() => String)
  sentence: string;
}

export const RuleSimulationResult = resultOf('RuleSimulationResult', () => RuleSimulationType);

export const RuleTemplateResult = resultOf('RuleTemplateResult', () => BallotRuleType);
