import { parseFraction, type Fraction } from '../../../kernel/fraction.js';
import type { ElectionMethod, MethodOptions } from './rule-methods.js';

/** What a share is taken of: for + against; not void; every paper; people present; people on the roll. */
export const bases = ['expressed', 'valid', 'cast', 'present', 'roll'] as const;
export type Base = (typeof bases)[number];

export const secrecies = ['named', 'secret'] as const;
export type Secrecy = (typeof secrecies)[number];

export const quorumBodies = ['present', 'roll'] as const;
export type QuorumBody = (typeof quorumBodies)[number];

/** What a yes / no tie becomes: rejected at once, or decided by the chair, who then says for or against in public. */
export const tieRules = ['rejected', 'chair'] as const;
export type TieRule = (typeof tieRules)[number];

/** What is done after the method's own rule left a tie: it stands and is reported, or a public draw settles it. */
export const electionTieRules = ['report', 'draw'] as const;
export type ElectionTieRule = (typeof electionTieRules)[number];

/** A paper counts for one whoever casts it, or for the weight its line of the roll bears. */
export const weighings = ['one-each', 'weights'] as const;
export type Weighing = (typeof weighings)[number];

/** "2/3", or "1" for the whole: a fraction as text, in lowest terms. */
export type FractionText = string;

/** The share of the base that must be for: more than the fraction when strict, else at least the fraction. */
export interface Threshold {
  readonly fraction: FractionText;
  readonly strict: boolean;
}

/** The ballot counts for nothing unless at least this share of the people of the body casts a paper. */
export interface Quorum {
  readonly of: QuorumBody;
  readonly fraction: FractionText;
}

/** A share the votes must reach, counting papers or their weights. */
export interface Measure {
  readonly weights: Weighing;
  readonly threshold: Threshold;
  /** Reached too when fewer people than this, of the base, are not for; null: the share alone says. */
  readonly blockingMinority: number | null;
}

/** What a body of voters must reach, all of it: one measure, and any others of the same votes on the same base. */
export interface Majority {
  readonly threshold: Threshold;
  readonly base: Base;
  readonly weights: Weighing;
  readonly also: readonly Measure[];
  readonly quorum: Quorum | null;
}

/** A part of the roll counted by itself; each line of the roll is in one. */
export interface College extends Majority {
  readonly id: string;
  readonly name: string;
  /** Nothing is adopted without it; otherwise its count is told, and decides nothing. */
  readonly required: boolean;
}

/** Proxies a voter may hold; one is never passed on. */
export interface ProxyRule {
  readonly perHolder: number;
}

/** Who is on the roll. `checkedByTellers`: a line counts once a teller has verified it. */
export type Eligibility = (
  | { readonly who: 'present' }
  /** Of the collective, since this day (YYYY-MM-DD) at the latest; null: whenever they joined. */
  | { readonly who: 'members'; readonly since: string | null }
  /** Of a college, by its name. */
  | { readonly who: 'college'; readonly college: string }
  /** For so many years at least, of this age at least where it is said. */
  | { readonly who: 'residents'; readonly years: number; readonly age: number | null }
) & { readonly checkedByTellers: boolean };

/** When a second call is held: so many days after the first, or on a day (YYYY-MM-DD). */
export type SecondCallTime = { readonly afterDays: number } | { readonly on: string };

export interface Fallback {
  /** What a missed quorum leads to: a second call under another rule, which has no fallback itself. */
  readonly noQuorum: { readonly when: SecondCallTime; readonly rule: DecisionRule } | null;
  /** A winner withdraws: the next of the ranking takes the seat, or nobody does. */
  readonly withdrawal: 'next-ranked' | 'none';
}

/** What every rule says, whatever its method. */
export interface Terms {
  readonly secrecy: Secrecy;
  /** Counts are shown while voting goes on; never with a secret vote. */
  readonly liveCounts: boolean;
  /** A voter may replace their vote until the close; the last one counts. */
  readonly replaceVote: boolean;
  readonly proxies: ProxyRule | null;
  /** null: whoever holds the ballot makes its roll. */
  readonly eligibility: Eligibility | null;
  readonly fallback: Fallback;
}

