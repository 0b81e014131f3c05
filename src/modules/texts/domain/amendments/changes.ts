import { longestIncreasing } from '../sequence.js';
import { type Looked, type Pairing, pairRows } from './pair-rows.js';
import { pairWords } from './pair-words.js';
import { type Row, type Script, tokensOfRow } from './script.js';
import { type Token, close, formOf, openOf } from './token.js';

/** Tokens of the old text from `start` up to `end` that become others; none for a pure insertion. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly put: readonly Token[];
}

/** What comes to stand between two clauses: a new clause, or one of the old text that moves there. */
export type Item = { readonly row: Row } | { readonly move: number };

/** New and moved clauses right after the clause `gap - 1` of the old text; before the first one for 0. */
export interface Placement {
  readonly gap: number;
  readonly items: readonly Item[];
}

/** All that an amended text does to the old one. */
export interface Changes {
  /** In order, none overlapping another. */
  readonly edits: readonly Change[];
  readonly placements: readonly Placement[];
  /** Tokens that say the same and are written otherwise, by place. */
  readonly layout: ReadonlyMap<number, Token>;
}

export const isEmpty = ({ edits, placements }: Changes): boolean => edits.length === 0 && placements.length === 0;

/** What makes the amended text of the old one. The cost grows with what changed, not with what could be compared. */
export function changesBetween(base: Script, amended: readonly Row[]): Changes {
  const looked = lookedAt(base, amended);
  const pairings = pairRows(base, amended, looked);
  const edits: Change[] = [];
  const layout = new Map<number, Token>();
  for (const pairing of pairings) compare(base, amended, pairing, edits, layout);
  const placements = place(base, amended, looked, pairings, edits);
  edits.sort((one, other) => one.start - other.start || one.end - other.end);
  return { edits, placements, layout };
}

/**
 * An amendment leaves most of a text alone: a clause that is the same, between two that are the same, tells nothing. Where
 * clauses have no names, or change places, all of them are looked at.
 */
function lookedAt({ rows, placeOfId }: Script, amended: readonly Row[]): Looked {
  const all = (): Looked => ({ before: [...rows.keys()], after: [...amended.keys()] });
  if (placeOfId.size < rows.length || placeOfId.has('')) return all();
  const placeOf = new Int32Array(amended.length).fill(-1);
  const placeIn = new Int32Array(rows.length).fill(-1);
  const before = new Set<number>();
  const after = new Set<number>();
  const around = (at: number): void =>
    void after
      .add(at - 1)
      .add(at)
      .add(at + 1);
  let next = 0;
  for (let at = 0; at < amended.length; at += 1) {
    const row = amended[at];
    const same = row === rows[next];
    const place = same ? next : (placeOfId.get(row?.head.id ?? '') ?? -1);
    if (!same) around(at);
    if (place < 0) continue;
    if (place < next) return all();
    for (let gone = next; gone < place; gone += 1) before.add(gone);
    placeOf[at] = place;
    placeIn[place] = at;
    next = place + 1;
  }
  if (next < rows.length) after.add(amended.length - 1);
  for (let gone = next; gone < rows.length; gone += 1) before.add(gone);
  // What is looked at in one text is so in the other.
  for (const at of after) if ((placeOf[at] ?? -1) >= 0) before.add(placeOf[at] ?? 0);
  for (const place of before) if ((placeIn[place] ?? -1) >= 0) after.add(placeIn[place] ?? 0);
  const inOrder = (places: ReadonlySet<number>, end: number): readonly number[] =>
    [...places].filter((place) => place >= 0 && place < end).sort((one, other) => one - other);
  return { before: inOrder(before, rows.length), after: inOrder(after, amended.length) };
}

/** The tokens of several clauses as one row, without the first beginning and the last end. */
const inside = (rows: readonly Row[]): readonly Token[] =>
  rows.flatMap(({ head, words }, place): readonly Token[] => (place === 0 ? words : [close, openOf(head), ...words]));

function compare(
  base: Script,
  amended: readonly Row[],
  { b0, b1, a0, a1 }: Pairing,
  edits: Change[],
  layout: Map<number, Token>,
): void {
  const [old, now] = [base.rows[b0], amended[a0]];
  const single = b1 === b0 + 1 && a1 === a0 + 1;
  if (!old || !now || (single && old === now)) return;
  const start = base.starts[b0] ?? 0;
  const opening = openOf(now.head);
  if (base.tokens[start]?.key !== opening.key) edits.push({ start, end: start + 1, put: [opening] });
  else if (formOf(openOf(old.head)) !== formOf(opening)) layout.set(start, opening);
  if (single && old.key === now.key && old.source === now.source) return;
  const was = inside(base.rows.slice(b0, b1));
  const is = inside(amended.slice(a0, a1));
  let [i, j] = [0, 0];
  for (const [x, y] of [...pairWords(was, is), [was.length, is.length] as const]) {
    if (i < x || j < y) edits.push({ start: start + 1 + i, end: start + 1 + x, put: is.slice(j, y) });
    const [kept, written] = [was[x], is[y]];
    if (kept && written && formOf(kept) !== formOf(written)) layout.set(start + 1 + x, written);
    [i, j] = [x + 1, y + 1];
  }
}

/** Where clauses come, go and move. Those whose order is kept stay; a clause that comes where another goes replaces it. */
function place(
  base: Script,
  amended: readonly Row[],
  looked: Looked,
  pairings: readonly Pairing[],
  edits: Change[],
): Placement[] {
  const staying = new Set(longestIncreasing(pairings.map(({ b0 }) => b0)));
  const kept = new Uint8Array(base.rows.length).fill(1);
  for (const row of looked.before) kept[row] = 0;
  for (const { b0, b1 } of pairings) kept.fill(1, b0, b1);
  const placements: Placement[] = [];
  let from = 0;
  let items: Item[] = [];
  const settle = (to: number): void => {
    const gone: number[] = [];
    for (let row = from; row < to; row += 1) if (kept[row] === 0) gone.push(row);
    const rows = items.flatMap((item) => ('row' in item ? [item.row] : []));
    const replaces = gone.length > 0 && rows.length === items.length;
    gone.forEach((row, index) => {
      const [start = 0, end = 0] = base.starts.slice(row, row + 2);
      edits.push({ start, end, put: replaces && index === 0 ? rows.flatMap(tokensOfRow) : [] });
    });
    if (items.length > 0 && !replaces) placements.push({ gap: from, items });
    items = [];
  };
  let [next, reached] = [0, 0];
  for (const at of looked.after) {
    if (at < reached) continue;
    const pairing = pairings[next];
    const row = amended[at];
    if (!pairing || pairing.a0 !== at) {
      if (row) items.push({ row });
      continue;
    }
    if (staying.has(next)) {
      settle(pairing.b0);
      from = pairing.b1;
    } else for (let old = pairing.b0; old < pairing.b1; old += 1) items.push({ move: old });
    reached = pairing.a1;
    next += 1;
  }
  settle(base.rows.length);
  return placements;
}
