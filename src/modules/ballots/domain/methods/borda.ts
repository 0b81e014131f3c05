import { fraction } from '../../../../kernel/fraction.js';
import type { Count, RankingElection } from './election.js';
import { wholeOption, type SeatOptions } from './marks.js';
import { candidateOf, sortRankings } from './ranked-papers.js';
import { rankedBy, seated } from './standing.js';
import { because, CannotCount } from '../reasons/reason.js';

export interface UnrankedOptions {
  /** Who a paper leaves out: tied `last` (unless said), or `unstated`: the paper says nothing of them. */
  readonly unranked?: 'last' | 'unstated';
}

/**
 * Borda count: n - 1 points for the first of n candidates down to 0 for the last; candidates who share a place share the
 * mean of the points of the places they fill (Emerson, "The original Borda count and partial voting", 2013, calls the
 * rule for those left out "tied last"). With `unstated` those left out get 0 and the points go from n to 1, as in the
 * published results for Tideman's elections.
 * Throws RangeError on options that are no whole numbers, and on sums that could not be held exactly.
 */
export function countBorda(
  election: RankingElection,
  { seats = 1, draw, unranked = 'last' }: SeatOptions & UnrankedOptions = {},
): Count {
  wholeOption('the number of seats', seats);
  const size = election.candidates.length;
  // Half points: the mean of whole numbers in a row is a whole number of halves.
  const halves = new Float64Array(size);
  const placed = new Uint8Array(size);
  // To be named last is more than not to be named.
  const first = unranked === 'unstated' ? size : size - 1;
  const sorting = sortRankings(election, (entries, from, to, weight) => {
    placed.fill(0);
    for (let start = from; start < to;) {
      let end = start + 1;
      while (end < to && (entries[end] ?? 0) < 0) end += 1;
      const ahead = start - from;
      const each = (2 * (first - ahead) - (end - start - 1)) * weight;
      for (; start < end; start += 1) {
        const candidate = candidateOf(entries[start] ?? 0);
        halves[candidate] = (halves[candidate] ?? 0) + each;
        placed[candidate] = 1;
      }
    }
    const left = (size - 1 - (to - from)) * weight;
    if (unranked === 'unstated' || left <= 0) return;
    for (let candidate = 0; candidate < size; candidate += 1)
      if (placed[candidate] === 0) halves[candidate] = (halves[candidate] ?? 0) + left;
  });
  if (!Number.isSafeInteger(2 * (size + 1) * sorting.valid)) throw new CannotCount(because('sums-beyond-count'));
  const scores = Array.from(halves, (half) => fraction(half, 2));
  const ranking = rankedBy(size, (a, b) => (halves[b] ?? 0) - (halves[a] ?? 0));
  const { winners, ties } = seated(ranking, seats, draw);
  const step = { code: 'sum', data: { method: 'borda' } };
  return {
    method: 'borda',
    seats,
    valid: sorting.valid,
    invalid: sorting.invalid,
    winners,
    ranking,
    rounds: [{ tally: new Map(scores.entries()), elected: winners, eliminated: [], step }],
    ties: ties.map((tie) => ({ ...tie, round: 1 })),
    scores,
    faults: sorting.faults,
  };
}
