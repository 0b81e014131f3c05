import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { PersonType } from '../../identity/index.js';
import { OpenPointsType } from './coherence.type.js';

@ObjectType('PublishedMeasure')
export class PublishedMeasureType {
  @Field(() => Int, { description: 'Number of the proposal it was.' })
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => ID, { description: 'The words that were voted.' })
  textVersionId: string;
}

@ObjectType('PublishedChapter')
export class PublishedChapterType {
  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Its words alone; may be empty.' })
  introduction: string;

  @Field(() => [PublishedMeasureType])
  measures: readonly PublishedMeasureType[];
}

@ObjectType('ProgrammePublicationLine')
export class PublicationLineType {
  @Field(() => Int)
  number: number;

  @Field(() => Date)
  publishedAt: Date;

  @Field(() => PersonType)
  publishedBy: PersonType;

  @Field(() => Int)
  measures: number;

  @Field(() => [OpenPointsType], { description: 'Known to who published; empty where nothing was open.' })
  openPoints: OpenPointsType[];
}

@ObjectType('ProgrammePublication', { description: 'The programme as it was published: it stays what it was.' })
export class PublicationType extends PublicationLineType {
  @Field(() => String, { description: 'Its words alone; may be empty.' })
  introduction: string;

  @Field(() => [PublishedChapterType])
  chapters: readonly PublishedChapterType[];
}

@ObjectType('ProgrammeChange')
export class ProgrammeChangeType {
  @Field(() => String, {
    description: 'added, removed, moved, reworded, chapter-added, chapter-removed or introduction-changed',
  })
  kind: string;

  @Field(() => String, { nullable: true, description: 'null: the whole programme.' })
  chapter: string | null;

  @Field(() => String, { nullable: true, description: 'The chapter a measure was in.' })
  was: string | null;

  @Field(() => PublishedMeasureType, { nullable: true })
  measure: PublishedMeasureType | null;
}
