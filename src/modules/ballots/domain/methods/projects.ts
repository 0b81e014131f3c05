import { fraction } from '../../../../kernel/fraction.js';
import type { Candidate, Count, Fault, MarkedElection, MarkedPaper, Round, Tie } from './election.js';
import { fault, faultOfRange, Sorting, wholeOption } from './marks.js';
import { rankedBy, type Draw } from './standing.js';
import { because, CannotCount } from '../reasons/reason.js';

/** Projects that cost money, voted on under a budget: whole units of one currency (or of its cents). */
export interface ProjectElection extends MarkedElection {
  /** What each project costs, in the order of the candidates: above 0. */
  readonly costs: readonly number[];
  readonly budget: number;
}

export interface BudgetOptions {
  /** Settles what cost and votes leave level; the order of the source does without it, and the tie is told. */
  readonly draw?: Draw;
}

/** Votes are whole numbers from 0: 1 for a project approved of, or points. A paper that supports nothing counts. */
export const faultOfSupport = ({ marks }: MarkedPaper, size: number): Fault | null => {
  const wrong = faultOfRange(marks, size, 0, Number.MAX_SAFE_INTEGER);
  return wrong?.code === 'out-of-range' ? fault('negative', wrong.data) : wrong;
};

/** What the papers give the projects. */
export interface Support {
  readonly votes: readonly number[];
  readonly papers: readonly { readonly marks: MarkedPaper['marks']; readonly weight: number }[];
  readonly valid: number;
  readonly invalid: number;
  readonly faults: Sorting['faults'];
}

/** Throws RangeError on a budget or costs that make no sense. */
export function supportOf({ candidates, papers, costs, budget }: ProjectElection): Support {
  wholeOption('the budget', budget, 0);
  if (costs.length !== candidates.length) throw new CannotCount(because('cost-missing'));
  for (const cost of costs) wholeOption('the cost of a project', cost);
  const votes = candidates.map(() => 0);
  const sorting = new Sorting();
  const counted = papers.filter(({ marks, weight }) => {
    if (!sorting.take(faultOfSupport({ marks }, candidates.length), weight)) return false;
    for (const [candidate, mark] of marks.entries()) votes[candidate] = (votes[candidate] ?? 0) + (mark ?? 0) * weight;
    return true;
  });
  if (votes.some((sum) => !Number.isSafeInteger(sum))) throw new CannotCount(because('sums-beyond-count'));
  return { votes, papers: counted, valid: sorting.valid, invalid: sorting.invalid, faults: sorting.faults };
}

/** The first among level projects, and the tie if cost, votes or a draw had to say so. */
export interface Choice {
  readonly chosen: Candidate;
  readonly tie?: Tie;
}

/** Level projects: the cheaper, then the one with more votes, then the draw, then the order of the source. */
export function choose(
  level: readonly Candidate[],
  costs: readonly number[],
  votes: readonly number[],
  draw: Draw | undefined,
): Choice {
  const by = (a: Candidate, b: Candidate): number =>
    (costs[a] ?? 0) - (costs[b] ?? 0) || (votes[b] ?? 0) - (votes[a] ?? 0);
  const sorted = [...level].sort((a, b) => by(a, b) || a - b);
  const [first = 0] = sorted;
  if (level.length < 2) return { chosen: first };
  const equal = sorted.filter((candidate) => by(first, candidate) === 0);
  if (equal.length === 1) return { chosen: first, tie: { among: level, settledBy: 'cost-then-votes' } };
  return draw
    ? { chosen: draw(equal)[0] ?? first, tie: { among: equal, settledBy: 'draw' } }
    : { chosen: first, tie: { among: equal, settledBy: 'order' } };
}

/** The count of a budget: the funded in the order they were, then the others by votes. */
export function budgetCount(
  method: 'equal-shares' | 'greedy',
  election: ProjectElection,
  support: Support,
  outcome: { readonly funded: readonly Candidate[]; readonly rounds: readonly Round[]; readonly ties: readonly Tie[] },
): Count {
  const { votes, valid, invalid, faults } = support;
  const { costs, budget, candidates } = election;
  const { funded, rounds, ties } = outcome;
  const left = rankedBy(candidates.length, (a, b) => (votes[b] ?? 0) - (votes[a] ?? 0))
    .map((place) => place.filter((project) => !funded.includes(project)))
    .filter((place) => place.length > 0);
  return {
    method,
    seats: Math.max(1, funded.length),
    valid,
    invalid,
    winners: funded,
    ranking: [...funded.map((project) => [project]), ...left],
    rounds,
    ties,
    scores: votes.map((sum) => fraction(sum)),
    faults,
    spending: { budget, cost: funded.reduce((sum, project) => sum + (costs[project] ?? 0), 0), costs },
  };
}
