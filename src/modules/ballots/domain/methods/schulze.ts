import type { UnrankedOptions } from './borda.js';
import type { Candidate, Count, RankingElection } from './election.js';
import { wholeOption, type SeatOptions } from './marks.js';
import { comparePairs, duels, type Pairs } from './pairwise.js';
import { layersOf } from './reach.js';
import { seated } from './standing.js';

export interface SchulzeOptions extends SeatOptions, UnrankedOptions {
  /** Strength of a duel won: the papers that win it (unless said), or those less the papers against. */
  readonly strength?: 'winning-votes' | 'margins';
}

/** Strength of the strongest path between every two: a path is as strong as the weakest duel on it. Row by row. */
function strongestPaths(pairs: Pairs, margins: boolean): Float64Array {
  const { size, prefer } = pairs;
  const paths = new Float64Array(size * size);
  const strength = (from: Candidate, to: Candidate) => paths[from * size + to] ?? 0;
  for (let a = 0; a < size; a += 1)
    for (let b = 0; b < size; b += 1)
      if (pairs.beats(a, b)) paths[a * size + b] = prefer(a, b) - (margins ? prefer(b, a) : 0);
  for (let by = 0; by < size; by += 1)
    for (let from = 0; from < size; from += 1)
      for (let to = 0; to < size; to += 1) {
        if (from === to) continue;
        const around = Math.min(strength(from, by), strength(by, to));
        if (around > strength(from, to)) paths[from * size + to] = around;
      }
  return paths;
}

/**
 * Schulze method (M. Schulze, "A new monotonic, clone-independent, reversal symmetric, and Condorcet-consistent
 * single-winner election method", Social Choice and Welfare 36, 2011): a is ahead of b when its strongest path to b is
 * stronger than b's to a. The relation has no cycle; who nobody left is ahead of takes the next place, so places keep
 * the ties the method leaves. With more seats it takes the ranking from the top: not a proportional election.
 * `paths` gives the strength of every strongest path. Throws RangeError on options that are no whole numbers.
 */
export function countSchulze(election: RankingElection, options: SchulzeOptions = {}): Count {
  const { seats = 1, draw, strength = 'winning-votes' } = options;
  wholeOption('the number of seats', seats);
  const pairs = comparePairs(election, options);
  const { size } = pairs;
  const paths = strongestPaths(pairs, strength === 'margins');
  const ahead = (a: Candidate, b: Candidate) => (paths[a * size + b] ?? 0) > (paths[b * size + a] ?? 0);
  const ranking = layersOf(size, ahead);
  const { winners, ties } = seated(ranking, seats, draw);
  const method = strength === 'margins' ? 'schulze-margins' : 'schulze';
  return {
    method,
    seats,
    valid: pairs.sorting.valid,
    invalid: pairs.sorting.invalid,
    winners,
    ranking,
    rounds: [
      duels(pairs),
      { tally: new Map(), elected: winners, eliminated: [], step: { code: 'strongest-paths', data: { strength } } },
    ],
    ties: ties.map((tie) => ({ ...tie, round: 2 })),
    pairwise: pairs.matrix(),
    paths: Array.from({ length: size }, (_, a) => [...paths.subarray(a * size, (a + 1) * size)]),
    faults: pairs.sorting.faults,
  };
}
