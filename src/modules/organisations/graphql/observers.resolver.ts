import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { EncountersService } from '../encounters.service.js';
import { ObserversService } from '../observers.service.js';
import { EncounterResult, type EncounterType } from './encounter.type.js';
import { reason } from './inputs.js';
import { encounterView, OrganisationViews } from './views.js';

const pair = z.object({ collectiveId: idText, id: idText });
const words = prose(500, 0);

/** Each answers with the encounter. */
@Resolver()
export class ObserversResolver {
  constructor(
    private readonly observers: ObserversService,
    private readonly encounters: EncountersService,
    private readonly views: OrganisationViews,
    private readonly database: Database,
  ) {}

  @Allow('delegate')
  @Mutation(() => EncounterResult, { description: 'Looks for members to observe an encounter; null: for no more.' })
  async callObservers(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('wanted', { type: () => Int, nullable: true }) wanted: number | null,
    @Args('words') said: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<EncounterType> {
    const shape = pair.extend({ wanted: z.number().int().min(1).max(20).nullish(), words });
    const of = checked(shape, { collectiveId, id, wanted, words: said });
    await this.observers.call(actor, of.collectiveId, of.id, of.wanted ?? null, of.words);
    return this.view(actor, of.collectiveId, of.id);
  }

  @Allow('member')
  @Mutation(() => EncounterResult, { description: 'Offers to observe an encounter.' })
  async volunteerAsObserver(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('note', { description: 'For the coordination.' }) note: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<EncounterType> {
    const of = checked(pair.extend({ note: words }), { collectiveId, id, note });
    await this.observers.volunteer(actor, of.collectiveId, of.id, of.note);
    return this.view(actor, of.collectiveId, of.id);
  }

  @Allow('participant')
  @Mutation(() => EncounterResult, { description: 'Observes no more, chosen or not.' })
  async withdrawAsObserver(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<EncounterType> {
    const of = checked(pair, { collectiveId, id });
    await this.observers.withdraw(actor, of.collectiveId, of.id);
    return this.view(actor, of.collectiveId, of.id);
  }

  @Allow('coordination')
  @Mutation(() => EncounterResult, { description: 'Chooses one of those who offered, for a public reason.' })
  async chooseObserver(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @Args('reason') why: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<EncounterType> {
    const of = checked(pair.extend({ accountId: idText, reason }), { collectiveId, id, accountId, reason: why });
    await this.observers.choose(actor, of.collectiveId, of.id, of.accountId, of.reason);
    return this.view(actor, of.collectiveId, of.id);
  }

  private async view(actor: SignedInActor, collectiveId: string, id: string): Promise<EncounterType> {
    const view = await this.views.from(actor, collectiveId);
    return encounterView(view, await this.encounters.byId(this.database, collectiveId, id));
  }
}
