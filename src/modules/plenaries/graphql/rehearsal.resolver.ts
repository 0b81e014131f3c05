import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { rehearsalMembers, type RehearsalView } from '../domain/rehearsal.js';
import { RehearsalService } from '../rehearsal/rehearsal.service.js';

@ObjectType('Rehearsal', { description: 'The last rehearsal of a plenary since the server started; kept nowhere.' })
export class RehearsalType {
  @Field(() => JsonScalar, {
    nullable: true,
    description: 'RehearsalView of plenaries/domain/rehearsal.ts; null: none. Topic rehearsal:<plenary>.',
  })
  view: RehearsalView | null;
}

const RehearsalResult = resultOf('RehearsalResult', () => RehearsalType);
const members = z.int().min(rehearsalMembers.least).max(rehearsalMembers.most);

/** A dress rehearsal with simulated members, before a plenary opens. */
@Resolver()
export class RehearsalResolver {
  constructor(private readonly rehearsals: RehearsalService) {}

  @Allow('chair')
  @Query(() => RehearsalResult)
  async rehearsal(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<RehearsalType> {
    return { view: await this.rehearsals.see(actor, checked(idText, plenaryId)) };
  }

  @Allow('chair')
  @Mutation(() => DoneResult, { description: 'On a copy that leaves no trace; one at a time.' })
  async startRehearsal(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('members', { type: () => Int, defaultValue: rehearsalMembers.usual }) asked: number,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const input = checked(z.object({ plenaryId: idText, members }), { plenaryId, members: asked });
    await this.rehearsals.start(actor, input.plenaryId, input.members);
    return done;
  }

  @Allow('chair')
  @Mutation(() => DoneResult)
  async stopRehearsal(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.rehearsals.stop(actor, checked(idText, plenaryId));
    return done;
  }
}
