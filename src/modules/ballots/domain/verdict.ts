import { fewestChanging, papersOf } from './how-few.js';
import {
  addUp,
  measureAll,
  quorumReached,
  type Bodies,
  type MeasureFigures,
  type PaperGroup,
  type QuorumReached,
} from './majority.js';
import type { YesNoTally } from './methods/yes-no.js';
import {
  deciding,
  type Base,
  type Majority,
  type Measure,
  type Quorum,
  type Threshold,
  type YesNoRule,
} from './rule.js';
import type { ElectionVerdict } from './verdict-of-count.js';
import { because, CannotCount } from './reasons/reason.js';

export { fewestReaching, reaches } from './majority.js';
export type { Bodies, MeasureFigures, PaperGroup, QuorumReached } from './majority.js';

/** `void`: not one paper was cast. `tie`: level, and the chair has yet to decide. */
export type Outcome = 'adopted' | 'rejected' | 'no-quorum' | 'tie' | 'void';

/** The figures of a body of voters: plain JSON. Tally and turnout count people. */
export interface Figures {
  readonly tally: YesNoTally;
  readonly turnout: { readonly cast: number; readonly roll: number; readonly present: number | null };
  /** Of the first measure: papers, or weights where it weighs. */
  readonly base: { readonly of: Base; readonly count: number };
  /** Fewest votes for that reach its threshold on this base; at least 1. */
  readonly needed: number;
  /** Votes for beyond `needed`; negative when short of it. */
  readonly margin: number;
  readonly quorum: QuorumReached | null;
  /** The first, and the others. */
  readonly measures: readonly MeasureFigures[];
}

export interface CollegeFigures extends Figures {
  readonly id: string;
  readonly name: string;
  readonly required: boolean;
  readonly outcome: Outcome;
}

/** The rule changed in one point, and what the same papers would then have given. */
export interface Neighbour {
  readonly change: 'threshold' | 'base' | 'quorum' | 'colleges' | 'weights' | 'measures';
  readonly threshold: Threshold;
  readonly base: Base;
  readonly quorum: Quorum | null;
  readonly outcome: Outcome;
}

/** What a closed yes / no ballot decided and why, everyone counted together and by college: stored as it is. */
export interface DecisionVerdict extends Figures {
  readonly kind: 'decision';
  readonly outcome: Outcome;
  readonly colleges: readonly CollegeFigures[];
  /** Set when for and against are level: who settled it, null while the chair has not. */
  readonly tie: { readonly brokenBy: 'rule' | 'chair' | null } | null;
  /**
   * Fewest papers of the urn that, marked otherwise, would have changed whether the vote itself adopts;
   * null when no number of them would, or when the quorum was missed.
   */
  readonly howFewWouldChange: number | null;
  readonly neighbours: readonly Neighbour[];
}

/** What a closed ballot gave and why: plain JSON. */
export type Verdict = DecisionVerdict | ElectionVerdict;

/** Papers of an urn without weights or colleges, or in groups. */
export type Papers = YesNoTally | readonly PaperGroup[];

const grouped = (papers: Papers): readonly PaperGroup[] =>
  'for' in papers ? [{ college: null, weight: 1, tally: papers }] : papers;

interface Urn {
  readonly groups: readonly PaperGroup[];
  readonly bodies: Bodies;
}

const emptyBodies: Bodies = { roll: 0, present: 0, weights: { roll: 0, present: 0 } };

/** The papers and people of a college; everyone's for null. */
const partOf = ({ groups, bodies }: Urn, college: string | null): Urn =>
  college === null
    ? { groups, bodies }
    : {
        groups: groups.filter((group) => group.college === college),
        bodies: bodies.colleges?.[college] ?? emptyBodies,
      };

function figuresOf(majority: Majority, { groups, bodies }: Urn): Figures {
  const cast = papersOf(groups);
  if (cast > bodies.roll) throw new CannotCount(because('roll-exceeded', { cast, roll: bodies.roll }));
  const measures = measureAll(majority, groups, bodies);
  const [first] = measures;
  if (!first) throw new RangeError('a majority has at least one measure');
  return {
    tally: addUp(groups, 'one-each'),
    turnout: { cast, roll: bodies.roll, present: bodies.present },
    base: { of: majority.base, count: first.base },
    needed: first.needed,
    margin: first.margin,
    quorum: quorumReached(majority.quorum, bodies, cast),
    measures,
  };
}

/** What a body's own figures say, before any tie is settled. */
function resultOf({ quorum, turnout, measures }: Figures): Outcome {
  if ((quorum?.missing ?? 0) > 0) return 'no-quorum';
  if (turnout.cast === 0) return 'void';
  if (measures.every(({ reached }) => reached)) return 'adopted';
  return measures.every(({ reached, tied }) => reached || tied) ? 'tie' : 'rejected';
}

/** One result of those that decide: each must adopt, and a tie stands only where nothing rejects. */
function combined(everyone: Figures, results: readonly Outcome[]): Outcome {
  if ((everyone.quorum?.missing ?? 0) > 0 || results.includes('no-quorum')) return 'no-quorum';
  if (everyone.turnout.cast === 0) return 'void';
  if (results.every((result) => result === 'adopted')) return 'adopted';
  return results.every((result) => result === 'adopted' || result === 'tie') ? 'tie' : 'rejected';
}

function resultUnder(rule: YesNoRule, urn: Urn): Outcome {
  const results = deciding(rule).map((majority) => resultOf(figuresOf(majority, partOf(urn, majority.id))));
  return combined(figuresOf(rule, urn), results);
}

