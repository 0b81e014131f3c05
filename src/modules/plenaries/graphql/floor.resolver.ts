import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { ClocksService } from '../clocks.service.js';
import { FloorService } from '../floor.service.js';
import { ClockInput, clockInput, FloorOrderInput, floorOrderInput, gender as genderWord } from './floor.input.js';

/** How the floor is given: its order, its clocks. What an act changes arrives live, to everybody at once. */
@Resolver()
export class FloorResolver {
  constructor(
    private readonly floor: FloorService,
    private readonly clocks: ClocksService,
  ) {}

  @Allow('chair')
  @Mutation(() => DoneResult, { description: 'Of the plenary, or of one item; without an order, the plain one again.' })
  async orderFloor(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('itemId', { type: () => ID, nullable: true }) itemId: string | null,
    @Args('order', { type: () => FloorOrderInput, nullable: true }) order: FloorOrderInput | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const ids = checked(z.object({ plenaryId: idText, itemId: idText.nullable() }), {
      plenaryId,
      itemId: itemId ?? null,
    });
    const settings = order ? checked(floorOrderInput, { ...order }) : null;
    await this.floor.order(actor, ids.plenaryId, ids.itemId, settings);
    return done;
  }

  @Allow('chair')
  @Mutation(() => DoneResult, { description: 'Pauses, resumes, extends or limits a clock.' })
  async turnClock(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('input') input: ClockInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const { clock, ...turn } = checked(clockInput, { ...input });
    await this.clocks.turn(actor, checked(idText, plenaryId), clock, turn);
    return done;
  }

  @Allow('chair')
  @Mutation(() => DoneResult, { description: 'Removes somebody’s request to speak.' })
  async removeFromQueue(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('speechId', { type: () => ID }) speechId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const ids = checked(z.object({ plenaryId: idText, speechId: idText }), { plenaryId, speechId });
    await this.floor.setAside(actor, ids.plenaryId, ids.speechId);
    return done;
  }

  @Allow('participant')
  @Mutation(() => DoneResult, {
    description:
      'The reader’s own word, for the alternation of speakers alone; shown to nobody else. null takes it back.',
  })
  async sayGender(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('gender', { type: () => String, nullable: true, description: 'woman, man or other' }) gender: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.floor.sayGender(actor, checked(idText, plenaryId), checked(genderWord, gender ?? null));
    return done;
  }
}
