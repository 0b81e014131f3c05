import { compareFractions, formatFraction, fraction, parseFraction } from '../../../kernel/fraction.js';
import type { Refusal } from '../../../kernel/refusal.js';
import {
  quorumImpossible,
  ruleFieldUnknown,
  ruleNotUnderstood,
  secretCountsHidden,
  thresholdImpossible,
} from './ballot.refusals.js';
import {
  bases,
  quorumBodies,
  secrecies,
  simpleMajority,
  tieRules,
  type DecisionRule,
  type FractionText,
  type Quorum,
  type Threshold,
} from './rule.js';

/** The rule, or the refusal that says which part of it is wrong. */
export type ParsedRule = { readonly rule: DecisionRule } | { readonly refusal: Refusal };

type Part<T> = { readonly value: T } | { readonly refusal: Refusal };
type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const unreadable = (field: string, expected: string): { readonly refusal: Refusal } => ({
  refusal: ruleNotUnderstood({ field, expected }),
});

const unknownKey = (data: Json, known: readonly string[], prefix = ''): Refusal | null => {
  const key = Object.keys(data).find((name) => !known.includes(name));
  return key === undefined ? null : ruleFieldUnknown({ field: prefix + key });
};

function oneOf<T extends string>(data: Json, field: string, options: readonly T[], otherwise?: T): Part<T> {
  const value = data[field] ?? otherwise;
  const found = options.find((option) => option === value);
  return found === undefined ? unreadable(field, options.join(', ')) : { value: found };
}

function flag(data: Json, field: string, otherwise: boolean): Part<boolean> {
  const value = data[field] ?? otherwise;
  return typeof value === 'boolean' ? { value } : unreadable(field, 'true, false');
}

/** A share above 0 and up to 1 in lowest terms; null when out of that range or no fraction at all. */
function shareText(value: unknown): FractionText | null {
  const share = typeof value === 'string' ? parseFraction(value) : null;
  if (!share || share.num <= 0n || compareFractions(share, fraction(1n)) > 0) return null;
  return formatFraction(share);
}

function threshold(data: Json): Part<Threshold> {
  const value = data['threshold'];
  if (!isObject(value) || typeof value['fraction'] !== 'string' || typeof value['strict'] !== 'boolean')
    return unreadable('threshold', '{ "fraction": "1/2", "strict": true }');
  const extra = unknownKey(value, ['fraction', 'strict'], 'threshold.');
  if (extra) return { refusal: extra };
  const share = shareText(value['fraction']);
  if (share === null || (share === '1' && value['strict']))
    return { refusal: thresholdImpossible({ fraction: value['fraction'] }) };
  return { value: { fraction: share, strict: value['strict'] } };
}

function quorum(data: Json): Part<Quorum | null> {
  const value = data['quorum'] ?? null;
  if (value === null) return { value: null };
  const of = isObject(value) ? quorumBodies.find((body) => body === value['of']) : undefined;
  if (!isObject(value) || of === undefined || typeof value['fraction'] !== 'string')
    return unreadable('quorum', 'null, { "of": "present", "fraction": "1/3" }, { "of": "roll", "fraction": "1/3" }');
  const extra = unknownKey(value, ['of', 'fraction'], 'quorum.');
  if (extra) return { refusal: extra };
  const share = shareText(value['fraction']);
  if (share === null) return { refusal: quorumImpossible({ fraction: value['fraction'] }) };
  return { value: { of, fraction: share } };
}

/**
 * Reads a rule from JSON. `threshold`, `base` and `secrecy` must be said; what is left out of the rest takes its
 * cautious value (counts hidden, no quorum, a tie rejects, votes replaceable). Fractions come back in lowest terms.
 */
export function parseRule(data: unknown): ParsedRule {
  if (!isObject(data)) return unreadable('rule', '{ "threshold": …, "base": …, "secrecy": … }');
  const extra = unknownKey(data, Object.keys(simpleMajority));
  if (extra) return { refusal: extra };

  const method = oneOf(data, 'method', ['yes-no'], 'yes-no');
  if ('refusal' in method) return method;
  const secrecy = oneOf(data, 'secrecy', secrecies);
  if ('refusal' in secrecy) return secrecy;
  const liveCounts = flag(data, 'liveCounts', false);
  if ('refusal' in liveCounts) return liveCounts;
  const required = threshold(data);
  if ('refusal' in required) return required;
  const base = oneOf(data, 'base', bases);
  if ('refusal' in base) return base;
  const turnout = quorum(data);
  if ('refusal' in turnout) return turnout;
  const tieRule = oneOf(data, 'tieRule', tieRules, 'rejected');
  if ('refusal' in tieRule) return tieRule;
  const replaceVote = flag(data, 'replaceVote', true);
  if ('refusal' in replaceVote) return replaceVote;
  if (secrecy.value === 'secret' && liveCounts.value) return { refusal: secretCountsHidden() };

  return {
    rule: {
      method: method.value,
      secrecy: secrecy.value,
      liveCounts: liveCounts.value,
      threshold: required.value,
      base: base.value,
      quorum: turnout.value,
      tieRule: tieRule.value,
      replaceVote: replaceVote.value,
    },
  };
}
