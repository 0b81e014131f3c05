import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { notFound } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { PlenaryViews } from '../plenary-views.js';
import { SigningService } from '../signing.service.js';
import { PlenaryResult, type PlenaryType } from './plenary.type.js';

/** Signing minutes, and adding to them. */
@Resolver()
export class MinutesResolver {
  constructor(
    private readonly signing: SigningService,
    private readonly views: PlenaryViews,
  ) {}

  @Allow('chair')
  @Mutation(() => PlenaryResult, {
    description: 'As chair, secretary or both; the last signature awaited publishes the minutes.',
  })
  async signMinutes(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    await this.signing.sign(actor, checked(idText, plenaryId));
    return this.again(actor, plenaryId);
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult, { description: 'Under published minutes (chair or secretary); it stays as written.' })
  async addMinutesAddendum(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('body') body: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    await this.signing.add(actor, checked(idText, plenaryId), checked(prose(5_000), body));
    return this.again(actor, plenaryId);
  }

  private async again(actor: SignedInActor, id: string): Promise<PlenaryType> {
    const found = await this.views.byId(actor, id);
    if (!found) throw new Refused(notFound());
    return found;
  }
}
