import { Refused, type Refusal } from '../../../kernel/refusal.js';
import { gradeImpossible, namedByNature, secretCountsHidden } from './rule.refusals.js';
import { methodIds } from './methods/election.js';
import { majorityKeys, mostColleges, readCollege, readMajority, readQuorum, readThreshold } from './parse-majority.js';
import { readOptions } from './parse-options.js';
import { JsonObject, unreadable } from './read-json.js';
import { procedures, type ElectionMethod } from './rule-methods.js';
import {
  bases,
  electionTieRules,
  secrecies,
  tieRules,
  weighings,
  type ConsentRule,
  type DecisionRule,
  type Eligibility,
  type ElectionRule,
  type Fallback,
  type MethodChoice,
  type NominationRule,
  type SecondCallTime,
  type Terms,
  type WinnerNeeds,
  type YesNoRule,
} from './rule.js';

/** The rule, or the refusal that says which part of it is wrong. */
export type ParsedRule = { readonly rule: DecisionRule } | { readonly refusal: Refusal };

const mostProxies = 10;
const mostRounds = 20;
const mostYears = 100;
const mostDays = 365;
const longestSource = 200;

const termKeys = ['method', 'secrecy', 'liveCounts', 'replaceVote', 'proxies', 'eligibility', 'fallback'] as const;
const keysOf = {
  'yes-no': [...termKeys, ...majorityKeys, 'tieRule', 'colleges'],
  procedure: [...termKeys, 'quorum', 'options'],
  election: [...termKeys, 'weights', 'quorum', 'tieRule', 'seedSource', 'winnerNeeds', 'options'],
};

function readEligibility(value: unknown, path: string): Eligibility {
  const known = ['who', 'since', 'college', 'years', 'age', 'checkedByTellers'];
  const data = JsonObject.of(value, path, known, '{ "who": "members", "since": "2026-01-01" }');
  const who = data.oneOf('who', ['present', 'members', 'college', 'residents']);
  const checkedByTellers = data.flag('checkedByTellers', false);
  if (who === 'members') return { who, since: data.has('since') ? data.day('since') : null, checkedByTellers };
  if (who === 'college') return { who, college: data.text('college', 100), checkedByTellers };
  if (who === 'present') return { who, checkedByTellers };
  const age = data.has('age') ? data.whole('age', 1, mostYears) : null;
  // Nobody but tellers knows where somebody lives.
  return { who, years: data.whole('years', 0, mostYears), age, checkedByTellers: true };
}

function readSecondCallTime(value: unknown, path: string): SecondCallTime {
  const data = JsonObject.of(value, path, ['afterDays', 'on'], '{ "afterDays": 30 }, { "on": "2026-03-15" }');
  return data.has('on') ? { on: data.day('on') } : { afterDays: data.whole('afterDays', 0, mostDays) };
}

function readSecondCall(value: unknown, path: string): NonNullable<Fallback['noQuorum']> {
  const data = JsonObject.of(value, path, ['when', 'rule'], '{ "when": { "afterDays": 30 }, "rule": … }');
  const rule = readRule(data.value('rule'));
  if (rule.fallback.noQuorum) throw unreadable(data.at('rule.fallback.noQuorum'), 'null');
  return { when: readSecondCallTime(data.value('when'), data.at('when')), rule };
}

function readFallback(value: unknown): Fallback {
  const data = JsonObject.of(value ?? {}, 'fallback', ['noQuorum', 'withdrawal'], '{ "noQuorum": null }');
  return {
    noQuorum: data.orNull('noQuorum', readSecondCall),
    withdrawal: data.oneOf('withdrawal', ['next-ranked', 'none'], 'none'),
  };
}

function readTerms(data: JsonObject): Terms {
  const secrecy = data.oneOf('secrecy', secrecies);
  const liveCounts = data.flag('liveCounts', false);
  if (secrecy === 'secret' && liveCounts) throw new Refused(secretCountsHidden());
  return {
    secrecy,
    liveCounts,
    replaceVote: data.flag('replaceVote', true),
    proxies: data.orNull('proxies', (value, path) => ({
      perHolder: JsonObject.of(value, path, ['perHolder'], '{ "perHolder": 1 }').whole('perHolder', 1, mostProxies),
    })),
    eligibility: data.orNull('eligibility', readEligibility),
    fallback: readFallback(data.value('fallback')),
  };
}

