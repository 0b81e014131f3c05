import { type Head, type Token, type Word, close, openOf } from './token.js';

/** One clause as its words. */
export interface Row {
  readonly head: Head;
  readonly words: readonly Word[];
  /** Equal for clauses of the same kind, words and styles. */
  readonly key: string;
  /** In Markdown what it is written as: rows of one source and key differ in nothing. */
  readonly source: string;
}

export function rowOf(head: Head, words: readonly Word[], source = ''): Row {
  return { head, words, source, key: `${openOf(head).key}\n${words.map(({ key }) => key).join('\u0001')}` };
}

/** The words of a clause as they are read. */
export const rowText = ({ words }: Row): string =>
  words
    .map(({ text }) => text)
    .join('')
    .trim();

export const tokensOfRow = ({ head, words }: Row): readonly Token[] => [openOf(head), ...words, close];

/** A text as one row of tokens, with the places where its clauses begin. */
export interface Script {
  readonly rows: readonly Row[];
  readonly tokens: readonly Token[];
  /** For each clause the place of its first token; then the length of the whole. */
  readonly starts: readonly number[];
  readonly placeOfId: ReadonlyMap<string, number>;
  /** Of clauses that occur once. */
  readonly placeOfRow: ReadonlyMap<Row, number>;
}

export function scriptOf(rows: readonly Row[]): Script {
  const tokens: Token[] = [];
  const starts: number[] = [];
  for (const row of rows) {
    starts.push(tokens.length);
    tokens.push(openOf(row.head));
    for (const word of row.words) tokens.push(word);
    tokens.push(close);
  }
  starts.push(tokens.length);
  return {
    rows,
    tokens,
    starts,
    placeOfId: new Map(rows.map(({ head }, place) => [head.id, place])),
    placeOfRow: new Map(once(rows)),
  };
}

function once(rows: readonly Row[]): readonly (readonly [Row, number])[] {
  const counts = new Map<string, number>();
  for (const { key } of rows) counts.set(key, (counts.get(key) ?? 0) + 1);
  return rows.flatMap((row, place) => (counts.get(row.key) === 1 ? [[row, place] as const] : []));
}

/** The clause a place belongs to: the last that begins at it or before. */
export function rowAt({ starts }: Script, position: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
