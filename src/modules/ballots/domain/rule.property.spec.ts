import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatFraction, fraction } from '../../../kernel/fraction.js';
import { describeRule } from './describe-rule.js';
import { methodIds } from './methods/election.js';
import { parseRule } from './parse-rule.js';
import type { ElectionMethod } from './rule-methods.js';
import { bases, electionTieRules, tieRules, weighings, type DecisionRule } from './rule.js';
import { ruleTemplates } from './rule-templates.js';

const whole = fc.integer({ min: 1, max: 30 });
const shares = fc.tuple(whole, whole).map(([a, b]) => formatFraction(fraction(Math.min(a, b), Math.max(a, b))));
const thresholds = fc
  .record({ fraction: shares, strict: fc.boolean() })
  .map((threshold) => (threshold.fraction === '1' ? { ...threshold, strict: false } : threshold));
const quorums = fc.option(fc.record({ of: fc.constantFrom('present', 'roll'), fraction: shares }));
const names = fc.constantFrom('Membres', 'Organisations', 'Groupes', 'Quartiers nord');
const days = fc.constantFrom('2026-03-15', '2024-02-29', '2025-12-31');
const majorities = {
  threshold: thresholds,
  base: fc.constantFrom(...bases),
  weights: fc.constantFrom(...weighings),
  quorum: quorums,
  also: fc.array(
    fc.record({ weights: fc.constantFrom(...weighings), threshold: thresholds, blockingMinority: fc.option(whole) }),
    { maxLength: 2 },
  ),
};
const eligibilities = fc.option(
  fc.oneof(
    fc.record({ who: fc.constant('present'), checkedByTellers: fc.boolean() }),
    fc.record({ who: fc.constant('members'), since: fc.option(days), checkedByTellers: fc.boolean() }),
    fc.record({ who: fc.constant('college'), college: names, checkedByTellers: fc.boolean() }),
    fc.record({
      who: fc.constant('residents'),
      years: whole,
      age: fc.option(whole),
      checkedByTellers: fc.constant(true),
    }),
  ),
);
const terms = {
  secrecy: fc.constant('named'),
  liveCounts: fc.boolean(),
  replaceVote: fc.boolean(),
  proxies: fc.option(fc.record({ perHolder: fc.integer({ min: 1, max: 10 }) })),
  eligibility: eligibilities,
  fallback: fc.record({
    withdrawal: fc.constantFrom('none', 'next-ranked'),
    noQuorum: fc.option(
      fc.record({
        when: fc.oneof(fc.record({ afterDays: whole }), fc.record({ on: days })),
        rule: fc.constantFrom(ruleTemplates.simpleMajority, ruleTemplates.consentThenMajority),
      }),
    ),
  }),
};
const yesNo = fc.record({
  ...terms,
  ...majorities,
  method: fc.constant('yes-no'),
  tieRule: fc.constantFrom(...tieRules),
  colleges: fc.uniqueArray(
    fc.record({ id: fc.constantFrom('a', 'b', 'c'), name: names, required: fc.boolean(), ...majorities }),
    { selector: ({ id }) => id, maxLength: 3 },
  ),
});

const seats = whole;
const ranking = fc.record({ seats, equals: fc.boolean() });
const options: Readonly<Record<ElectionMethod, fc.Arbitrary<object>>> = {
  plurality: fc.record({ seats }),
  approval: fc.record({ seats, most: fc.option(whole) }),
  score: fc.record({ seats, highest: whole }),
  cumulative: fc.record({ seats, total: fc.constant(30), most: fc.option(whole) }),
  allotted: fc
    .record({ seats, perBlock: whole, exactly: fc.boolean() })
    .map((told) => ({ ...told, votes: 2 * told.perBlock })),
  borda: ranking,
  'majority-judgment': fc.record({
    seats,
    grades: fc.constantFrom(['1', '2', '3', '4', '5'], ['À rejeter', 'b', 'c', 'd', 'e', 'f', 'Excellent']),
    missing: fc.constantFrom('worst', 'reject'),
  }),
  pairwise: ranking,
  schulze: ranking,
  'schulze-margins': ranking,
  'ranked-pairs': ranking,
  irv: ranking,
  'stv-scottish': ranking,
  'stv-meek': ranking,
  quadratic: fc.record({ seats, credits: whole }),
  'equal-shares': fc.record({ budget: whole, increment: fc.option(whole) }),
  greedy: fc.record({ budget: whole }),
};

const isElectionMethod = (method: string): method is ElectionMethod => method in options;

const needs = (method: ElectionMethod): fc.Arbitrary<object | null> => {
  if (method === 'majority-judgment')
    return fc.option(fc.record({ kind: fc.constant('grade'), grade: fc.nat({ max: 4 }) }));
  if (method !== 'plurality' && method !== 'approval') return fc.constant(null);
  return fc.option(fc.record({ kind: fc.constant('share'), threshold: thresholds }));
};

const elections = fc
  .constantFrom(...methodIds.filter(isElectionMethod))
  .chain((method) =>
    fc.record({
      ...terms,
      method: fc.constant(method),
      options: options[method],
      weights: fc.constantFrom(...weighings),
      quorum: quorums,
      tieRule: fc.constantFrom(...electionTieRules),
      winnerNeeds: needs(method),
    }),
  )
  .map((rule) => ({ ...rule, seedSource: rule.tieRule === 'draw' ? 'Trois dés lancés en séance' : null }));

const consents = fc.record({
  ...terms,
  method: fc.constant('consent'),
  quorum: quorums,
  options: fc.record({
    rounds: fc.integer({ min: 1, max: 20 }),
    thenMajority: fc.option(fc.record({ threshold: thresholds, base: fc.constantFrom(...bases) })),
  }),
});
const nominations = fc.record({
  ...terms,
  method: fc.constant('election-without-candidate'),
  quorum: quorums,
  options: fc.record({ seats: fc.integer({ min: 1, max: 20 }), rounds: fc.integer({ min: 1, max: 20 }) }),
});

/** Any rule, as JSON. */
const written: fc.Arbitrary<object> = fc.oneof(yesNo, elections, consents, nominations);

function read(data: object): DecisionRule {
  const parsed = parseRule(data);
  if ('refusal' in parsed) throw new Error(JSON.stringify(parsed.refusal));
  return parsed.rule;
}

describe('whatever the rule', () => {
  it('reads it as it was written, and again from its own JSON', () => {
    fc.assert(
      fc.property(written, (data) => {
        const rule = read(data);
        expect(rule).toEqual(data);
        expect(parseRule(JSON.parse(JSON.stringify(rule)))).toEqual({ rule });
      }),
      { numRuns: 400 },
    );
  });

  it('says it in one whole sentence in each language', () => {
    fc.assert(
      fc.property(written, (data) => {
        const rule = read(data);
        const [fr, en] = [describeRule(rule, 'fr'), describeRule(rule, 'en')];
        for (const sentence of [fr, en]) {
          expect(sentence).toMatch(/^\p{Lu}.{40,}\.$/u);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object| {2}|;\s*;|['"]/);
        }
        expect(fr).not.toMatch(/(?<!\u202F)[;:!?»]/);
        expect(fr).not.toBe(en);
      }),
      { numRuns: 400 },
    );
  });

  it('answers any JSON at all with a rule or a refusal', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const parsed = parseRule(data);
        expect('rule' in parsed || parsed.refusal.code.length > 0).toBe(true);
      }),
    );
  });
});
