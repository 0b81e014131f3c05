import { compareFractions, fraction } from '../../../kernel/fraction.js';
import { quorumReached, type Bodies, type QuorumReached } from './majority.js';
import type { Candidate, Count } from './methods/election.js';
import { fractionOf, type ElectionRule, type WinnerNeeds } from './rule.js';
import { because, CannotCount } from './reasons/reason.js';

/** `tie`: more are level than seats are left. `none-elected`: nobody reached what the rule asks of a winner. */
export type ElectionOutcome = 'elected' | 'tie' | 'none-elected' | 'no-quorum' | 'void';

/** Candidates level at one point of the count, by name, and what settled it; `unresolved` where nothing did. */
export interface SettledTie {
  readonly among: readonly string[];
  readonly settledBy: string;
}

/** What a closed election gave and why: plain JSON, names as on the ballot. */
export interface ElectionVerdict {
  readonly kind: 'election';
  readonly outcome: ElectionOutcome;
  readonly method: Count['method'];
  readonly seats: number;
  readonly valid: number;
  readonly invalid: number;
  /** Of the invalid, those that say nothing; absent where they were not told apart. */
  readonly blank?: number;
  readonly turnout: { readonly cast: number; readonly roll: number; readonly present: number | null };
  readonly quorum: QuorumReached | null;
  /** Elected, best first; empty unless somebody is. */
  readonly winners: readonly string[];
  /** Level for the `free` seats left; 0: level midway, where nothing but the order of options would have settled it. */
  readonly tie: { readonly among: readonly string[]; readonly free: number; readonly toDraw: boolean } | null;
  /** Winners of the count who did not reach what the rule asks. */
  readonly short: readonly string[];
  readonly ranking: readonly (readonly string[])[];
  readonly ties: readonly SettledTie[];
  /** Seed of the public draw that settled the last seats. */
  readonly drawn: string | null;
}

/** People at the close, and how many of them cast a paper: where papers weigh, the count does not say. */
export interface ElectionBodies extends Bodies {
  readonly cast?: number;
}

/** Lower median of a candidate's grades; null when nobody graded. */
function medianOf(grades: readonly number[]): number | null {
  const all = grades.reduce((sum, papers) => sum + BigInt(papers), 0n);
  let below = 0n;
  for (const [grade, papers] of grades.entries()) {
    below += BigInt(papers);
    if (papers > 0 && below * 2n >= all) return grade;
  }
  return null;
}

function hasReached(needs: WinnerNeeds | null, count: Count, candidate: Candidate): boolean {
  if (needs === null) return true;
  if (needs.kind === 'grade') return (medianOf(count.profile?.[candidate] ?? []) ?? -1) >= needs.grade;
  const votes = count.rounds[0]?.tally.get(candidate) ?? fraction(0);
  const wanted = fractionOf(needs.threshold.fraction);
  const order = compareFractions(votes, fraction(wanted.num * BigInt(count.valid), wanted.den));
  return votes.num > 0n && (needs.threshold.strict ? order > 0 : order >= 0);
}

interface Seated {
  readonly sure: readonly Candidate[];
  readonly level: readonly Candidate[];
}

/** Who has a seat, and who is level for those left: places of the ranking, taken in order among winners. */
function seatedOf({ winners, ranking, seats }: Count, endless: boolean): Seated {
  if (endless || winners.length <= seats) return { sure: winners, level: [] };
  const sure: Candidate[] = [];
  for (const place of ranking) {
    const level = place.filter((candidate) => winners.includes(candidate));
    if (sure.length + level.length > seats) return { sure, level };
    sure.push(...level);
  }
  return { sure, level: [] };
}

const byOrder: ReadonlySet<string> = new Set(['order-of-candidates', 'order']);

/**
 * The first tie midway that only the order of options settled, unless it is nothing: losers nobody had a vote for go one
 * after the other in any order.
 */
function midwayOf({ ties, rounds, winners }: Count): readonly Candidate[] {
  const idle = (candidate: Candidate, until: number): boolean =>
    !winners.includes(candidate) &&
    rounds.slice(0, until).every(({ tally }) => (tally.get(candidate)?.num ?? 0n) === 0n);
  const tie = ties.find(
    ({ among, settledBy, round }) =>
      byOrder.has(settledBy) && !among.every((each) => idle(each, round ?? rounds.length)),
  );
  return tie?.among ?? [];
}

/** Budgets fund all they can: they have no seats. */
const hasNoSeats = ({ method }: ElectionRule): boolean => method === 'equal-shares' || method === 'greedy';

/**
 * What a rule makes of a count. `names` are the options in the order of the count's candidates. Throws RangeError when
 * there are more papers than names on the roll, when the rule counts a presence that is null, or on a name that lacks.
 */
export function verdictOfCount(
  rule: ElectionRule,
  count: Count,
  bodies: ElectionBodies,
  names: readonly string[],
): ElectionVerdict {
  const cast = bodies.cast ?? count.valid + count.invalid;
  if (cast > bodies.roll) throw new CannotCount(because('roll-exceeded', { cast, roll: bodies.roll }));
  const nameOf = (candidate: Candidate): string => {
    const name = names[candidate];
    if (name === undefined) throw new RangeError(`candidate ${candidate} has no name`);
    return name;
  };
  const quorum = quorumReached(rule.quorum, bodies, cast);
  const effective = (quorum?.missing ?? 0) === 0 && count.valid > 0;
  const reached = (candidate: Candidate): boolean => hasReached(rule.winnerNeeds, count, candidate);
  const { sure, level } = seatedOf(count, hasNoSeats(rule));
  const midway = effective ? midwayOf(count) : [];
  const settled = effective && midway.length === 0;
  const elected = settled ? sure.filter(reached) : [];
  const tied = settled ? level.filter(reached) : midway;
  const free = settled ? count.seats - sure.length : 0;
  const winners = tied.length > free ? elected : [...elected, ...tied];
  const outcome = (): ElectionOutcome => {
    if (!effective) return quorum && quorum.missing > 0 ? 'no-quorum' : 'void';
    if (tied.length > free) return 'tie';
    return winners.length === 0 ? 'none-elected' : 'elected';
  };
  return {
    kind: 'election',
    outcome: outcome(),
    method: count.method,
    seats: count.seats,
    valid: count.valid,
    invalid: count.invalid,
    ...(count.faults ? { blank: count.faults.find(({ code }) => code === 'blank')?.papers ?? 0 } : {}),
    turnout: { cast, roll: bodies.roll, present: bodies.present },
    quorum,
    winners: winners.map(nameOf),
    tie: tied.length > free ? { among: tied.map(nameOf), free, toDraw: rule.tieRule === 'draw' } : null,
    short: effective ? [...sure, ...level].filter((candidate) => !reached(candidate)).map(nameOf) : [],
    ranking: count.ranking.map((place) => place.map(nameOf)),
    ties: count.ties.map(({ among, settledBy }) => ({ among: among.map(nameOf), settledBy })),
    drawn: count.drawn ?? null,
  };
}
