import type { Candidate, Rankings } from './election.js';
import { candidateOf, type TakeRanking } from './ranked-papers.js';

/** Papers that rank a above b, for every a and b. */
export interface PairSums {
  /** Adds a paper. Whom it leaves out is below all it ranks, or with `unstated` compared with nobody. */
  readonly add: TakeRanking;
  /** Row by row: `sums()[a * size + b]` papers rank a above b. */
  readonly sums: () => Float64Array;
}

/** Candidates are looked at in blocks of so many; a table has a cell per subset of a block. */
const blockOf = (size: number): number => (size <= 20 ? 10 : size <= 100 ? 8 : 4);

/**
 * Sums pairs without looking at each pair of each paper: for every candidate, and every block of candidates, it counts
 * the papers by which of the block they put below, and adds up those subsets once at the end. A paper costs its ranked
 * candidates × the blocks. Weights and their sum are whole numbers up to 2^53 - 1.
 */
export function pairSums(size: number, unranked: 'last' | 'unstated'): PairSums {
  const block = blockOf(size);
  const blocks = Math.ceil(size / block);
  const subsets = 1 << block;
  const table = new Float64Array(size * blocks * subsets);
  const blockAt = Int32Array.from({ length: size }, (_, candidate) => Math.floor(candidate / block));
  const bitAt = Int32Array.from({ length: size }, (_, candidate) => 1 << (candidate % block));
  const everyone = new Int32Array(blocks);
  for (let candidate = 0; candidate < size; candidate += 1) flip(everyone, candidate);
  const below = new Int32Array(blocks);

  function flip(sets: Int32Array, candidate: Candidate): void {
    const at = blockAt[candidate] ?? 0;
    sets[at] = (sets[at] ?? 0) ^ (bitAt[candidate] ?? 0);
  }

  function addBelow(candidate: Candidate, weight: number): void {
    let row = candidate * blocks * subsets;
    for (let at = 0; at < blocks; at += 1) {
      const cell = row + (below[at] ?? 0);
      table[cell] = (table[cell] ?? 0) + weight;
      row += subsets;
    }
  }

  function add(entries: Rankings['entries'], from: number, to: number, weight: number): void {
    if (unranked === 'last') for (let at = 0; at < blocks; at += 1) below[at] = everyone[at] ?? 0;
    else {
      below.fill(0);
      for (let at = from; at < to; at += 1) flip(below, candidateOf(entries[at] ?? 0));
    }
    for (let start = from; start < to;) {
      let end = start;
      do {
        flip(below, candidateOf(entries[end] ?? 0));
        end += 1;
      } while (end < to && (entries[end] ?? 0) < 0);
      for (; start < end; start += 1) addBelow(candidateOf(entries[start] ?? 0), weight);
    }
  }

  function sumOf(a: Candidate, b: Candidate): number {
    const row = (a * blocks + (blockAt[b] ?? 0)) * subsets;
    const bit = bitAt[b] ?? 0;
    let sum = 0;
    for (let subset = bit; subset < subsets; subset += 1) if ((subset & bit) !== 0) sum += table[row + subset] ?? 0;
    return sum;
  }

  return {
    add,
    sums: () => Float64Array.from({ length: size * size }, (_, cell) => sumOf(Math.floor(cell / size), cell % size)),
  };
}
