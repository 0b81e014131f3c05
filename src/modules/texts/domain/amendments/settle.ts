import type { Change, Changes, Item } from './changes.js';
import { type By, type ItemList, type PlacedItem, joinLists, leastForm, listKey, together } from './placement.js';
import { type Script, rowAt, rowText } from './script.js';
import { type Token, formOf, textOf } from './token.js';

/** One change, and all who make it. */
export interface Edit extends Change {
  readonly by: By;
}

/** Where amendments cannot all be followed. */
export interface Conflict {
  /** The clause of the base it is in, by place; of what is put between two clauses, the one before. -1 in an empty text. */
  readonly row: number;
  /** Its words in the base. */
  readonly clause: string;
  /** The words at stake in the base; where there are none, what each would put there, between " / ". */
  readonly words: string;
  readonly by: By;
  readonly start: number;
}

/** What several amendments do together: all that does not conflict, and the conflicts. */
export interface Settlement {
  readonly edits: readonly Edit[];
  /** By gap. */
  readonly placements: ReadonlyMap<number, readonly PlacedItem[]>;
  readonly conflicts: readonly Conflict[];
}

/** Settles amendments, given with the numbers they are known by. The result does not depend on their order. */
export function settle(base: Script, amendments: readonly (readonly [number: number, changes: Changes])[]): Settlement {
  const conflicts: Conflict[] = [];
  const edits = besideDeletions(base, gatheredEdits(amendments));
  const contested = contestedMoves(base, amendments, edits, conflicts);
  const placements = gatheredPlacements(base, amendments, contested.moves, conflicts);
  const blocked = clashes(base, edits, placements, contested.edits, conflicts);
  breakCircles(base, placements, conflicts);
  conflicts.sort((one, other) => one.start - other.start || compareBy(one.by, other.by));
  return {
    edits: joinedDeletions(
      base,
      edits.filter((edit) => !blocked.has(edit)),
    ),
    placements,
    conflicts,
  };
}

const isDeletion = ({ start, end, put }: Change): boolean => end > start && put.length === 0;

/**
 * What is put in between the space and the first word of a deletion that takes both goes before that space: a sentence
 * added before the last one stands, though another amendment deletes the last one.
 */
function besideDeletions(base: Script, edits: readonly Edit[]): Edit[] {
  const deletions = new Map<number, Edit[]>();
  for (const edit of edits) {
    if (isDeletion(edit)) deletions.set(edit.start, [...(deletions.get(edit.start) ?? []), edit]);
  }
  return edits.map((edit) => {
    const { start, end, put, by } = edit;
    const [space, last] = [base.tokens[start - 1], put.at(-1)];
    if (start !== end || space?.sort !== 'space' || !last || last.key !== space.key) return edit;
    const inside = deletions
      .get(start - 1)
      ?.some((other) => other.end > start && !by.some((one) => other.by.includes(one)));
    return inside === true ? { start: start - 1, end: end - 1, put: [last, ...put.slice(0, -1)], by } : edit;
  });
}

/**
 * Deletions that overlap as one. Two that share no more than a space leave one space too many before them, which goes too.
 */
function joinedDeletions(base: Script, edits: readonly Edit[]): readonly Edit[] {
  const sorted = [...edits].sort((one, other) => one.start - other.start || other.end - one.end);
  const starts = new Set(sorted.map(({ start }) => start));
  const ends = new Set(sorted.map(({ end }) => end));
  const isSpare = (at: number): boolean => base.tokens[at]?.sort === 'space' && !starts.has(at) && !ends.has(at + 1);
  const joined: Edit[] = [];
  let place = -1;
  for (const edit of sorted) {
    const last = joined[place];
    if (!isDeletion(edit)) joined.push(edit);
    else if (!last || last.end <= edit.start) place = joined.push(edit) - 1;
    else {
      const start = edit.end > last.end && isSpare(last.start - 1) ? last.start - 1 : last.start;
      joined[place] = { start, end: Math.max(last.end, edit.end), put: [], by: together(last.by, edit.by) };
    }
  }
  return joined;
}

function compareBy(one: By, other: By): number {
  const at = one.findIndex((value, index) => value !== other[index]);
  return at < 0 ? one.length - other.length : (one[at] ?? 0) - (other[at] ?? 0);
}

/** Two changes that say the same are written as one of them, the same whatever their order. */
function gatheredEdits(amendments: readonly (readonly [number, Changes])[]): Edit[] {
  const byKey = new Map<string, Edit>();
  const form = (put: readonly Token[]): string =>
    put.map((token) => formOf(token) + (token.sort === 'open' ? token.head.id : '')).join('\u0001');
  for (const [number, { edits }] of amendments) {
    for (const { start, end, put } of edits) {
      const key = `${start} ${end} ${put.map((token) => token.key).join('\u0001')}`;
      const known = byKey.get(key);
      const kept = known && form(known.put) <= form(put) ? known.put : put;
      byKey.set(key, { start, end, put: kept, by: together(known?.by ?? [], [number]) });
    }
  }
  return [...byKey.values()].sort((one, other) => one.start - other.start || one.end - other.end);
}

