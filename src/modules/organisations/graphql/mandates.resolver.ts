import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { MandateChangesService } from '../mandate-changes.service.js';
import { MandatesService } from '../mandates.service.js';
import { mandateChangeInput, mandateInput } from './inputs.js';
import {
  MandateChangeInput,
  MandateChangeResult,
  MandateChangeType,
  MandateInput,
  MandateResult,
  MandateType,
} from './mandate.type.js';
import { mandateView, OrganisationViews } from './views.js';

@Resolver()
export class MandatesResolver {
  constructor(
    private readonly mandatesService: MandatesService,
    private readonly changes: MandateChangesService,
    private readonly views: OrganisationViews,
    private readonly database: Database,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [MandateType], { description: 'Every mandate of a collective, newest first.' })
  async mandates(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: Actor,
  ): Promise<MandateType[]> {
    const view = await this.views.from(actor, checked(idText, collectiveId));
    return (await this.mandatesService.all(collectiveId)).map((row) => mandateView(view, row));
  }

  @Allow('coordination')
  @Mutation(() => MandateResult, { description: 'Proposes a mandate; only a plenary gives it.' })
  async proposeMandate(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('input') input: MandateInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<MandateType> {
    const collective = checked(idText, collectiveId);
    const id = await this.mandatesService.propose(actor, collective, checked(mandateInput, { ...input }));
    const view = await this.views.from(actor, collective);
    return mandateView(view, await this.mandatesService.byId(this.database, collective, id));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [MandateChangeType], { description: 'What was proposed of the mandates that stood, oldest first.' })
  mandateChanges(@Args('collectiveId', { type: () => ID }) collectiveId: string): Promise<MandateChangeType[]> {
    return this.changes.all(checked(idText, collectiveId));
  }

  @Allow('coordination')
  @Mutation(() => MandateChangeResult, { description: 'Proposes to extend or revoke a mandate; a plenary decides.' })
  proposeMandateChange(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('mandateId', { type: () => ID }) mandateId: string,
    @Args('input') input: MandateChangeInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<MandateChangeType> {
    const change = checked(mandateChangeInput, { ...input });
    return this.changes.propose(actor, checked(idText, collectiveId), checked(idText, mandateId), change);
  }

  @Allow('coordination')
  @Mutation(() => DoneResult, { description: 'Withdraws a change that no ballot decides yet.' })
  async withdrawMandateChange(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.changes.withdraw(actor, checked(idText, collectiveId), checked(idText, id));
    return done;
  }
}
