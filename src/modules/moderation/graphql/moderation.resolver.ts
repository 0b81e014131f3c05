import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { notFound } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { subjectTypes } from '../../../kernel/subject-ref.js';
import { pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { appealOutcomes, grounds, measureChoices } from '../domain/moderation.js';
import { ModerationReading } from '../moderation.reading.js';
import { ModerationService } from '../moderation.service.js';
import {
  DecideReportInput,
  MeasureArgs,
  ModerationDeskType,
  ModerationMeasureConnection,
  ModerationMeasureResult,
  QueueArgs,
  ReportContentInput,
  ReportedContentConnection,
  type ModerationMeasureType,
  type ReportedContentType,
} from './moderation.type.js';

const subject = z.object({ type: z.enum(subjectTypes), id: idText });
const ground = z.enum(grounds);
const reason = prose(1_000);

const report = z.object({
  subject,
  ground,
  note: prose(500, 0)
    .nullish()
    .transform((value) => value ?? ''),
});

const verdict = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('keep'), reason }),
  z.object({ kind: z.literal('hide'), ground, reason }),
]);

const appeal = z.object({ measureId: idText, body: prose(2_000) });

const appealAnswer = z.object({ measureId: idText, outcome: z.enum(appealOutcomes), answer: prose(1_000) });

@Resolver()
export class ModerationResolver {
  constructor(
    private readonly service: ModerationService,
    private readonly reading: ModerationReading,
  ) {}

  @Allow('everyone')
  @Query(() => ModerationDeskType)
  moderationDesk(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: Actor,
  ): Promise<ModerationDeskType> {
    return this.reading.desk(actor, checked(idText, collectiveId));
  }

  @Allow('moderator')
  @Query(() => ReportedContentConnection, { description: 'What was reported and waits, longest first.' })
  async moderationQueue(@Args() args: QueueArgs, @ActorParam() actor: Actor): Promise<Connection<ReportedContentType>> {
    const page = await this.reading.queue(actor, checked(idText, args.collectiveId), pageRequest(args));
    return toConnection(page, ({ firstAt, subjectId }) => [firstAt.toISOString(), subjectId]);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => ModerationMeasureConnection, { description: 'What moderation decided and why, newest first.' })
  async moderationMeasures(
    @Args() args: MeasureArgs,
    @ActorParam() actor: Actor,
  ): Promise<Connection<ModerationMeasureType>> {
    const choice = checked(z.enum(measureChoices), args.choice);
    const page = await this.reading.measures(actor, checked(idText, args.collectiveId), choice, pageRequest(args));
    return toConnection(page, ({ decidedAt, id }) => [decidedAt.toISOString(), id]);
  }

  @Allow('participant')
  @Mutation(() => DoneResult, { description: 'Reports something to the moderators; once, until they answer.' })
  async reportContent(@Args('input') input: ReportContentInput, @ActorParam() actor: SignedInActor): Promise<DoneType> {
    const { subjectType: type, subjectId: id, ...rest } = input;
    const asked = checked(report, { ...rest, subject: { type, id } });
    await this.service.report(actor, asked.subject, asked.ground, asked.note);
    return done;
  }

  @Allow('moderator')
  @Mutation(() => ModerationMeasureResult, { description: 'Keeps or hides something; its reports are answered.' })
  async decideReport(
    @Args('input') input: DecideReportInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<ModerationMeasureType> {
    const { subjectType: type, subjectId: id, ...rest } = input;
    const ref = checked(subject, { type, id });
    return this.view(actor, await this.service.decide(actor, ref, checked(verdict, rest)));
  }

  @Allow('signedIn')
  @Mutation(() => ModerationMeasureResult, { description: 'The author contests a measure, once.' })
  async appealMeasure(
    @Args('measureId', { type: () => ID }) measureId: string,
    @Args('body') body: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ModerationMeasureType> {
    const input = checked(appeal, { measureId, body });
    await this.service.appeal(actor, input.measureId, input.body);
    return this.view(actor, input.measureId);
  }

  @Allow('moderator')
  @Mutation(() => ModerationMeasureResult, { description: 'upheld or lifted, with a public answer.' })
  async answerAppeal(
    @Args('measureId', { type: () => ID }) measureId: string,
    @Args('outcome') outcome: string,
    @Args('answer') answer: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ModerationMeasureType> {
    const input = checked(appealAnswer, { measureId, outcome, answer });
    await this.service.answerAppeal(actor, input.measureId, input.outcome, input.answer);
    return this.view(actor, input.measureId);
  }

  private async view(actor: Actor, measureId: string): Promise<ModerationMeasureType> {
    const measure = await this.reading.measure(actor, measureId);
    if (!measure) throw new Refused(notFound());
    return measure;
  }
}
