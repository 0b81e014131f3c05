import { fraction } from '../../../../kernel/fraction.js';
import type { Candidate, Count } from './election.js';
import { because, CannotCount } from '../reasons/reason.js';

/** What a voter may choose. A paper may also be blank, or void (anything else): both are counted apart. */
export const yesNoChoices = ['for', 'against', 'abstain'] as const;
export type YesNoChoice = (typeof yesNoChoices)[number];

export const isYesNoChoice = (mark: string): mark is YesNoChoice => yesNoChoices.some((choice) => choice === mark);

/** Papers of each kind: safe integers, zero or more; plain JSON. */
export interface YesNoTally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly blank: number;
  readonly void: number;
}

const kindOf = (mark: string): keyof YesNoTally => {
  if (isYesNoChoice(mark)) return mark;
  return mark === 'blank' || mark.trim() === '' ? 'blank' : 'void';
};

/**
 * Counts papers given as (mark, how many). A mark is a choice, "blank" or empty; every other mark is a void paper.
 * Throws RangeError on a count that is no whole number from zero to 2^53 - 1, or a sum beyond it.
 */
export function tallyYesNo(papers: Iterable<readonly [mark: string, count: number]>): YesNoTally {
  const tally = { for: 0, against: 0, abstain: 0, blank: 0, void: 0 };
  let cast = 0;
  for (const [mark, count] of papers) {
    cast += count;
    if (!Number.isSafeInteger(count) || count < 0 || !Number.isSafeInteger(cast))
      throw new CannotCount(because('mark-beyond-count', { count, mark }));
    tally[kindOf(mark)] += count;
  }
  return tally;
}

/** Every paper of the urn, void ones included. */
export const papersCast = (tally: YesNoTally): number =>
  tally.for + tally.against + tally.abstain + tally.blank + tally.void;

/**
 * A yes / no ballot as a count, its candidates being the choices: the side with more votes first. Blank papers are valid,
 * void ones are not. Whether it is adopted is for the rule to say: `verdict`.
 */
export function countYesNo(tally: YesNoTally): Count {
  const votes = yesNoChoices.map((choice) => tally[choice]);
  const [yes, no] = [tally.for, tally.against];
  const ahead: readonly Candidate[] = yes === no ? [0, 1] : yes > no ? [0] : [1];
  const scores = votes.map((papers) => fraction(papers));
  return {
    method: 'yes-no',
    seats: 1,
    valid: papersCast(tally) - tally.void,
    invalid: tally.void,
    winners: ahead,
    ranking: ahead.length === 2 ? [ahead, [2]] : [ahead, ahead.map((side) => 1 - side), [2]],
    rounds: [
      {
        tally: new Map(scores.entries()),
        elected: [],
        eliminated: [],
        step: { code: 'yes-no', data: { ...tally } },
      },
    ],
    ties: yes === no ? [{ among: ahead, settledBy: 'unresolved', round: 1 }] : [],
    scores,
  };
}
