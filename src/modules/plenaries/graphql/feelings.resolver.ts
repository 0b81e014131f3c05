import { Args, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Refused } from '../../../kernel/refusal.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id as idText, invalidInput, line } from '../../../platform/graphql/input.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { moodOptions, openMood, reactions } from '../domain/mood.js';
import type { FeelingsView } from '../domain/feelings.js';
import { FeelingsService } from '../feelings.service.js';

@ObjectType('PlenaryFeelings', { description: 'What the hall feels now; kept nowhere.' })
export class PlenaryFeelingsType {
  @Field(() => JsonScalar, {
    description: 'As the notices of the topic feelings:<id> carry it: FeelingsView of plenaries/domain/feelings.ts.',
  })
  view: FeelingsView;

  @Field(() => Int, { nullable: true, description: 'The option the reader said, from 0.' })
  viewerMood: number | null;

  @Field(() => Boolean)
  viewerHandUp: boolean;
}

const option = z
  .int()
  .min(0)
  .max(moodOptions.most - 1);
const options = z.array(line(moodOptions.characters)).min(moodOptions.least).max(moodOptions.most);

/** Mood polls, hands and reactions: live, counted, and never in the record. */
@Resolver()
export class FeelingsResolver {
  constructor(private readonly feelings: FeelingsService) {}

  @Allow('everyone')
  @Query(() => PlenaryFeelingsType)
  plenaryFeelings(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: Actor): PlenaryFeelingsType {
    return this.feelings.forViewer(actor, checked(idText, id));
  }

  @Allow('chair')
  @Mutation(() => DoneResult, { description: 'Two to six options; replaces the poll before.' })
  async openMood(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('question') question: string,
    @Args('options', { type: () => [String] }) labels: string[],
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    const mood = openMood(checked(line(160), question), checked(options, labels));
    if (!mood) throw new Refused(invalidInput('options', 'invalid'));
    await this.feelings.openMood(actor, checked(idText, plenaryId), mood.question, mood.options);
    return done;
  }

  @Allow('chair')
  @Mutation(() => DoneResult)
  async closeMood(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.feelings.closeMood(actor, checked(idText, plenaryId));
    return done;
  }

  @Allow('chair')
  @Mutation(() => DoneResult)
  async lowerHands(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.feelings.lowerHands(actor, checked(idText, plenaryId));
    return done;
  }

  @Allow('participant')
  @Mutation(() => DoneResult)
  async sayMood(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('option', { type: () => Int, description: 'From 0.' }) said: number,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.feelings.sayMood(actor, checked(idText, plenaryId), checked(option, said));
    return done;
  }

  @Allow('participant')
  @Mutation(() => DoneResult)
  async raiseHand(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('up', { type: () => Boolean }) up: boolean,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.feelings.raiseHand(actor, checked(idText, plenaryId), up);
    return done;
  }

  @Allow('participant')
  @Mutation(() => DoneResult, {
    description: 'agree, disagree, smile, louder or repeating; fades after eight seconds.',
  })
  async reactInPlenary(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('reaction') reaction: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.feelings.react(actor, checked(idText, plenaryId), checked(z.enum(reactions), reaction));
    return done;
  }
}
