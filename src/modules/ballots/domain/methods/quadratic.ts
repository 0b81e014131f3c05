import type { Count, Fault, MarkedElection, MarkedPaper } from './election.js';
import { countSums, fault, faultOfRange, wholeOption, type SeatOptions } from './marks.js';

export interface QuadraticOptions extends SeatOptions {
  /** What a paper may cost: the sum of the squares of its votes. */
  readonly credits: number;
}

/** What a paper costs: n votes for, or against, one option cost n². */
export const costOf = ({ marks }: MarkedPaper): bigint =>
  marks.reduce<bigint>((cost, mark) => cost + BigInt(mark ?? 0) ** 2n, 0n);

/** Votes for (above 0) or against (below 0), whose squares add up to no more than the credits. */
export function faultOfQuadratic(paper: MarkedPaper, size: number, { credits }: QuadraticOptions): Fault | null {
  const wrong = faultOfRange(paper.marks, size, -credits, credits);
  if (wrong) return wrong;
  const cost = costOf(paper);
  return cost > BigInt(credits) ? fault('credits', { most: credits, found: String(cost) }) : null;
}

/** Strong wishes cost more than weak ones; the highest sum of votes wins. */
export function countQuadratic(election: MarkedElection, options: QuadraticOptions): Count {
  wholeOption('the credits', options.credits);
  const size = election.candidates.length;
  return countSums('quadratic', election, (marks) => faultOfQuadratic({ marks }, size, options), options);
}
