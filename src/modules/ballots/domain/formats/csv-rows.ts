import { ascii } from './ascii.js';
import { FormatError } from './format-error.js';
import { because } from '../reasons/reason.js';

/** Columns that name the voter rather than an option. */
const voterColumn = /^(|#|id|n°|no|voter|voter[ _-]?id|ballot|ballot[ _-]?id|paper|bulletin|électeur|votant)$/i;

export const delimiters = [',', ';', '\t'] as const;

/** The cells of a line; a cell in quotes may hold the delimiter, and a quote written twice. Throws FormatError. */
export function splitRow(text: string, delimiter: string, line: number): string[] {
  if (!text.includes('"')) return text.split(delimiter).map((cell) => cell.trim());
  const cells: string[] = [];
  let rest = text;
  for (;;) {
    const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
    const end = quoted ? quoted[0].length : rest.indexOf(delimiter);
    if (quoted && end < rest.length && !rest.startsWith(delimiter, end))
      throw new FormatError(line, because('quote-inside'));
    if (!quoted && /^\s*"/.test(rest)) throw new FormatError(line, because('quote-never-closed'));
    cells.push(
      quoted ? (quoted[1] ?? '').replaceAll('""', '"').trim() : rest.slice(0, end < 0 ? undefined : end).trim(),
    );
    if (end < 0 || end >= rest.length) return cells;
    rest = rest.slice(end + delimiter.length);
  }
}

export interface Columns {
  readonly delimiter: (typeof delimiters)[number];
  readonly byte: number;
  readonly candidates: readonly string[];
  /** 1 when the first column names the voter. */
  readonly skipped: 0 | 1;
}

/** What the first row says: the delimiter that splits it most, and the options. */
export function columnsOf(header: string, line: number): Columns {
  const parted = delimiters.map((delimiter) => ({ delimiter, cells: splitRow(header, delimiter, line) }));
  const best = parted.reduce((a, b) => (b.cells.length > a.cells.length ? b : a));
  const skipped = voterColumn.test(best.cells[0] ?? '') ? 1 : 0;
  return {
    delimiter: best.delimiter,
    byte: { ',': ascii.comma, ';': ascii.semicolon, '\t': ascii.tab }[best.delimiter],
    candidates: best.cells.slice(skipped),
    skipped,
  };
}
