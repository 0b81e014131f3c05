import { Args, Field, ID, Mutation, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { notFound } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { BallotViews, type BallotType } from '../../ballots/index.js';
import { PersonType } from '../../identity/index.js';
import { VoicesService } from '../voices.service.js';
import { BallotResult } from './plenary.type.js';

@ObjectType('VoiceToGive', { description: 'The voice of an organisation or a group, for whoever speaks for it.' })
export class VoiceToGiveType {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'organisation or group' })
  kind: string;

  @Field(() => String)
  name: string;

  @Field(() => PersonType, { description: 'Who votes for it.' })
  bearer: PersonType;

  @Field(() => Boolean, { description: 'Has voted: it changes hands no more.' })
  signed: boolean;

  @Field(() => String, { nullable: true, description: 'Who said so since the opening; null: as the roll froze.' })
  givenBy: string | null;

  @Field(() => Date, { nullable: true })
  givenAt: Date | null;

  @Field(() => [PersonType], { description: 'Whom it may be given to.' })
  candidates: readonly PersonType[];
}

const personOf = (id: string, name: string): PersonType => ({ id, name, erased: name === '' });

/** Who votes for an organisation or a group. */
@Resolver()
export class VoicesResolver {
  constructor(
    private readonly voices: VoicesService,
    private readonly ballots: BallotViews,
  ) {}

  @Allow('everyone')
  @Query(() => [VoiceToGiveType], { description: 'Of organisations one represents, and groups one facilitates.' })
  async voicesToGive(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @ActorParam() actor: Actor,
  ): Promise<VoiceToGiveType[]> {
    const found = await this.voices.toGive(actor, checked(idText, ballotId));
    return found.map(({ accountId, person, candidates, ...voice }) => ({
      ...voice,
      bearer: personOf(accountId, person),
      candidates: candidates.map(({ id, name }) => personOf(id, name)),
    }));
  }

  @Allow('representative')
  @Mutation(() => BallotResult, { description: 'Says who votes for an organisation or a group, until it has voted.' })
  async giveVoice(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('voiceId', { type: () => ID, description: 'The organisation, or the group.' }) voiceId: string,
    @Args('accountId', { type: () => ID }) accountId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    await this.voices.give(actor, checked(idText, ballotId), checked(idText, voiceId), checked(idText, accountId));
    const found = await this.ballots.one(actor, ballotId);
    if (!found) throw new Refused(notFound());
    return found;
  }
}
