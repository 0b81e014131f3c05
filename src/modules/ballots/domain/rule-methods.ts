import type { MethodId } from './methods/election.js';

/** Decisions held in rounds rather than in an urn. */
export const procedures = ['consent', 'election-without-candidate'] as const;
export type Procedure = (typeof procedures)[number];

/** Methods that count an urn of papers into winners. */
export type ElectionMethod = Exclude<MethodId, 'yes-no'>;

/** What a ballot asks about, kept beside the rule: `block` for allotted votes, `cost` (money, a whole number) for budgets. */
export interface BallotOption {
  readonly id: string;
  readonly label: string;
  readonly block?: string;
  readonly cost?: number;
}

interface Seats {
  /** Winners sought: a whole number from 1. */
  readonly seats: number;
}

interface Budget {
  /** Money to spend, in the unit of the options' costs. */
  readonly budget: number;
}

interface Ranking extends Seats {
  /** Several options may share a place of a ranking. */
  readonly equals: boolean;
}

/** What each method of election is told, frozen with the rule; whole numbers everywhere. */
export interface MethodOptions {
  readonly plurality: Seats;
  /** `most`: crosses on one paper; null: as many as there are options. */
  readonly approval: Seats & { readonly most: number | null };
  /** Scores go from 0 to `highest`; an option left blank is not a zero. */
  readonly score: Seats & { readonly highest: number };
  /** `total` dots a paper, at most `most` of them on one option (null: all of them). */
  readonly cumulative: Seats & { readonly total: number; readonly most: number | null };
  /** `votes` in all and `perBlock` in each block of options: exactly, or at most. */
  readonly allotted: Seats & { readonly votes: number; readonly perBlock: number; readonly exactly: boolean };
  readonly borda: Ranking;
  /** `grades`: 5 to 7 different labels, lowest first. A grade left out is the worst one, or the paper is refused. */
  readonly 'majority-judgment': Seats & { readonly grades: readonly string[]; readonly missing: 'worst' | 'reject' };
  readonly pairwise: Ranking;
  readonly schulze: Ranking;
  readonly 'schulze-margins': Ranking;
  readonly 'ranked-pairs': Ranking;
  readonly irv: Ranking;
  readonly 'stv-scottish': Ranking;
  readonly 'stv-meek': Ranking;
  /** `credits`: what the squares of a paper's votes may add up to. */
  readonly quadratic: Seats & { readonly credits: number };
  /** `increment`: what the completion adds to every share at a time; null: no completion. */
  readonly 'equal-shares': Budget & { readonly increment: number | null };
  readonly greedy: Budget;
}

export const rankingMethods = [
  'borda',
  'pairwise',
  'schulze',
  'schulze-margins',
  'ranked-pairs',
  'irv',
  'stv-scottish',
  'stv-meek',
] as const satisfies readonly ElectionMethod[];

export const isRanking = (method: ElectionMethod): method is (typeof rankingMethods)[number] =>
  rankingMethods.some((each) => each === method);
