import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { PageArgs, pageRequest, toConnection, type Connection } from '../../../platform/graphql/connection.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { checked, id as idText, line } from '../../../platform/graphql/input.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { Refused } from '../../../kernel/refusal.js';
import { BallotViews, warningsOf } from '../ballot-views.js';
import { CastingService } from '../casting.service.js';
import { describeRule } from '../domain/describe-rule.js';
import { longestPaper } from '../domain/paper.js';
import { parseRule } from '../domain/parse-rule.js';
import { ruleTemplates } from '../domain/rule-templates.js';
import {
  BallotRollConnection,
  BallotRuleResult,
  BallotRuleType,
  BallotType,
  CastVoteInput,
  CastVoteResult,
  type ReceiptType,
  type RollLineType,
} from './ballot.type.js';

const voteInput = z.object({
  ballotId: idText,
  voteId: z.uuid({ version: 'v7' }),
  choice: z.string().max(longestPaper),
  previousVoteId: idText.nullish().transform((value) => value ?? null),
  forAccountId: idText.nullish().transform((value) => value ?? null),
});

const rollFilter = z.object({
  standing: z
    .enum(['admitted', 'to-verify', 'refused'])
    .nullish()
    .transform((value) => value ?? null),
  search: line(100, 0),
});

@Resolver()
export class BallotsResolver {
  constructor(
    private readonly views: BallotViews,
    private readonly casting: CastingService,
  ) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => BallotType, { nullable: true })
  ballot(@Args('id', { type: () => ID }) id: string, @ActorParam() actor: Actor): Promise<BallotType | null> {
    return this.views.one(actor, checked(idText, id));
  }

  @Allow('participant')
  @Query(() => BallotRollConnection, { description: 'Who may vote, by name; who has; what, once that may be shown.' })
  async ballotRoll(
    @Args('id', { type: () => ID }) id: string,
    @Args() page: PageArgs,
    @Args('standing', { type: () => String, nullable: true, description: 'admitted, to-verify or refused' })
    standing: string | null,
    @Args('search', { defaultValue: '', description: 'Letters of the name.' }) search: string,
    @ActorParam() actor: Actor,
  ): Promise<Connection<RollLineType>> {
    const wanted = checked(rollFilter, { standing, search });
    const { items, ...rest } = await this.views.roll(actor, checked(idText, id), wanted, pageRequest(page));
    const lines = items.map(({ accountId, name, ...line }) => ({
      ...line,
      id: line.voice.id,
      person: { id: accountId, name, erased: name === '' },
    }));
    return toConnection({ items: lines, ...rest }, ({ person, voice }) => [voice.name ?? person.name, voice.id]);
  }

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [BallotRuleType], { description: 'Ready-made rules.' })
  ballotRules(@ActorParam() { language }: Actor): BallotRuleType[] {
    return Object.entries(ruleTemplates).map(([template, rule]) => ({
      template,
      rule,
      id: null,
      sentence: describeRule(rule, language),
      secrecyWarnings: [],
    }));
  }

  @Allow('everyone')
  @Query(() => BallotRuleResult, { description: 'What a rule says, and what it would reveal on a roll of that size.' })
  describeBallotRule(
    @Args('rule', { type: () => JsonScalar }) rule: unknown,
    @Args('rollSize', { type: () => Int, nullable: true }) rollSize: number | null,
    @ActorParam() { language }: Actor,
  ): BallotRuleType {
    const parsed = parseRule(rule);
    if ('refusal' in parsed) throw new Refused(parsed.refusal);
    return {
      id: null,
      template: null,
      rule: parsed.rule,
      sentence: describeRule(parsed.rule, language),
      secrecyWarnings: rollSize ? warningsOf(parsed.rule, rollSize, language) : [],
    };
  }

  @Allow('member')
  @Mutation(() => CastVoteResult, { description: 'Votes, or replaces one’s vote where the rule allows.' })
  castVote(@Args('input') input: CastVoteInput, @ActorParam() actor: SignedInActor): Promise<ReceiptType> {
    return this.casting.cast(actor, checked(voteInput, { ...input }));
  }
}
