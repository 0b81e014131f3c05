import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { notFound } from '../../../kernel/common.refusals.js';
import { decodeCursor } from '../../../kernel/page.js';
import { Refused } from '../../../kernel/refusal.js';
import { subjectTypes } from '../../../kernel/subject-ref.js';
import { toConnection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, invalidInput, line, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { PersonType } from '../../identity/index.js';
import { DebatesReading } from '../debates.reading.js';
import { DebatesService } from '../debates.service.js';
import { commentLimit, mentionLimit, reactionKinds, stances } from '../domain/comment.js';
import {
  CommentResult,
  CommentType,
  CommentVersionType,
  DebateArgs,
  DebateType,
  EditCommentInput,
  PostCommentInput,
} from './debate.type.js';

const threadsAtOnce = 1_000;
const commentsAtOnce = 200;

const subjectRef = z.object({ type: z.enum(subjectTypes), id: idText });

const quote = z.object({
  clauseId: idText,
  textVersionId: idText,
  quote: z.string().min(1).max(1_000),
  prefix: z.string().max(64),
  suffix: z.string().max(64),
});

const words = {
  stance: z
    .enum(stances)
    .nullish()
    .transform((value) => value ?? null),
  body: prose(commentLimit),
  mentions: z
    .array(idText)
    .max(mentionLimit)
    .nullish()
    .transform((value) => value ?? []),
};

const postInput = z.object({
  id: idText,
  subject: subjectRef,
  replyTo: idText.nullish().transform((value) => value ?? null),
  quote: quote.nullish().transform((value) => value ?? null),
  ...words,
});

const editInput = z.object({ id: idText, version: z.int().min(1), ...words });

@Resolver()
export class DebatesResolver {
  constructor(
    private readonly service: DebatesService,
    private readonly reading: DebatesReading,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => DebateType, {
    nullable: true,
    description: 'The debate on something; null when there is no such thing.',
  })
  async debate(@Args() args: DebateArgs, @ActorParam() actor: Actor): Promise<DebateType | null> {
    const subject = checked(subjectRef, { type: args.subjectType, id: args.subjectId });
    const after = args.after ? decodeCursor(args.after) : null;
    if (args.after && after?.length !== 2) throw new Refused(invalidInput('after', 'cursor'));
    const found = await this.reading.debate(actor, subject, {
      first: Math.min(Math.max(args.first, 1), threadsAtOnce),
      after,
    });
    if (!found) return null;
    const threads = toConnection(found.threads, ({ id, comment }) => [comment.createdAt, id]);
    return { ...found.debate, threads };
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [CommentType], { description: 'Some comments as they are now; unknown ids are left out.' })
  comments(@Args('ids', { type: () => [ID] }) ids: string[], @ActorParam() actor: Actor): Promise<CommentType[]> {
    return this.reading.comments(actor, checked(z.array(idText).max(commentsAtOnce), ids));
  }

  @Allow('everyone')
  @Query(() => [CommentVersionType], { description: 'What a comment said over time, oldest first.' })
  commentHistory(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: Actor,
  ): Promise<CommentVersionType[]> {
    return this.reading.history(actor, checked(idText, id));
  }

  @Allow('participant')
  @Query(() => [PersonType], { description: 'Members one may mention: a name that begins so.' })
  mentionableMembers(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('name') name: string,
    @ActorParam() actor: Actor,
  ): Promise<PersonType[]> {
    const input = checked(z.object({ collectiveId: idText, name: line(80) }), { collectiveId, name });
    return this.reading.membersNamed(actor, input.collectiveId, input.name);
  }

  @Allow('participant')
  @Mutation(() => CommentResult, { description: 'Posts a comment; once, however often it is sent.' })
  async postComment(@Args('input') input: PostCommentInput, @ActorParam() actor: SignedInActor): Promise<CommentType> {
    const { subjectType: type, subjectId: id, ...rest } = input;
    const comment = checked(postInput, { ...rest, quote: rest.quote && { ...rest.quote }, subject: { type, id } });
    await this.service.post(actor, comment);
    return this.view(actor, comment.id);
  }

  @Allow('participant')
  @Mutation(() => CommentResult)
  async editComment(@Args('input') input: EditCommentInput, @ActorParam() actor: SignedInActor): Promise<CommentType> {
    const { id, version, ...change } = checked(editInput, { ...input });
    await this.service.edit(actor, id, version, change);
    return this.view(actor, id);
  }

  @Allow('signedIn')
  @Mutation(() => CommentResult, { description: 'Takes a comment back: its place stays, its words are erased.' })
  async withdrawComment(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<CommentType> {
    await this.service.withdraw(actor, checked(idText, id));
    return this.view(actor, id);
  }

  @Allow('participant')
  @Mutation(() => CommentResult, { description: 'Gives (on) or takes back (off) a reaction.' })
  async reactToComment(
    @Args('id', { type: () => ID }) id: string,
    @Args('kind') kind: string,
    @Args('on') on: boolean,
    @ActorParam() actor: SignedInActor,
  ): Promise<CommentType> {
    const input = checked(z.object({ id: idText, kind: z.enum(reactionKinds) }), { id, kind });
    await this.service.react(actor, input.id, input.kind, on);
    return this.view(actor, input.id);
  }

  private async view(actor: Actor, id: string): Promise<CommentType> {
    const [comment] = await this.reading.comments(actor, [id]);
    if (!comment) throw new Refused(notFound());
    return comment;
  }
}
