import type { Candidate, Tie } from './election.js';
import type { Draw } from './standing.js';
import { because, CannotCount } from '../reasons/reason.js';

/** Votes of every candidate at the end of each stage so far, oldest first. */
export type Stages = readonly ArrayLike<number>[];

export interface Settled {
  readonly chosen: Candidate;
  readonly settledBy: 'look-back' | 'draw' | 'order-of-candidates';
}

/**
 * Of candidates level now, those who were lowest (or highest) at the most recent earlier stage where they were not level,
 * and of these again, as far back as it goes.
 */
export function lookBack(
  level: readonly Candidate[],
  stages: Stages,
  wanted: 'lowest' | 'highest',
): readonly Candidate[] {
  let left = level;
  for (let at = stages.length - 1; at >= 0 && left.length > 1; at -= 1) {
    const stage = stages[at];
    const votes = left.map((candidate) => stage?.[candidate] ?? 0);
    const edge = wanted === 'lowest' ? Math.min(...votes) : Math.max(...votes);
    left = left.filter((_, index) => votes[index] === edge);
  }
  return left;
}

/**
 * The one a lot falls on: the first of the public draw, or where no draw was given the first in the order of candidates,
 * which is no chance and is said so.
 */
export function lot(level: readonly Candidate[], draw?: Draw): Settled {
  const first = draw ? draw(level)[0] : Math.min(...level);
  if (first === undefined || !level.includes(first)) throw new CannotCount(because('draw-names-nobody'));
  return { chosen: first, settledBy: draw ? 'draw' : 'order-of-candidates' };
}

/** Chooses one of the candidates who are level: look back, then the lot. Adds to `ties` what settled it. */
export function settle(
  level: readonly Candidate[],
  { stages, wanted, draw, ties }: { stages: Stages; wanted: 'lowest' | 'highest'; draw: Draw | undefined; ties: Tie[] },
): Candidate {
  const left = lookBack(level, stages, wanted);
  const [only] = left;
  const { chosen, settledBy }: Settled =
    left.length === 1 && only !== undefined ? { chosen: only, settledBy: 'look-back' } : lot(left, draw);
  if (level.length > 1) ties.push({ among: level, settledBy, round: stages.length + 1 });
  return chosen;
}
