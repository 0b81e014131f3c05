import { measureAll, type Bodies, type PaperGroup } from './majority.js';
import { papersCast, type YesNoTally } from './methods/yes-no.js';
import type { Base, Majority } from './rule.js';

type Kind = keyof YesNoTally;

/** Kinds of paper that a base leaves out: marked otherwise, they enter it. */
const leftOut: Readonly<Record<Base, readonly Kind[]>> = {
  expressed: ['abstain', 'blank', 'void'],
  valid: ['void'],
  cast: [],
  present: [],
  roll: [],
};
const notFor: readonly Kind[] = ['against', 'abstain', 'blank', 'void'];

/** The groups once the `count` heaviest papers of some kinds are marked `to`. Groups come heaviest first. */
function remark(groups: readonly PaperGroup[], kinds: readonly Kind[], to: Kind, count: number): readonly PaperGroup[] {
  let left = count;
  return groups.map((group) => {
    const tally = { ...group.tally };
    for (const kind of kinds) {
      const moved = Math.min(left, tally[kind]);
      tally[kind] -= moved;
      tally[to] += moved;
      left -= moved;
    }
    return { ...group, tally };
  });
}

const countOf = (groups: readonly PaperGroup[], kinds: readonly Kind[]): number =>
  groups.reduce((sum, { tally }) => sum + kinds.reduce((some, kind) => some + tally[kind], 0), 0);

/** Least number from 1 to `most` that passes a test which, once passed, stays passed; null when none does. */
function least(most: number, passes: (count: number) => boolean): number | null {
  if (most < 1 || !passes(most)) return null;
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Fewest papers of a body that, marked otherwise, change whether its majority is reached; null when no number does.
 * Marked `to`, a paper inside the base and one outside it weigh differently on a share; within each kind the heaviest
 * tells most. So every split between the two kinds is tried, heaviest papers first.
 */
export function fewestChanging(
  majority: Majority,
  groups: readonly PaperGroup[],
  bodies: Bodies,
  reached: boolean,
): number | null {
  const heaviest = [...groups].sort((a, b) => b.weight - a.weight);
  const outside = leftOut[majority.base];
  const inside = reached ? (['for'] as const) : notFor.filter((kind) => !outside.includes(kind));
  const to = reached ? 'against' : 'for';
  const [within, without] = [countOf(heaviest, inside), countOf(heaviest, outside)];
  const changes = (fromOutside: number, count: number): boolean => {
    const marked = remark(remark(heaviest, inside, to, count - fromOutside), outside, to, fromOutside);
    return measureAll(majority, marked, bodies).every((measure) => measure.reached) !== reached;
  };
  return least(within + without, (count) => {
    for (let some = Math.max(0, count - within); some <= Math.min(without, count); some++)
      if (changes(some, count)) return true;
    return false;
  });
}

/** Papers of some groups, whatever their weight. */
export const papersOf = (groups: readonly PaperGroup[]): number =>
  groups.reduce((sum, { tally }) => sum + papersCast(tally), 0);
