import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import type { CharterVersionRow } from '../charter.rows.js';
import { CharterService, type DraftRef } from '../charter.service.js';
import {
  CharterDraftRefInput,
  CharterPartPlaceInput,
  CharterVersionResult,
  type CharterVersionType,
} from './charter.type.js';
import { CharterViews } from './charter.views.js';

const draftRef = z.object({ collectiveId: idText, versionId: idText, revision: z.int() });
const part = z.object({ title: line(160), introduction: prose(4_000, 0) });
const article = z.object({ title: line(160), text: prose(20_000) });
const dates = z.object({ takesEffectOn: z.iso.date().nullable(), renewWithin: z.int().min(7).max(730).nullable() });
const layout = z.array(z.object({ partId: idText, articleIds: z.array(idText).max(200) })).max(50);

const refOf = (draft: CharterDraftRefInput): DraftRef => checked(draftRef, { ...draft });

/** Editing a draft; each answers with the whole draft and its next revision. */
@Resolver()
export class CharterDraftResolver {
  constructor(
    private readonly charters: CharterService,
    private readonly views: CharterViews,
  ) {}

  @Allow('coordination')
  @Mutation(() => CharterVersionResult)
  addCharterPart(
    @Args('draft') draft: CharterDraftRefInput,
    @Args('title') title: string,
    @Args('introduction') introduction: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterVersionType> {
    const input = checked(part, { title, introduction });
    return this.view(actor, this.charters.addPart(actor, refOf(draft), input));
  }

  @Allow('coordination')
  @Mutation(() => CharterVersionResult)
  editCharterPart(
    @Args('draft') draft: CharterDraftRefInput,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('title') title: string,
    @Args('introduction') introduction: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterVersionType> {
    const input = checked(part, { title, introduction });
    return this.view(actor, this.charters.editPart(actor, refOf(draft), checked(idText, partId), input));
  }

  @Allow('coordination')
  @Mutation(() => CharterVersionResult, { description: 'Removes a part that has no article.' })
  removeCharterPart(
    @Args('draft') draft: CharterDraftRefInput,
    @Args('partId', { type: () => ID }) partId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterVersionType> {
    return this.view(actor, this.charters.removePart(actor, refOf(draft), checked(idText, partId)));
  }

  @Allow('coordination')
  @Mutation(() => CharterVersionResult, { description: 'Adds an article at the end of a part. The text is Markdown.' })
  addCharterArticle(
    @Args('draft') draft: CharterDraftRefInput,
    @Args('partId', { type: () => ID }) partId: string,
    @Args('title') title: string,
    @Args('text') text: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterVersionType> {
    const input = checked(article, { title, text });
    return this.view(actor, this.charters.addArticle(actor, refOf(draft), checked(idText, partId), input));
  }

  @Allow('coordination')
  @Mutation(() => CharterVersionResult, { description: 'The text is Markdown.' })
  editCharterArticle(
    @Args('draft') draft: CharterDraftRefInput,
    @Args('articleId', { type: () => ID }) articleId: string,
    @Args('title') title: string,
    @Args('text') text: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterVersionType> {
    const input = checked(article, { title, text });
    return this.view(actor, this.charters.editArticle(actor, refOf(draft), checked(idText, articleId), input));
  }

  @Allow('coordination')
  @Mutation(() => CharterVersionResult)
  removeCharterArticle(
    @Args('draft') draft: CharterDraftRefInput,
    @Args('articleId', { type: () => ID }) articleId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterVersionType> {
    return this.view(actor, this.charters.removeArticle(actor, refOf(draft), checked(idText, articleId)));
  }

  @Allow('coordination')
  @Mutation(() => CharterVersionResult, { description: 'Orders parts and articles; each is named once.' })
  arrangeCharter(
    @Args('draft') draft: CharterDraftRefInput,
    @Args('parts', { type: () => [CharterPartPlaceInput] }) parts: CharterPartPlaceInput[],
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterVersionType> {
    const wanted = checked(
      layout,
      parts.map(({ partId, articleIds }) => ({ partId, articleIds })),
    );
    return this.view(actor, this.charters.arrange(actor, refOf(draft), wanted));
  }

  @Allow('coordination')
  @Mutation(() => CharterVersionResult, {
    description: 'Says when the draft takes effect, and how many days endorsers of another version have to renew.',
  })
  dateCharter(
    @Args('draft') draft: CharterDraftRefInput,
    @Args('takesEffectOn', { type: () => String, nullable: true }) takesEffectOn: string | null,
    @Args('renewWithin', { type: () => Int, nullable: true }) renewWithin: number | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterVersionType> {
    const input = checked(dates, { takesEffectOn: takesEffectOn ?? null, renewWithin: renewWithin ?? null });
    return this.view(actor, this.charters.date(actor, refOf(draft), input));
  }

  private async view(actor: SignedInActor, edited: Promise<CharterVersionRow>): Promise<CharterVersionType> {
    return this.views.version(actor, await edited);
  }
}
