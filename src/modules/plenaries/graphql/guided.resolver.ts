import { Args, Field, ID, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { notFound } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { lacks } from '../domain/eligibility.js';
import { guidedKinds } from '../guided/guided.rows.js';
import { GuidedService } from '../guided/guided.service.js';
import { GuidedViews } from '../guided/guided-views.js';
import {
  DrawnPersonType,
  GuidedProcedureLineType,
  GuidedProcedureType,
  GuidedResult,
  VoterToCheckType,
} from './guided.type.js';

@InputType({ description: 'The id is made by whoever asks: sent twice, it opens one.' })
export class GuidedProcedureInput {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'consent, election, nomination or sortition' })
  kind: string;

  @Field(() => String)
  title: string;

  @Field(() => JsonScalar, { description: 'What is said at the opening of that kind: see the plenaries’ README.' })
  setting: unknown;
}

const opening = z.object({ id: idText, kind: z.enum(guidedKinds), title: line(160), setting: z.unknown() });

/** Guided procedures: every mutation answers the procedure as it now is. */
@Resolver()
export class GuidedResolver {
  constructor(
    private readonly guided: GuidedService,
    private readonly views: GuidedViews,
  ) {}

  @Allow('everyone')
  @Query(() => GuidedProcedureType, { nullable: true })
  guidedProcedure(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: Actor,
  ): Promise<GuidedProcedureType | null> {
    return this.views.one(actor, checked(idText, id));
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [GuidedProcedureLineType], { description: 'Of a plenary, in the order they were opened.' })
  guidedProcedures(@Args('plenaryId', { type: () => ID }) plenaryId: string): Promise<GuidedProcedureLineType[]> {
    return this.views.linesOf(checked(idText, plenaryId));
  }

  @Allow('participant')
  @Query(() => [VoterToCheckType], { description: 'The unverified first, at most 100 (tellers).' })
  async votersToCheck(
    @Args('id', { type: () => ID }) id: string,
    @Args('search', { type: () => String, defaultValue: '' }) search: string,
    @ActorParam() actor: Actor,
  ): Promise<VoterToCheckType[]> {
    const rows = await this.views.votersToCheck(actor, checked(idText, id), checked(line(80, 0), search));
    const seen = await this.views.one(actor, id);
    const rule = seen?.view.held.kind === 'nomination' ? seen.view.held.eligibility : null;
    return rows.map(({ accountId, name, bornOn, residentSince, ...row }) => ({
      ...row,
      bornOn,
      residentSince,
      person: { id: accountId, name, erased: name === '' },
      lacks: rule && bornOn !== null ? lacks(rule, { bornOn, residentSince }) : [],
    }));
  }

  @Allow('everyone')
  @Query(() => JsonScalar, { description: 'The file of a draw: `faire draw` draws it again.' })
  drawFile(@Args('id', { type: () => ID }) id: string): Promise<object> {
    return this.views.drawFile(checked(idText, id));
  }

  @Allow('chair')
  @Query(() => [DrawnPersonType], { description: 'Who was drawn, by name (chair).' })
  drawnPeople(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: Actor): Promise<DrawnPersonType[]> {
    return this.views.drawn(actor, checked(idText, id));
  }

  @Allow('chair')
  @Mutation(() => GuidedResult, { description: 'On an item of the agenda (chair).' })
  async openGuidedProcedure(
    @Args('itemId', { type: () => ID }) itemId: string,
    @Args('input') input: GuidedProcedureInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<GuidedProcedureType> {
    const given = checked(opening, { ...input });
    await this.guided.open(actor, checked(idText, itemId), given);
    return this.again(actor, given.id);
  }

  @Allow('chair')
  @Mutation(() => GuidedResult, { description: 'A step of the chair; sent twice with one commandId, it is one.' })
  async guideProcedure(
    @Args('id', { type: () => ID }) id: string,
    @Args('commandId', { type: () => ID }) commandId: string,
    @Args('command', { type: () => JsonScalar }) command: unknown,
    @ActorParam() actor: SignedInActor,
  ): Promise<GuidedProcedureType> {
    await this.guided.command(actor, checked(idText, id), 'chair', checked(idText, commandId), command);
    return this.again(actor, id);
  }

  @Allow('participant')
  @Mutation(() => GuidedResult, { description: 'What somebody says in it: an answer, a name, a support, a check.' })
  async takePartInProcedure(
    @Args('id', { type: () => ID }) id: string,
    @Args('commandId', { type: () => ID }) commandId: string,
    @Args('command', { type: () => JsonScalar }) command: unknown,
    @ActorParam() actor: SignedInActor,
  ): Promise<GuidedProcedureType> {
    await this.guided.command(actor, checked(idText, id), 'person', checked(idText, commandId), command);
    return this.again(actor, id);
  }

  private async again(actor: Actor, id: string): Promise<GuidedProcedureType> {
    const found = await this.views.one(actor, id);
    if (!found) throw new Refused(notFound());
    return found;
  }
}
