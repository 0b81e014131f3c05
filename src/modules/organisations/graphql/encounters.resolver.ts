import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { EncountersService } from '../encounters.service.js';
import { MandatesService } from '../mandates.service.js';
import { EncounterInput, EncounterResult, EncounterSheetType, EncounterType, HeldInput } from './encounter.type.js';
import { encounterInput, heldInput, reason } from './inputs.js';
import { encounterView, OrganisationViews } from './views.js';

const pair = z.object({ collectiveId: idText, id: idText });

@Resolver()
export class EncountersResolver {
  constructor(
    private readonly encounters: EncountersService,
    private readonly mandates: MandatesService,
    private readonly views: OrganisationViews,
    private readonly database: Database,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [EncounterType], { description: 'Encounters whose report is late, the latest first. For all to see.' })
  async overdueReports(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: Actor,
  ): Promise<EncounterType[]> {
    const view = await this.views.from(actor, checked(idText, collectiveId));
    return (await this.encounters.overdue(collectiveId)).map((row) => encounterView(view, row));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [EncounterType], { description: 'Encounters to come, soonest first.' })
  async plannedEncounters(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: Actor,
  ): Promise<EncounterType[]> {
    const view = await this.views.from(actor, checked(idText, collectiveId));
    return (await this.encounters.planned(collectiveId)).map((row) => encounterView(view, row));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => EncounterSheetType, { nullable: true, description: 'An encounter with the mandate it is held under.' })
  async encounterSheet(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: Actor,
  ): Promise<EncounterSheetType | null> {
    const of = checked(pair, { collectiveId, id });
    const found = await this.encounters.find(of.collectiveId, of.id);
    if (!found) return null;
    const [view, [mandate]] = await Promise.all([
      this.views.from(actor, of.collectiveId),
      this.views.ofMandates(actor, of.collectiveId, [
        await this.mandates.byId(this.database, of.collectiveId, found.mandateId),
      ]),
    ]);
    return mandate ? { id: found.id, encounter: encounterView(view, found), mandate } : null;
  }

  @Allow('delegate')
  @Mutation(() => EncounterResult, { description: 'Plans an encounter under a mandate valid that day (R3).' })
  async planEncounter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') input: EncounterInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<EncounterType> {
    const collective = checked(idText, collectiveId);
    const id = await this.encounters.plan(actor, collective, checked(encounterInput, { ...input }));
    return this.view(actor, collective, id);
  }

  @Allow('delegate')
  @Mutation(() => EncounterResult, { description: 'Records what was said; outcomes stay within the mandate (R3).' })
  async holdEncounter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: HeldInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<EncounterType> {
    const of = checked(pair, { collectiveId, id });
    const held = {
      summary: input.summary,
      outcomes: input.outcomes.map((outcome) => ({ ...outcome })),
      documents: (input.documents ?? []).map((document) => ({ ...document })),
    };
    await this.encounters.hold(actor, of.collectiveId, of.id, checked(heldInput, held));
    return this.view(actor, of.collectiveId, of.id);
  }

  @Allow('delegate')
  @Mutation(() => EncounterResult, { description: 'Closes an encounter with its report (R3).' })
  async reportEncounter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('report') report: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<EncounterType> {
    const of = checked(pair.extend({ report: prose(20_000, 0) }), { collectiveId, id, report });
    await this.encounters.report(actor, of.collectiveId, of.id, of.report);
    return this.view(actor, of.collectiveId, of.id);
  }

  @Allow('delegate')
  @Mutation(() => EncounterResult)
  async cancelEncounter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('reason') why: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<EncounterType> {
    const of = checked(pair.extend({ reason }), { collectiveId, id, reason: why });
    await this.encounters.cancel(actor, of.collectiveId, of.id, of.reason);
    return this.view(actor, of.collectiveId, of.id);
  }

  private async view(actor: SignedInActor, collectiveId: string, id: string): Promise<EncounterType> {
    const view = await this.views.from(actor, collectiveId);
    return encounterView(view, await this.encounters.byId(this.database, collectiveId, id));
  }
}
