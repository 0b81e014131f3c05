import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('MeasureVote', { description: 'The plenary that adopted it, and by how many.' })
export class MeasureVoteType {
  @Field(() => Int)
  plenary: number;

  @Field(() => Int)
  for: number;

  @Field(() => Int)
  against: number;

  @Field(() => Int)
  abstain: number;
}

@ObjectType('Measure', { description: 'An adopted proposal at its place in the programme.' })
export class MeasureType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Number of the proposal it was: /propositions/<number>.' })
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String, { nullable: true })
  cost: string | null;

  @Field(() => String, { nullable: true })
  competence: string | null;

  @Field(() => Number, { nullable: true, description: 'Whole euros, paid once; null where nobody said.' })
  costOnce: number | null;

  @Field(() => Number, { nullable: true, description: 'Whole euros, paid each year; null where nobody said.' })
  costYearly: number | null;

  @Field(() => String, { nullable: true, description: 'Where the amounts come from.' })
  costSource: string | null;

  @Field(() => ID)
  proposalId: string;

  @Field(() => Int, { description: '1 as it entered; one more each time a plenary changed its words.' })
  version: number;

  @Field(() => ID, { description: 'The version that was voted.' })
  textVersionId: string;

  @Field(() => ID, { nullable: true })
  decisionId: string | null;

  @Field(() => MeasureVoteType, { nullable: true })
  vote: MeasureVoteType | null;

  @Field(() => Date)
  adoptedAt: Date;

  @Field(() => String, { nullable: true, description: 'Its words; null in the outline.' })
  html: string | null;

  @Field(() => [PersonType])
  authors: readonly PersonType[];
}

@ObjectType('CostTotal', {
  description: 'Whole euros; what is paid once and what is paid each year are never added up.',
})
export class CostTotalType {
  @Field(() => Number)
  once: number;

  @Field(() => Number)
  yearly: number;

  @Field(() => Int, { description: 'Measures whose cost nobody said.' })
  unknown: number;
}

@ObjectType('Chapter')
export class ChapterType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Markdown; empty where there is none.' })
  introduction: string;

  @Field(() => String, {
    description: 'The introduction as safe HTML; each clause is an element with the id c-<clause id>.',
  })
  introductionHtml: string;

  @Field(() => ID, { nullable: true, description: 'The version of the introduction; null where there is none.' })
  introductionVersionId: string | null;

  @Field(() => CostTotalType)
  costs: CostTotalType;

  @Field(() => [MeasureType])
  measures: readonly MeasureType[];
}

@ObjectType('Programme')
export class ProgrammeType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'Markdown; empty where there is none.' })
  introduction: string;

  @Field(() => String, {
    description: 'The introduction as safe HTML; each clause is an element with the id c-<clause id>.',
  })
  introductionHtml: string;

  @Field(() => ID, { nullable: true, description: 'The version of the introduction; null where there is none.' })
  introductionVersionId: string | null;

  @Field(() => String, { description: 'draft or published' })
  state: string;

  @Field(() => Int, { description: 'Number of the last publication; 0 before the first.' })
  version: number;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => [ChapterType])
  chapters: readonly ChapterType[];

  @Field(() => Boolean)
  viewerMayArrange: boolean;
}

@ObjectType('MeasureVersion', { description: 'A measure as a plenary voted it: the next one does not change it.' })
export class MeasureVersionType {
  @Field(() => Int)
  number: number;

  @Field(() => ID)
  textVersionId: string;

  @Field(() => Int, { nullable: true, description: 'Number of the version of its proposal’s text.' })
  textNumber: number | null;

  @Field(() => MeasureVoteType, { nullable: true })
  vote: MeasureVoteType | null;

  @Field(() => Date)
  adoptedAt: Date;
}

@ObjectType('FoundMeasure', { description: 'A measure that holds the words one looks for.' })
export class FoundMeasureType {
  @Field(() => Int)
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String)
  chapterSlug: string;

  @Field(() => String)
  chapterTitle: string;

  @Field(() => String, { description: 'Its words near those; may be empty.' })
  excerpt: string;
}

@InputType()
export class ChapterInput {
  @Field(() => String)
  title: string;

  @Field(() => String, { defaultValue: '' })
  introduction: string;
}

export const ProgrammeResult = resultOf('ProgrammeResult', () => ProgrammeType);
