import type { Candidate } from './election.js';
import type { Preferences } from './ranked-papers.js';

/** What a transfer gave: votes per candidate, and votes of papers that name nobody else still counted. */
export interface Received {
  readonly votes: Float64Array;
  readonly exhausted: number;
}

/** Papers in piles, one a candidate. A paper lies with the first of its preferences still open when it was last moved. */
export interface Piles {
  /** The first deal: each paper to its first preference. */
  readonly first: Received;
  /**
   * Takes a candidate's pile away: each paper goes to its next preference that is open, at the value that `revalue` makes
   * of the value it had.
   */
  readonly transfer: (
    from: Candidate,
    open: (to: Candidate) => boolean,
    revalue: (value: number) => number,
  ) => Received;
}

/** Deals papers of value `unit` each; all values are whole numbers of the same small unit, so every sum is exact. */
export function dealPiles({ order, start, weight }: Preferences, candidates: number, unit: number): Piles {
  const piles: number[][] = Array.from({ length: candidates }, () => []);
  const position = Int32Array.from(weight, (_, paper) => start[paper] ?? 0);
  const value = new Float64Array(weight.length).fill(unit);

  function deal(papers: Iterable<number>, open: (to: Candidate) => boolean): Received {
    const votes = new Float64Array(candidates);
    let exhausted = 0;
    for (const paper of papers) {
      const end = start[paper + 1] ?? 0;
      let at = position[paper] ?? end;
      while (at < end && !open(order[at] ?? 0)) at += 1;
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
    first: deal(weight.keys(), () => true),
    transfer(from, open, revalue) {
      const pile = piles[from] ?? [];
      piles[from] = [];
      for (const paper of pile) value[paper] = revalue(value[paper] ?? 0);
      return deal(pile, open);
    },
  };
}
