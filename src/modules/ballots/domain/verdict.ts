import { papersCast, type YesNoTally } from './methods/yes-no.js';
import {
  canTie,
  fractionOf,
  type Base,
  type DecisionRule,
  type Quorum,
  type QuorumBody,
  type Threshold,
} from './rule.js';

/** `void`: not one paper was cast. `tie`: level, and the chair has yet to decide. */
export type Outcome = 'adopted' | 'rejected' | 'no-quorum' | 'tie' | 'void';

/** How many people could have voted, as counted at the close. */
export interface Bodies {
  readonly roll: number;
  /** null where nobody keeps presence. Whoever voted counts as present. */
  readonly present: number | null;
}

export interface QuorumReached {
  readonly of: QuorumBody;
  /** People in that body. */
  readonly count: number;
  /** Fewest papers that make the quorum. */
  readonly needed: number;
  /** Papers short of it; 0 when reached. */
  readonly missing: number;
}

/** The rule changed in one point, and what the same papers would then have given. */
export interface Neighbour {
  readonly threshold: Threshold;
  readonly base: Base;
  readonly quorum: Quorum | null;
  readonly outcome: Outcome;
}

/** What a closed ballot decided and why: plain JSON, stored as it is. Counts are papers unless said otherwise. */
export interface Verdict {
  readonly outcome: Outcome;
  readonly tally: YesNoTally;
  readonly turnout: { readonly cast: number; readonly roll: number; readonly present: number | null };
  readonly base: { readonly of: Base; readonly count: number };
  /** Fewest votes for that reach the threshold on this base; at least 1. */
  readonly needed: number;
  /** Votes for beyond `needed`; negative when short of it. */
  readonly margin: number;
  readonly quorum: QuorumReached | null;
  /** Set when for and against are level: who settled it, null while the chair has not. */
  readonly tie: { readonly brokenBy: 'rule' | 'chair' | null } | null;
  /**
   * Fewest papers of the urn that, marked otherwise, would have changed whether the vote itself adopts;
   * null when no number of them would, or when the quorum was missed.
   */
  readonly howFewWouldChange: number | null;
  readonly neighbours: readonly Neighbour[];
}

/** Exact: `yes/base` against the threshold, by whole numbers. Zero votes for pass nothing. */
export function reaches({ fraction, strict }: Threshold, yes: number, base: number): boolean {
  const { num, den } = fractionOf(fraction);
  const left = BigInt(yes) * den;
  const right = num * BigInt(base);
  return yes > 0 && (strict ? left > right : left >= right);
}

/** Fewest whole votes that reach the threshold on a base; never fewer than 1. */
export function fewestReaching({ fraction, strict }: Threshold, base: number): number {
  const { num, den } = fractionOf(fraction);
  const exact = num * BigInt(base);
  const whole = exact / den;
  const fewest = strict || whole * den < exact ? whole + 1n : whole;
  return fewest < 1n ? 1 : Number(fewest);
}

function bodyCount(of: QuorumBody, { roll, present }: Bodies, cast: number): number {
  if (of === 'roll') return roll;
  if (present === null) throw new RangeError('the rule counts the people present, but presence is unknown');
  return Math.max(present, cast);
}

function baseCount(of: Base, tally: YesNoTally, bodies: Bodies): number {
  const cast = papersCast(tally);
  if (of === 'expressed') return tally.for + tally.against;
  if (of === 'valid') return cast - tally.void;
  return of === 'cast' ? cast : bodyCount(of, bodies, cast);
}

function quorumReached(quorum: Quorum | null, bodies: Bodies, cast: number): QuorumReached | null {
  if (!quorum) return null;
  const count = bodyCount(quorum.of, bodies, cast);
  const needed = fewestReaching({ fraction: quorum.fraction, strict: false }, count);
  return { of: quorum.of, count, needed, missing: Math.max(0, needed - cast) };
}

