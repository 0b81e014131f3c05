import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, PageArgs } from '../../../platform/graphql/connection.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { PersonType } from '../../identity/index.js';

@ObjectType('ModerationDesk')
export class ModerationDeskType {
  @Field(() => Boolean)
  viewerMayModerate: boolean;

  @Field(() => Int, { description: 'Things reported that wait; 0 for who does not moderate.' })
  waitingReports: number;

  @Field(() => Int)
  waitingAppeals: number;
}

@ObjectType('ContentReport', { description: 'One report. Who made it is told to nobody.' })
export class ContentReportType {
  @Field(() => String, { description: 'insult, discrimination, personal-data, off-topic, spam or other' })
  ground: string;

  @Field(() => String)
  note: string;

  @Field(() => Date)
  reportedAt: Date | string;
}

@ObjectType('ReportedContent', { description: 'Something reported, with all its reports.' })
export class ReportedContentType {
  @Field(() => String)
  subjectType: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => String, { description: 'Of what it is about.' })
  title: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;

  @Field(() => [PersonType], { description: 'None for what was brought from elsewhere.' })
  authors: readonly PersonType[];

  @Field(() => String, { description: 'Its words; empty when its author took them back.' })
  text: string;

  @Field(() => Date)
  firstAt: Date;

  @Field(() => [ContentReportType])
  reports: readonly ContentReportType[];

  @Field(() => Boolean)
  viewerMayDecide: boolean;

  @Field(() => Boolean, { description: 'Not what a plenary decides on.' })
  viewerMayHide: boolean;
}

@ObjectType()
export class ReportedContentConnection extends connectionOf(ReportedContentType, 'ReportedContent') {}

@ObjectType('ModerationAppeal')
export class ModerationAppealType {
  @Field(() => String, { nullable: true, description: 'For its author and who moderates.' })
  body: string | null;

  @Field(() => Date)
  appealedAt: Date;

  @Field(() => String, { nullable: true, description: 'upheld, lifted; null while it waits' })
  outcome: string | null;

  @Field(() => String, { nullable: true })
  answer: string | null;

  @Field(() => PersonType, { nullable: true })
  decidedBy: PersonType | null;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => Boolean, { description: 'Answered by who took the decision, because nobody else could.' })
  alone: boolean;
}

@ObjectType('ModerationMeasure')
export class ModerationMeasureType {
  @Field(() => ID)
  id: string;

  @Field(() => String)
  subjectType: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => String, { description: 'Of what it is about.' })
  title: string;

  @Field(() => String, { description: 'Address under the collective.' })
  path: string;

  @Field(() => String, { description: 'keep or hide' })
  kind: string;

  @Field(() => String, { nullable: true })
  ground: string | null;

  @Field(() => String, { description: 'Public.' })
  reason: string;

  @Field(() => PersonType, { nullable: true })
  decidedBy: PersonType | null;

  @Field(() => Date)
  decidedAt: Date;

  @Field(() => Date, { nullable: true, description: 'When an appeal had it shown again.' })
  liftedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The words concerned, for their author and who moderates.' })
  text: string | null;

  @Field(() => ModerationAppealType, { nullable: true })
  appeal: ModerationAppealType | null;

  @Field(() => Boolean)
  viewerMayAppeal: boolean;

  @Field(() => Boolean)
  viewerMayAnswerAppeal: boolean;
}

@ObjectType()
export class ModerationMeasureConnection extends connectionOf(ModerationMeasureType, 'ModerationMeasure') {}

@ArgsType()
export class QueueArgs extends PageArgs {
  @Field(() => ID)
  collectiveId: string;
}

@ArgsType()
export class MeasureArgs extends QueueArgs {
  @Field(() => String, { defaultValue: 'all', description: 'all, appeals (those that wait) or mine' })
  choice: string;
}

@InputType()
export class ReportContentInput {
  @Field(() => String, { description: 'Comment, Contribution or Proposal' })
  subjectType: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => String, { description: 'insult, discrimination, personal-data, off-topic, spam or other' })
  ground: string;

  @Field(() => String, { nullable: true })
  note: string | null;
}

@InputType()
export class DecideReportInput {
  @Field(() => String)
  subjectType: string;

  @Field(() => ID)
  subjectId: string;

  @Field(() => String, { description: 'keep or hide' })
  kind: string;

  @Field(() => String, { nullable: true, description: 'To hide.' })
  ground: string | null;

  @Field(() => String, { description: 'Public.' })
  reason: string;
}

export const ModerationMeasureResult = resultOf('ModerationMeasureResult', () => ModerationMeasureType);