/** The result, a tie settled where the rule settles it. */
const settled = (rule: YesNoRule, result: Outcome): Outcome =>
  result === 'tie' && rule.tieRule === 'rejected' ? 'rejected' : result;

/** Marking papers of one college changes no other: one of them falls, or each of those that failed must pass. */
function howFew(rule: YesNoRule, urn: Urn, adopted: boolean): number | null {
  const each = deciding(rule).flatMap((majority) => {
    const part = partOf(urn, majority.id);
    const reached = measureAll(majority, part.groups, part.bodies).every((measure) => measure.reached);
    return reached === adopted ? [fewestChanging(majority, part.groups, part.bodies, reached)] : [];
  });
  const possible = each.filter((few) => few !== null);
  if (adopted) return possible.length === 0 ? null : Math.min(...possible);
  return possible.length < each.length ? null : possible.reduce((sum, few) => sum + few, 0);
}

const neighbouringThresholds: readonly Threshold[] = [
  { fraction: '1/2', strict: true },
  { fraction: '2/3', strict: false },
  { fraction: '3/4', strict: false },
];

const neighbouringBases: readonly Base[] = ['expressed', 'valid', 'present', 'roll'];

const sameThreshold = (a: Threshold, b: Threshold): boolean => a.fraction === b.fraction && a.strict === b.strict;

type Change = readonly [Neighbour['change'], YesNoRule];

const withoutQuorum = (rule: YesNoRule): YesNoRule => ({
  ...rule,
  quorum: null,
  colleges: rule.colleges.map((college) => ({ ...college, quorum: null })),
});

/** Everyone counts together, one each, and the first share is enough. */
function simplifications(rule: YesNoRule): readonly Change[] {
  if (rule.colleges.some(({ required }) => required)) return [['colleges', { ...rule, colleges: [] }]];
  const weighed: readonly Change[] = rule.weights === 'weights' ? [['weights', { ...rule, weights: 'one-each' }]] : [];
  return rule.also.length === 0 ? weighed : [...weighed, ['measures', { ...rule, also: [] }]];
}

function neighbouringRules(rule: YesNoRule, result: Outcome, { present, weights }: Bodies): readonly Change[] {
  if (result === 'void') return [];
  if (result === 'no-quorum') return [['quorum', withoutQuorum(rule)]];
  if (rule.colleges.some(({ required }) => required)) return simplifications(rule);
  const weighs = (measure: Pick<Measure, 'weights'>): boolean => measure.weights === 'weights';
  const weighed = weighs(rule) || rule.also.some(weighs);
  const known = (base: Base): boolean =>
    (base !== 'present' && base !== 'roll') ||
    ((base === 'roll' || present !== null) && (!weighed || (weights?.[base] ?? null) !== null));
  return [
    ...neighbouringThresholds
      .filter((threshold) => !sameThreshold(threshold, rule.threshold))
      .map((threshold): Change => ['threshold', { ...rule, threshold }]),
    ...neighbouringBases
      .filter((base) => base !== rule.base && known(base))
      .map((base): Change => ['base', { ...rule, base }]),
    ...simplifications(rule),
  ];
}

function neighboursOf(rule: YesNoRule, urn: Urn, result: Outcome): readonly Neighbour[] {
  return neighbouringRules(rule, result, urn.bodies).map(([change, near]) => ({
    change,
    threshold: near.threshold,
    base: near.base,
    quorum: near.quorum,
    outcome: settled(near, resultUnder(near, urn)),
  }));
}

function ensurePlaced({ colleges }: YesNoRule, groups: readonly PaperGroup[]): void {
  if (colleges.length === 0) return;
  const astray = groups.find(({ college }) => !colleges.some(({ id }) => id === college));
  if (astray) throw new CannotCount(because('college-unknown', { college: astray.college ?? '' }));
}

/**
 * What a rule makes of the papers cast. `bodies` are people at the close. Throws RangeError when an urn holds more
 * papers than its roll has names, when the rule counts a presence or weights that are not given, or when a paper is in no
 * college of a rule that has some.
 */
export function verdict(rule: YesNoRule, papers: Papers, bodies: Bodies): DecisionVerdict {
  const urn = { groups: grouped(papers), bodies };
  ensurePlaced(rule, urn.groups);
  const result = resultUnder(rule, urn);
  const decided = result !== 'no-quorum' && result !== 'void';
  const outcome = settled(rule, result);
  return {
    kind: 'decision',
    outcome,
    ...figuresOf(rule, urn),
    colleges: rule.colleges.map((college) => {
      const figures = figuresOf(college, partOf(urn, college.id));
      const { id, name, required } = college;
      return { id, name, required, outcome: resultOf(figures), ...figures };
    }),
    tie: result === 'tie' ? { brokenBy: outcome === 'tie' ? null : 'rule' } : null,
    howFewWouldChange: decided ? howFew(rule, urn, result === 'adopted') : null,
    neighbours: neighboursOf(rule, urn, result),
  };
}

/** The verdict once the chair has decided a tie. Throws RangeError when there is none to decide. */
export function breakTie(tied: DecisionVerdict, chair: 'for' | 'against'): DecisionVerdict {
  if (tied.outcome !== 'tie') throw new RangeError('there is no tie to break');
  return { ...tied, outcome: chair === 'for' ? 'adopted' : 'rejected', tie: { brokenBy: 'chair' } };
}
