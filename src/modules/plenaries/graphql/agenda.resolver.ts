import { Args, ID, Int, Mutation, Resolver } from '@nestjs/graphql';
import { notFound } from '../../../kernel/common.refusals.js';
import { Refused } from '../../../kernel/refusal.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { AgendaService } from '../agenda.service.js';
import { AmendmentVotesService } from '../amendment-votes.service.js';
import { PlenaryViews } from '../plenary-views.js';
import { AgendaItemInput, agendaItemInput, amendmentVotesInput } from './plenary.input.js';
import { AmendmentVoteInput, PlenaryResult, type PlenaryType } from './plenary.type.js';

const reasonOf = prose(500, 0);

/** The agenda: every mutation answers the plenary as it now is. */
@Resolver()
export class AgendaResolver {
  constructor(
    private readonly agenda: AgendaService,
    private readonly amendmentVotes: AmendmentVotesService,
    private readonly views: PlenaryViews,
  ) {}

  @Allow('chair')
  @Mutation(() => PlenaryResult, { description: 'At the end (coordination or chair).' })
  async addAgendaItem(
    @Args('plenaryId', { type: () => ID }) plenaryId: string,
    @Args('input') input: AgendaItemInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    const { id } = await this.agenda.add(actor, checked(idText, plenaryId), checked(agendaItemInput, { ...input }));
    return this.again(actor, id);
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult)
  async editAgendaItem(
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: AgendaItemInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    await this.agenda.edit(actor, checked(idText, id), checked(agendaItemInput, { ...input }));
    return this.again(actor, id);
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult, {
    description:
      'Votes on the amendments of the proposal an item is about, on the agenda before it; null: as proposed.',
  })
  async arrangeAmendmentVotes(
    @Args('itemId', { type: () => ID }) itemId: string,
    @Args('votes', { type: () => [AmendmentVoteInput], nullable: true }) votes: AmendmentVoteInput[] | null,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    const id = checked(idText, itemId);
    await this.amendmentVotes.arrange(actor, id, checked(amendmentVotesInput, votes ?? null));
    return this.again(actor, id);
  }

  @Allow('member')
  @Mutation(() => PlenaryResult, {
    description: 'An amendment of a joint vote is voted on its own; by whoever is checked in, until that vote opens.',
  })
  async askSeparateVote(
    @Args('itemId', { type: () => ID, description: 'The joint vote.' }) itemId: string,
    @Args('amendment', { type: () => Int, description: 'Its number.' }) amendment: number,
    @Args('reason', { description: 'May be empty.' }) reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    const id = checked(idText, itemId);
    await this.amendmentVotes.askApart(actor, id, amendment, checked(reasonOf, reason));
    return this.again(actor, id);
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult)
  async moveAgendaItem(
    @Args('id', { type: () => ID }) id: string,
    @Args('position', { type: () => Int, description: 'From 1.' }) position: number,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    await this.agenda.move(actor, checked(idText, id), position);
    return this.again(actor, id);
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult)
  async removeAgendaItem(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    const before = await this.again(actor, checked(idText, id));
    await this.agenda.remove(actor, id);
    const plenary = await this.views.byId(actor, before.id);
    if (!plenary) throw new Refused(notFound());
    return plenary;
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult, { description: 'Turns to an item; the one before is done.' })
  async openAgendaItem(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    await this.agenda.open(actor, checked(idText, id));
    return this.again(actor, id);
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult)
  async finishAgendaItem(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    await this.agenda.finish(actor, checked(idText, id));
    return this.again(actor, id);
  }

  @Allow('chair')
  @Mutation(() => PlenaryResult, { description: 'Leaves an item to another plenary.' })
  async carryOverAgendaItem(
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<PlenaryType> {
    await this.agenda.carryOver(actor, checked(idText, id));
    return this.again(actor, id);
  }

  private async again(actor: Actor, itemId: string): Promise<PlenaryType> {
    const found = await this.views.byItem(actor, itemId);
    if (!found) throw new Refused(notFound());
    return found;
  }
}
