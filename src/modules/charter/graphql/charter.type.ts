import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../identity/index.js';
import { TextDifferenceType } from '../../texts/index.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';

@ObjectType('CharterArticle')
export class CharterArticleType {
  @Field(() => ID, { description: 'The same from one version of the charter to the next.' })
  id: string;

  @Field(() => String, { description: 'As people say it: "II-4".' })
  number: string;

  @Field(() => String)
  title: string;

  @Field(() => ID)
  textVersionId: string;

  @Field(() => String, { description: 'Safe HTML; each clause is an element with the id c-<clause id>.' })
  html: string;

  @Field(() => String, { description: 'The words as Markdown: what the form of the draft edits.' })
  markdown: string;
}

@ObjectType('CharterPart')
export class CharterPartType {
  @Field(() => ID, { description: 'The same from one version of the charter to the next.' })
  id: string;

  @Field(() => String, { description: 'In Roman figures: "II".' })
  number: string;

  @Field(() => String)
  title: string;

  @Field(() => String)
  introduction: string;

  @Field(() => [CharterArticleType])
  articles: CharterArticleType[];
}

@ObjectType('CharterVersionLine')
export class CharterVersionLineType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String, { description: 'draft, adopted (its day has not come), in_force or superseded' })
  state: string;

  @Field(() => String, { description: 'Why it was drafted.' })
  reason: string;

  @Field(() => PersonType)
  draftedBy: PersonType;

  @Field(() => Date)
  draftedAt: Date;

  @Field(() => ID, { nullable: true, description: 'The plenary that adopted it.' })
  plenaryId: string | null;

  @Field(() => ID, { nullable: true })
  decisionId: string | null;

  @Field(() => Date, { nullable: true })
  adoptedAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'ISO date; of a draft, null: in force as soon as it is adopted.',
  })
  takesEffectOn: string | null;

  @Field(() => Int, { nullable: true, description: 'Days endorsers of another version have to renew; null: no end.' })
  renewWithin: number | null;

  @Field(() => String, { nullable: true, description: 'ISO date, included: those not renewed by then lapse.' })
  renewBefore: string | null;

  @Field(() => Date, { nullable: true })
  inForceAt: Date | null;

  @Field(() => Date, { nullable: true })
  supersededAt: Date | null;
}

@ObjectType('CharterVersion')
export class CharterVersionType extends CharterVersionLineType {
  @Field(() => Int, { description: 'Of a draft: rises at each edit; given back with the next one.' })
  revision: number;

  @Field(() => [CharterPartType])
  parts: CharterPartType[];

  @Field(() => Boolean)
  viewerMayEdit: boolean;

  @Field(() => Boolean, { description: 'May endorse it now, for themself.' })
  viewerMayEndorse: boolean;
}

@ObjectType('Charter', { description: 'The charter of a collective: its versions, and what the reader may do.' })
export class CharterType {
  @Field(() => [CharterVersionLineType], { description: 'Newest first, the draft included.' })
  versions: CharterVersionLineType[];

  @Field(() => CharterVersionType, { nullable: true, description: 'null until a plenary adopted one.' })
  inForce: CharterVersionType | null;

  @Field(() => Boolean, { description: 'May open the next version: coordinates, and none is being drafted.' })
  viewerMayDraft: boolean;

  @Field(() => [String], {
    description: 'What only endorsers of the version in force do here: speak, amend, college.',
  })
  requiredFor: readonly string[];

  @Field(() => Boolean, { description: 'May say what endorsing is needed for.' })
  viewerMayRequire: boolean;
}

@ObjectType('ComparedArticle')
export class ComparedArticleType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'same, changed, inserted, removed or moved' })
  change: string;

  @Field(() => CharterArticleType, { nullable: true })
  before: CharterArticleType | null;

  @Field(() => CharterArticleType, { nullable: true })
  after: CharterArticleType | null;

  @Field(() => TextDifferenceType, { nullable: true, description: 'Of the words, when they changed.' })
  difference: TextDifferenceType | null;
}

@ObjectType('CharterComparison')
export class CharterComparisonType {
  @Field(() => CharterVersionLineType)
  from: CharterVersionLineType;

  @Field(() => CharterVersionLineType)
  to: CharterVersionLineType;

  @Field(() => [ComparedArticleType])
  articles: ComparedArticleType[];
}

@InputType()
export class CharterDraftRefInput {
  @Field(() => ID)
  collectiveId: string;

  @Field(() => ID)
  versionId: string;

  @Field(() => Int, { description: 'As it was read.' })
  revision: number;
}

@InputType()
export class CharterPartPlaceInput {
  @Field(() => ID)
  partId: string;

  @Field(() => [ID])
  articleIds: string[];
}

export const CharterVersionResult = resultOf('CharterVersionResult', () => CharterVersionType);

export const CharterResult = resultOf('CharterResult', () => CharterType);
