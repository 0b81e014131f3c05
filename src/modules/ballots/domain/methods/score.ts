import type { Count, Fault, MarkedElection, MarkedPaper } from './election.js';
import { countSums, faultOfRange, wholeOption, type SeatOptions } from './marks.js';

export interface ScoreOptions extends SeatOptions {
  /** The best score; 0 is the worst. */
  readonly highest: number;
}

/** Scores from 0 to `highest`; a candidate may be left blank. */
export const faultOfScore = ({ marks }: MarkedPaper, size: number, { highest }: ScoreOptions): Fault | null =>
  faultOfRange(marks, size, 0, highest);

/** The highest sum of scores wins. A blank adds nothing, and is told from a zero in `expressed`. */
export function countScore(election: MarkedElection, options: ScoreOptions): Count {
  wholeOption('the best score', options.highest);
  const size = election.candidates.length;
  return countSums('score', election, (marks) => faultOfScore({ marks }, size, options), options);
}
