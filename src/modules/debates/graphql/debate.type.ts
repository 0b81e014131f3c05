import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, type Connection } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('CommentQuote', { description: 'Words quoted from a clause of one version of a text.' })
export class CommentQuoteType {
  @Field(() => ID)
  clauseId: string;

  @Field(() => ID)
  textVersionId: string;

  @Field(() => String)
  quote: string;

  @Field(() => String, { description: 'Up to 64 characters that stood before it.' })
  prefix: string;

  @Field(() => String, { description: 'Up to 64 characters that stood after it.' })
  suffix: string;
}

@ObjectType('CommentReactions', { description: 'How many people gave each kind.' })
export class CommentReactionsType {
  @Field(() => Int)
  agree: number;

  @Field(() => Int)
  thanks: number;

  @Field(() => Int)
  insight: number;

  @Field(() => Int)
  doubt: number;

  @Field(() => [String], { description: 'Kinds the reader gave.' })
  mine: readonly string[];
}

@ObjectType('Comment')
export class CommentType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  subjectType: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => PersonType)
  author: PersonType;

  @Field(() => ID, { nullable: true, description: 'The comment it answers.' })
  replyTo: string | null;

  @Field(() => ID, { description: 'The comment that opened its thread; itself for that one.' })
  rootId: string;

  @Field(() => Int, { description: '0 to 2' })
  depth: number;

  @Field(() => String, { description: 'shown, hidden (by moderation) or withdrawn (by its author)' })
  state: string;

  @Field(() => String, { nullable: true, description: 'for, against or question' })
  stance: string | null;

  @Field(() => String, { description: 'Plain text; empty when withdrawn, or hidden from the reader.' })
  body: string;

  @Field(() => CommentQuoteType, { nullable: true })
  quote: CommentQuoteType | null;

  @Field(() => [PersonType])
  mentions: readonly PersonType[];

  @Field(() => CommentReactionsType)
  reactions: CommentReactionsType;

  @Field(() => Date)
  createdAt: string;

  @Field(() => Date, { nullable: true })
  editedAt: string | null;

  @Field(() => Int)
  version: number;

  @Field(() => String, { nullable: true, description: 'Why it is hidden: the ground, e.g. insult.' })
  hiddenGround: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is hidden: the public reason.' })
  hiddenReason: string | null;

  @Field(() => Boolean, { description: 'Answer or react.' })
  viewerMayAnswer: boolean;

  @Field(() => Boolean)
  viewerMayEdit: boolean;

  @Field(() => Boolean)
  viewerMayWithdraw: boolean;

  @Field(() => Boolean)
  viewerMayReport: boolean;
}

@ObjectType('CommentThread')
export class CommentThreadType {
  @Field(() => ID)
  id: string;

  @Field(() => CommentType)
  comment: CommentType;

  @Field(() => [CommentType], { description: 'In the order they were written; `replyTo` says where each belongs.' })
  answers: CommentType[];
}

@ObjectType()
export class CommentThreadConnection extends connectionOf(CommentThreadType, 'CommentThread') {}

@ObjectType('DebateCounts')
export class DebateCountsType {
  @Field(() => Int, { description: 'Comments that stand.' })
  comments: number;

  @Field(() => Int, { description: 'People who wrote for.' })
  for: number;

  @Field(() => Int, { description: 'People who wrote against.' })
  against: number;

  @Field(() => Int, { description: 'People who asked.' })
  question: number;
}

@ObjectType('Debate')
export class DebateType {
  @Field(() => ID, { description: 'Of what is debated.' })
  id: string;

  @Field(() => String)
  subjectType: string;

  @Field(() => ID)
  collectiveId: string;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;

  @Field(() => Boolean)
  open: boolean;

  @Field(() => DebateCountsType)
  counts: DebateCountsType;

  @Field(() => Boolean)
  viewerMayPost: boolean;

  @Field(() => String, { nullable: true, description: "Why not, in the reader's language." })
  viewerMayNotBecause: string | null;

  @Field(() => CommentThreadConnection, { description: 'Oldest first.' })
  threads: Connection<CommentThreadType>;
}

@ObjectType('CommentVersion', { description: 'What a comment said, from a moment on.' })
export class CommentVersionType {
  @Field(() => Int)
  number: number;

  @Field(() => String, { nullable: true })
  stance: string | null;

  @Field(() => String)
  body: string;

  @Field(() => Date)
  writtenAt: Date;
}

@ArgsType()
export class DebateArgs {
  @Field(() => String)
  subjectType: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => Int, { defaultValue: 50, description: 'Threads, 1 to 1,000: a whole debate may be read at once.' })
  first: number;

  @Field(() => String, { nullable: true })
  after: string | null;
}

@InputType()
export class CommentQuoteInput {
  @Field(() => ID)
  clauseId: string;

  @Field(() => ID)
  textVersionId: string;

  @Field(() => String)
  quote: string;

  @Field(() => String)
  prefix: string;

  @Field(() => String)
  suffix: string;
}

@InputType()
export class PostCommentInput {
  @Field(() => ID, { description: 'Made by the client (UUIDv7): sending twice is sending once.' })
  id: string;

  @Field(() => String)
  subjectType: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => ID, { nullable: true })
  replyTo: string | null;

  @Field(() => String, { nullable: true, description: 'for, against or question' })
  stance: string | null;

  @Field(() => String)
  body: string;

  @Field(() => CommentQuoteInput, { nullable: true })
  quote: CommentQuoteInput | null;

  @Field(() => [ID], { nullable: true, description: 'Accounts of members.' })
  mentions: string[] | null;
}

@InputType()
export class EditCommentInput {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'The version that was read.' })
  version: number;

  @Field(() => String, { nullable: true })
  stance: string | null;

  @Field(() => String)
  body: string;

  @Field(() => [ID], { nullable: true })
  mentions: string[] | null;
}

export const CommentResult = resultOf('CommentResult', () => CommentType);
