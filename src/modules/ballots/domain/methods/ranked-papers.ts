import type { Fault, RankedElection, RankedPaper } from './election.js';
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

/** Shows every paper that counts, with its weight. Throws RangeError on a weight that is no whole number above 0. */
export function sortRankings(
  { candidates, papers }: RankedElection,
  each: (places: Places, weight: number) => void,
): Sorting {
  const sorting = new Sorting();
  const faultOf = rankingFaults(candidates.length);
  for (const { places, weight } of papers) if (sorting.take(faultOf(places), weight)) each(places, weight);
  return sorting;
}

/** Preferences of all papers end to end: paper p ranks `order[start[p]]` … `order[start[p + 1] - 1]`, `weight[p]` times. */
export interface Preferences {
  readonly order: Int32Array;
  readonly start: Int32Array;
  readonly weight: Float64Array;
  readonly sorting: Sorting;
}

/** How many candidates the paper prefers one by one before a place that is empty or shared. */
function clearPlaces(places: Places): number {
  let length = 0;
  while (places[length]?.length === 1) length += 1;
  return length;
}

/**
 * The preferences IRV and STV follow. In files from elsewhere, two candidates at one rank, or a rank left out, end the
 * paper's preferences there: a preference counts while it is "recorded in consecutive order" (Scottish Local Government
 * Elections Order 2007, article 2, "next available preference"). Without a clear first preference the paper is invalid.
 */
export function preferencesOf({ candidates, papers }: RankedElection): Preferences {
  const sorting = new Sorting();
  const faultOf = rankingFaults(candidates.length);
  const start = new Int32Array(papers.length + 1);
  const weights = new Float64Array(papers.length);
  const order = new Int32Array(papers.reduce((sum, { places }) => sum + places.length, 0));
  let kept = 0;
  let used = 0;
  for (const { places, weight } of papers) {
    const length = clearPlaces(places);
    const found = faultOf(places) ?? (length === 0 ? fault('no-first-preference') : null);
    if (!sorting.take(found, weight)) continue;
    for (let at = 0; at < length; at += 1) order[used + at] = places[at]?.[0] ?? 0;
    used += length;
    weights[kept] = weight;
    kept += 1;
    start[kept] = used;
  }
  return {
    order: order.subarray(0, used),
    start: start.subarray(0, kept + 1),
    weight: weights.subarray(0, kept),
    sorting,
  };
}
