import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('LinkedMeasure')
export class LinkedMeasureType {
  @Field(() => Int, { description: 'Of the proposal.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'null: not in the programme.' })
  title: string | null;

  @Field(() => String, { nullable: true })
  chapterSlug: string | null;
}

@ObjectType('MeasureLink', { description: 'What a measure says of another; read from both sides.' })
export class MeasureLinkType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'refers, depends, contradicts or replaces' })
  kind: string;

  @Field(() => String, { description: 'May be empty.' })
  note: string;

  @Field(() => LinkedMeasureType)
  from: LinkedMeasureType;

  @Field(() => LinkedMeasureType)
  to: LinkedMeasureType;
}

@InputType()
export class MeasureLinkInput {
  @Field(() => String, { description: 'refers, depends, contradicts or replaces' })
  kind: string;

  @Field(() => ID, { description: 'The proposal of the other measure; of a dependency, any that is public.' })
  toProposalId: string;

  @Field(() => String, { defaultValue: '' })
  note: string;
}

@InputType()
export class MeasureEstimateInput {
  @Field(() => Number, { nullable: true, description: 'Whole euros, paid once; null: not known.' })
  once: number | null;

  @Field(() => Number, { nullable: true, description: 'Whole euros, paid each year; null: not known.' })
  yearly: number | null;

  @Field(() => String, { defaultValue: '', description: 'Where the amounts come from.' })
  source: string;

  @Field(() => String, { nullable: true, description: 'city, metropolitan, department, region or state' })
  competence: string | null;
}

@ObjectType('ProgrammeFinding', { description: 'A point still open in the programme.' })
export class FindingType {
  @Field(() => String, {
    description:
      'contradiction, dependency-missing, dependency-cycle, replaced, no-chapter, no-cost, no-competence or chapter-empty',
  })
  kind: string;

  @Field(() => ID, { nullable: true, description: 'Its chapter; null between chapters.' })
  chapterId: string | null;

  @Field(() => [LinkedMeasureType])
  measures: readonly LinkedMeasureType[];

  @Field(() => Int, { nullable: true, description: 'Number of the proposal that is needed and not there.' })
  missing: number | null;
}

@ObjectType('ChapterReadiness')
export class ChapterReadinessType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  slug: string;

  @Field(() => String)
  title: string;

  @Field(() => Boolean, { description: 'It has measures, and nothing is open about any of them.' })
  ready: boolean;
}

@ObjectType('ProgrammeCoherence', { description: 'Whether the programme holds together.' })
export class CoherenceType {
  @Field(() => ID, { description: 'Of the collective.' })
  id: string;

  @Field(() => [ChapterReadinessType])
  chapters: readonly ChapterReadinessType[];

  @Field(() => [FindingType])
  findings: readonly FindingType[];
}

@ObjectType('OpenPoints', { description: 'How many points of a kind were open when a version was published.' })
export class OpenPointsType {
  @Field(() => String)
  kind: string;

  @Field(() => Int)
  count: number;
}
