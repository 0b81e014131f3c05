import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { notFound } from '../../../kernel/common.refusals.js';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { TextViews } from '../../texts/index.js';
import { OpinionsService, type OpinionSeen } from '../dissent/opinions.service.js';
import { ProposalsReading } from '../proposals.reading.js';
import { MinorityOpinionsResult, MinorityOpinionsType, MinorityOpinionType } from './opinion.type.js';

const bodyOf = prose(2_000);
const numbersOf = z.array(z.int().min(1)).max(2_000);

@Resolver()
export class OpinionsResolver {
  constructor(
    private readonly service: OpinionsService,
    private readonly reading: ProposalsReading,
    private readonly texts: TextViews,
    private readonly database: Database,
  ) {}

  @Allow('everyone')
  @Query(() => [MinorityOpinionType], { description: 'On these proposals, by their numbers.' })
  async minorityOpinions(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('numbers', { type: () => [Int] }) numbers: number[],
    @ActorParam() actor: Actor,
  ): Promise<MinorityOpinionType[]> {
    return this.views(await this.service.of(actor, checked(idText, collectiveId), checked(numbersOf, numbers)));
  }

  @Allow('everyone')
  @Query(() => MinorityOpinionsType, { description: 'On one proposal, with what the viewer may add.' })
  proposalOpinions(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @ActorParam() actor: Actor,
  ): Promise<MinorityOpinionsType> {
    return this.whole(actor, checked(idText, collectiveId), checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => MinorityOpinionsResult)
  async fileMinorityOpinion(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('amendmentId', { type: () => ID }) amendmentId: string,
    @Args('id', { type: () => ID, description: 'Made by the sender: sent twice, it is filed once.' }) id: string,
    @Args('body') body: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<MinorityOpinionsType> {
    const collective = checked(idText, collectiveId);
    const amendment = checked(idText, amendmentId);
    await this.service.file(actor, collective, amendment, checked(idText, id), checked(bodyOf, body));
    return this.whole(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => MinorityOpinionsResult)
  async signMinorityOpinion(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<MinorityOpinionsType> {
    const collective = checked(idText, collectiveId);
    await this.service.sign(actor, collective, checked(idText, id));
    return this.whole(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => MinorityOpinionsResult, { description: 'Takes one’s name off; its author withdraws it.' })
  async takeBackMinorityOpinion(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<MinorityOpinionsType> {
    const collective = checked(idText, collectiveId);
    await this.service.takeBack(actor, collective, checked(idText, id));
    return this.whole(actor, collective, checked(idText, proposalId));
  }

  private async whole(actor: Actor, collectiveId: Id, proposalId: Id): Promise<MinorityOpinionsType> {
    const found = await this.reading.byId(actor, collectiveId, proposalId);
    if (!found) throw new Refused(notFound());
    const seen = await this.service.of(actor, collectiveId, [found.proposal.number]);
    return {
      id: proposalId,
      opinions: await this.views(seen),
      viewerMayFileOn: await this.service.fileable(actor, proposalId, seen),
    };
  }

  private async views(seen: readonly OpinionSeen[]): Promise<MinorityOpinionType[]> {
    const ids = seen.flatMap(({ opinion }) => [opinion.createdBy, ...opinion.signedBy]);
    const people = new Map((await this.texts.writers(this.database, ids)).map((person) => [person.id, person]));
    return seen.flatMap(({ opinion, clause, viewerMaySign, viewerMayTakeBack }) => {
      const author = people.get(opinion.createdBy);
      if (!author) return [];
      const { id, proposal, amendment, body, clauseId, quote, createdAt, signedBy } = opinion;
      const signatories = signedBy.flatMap((each) => people.get(each) ?? []);
      const may = { viewerMaySign, viewerMayTakeBack };
      return [{ id, proposal, amendment, author, signatories, body, clauseId, quote, clause, createdAt, ...may }];
    });
  }
}
