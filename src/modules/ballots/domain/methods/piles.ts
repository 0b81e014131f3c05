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
  /** Each pile from its last paper, and under each paper the next of its pile; -1 at the end. */
  const top = new Int32Array(candidates).fill(-1);
  const under = new Int32Array(weight.length);
  for (let paper = 0; paper < under.length; paper += 1) under[paper] = paper - 1;
  const position = start.slice(0, weight.length);
  const value = new Float64Array(weight.length).fill(unit);
  const open = new Uint8Array(candidates).fill(1);

  function deal(pile: number): Received {
    const votes = new Float64Array(candidates);
    let exhausted = 0;
    for (let paper = pile, next = -1; paper >= 0; paper = next) {
      next = under[paper] ?? -1;
      const end = start[paper + 1] ?? 0;
      let at = position[paper] ?? end;
      while (at < end && open[order[at] ?? 0] === 0) at += 1;
      position[paper] = at;
      const worth = (weight[paper] ?? 0) * (value[paper] ?? 0);
      if (at === end) exhausted += worth;
      else {
        const to = order[at] ?? 0;
        under[paper] = top[to] ?? -1;
        top[to] = paper;
        votes[to] = (votes[to] ?? 0) + worth;
      }
    }
    return { votes, exhausted };
  }

  return {
    first: deal(weight.length - 1),
    shut(candidate) {
      open[candidate] = 0;
    },
    transfer(from, revalue) {
      const pile = top[from] ?? -1;
      top[from] = -1;
      if (revalue)
        for (let paper = pile; paper >= 0; paper = under[paper] ?? -1) value[paper] = revalue(value[paper] ?? 0);
      return deal(pile);
    },
  };
}
