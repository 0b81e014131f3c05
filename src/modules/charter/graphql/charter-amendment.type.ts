import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('CharterAmendment', {
  description: 'A change somebody proposes to an article of a draft, with its reason.',
})
export class CharterAmendmentType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Within its version of the charter.' })
  number: number;

  @Field(() => ID)
  articleId: string;

  @Field(() => String, { nullable: true, description: '"II-4" in the version; null once the article left it.' })
  articleNumber: string | null;

  @Field(() => String, { nullable: true })
  articleTitle: string | null;

  @Field(() => PersonType)
  author: PersonType;

  @Field(() => String)
  reason: string;

  @Field(() => String, {
    description:
      'tabled, accepted (in the draft), rejected, withdrawn, fallen (another left no room for it) or lapsed (its article or its draft is gone)',
  })
  state: string;

  @Field(() => Boolean, { description: 'Its words changed otherwise under it: its author must choose.' })
  stale: boolean;

  @Field(() => String, { nullable: true, description: 'The coordination’s word: accept, reject or vote.' })
  recommendation: string | null;

  @Field(() => String)
  recommendationReason: string;

  @Field(() => JsonScalar, { description: 'The clauses it touches, as in TextDifference.clauses.' })
  clauses: unknown;

  @Field(() => String, { description: 'The same said in words, in the reader’s language.' })
  spoken: string;

  @Field(() => String, { description: 'The article as it would be, as Markdown.' })
  markdown: string;

  @Field(() => [Int], { description: 'Numbers of open ones that change the same words.' })
  conflicts: number[];

  @Field(() => Date)
  createdAt: Date;

  @Field(() => Boolean)
  viewerMayReword: boolean;

  @Field(() => Boolean)
  viewerMayWithdraw: boolean;
}

@ObjectType('CharterAmendments', { description: 'The amendments of one version of the charter.' })
export class CharterAmendmentsType {
  @Field(() => ID, { description: 'Of the version of the charter.' })
  id: string;

  @Field(() => Int)
  versionNumber: number;

  @Field(() => [CharterAmendmentType], { description: 'In the order they were tabled.' })
  amendments: CharterAmendmentType[];

  @Field(() => Boolean)
  viewerMayTable: boolean;

  @Field(() => Boolean, { description: 'Gives the coordination’s word, and takes in what it recommends.' })
  viewerMaySettle: boolean;
}

@InputType()
export class CharterAmendmentInput {
  @Field(() => ID, { description: 'Of the article’s text as it was read.' })
  textVersionId: string;

  @Field(() => String, { description: 'The whole article as one would have it, as Markdown.' })
  text: string;

  @Field(() => String)
  reason: string;
}

export const CharterAmendmentsResult = resultOf('CharterAmendmentsResult', () => CharterAmendmentsType);
