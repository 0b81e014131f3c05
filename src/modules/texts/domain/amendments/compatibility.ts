import { type Change, type Changes, isEmpty } from './changes.js';
import { listWithin } from './placement.js';
import type { Script } from './script.js';
import { formOf } from './token.js';
import { deletesWithin, settle } from './settle.js';

export type Relation = 'independent' | 'identical' | 'conflicting' | 'subsuming' | 'dependent';

export interface PairRelation {
  /** Places in the row given, a before b. */
  readonly a: number;
  readonly b: number;
  readonly relation: Relation;
  /** Of a subsuming pair the one that holds the other; of a dependent pair the one that words the other's clause further. */
  readonly fuller: 'a' | 'b' | null;
}

/** For each pair, how two amendments of one base stand to each other. */
export function pairRelations(base: Script, amendments: readonly Changes[]): readonly PairRelation[] {
  return amendments.flatMap((one, a) =>
    amendments.slice(a + 1).map((other, step) => ({ a, b: a + 1 + step, ...relate(base, one, other) })),
  );
}

function relate(base: Script, one: Changes, other: Changes): Pick<PairRelation, 'relation' | 'fuller'> {
  if (isEmpty(one) || isEmpty(other)) {
    const same = isEmpty(one) && isEmpty(other) && sameLayout(one, other);
    return { relation: same ? 'identical' : 'independent', fuller: null };
  }
  if (farApart(base, one, other)) return { relation: 'independent', fuller: null };
  if (
    settle(base, [
      [0, one],
      [1, other],
    ]).conflicts.length > 0
  )
    return { relation: 'conflicting', fuller: null };
  const [inOther, inOne] = [held(one, other), held(other, one)];
  if (inOther.builds || inOne.builds) return { relation: 'dependent', fuller: inOther.builds ? 'b' : 'a' };
  if (inOther.all && inOne.all) return { relation: 'identical', fuller: null };
  if (inOther.all || inOne.all) return { relation: 'subsuming', fuller: inOther.all ? 'b' : 'a' };
  return { relation: 'independent', fuller: null };
}

const sameLayout = ({ layout: one }: Changes, { layout: other }: Changes): boolean =>
  one.size === other.size &&
  [...one].every(([at, token]) => {
    const match = other.get(at);
    return match !== undefined && formOf(match) === formOf(token);
  });

/** Most pairs touch different parts of a text: nothing more needs to be compared. */
function farApart(base: Script, one: Changes, other: Changes): boolean {
  if (movesOf(one).length > 0 && movesOf(other).length > 0) return false;
  const [a, b] = [stretchesOf(base, one), stretchesOf(base, other)];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [left, right] = [a[i], b[j]];
    if (!left || !right) break;
    if (left.end < right.start) i += 1;
    else if (right.end < left.start) j += 1;
    else return false;
  }
  return true;
}

type Stretch = Pick<Change, 'start' | 'end'>;

const movesOf = ({ placements }: Changes): readonly number[] =>
  placements.flatMap(({ items }) => items.flatMap((item) => ('move' in item ? [item.move] : [])));

const known = new WeakMap<Changes, readonly Stretch[]>();

/** The parts of the base that an amendment touches, in order. */
function stretchesOf(base: Script, changes: Changes): readonly Stretch[] {
  const found = known.get(changes);
  if (found) return found;
  const { starts } = base;
  const all: Stretch[] = [
    ...changes.edits,
    ...changes.placements.map(({ gap }) => ({ start: starts[gap] ?? 0, end: starts[gap] ?? 0 })),
    ...movesOf(changes).map((row) => ({ start: starts[row] ?? 0, end: starts[row + 1] ?? 0 })),
  ].sort((x, y) => x.start - y.start);
  const joined: Stretch[] = [];
  for (const { start, end } of all) {
    const last = joined.at(-1);
    if (last && start <= last.end) joined[joined.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else joined.push({ start, end });
  }
  known.set(changes, joined);
  return joined;
}

/** Whether all that one does the other does too; and whether the other words further what it inserts. */
function held(one: Changes, other: Changes): { readonly all: boolean; readonly builds: boolean } {
  const keyOf = (put: readonly { readonly key: string }[]): string => put.map(({ key }) => key).join('\u0001');
  const edits = one.edits.every((edit) =>
    other.edits.some(
      (match) =>
        deletesWithin(edit, match) ||
        (edit.start === match.start && edit.end === match.end && keyOf(edit.put) === keyOf(match.put)),
    ),
  );
  const lists = one.placements.map(({ gap, items }) => {
    const fuller = other.placements.find((match) => match.gap === gap)?.items ?? [];
    return listWithin(items, fuller);
  });
  return {
    all: edits && lists.every((within) => within !== null),
    builds: lists.some((within) => within?.builds === true),
  };
}
