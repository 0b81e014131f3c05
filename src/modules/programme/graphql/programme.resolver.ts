import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import type { PublicationRow } from '../programme.views.js';
import { ProgrammeService } from '../programme.service.js';
import { ProgrammeChangeType, PublicationLineType, PublicationType } from './publication.type.js';
import { chapterView, ProgrammeView } from './programme.view.js';
import {
  ChapterInput,
  FoundMeasureType,
  MeasureVersionType,
  ChapterType,
  MeasureType,
  ProgrammeResult,
  ProgrammeType,
} from './programme.type.js';

const chapterInput = z.object({ title: line(120), introduction: prose(10_000, 0) });
const place = z.object({ collectiveId: idText, id: idText, position: z.number().int().min(0).max(10_000) });

@Resolver()
export class ProgrammeResolver {
  constructor(
    private readonly service: ProgrammeService,
    private readonly views: ProgrammeView,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => ProgrammeType, { description: 'Chapters and adopted measures, without their words.' })
  programme(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: Actor,
  ): Promise<ProgrammeType> {
    return this.views.of(actor, checked(idText, collectiveId));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => ChapterType, { nullable: true, description: 'One chapter, with the words of its measures.' })
  async chapter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('slug') slug: string,
  ): Promise<ChapterType | null> {
    const found = await this.service.chapter(checked(idText, collectiveId), slug);
    return found && chapterView(found);
  }

  @Allow('everyone')
  @Query(() => MeasureType, { nullable: true })
  measure(@Args('id', { type: () => ID }) id: string): Promise<MeasureType | null> {
    return this.service.measure(checked(idText, id));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [MeasureVersionType], {
    description: 'What a measure said, each time a plenary voted it; newest first.',
  })
  measureVersions(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<MeasureVersionType[]> {
    return this.service.versions(checked(idText, collectiveId), checked(z.number().int().min(0), number));
  }

  @Allow('everyone')
  @Query(() => [FoundMeasureType], {
    description: 'The measures that hold these words, the closest first; at most 50.',
  })
  searchProgramme(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('words') words: string,
  ): Promise<FoundMeasureType[]> {
    return this.service.search(checked(idText, collectiveId), checked(line(200, 0), words));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [ChapterType], {
    description: 'Every chapter with the words of its measures: what is printed.',
  })
  async wholeProgramme(@Args('collectiveId', { type: () => ID }) collectiveId: string): Promise<ChapterType[]> {
    return (await this.service.chaptersWithWords(checked(idText, collectiveId))).map(chapterView);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [PublicationLineType], { description: 'Every version published, newest first.' })
  async programmePublications(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
  ): Promise<PublicationLineType[]> {
    return (await this.service.publications(checked(idText, collectiveId))).map(publicationView);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => PublicationType, { nullable: true, description: 'The programme as one version published it.' })
  async programmePublication(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('number', { type: () => Int }) number: number,
  ): Promise<PublicationType | null> {
    const found = await this.service.publication(checked(idText, collectiveId), number);
    return found && publicationView(found);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [ProgrammeChangeType], {
    description: 'What changed from a published version to another; null: to the programme as it stands.',
  })
  async programmeChanges(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int, nullable: true }) to: number | null,
  ): Promise<ProgrammeChangeType[]> {
    const changes = await this.service.changes(checked(idText, collectiveId), from, to);
    return changes.map((change) => ({ was: null, measure: null, ...change }));
  }

  @Allow('coordination')
  @Mutation(() => ProgrammeResult)
  async setProgrammeIntroduction(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('introduction') introduction: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProgrammeType> {
    const input = checked(z.object({ collectiveId: idText, introduction: prose(10_000, 0) }), {
      collectiveId,
      introduction,
    });
    await this.service.setIntroduction(actor, input.collectiveId, input.introduction);
    return this.views.of(actor, collectiveId);
  }

  @Allow('coordination')
  @Mutation(() => ProgrammeResult)
  async addChapter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') input: ChapterInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProgrammeType> {
    await this.service.addChapter(actor, checked(idText, collectiveId), checked(chapterInput, { ...input }));
    return this.views.of(actor, collectiveId);
  }

  @Allow('coordination')
  @Mutation(() => ProgrammeResult)
  async editChapter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: ChapterInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProgrammeType> {
    await this.service.editChapter(
      actor,
      checked(idText, collectiveId),
      checked(idText, id),
      checked(chapterInput, { ...input }),
    );
    return this.views.of(actor, collectiveId);
  }

  @Allow('coordination')
  @Mutation(() => ProgrammeResult, { description: 'Position counted from 0.' })
  async moveChapter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('position', { type: () => Int }) position: number,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProgrammeType> {
    const input = checked(place, { collectiveId, id, position });
    await this.service.moveChapter(actor, input.collectiveId, input.id, input.position);
    return this.views.of(actor, collectiveId);
  }

  @Allow('coordination')
  @Mutation(() => ProgrammeResult, { description: 'Removes an empty chapter.' })
  async removeChapter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProgrammeType> {
    await this.service.removeChapter(actor, checked(idText, collectiveId), checked(idText, id));
    return this.views.of(actor, collectiveId);
  }

  @Allow('coordination')
  @Mutation(() => ProgrammeResult, { description: 'Position counted from 0, in the chapter given.' })
  async moveMeasure(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('chapterId', { type: () => ID }) chapterId: string,
    @Args('position', { type: () => Int }) position: number,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProgrammeType> {
    const input = checked(place.extend({ chapterId: idText }), { collectiveId, id, chapterId, position });
    await this.service.moveMeasure(actor, input.collectiveId, input.id, input.chapterId, input.position);
    return this.views.of(actor, collectiveId);
  }

  @Allow('coordination')
  @Mutation(() => ProgrammeResult, { description: 'Publishes the programme as it stands, as a numbered version.' })
  async publishProgramme(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('knowing', {
      type: () => Int,
      nullable: true,
      description: 'How many open points one has read, where there are some: they are kept with the version.',
    })
    knowing: number | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<ProgrammeType> {
    await this.service.publish(actor, checked(idText, collectiveId), knowing ?? 0);
    return this.views.of(actor, collectiveId);
  }
}

const publicationView = ({ content, openPoints, ...publication }: PublicationRow): PublicationType => ({
  ...publication,
  openPoints: Object.entries(openPoints).map(([kind, count]) => ({ kind, count })),
  ...content,
  measures: content.chapters.reduce((sum, { measures }) => sum + measures.length, 0),
});
