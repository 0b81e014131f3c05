import { addFractions, formatFraction, fraction, type Fraction } from '../../../../kernel/fraction.js';
import type { Candidate, Count, Round, Tie } from './election.js';
import { wholeOption } from './marks.js';
import { budgetCount, choose, supportOf, type BudgetOptions, type ProjectElection, type Support } from './projects.js';
import { Purses, type Price, type Supporter } from './purses.js';
import { because, CannotCount } from '../reasons/reason.js';

export interface EqualSharesOptions extends BudgetOptions {
  /** Completion: what is added to everyone's share at a time, in units of money (1 unless said), or none. */
  readonly increment?: number | null;
}

/** What the rule funds when everyone starts with the same share. */
export interface Shares {
  readonly funded: readonly Candidate[];
  /** What a point gave for each funded project, in the same order. */
  readonly prices: readonly Fraction[];
  /** Money each paper's voters are left with, each. */
  readonly left: (paper: number) => Fraction;
  readonly ties: readonly { readonly at: number; readonly tie: Tie }[];
}

/** Most times the rule is run again with a larger share before the increment is called too small. */
const mostRuns = 200_000;

const supportersOf = ({ papers, votes }: Support): readonly (readonly Supporter[])[] => {
  const supporters: Supporter[][] = votes.map(() => []);
  for (const [voter, { marks, weight }] of papers.entries())
    for (const [project, mark] of marks.entries())
      if (mark !== null && mark > 0) supporters[project]?.push({ voter, mark: BigInt(mark), weight: BigInt(weight) });
  return supporters;
};

/** A price per unit of cost, as a fraction of money: what the rule keeps lowest. Purses only empty, so it only rises. */
interface Bound {
  readonly project: Candidate;
  readonly num: bigint;
  readonly den: bigint;
}

const compareBounds = (a: Bound, b: Bound): number => {
  const [left, right] = [a.num * b.den, b.num * a.den];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** The projects nobody undercuts, with their prices; looks no further than the bounds make needful. Updates `bounds`. */
function cheapest(
  bounds: Map<Candidate, Bound>,
  costs: readonly number[],
  priceOf: (project: Candidate) => Price | null,
  scale: bigint,
): readonly Price[] {
  let best: Bound | null = null;
  let level: Price[] = [];
  for (const bound of [...bounds.values()].sort(compareBounds)) {
    if (best && compareBounds(bound, best) > 0) break;
    const price = priceOf(bound.project);
    if (!price) {
      bounds.delete(bound.project);
      continue;
    }
    const cost = BigInt(costs[bound.project] ?? 0);
    const found = { project: bound.project, num: price.num, den: price.den * scale * cost };
    bounds.set(bound.project, found);
    const order: number = best ? compareBounds(found, best) : -1;
    if (order < 0) [best, level] = [found, [price]];
    else if (order === 0) level.push(price);
  }
  return level;
}

/** One run of the rule: every voter starts with `endowment`, and pays for what they support while they can. */
export function sharesAt(
  { costs }: ProjectElection,
  support: Support,
  endowment: Fraction,
  { draw }: BudgetOptions = {},
  supporters = supportersOf(support),
): Shares {
  const purses = new Purses(support.papers.length, endowment);
  const bounds = new Map<Candidate, Bound>();
  for (const [project, ofProject] of supporters.entries())
    if (ofProject.length > 0) bounds.set(project, { project, num: 0n, den: 1n });
  const funded: Candidate[] = [];
  const prices: Fraction[] = [];
  const ties: { at: number; tie: Tie }[] = [];
  for (;;) {
    const priceOf = (project: Candidate): Price | null =>
      purses.price(project, costs[project] ?? 0, supporters[project] ?? []);
    const level = cheapest(bounds, costs, priceOf, purses.scale);
    if (level.length === 0) return { funded, prices, ties, left: (paper) => purses.left(paper) };
    const { chosen, tie } = choose(
      level.map(({ project }) => project),
      costs,
      support.votes,
      draw,
    );
    if (tie) ties.push({ at: funded.length, tie });
    const price = level.find(({ project }) => project === chosen);
    if (price) {
      prices.push(fraction(price.num, price.den * purses.scale));
      purses.pay(price, supporters[chosen] ?? []);
    }
    funded.push(chosen);
    bounds.delete(chosen);
  }
}

/** The last run that stays within the budget, and how much was added to each share for it. */
interface Completed {
  readonly shares: Shares;
  readonly added: number;
  /** The next step spends too much; false when there was nothing more to fund. */
  readonly overspends: boolean;
}

function complete(election: ProjectElection, support: Support, base: Fraction, options: EqualSharesOptions): Completed {
  const { increment = 1 } = options;
  const supporters = supportersOf(support);
  const fundable = supporters.filter(({ length }) => length > 0).length;
  const run = (added: number): Shares =>
    sharesAt(election, support, addFractions(base, fraction(added)), options, supporters);
  let last = run(0);
  if (increment === null) return { shares: last, added: 0, overspends: false };
  for (let step = 1; step <= mostRuns; step += 1) {
    const added = (step - 1) * increment;
    if (last.funded.length === fundable) return { shares: last, added, overspends: false };
    const next = run(added + increment);
    const cost = next.funded.reduce((sum, project) => sum + (election.costs[project] ?? 0), 0);
    if (cost > election.budget) return { shares: last, added, overspends: true };
    last = next;
  }
  throw new CannotCount(because('increment-too-small', { increment }));
}

const roundsOf = (shares: Shares, first: Round, { costs }: ProjectElection, { votes }: Support): readonly Round[] => [
  first,
  ...shares.funded.map((project, position) => ({
    tally: new Map([[project, shares.prices[position] ?? fraction(0)]]),
    elected: [project],
    eliminated: [],
    step: { code: 'bought', data: { project, cost: costs[project] ?? 0, votes: votes[project] ?? 0 } },
  })),
];

/**
 * Method of Equal Shares with cost utilities: the budget is split equally, a project is bought when its supporters can
 * share its cost, the one that asks least of each for its cost first. Completion: the shares grow by `increment` while
 * what is bought stays within the real budget; the last outcome that fits is kept, even where a smaller one left no
 * project that would still fit. Source: D. Peters, G. Pierczyński, P. Skowron, Proportional Participatory Budgeting with
 * Additive Utilities, 2021. Each round's tally is what one point gave. Throws RangeError on options that make no sense.
 */
export function countEqualShares(election: ProjectElection, options: EqualSharesOptions = {}): Count {
  const { increment = 1 } = options;
  if (increment !== null) wholeOption('the increment', increment);
  const support = supportOf(election);
  const base = fraction(election.budget, Math.max(1, support.valid));
  const { shares, added, overspends } = complete(election, support, base, options);
  const first: Round = {
    tally: new Map(),
    elected: [],
    eliminated: [],
    step: {
      code: 'shares',
      data: {
        budget: election.budget,
        voters: support.valid,
        base: formatFraction(base),
        added,
        increment: increment ?? 0,
        overspends: overspends ? added + (increment ?? 0) : 0,
      },
    },
  };
  return budgetCount('equal-shares', election, support, {
    funded: shares.funded,
    rounds: roundsOf(shares, first, election, support),
    ties: shares.ties.map(({ at, tie }) => ({ ...tie, round: at + 2 })),
  });
}
