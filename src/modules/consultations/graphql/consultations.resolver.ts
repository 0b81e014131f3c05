import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { Id } from '../../../kernel/ids.js';
import { Refused, sentenceOf } from '../../../kernel/refusal.js';
import { notFound } from '../../../kernel/common.refusals.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../../collectives/index.js';
import { mayContribute, mayWriteFor } from '../consultations.policy.js';
import { ConsultationsService } from '../consultations.service.js';
import { contributionStates, fates, takers } from '../domain/contribution-fate.js';
import {
  ContributionConnection,
  ContributionDeskType,
  ContributionFilter,
  ContributionInput,
  ContributionResult,
  ContributionTakerInput,
  ContributionType,
  ContributionVersionType,
  ContributionWordsInput,
} from './contribution.type.js';
import { contributionView } from './contribution.view.js';

const orNull = <T>(value: T | null | undefined): T | null => value ?? null;

const wordsInput = z.object({
  title: line(120, 0)
    .nullish()
    .transform((text) => text ?? ''),
  body: prose(4_000),
  theme: line(60),
});

const contributionInput = wordsInput.extend({
  id: idText,
  offline: z
    .object({ name: line(80), consent: z.boolean() })
    .nullish()
    .transform(orNull),
});

const contributionFilter = z.object({
  theme: line(60).nullish().transform(orNull),
  state: z.enum(contributionStates).nullish().transform(orNull),
  groupId: idText.nullish().transform(orNull),
  mine: z.boolean().nullish(),
  search: line(200, 0)
    .nullish()
    .transform((text) => text || null),
});

const answerInput = z.object({
  fate: z.enum(fates),
  reason: prose(2_000, 0),
  takenUpBy: z
    .object({ type: z.enum(takers), id: idText })
    .nullish()
    .transform(orNull),
});

@Resolver()
export class ConsultationsResolver {
  constructor(
    private readonly service: ConsultationsService,
    private readonly collectives: CollectivesService,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => ContributionConnection, { description: 'Contributions, newest first.' })
  async contributions(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('filter', { type: () => ContributionFilter, nullable: true }) filter: ContributionFilter | null,
    @Args() page: PageArgs,
    @ActorParam() actor: Actor,
  ): Promise<Connection<ContributionType>> {
    const collective = checked(idText, collectiveId);
    const { mine, ...wanted } = checked(contributionFilter, { ...filter });
    if (mine && actor.accountId === null) return toConnection({ items: [], hasNext: false, total: 0 }, () => []);
    const authorId = mine ? actor.accountId : null;
    const [found, standing] = await Promise.all([
      this.service.list(collective, { ...wanted, authorId }, pageRequest(page)),
      this.collectives.standing(actor, collective),
    ]);
    const cards = await this.service.takers(found.items);
    const items = found.items.map((row) => contributionView(row, standing, cards));
    return toConnection({ ...found, items }, ({ number }) => [number]);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => ContributionType, { nullable: true })
  contribution(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('number', { type: () => Int }) number: number,
    @ActorParam() actor: Actor,
  ): Promise<ContributionType | null> {
    return this.find(actor, checked(idText, collectiveId), number);
  }

  @Allow('everyone')
  @Query(() => ContributionDeskType)
  async contributionDesk(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: Actor,
  ): Promise<ContributionDeskType> {
    const collective = checked(idText, collectiveId);
    const [themes, standing, closed] = await Promise.all([
      this.service.themes(collective),
      this.collectives.standing(actor, collective),
      this.service.closedBecause(collective),
    ]);
    return {
      themes,
      viewerMayContribute: closed === null && mayContribute(standing).allowed,
      closedBecause: closed && sentenceOf(closed, actor.language),
      viewerMayWriteForOthers: closed === null && mayWriteFor(standing).allowed,
    };
  }

  @Allow('participant')
  @Mutation(() => ContributionResult, { description: 'In one’s own name, or written down for somebody offline.' })
  async contribute(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') input: ContributionInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<ContributionType> {
    const fields = checked(contributionInput, { ...input });
    const collective = checked(idText, collectiveId);
    return this.view(actor, collective, await this.service.contribute(actor, collective, fields));
  }

  @Allow('everyone')
  @Query(() => [ContributionVersionType], { description: 'What it said before each edit, the oldest first.' })
  contributionHistory(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('number', { type: () => Int }) number: number,
    @ActorParam() actor: Actor,
  ): Promise<ContributionVersionType[]> {
    return this.service.history(actor, checked(idText, collectiveId), number);
  }

  @Allow('participant')
  @Mutation(() => ContributionResult, { description: 'By whoever typed it in, until it is answered.' })
  async editContribution(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: ContributionWordsInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<ContributionType> {
    const words = checked(wordsInput, { ...input });
    const collective = checked(idText, collectiveId);
    const number = await this.service.edit(actor, collective, checked(idText, id), version, words);
    return this.view(actor, collective, number);
  }

  @Allow('facilitator')
  @Mutation(() => ContributionResult, { description: 'Hands a contribution to a group.' })
  async triageContribution(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('groupId', { type: () => ID }) groupId: string,
    @Args('reason', { type: () => String, defaultValue: '' }) reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ContributionType> {
    const fields = checked(z.object({ id: idText, groupId: idText, reason: line(500, 0) }), { id, groupId, reason });
    const collective = checked(idText, collectiveId);
    const number = await this.service.triage(actor, collective, fields.id, fields.groupId, fields.reason);
    return this.view(actor, collective, number);
  }

  @Allow('facilitator')
  @Mutation(() => ContributionResult, { description: 'Gives a contribution its fate and the reason (R11).' })
  async answerContribution(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('fate') fate: string,
    @Args('reason') reason: string,
    @Args('takenUpBy', { type: () => ContributionTakerInput, nullable: true }) takenUpBy: ContributionTakerInput | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<ContributionType> {
    const answer = checked(answerInput, { fate, reason, takenUpBy: takenUpBy && { ...takenUpBy } });
    const collective = checked(idText, collectiveId);
    return this.view(actor, collective, await this.service.answer(actor, collective, checked(idText, id), answer));
  }

  private async view(actor: Actor, collectiveId: Id, number: number): Promise<ContributionType> {
    const found = await this.find(actor, collectiveId, number);
    if (!found) throw new Refused(notFound());
    return found;
  }

  private async find(actor: Actor, collectiveId: Id, number: number): Promise<ContributionType | null> {
    const [row, standing] = await Promise.all([
      this.service.byNumber(collectiveId, number),
      this.collectives.standing(actor, collectiveId),
    ]);
    return row && contributionView(row, standing, await this.service.takers([row]));
  }
}
