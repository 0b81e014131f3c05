import type { Count, Fault, MarkedElection, MarkedPaper } from './election.js';
import { countSums, fault, faultOfRange, sumOf, wholeOption, type SeatOptions } from './marks.js';

export interface CumulativeOptions extends SeatOptions {
  /** Dots a voter may place; placing fewer is allowed. */
  readonly total: number;
  /** Most dots on one option; all of them unless said. */
  readonly most?: number;
}

/** Dots, no more than `total` in all and `most` on one option. */
export function faultOfCumulative({ marks }: MarkedPaper, size: number, options: CumulativeOptions): Fault | null {
  const { total, most = total } = options;
  const wrong = faultOfRange(marks, size, 0, most);
  if (wrong) return wrong;
  const found = sumOf(marks);
  return found > total ? fault('total', { most: total, found }) : null;
}

/** Dots to share out; the most dots win. */
export function countCumulative(election: MarkedElection, options: CumulativeOptions): Count {
  wholeOption('the number of dots', options.total);
  if (options.most !== undefined) wholeOption('the most dots on one option', options.most);
  const size = election.candidates.length;
  return countSums('cumulative', election, (marks) => faultOfCumulative({ marks }, size, options), options);
}