/** The clauses whose place a change takes away: deleted, replaced, or joined to another. */
export function rowsTaken(base: Script, { start, end, put }: Change): readonly number[] {
  const taken: number[] = [];
  if (end === start || (end === start + 1 && put.length === 1 && put[0]?.sort === 'open')) return taken;
  for (let row = rowAt(base, start); row < base.rows.length && (base.starts[row] ?? end) < end; row += 1) {
    const [opens = 0, next = 0] = base.starts.slice(row, row + 2);
    if (start <= opens || end >= next) taken.push(row);
  }
  return taken;
}

interface Contested {
  /** Clauses that stay where they are: where they go is contested. */
  readonly moves: ReadonlySet<number>;
  readonly edits: ReadonlySet<Edit>;
}

/** A clause that goes to two places, or that one moves and another deletes. */
function contestedMoves(
  base: Script,
  amendments: readonly (readonly [number, Changes])[],
  edits: readonly Edit[],
  conflicts: Conflict[],
): Contested {
  const destinations = new Map<number, Map<number, By>>();
  for (const [number, { placements }] of amendments) {
    for (const { gap, items } of placements) {
      for (const item of items) {
        if (!('move' in item)) continue;
        const known = destinations.get(item.move) ?? new Map<number, By>();
        destinations.set(item.move, known.set(gap, together(known.get(gap) ?? [], [number])));
      }
    }
  }
  const contested = { moves: new Set<number>(), edits: new Set<Edit>() };
  if (destinations.size === 0) return contested;
  const takers = new Map<number, Edit[]>();
  for (const edit of edits) {
    for (const row of rowsTaken(base, edit)) takers.set(row, [...(takers.get(row) ?? []), edit]);
  }
  for (const [row, gaps] of destinations) {
    const movers = together(...gaps.values());
    const taking = (takers.get(row) ?? []).filter(({ by }) => by.some((number) => !movers.includes(number)));
    if (gaps.size < 2 && taking.length === 0) continue;
    contested.moves.add(row);
    taking.forEach((edit) => contested.edits.add(edit));
    conflicts.push(wholeClause(base, row, together(movers, ...taking.map(({ by }) => by))));
  }
  return contested;
}

function wholeClause(base: Script, row: number, by: By): Conflict {
  const found = base.rows[row];
  const clause = found ? rowText(found) : '';
  return { row, clause, words: clause, by, start: base.starts[row] ?? 0 };
}

function gatheredPlacements(
  base: Script,
  amendments: readonly (readonly [number, Changes])[],
  contested: ReadonlySet<number>,
  conflicts: Conflict[],
): Map<number, readonly PlacedItem[]> {
  const byGap = new Map<number, Map<string, ItemList[]>>();
  for (const [number, { placements }] of amendments) {
    for (const { gap, items: all } of placements) {
      const items = all.filter((item) => 'row' in item || !contested.has(item.move));
      if (items.length === 0) continue;
      const lists = byGap.get(gap) ?? new Map<string, ItemList[]>();
      lists.set(listKey(items), [...(lists.get(listKey(items)) ?? []), { items, by: [number] }]);
      byGap.set(gap, lists);
    }
  }
  const result = new Map<number, readonly PlacedItem[]>();
  for (const [gap, lists] of byGap) {
    const distinct = [...lists.values()].map((same) => ({
      items: leastForm(same.map(({ items }) => items)),
      by: together(...same.map(({ by }) => by)),
    }));
    const { items, clash } = joinLists(distinct);
    if (items.length > 0) result.set(gap, items);
    if (clash.length > 0) conflicts.push(atGap(base, gap, clash));
  }
  return result;
}

function atGap(base: Script, gap: number, lists: readonly ItemList[]): Conflict {
  const row = Math.min(Math.max(gap - 1, 0), base.rows.length - 1);
  const said = lists.map(({ items }) => items.map((item) => itemText(base, item)).join(' '));
  const by = together(...lists.map((list) => list.by));
  return { ...wholeClause(base, row, by), words: alternatives(said), start: base.starts[gap] ?? 0 };
}

const itemText = (base: Script, item: Item): string => {
  const row = 'row' in item ? item.row : base.rows[item.move];
  return row ? rowText(row) : '';
};

const alternatives = (said: readonly string[]): string =>
  [...new Set(said.map((text) => text.trim()))]
    .filter((text) => text !== '')
    .sort()
    .join(' / ');

