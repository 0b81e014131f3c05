import { fraction } from '../../../../kernel/fraction.js';
import type { Count, Fault, MarkedElection, MarkedPaper, MethodId } from './election.js';
import { rankedBy, seated, type Draw } from './standing.js';
import { because, CannotCount } from '../reasons/reason.js';
import type { Thing } from '../reasons/things.js';

/** What every method of marks may be told besides its own rule. */
export interface SeatOptions {
  /** How many are elected: a whole number above 0; 1 unless said. */
  readonly seats?: number;
  /** Settles a tie for the last seat; without it the tie is returned. */
  readonly draw?: Draw;
}

type Marks = MarkedPaper['marks'];

/** A fault of the paper under a method's rule; null when it counts. */
export type FaultFinder = (marks: Marks) => Fault | null;

export const fault = (code: string, data: Fault['data'] = {}): Fault => ({ code, data });

/** Marks are whole numbers from `lowest` to `highest`, or blank, one a candidate. */
export function faultOfRange(marks: Marks, size: number, lowest: number, highest: number): Fault | null {
  if (marks.length !== size) return fault('length', { expected: size, found: marks.length });
  for (const [candidate, mark] of marks.entries()) {
    if (mark === null) continue;
    if (!Number.isSafeInteger(mark)) return fault('not-whole', { candidate, mark });
    if (mark < lowest || mark > highest) return fault('out-of-range', { candidate, mark, lowest, highest });
  }
  return null;
}

/** Sum of the marks of a paper that `faultOfRange` found in order; blanks add nothing. */
export function sumOf(marks: Marks): number {
  let sum = 0;
  for (const mark of marks) sum += mark ?? 0;
  return sum;
}

/** A whole number from `least`; throws RangeError, naming what, on anything else. */
export function wholeOption(name: Thing, value: number, least = 1): number {
  if (!Number.isSafeInteger(value) || value < least)
    throw new CannotCount(because('option-not-whole', { what: name, least, value }));
  return value;
}

/** Papers apart by a rule: those that count, and why the others do not. Throws RangeError on a weight that is no whole number above 0. */
export class Sorting {
  valid = 0;
  invalid = 0;
  readonly #faults = new Map<string, number>();

  /** True when the paper counts. */
  take(found: Fault | null, weight: number): boolean {
    wholeOption('the weight of a paper', weight);
    if (found) {
      this.invalid += weight;
      this.#faults.set(found.code, (this.#faults.get(found.code) ?? 0) + weight);
    } else this.valid += weight;
    if (!Number.isSafeInteger(this.valid + this.invalid)) throw new CannotCount(because('papers-beyond-count'));
    return found === null;
  }

  get faults(): readonly { readonly code: string; readonly papers: number }[] {
    return [...this.#faults].map(([code, papers]) => ({ code, papers }));
  }
}

/** Adds up marks, the highest sum first. Throws RangeError where a sum could not be held exactly. */
export function countSums(
  method: MethodId,
  { candidates, papers }: MarkedElection,
  faultOf: FaultFinder,
  { seats = 1, draw }: SeatOptions,
): Count {
  wholeOption('the number of seats', seats);
  const sums = candidates.map(() => 0);
  const expressed = candidates.map(() => 0);
  const sorting = new Sorting();
  let moved = 0;
  for (const { marks, weight } of papers) {
    if (!sorting.take(faultOf(marks), weight)) continue;
    for (const [candidate, mark] of marks.entries()) {
      if (mark === null) continue;
      sums[candidate] = (sums[candidate] ?? 0) + mark * weight;
      expressed[candidate] = (expressed[candidate] ?? 0) + weight;
      moved += Math.abs(mark) * weight;
    }
    if (!Number.isSafeInteger(moved)) throw new CannotCount(because('sums-beyond-count'));
  }
  const ranking = rankedBy(candidates.length, (a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
  const { winners, ties } = seated(ranking, seats, draw);
  const scores = sums.map((sum) => fraction(sum));
  return {
    method,
    seats,
    valid: sorting.valid,
    invalid: sorting.invalid,
    winners,
    ranking,
    rounds: [
      { tally: new Map(scores.entries()), elected: winners, eliminated: [], step: { code: 'sum', data: { method } } },
    ],
    ties: ties.map((tie) => ({ ...tie, round: 1 })),
    scores,
    expressed,
    faults: sorting.faults,
  };
}
