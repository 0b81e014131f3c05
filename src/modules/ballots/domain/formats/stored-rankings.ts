import type { RankedPaper, Rankings, Weighted } from '../methods/election.js';
import { candidateOf } from '../methods/ranked-papers.js';

/** Rankings of a file: end to end for the methods that count them so, and one by one for whoever wants each. */
export class StoredRankings {
  readonly kind = 'ranked';
  #papers: readonly Weighted<RankedPaper>[] | null = null;

  constructor(readonly rankings: Rankings) {}

  /** Papers that say the same are one, at the place of the first of them. */
  get papers(): readonly Weighted<RankedPaper>[] {
    return (this.#papers ??= papersOf(this.rankings));
  }

  /** With candidates renumbered: `positions` has the new number of each, -1 for who is dropped from all papers. */
  renumbered(positions: ArrayLike<number>): StoredRankings {
    const { entries, start, weights } = this.rankings;
    const kept = new Int16Array(entries.length);
    const starts = new Int32Array(start.length);
    let used = 0;
    for (let paper = 0; paper < weights.length; paper += 1) {
      let opens = true;
      for (let at = start[paper] ?? 0; at < (start[paper + 1] ?? 0); at += 1) {
        const entry = entries[at] ?? 0;
        const candidate = positions[candidateOf(entry)] ?? -1;
        if (entry >= 0) opens = true;
        if (candidate < 0) continue;
        kept[used] = opens ? candidate : ~candidate;
        used += 1;
        opens = false;
      }
      starts[paper + 1] = used;
    }
    return new StoredRankings({ entries: kept.subarray(0, used), start: starts, weights });
  }
}

/** A place of one candidate is one shared array, so that a million papers stay light. */
function papersOf({ entries, start, weights }: Rankings): readonly Weighted<RankedPaper>[] {
  const alone: (readonly number[])[] = [];
  const found = new Map<string, { places: readonly (readonly number[])[]; weight: number }>();
  for (const [paper, weight] of weights.entries()) {
    const own = entries.subarray(start[paper], start[paper + 1]);
    // An entry a character: the text is the paper, and only that one.
    const key = String.fromCharCode(...own);
    const known = found.get(key);
    if (known) known.weight += weight;
    else found.set(key, { places: placesOf(own, alone), weight });
  }
  return [...found.values()];
}

function placesOf(entries: Rankings['entries'], alone: (readonly number[])[]): readonly (readonly number[])[] {
  const places: (readonly number[])[] = [];
  for (const entry of entries) {
    if (entry >= 0) places.push((alone[entry] ??= [entry]));
    else places.push([...(places.pop() ?? []), ~entry]);
  }
  return places;
}
