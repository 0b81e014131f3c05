import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';
import { ProposalTieType } from './proposal.type.js';

@ObjectType('ProposalMerge', { description: 'Two proposals that would become one, or did.' })
export class ProposalMergeType {
  @Field(() => ID)
  id: string;

  @Field(() => ProposalTieType, { nullable: true, description: 'The one whose side asks.' })
  from: ProposalTieType | null;

  @Field(() => ProposalTieType, { nullable: true })
  with: ProposalTieType | null;

  @Field(() => ProposalTieType, { nullable: true, description: 'What they became.' })
  result: ProposalTieType | null;

  @Field(() => String, { description: 'Of what they would become.' })
  title: string;

  @Field(() => String, { description: 'Which text it begins from: from, with or both' })
  begins: string;

  @Field(() => String)
  reason: string;

  @Field(() => String, { description: 'asked, agreed, declined or taken-back' })
  state: string;

  @Field(() => PersonType)
  askedBy: PersonType;

  @Field(() => Date)
  askedAt: Date;

  @Field(() => String, { description: 'Why it was declined; may be empty.' })
  answer: string;

  @Field(() => Boolean)
  viewerMayTakeBack: boolean;

  @Field(() => Boolean)
  viewerMayAgree: boolean;

  @Field(() => Boolean)
  viewerMayDecline: boolean;
}

@ObjectType('ProposalSplit', { description: 'A part of a proposal that would become one of its own.' })
export class ProposalSplitType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Of what would leave.' })
  title: string;

  @Field(() => String)
  reason: string;

  @Field(() => [String], { description: 'What would leave, block by block, in words.' })
  leaving: string[];

  @Field(() => PersonType)
  askedBy: PersonType;

  @Field(() => Date)
  askedAt: Date;

  @Field(() => Boolean)
  viewerMayTakeBack: boolean;

  @Field(() => Boolean)
  viewerMayDecline: boolean;

  @Field(() => Boolean)
  viewerMayAgree: boolean;
}

@ObjectType('ProposalRelative', { description: 'A proposal another comes from, or became, at any distance.' })
export class ProposalRelativeType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String)
  state: string;

  @Field(() => Int, { description: 'Steps away: negative for what it comes from, positive for what came of it.' })
  distance: number;
}

@ObjectType('ProposalKin', { description: 'Where a proposal comes from, what became of it, and its merges.' })
export class ProposalKinType {
  @Field(() => ID, { description: 'Of the proposal.' })
  id: string;

  @Field(() => [ProposalRelativeType], { description: 'The oldest first.' })
  relatives: readonly ProposalRelativeType[];

  @Field(() => [ProposalMergeType], { description: 'Newest first.' })
  merges: ProposalMergeType[];

  @Field(() => Int, { description: 'Who followed what became this, and has not said yet whether they follow it.' })
  followsAsked: number;

  @Field(() => Boolean)
  viewerIsAskedToFollow: boolean;

  @Field(() => Boolean)
  viewerMayAskMerge: boolean;

  @Field(() => ProposalSplitType, { nullable: true, description: 'What awaits an answer; null: nothing.' })
  split: ProposalSplitType | null;

  @Field(() => Boolean)
  viewerMayAskSplit: boolean;
}

@InputType()
export class ProposalSplitInput {
  @Field(() => [ID], { description: 'The first clause of each block of the text that leaves; a list is one block.' })
  clauseIds: string[];

  @Field(() => String, { description: 'Of what leaves.' })
  title: string;

  @Field(() => String)
  reason: string;
}

@InputType()
export class ProposalMergeInput {
  @Field(() => ID)
  withId: string;

  @Field(() => String, { description: 'Of what they would become.' })
  title: string;

  @Field(() => String, { description: 'Which text it begins from: from, with or both' })
  begins: string;

  @Field(() => String)
  reason: string;
}

export const ProposalKinResult = resultOf('ProposalKinResult', () => ProposalKinType);
