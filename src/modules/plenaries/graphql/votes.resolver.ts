import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { notFound } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id as idText, line } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { SignedInActor } from '../../../platform/sessions/actor.js';
import { BallotViews, type BallotType } from '../../ballots/index.js';
import { PlenaryViews } from '../plenary-views.js';
import { VotesService } from '../votes.service.js';
import {
  BallotInput,
  ballotInput,
  OpenBallotInput,
  openBallotInput,
  RollChoiceInput,
  rollChoiceInput,
} from './plenary.input.js';
import { BallotResult, DecisionResult, type DecisionType } from './plenary.type.js';
import { RollPreviewResult, type RollPreviewType } from './roll-preview.type.js';

const chairsChoice = z.enum(['for', 'against']).nullable();

/** Votes of a plenary. */
@Resolver()
export class VotesResolver {
  constructor(
    private readonly votes: VotesService,
    private readonly ballots: BallotViews,
    private readonly views: PlenaryViews,
  ) {}

  @Allow('chair')
  @Mutation(() => BallotResult, { description: 'On an item of the agenda (coordination or chair).' })
  async prepareBallot(
    @Args('itemId', { type: () => ID }) itemId: string,
    @Args('input') input: BallotInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    const id = await this.votes.prepare(actor, checked(idText, itemId), checked(ballotInput, { ...input }));
    return this.again(actor, id);
  }

  @Allow('chair')
  @Mutation(() => DoneResult, { description: 'Removes a ballot that never opened.' })
  async dropBallot(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: SignedInActor): Promise<DoneType> {
    await this.votes.drop(actor, checked(idText, id));
    return done;
  }

  @Allow('chair')
  @Query(() => RollPreviewResult, { description: 'Who would be on the roll of a ballot, were it opened now.' })
  async previewRoll(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('choice') choice: RollChoiceInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<RollPreviewType> {
    return this.votes.preview(actor, checked(idText, ballotId), checked(rollChoiceInput, { ...choice }));
  }

  @Allow('chair')
  @Mutation(() => BallotResult, { description: 'Question, rule and roll freeze.' })
  async openBallot(
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: OpenBallotInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    await this.votes.open(actor, checked(idText, id), checked(openBallotInput, { ...input }));
    return this.again(actor, id);
  }

  @Allow('chair')
  @Mutation(() => BallotResult)
  async closeBallot(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    await this.votes.close(actor, checked(idText, id));
    return this.again(actor, id);
  }

  @Allow('chair')
  @Mutation(() => DecisionResult, { description: 'The decision is recorded and applied.' })
  async proclaimBallot(
    @Args('id', { type: () => ID }) id: string,
    @Args('chair', { type: () => String, nullable: true, description: 'for or against, to break a tie' })
    chair: string | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<DecisionType> {
    const choice = checked(chairsChoice, chair ?? null);
    const decision = await this.views.decision(actor, await this.votes.proclaim(actor, checked(idText, id), choice));
    if (!decision) throw new Refused(notFound());
    return decision;
  }

  @Allow('chair')
  @Mutation(() => BallotResult, { description: 'Settles a tie by lot, from a seed nobody knew before the close.' })
  async drawTie(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('seed') seed: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    await this.votes.drawTie(actor, checked(idText, ballotId), checked(line(200), seed));
    return this.again(actor, ballotId);
  }

  @Allow('chair')
  @Mutation(() => BallotResult, { description: 'Who counts hands and papers, and verifies voters.' })
  async nameTellers(
    @Args('ballotId', { type: () => ID }) ballotId: string,
    @Args('accountIds', { type: () => [ID] }) accountIds: string[],
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotType> {
    await this.votes.nameTellers(actor, checked(idText, ballotId), checked(z.array(idText).max(50), accountIds));
    return this.again(actor, ballotId);
  }

  private async again(actor: SignedInActor, id: string): Promise<BallotType> {
    const found = await this.ballots.one(actor, id);
    if (!found) throw new Refused(notFound());
    return found;
  }
}
