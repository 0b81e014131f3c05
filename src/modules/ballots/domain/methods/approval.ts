import type { Count, Fault, MarkedElection, MarkedPaper } from './election.js';
import { countSums, fault, faultOfRange, sumOf, wholeOption, type SeatOptions } from './marks.js';

export interface ApprovalOptions extends SeatOptions {
  /** Most crosses on a paper; as many as there are candidates unless said. */
  readonly most?: number;
}

/** Crosses (marks of 1), no more than `most`. A paper that approves of nobody counts. */
export function faultOfApproval({ marks }: MarkedPaper, size: number, { most = size }: ApprovalOptions): Fault | null {
  const wrong = faultOfRange(marks, size, 0, 1);
  if (wrong) return wrong;
  const found = sumOf(marks);
  return found > most ? fault('too-many', { most, found }) : null;
}

/** As many crosses as one approves of; the most crosses win. */
export function countApproval(election: MarkedElection, options: ApprovalOptions = {}): Count {
  if (options.most !== undefined) wholeOption('the most crosses on a paper', options.most);
  const size = election.candidates.length;
  return countSums('approval', election, (marks) => faultOfApproval({ marks }, size, options), options);
}
