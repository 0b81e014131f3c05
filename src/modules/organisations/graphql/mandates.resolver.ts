import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { MandatesService } from '../mandates.service.js';
import { mandateInput } from './inputs.js';
import { MandateInput, MandateResult, MandateType } from './mandate.type.js';
import { mandateView, OrganisationViews } from './views.js';

@Resolver()
export class MandatesResolver {
  constructor(
    private readonly mandatesService: MandatesService,
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
}
