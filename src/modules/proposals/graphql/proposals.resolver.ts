import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Refused } from '../../../kernel/refusal.js';
import { Database } from '../../../platform/database/database.js';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor } from '../../../platform/sessions/actor.js';
import { CollectivesService } from '../../collectives/index.js';
import { TextViews } from '../../texts/index.js';
import { mayDraft } from '../proposals.policy.js';
import { ProposalsReading } from '../proposals.reading.js';
import { proposalFilter, sortInput } from './proposal.input.js';
import {
  ProposalConnection,
  ProposalFilterInput,
  ProposalsOverviewType,
  ProposalType,
  type ProposalLineType,
} from './proposal.type.js';
import { lineView, proposalView } from './proposal.view.js';

@Resolver()
export class ProposalsResolver {
  constructor(
    private readonly reading: ProposalsReading,
    private readonly collectives: CollectivesService,
    private readonly texts: TextViews,
    private readonly database: Database,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => ProposalConnection, { description: 'The proposals of a collective: found, narrowed, sorted.' })
  async proposals(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('filter', { type: () => ProposalFilterInput, nullable: true }) filter: ProposalFilterInput | null,
    @Args('sort', {
      type: () => String,
      defaultValue: 'relevance',
      description: 'relevance (the newest first without words to find), newest, activity, debated, title or number',
    })
    sort: string,
    @Args() page: PageArgs,
    @ActorParam() actor: Actor,
  ): Promise<Connection<ProposalLineType>> {
    const { mine, followed, ...wanted } = checked(proposalFilter, { ...filter });
    // Nobody's proposals are a visitor's.
    const nobody = actor.accountId === null && (mine === true || followed === true);
    if (nobody) return toConnection({ items: [], hasNext: false, total: 0 }, () => []);
    const found = await this.reading.list(
      actor,
      checked(idText, collectiveId),
      { ...wanted, authorId: mine ? actor.accountId : wanted.authorId, followedBy: followed ? actor.accountId : null },
      checked(sortInput, sort),
      pageRequest(page),
    );
    const keys = new Map(found.items.map((line) => [line.id, [line.sortKey, line.number] as const]));
    return toConnection({ ...found, items: found.items.map(lineView) }, ({ id }) => keys.get(id) ?? []);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => ProposalsOverviewType, { description: 'Chapters and states of the proposals, with their counts.' })
  async proposalsOverview(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() actor: Actor,
  ): Promise<ProposalsOverviewType> {
    const collective = checked(idText, collectiveId);
    const [overview, standing] = await Promise.all([
      this.reading.overview(collective),
      this.collectives.standing(actor, collective),
    ]);
    return { ...overview, viewerMayDraft: mayDraft(standing).allowed };
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => ProposalType, { nullable: true, description: 'null when there is none the reader may read.' })
  async proposal(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('number', { type: () => Int }) number: number,
    @ActorParam() actor: Actor,
  ): Promise<ProposalType | null> {
    try {
      const whole = await this.reading.byNumber(actor, checked(idText, collectiveId), number);
      return await proposalView(this.database, whole, this.texts);
    } catch (error) {
      if (error instanceof Refused && error.refusal.kind === 'missing') return null;
      throw error;
    }
  }
}
