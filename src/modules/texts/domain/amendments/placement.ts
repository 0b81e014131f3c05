import type { Item } from './changes.js';
import { frameKey } from './frame.js';
import type { Row } from './script.js';
import { formOf, openOf } from './token.js';

/** Amendments by their place in the row that was given, in order, each once. */
export type By = readonly number[];

export const together = (...all: readonly By[]): By => [...new Set(all.flat())].sort((one, other) => one - other);

/** A clause that comes, or moves, between two others, and who brought it. */
export type PlacedItem =
  | { readonly row: Row; readonly by: By; readonly wordsBy: readonly By[] }
  | { readonly move: number; readonly by: By };

/** What some amendments together put at one place. */
export interface ItemList {
  readonly items: readonly Item[];
  readonly by: By;
}

export const itemKey = (item: Item): string => ('row' in item ? item.row.key : `move ${item.move}`);

export const listKey = (items: readonly Item[]): string => items.map(itemKey).join('\u0002');

/** Of lists that say the same, the one to keep, whatever order they come in. */
export const leastForm = (lists: readonly (readonly Item[])[]): readonly Item[] =>
  lists
    .map((items) => ({ items, form: items.map((item) => ('row' in item ? rowForm(item.row) : '')).join('\u0002') }))
    .reduce((least, other) => (other.form < least.form ? other : least)).items;

const rowForm = ({ head, words }: Row): string => [formOf(openOf(head)), ...words.map(formOf), head.id].join('\u0001');

const readable = ({ words }: Row): readonly string[] =>
  words.flatMap(({ sort, key }) => (sort === 'space' ? [] : [key]));

/** The places of the words of a new clause in another that says the same and more; null when it does not. */
export function buildsOn(row: Row, fuller: Row): ReadonlySet<number> | null {
  const kept = new Set<number>();
  if (frameKey(row.head.frame) !== frameKey(fuller.head.frame)) return null;
  const [words, total] = [readable(row), readable(fuller).length];
  if (words.length < 3 || words.length >= total || words.length * 2 < total) return null;
  let next = 0;
  fuller.words.forEach(({ sort, key }, place) => {
    if (sort !== 'space' && key === words[next]) {
      next += 1;
      kept.add(place);
    }
  });
  return next === words.length ? kept : null;
}

/** How one list is in another, in order: each clause as it is, or worded further. Null when it is not. */
export function listWithin(
  items: readonly Item[],
  fuller: readonly Item[],
): { readonly at: readonly number[]; readonly builds: boolean } | null {
  const at: number[] = [];
  let builds = false;
  let next = 0;
  for (const item of items) {
    while (next < fuller.length) {
      const candidate = fuller[next];
      if (candidate && itemKey(candidate) === itemKey(item)) break;
      if (candidate && 'row' in candidate && 'row' in item && buildsOn(item.row, candidate.row)) {
        builds = true;
        break;
      }
      next += 1;
    }
    if (next === fuller.length) return null;
    at.push(next);
    next += 1;
  }
  return { at, builds };
}

/** Lists that begin and end alike: what they share, and what is left of each between. */
function sharedEnds(lists: readonly ItemList[]): {
  readonly head: readonly Item[];
  readonly middles: readonly ItemList[];
  readonly tail: readonly Item[];
} {
  const shortest = Math.min(...lists.map(({ items }) => items.length));
  const alike = (pick: (items: readonly Item[]) => Item | undefined): boolean =>
    new Set(lists.map(({ items }) => itemKeyOf(pick(items)))).size === 1;
  let [head, tail] = [0, 0];
  while (head < shortest && alike((items) => items[head])) head += 1;
  while (tail < shortest - head && alike((items) => items.at(-1 - tail))) tail += 1;
  const part = (slice: (items: readonly Item[]) => readonly Item[]): readonly Item[] =>
    leastForm(lists.map(({ items }) => slice(items)));
  return {
    head: part((items) => items.slice(0, head)),
    middles: lists.map(({ items, by }) => ({ items: items.slice(head, items.length - tail), by })),
    tail: part((items) => items.slice(items.length - tail)),
  };
}

const itemKeyOf = (item: Item | undefined): string => (item ? itemKey(item) : '');

const placed = (item: Item, by: By): PlacedItem =>
  'row' in item ? { row: item.row, by, wordsBy: item.row.words.map(() => by) } : { move: item.move, by };

/**
 * What stands at one place when several amendments put something there: what all put first and last, and between them the
 * list that holds all the others. `clash` when none does: their order would matter.
 */
export function joinLists(lists: readonly ItemList[]): {
  readonly items: readonly PlacedItem[];
  readonly clash: readonly ItemList[];
} {
  const everyone = together(...lists.map(({ by }) => by));
  const { head, middles, tail } = sharedEnds(lists);
  const filled = middles.filter(({ items }) => items.length > 0);
  const fullest = filled.find((list) =>
    filled.every(({ items }) => items === list.items || listWithin(items, list.items)),
  );
  const ends = (items: readonly Item[]): PlacedItem[] => items.map((item) => placed(item, everyone));
  if (filled.length > 0 && !fullest) return { items: [...ends(head), ...ends(tail)], clash: filled };
  return { items: [...ends(head), ...(fullest ? credited(fullest, filled) : []), ...ends(tail)], clash: [] };
}

/** The fullest list, where every word knows all who brought it. */
function credited(fullest: ItemList, lists: readonly ItemList[]): PlacedItem[] {
  const items = fullest.items.map((item) => placed(item, fullest.by));
  for (const { items: others, by } of lists) {
    if (others === fullest.items) continue;
    listWithin(others, fullest.items)?.at.forEach((at, place) => {
      const [item, other] = [items[at], others[place]];
      if (!item || !other) return;
      const both = together(item.by, by);
      if ('move' in item || 'move' in other) items[at] = 'move' in item ? { move: item.move, by: both } : item;
      else {
        const kept = itemKey(item) === itemKey(other) ? null : buildsOn(other.row, item.row);
        const wordsBy = item.wordsBy.map((known, word) => (kept && !kept.has(word) ? known : together(known, by)));
        items[at] = { row: item.row, by: both, wordsBy };
      }
    });
  }
  return items;
}