function readYesNo(data: JsonObject): YesNoRule {
  const colleges = data.list('colleges', mostColleges, readCollege);
  if (new Set(colleges.map(({ id }) => id)).size < colleges.length) throw unreadable('colleges', 'id: a ≠ b');
  return {
    method: 'yes-no',
    ...readTerms(data),
    ...readMajority(data),
    tieRule: data.oneOf('tieRule', tieRules, 'rejected'),
    colleges,
  };
}

const named = (data: JsonObject): Terms & { readonly secrecy: 'named' } => {
  const terms = readTerms(data);
  if (terms.secrecy !== 'named') throw new Refused(namedByNature());
  return { ...terms, secrecy: 'named' };
};

function readConsent(data: JsonObject): ConsentRule {
  const terms = named(data);
  const options = JsonObject.of(data.value('options') ?? {}, 'options', ['rounds', 'thenMajority'], '{ "rounds": 3 }');
  const thenMajority = options.orNull('thenMajority', (value, path) => {
    const majority = JsonObject.of(value, path, ['threshold', 'base'], '{ "threshold": …, "base": … }');
    const threshold = readThreshold(majority.value('threshold'), majority.at('threshold'));
    return { threshold, base: majority.oneOf('base', bases) };
  });
  const rounds = options.whole('rounds', 1, mostRounds, 1);
  return { ...terms, method: 'consent', quorum: data.orNull('quorum', readQuorum), options: { rounds, thenMajority } };
}

function readNomination(data: JsonObject): NominationRule {
  const options = JsonObject.of(data.value('options') ?? {}, 'options', ['seats', 'rounds'], '{ "seats": 1 }');
  return {
    ...named(data),
    method: 'election-without-candidate',
    quorum: data.orNull('quorum', readQuorum),
    options: { seats: options.whole('seats', 1, mostRounds, 1), rounds: options.whole('rounds', 1, mostRounds, 1) },
  };
}

/** A share suits methods where each paper is for or not for an option; a grade, the judgment. */
function readNeeds(choice: MethodChoice, value: unknown, path: string): WinnerNeeds {
  const data = JsonObject.of(value, path, ['kind', 'threshold', 'grade'], '{ "kind": "share", "threshold": … }');
  if (choice.method === 'majority-judgment') {
    data.oneOf('kind', ['grade']);
    const most = choice.options.grades.length - 1;
    const grade = data.whole('grade', 0, Number.MAX_SAFE_INTEGER);
    if (grade > most) throw new Refused(gradeImpossible({ grade, most }));
    return { kind: 'grade', grade };
  }
  if (choice.method !== 'plurality' && choice.method !== 'approval') throw unreadable(path, 'null');
  data.oneOf('kind', ['share']);
  return { kind: 'share', threshold: readThreshold(data.value('threshold'), data.at('threshold')) };
}

function readElection(method: ElectionMethod, data: JsonObject): ElectionRule {
  const choice = readOptions(method, data.value('options'));
  const tieRule = data.oneOf('tieRule', electionTieRules, 'report');
  if (tieRule === 'report' && data.has('seedSource')) throw unreadable('seedSource', 'null');
  return {
    ...readTerms(data),
    ...choice,
    weights: data.oneOf('weights', weighings, 'one-each'),
    quorum: data.orNull('quorum', readQuorum),
    tieRule,
    seedSource: tieRule === 'draw' ? data.text('seedSource', longestSource) : null,
    winnerNeeds: data.orNull('winnerNeeds', (value, path) => readNeeds(choice, value, path)),
  };
}

function readRule(value: unknown): DecisionRule {
  const example = '{ "method": …, "secrecy": …, "threshold": …, "base": … }';
  const every = [...new Set(Object.values(keysOf).flat())];
  const method = JsonObject.of(value, '', every, example).oneOf('method', [...methodIds, ...procedures], 'yes-no');
  if (method === 'yes-no') return readYesNo(JsonObject.of(value, '', keysOf['yes-no'], example));
  if (method === 'consent') return readConsent(JsonObject.of(value, '', keysOf.procedure, example));
  if (method === 'election-without-candidate')
    return readNomination(JsonObject.of(value, '', keysOf.procedure, example));
  return readElection(method, JsonObject.of(value, '', keysOf.election, example));
}

/**
 * Reads a rule from JSON. Secrecy must be said, and so must threshold and base of a yes / no vote and what a method
 * cannot do without; what is left out of the rest takes its cautious value (counts hidden, no quorum, a tie rejects or
 * stands, votes replaceable, one seat, no proxy). Fractions come back in lowest terms.
 */
export function parseRule(data: unknown): ParsedRule {
  try {
    return { rule: readRule(data) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}
