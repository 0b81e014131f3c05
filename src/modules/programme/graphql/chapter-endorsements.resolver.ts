import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { ChapterEndorsementsService } from '../endorsements/chapter-endorsements.service.js';
import { ChapterEndorsementsResult, ChapterEndorsementsType, EndorseChapterInput } from './chapter-endorsement.type.js';

const reservation = z.object({
  number: z.number().int().min(1),
  clauseId: idText.nullish().transform((id) => id ?? null),
  reason: prose(2000),
});
const signature = z.object({
  collectiveId: idText,
  chapterId: idText,
  organisationId: idText,
  publication: z.number().int().min(1),
  statement: prose(2000, 0),
  reservations: z.array(reservation).max(200),
});
const withdrawal = z.object({ collectiveId: idText, id: idText, reason: prose(2000, 0) });
const asked = z.object({
  collectiveId: idText,
  chapterId: idText.nullish().transform((id) => id ?? null),
  organisationId: idText.nullish().transform((id) => id ?? null),
});

/** What organisations say of the chapters of the programme. */
@Resolver()
export class ChapterEndorsementsResolver {
  constructor(private readonly service: ChapterEndorsementsService) {}

  @Allow('everyone')
  @Query(() => ChapterEndorsementsType, { description: 'Of a chapter, of an organisation, or of the whole programme.' })
  chapterEndorsements(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('chapterId', { type: () => ID, nullable: true }) chapterId: string | null,
    @Args('organisationId', { type: () => ID, nullable: true }) organisationId: string | null,
    @ActorParam() actor: Actor,
  ): Promise<ChapterEndorsementsType> {
    const about = checked(asked, { collectiveId, chapterId, organisationId });
    return this.view(actor, about.collectiveId, about.chapterId, about.organisationId);
  }

  @Allow('representative')
  @Mutation(() => ChapterEndorsementsResult, {
    description: 'Signs for an organisation; answers with those of the chapter.',
  })
  async endorseChapter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: EndorseChapterInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<ChapterEndorsementsType> {
    const { collectiveId: place, ...signed } = checked(signature, { ...input, collectiveId, chapterId: id });
    await this.service.endorse(actor, place, signed);
    return this.view(actor, place, signed.chapterId, null);
  }

  @Allow('representative')
  @Mutation(() => ChapterEndorsementsResult, { description: 'Answers with those of the programme.' })
  async withdrawChapterEndorsement(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason', { defaultValue: '' }) reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ChapterEndorsementsType> {
    const input = checked(withdrawal, { collectiveId, id, reason });
    await this.service.withdraw(actor, input.collectiveId, input.id, input.reason);
    return this.view(actor, input.collectiveId, null, null);
  }

  private async view(
    actor: Actor,
    collectiveId: string,
    chapterId: string | null,
    organisationId: string | null,
  ): Promise<ChapterEndorsementsType> {
    const endorsements = await this.service.list(collectiveId, chapterId, organisationId);
    return { endorsements, viewerSpeaksFor: await this.service.spokenFor(actor, collectiveId) };
  }
}