/** Whether two changes cannot both be made. Two of one amendment always can. */
function clash(base: Script, one: Edit, other: Edit): boolean {
  const inside = (at: number, { start, end }: Change): boolean => start < at && at < end;
  if (one.by.some((number) => other.by.includes(number))) return false;
  if (one.start === one.end && other.start === other.end) return one.start === other.start;
  if (one.start === one.end) return inside(one.start, other);
  if (other.start === other.end) return inside(other.start, one);
  const [from, to] = [Math.max(one.start, other.start), Math.min(one.end, other.end)];
  if (from >= to || deletesWithin(one, other) || deletesWithin(other, one)) return false;
  const onlySpaces = base.tokens.slice(from, to).every(({ sort }) => sort === 'space');
  return !(onlySpaces && isDeletion(one) && isDeletion(other));
}

/** Whether a deletion is part of another. */
export const deletesWithin = (one: Change, other: Change): boolean =>
  one.put.length === 0 && other.put.length === 0 && other.start <= one.start && one.end <= other.end;

/** Finds the changes that clash, gathers those that hang together in one conflict, and says which are not made. */
function clashes(
  base: Script,
  edits: readonly Edit[],
  placements: Map<number, readonly PlacedItem[]>,
  contested: ReadonlySet<Edit>,
  conflicts: Conflict[],
): ReadonlySet<Edit> {
  const between = new Map<Edit, number>();
  for (const [gap, items] of placements) {
    const start = base.starts[gap] ?? 0;
    between.set({ start, end: start, put: [], by: together(...items.map(({ by }) => by)) }, gap);
  }
  const all = [...edits, ...between.keys()].sort((one, other) => one.start - other.start || one.end - other.end);
  const groups = new Groups<Edit>();
  let open: Edit[] = [];
  for (const edit of all) {
    open = open.filter(({ start, end }) => end > edit.start || start === edit.start);
    for (const other of open) if (clash(base, edit, other)) groups.join(edit, other);
    open.push(edit);
  }
  const blocked = new Set(contested);
  for (const group of groups.all()) {
    conflicts.push(conflictOf(base, group));
    for (const edit of group) {
      const gap = between.get(edit);
      if (gap === undefined) blocked.add(edit);
      else placements.delete(gap);
    }
  }
  return blocked;
}

class Groups<T> {
  readonly #of = new Map<T, Set<T>>();

  join(one: T, other: T): void {
    const [a, b] = [this.#of.get(one) ?? new Set([one]), this.#of.get(other) ?? new Set([other])];
    const [small, large] = a.size < b.size ? [a, b] : [b, a];
    for (const member of small) large.add(member);
    for (const member of large) this.#of.set(member, large);
  }

  all(): readonly (readonly T[])[] {
    return [...new Set(this.#of.values())].map((group) => [...group]);
  }
}

/**
 * The words at stake are those that two changes touch, else all that one takes away, else what each would put in; the whole
 * clause, when it is not about words but about what the clause is.
 */
function conflictOf(base: Script, group: readonly Edit[]): Conflict {
  const touched = new Map<number, number>();
  for (const { start, end } of group) {
    for (let at = start; at < end; at += 1) touched.set(at, (touched.get(at) ?? 0) + 1);
  }
  const places = [...touched.keys()].sort((one, other) => one - other);
  const contested = places.filter((place) => (touched.get(place) ?? 0) > 1);
  const said = (chosen: readonly number[]): string =>
    textOf(chosen.flatMap((place) => base.tokens[place] ?? [])).trim();
  const words = said(contested) || said(places) || alternatives(group.map(({ put }) => textOf(put)));
  const start = contested[0] ?? Math.min(...group.map((edit) => edit.start));
  const row = Math.min(rowAt(base, start), base.rows.length - 1);
  const whole = wholeClause(base, row, together(...group.map(({ by }) => by)));
  return { ...whole, words: words === '' ? whole.clause : words, start };
}

/** Clauses that would each stand after another of them: none of these moves is made. */
function breakCircles(base: Script, placements: Map<number, readonly PlacedItem[]>, conflicts: Conflict[]): void {
  const moves = new Map<number, { readonly gap: number; readonly by: By }>();
  for (const [gap, items] of placements) {
    for (const item of items) if ('move' in item) moves.set(item.move, { gap, by: item.by });
  }
  const seen = new Set<number>();
  for (const first of moves.keys()) {
    const path: number[] = [];
    let row = first;
    while (moves.has(row) && !seen.has(row)) {
      seen.add(row);
      path.push(row);
      row = (moves.get(row)?.gap ?? 0) - 1;
    }
    const from = path.indexOf(row);
    if (from < 0) continue;
    const circle = new Set(path.slice(from));
    const by = together(...[...circle].map((place) => moves.get(place)?.by ?? []));
    conflicts.push(wholeClause(base, Math.min(...circle), by));
    for (const [gap, items] of placements) {
      const left = items.filter((item) => 'row' in item || !circle.has(item.move));
      if (left.length < items.length) placements.set(gap, left);
    }
  }
}
