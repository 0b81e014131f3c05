import {
  isElection,
  plainMajority,
  plainRule,
  plainThreshold,
  ruleOf,
  type CollegeDraft,
  type MajorityDraft,
  type MeasureDraft,
  type RuleDraft,
  type ThresholdDraft,
} from './ruleDraft.js';

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const objectAt = (data: Json, key: string): Json | null => {
  const value = data[key];
  return isJson(value) ? value : null;
};
const listAt = (data: Json, key: string): readonly Json[] => {
  const value = data[key];
  return Array.isArray(value) ? value.filter(isJson) : [];
};
const textAt = (data: Json, key: string, otherwise = ''): string => {
  const value = data[key];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : otherwise;
};
const flagAt = (data: Json, key: string, otherwise = false): boolean => {
  const value = data[key];
  return typeof value === 'boolean' ? value : otherwise;
};

const thresholdAt = (data: Json): ThresholdDraft => {
  const threshold = objectAt(data, 'threshold');
  return threshold
    ? { fraction: textAt(threshold, 'fraction', '1/2'), strict: flagAt(threshold, 'strict') }
    : plainThreshold;
};

const measureOf = (data: Json): MeasureDraft => ({
  weights: textAt(data, 'weights', 'weights'),
  threshold: thresholdAt(data),
  blockingMinority: textAt(data, 'blockingMinority'),
});

function majorityOf(data: Json): MajorityDraft {
  const quorum = objectAt(data, 'quorum');
  return {
    threshold: thresholdAt(data),
    base: textAt(data, 'base', plainMajority.base),
    weights: textAt(data, 'weights', plainMajority.weights),
    also: listAt(data, 'also').map(measureOf),
    quorum: quorum && { of: textAt(quorum, 'of', 'present'), fraction: textAt(quorum, 'fraction', '1/2') },
  };
}

const collegeOf = (data: Json): CollegeDraft => ({
  id: textAt(data, 'id'),
  name: textAt(data, 'name'),
  required: flagAt(data, 'required', true),
  ...majorityOf(data),
});

/** `first`: the rule it follows; a second call under the same rule follows it whatever it becomes. */
function secondCallOf(rule: Json, first: RuleDraft): RuleDraft['secondCall'] {
  const call = objectAt(objectAt(rule, 'fallback') ?? {}, 'noQuorum');
  if (!call) return null;
  const when = objectAt(call, 'when') ?? {};
  const same = JSON.stringify(ruleOf(draftOf(call['rule']))) === JSON.stringify(ruleOf(first));
  return { afterDays: textAt(when, 'afterDays'), on: textAt(when, 'on'), rule: same ? null : call['rule'] };
}

function termsOf(rule: Json): Partial<RuleDraft> {
  const eligibility = objectAt(rule, 'eligibility') ?? {};
  const fallback = objectAt(rule, 'fallback');
  return {
    secrecy: textAt(rule, 'secrecy', 'named'),
    liveCounts: flagAt(rule, 'liveCounts'),
    replaceVote: flagAt(rule, 'replaceVote', true),
    proxies: textAt(objectAt(rule, 'proxies') ?? {}, 'perHolder'),
    eligibility: {
      who: textAt(eligibility, 'who'),
      since: textAt(eligibility, 'since'),
      college: textAt(eligibility, 'college'),
      years: textAt(eligibility, 'years'),
      age: textAt(eligibility, 'age'),
      checkedByTellers: flagAt(eligibility, 'checkedByTellers'),
    },
    withdrawal: textAt(fallback ?? {}, 'withdrawal', 'none'),
  };
}

function methodOf(options: Json): Partial<RuleDraft> {
  const grades = options['grades'];
  const told = Object.entries(options).flatMap(([key, value]) =>
    typeof value === 'number' || value === null ? [[key, value === null ? '' : String(value)] as const] : [],
  );
  return {
    told: { ...plainRule.told, ...Object.fromEntries(told) },
    exactly: flagAt(options, 'exactly'),
    equals: flagAt(options, 'equals', true),
    missing: textAt(options, 'missing', 'worst'),
    grades: Array.isArray(grades) ? grades.join('\n') : '',
  };
}

/** A rule of the server as a form holds it; what it does not say takes its plain value. */
export function draftOf(rule: unknown): RuleDraft {
  if (!isJson(rule)) return plainRule;
  const method = textAt(rule, 'method', 'yes-no');
  const options = objectAt(rule, 'options') ?? {};
  const then = objectAt(options, 'thenMajority');
  const needs = objectAt(rule, 'winnerNeeds') ?? {};
  const tie = textAt(rule, 'tieRule');
  const majority = majorityOf(rule);
  const first: RuleDraft = {
    ...plainRule,
    ...termsOf(rule),
    ...methodOf(options),
    method,
    majority: then ? { ...majority, threshold: thresholdAt(then), base: textAt(then, 'base', 'expressed') } : majority,
    thenMajority: then !== null,
    colleges: listAt(rule, 'colleges').map(collegeOf),
    tieRule: method === 'yes-no' && tie !== '' ? tie : plainRule.tieRule,
    electionTie: isElection(method) && tie !== '' ? tie : plainRule.electionTie,
    seedSource: textAt(rule, 'seedSource'),
    needs: { kind: textAt(needs, 'kind'), threshold: thresholdAt(needs), grade: textAt(needs, 'grade') },
  };
  return { ...first, secondCall: secondCallOf(rule, first) };
}
