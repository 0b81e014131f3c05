import type { Changes } from './changes.js';
import type { By } from './placement.js';
import type { Script } from './script.js';
import type { Edit, Settlement } from './settle.js';
import { type Head, type Token, type Word, formOf } from './token.js';

/** A word of a merged text, and the amendments that brought it; nobody, when it is of the base. */
export interface MergedWord {
  readonly word: Word;
  readonly by: By;
}

export interface MergedRow {
  readonly head: Head;
  readonly words: readonly MergedWord[];
  /** Who brought the clause, or what it is now. */
  readonly by: By;
  /** Its place in the base; null for a new one. */
  readonly base: number | null;
}

type Credit = { readonly token: Token; readonly by: By; readonly base: number | null };

/** Writes the text of a settlement. */
export function compose(base: Script, settlement: Settlement, amendments: readonly Changes[]): readonly MergedRow[] {
  const layout = agreedLayout(base, amendments);
  const inserts = new Map<number, Edit>();
  const replacing = new Map<number, Edit>();
  for (const edit of settlement.edits) {
    const known = (edit.start === edit.end ? inserts : replacing).get(edit.start);
    if (!known || known.end < edit.end) (edit.start === edit.end ? inserts : replacing).set(edit.start, edit);
  }
  const moved = new Set<number>();
  for (const items of settlement.placements.values()) {
    for (const item of items) if ('move' in item) moved.add(item.move);
  }
  const out: Credit[] = [];
  const written = new Set<number>();
  const put = ({ put: tokens, by }: Edit): void => tokens.forEach((token) => out.push({ token, by, base: null }));

  const writeRow = (first: number): void => {
    if (written.has(first)) return;
    let row = first;
    let at = base.starts[row] ?? 0;
    written.add(row);
    while (at < (base.starts[row + 1] ?? 0)) {
      const insert = at > (base.starts[row] ?? 0) ? inserts.get(at) : undefined;
      if (insert) put(insert);
      const edit = replacing.get(at);
      const token = layout.get(at) ?? base.tokens[at];
      if (edit) {
        edit.put.forEach((other) => out.push({ token: other, by: edit.by, base: edit.end === at + 1 ? row : null }));
        at = edit.end;
        // Two clauses become one: the next goes on in this one.
        while (at > (base.starts[row + 1] ?? at)) {
          row += 1;
          written.add(row);
        }
      } else {
        if (token) out.push({ token, by: [], base: row });
        at += 1;
      }
    }
    writeGap(row + 1);
  };

  const writeGap = (gap: number): void => {
    for (const item of settlement.placements.get(gap) ?? []) {
      if ('move' in item) writeRow(item.move);
      else {
        out.push({ token: { sort: 'open', key: '', head: item.row.head }, by: item.by, base: null });
        item.row.words.forEach((word, place) =>
          out.push({ token: word, by: item.wordsBy[place] ?? item.by, base: null }),
        );
      }
    }
  };

  writeGap(0);
  for (let row = 0; row < base.rows.length; row += 1) if (!moved.has(row)) writeRow(row);
  return cut(out);
}

function cut(tokens: readonly Credit[]): readonly MergedRow[] {
  const rows: { head: Head; words: MergedWord[]; by: By; base: number | null }[] = [];
  for (const { token, by, base } of tokens) {
    if (token.sort === 'open') rows.push({ head: token.head, words: [], by, base });
    else if (token.sort !== 'close') rows.at(-1)?.words.push({ word: token, by });
  }
  return rows;
}

/** How tokens that stay are written: otherwise than in the base when all who rewrote them agree. */
function agreedLayout(base: Script, amendments: readonly Changes[]): ReadonlyMap<number, Token> {
  const agreed = new Map<number, Token>();
  const disputed = new Set<number>();
  for (const { layout } of amendments) {
    for (const [at, token] of layout) {
      const known = agreed.get(at);
      if (known && formOf(known) !== formOf(token)) disputed.add(at);
      agreed.set(at, token);
    }
  }
  disputed.forEach((at) => {
    const token = base.tokens[at];
    if (token) agreed.set(at, token);
  });
  return agreed;
}
