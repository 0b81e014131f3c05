import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { KeptFileType } from '../../collectives/index.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('CommitmentCounts', { description: 'Started and finished apart: they are never added up.' })
export class CommitmentCountsType {
  @Field(() => Int)
  notStarted: number;

  @Field(() => Int)
  started: number;

  @Field(() => Int)
  done: number;

  @Field(() => Int)
  redirected: number;

  @Field(() => Int)
  abandoned: number;
}

@ObjectType('ChapterScore', {
  description: 'What people make of how the commitments of a chapter are kept; from five people on.',
})
export class ChapterScoreType {
  @Field(() => Int)
  people: number;

  @Field(() => [Int], { nullable: true, description: 'How many gave each grade, from 0 (not at all) to 4 (entirely).' })
  grades: readonly number[] | null;

  @Field(() => Int, { nullable: true, description: 'The lower middle grade, 0 to 4.' })
  median: number | null;
}

@ObjectType('CommitmentMonth', { description: 'How many commitments were in each state at the end of a month.' })
export class CommitmentMonthType {
  @Field(() => String, { description: 'YYYY-MM' })
  month: string;

  @Field(() => CommitmentCountsType)
  counts: CommitmentCountsType;
}

@ObjectType('CommitmentAnswer')
export class CommitmentAnswerType {
  @Field(() => ID, { description: 'Of the comment that answers.' })
  id: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field(() => Date)
  at: Date;
}

@ObjectType('CommitmentQuestion', { description: 'What somebody asks about a commitment, in its debate.' })
export class CommitmentQuestionType {
  @Field(() => ID, { description: 'Of the comment that asks.' })
  id: string;

  @Field(() => PersonType)
  person: PersonType;

  @Field(() => String)
  body: string;

  @Field(() => Date)
  askedAt: Date;

  @Field(() => CommitmentAnswerType, { nullable: true })
  answer: CommitmentAnswerType | null;
}

@ObjectType('CommitmentChapter')
export class CommitmentChapterType {
  @Field(() => String)
  slug: string;

  @Field(() => String)
  title: string;

  @Field(() => CommitmentCountsType)
  counts: CommitmentCountsType;

  @Field(() => ChapterScoreType)
  score: ChapterScoreType;

  @Field(() => Int, { nullable: true, description: '0 to 4.' })
  viewerGrade: number | null;
}

@ObjectType('CommitmentBoard', { description: 'What became of a programme after the election, at a glance.' })
export class CommitmentBoardType {
  @Field(() => ID, { description: 'Of the collective.' })
  id: string;

  @Field(() => Int)
  total: number;

  @Field(() => Int, { description: 'Whose report is late today.' })
  overdue: number;

  @Field(() => CommitmentCountsType)
  counts: CommitmentCountsType;

  @Field(() => [CommitmentChapterType], { description: 'In the order of the programme.' })
  chapters: CommitmentChapterType[];

  @Field(() => [CommitmentMonthType], { description: 'Only months something moved in, oldest first.' })
  evolution: CommitmentMonthType[];

  @Field(() => Int)
  questions: number;

  @Field(() => Int, { description: 'Questions answered by who answers for the commitment.' })
  answers: number;

  @Field(() => Boolean)
  viewerMayScore: boolean;

  @Field(() => Boolean, { description: 'Begin to follow the measures that nobody follows yet.' })
  viewerMayFollow: boolean;
}

@ObjectType('Evidence', { description: 'What a report rests on: a page or a document, and its day.' })
export class EvidenceType {
  @Field(() => String)
  label: string;

  @Field(() => String, { description: 'Of a page elsewhere, or of the file here.' })
  url: string;

  @Field(() => KeptFileType, { nullable: true })
  file: KeptFileType | null;

  @Field(() => String, { description: 'ISO date.' })
  on: string;
}

@ObjectType('CommitmentReport', { description: 'What was said of a commitment one day; never unsaid.' })
export class CommitmentReportType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String)
  state: string;

  @Field(() => String)
  note: string;

  @Field(() => [EvidenceType])
  evidence: readonly EvidenceType[];

  @Field(() => PersonType)
  person: PersonType;

  @Field(() => Date)
  reportedAt: Date;
}

@ObjectType('Commitment', { description: 'A measure followed after the election.' })
export class CommitmentType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Of the measure: /engagements/<number>.' })
  number: number;

  @Field(() => String)
  title: string;

  @Field(() => String)
  chapterSlug: string;

  @Field(() => String)
  chapterTitle: string;

  @Field(() => String, { description: 'not-started, started, done, redirected or abandoned' })
  state: string;

  @Field(() => PersonType, { nullable: true, description: 'Who reports on it; null: the coordination.' })
  reporter: PersonType | null;

  @Field(() => String, { nullable: true, description: 'ISO date: the next word is due.' })
  dueOn: string | null;

  @Field(() => String, { nullable: true, description: 'ISO date.' })
  startedOn: string | null;

  @Field(() => String, { nullable: true, description: 'ISO date.' })
  finishedOn: string | null;

  @Field(() => Date, { nullable: true, description: 'Of the latest report.' })
  reportedAt: Date | null;

  @Field(() => Boolean, { description: 'Its report is late today.' })
  overdue: boolean;

  @Field(() => Int)
  version: number;
}

@ObjectType('WholeCommitment', { description: 'A commitment with all that was said of it.' })
export class WholeCommitmentType extends CommitmentType {
  @Field(() => [CommitmentReportType], { description: 'Newest first.' })
  history: readonly CommitmentReportType[];

  @Field(() => [CommitmentQuestionType], { description: 'Oldest first.' })
  questions: readonly CommitmentQuestionType[];

  @Field(() => Boolean)
  viewerMayReport: boolean;

  @Field(() => Boolean, { description: 'Say who reports on it, and by when.' })
  viewerMayAssign: boolean;
}

@ObjectType()
export class CommitmentConnection extends connectionOf(CommitmentType, 'Commitment') {}

@InputType()
export class CommitmentFilter {
  @Field(() => String, { nullable: true })
  state: string | null;

  @Field(() => String, { nullable: true, description: 'Address of a chapter.' })
  chapter: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Those whose report is late.' })
  overdue: boolean | null;
}

@InputType()
export class EvidenceInput {
  @Field(() => String)
  label: string;

  @Field(() => String, { nullable: true, description: 'A page elsewhere, or a file: one of the two.' })
  url: string | null;

  @Field(() => ID, { nullable: true, description: 'A file sent to /api/files before.' })
  fileId: string | null;

  @Field(() => String, { description: 'ISO date.' })
  on: string;
}

@InputType()
export class CommitmentReportInput {
  @Field(() => ID, { description: 'Made by the client: sent twice, it is one report.' })
  id: string;

  @Field(() => Int, { description: 'Of the commitment, as it was read.' })
  version: number;

  @Field(() => String)
  state: string;

  @Field(() => String)
  note: string;

  @Field(() => [EvidenceInput])
  evidence: EvidenceInput[];

  @Field(() => String, { nullable: true, description: 'ISO date: the next word is due.' })
  dueOn: string | null;
}

export const CommitmentBoardResult = resultOf('CommitmentBoardResult', () => CommitmentBoardType);
export const WholeCommitmentResult = resultOf('WholeCommitmentResult', () => WholeCommitmentType);
