import { Refused } from '../../../kernel/refusal.js';
import { parseRule } from './parse-rule.js';
import type { DecisionRule } from './rule.js';
import type { DecisionVerdict, Neighbour, Verdict } from './verdict.js';

/** A verdict stored when rules had neither colleges, weights nor elections. */
export type EarlierVerdict = Omit<DecisionVerdict, 'kind' | 'colleges' | 'measures' | 'neighbours'> & {
  readonly neighbours: readonly Omit<Neighbour, 'change'>[];
};

/** A rule as it was stored, with what rules have gained since. Throws Refused on what was never a rule. */
export function storedRule(data: unknown): DecisionRule {
  const read = parseRule(data);
  if ('refusal' in read) throw new Refused(read.refusal);
  return read.rule;
}

/** A verdict as it was stored, with what verdicts have gained since; they say the same. */
export function storedVerdict(found: Verdict | EarlierVerdict): Verdict {
  if ('kind' in found) return found;
  const { tally, base, needed, margin, tie, outcome } = found;
  const changed = (near: Omit<Neighbour, 'change'>): Neighbour['change'] => {
    if (outcome === 'no-quorum') return 'quorum';
    return near.base === base.of ? 'threshold' : 'base';
  };
  return {
    kind: 'decision',
    ...found,
    colleges: [],
    measures: [
      {
        weights: 'one-each',
        for: tally.for,
        base: base.count,
        needed,
        margin,
        blocking: null,
        reached: margin >= 0,
        tied: tie !== null,
      },
    ],
    neighbours: found.neighbours.map((near) => ({ change: changed(near), ...near })),
  };
}
