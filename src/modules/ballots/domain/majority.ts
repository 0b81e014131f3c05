import { papersCast, type YesNoTally } from './methods/yes-no.js';
import {
  canTie,
  fractionOf,
  measuresOf,
  type Base,
  type Majority,
  type Measure,
  type Quorum,
  type QuorumBody,
  type Threshold,
  type Weighing,
} from './rule.js';
import { because, CannotCount } from './reasons/reason.js';

/** Papers of one college (null: of none) that weigh the same, a whole number from 1. */
export interface PaperGroup {
  readonly college: string | null;
  readonly weight: number;
  readonly tally: YesNoTally;
}

/** How many people could have voted, as counted at the close; where the rule weighs them, the sums of their weights too. */
export interface Bodies {
  readonly roll: number;
  /** null where nobody keeps presence. Whoever voted counts as present. */
  readonly present: number | null;
  readonly weights?: { readonly roll: number; readonly present: number | null };
  /** By the college's id. */
  readonly colleges?: Readonly<Record<string, Omit<Bodies, 'colleges'>>>;
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

/** One measure of a majority: papers, or weights where it weighs. */
export interface MeasureFigures {
  readonly weights: Weighing;
  readonly for: number;
  readonly base: number;
  /** Fewest votes for that reach the threshold on this base; at least 1. */
  readonly needed: number;
  /** Votes for beyond `needed`; negative when short of it. */
  readonly margin: number;
  /** People of the base who are not for, and how many of them may block; null where the share alone says. */
  readonly blocking: { readonly people: number; readonly needed: number } | null;
  readonly reached: boolean;
  readonly tied: boolean;
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

/** Papers of every group together, each counted once or by its weight. Throws RangeError beyond exact whole numbers. */
export function addUp(groups: readonly PaperGroup[], weights: Weighing): YesNoTally {
  const sum = { for: 0, against: 0, abstain: 0, blank: 0, void: 0 };
  for (const { weight, tally } of groups) {
    if (!Number.isSafeInteger(weight) || weight < 1) throw new CannotCount(because('not-a-weight', { weight }));
    const times = weights === 'weights' ? weight : 1;
    sum.for += times * tally.for;
    sum.against += times * tally.against;
    sum.abstain += times * tally.abstain;
    sum.blank += times * tally.blank;
    sum.void += times * tally.void;
  }
  if (!Number.isSafeInteger(papersCast(sum))) throw new CannotCount(because('weights-beyond-count'));
  return sum;
}

function bodyCount(of: QuorumBody, bodies: Bodies, weights: Weighing, cast: number): number {
  const counts = weights === 'one-each' ? bodies : bodies.weights;
  if (!counts) throw new CannotCount(because('weights-unknown'));
  const count = counts[of];
  if (count === null) throw new CannotCount(because('presence-unknown'));
  return Math.max(count, cast);
}

function baseCount(of: Base, tally: YesNoTally, bodies: Bodies, weights: Weighing): number {
  const cast = papersCast(tally);
  if (of === 'expressed') return tally.for + tally.against;
  if (of === 'valid') return cast - tally.void;
  return of === 'cast' ? cast : bodyCount(of, bodies, weights, cast);
}

/** Whether enough people voted; null without a quorum. */
export function quorumReached(quorum: Quorum | null, bodies: Bodies, cast: number): QuorumReached | null {
  if (!quorum) return null;
  const count = bodyCount(quorum.of, bodies, 'one-each', cast);
  const needed = fewestReaching({ fraction: quorum.fraction, strict: false }, count);
  return { of: quorum.of, count, needed, missing: Math.max(0, needed - cast) };
}

/** What one measure makes of the papers of a body. */
function measured(measure: Measure, base: Base, groups: readonly PaperGroup[], bodies: Bodies): MeasureFigures {
  const { weights, threshold, blockingMinority } = measure;
  const tally = addUp(groups, weights);
  const people = addUp(groups, 'one-each');
  const count = baseCount(base, tally, bodies, weights);
  const against = baseCount(base, people, bodies, 'one-each') - people.for;
  const unblocked = blockingMinority !== null && tally.for > 0 && against < blockingMinority;
  const needed = fewestReaching(threshold, count);
  const reached = unblocked || reaches(threshold, tally.for, count);
  return {
    weights,
    for: tally.for,
    base: count,
    needed,
    margin: tally.for - needed,
    blocking: blockingMinority === null ? null : { people: against, needed: blockingMinority },
    reached,
    tied: !reached && canTie(measure) && tally.for > 0 && tally.for === tally.against && tally.for * 2 === count,
  };
}

/** Every measure of a majority. Throws RangeError where it needs a presence or weights that are not given. */
export const measureAll = (
  majority: Majority,
  groups: readonly PaperGroup[],
  bodies: Bodies,
): readonly MeasureFigures[] => measuresOf(majority).map((each) => measured(each, majority.base, groups, bodies));
