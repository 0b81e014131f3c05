import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { competences } from '../../proposals/index.js';
import { CoherenceReading, type Coherence } from '../coherence/coherence.reading.js';
import { measureLinkKinds } from '../domain/link.js';
import { MeasureLinksService } from '../links/links.service.js';
import { ProgrammeService } from '../programme.service.js';
import { CoherenceType, MeasureEstimateInput, MeasureLinkInput, MeasureLinkType } from './coherence.type.js';
import { ProgrammeResult, type ProgrammeType } from './programme.type.js';
import { ProgrammeView } from './programme.view.js';

const linkInput = z.object({
  collectiveId: idText,
  id: idText,
  kind: z.enum(measureLinkKinds),
  toProposalId: idText,
  note: line(500, 0),
});
const euros = z.number().int().min(0).max(1_000_000_000_000).nullish();
const estimateInput = z.object({
  collectiveId: idText,
  id: idText,
  once: euros,
  yearly: euros,
  source: line(500, 0),
  competence: z.enum(competences).nullish(),
});

/** What measures say of each other and cost, and whether the programme holds together. */
@Resolver()
export class CoherenceResolver {
  constructor(
    private readonly links: MeasureLinksService,
    private readonly coherence: CoherenceReading,
    private readonly service: ProgrammeService,
    private readonly views: ProgrammeView,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [MeasureLinkType], { description: 'What the measures of the programme say of each other.' })
  measureLinks(@Args('collectiveId', { type: () => ID }) collectiveId: string): Promise<MeasureLinkType[]> {
    return this.links.all(checked(idText, collectiveId));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => CoherenceType, { description: 'What is still open in the programme, and which chapters are ready.' })
  async programmeCoherence(@Args('collectiveId', { type: () => ID }) collectiveId: string): Promise<CoherenceType> {
    return coherenceView(collectiveId, await this.coherence.now(checked(idText, collectiveId)));
  }

  @Allow('coordination')
  @Mutation(() => ProgrammeResult, { description: 'Declares what a measure (`id`) says of another.' })
  async linkMeasure(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: MeasureLinkInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProgrammeType> {
    const { collectiveId: place, id: measureId, ...link } = checked(linkInput, { ...input, collectiveId, id });
    await this.links.link(actor, place, measureId, link);
    return this.views.of(actor, collectiveId);
  }

  @Allow('coordination')
  @Mutation(() => ProgrammeResult)
  async unlinkMeasure(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProgrammeType> {
    await this.links.unlink(actor, checked(idText, collectiveId), checked(idText, id));
    return this.views.of(actor, collectiveId);
  }

  @Allow('coordination')
  @Mutation(() => ProgrammeResult, { description: 'What a measure costs, on whose word, and who would carry it out.' })
  async estimateMeasure(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: MeasureEstimateInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProgrammeType> {
    const { source, ...estimate } = checked(estimateInput, { ...input, collectiveId, id });
    await this.service.estimateMeasure(actor, estimate.collectiveId, estimate.id, {
      once: estimate.once ?? null,
      yearly: estimate.yearly ?? null,
      source: source === '' ? null : source,
      competence: estimate.competence ?? null,
    });
    return this.views.of(actor, collectiveId);
  }
}

/** Each measure where it is read. */
function coherenceView(id: string, { chapters, findings }: Coherence): CoherenceType {
  const slugs = new Map(
    chapters.flatMap(({ slug, measures }) => measures.map(({ number }) => [number, slug] as const)),
  );
  return {
    id,
    chapters,
    findings: findings.map(({ measures, ...finding }) => ({
      ...finding,
      measures: measures.map(({ number, title }) => ({ number, title, chapterSlug: slugs.get(number) ?? null })),
    })),
  };
}
