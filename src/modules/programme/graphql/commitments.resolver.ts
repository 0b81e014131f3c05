import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { Id } from '../../../kernel/ids.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { ChapterScoresService } from '../commitments/chapter-scores.service.js';
import { scoreGrades } from '../domain/chapter-score.js';
import { CommitmentsReading, type WholeCommitment } from '../commitments/commitments.reading.js';
import { CommitmentsService } from '../commitments/commitments.service.js';
import { commitmentStates, type CommitmentCounts } from '../domain/commitment.js';
import {
  CommitmentBoardResult,
  CommitmentBoardType,
  CommitmentConnection,
  CommitmentFilter,
  CommitmentReportInput,
  CommitmentType,
  WholeCommitmentResult,
  WholeCommitmentType,
  type CommitmentCountsType,
} from './commitment.type.js';

const day = z.iso.date();
const orNull = <T>(value: T | null | undefined): T | null => value ?? null;

const filterInput = z.object({
  state: z.enum(commitmentStates).nullish().transform(orNull),
  chapter: line(200).nullish().transform(orNull),
  overdue: z
    .boolean()
    .nullish()
    .transform((value) => value ?? false),
});

const evidence = z
  .object({
    label: line(200),
    url: z
      .url({ protocol: /^https?$/ })
      .max(2_000)
      .nullish()
      .transform(orNull),
    fileId: idText.nullish().transform(orNull),
    on: day,
  })
  .refine(({ url, fileId }) => (url === null) !== (fileId === null), { path: ['url'] });

const reportInput = z.object({
  id: idText,
  version: z.number().int(),
  state: z.enum(commitmentStates),
  note: prose(4_000),
  evidence: z.array(evidence).max(20),
  dueOn: day.nullish().transform(orNull),
});

const gradeInput = z.object({
  chapter: line(200),
  grade: z.literal(scoreGrades).nullish().transform(orNull),
});

const assignment = z.object({
  reporterId: idText.nullish().transform(orNull),
  dueOn: day.nullish().transform(orNull),
});

@Resolver()
export class CommitmentsResolver {
  constructor(
    private readonly service: CommitmentsService,
    private readonly reading: CommitmentsReading,
    private readonly scores: ChapterScoresService,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => CommitmentBoardType, { description: 'Started and finished apart, chapter by chapter.' })
  commitmentBoard(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: Actor,
  ): Promise<CommitmentBoardType> {
    return this.board(actor, checked(idText, collectiveId));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => CommitmentConnection, { description: 'In the order of the programme.' })
  async commitments(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('filter', { type: () => CommitmentFilter, nullable: true }) filter: CommitmentFilter | null,
    @Args() page: PageArgs,
  ): Promise<Connection<CommitmentType>> {
    const wanted = checked(filterInput, { ...filter });
    const found = await this.reading.list(checked(idText, collectiveId), wanted, pageRequest(page));
    return toConnection(found, (row) => [String(row.chapterPosition), String(row.position)]);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => WholeCommitmentType, { nullable: true })
  async commitment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('number', { type: () => Int }) number: number,
    @ActorParam() actor: Actor,
  ): Promise<WholeCommitmentType | null> {
    const found = await this.reading.byNumber(actor, checked(idText, collectiveId), number);
    return found && wholeView(found);
  }

  @Allow('coordination')
  @Mutation(() => CommitmentBoardResult, { description: 'Every measure of the published programme that is not yet.' })
  async followCommitments(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<CommitmentBoardType> {
    const collective = checked(idText, collectiveId);
    await this.service.follow(actor, collective);
    return this.board(actor, collective);
  }

  @Allow('coordination')
  @Mutation(() => WholeCommitmentResult, { description: 'Who reports on it, and by when; null: the coordination.' })
  async assignCommitment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reporterId', { type: () => ID, nullable: true }) reporterId: string | null,
    @Args('dueOn', { type: () => String, nullable: true, description: 'ISO date.' }) dueOn: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<WholeCommitmentType | null> {
    const collective = checked(idText, collectiveId);
    const to = checked(assignment, { reporterId, dueOn });
    const { number } = await this.service.assign(actor, collective, checked(idText, id), to);
    return this.whole(actor, collective, number);
  }

  @Allow('participant')
  @Mutation(() => WholeCommitmentResult, { description: 'For who is in charge of it, or the coordination.' })
  async reportCommitment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: CommitmentReportInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<WholeCommitmentType | null> {
    const collective = checked(idText, collectiveId);
    const report = checked(reportInput, { ...input, evidence: input.evidence.map((each) => ({ ...each })) });
    const { number } = await this.service.report(actor, collective, checked(idText, id), report);
    return this.whole(actor, collective, number);
  }

  @Allow('participant')
  @Mutation(() => CommitmentBoardResult, {
    description: 'How well its commitments are kept: 0 to 4; null takes it back.',
  })
  async scoreChapter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('chapter', { type: () => String, description: 'Its address.' }) chapter: string,
    @Args('grade', { type: () => Int, nullable: true }) grade: number | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<CommitmentBoardType> {
    const collective = checked(idText, collectiveId);
    const given = checked(gradeInput, { chapter, grade });
    await this.scores.give(actor, collective, given.chapter, given.grade);
    return this.board(actor, collective);
  }

  private async board(actor: Actor, collectiveId: Id): Promise<CommitmentBoardType> {
    const { counts, chapters, evolution, questions, mayFollow, mayScore, ...figures } = await this.reading.board(
      actor,
      collectiveId,
    );
    return {
      id: collectiveId,
      ...figures,
      counts: countsView(counts),
      chapters: chapters.map(({ given, ...chapter }) => ({
        ...chapter,
        counts: countsView(chapter.counts),
        viewerGrade: given,
      })),
      evolution: evolution.map((month) => ({ ...month, counts: countsView(month.counts) })),
      questions: questions.asked,
      answers: questions.answered,
      viewerMayFollow: mayFollow,
      viewerMayScore: mayScore,
    };
  }

  private async whole(actor: Actor, collectiveId: Id, number: number): Promise<WholeCommitmentType | null> {
    const found = await this.reading.byNumber(actor, collectiveId, number);
    return found && wholeView(found);
  }
}

const wholeView = ({ mayReport, mayAssign, ...commitment }: WholeCommitment): WholeCommitmentType => ({
  ...commitment,
  viewerMayReport: mayReport,
  viewerMayAssign: mayAssign,
});

const countsView = ({ 'not-started': notStarted, ...counts }: CommitmentCounts): CommitmentCountsType => ({
  notStarted,
  ...counts,
});