/** Level, and exactly on the "more than half" that level votes miss. */
const isTied = (rule: DecisionRule, tally: YesNoTally, base: number): boolean =>
  canTie(rule) && tally.for > 0 && tally.for === tally.against && tally.for * 2 === base;

function outcomeOf(rule: DecisionRule, tally: YesNoTally, bodies: Bodies): Outcome {
  const cast = papersCast(tally);
  const base = baseCount(rule.base, tally, bodies);
  if ((quorumReached(rule.quorum, bodies, cast)?.missing ?? 0) > 0) return 'no-quorum';
  if (cast === 0) return 'void';
  if (reaches(rule.threshold, tally.for, base)) return 'adopted';
  return isTied(rule, tally, base) && rule.tieRule === 'chair' ? 'tie' : 'rejected';
}

/** Marking a paper "against" instead of "for", or the reverse, is the shortest way on every base. */
function howFew(tally: YesNoTally, needed: number): number | null {
  if (tally.for >= needed) return tally.for - needed + 1;
  return needed <= papersCast(tally) ? needed - tally.for : null;
}

const neighbouringThresholds: readonly Threshold[] = [
  { fraction: '1/2', strict: true },
  { fraction: '2/3', strict: false },
  { fraction: '3/4', strict: false },
];

const neighbouringBases: readonly Base[] = ['expressed', 'valid', 'present', 'roll'];

const sameThreshold = (a: Threshold, b: Threshold): boolean => a.fraction === b.fraction && a.strict === b.strict;

function neighbouringRules(rule: DecisionRule, outcome: Outcome, bodies: Bodies): readonly DecisionRule[] {
  if (outcome === 'void') return [];
  if (outcome === 'no-quorum') return [{ ...rule, quorum: null }];
  const known = (base: Base): boolean => base !== 'present' || bodies.present !== null;
  return [
    ...neighbouringThresholds
      .filter((threshold) => !sameThreshold(threshold, rule.threshold))
      .map((threshold) => ({ ...rule, threshold })),
    ...neighbouringBases.filter((base) => base !== rule.base && known(base)).map((base) => ({ ...rule, base })),
  ];
}

/**
 * What a rule makes of the papers cast. `bodies` are people at the close. Throws RangeError when the urn holds more
 * papers than the roll has names, or when the rule counts a presence that is null.
 */
export function verdict(rule: DecisionRule, tally: YesNoTally, bodies: Bodies): Verdict {
  const cast = papersCast(tally);
  if (cast > bodies.roll) throw new RangeError(`${cast} papers for ${bodies.roll} names on the roll`);
  const outcome = outcomeOf(rule, tally, bodies);
  const base = baseCount(rule.base, tally, bodies);
  const needed = fewestReaching(rule.threshold, base);
  const decided = outcome !== 'no-quorum' && outcome !== 'void';
  return {
    outcome,
    tally,
    turnout: { cast, roll: bodies.roll, present: bodies.present },
    base: { of: rule.base, count: base },
    needed,
    margin: tally.for - needed,
    quorum: quorumReached(rule.quorum, bodies, cast),
    tie: decided && isTied(rule, tally, base) ? { brokenBy: outcome === 'tie' ? null : 'rule' } : null,
    howFewWouldChange: decided ? howFew(tally, needed) : null,
    neighbours: neighbouringRules(rule, outcome, bodies).map((near) => ({
      threshold: near.threshold,
      base: near.base,
      quorum: near.quorum,
      outcome: outcomeOf(near, tally, bodies),
    })),
  };
}

/** The verdict once the chair has decided a tie. Throws RangeError when there is none to decide. */
export function breakTie(tied: Verdict, chair: 'for' | 'against'): Verdict {
  if (tied.outcome !== 'tie') throw new RangeError('there is no tie to break');
  return { ...tied, outcome: chair === 'for' ? 'adopted' : 'rejected', tie: { brokenBy: 'chair' } };
}
