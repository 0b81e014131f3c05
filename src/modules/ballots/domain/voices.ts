import type { Refusal } from '../../../kernel/refusal.js';
import { collegeTooSmallForSecret, voicesCountedApart, voicesNeedRequiredColleges } from './casting.refusals.js';
import type { DecisionRule } from './rule.js';

/** Fewer voices than this in a college of organisations or groups, and its figures tell how each voted. */
export const leastSecretVoices = 5;

/** A voice as it counts: whose kind, and in what college of the rule. */
export interface CollegeVoice {
  readonly kind: 'member' | 'organisation' | 'group';
  readonly college: string | null;
}

/**
 * Why a roll may not hold the voices of organisations or groups it holds; null: it may, or it holds none. Each kind has
 * colleges of its own, members' included, and a college of members is required: otherwise everyone would count together.
 */
export function voicesApart(rule: DecisionRule, voices: readonly CollegeVoice[]): Refusal | null {
  if (voices.every(({ kind }) => kind === 'member')) return null;
  const kinds = new Map<string, CollegeVoice['kind']>();
  for (const { kind, college } of voices) {
    if (college === null || (kinds.get(college) ?? kind) !== kind) return voicesCountedApart();
    kinds.set(college, kind);
  }
  const colleges = rule.method === 'yes-no' ? rule.colleges : [];
  if (!colleges.some(({ id, required }) => required && kinds.get(id) === 'member')) return voicesNeedRequiredColleges();
  if (rule.secrecy === 'named') return null;
  for (const { id, name } of colleges) {
    const people = voices.filter(({ college }) => college === id).length;
    if (people > 0 && people < leastSecretVoices && kinds.get(id) !== 'member')
      return collegeTooSmallForSecret({ college: name, people, least: leastSecretVoices });
  }
  return null;
}
