import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { z } from 'zod';
import { Refused } from '../../../kernel/refusal.js';
import { ActorParam } from '../../../platform/graphql/context.js';
import { done, DoneResult, type DoneType } from '../../../platform/graphql/done.type.js';
import { checked, id as idText, line } from '../../../platform/graphql/input.js';
import { SameForVisitors } from '../../../platform/graphql/public-answers.js';
import { JsonScalar } from '../../../platform/graphql/scalars.js';
import { Allow } from '../../../platform/policy/audience.js';
import type { Actor, SignedInActor } from '../../../platform/sessions/actor.js';
import { simulationForYesNo } from '../domain/rule.refusals.js';
import { describeRule } from '../domain/describe-rule.js';
import { parseRule } from '../domain/parse-rule.js';
import type { DecisionRule } from '../domain/rule.js';
import { explainSimulation, simulate } from '../domain/simulate.js';
import { TemplatesService } from '../templates.service.js';
import { BallotRuleType, RuleSimulationResult, RuleTemplateResult, type RuleSimulationType } from './ballot.type.js';

const whole = z.int().min(0).max(1_000_000_000);
const body = z.object({ roll: whole, present: whole.nullable() });
const tally = z.object({ for: whole, against: whole, abstain: whole, blank: whole, void: whole }).partial();
const everyTally = z.object({ for: whole, against: whole, abstain: whole, blank: whole, void: whole });
/** People, papers; by college and weight in `groups`. */
const figured = z
  .object({
    ...tally.shape,
    ...body.shape,
    weights: body.optional(),
    colleges: z.record(z.string().max(60), z.object({ ...body.shape, weights: body.optional() })).optional(),
    groups: z
      .array(z.object({ college: z.string().max(60).nullable(), weight: whole.min(1), tally: everyTally }))
      .max(200)
      .optional(),
  })
  .strict();

/** Rules: tried on imagined figures, kept by a collective. */
@Resolver()
export class RulesResolver {
  constructor(private readonly templates: TemplatesService) {}

  @Allow('everyone')
  @SameForVisitors()
  @Query(() => [BallotRuleType], { description: 'Rules the collective keeps.' })
  async ruleTemplates(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @ActorParam() { language }: Actor,
  ): Promise<BallotRuleType[]> {
    const kept = await this.templates.list(checked(idText, collectiveId));
    return kept.map(({ id, name, rule }) => ({
      id,
      template: name,
      rule,
      sentence: describeRule(rule, language),
      secrecyWarnings: [],
    }));
  }

  @Allow('everyone')
  @Query(() => RuleSimulationResult, { description: 'What a rule for or against would make of imagined figures.' })
  simulateRule(
    @Args('rule', { type: () => JsonScalar }) rule: unknown,
    @Args('figures', { type: () => JsonScalar }) figures: unknown,
    @ActorParam() { language }: Actor,
  ): RuleSimulationType {
    const read = ruleOf(rule);
    if (read.method !== 'yes-no') throw new Refused(simulationForYesNo());
    const given = checked(figured, figures);
    const { weights, colleges, groups, ...rest } = given;
    const simulated = simulate(read, {
      ...defined(rest),
      roll: given.roll,
      present: given.present,
      ...(weights ? { weights } : {}),
      ...(groups ? { groups } : {}),
      ...(colleges
        ? { colleges: Object.fromEntries(Object.entries(colleges).map(([id, of]) => [id, bodyOf(of)])) }
        : {}),
    });
    if ('refusal' in simulated) throw new Refused(simulated.refusal);
    return { outcome: simulated.verdict.outcome, sentence: explainSimulation(simulated.verdict, language) };
  }

  @Allow('coordination')
  @Mutation(() => RuleTemplateResult, { description: 'Keeps a rule under a name.' })
  async keepRule(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('name') name: string,
    @Args('rule', { type: () => JsonScalar }) rule: unknown,
    @ActorParam() actor: SignedInActor,
  ): Promise<BallotRuleType> {
    const kept = ruleOf(rule);
    const called = checked(line(120), name);
    const id = await this.templates.keep(actor, checked(idText, collectiveId), called, kept);
    return { id, template: called, rule: kept, sentence: describeRule(kept, actor.language), secrecyWarnings: [] };
  }

  @Allow('coordination')
  @Mutation(() => DoneResult, { description: 'A kept rule is offered no more; ballots that had it keep it.' })
  async archiveRule(
    @Args('collectiveId', { type: () => ID }) collectiveId: string,
    @Args('id', { type: () => ID }) id: string,
    @ActorParam() actor: SignedInActor,
  ): Promise<DoneType> {
    await this.templates.archive(actor, checked(idText, collectiveId), checked(idText, id));
    return done;
  }
}

function ruleOf(data: unknown): DecisionRule {
  const parsed = parseRule(data);
  if ('refusal' in parsed) throw new Refused(parsed.refusal);
  return parsed.rule;
}

type Counts = Partial<Record<'for' | 'against' | 'abstain' | 'blank' | 'void', number>>;

const kinds = ['for', 'against', 'abstain', 'blank', 'void'] as const;

const defined = (given: Partial<Record<(typeof kinds)[number], number | undefined>>): Counts =>
  Object.fromEntries(kinds.flatMap((kind) => (given[kind] === undefined ? [] : [[kind, given[kind]]])));

type GivenBody = z.infer<typeof body> & { readonly weights?: z.infer<typeof body> | undefined };

const bodyOf = ({ roll, present, weights }: GivenBody) => ({ roll, present, ...(weights ? { weights } : {}) });
