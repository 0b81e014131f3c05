import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { subjectTypes, type SubjectRef } from '../../../kernel/subject-ref.js';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { DraftsService } from '../drafts/drafts.service.js';
import { TextViews } from '../text-views.js';
import { TextDraftResult, TextDraftType } from './draft.type.js';
import { TextPassageType } from './text.type.js';

const subjectOf = z.object({ type: z.enum(subjectTypes), id: idText });
const reasonText = line(500, 0);

@Resolver()
export class DraftsResolver {
  constructor(
    private readonly drafts: DraftsService,
    private readonly views: TextViews,
    private readonly database: Database,
  ) {}

  @Allow('participant')
  @Query(() => TextDraftResult, { description: 'How a text that is written together stands, for who may watch it.' })
  textDraft(
    @Args('type') type: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<TextDraftType> {
    return this.view(actor, checked(subjectOf, { type, id }));
  }

  @Allow('participant')
  @Query(() => [TextPassageType], {
    description: 'Who wrote which words of a text that is written together, for who may watch it.',
  })
  async textPassages(
    @Args('type') type: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<TextPassageType[]> {
    const passages = await this.drafts.readPassages(actor, checked(subjectOf, { type, id }));
    const ids = [...new Set(passages.flatMap(({ accountId }) => accountId ?? []))];
    const people = new Map((await this.views.writers(this.database, ids)).map((person) => [person.id, person]));
    return passages.map(({ clauseId, accountId, text }) => ({
      clauseId,
      text,
      person: accountId === null ? null : (people.get(accountId) ?? null),
    }));
  }

  @Allow('participant')
  @Mutation(() => TextDraftResult, { description: 'What was written together becomes the next version of its text.' })
  async publishText(
    @Args('type') type: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { type: () => String, defaultValue: '', description: 'Why the text changes.' }) reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<TextDraftType> {
    const subject = checked(subjectOf, { type, id });
    await this.drafts.publish(actor, subject, checked(reasonText, reason));
    return this.view(actor, subject);
  }

  private async view(actor: Actor, subject: SubjectRef): Promise<TextDraftType> {
    const { card, version, writerIds, mayWrite, ...state } = await this.drafts.state(actor, subject);
    const [text, writers] = await Promise.all([
      version && this.views.one(this.database, version),
      this.views.writers(this.database, writerIds),
    ]);
    const { title, path } = card;
    return { ...subject, ...state, title, path, text, writers, viewerMayWrite: mayWrite.allowed };
  }
}