/**
 * A question, for or against. Everyone counts together under the rule's own majority, unless colleges are required: then
 * each of these must adopt, the quorum is still everyone's, and the verdict tells, as a neighbour, what the rule's own
 * majority would have given.
 */
export interface YesNoRule extends Terms, Majority {
  readonly method: 'yes-no';
  readonly tieRule: TieRule;
  readonly colleges: readonly College[];
}

/** What a winner must reach besides winning. */
export type WinnerNeeds =
  /** So large a share of the valid papers: plurality and approval. */
  | { readonly kind: 'share'; readonly threshold: Threshold }
  /** A median grade at least this one, by its position from the lowest (0): majority judgment. */
  | { readonly kind: 'grade'; readonly grade: number };

export interface ElectionTerms extends Terms {
  readonly weights: Weighing;
  readonly quorum: Quorum | null;
  readonly tieRule: ElectionTieRule;
  /** Where the seed of the draw will come from, said beforehand, unknown to all before the close; null without a draw. */
  readonly seedSource: string | null;
  readonly winnerNeeds: WinnerNeeds | null;
}

/** A method, and what it is told. */
export type MethodChoice = {
  [Method in ElectionMethod]: { readonly method: Method; readonly options: MethodOptions[Method] };
}[ElectionMethod];

/** Several options, some of which win. */
export type ElectionRule = ElectionTerms & MethodChoice;

/** Adopted when no reasoned objection stands. Held in rounds; named by nature. */
export interface ConsentRule extends Terms {
  readonly method: 'consent';
  readonly secrecy: 'named';
  readonly quorum: Quorum | null;
  readonly options: {
    /** Times the proposal may be reworked to lift objections, before the fallback. */
    readonly rounds: number;
    /** Where objections stand after the last round: a vote under this majority; null: not adopted. */
    readonly thenMajority: { readonly threshold: Threshold; readonly base: Base } | null;
  };
}

/** Each nominates somebody with a reason; the facilitator proposes; objections are lifted. Named by nature. */
export interface NominationRule extends Terms {
  readonly method: 'election-without-candidate';
  readonly secrecy: 'named';
  readonly quorum: Quorum | null;
  readonly options: { readonly seats: number; readonly rounds: number };
}

/** How a ballot decides; plain JSON, frozen when the ballot opens. */
export type DecisionRule = YesNoRule | ElectionRule | ConsentRule | NominationRule;

/** The rule is voted by papers that `Count` counts. */
export const isElection = (rule: DecisionRule): rule is ElectionRule =>
  rule.method !== 'yes-no' && rule.method !== 'consent' && rule.method !== 'election-without-candidate';

export const isYesNo = (rule: DecisionRule): rule is YesNoRule => rule.method === 'yes-no';

/** The exact value of a rule's fraction. Throws RangeError on a text `parseRule` would have refused. */
export function fractionOf(text: FractionText): Fraction {
  const value = parseFraction(text);
  if (!value) throw new RangeError(`"${text}" is not a fraction`);
  return value;
}

const countsPresent = ({ base, quorum }: Pick<Majority, 'base' | 'quorum'>): boolean =>
  base === 'present' || quorum?.of === 'present';

/** The majorities that decide a yes / no rule: its required colleges, or where there are none its own. */
export function deciding(rule: YesNoRule): readonly (Majority & { readonly id: string | null })[] {
  const required = rule.colleges.filter((college) => college.required);
  return required.length === 0 ? [{ ...rule, id: null }] : required;
}

/** The rule counts the people present, so somebody must be keeping presence. */
export function needsPresence(rule: DecisionRule): boolean {
  if (rule.method === 'yes-no')
    return rule.quorum?.of === 'present' || (rule.colleges.length === 0 ? [rule] : rule.colleges).some(countsPresent);
  const then = rule.method === 'consent' ? rule.options.thenMajority : null;
  return rule.quorum?.of === 'present' || then?.base === 'present';
}

/** For and against can end level: only "more than half" leaves that case open. */
export function canTie({ threshold }: Pick<Measure, 'threshold'>): boolean {
  const { num, den } = fractionOf(threshold.fraction);
  return threshold.strict && num * 2n === den;
}

/** The first measure of a majority, and the others. */
export const measuresOf = ({ weights, threshold, also }: Majority): readonly Measure[] => [
  { weights, threshold, blockingMinority: null },
  ...also,
];
