import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { subjectTypes } from '../../../kernel/subject-ref.js';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { TextViews } from '../text-views.js';
import { TextsService } from '../texts.service.js';
import { TextDifferenceType, TextHistoryType, TextOriginsType, TextVersionType } from './text.type.js';

const subjectOf = z.object({ type: z.enum(subjectTypes), id: idText });

@Resolver()
export class TextsResolver {
  constructor(
    private readonly texts: TextsService,
    private readonly views: TextViews,
    private readonly database: Database,
  ) {}

  @Allow('everyone')
  @Query(() => TextVersionType, {
    description: 'One version of a text, for those who may read what it is the text of.',
  })
  async textVersion(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: Actor): Promise<TextVersionType> {
    return this.views.one(this.database, await this.texts.read(actor, checked(idText, id)));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => TextDifferenceType, {
    description: 'What changed from one version of a text to another of the same text.',
  })
  async textDifference(
    @Args('fromId', { type: () => ID }) fromId: string,
    @Args('toId', { type: () => ID }) toId: string,
    @ActorParam() actor: Actor,
  ): Promise<TextDifferenceType> {
    const difference = await this.texts.readDifference(actor, checked(idText, fromId), checked(idText, toId));
    return this.views.difference(this.database, difference, actor.language);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => TextHistoryType, { description: 'Every version of a text, for those who may read it.' })
  async textHistory(
    @Args('type') type: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: Actor,
  ): Promise<TextHistoryType> {
    const subject = checked(subjectOf, { type, id });
    const { card, versions } = await this.texts.readHistory(actor, subject);
    const { title, path } = card;
    return { id: subject.id, title, path, versions: await this.views.lines(this.database, versions) };
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => TextOriginsType, {
    description: 'Where the words of a version come from, for those who may read it.',
  })
  async textOrigins(
    @Args('versionId', { type: () => ID }) versionId: string,
    @ActorParam() actor: Actor,
  ): Promise<TextOriginsType> {
    const id = checked(idText, versionId);
    const { clauses, sources } = await this.texts.readOrigins(actor, id);
    return { versionId: id, clauses, sources: await this.views.sources(this.database, sources) };
  }
}
