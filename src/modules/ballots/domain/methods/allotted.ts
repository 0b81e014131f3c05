import type { Candidate, Count, Fault, MarkedElection, MarkedPaper } from './election.js';
import { countSums, fault, faultOfRange, sumOf, wholeOption, type SeatOptions } from './marks.js';
import { because, CannotCount } from '../reasons/reason.js';

export interface AllottedOptions extends SeatOptions {
  /** Votes of one voter in all. */
  readonly votes: number;
  /** Every option in one block, each once. */
  readonly blocks: readonly (readonly Candidate[])[];
  /** Votes in each block. */
  readonly perBlock: number;
  /** `perBlock` in each block and `votes` in all, no fewer; otherwise at most. */
  readonly exactly: boolean;
}

/** Crosses (marks of 1), so many in all and in each block. */
export function faultOfAllotted({ marks }: MarkedPaper, size: number, options: AllottedOptions): Fault | null {
  const wrong = faultOfRange(marks, size, 0, 1);
  if (wrong) return wrong;
  const { votes, blocks, perBlock, exactly } = options;
  const misses = (found: number, most: number): boolean => found > most || (exactly && found < most);
  const limit = exactly ? 'exactly' : 'most';
  for (const [block, members] of blocks.entries()) {
    const found = members.reduce((sum, candidate) => sum + (marks[candidate] ?? 0), 0);
    if (misses(found, perBlock)) return fault('block', { block: block + 1, limit, votes: perBlock, found });
  }
  const found = sumOf(marks);
  return misses(found, votes) ? fault('allotment', { limit, votes, found }) : null;
}

function checkOptions({ votes, blocks, perBlock, exactly }: AllottedOptions, size: number): void {
  wholeOption('the number of votes', votes);
  wholeOption('the votes in a block', perBlock);
  const placed = blocks.flat().sort((a, b) => a - b);
  if (placed.length !== size || placed.some((candidate, position) => candidate !== position))
    throw new CannotCount(because('blocks-uneven'));
  if (exactly && perBlock * blocks.length !== votes)
    throw new CannotCount(because('blocks-do-not-add-up', { perBlock, blocks: blocks.length, votes }));
  if (exactly && blocks.some(({ length }) => length < perBlock))
    throw new CannotCount(because('block-too-small', { perBlock }));
}

/** Priorities: each voter gives so many votes, so many in each block of options; the most votes win. */
export function countAllotted(election: MarkedElection, options: AllottedOptions): Count {
  const size = election.candidates.length;
  checkOptions(options, size);
  return countSums('allotted', election, (marks) => faultOfAllotted({ marks }, size, options), options);
}
