import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { CharterService } from '../charter.service.js';
import { endorsersActs } from '../domain/endorsement.js';
import { EndorsersService } from '../endorsers.service.js';
import {
  CharterComparisonType,
  CharterResult,
  CharterType,
  CharterVersionResult,
  CharterVersionType,
} from './charter.type.js';
import { CharterViews } from './charter.views.js';

@Resolver()
export class CharterResolver {
  constructor(
    private readonly charters: CharterService,
    private readonly endorsers: EndorsersService,
    private readonly views: CharterViews,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => CharterType, { description: 'The text in force and the list of versions.' })
  charter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: Actor,
  ): Promise<CharterType> {
    return this.views.charter(actor, checked(idText, collectiveId));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => CharterVersionType, { nullable: true, description: 'One version; without a number, the draft.' })
  async charterVersion(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('number', { type: () => Int, nullable: true }) number: number | null,
    @ActorParam() actor: Actor,
  ): Promise<CharterVersionType | null> {
    const versions = await this.charters.versions(checked(idText, collectiveId));
    const found = versions.find((version) => (number ? version.number === number : version.state === 'draft'));
    return found ? this.views.version(actor, found) : null;
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => CharterComparisonType, { description: 'Two versions article by article, with the words that changed.' })
  charterComparison(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('from', { type: () => Int }) from: number,
    @Args('to', { type: () => Int }) to: number,
    @ActorParam() actor: Actor,
  ): Promise<CharterComparisonType> {
    return this.views.comparison(checked(idText, collectiveId), from, to, actor.language);
  }

  @Allow('coordination')
  @Mutation(() => CharterResult, {
    description: 'Says what only endorsers of the version in force do from now on: speak, amend, college.',
  })
  async requireEndorsement(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('acts', { type: () => [String] }) acts: string[],
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterType> {
    const input = checked(z.object({ collectiveId: idText, acts: z.array(z.enum(endorsersActs)).max(3) }), {
      collectiveId,
      acts,
    });
    await this.endorsers.require(actor, input.collectiveId, input.acts);
    return this.views.charter(actor, input.collectiveId);
  }

  @Allow('coordination')
  @Mutation(() => CharterVersionResult, { description: 'Opens the next version: a copy of the one in force.' })
  async draftCharter(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<CharterVersionType> {
    const input = checked(z.object({ collectiveId: idText, reason: prose(1_000) }), { collectiveId, reason });
    return this.views.version(actor, await this.charters.draft(actor, input.collectiveId, input.reason));
  }
}
