import { parseFraction, type Fraction } from '../../../kernel/fraction.js';

/** What a share is taken of: for + against; not void; every paper; people present; people on the roll. */
export const bases = ['expressed', 'valid', 'cast', 'present', 'roll'] as const;
export type Base = (typeof bases)[number];

export const secrecies = ['named', 'secret'] as const;
export type Secrecy = (typeof secrecies)[number];

export const quorumBodies = ['present', 'roll'] as const;
export type QuorumBody = (typeof quorumBodies)[number];

/** What a tie becomes: rejected at once, or decided by the chair, who then says for or against in public. */
export const tieRules = ['rejected', 'chair'] as const;
export type TieRule = (typeof tieRules)[number];

/** "2/3", or "1" for the whole: a fraction as text, in lowest terms. */
export type FractionText = string;

/** The share of the base that must be for: more than the fraction when strict, else at least the fraction. */
export interface Threshold {
  readonly fraction: FractionText;
  readonly strict: boolean;
}

/** The ballot counts for nothing unless at least this share of the body casts a paper. */
export interface Quorum {
  readonly of: QuorumBody;
  readonly fraction: FractionText;
}

/** How a ballot decides; plain JSON, frozen when the ballot opens. */
export interface DecisionRule {
  readonly method: 'yes-no';
  readonly secrecy: Secrecy;
  /** Counts are shown while voting goes on; never with a secret vote. */
  readonly liveCounts: boolean;
  readonly threshold: Threshold;
  readonly base: Base;
  readonly quorum: Quorum | null;
  readonly tieRule: TieRule;
  /** A voter may replace their vote until the close; the last one counts. */
  readonly replaceVote: boolean;
}

/** More than half of the votes for or against, by name. */
export const simpleMajority: DecisionRule = {
  method: 'yes-no',
  secrecy: 'named',
  liveCounts: false,
  threshold: { fraction: '1/2', strict: true },
  base: 'expressed',
  quorum: null,
  tieRule: 'rejected',
  replaceVote: true,
};

/** At least two thirds of the votes for or against. */
export const twoThirdsExpressed: DecisionRule = {
  ...simpleMajority,
  threshold: { fraction: '2/3', strict: false },
};

/** More than half of everyone present: an abstention weighs against. */
export const absoluteMajorityPresent: DecisionRule = { ...simpleMajority, base: 'present' };

/** Nobody against, and somebody for. */
export const unanimityExpressed: DecisionRule = {
  ...simpleMajority,
  threshold: { fraction: '1', strict: false },
};

/** Ready-made rules, by the name a form offers them under. */
export const ruleTemplates = {
  simpleMajority,
  twoThirdsExpressed,
  absoluteMajorityPresent,
  unanimityExpressed,
} as const satisfies Readonly<Record<string, DecisionRule>>;

export type RuleTemplate = keyof typeof ruleTemplates;

/** The exact value of a rule's fraction. Throws RangeError on a text `parseRule` would have refused. */
export function fractionOf(text: FractionText): Fraction {
  const value = parseFraction(text);
  if (!value) throw new RangeError(`"${text}" is not a fraction`);
  return value;
}

/** The rule counts the people present, so somebody must be keeping presence. */
export const needsPresence = ({ base, quorum }: DecisionRule): boolean =>
  base === 'present' || quorum?.of === 'present';

/** For and against can end level: only "more than half" leaves that case open. */
export const canTie = ({ threshold }: DecisionRule): boolean => {
  const { num, den } = fractionOf(threshold.fraction);
  return threshold.strict && num * 2n === den;
};
