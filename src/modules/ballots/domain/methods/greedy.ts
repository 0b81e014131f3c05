import { fraction } from '../../../../kernel/fraction.js';
import type { Candidate, Count, Round, Tie } from './election.js';
import { budgetCount, choose, supportOf, type BudgetOptions, type ProjectElection } from './projects.js';

/**
 * Participatory budgeting by votes alone: the project with the most votes is funded if it fits in what is left, else it
 * is passed over; of level projects the cheaper comes first.
 */
export function countGreedy(election: ProjectElection, { draw }: BudgetOptions = {}): Count {
  const support = supportOf(election);
  const { votes } = support;
  const { costs, budget } = election;
  const waiting = new Set(election.candidates.keys());
  const funded: Candidate[] = [];
  const rounds: Round[] = [];
  const ties: Tie[] = [];
  let left = budget;
  while (waiting.size > 0) {
    const most = Math.max(...[...waiting].map((project) => votes[project] ?? 0));
    const level = [...waiting].filter((project) => (votes[project] ?? 0) === most);
    const { chosen, tie } = choose(level, costs, votes, draw);
    waiting.delete(chosen);
    const cost = costs[chosen] ?? 0;
    const fits = cost <= left;
    if (fits) left -= cost;
    if (fits) funded.push(chosen);
    rounds.push({
      tally: new Map([[chosen, fraction(most)]]),
      elected: fits ? [chosen] : [],
      eliminated: fits ? [] : [chosen],
      step: { code: fits ? 'funded' : 'passed-over', data: { project: chosen, cost, left } },
    });
    if (tie) ties.push({ ...tie, round: rounds.length });
  }
  return budgetCount('greedy', election, support, { funded, rounds, ties });
}
