import { fraction } from '../../../../kernel/fraction.js';
import type { UnrankedOptions } from './borda.js';
import type { Candidate, Count, RankingElection, Round } from './election.js';
import type { Sorting } from './marks.js';
import { pairSums } from './pair-sums.js';
import { sortRankings } from './ranked-papers.js';
import { reachOf } from './reach.js';

/** Every two candidates compared: `prefer(a, b)` papers rank a above b. */
export interface Pairs {
  readonly size: number;
  readonly prefer: (a: Candidate, b: Candidate) => number;
  readonly beats: (a: Candidate, b: Candidate) => boolean;
  /** A copy, row by row. */
  readonly matrix: () => readonly (readonly number[])[];
  readonly sorting: Sorting;
}

/**
 * Compares every two candidates on every paper, in one pass. Candidates at one place are not compared; those a paper
 * leaves out are below all it ranks, or with `unstated` compared with nobody.
 */
export function comparePairs(election: RankingElection, { unranked = 'last' }: UnrankedOptions = {}): Pairs {
  const size = election.candidates.length;
  const pairs = pairSums(size, unranked);
  const sorting = sortRankings(election, pairs.add);
  const sums = pairs.sums();
  const prefer = (a: Candidate, b: Candidate) => sums[a * size + b] ?? 0;
  return {
    size,
    prefer,
    beats: (a, b) => prefer(a, b) > prefer(b, a),
    matrix: () => Array.from({ length: size }, (_, a) => [...sums.subarray(a * size, (a + 1) * size)]),
    sorting,
  };
}

const others = ({ size }: Pairs, candidate: Candidate) =>
  Array.from({ length: size }, (_, other) => other).filter((other) => other !== candidate);

const everyone = ({ size }: Pairs) => Array.from({ length: size }, (_, candidate) => candidate);

/** Who beats each of the others, if somebody does. */
export const condorcetWinner = (pairs: Pairs): Candidate | undefined =>
  everyone(pairs).find((a) => others(pairs, a).every((b) => pairs.beats(a, b)));

/** Whom each of the others beats, if somebody is. */
export const condorcetLoser = (pairs: Pairs): Candidate | undefined =>
  everyone(pairs).find((a) => pairs.size > 1 && others(pairs, a).every((b) => pairs.beats(b, a)));

/** The step all Condorcet methods begin with: duels won by each, and the winner and loser of all duels. */
export function duels(pairs: Pairs): Round {
  const won = (a: Candidate) => others(pairs, a).filter((b) => pairs.beats(a, b)).length;
  const winner = condorcetWinner(pairs);
  const loser = condorcetLoser(pairs);
  const data = { ...(winner === undefined ? {} : { winner }), ...(loser === undefined ? {} : { loser }) };
  return {
    tally: new Map(everyone(pairs).map((a) => [a, fraction(won(a))])),
    elected: [],
    eliminated: [],
    step: { code: 'duels', data },
  };
}

/**
 * Smith sets, one inside the other: everybody of a place beats everybody of the places below it, and no place can be
 * split so (J. H. Smith, "Aggregation of preferences with variable electorate", 1973).
 */
function smithPlaces(pairs: Pairs): readonly (readonly Candidate[])[] {
  const reach = reachOf(pairs.size);
  for (const a of everyone(pairs)) for (const b of others(pairs, a)) if (!pairs.beats(b, a)) reach.lay(a, b);
  const places: Candidate[][] = [];
  let left = everyone(pairs);
  while (left.length > 0) {
    const top = left.filter((a) => left.every((b) => a === b || reach.has(a, b)));
    places.push(top);
    left = left.filter((a) => !top.includes(a));
  }
  return places;
}

/** The comparison of pairs alone: it elects who beats each of the others, and nobody when duels go round or are level. */
export function countPairwise(election: RankingElection, options: UnrankedOptions = {}): Count {
  const pairs = comparePairs(election, options);
  const winner = condorcetWinner(pairs);
  const winners = winner === undefined ? [] : [winner];
  return {
    method: 'pairwise',
    seats: 1,
    valid: pairs.sorting.valid,
    invalid: pairs.sorting.invalid,
    winners,
    ranking: smithPlaces(pairs),
    rounds: [{ ...duels(pairs), elected: winners }],
    ties: [],
    pairwise: pairs.matrix(),
    faults: pairs.sorting.faults,
  };
}
