import { Args, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { notFound } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line } from '../../../platform/graphql/input.js';
import { resultOf } from '../../../platform/graphql/refusal.type.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { BallotViews } from '../ballot-views.js';
import { longestPaper } from '../domain/paper.js';
import { ProxiesService } from '../proxies.service.js';
import { TellersService } from '../tellers.service.js';
import { BallotType } from './ballot.type.js';

@InputType({ description: 'Papers that say the same.' })
export class CountedPapersInput {
  @Field(() => String, { description: 'for, against, abstain, blank or void; of an election, the text of the paper' })
  choice: string;

  @Field(() => Int)
  count: number;

  @Field(() => String, { nullable: true, description: 'Id of a college of the rule.' })
  college: string | null;

  @Field(() => Int, { defaultValue: 1 })
  weight: number;
}

@ObjectType('Reminder', { description: 'Letters that left.' })
export class ReminderType {
  @Field(() => Int, { description: 'People written to; those written to within a day are not again.' })
  written: number;
}

export const ReminderResult = resultOf('ReminderResult', () => ReminderType);

export const BallotDeskResult = resultOf('BallotDeskResult', () => BallotType);

const papers = z
  .array(
    z.object({
      choice: z.string().min(1).max(longestPaper),
      count: z.int().min(0).max(1_000_000),
      college: line(60)
        .nullish()
        .transform((value) => value ?? null),
      weight: z.int().min(1).max(1_000_000_000),
    }),
  )
  .max(5_000);

/** What tellers count and verify, and votes handed to somebody else. */
@Resolver()
export class TellersResolver {
  constructor(
    private readonly tellers: TellersService,
    private readonly proxies: ProxiesService,
    private readonly views: BallotViews,
  ) {}

  @Allow('member')
  @Mutation(() => BallotDeskResult, { description: 'A teller’s count of a pile, in place of their earlier one.' })
  async countPile(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('pile') pile: string,
    @Args('papers', { type: () => [CountedPapersInput] }) given: CountedPapersInput[],
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    const counted = checked(
      papers,
      given.map((each) => ({ ...each })),
    );
    await this.tellers.countPile(actor, checked(idText, ballotId), checked(line(80), pile), counted);
    return this.again(actor, ballotId);
  }

  @Allow('member')
  @Mutation(() => BallotDeskResult, { description: 'Takes one’s own count of a pile back.' })
  async dropPile(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('pile') pile: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    await this.tellers.dropPile(actor, checked(idText, ballotId), checked(line(80), pile));
    return this.again(actor, ballotId);
  }

  @Allow('member')
  @Mutation(() => BallotDeskResult, { description: 'Somebody signs the roll on paper before a teller, or did not.' })
  async signOnPaper(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('accountId', { type: () => ID, description: 'Whose line: a member, an organisation or a group.' })
    accountId: string,
    @Args('signed') signed: boolean,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    await this.tellers.signOnPaper(actor, checked(idText, ballotId), checked(idText, accountId), signed);
    return this.again(actor, ballotId);
  }

  @Allow('member')
  @Mutation(() => BallotDeskResult, { description: 'A teller admits a line of the roll, or refuses it with a reason.' })
  async verifyVoter(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('accountId', { type: () => ID, description: 'Whose line: a member, an organisation or a group.' })
    accountId: string,
    @Args('refusal', { type: () => String, nullable: true }) refusal: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    const reason = checked(line(500).nullable(), refusal ?? null);
    await this.tellers.verify(actor, checked(idText, ballotId), checked(idText, accountId), reason);
    return this.again(actor, ballotId);
  }

  @Allow('member')
  @Mutation(() => ReminderResult, { description: 'Writes to those the tellers have still to verify; once a day each.' })
  async remindUnverified(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<ReminderType> {
    return { written: await this.tellers.remind(actor, checked(idText, ballotId)) };
  }

  @Allow('member')
  @Mutation(() => BallotDeskResult, { description: 'Hands one’s vote to somebody else. Sent twice, given once.' })
  async giveProxy(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('id', { type: () => ID, description: 'Made by the device.' }) id: string,
    @Args('holderId', { type: () => ID }) holderId: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    await this.proxies.give(actor, checked(idText, ballotId), checked(idText, id), checked(idText, holderId));
    return this.again(actor, ballotId);
  }

  @Allow('member')
  @Mutation(() => BallotDeskResult, { description: 'Takes a proxy one was given, or does not.' })
  async answerProxy(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('accepts') accepts: boolean,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    await this.proxies.answer(actor, checked(idText, id), accepts);
    return this.again(actor, ballotId);
  }

  @Allow('member')
  @Mutation(() => BallotDeskResult, { description: 'Takes one’s proxy back, or gives up the one held.' })
  async revokeProxy(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    await this.proxies.revoke(actor, checked(idText, id));
    return this.again(actor, ballotId);
  }

  private async again(actor: SignedInActor, ballotId: string): Promise<BallotType> {
    const found = await this.views.one(actor, ballotId);
    if (!found) throw new Refused(notFound());
    return found;
  }
}
