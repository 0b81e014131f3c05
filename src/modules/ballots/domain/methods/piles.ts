import type { Candidate } from './election.js';
import type { Preferences } from './ranked-papers.js';

/** What a transfer gave: votes per candidate, and votes of papers that name nobody else still counted. */
export interface Received {
  readonly votes: Float64Array;
  readonly exhausted: number;
}

/** Papers in piles, one a candidate. A paper lies with the first of its preferences that was open when it was last moved. */
export interface Piles {
  /** The first deal: each paper to its first preference. */
  readonly first: Received;
  /** From now on a candidate, elected or excluded, receives no paper. */
  readonly shut: (candidate: Candidate) => void;
  /** Takes a pile away: each paper goes to its next open preference, at the value that `revalue` makes of the one it had. */
  readonly transfer: (from: Candidate, revalue?: (value: number) => number) => Received;
}

/** Deals papers of value `unit` each; all values are whole numbers of the same small unit, so every sum is exact. */
export function dealPiles({ order, start, weight }: Preferences, candidates: number, unit: number): Piles {
  const piles: number[][] = Array.from({ length: candidates }, () => []);
  const position = start.slice(0, weight.length);
  const value = new Float64Array(weight.length).fill(unit);
  const open = new Uint8Array(candidates).fill(1);

  function deal(papers: ArrayLike<number>): Received {
    const votes = new Float64Array(candidates);
    let exhausted = 0;
    for (let each = 0; each < papers.length; each += 1) {
      const paper = papers[each] ?? 0;
      const end = start[paper + 1] ?? 0;
      let at = position[paper] ?? end;
      while (at < end && open[order[at] ?? 0] === 0) at += 1;
      position[paper] = at;
      const worth = (weight[paper] ?? 0) * (value[paper] ?? 0);
      if (at === end) exhausted += worth;
      else {
        const to = order[at] ?? 0;
        piles[to]?.push(paper);
        votes[to] = (votes[to] ?? 0) + worth;
      }
    }
    return { votes, exhausted };
  }

  return {
    first: deal(Int32Array.from({ length: weight.length }, (_, paper) => paper)),
    shut(candidate) {
      open[candidate] = 0;
    },
    transfer(from, revalue) {
      const pile = piles[from] ?? [];
      piles[from] = [];
      if (revalue) for (const paper of pile) value[paper] = revalue(value[paper] ?? 0);
      return deal(pile);
    },
  };
}
