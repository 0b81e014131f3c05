import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import type { Id } from '../../../kernel/ids.js';
import type { Language } from '../../../kernel/refusal.js';
import { Database } from '../../../platform/database/database.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, prose } from '../../../platform/graphql/input.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import type { Person } from '../../identity/index.js';
import { spokenDiff, TextViews } from '../../texts/index.js';
import { mayReword, maySettle, maySupport, mayTable } from '../amendments/amendments.policy.js';
import { AmendmentsReading, type AmendedProposal, type WholeAmendment } from '../amendments/amendments.reading.js';
import { AmendmentsService } from '../amendments/amendments.service.js';
import { isSettled } from '../domain/proposal.js';
import { AmendedProposalResult, AmendedProposalType, AmendmentInput, type AmendmentType } from './amendment.type.js';

const reasonOf = prose(2_000);
const amended = z.object({ versionId: idText, document: z.unknown(), reason: reasonOf });
const words = z.enum(['accept', 'reject', 'vote']);

@Resolver()
export class AmendmentsResolver {
  constructor(
    private readonly service: AmendmentsService,
    private readonly reading: AmendmentsReading,
    private readonly texts: TextViews,
    private readonly database: Database,
  ) {}

  @Allow('everyone')
  @Query(() => AmendedProposalType, { description: 'The amendments of a proposal, for those who may read it.' })
  proposalAmendments(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @ActorParam() actor: Actor,
  ): Promise<AmendedProposalType> {
    return this.view(actor, checked(idText, collectiveId), checked(idText, proposalId));
  }

  @Allow('member')
  @Mutation(() => AmendedProposalResult)
  async tableAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID, description: 'Made by the sender: sent twice, it is tabled once.' }) id: string,
    @Args('input') input: AmendmentInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const [collective, proposal] = [checked(idText, collectiveId), checked(idText, proposalId)];
    await this.service.table(actor, collective, proposal, checked(idText, id), checked(amended, { ...input }));
    return this.view(actor, collective, proposal);
  }

  @Allow('member')
  @Mutation(() => AmendedProposalResult, { description: 'By its author, on the text as it is now.' })
  async rewordAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('input') input: AmendmentInput,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    await this.service.reword(actor, collective, checked(idText, id), checked(amended, { ...input }));
    return this.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => AmendedProposalResult)
  async withdrawAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    await this.service.withdraw(actor, collective, checked(idText, id));
    return this.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('member')
  @Mutation(() => AmendedProposalResult)
  async supportAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('support') support: boolean,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    await this.service.support(actor, collective, checked(idText, id), support);
    return this.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => AmendedProposalResult, { description: 'The group’s word on it; its author is told.' })
  async recommendAmendment(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('id', { type: () => ID }) id: string,
    @Args('recommendation', { description: 'accept, reject or vote' }) recommendation: string,
    @Args('reason') reason: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const collective = checked(idText, collectiveId);
    const word = checked(words, recommendation);
    await this.service.recommend(actor, collective, checked(idText, id), word, checked(reasonOf, reason));
    return this.view(actor, collective, checked(idText, proposalId));
  }

  @Allow('participant')
  @Mutation(() => AmendedProposalResult, {
    description: 'Takes them into the text, all together: the next version. None when two change the same words.',
  })
  async acceptAmendments(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('proposalId', { type: () => ID }) proposalId: string,
    @Args('ids', { type: () => [ID] }) ids: string[],
    @ActorParam() actor: SignedInActor,
  ): Promise<AmendedProposalType> {
    const [collective, proposal] = [checked(idText, collectiveId), checked(idText, proposalId)];
    await this.service.accept(actor, collective, proposal, checked(z.array(idText).min(1).max(500), ids));
    return this.view(actor, collective, proposal);
  }

  private async view(actor: Actor, collectiveId: Id, proposalId: Id): Promise<AmendedProposalType> {
    const found = await this.reading.of(actor, collectiveId, proposalId);
    const { proposal, facts, standing } = found;
    const authors = await this.texts.writers(
      this.database,
      found.amendments.map(({ line }) => line.createdBy),
    );
    const version = await this.reading.text(found);
    const plenary = await this.reading.inPlenary(found);
    return {
      id: proposal.id,
      number: proposal.number,
      title: version ? proposal.title : '',
      state: proposal.state,
      versionId: proposal.textVersionId,
      document: version?.document ?? { type: 'doc', content: [] },
      amendments: found.amendments.flatMap((each, place) => {
        const author = authors[place];
        return author ? [lineView(each, author, found, actor.language)] : [];
      }),
      pairs: found.pairs.filter(({ relation }) => relation !== 'independent'),
      order: found.order,
      inPlenary: plenary && {
        from: plenary.from.number,
        to: plenary.to.number,
        clauses: plenary.changes,
        spoken: spokenDiff(
          plenary.changes.filter(({ kind }) => kind !== 'same'),
          actor.language,
        ),
        by: plenary.by,
      },
      viewerMayTable: mayTable(standing, facts).allowed,
      viewerMaySettle: maySettle(standing, facts).allowed,
    };
  }
}

function lineView(
  { line, base, changes, amended: document }: WholeAmendment,
  author: Person,
  { standing, facts }: AmendedProposal,
  language: Language,
): AmendmentType {
  const { id, number, reason, stale, supporters, viewerSupports, recommendation, createdAt } = line;
  // Once the proposal is decided or withdrawn, what was open is about nothing any more.
  const lapsed = line.state === 'tabled' && isSettled(facts.state);
  return {
    id,
    number,
    author,
    reason,
    state: lapsed ? 'lapsed' : line.state,
    fellWith: line.fellWith,
    stale: stale && !lapsed,
    base: base.number,
    clauses: changes,
    spoken: spokenDiff(changes, language),
    document,
    supporters,
    viewerSupports,
    recommendation,
    recommendationReason: line.recommendationReason,
    createdAt,
    viewerMayReword: mayReword(standing, facts, line).allowed,
    viewerMaySupport: maySupport(standing, facts, line).allowed,
  };
}
