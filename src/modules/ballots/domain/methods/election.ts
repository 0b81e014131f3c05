import type { Fraction } from '../../../../kernel/fraction.js';

/** Every way of counting, by the name `faire count --method` takes and a rule stores. */
export const methodIds = [
  'yes-no',
  'plurality',
  'approval',
  'score',
  'cumulative',
  'allotted',
  'borda',
  'majority-judgment',
  'pairwise',
  'schulze',
  'schulze-margins',
  'ranked-pairs',
  'irv',
  'stv-scottish',
  'stv-meek',
  'quadratic',
  'equal-shares',
  'greedy',
] as const;
export type MethodId = (typeof methodIds)[number];

/** Position of a candidate in `candidates`, from 0. */
export type Candidate = number;

/** A ranking: best place first, equals share a place; who is in no place is not ranked. */
export interface RankedPaper {
  readonly places: readonly (readonly Candidate[])[];
}

/**
 * A whole number per candidate, in the order of the candidates; null is blank, which is not zero. What the number means is
 * the method's: 1 for a cross (plurality, approval, allotted), points, votes (quadratic) or the grade, 0 the lowest.
 */
export interface MarkedPaper {
  readonly marks: readonly (number | null)[];
}

/** Papers that say the same, counted `weight` times: a whole number above 0. */
export type Weighted<Paper> = Paper & { readonly weight: number };

/** What every method counts. Names are unique; `candidates` keeps the order of the source. */
export interface Election<Paper> {
  readonly candidates: readonly string[];
  readonly papers: readonly Weighted<Paper>[];
}

export type RankedElection = Election<RankedPaper>;

/**
 * Rankings end to end, as a reader leaves them, so that a million papers are no objects: paper p has the entries from
 * `start[p]` up to `start[p + 1]`, best first, `weights[p]` times. An entry below 0 is `~candidate`, at the place of the
 * one before. Each paper ranks a candidate once at most; one without entries is blank.
 */
export interface Rankings {
  readonly entries: Int16Array | Int32Array;
  readonly start: Int32Array;
  readonly weights: Float64Array;
}

/** What the methods of rankings count. */
export interface RankingElection {
  readonly candidates: readonly string[];
  readonly papers: RankedElection['papers'] | Rankings;
}
export type MarkedElection = Election<MarkedPaper>;

/** Why a paper cannot be counted: data for a sentence in the voter's language. */
export interface Fault {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** Candidates level at one point of the count, and what settled it: nothing, or a rule of the method. */
export interface Tie {
  readonly among: readonly Candidate[];
  /** `unresolved` where the tie stands in the result; else the rule that settled it ("look-back", "draw", …). */
  readonly settledBy: string;
  readonly round?: number;
}

/**
 * One step of the count, in order, for a person to follow: plain data that `explain-count.ts` puts into words.
 * `tally` gives each candidate still counted its exact value at the end of the step.
 */
export interface Round {
  readonly tally: ReadonlyMap<Candidate, Fraction>;
  readonly elected: readonly Candidate[];
  readonly eliminated: readonly Candidate[];
  /** Votes that went from one candidate (null: first preferences) to another (null: to nobody), for a picture of flows. */
  readonly flows?: readonly {
    readonly from: Candidate | null;
    readonly to: Candidate | null;
    readonly votes: Fraction;
  }[];
  /** What moved: the method's own words ("surplus", "exclusion", "lock", …) with the values that explain it. */
  readonly step?: { readonly code: string; readonly data: Readonly<Record<string, string | number>> };
  /** Votes of papers that name nobody still counted, at the end of the step. */
  readonly exhausted?: Fraction;
  /** Votes lost to the rounding of transfer values, at the end of the step. */
  readonly residue?: Fraction;
}

/** What a method makes of an election; exact. */
export interface Count {
  readonly method: MethodId;
  readonly seats: number;
  /** Papers, weights included. */
  readonly valid: number;
  readonly invalid: number;
  /** Elected, or first; more than `seats` of them when a tie stands and nothing settles it. */
  readonly winners: readonly Candidate[];
  /** Everyone, best first; ties share a place. */
  readonly ranking: readonly (readonly Candidate[])[];
  readonly rounds: readonly Round[];
  readonly ties: readonly Tie[];
  readonly quota?: Fraction;
  /** Pairs won: `pairwise[a][b]` papers prefer a to b. */
  readonly pairwise?: readonly (readonly number[])[];
  /** Strength of the strongest path from a to b: `paths[a][b]`. */
  readonly paths?: readonly (readonly number[])[];
  /** Sums the ranking goes by, per candidate: crosses, points, votes. */
  readonly scores?: readonly Fraction[];
  /** Papers that say something of each candidate, a zero included: a blank is not a zero. */
  readonly expressed?: readonly number[];
  /** Names of the grades, lowest first. */
  readonly grades?: readonly string[];
  /** Papers per grade, lowest first, per candidate; grades given to missing marks included. */
  readonly profile?: readonly (readonly number[])[];
  /** Majority grade per candidate (position in `grades`); null for who received none. */
  readonly medians?: readonly (number | null)[];
  /** Why papers are invalid, and how many. */
  readonly faults?: readonly { readonly code: Fault['code']; readonly papers: number }[];
  /** Participatory budgeting, in units of money: what could be spent and what the winners cost. */
  readonly spending?: { readonly budget: number; readonly cost: number; readonly costs: readonly number[] };
  /** Seed of the draw that settled ties the method leaves to chance. */
  readonly drawn?: string;
}
