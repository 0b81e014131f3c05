import type { Count, Fault, MarkedElection, MarkedPaper } from './election.js';
import { countSums, fault, faultOfRange, sumOf, type SeatOptions } from './marks.js';

/** One cross (a mark of 1): not none, not two. */
export function faultOfPlurality({ marks }: MarkedPaper, size: number): Fault | null {
  const wrong = faultOfRange(marks, size, 0, 1);
  if (wrong) return wrong;
  const crosses = sumOf(marks);
  if (crosses === 0) return fault('blank');
  return crosses > 1 ? fault('too-many', { most: 1, found: crosses }) : null;
}

/** One vote a paper; the most votes win. */
export const countPlurality = (election: MarkedElection, options: SeatOptions = {}): Count =>
  countSums('plurality', election, (marks) => faultOfPlurality({ marks }, election.candidates.length), options);
