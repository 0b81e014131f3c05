import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { notFound } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { MandateChangesService } from '../mandate-changes.service.js';
import { MandatesService } from '../mandates.service.js';
import { mandateChangeInput, mandateInput } from './inputs.js';
import { MandateChangeInput, MandateInput, MandateResult, MandateType } from './mandate.type.js';
import { OrganisationViews } from './views.js';

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
    const rows = await this.mandatesService.all(checked(idText, collectiveId));
    return this.views.ofMandates(actor, collectiveId, rows);
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
    return this.seen(actor, collective, id);
  }

  @Allow('delegate')
  @Mutation(() => MandateResult, { description: 'Asks a plenary to extend, revoke or close a mandate it gave.' })
  async proposeMandateChange(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('mandateId', { type: () => ID }) mandateId: string,
    @Args('input') input: MandateChangeInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<MandateType> {
    const [collective, id] = [checked(idText, collectiveId), checked(idText, mandateId)];
    await this.changes.propose(actor, collective, id, checked(mandateChangeInput, { ...input }));
    return this.seen(actor, collective, id);
  }

  @Allow('delegate')
  @Mutation(() => MandateResult, { description: 'Asks it no more, before a plenary votes on it.' })
  async withdrawMandateChange(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<MandateType> {
    const collective = checked(idText, collectiveId);
    return this.seen(actor, collective, await this.changes.withdraw(actor, collective, checked(idText, id)));
  }

  private async seen(actor: Actor, collectiveId: string, id: string): Promise<MandateType> {
    const row = await this.mandatesService.byId(this.database, collectiveId, id);
    const [seen] = await this.views.ofMandates(actor, collectiveId, [row]);
    if (!seen) throw new Refused(notFound());
    return seen;
  }
}
