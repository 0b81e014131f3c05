import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { notFound } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line } from '../../../platform/graphql/input.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import type { PlenaryMove } from '../domain/plenary.js';
import { MinutesService } from '../minutes.service.js';
import { PlenariesService } from '../plenaries.service.js';
import { PlenaryViews } from '../plenary-views.js';
import { PlenaryInput, plenaryInput } from './plenary.input.js';
import {
  DecisionConnection,
  DecisionType,
  PlenaryConnection,
  PlenaryResult,
  PlenaryType,
  type PlenaryCardType,
} from './plenary.type.js';

@Resolver()
export class PlenariesResolver {
  constructor(
    private readonly service: PlenariesService,
    private readonly minutes: MinutesService,
    private readonly views: PlenaryViews,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => PlenaryConnection, { description: 'The newest first.' })
  async plenaries(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args() page: PageArgs,
  ): Promise<Connection<PlenaryCardType>> {
    return toConnection(await this.service.page(checked(idText, collectiveId), pageRequest(page)), ({ number }) => [
      number,
    ]);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => PlenaryType, { nullable: true })
  async plenary(
    @Args('collectiveSlug') slug: string,
    @Args('number', { type: () => Int }) number: number,
    @ActorParam() actor: Actor,
  ): Promise<PlenaryType | null> {
    const found = await this.service.byNumber(slug, number);
    return found && this.views.view(actor, found);
  }

  @Allow('everyone')
  @Query(() => DecisionConnection, { description: 'What plenaries decided, the newest first.' })
  async decisions(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args() page: PageArgs,
    @ActorParam() actor: Actor,
  ): Promise<Connection<DecisionType>> {
    const found = await this.views.decisionsPage(actor, checked(idText, collectiveId), pageRequest(page));
    return toConnection(found, ({ decidedAt, id }) => [decidedAt.toISOString(), id]);
  }

  @Allow('everyone')
  @Query(() => DecisionType, { nullable: true })
  decision(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: Actor): Promise<DecisionType | null> {
    return this.views.decision(actor, checked(idText, id));
  }

  @Allow('coordination')
  @Mutation(() => PlenaryResult, { description: 'Announces a plenary; it takes the next number.' })
  async convenePlenary(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') input: PlenaryInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    const fields = checked(plenaryInput, { ...input });
    return this.views.view(actor, await this.service.convene(actor, checked(idText, collectiveId), fields));
  }

  @Allow('coordination')
  @Mutation(() => PlenaryResult)
  async editPlenary(
    @Args('id', { type: () => ID }) id: string,
    @Args('version', { type: () => Int }) version: number,
    @Args('input') input: PlenaryInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    await this.service.edit(actor, checked(idText, id), version, checked(plenaryInput, { ...input }));
    return this.again(actor, id);
  }

  @Allow('coordination')
  @Mutation(() => PlenaryResult, { description: 'Hands the chair or the secretary’s table to one member.' })
  async appointToPlenary(
    @Args('id', { type: () => ID }) id: string,
    @Args('kind', { description: 'chair or secretary' }) kind: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    const role = checked(z.object({ id: idText, kind: z.enum(['chair', 'secretary']), accountId: idText }), {
      id,
      kind,
      accountId,
    });
    await this.service.appoint(actor, role.id, role.kind, role.accountId);
    return this.again(actor, id);
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult)
  openPlenary(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: SignedInActor): Promise<PlenaryType> {
    return this.move(actor, id, 'open');
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult)
  suspendPlenary(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: SignedInActor): Promise<PlenaryType> {
    return this.move(actor, id, 'suspend');
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult)
  resumePlenary(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: SignedInActor): Promise<PlenaryType> {
    return this.move(actor, id, 'resume');
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult, { description: 'What was not reached is carried over; minutes are drafted.' })
  closePlenary(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: SignedInActor): Promise<PlenaryType> {
    return this.move(actor, id, 'close');
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult, { description: 'Saves a next version of the minutes (chair or secretary).' })
  async editMinutes(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('basedOn', { type: () => ID, description: 'The text version it was written from.' }) basedOn: string,
    @Args('document', { type: () => JsonScalar }) document: unknown,
    @Args('reason', { type: () => String, defaultValue: '' }) reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    const ids = checked(z.object({ plenaryId: idText, basedOn: idText }), { plenaryId, basedOn });
    await this.minutes.edit(actor, ids.plenaryId, ids.basedOn, document, checked(line(500, 0), reason));
    return this.again(actor, plenaryId);
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult, { description: 'Published, minutes no longer change (chair or secretary).' })
  async publishMinutes(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    await this.minutes.publish(actor, checked(idText, plenaryId));
    return this.again(actor, plenaryId);
  }

  private async move(actor: SignedInActor, id: string, move: PlenaryMove): Promise<PlenaryType> {
    await this.service.move(actor, checked(idText, id), move);
    return this.again(actor, id);
  }

  private async again(actor: Actor, id: string): Promise<PlenaryType> {
    const found = await this.views.byId(actor, id);
    if (!found) throw new Refused(notFound());
    return found;
  }
}
