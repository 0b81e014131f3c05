import type { Fraction } from '../../../../kernel/fraction.js';
import type { Candidate, Count, MethodId, RankingElection, Round, Tie } from './election.js';
import { wholeOption, type SeatOptions } from './marks.js';
import { preferencesOf } from './ranked-papers.js';
import { rankingOf, type Decisions } from './stages.js';
import type { Draw } from './standing.js';
import { because, CannotCount } from '../reasons/reason.js';

/** What every count by single transferable vote keeps, whatever its rule. */
export interface Transferable extends Decisions {
  readonly seats: number;
  readonly draw: Draw | undefined;
  readonly rounds: Round[];
  readonly ties: Tie[];
  readonly excluded: Candidate[];
  readonly elected: (readonly Candidate[])[];
  readonly votes: Float64Array;
}

/** Seats nobody has yet. */
export const free = ({ seats, elected }: Pick<Transferable, 'seats' | 'elected'>): number =>
  seats - elected.flat().length;

/** Before the first round: nobody is elected, and nobody has votes. */
interface Start {
  readonly begun: Transferable;
  readonly preferences: ReturnType<typeof preferencesOf>;
  readonly everyone: readonly Candidate[];
  readonly valid: number;
}

/** What one rule of STV has of its own. */
export interface StvRule<Stage extends Transferable> {
  readonly method: MethodId;
  /** Parts of a vote that are counted, and how many decimals that makes. */
  readonly unit: number;
  readonly decimals: string;
  start(start: Start): Stage;
  /** Rounds until the seats are filled; gives those left level for them where nothing settles it. */
  run(stage: Stage): readonly Candidate[];
  quotaOf(stage: Stage): Fraction;
}

/** Throws RangeError on options that are no whole numbers, and on more papers than can be counted to these decimals. */
export function countStv<Stage extends Transferable>(
  rule: StvRule<Stage>,
  election: RankingElection,
  { seats = 1, draw }: SeatOptions,
): Count {
  wholeOption('the number of seats', seats);
  const preferences = preferencesOf(election);
  const { valid, invalid, faults } = preferences.sorting;
  if (!Number.isSafeInteger(valid * rule.unit))
    throw new CannotCount(because('papers-beyond-decimals', { decimals: rule.decimals }));
  const size = election.candidates.length;
  const begun = { seats, draw, rounds: [], ties: [], excluded: [], elected: [], votes: new Float64Array(size) };
  const stage = rule.start({
    begun,
    preferences,
    everyone: election.candidates.map((_, candidate) => candidate),
    valid,
  });
  const level = rule.run(stage);
  const { rounds, ties } = stage;
  if (level.length > 0) ties.push({ among: level, settledBy: 'unresolved', round: rounds.length });
  return {
    method: rule.method,
    seats,
    valid,
    invalid,
    winners: [...stage.elected.flat(), ...level],
    ranking: rankingOf(size, stage),
    rounds,
    ties,
    quota: rule.quotaOf(stage),
    faults,
  };
}
