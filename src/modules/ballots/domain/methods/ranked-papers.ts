import type { Candidate, Fault, RankedElection, RankedPaper, RankingElection, Rankings } from './election.js';
import { fault, Sorting } from './marks.js';

type Places = RankedPaper['places'];

/** Finds the fault of many rankings of `size` candidates without setting aside memory for each. */
function rankingFaults(size: number): (places: Places) => Fault | null {
  const seen = new Float64Array(size);
  let paper = 0;
  return (places) => {
    paper += 1;
    let ranked = 0;
    for (const place of places)
      for (const candidate of place) {
        if (!(candidate >= 0 && candidate < size && Number.isInteger(candidate)))
          return fault('unknown-candidate', { candidate });
        if (seen[candidate] === paper) return fault('duplicate-candidate', { candidate });
        seen[candidate] = paper;
        ranked += 1;
      }
    return ranked === 0 ? fault('blank') : null;
  };
}

/** A ranking for Borda and the Condorcet methods: some candidates, each once. Equals and who is left out are allowed. */
export const faultOfRanking = ({ places }: RankedPaper, size: number): Fault | null => rankingFaults(size)(places);

/** A list of preferences for IRV and STV: candidates one by one from the first, without equals or gaps; it may stop anywhere. */
export function faultOfPreferences(paper: RankedPaper, size: number): Fault | null {
  const wrong = faultOfRanking(paper, size);
  if (wrong) return wrong;
  const broken = paper.places.findIndex((place) => place.length !== 1);
  if (broken < 0) return null;
  return fault(paper.places[broken]?.length === 0 ? 'gap' : 'equal-rank', { place: broken + 1 });
}

/** Whom an entry of `Rankings` ranks. */
export const candidateOf = (entry: number): Candidate => (entry < 0 ? ~entry : entry);

/** A paper's entries, as `Rankings` has them, from `from` up to `to`. */
export type TakeRanking = (entries: Rankings['entries'], from: number, to: number, weight: number) => void;

const blank = fault('blank');

/** Writes places as entries; gives how many. */
function flatten(places: Places, entries: Rankings['entries']): number {
  let used = 0;
  for (const place of places) {
    let first = true;
    for (const candidate of place) {
      entries[used] = first ? candidate : ~candidate;
      used += 1;
      first = false;
    }
  }
  return used;
}

/** Shows every paper that counts, as entries, with its weight. Throws RangeError on a weight that is no whole number above 0. */
export function sortRankings({ candidates, papers }: RankingElection, each: TakeRanking): Sorting {
  const sorting = new Sorting();
  if ('weights' in papers) {
    const { entries, start, weights } = papers;
    for (let paper = 0; paper < weights.length; paper += 1) {
      const from = start[paper] ?? 0;
      const to = start[paper + 1] ?? 0;
      const weight = weights[paper] ?? 0;
      if (sorting.take(from === to ? blank : null, weight)) each(entries, from, to, weight);
    }
    return sorting;
  }
  const entries = new Int32Array(candidates.length);
  const faultOf = rankingFaults(candidates.length);
  for (const { places, weight } of papers)
    if (sorting.take(faultOf(places), weight)) each(entries, 0, flatten(places, entries), weight);
  return sorting;
}

/** Preferences of all papers end to end: paper p ranks `order[start[p]]` … `order[start[p + 1] - 1]`, `weight[p]` times. */
export interface Preferences {
  readonly order: Int32Array;
  readonly start: Int32Array;
  readonly weight: Float64Array;
  readonly sorting: Sorting;
}

/** Preferences as they are gathered, paper by paper, from at most so many entries. */
class Gathering {
  readonly order: Int32Array;
  readonly #start: Int32Array;
  readonly #weight: Float64Array;
  readonly #sorting = new Sorting();
  #kept = 0;

  constructor(papers: number, entries: number) {
    this.order = new Int32Array(entries);
    this.#start = new Int32Array(papers + 1);
    this.#weight = new Float64Array(papers);
  }

  /** Where in `order` the `length` preferences of the next paper go; -1 when it has a fault. */
  take(found: Fault | null, length: number, weight: number): number {
    const wrong = found ?? (length === 0 ? noFirst : null);
    if (!this.#sorting.take(wrong, weight)) return -1;
    const from = this.#start[this.#kept] ?? 0;
    this.#weight[this.#kept] = weight;
    this.#kept += 1;
    this.#start[this.#kept] = from + length;
    return from;
  }

  done(): Preferences {
    return {
      order: this.order.subarray(0, this.#start[this.#kept]),
      start: this.#start.subarray(0, this.#kept + 1),
      weight: this.#weight.subarray(0, this.#kept),
      sorting: this.#sorting,
    };
  }
}

const noFirst = fault('no-first-preference');

/** How many candidates the paper prefers one by one before a place that is empty or shared. */
function clearPlaces(places: Places): number {
  let length = 0;
  while (places[length]?.length === 1) length += 1;
  return length;
}

function preferencesOfPapers(papers: RankedElection['papers'], size: number): Preferences {
  const gathering = new Gathering(
    papers.length,
    papers.reduce((sum, { places }) => sum + places.length, 0),
  );
  const faultOf = rankingFaults(size);
  for (const { places, weight } of papers) {
    const length = clearPlaces(places);
    const from = gathering.take(faultOf(places), length, weight);
    if (from >= 0) for (let at = 0; at < length; at += 1) gathering.order[from + at] = places[at]?.[0] ?? 0;
  }
  return gathering.done();
}

function preferencesOfRankings({ entries, start, weights }: Rankings): Preferences {
  const gathering = new Gathering(weights.length, start[weights.length] ?? 0);
  const { order } = gathering;
  for (let paper = 0; paper < weights.length; paper += 1) {
    const first = start[paper] ?? 0;
    const last = start[paper + 1] ?? 0;
    let end = first;
    while (end < last && (entries[end] ?? 0) >= 0) end += 1;
    // Whoever stands before an equal shares their place.
    if (end < last) end -= 1;
    const from = gathering.take(first === last ? blank : null, end - first, weights[paper] ?? 0);
    if (from >= 0) for (let at = first; at < end; at += 1) order[from + at - first] = entries[at] ?? 0;
  }
  return gathering.done();
}

/**
 * The preferences IRV and STV follow. In files from elsewhere, two candidates at one rank, or a rank left out, end the
 * paper's preferences there: a preference counts while it is "recorded in consecutive order" (Scottish Local Government
 * Elections Order 2007, article 2, "next available preference"). Without a clear first preference the paper is invalid.
 */
export const preferencesOf = ({ candidates, papers }: RankingElection): Preferences =>
  'weights' in papers ? preferencesOfRankings(papers) : preferencesOfPapers(papers, candidates.length);
