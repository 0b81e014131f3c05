import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('AmendmentSignatory', { description: 'Who signs an amendment with its author, or is asked to.' })
export class AmendmentSignatoryType {
  @Field(() => PersonType)
  person: PersonType;

  @Field(() => Boolean)
  signed: boolean;
}

@ObjectType('AmendmentGroupText', { description: 'What the group would have an amendment say.' })
export class AmendmentGroupTextType {
  @Field(() => JsonScalar, { description: 'The clauses it touches, as in TextDifference.clauses.' })
  clauses: unknown;

  @Field(() => String, { description: 'The same said in words, in the reader’s language.' })
  spoken: string;
}

@ObjectType('Amendment', { description: 'A change somebody proposes to the text of a proposal, with its reason.' })
export class AmendmentType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Within its proposal.' })
  number: number;

  @Field(() => Int, { nullable: true, description: 'The amendment it amends, by number; null: the text itself.' })
  amends: number | null;

  @Field(() => PersonType)
  author: PersonType;

  @Field(() => [AmendmentSignatoryType])
  signatories: readonly AmendmentSignatoryType[];

  @Field(() => String)
  reason: string;

  @Field(() => String, {
    description:
      'tabled, accepted (in its text), withdrawn, rejected, fallen (another left no room for it), lapsed (what it amends was settled without it), or refused (by the author of the amendment it amends)',
  })
  state: string;

  @Field(() => Int, { nullable: true, description: 'The one whose adoption left no room for it.' })
  fellWith: number | null;

  @Field(() => Boolean, { description: 'The text has changed under it: its author must choose what is left of it.' })
  stale: boolean;

  @Field(() => Int, { description: 'The version it stands on.' })
  base: number;

  @Field(() => JsonScalar, { description: 'The clauses it touches, as in TextDifference.clauses.' })
  clauses: unknown;

  @Field(() => String, { description: 'The same said in words, in the reader’s language.' })
  spoken: string;

  @Field(() => JsonScalar, { description: 'The amended text, as ProseMirror JSON.' })
  document: unknown;

  @Field(() => ID, { description: 'Of its amended text: given back with an amendment of it.' })
  textId: string;

  @Field(() => String, { nullable: true, description: 'Said by who refused to take it in.' })
  refusedBecause: string | null;

  @Field(() => Int, { description: 'Its author not counted.' })
  supporters: number;

  @Field(() => Boolean)
  viewerSupports: boolean;

  @Field(() => String, { nullable: true, description: 'The group’s word: accept, modify, reject or vote.' })
  recommendation: string | null;

  @Field(() => String)
  recommendationReason: string;

  @Field(() => AmendmentGroupTextType, {
    nullable: true,
    description: 'Once its author agrees, the amendment says it.',
  })
  groupText: AmendmentGroupTextType | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of its author, to the group’s text: agreed, refused or commented.',
  })
  authorAnswer: string | null;

  @Field(() => String)
  authorWords: string;

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Boolean, { description: 'Reword or withdraw it.' })
  viewerMayReword: boolean;

  @Field(() => Boolean)
  viewerMaySupport: boolean;

  @Field(() => Boolean, { description: 'They are asked to.' })
  viewerMaySign: boolean;

  @Field(() => Boolean, { description: 'Decline to sign, or take a signature back.' })
  viewerMayUnsign: boolean;

  @Field(() => Boolean, { description: 'Answer the group’s text.' })
  viewerMayAnswer: boolean;

  @Field(() => Boolean, { description: 'Amend it in its turn.' })
  viewerMayAmend: boolean;

  @Field(() => Boolean, { description: 'Take it into one’s own amendment, which it amends.' })
  viewerMayTakeIn: boolean;

  @Field(() => Boolean, { description: 'Not take it in.' })
  viewerMayRefuse: boolean;
}

@ObjectType('AmendmentPair', { description: 'How two open amendments stand to each other.' })
export class AmendmentPairType {
  @Field(() => Int)
  a: number;

  @Field(() => Int)
  b: number;

  @Field(() => String, { description: 'identical, conflicting, subsuming or dependent; independent ones are left out' })
  relation: string;
}

@ObjectType('AmendmentFall', { description: 'An amendment that need not be voted any more once another has passed.' })
export class AmendmentFallType {
  @Field(() => Int)
  amendment: number;

  @Field(() => Int, { description: 'The one that passes.' })
  when: number;

  @Field(() => String, { description: 'conflicting or contained' })
  because: string;
}

@ObjectType('AmendmentVote', { description: 'One thing to vote on, in the order a plenary would take them.' })
export class AmendmentVoteType {
  @Field(() => String, { description: 'together (nobody contests them), choice (alternatives) or vote' })
  kind: string;

  @Field(() => String, {
    description:
      'Why it stands there: uncontested, alternatives, furthest-reaching (of what is left), or amended (after its own amendments)',
  })
  because: string;

  @Field(() => [Int])
  amendments: readonly number[];

  @Field(() => Int, { nullable: true, description: 'The amendment they amend, by number.' })
  amends: number | null;

  @Field(() => [AmendmentFallType])
  falls: readonly AmendmentFallType[];
}

@ObjectType('ClauseAmendments', { description: 'The amendments that touched a clause, by number.' })
export class ClauseAmendmentsType {
  @Field(() => ID)
  clauseId: string;

  @Field(() => [Int])
  amendments: readonly number[];
}

@ObjectType('AmendedInPlenary', { description: 'What a plenary has made of a text so far.' })
export class AmendedInPlenaryType {
  @Field(() => Int, { description: 'The version that was laid before it.' })
  from: number;

  @Field(() => Int)
  to: number;

  @Field(() => JsonScalar, { description: 'Every clause, as in TextDifference.clauses.' })
  clauses: unknown;

  @Field(() => String, { description: 'The same said in words, in the reader’s language.' })
  spoken: string;

  @Field(() => [ClauseAmendmentsType])
  by: readonly ClauseAmendmentsType[];
}

@ObjectType('AmendedProposal', { description: 'The amendments of a proposal, by number.' })
export class AmendedProposalType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String)
  state: string;

  @Field(() => ID, { description: 'Of its text as it is now: given back with an amendment.' })
  versionId: string;

  @Field(() => JsonScalar, { description: 'Its text as it is now, as ProseMirror JSON.' })
  document: unknown;

  @Field(() => [AmendmentType])
  amendments: AmendmentType[];

  @Field(() => [AmendmentPairType])
  pairs: readonly AmendmentPairType[];

  @Field(() => [AmendmentVoteType])
  order: readonly AmendmentVoteType[];

  @Field(() => AmendedInPlenaryType, { nullable: true })
  inPlenary: AmendedInPlenaryType | null;

  @Field(() => Boolean)
  viewerMayTable: boolean;

  @Field(() => Boolean, { description: 'Give the group’s word, and take amendments into the text.' })
  viewerMaySettle: boolean;
}

@InputType({ description: 'The whole text as amended, from the one that was read.' })
export class AmendmentInput {
  @Field(() => ID, { description: 'Of the version; of an amendment to amend, its textId.' })
  versionId: string;

  @Field(() => JsonScalar, { description: 'ProseMirror JSON.' })
  document: unknown;

  @Field(() => String)
  reason: string;
}

export const AmendedProposalResult = resultOf('AmendedProposalResult', () => AmendedProposalType);
