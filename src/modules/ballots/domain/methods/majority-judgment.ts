import { fraction } from '../../../../kernel/fraction.js';
import type { Candidate, Count, Fault, MarkedElection, MarkedPaper, Round, Tie } from './election.js';
import { compareMajorityValues, lowerMedian, majorityValue, papersOf, type GradeTally } from './majority-value.js';
import { fault, faultOfRange, Sorting, wholeOption, type SeatOptions } from './marks.js';
import { rankedBy, seated } from './standing.js';
import { because, CannotCount } from '../reasons/reason.js';

/**
 * What a candidate a paper does not grade receives: the worst grade, a grade of the rule, the candidate's own median, or
 * nothing (`share`: each candidate is judged on the papers that graded it); or the paper does not count (`reject`).
 */
export type MissingGrade = 'worst' | 'reject' | 'median' | 'share' | { readonly grade: number };

export interface JudgmentOptions extends SeatOptions {
  /** Names of the grades, lowest first: at least two. */
  readonly grades: readonly string[];
  /** `worst` unless said. */
  readonly missing?: MissingGrade;
}

/** Papers already added up: per candidate, how many gave each grade, lowest first. */
export interface Judgment {
  readonly candidates: readonly string[];
  readonly tallies: readonly (readonly number[])[];
  /** Papers that count, whether or not they graded everyone. */
  readonly participants: number;
  readonly invalid?: number;
}

/** Grades are positions from 0, the lowest; where the rule rejects a missing one, every candidate must be graded, or none: a blank paper. */
export function faultOfJudgment({ marks }: MarkedPaper, size: number, options: JudgmentOptions): Fault | null {
  const wrong = faultOfRange(marks, size, 0, options.grades.length - 1);
  if (wrong || options.missing !== 'reject') return wrong;
  if (marks.every((mark) => mark === null)) return fault('blank');
  const candidate = marks.indexOf(null);
  return candidate < 0 ? null : fault('ungraded', { candidate });
}

function withMissing(given: readonly number[], participants: number, missing: MissingGrade): readonly number[] {
  const lacking = participants - given.reduce((sum, papers) => sum + papers, 0);
  if (lacking < 0) throw new CannotCount(because('grades-beyond', { participants }));
  if (lacking === 0 || missing === 'share') return given;
  if (missing === 'reject') throw new CannotCount(because('cannot-reject-added'));
  const median = missing === 'median' ? lowerMedian(given.map(BigInt)) : null;
  const grade = typeof missing === 'object' ? missing.grade : (median ?? 0);
  return given.map((papers, position) => (position === grade ? papers + lacking : papers));
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** The same shares out of the same number of papers for everyone, so that they compare. */
function scaled(profile: readonly (readonly number[])[]): readonly GradeTally[] {
  const tallies = profile.map((tally) => tally.map(BigInt));
  const common = tallies.reduce((lcm, tally) => {
    const total = papersOf(tally);
    return total === 0n ? lcm : (lcm / gcd(lcm, total)) * total;
  }, 1n);
  return tallies.map((tally) => {
    const factor = common / (papersOf(tally) || 1n);
    return tally.map((papers) => papers * factor);
  });
}

function checkOptions({ grades, missing = 'worst', seats = 1 }: JudgmentOptions): void {
  wholeOption('the number of seats', seats);
  if (grades.length < 2 || new Set(grades).size !== grades.length) throw new CannotCount(because('too-few-grades'));
  if (typeof missing === 'object' && !(missing.grade in grades))
    throw new CannotCount(because('missing-grade-unknown', { grade: missing.grade }));
}

/** One step a candidate, best first: the majority grade, and the shares above and below it. */
function stepsOf(
  ranking: readonly (readonly Candidate[])[],
  profile: readonly (readonly number[])[],
  winners: readonly Candidate[],
): readonly Round[] {
  return ranking.flatMap((place) =>
    place.map((candidate) => {
      const tally = profile[candidate] ?? [];
      const grade = lowerMedian(tally.map(BigInt)) ?? 0;
      const sum = (part: readonly number[]): number => part.reduce((total, papers) => total + papers, 0);
      const data = {
        candidate,
        grade,
        above: sum(tally.slice(grade + 1)),
        below: sum(tally.slice(0, grade)),
        papers: sum(tally),
      };
      return {
        tally: new Map([[candidate, fraction(grade)]]),
        elected: winners.filter((winner) => winner === candidate),
        eliminated: [],
        step: { code: 'majority-grade', data },
      };
    }),
  );
}

/** Same majority grade, told apart by the grades around it. */
function separated(ranking: readonly (readonly Candidate[])[], medians: readonly (number | null)[]): readonly Tie[] {
  const groups = new Map<number | null, (readonly Candidate[])[]>();
  for (const place of ranking) {
    const median = medians[place[0] ?? 0] ?? null;
    groups.set(median, [...(groups.get(median) ?? []), place]);
  }
  return [...groups.values()]
    .filter((places) => places.length > 1)
    .map((places) => ({ among: places.flat(), settledBy: 'grades-around' }));
}

/**
 * Majority judgment of papers already added up. The lower median is the majority grade; equals are told apart by removing
 * one median grade at a time, which is the larger of the shares above and below, iterated.
 * Source: M. Balinski and R. Laraki, Majority Judgment, 2011. Throws RangeError on tallies or options that make no sense.
 */
export function countJudgment(judgment: Judgment, options: JudgmentOptions): Count {
  checkOptions(options);
  const { seats = 1, missing = 'worst', grades, draw } = options;
  for (const tally of judgment.tallies) {
    if (tally.length !== grades.length)
      throw new CannotCount(because('tally-uneven', { found: tally.length, count: grades.length }));
    for (const papers of tally) wholeOption('a number of papers', papers, 0);
  }
  const profile = judgment.tallies.map((tally) => withMissing(tally, judgment.participants, missing));
  const values = scaled(profile).map(majorityValue);
  const ranking = rankedBy(profile.length, (a, b) => compareMajorityValues(values[b] ?? [], values[a] ?? []));
  const { winners, ties } = seated(ranking, seats, draw);
  const medians = profile.map((tally) => lowerMedian(tally.map(BigInt)));
  return {
    method: 'majority-judgment',
    seats,
    valid: judgment.participants,
    invalid: judgment.invalid ?? 0,
    winners,
    ranking,
    rounds: stepsOf(ranking, profile, winners),
    ties: [...separated(ranking, medians), ...ties],
    grades,
    profile,
    medians,
  };
}

/** Majority judgment of papers: see `countJudgment`. */
export function countMajorityJudgment({ candidates, papers }: MarkedElection, options: JudgmentOptions): Count {
  checkOptions(options);
  const tallies = candidates.map(() => options.grades.map(() => 0));
  const sorting = new Sorting();
  for (const { marks, weight } of papers) {
    if (!sorting.take(faultOfJudgment({ marks }, candidates.length, options), weight)) continue;
    for (const [candidate, mark] of marks.entries()) {
      const tally = tallies[candidate];
      if (tally && mark !== null) tally[mark] = (tally[mark] ?? 0) + weight;
    }
  }
  const count = countJudgment({ candidates, tallies, participants: sorting.valid, invalid: sorting.invalid }, options);
  return { ...count, faults: sorting.faults };
}
