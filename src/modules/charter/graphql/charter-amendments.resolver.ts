import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { CharterAmendmentsService } from '../charter-amendments.service.js';
import { charterRecommendations } from '../domain/charter-amendment.js';
import { CharterAmendmentInput, CharterAmendmentsResult, CharterAmendmentsType } from './charter-amendment.type.js';
import { CharterAmendmentViews } from './charter-amendment.views.js';

const amended = z.object({ textVersionId: idText, text: prose(20_000), reason: prose(2_000) });
const which = z.object({ collectiveId: idText, id: idText });
const word = z.object({ word: z.enum(charterRecommendations), reason: prose(2_000, 0) });

/** Amending the draft of a charter; each answers with all the amendments of the version. */
@Resolver()
export class CharterAmendmentsResolver {
  constructor(
    private readonly amendments: CharterAmendmentsService,
    private readonly views: CharterAmendmentViews,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => CharterAmendmentsType, {
    nullable: true,
    description: 'The amendments of a version of the charter; without a number, of the draft.',
  })
  charterAmendments(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('number', { type: () => Int, nullable: true }) number: number | null,
    @ActorParam() actor: Actor,
  ): Promise<CharterAmendmentsType | null> {
    return this.views.of(actor, checked(idText, collectiveId), number ?? null);
  }

  @Allow('member')
  @Mutation(() => CharterAmendmentsResult, { description: 'Amends an article of the draft; the sender makes the id.' })
  async tableCharterAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('articleId', { type: () => ID }) articleId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: CharterAmendmentInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterAmendmentsType> {
    const ref = checked(which.extend({ versionId: idText, articleId: idText }), {
      collectiveId,
      versionId,
      articleId,
      id,
    });
    await this.amendments.table(actor, ref, checked(amended, { ...input }));
    return this.views.ofVersion(actor, ref.collectiveId, ref.versionId);
  }

  @Allow('member')
  @Mutation(() => CharterAmendmentsResult, {
    description: 'Writes one’s amendment again, on the article as it is now.',
  })
  async rewordCharterAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: CharterAmendmentInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterAmendmentsType> {
    const ref = checked(which, { collectiveId, id });
    await this.amendments.reword(actor, ref.collectiveId, ref.id, checked(amended, { ...input }));
    return this.views.around(actor, ref.collectiveId, ref.id);
  }

  @Allow('signedIn')
  @Mutation(() => CharterAmendmentsResult, { description: 'Takes one’s amendment back, while it is open (R5).' })
  async withdrawCharterAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterAmendmentsType> {
    const ref = checked(which, { collectiveId, id });
    await this.amendments.withdraw(actor, ref.collectiveId, ref.id);
    return this.views.around(actor, ref.collectiveId, ref.id);
  }

  @Allow('coordination')
  @Mutation(() => CharterAmendmentsResult, { description: 'The coordination’s word: accept, reject or vote.' })
  async recommendCharterAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('word') wordGiven: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterAmendmentsType> {
    const ref = checked(which, { collectiveId, id });
    await this.amendments.recommend(actor, ref.collectiveId, ref.id, checked(word, { word: wordGiven, reason }));
    return this.views.around(actor, ref.collectiveId, ref.id);
  }

  @Allow('coordination')
  @Mutation(() => CharterAmendmentsResult, { description: 'Takes recommended amendments into the draft, together.' })
  async acceptCharterAmendments(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('versionId', { type: () => ID }) versionId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterAmendmentsType> {
    const input = checked(z.object({ collectiveId: idText, versionId: idText, ids: z.array(idText).min(1).max(500) }), {
      collectiveId,
      versionId,
      ids,
    });
    await this.amendments.accept(actor, input.collectiveId, input.versionId, input.ids);
    return this.views.ofVersion(actor, input.collectiveId, input.versionId);
  }
}
