import { ascii } from './ascii.js';
import { ByteNames } from './byte-names.js';
import { columnsOf, splitRow, type Columns } from './csv-rows.js';
import { checkCandidates, limits } from './format-error.js';
import { Lines } from './text-lines.js';
import { because } from '../reasons/reason.js';

/** Rows of one kind: how many, and for each option how many gave it each text (`counts[option * limits.grades + text]`). */
interface Sheet {
  rows: number;
  readonly counts: Float64Array;
}

/** A file of grades, added up as it was read: rows that grade every option apart from the others. */
export interface GradeSheet {
  readonly candidates: readonly string[];
  /** The texts of the cells, in the order they first appear, each with the line it first stands on. */
  readonly texts: readonly { readonly text: string; readonly line: number }[];
  readonly complete: Sheet;
  readonly partial: Sheet;
}

/** Papers of a sheet that gave an option a text. */
export const given = (sheet: Sheet, option: number, text: number): number =>
  sheet.counts[option * limits.grades + text] ?? 0;

const blankCell = -1;

/** Reads rows into counts without making anything of a row: a million of them cost little more than their bytes. */
class GradeReader {
  readonly #names = new ByteNames();
  readonly #firstLines: number[] = [];
  readonly #blanks: ReadonlySet<string>;
  /** The text of a cell of one byte: the usual case. -2: not seen yet. */
  readonly #single = new Int32Array(256).fill(-2);
  readonly #isBlank: boolean[] = [];
  readonly #row: Int32Array;
  readonly complete: Sheet;
  readonly partial: Sheet;

  constructor(
    readonly lines: Lines,
    readonly columns: Columns,
    blanks: readonly string[],
  ) {
    const options = columns.candidates.length;
    this.#blanks = new Set(blanks);
    this.#row = new Int32Array(options);
    this.complete = { rows: 0, counts: new Float64Array(options * limits.grades) };
    this.partial = { rows: 0, counts: new Float64Array(options * limits.grades) };
  }

  get texts(): GradeSheet['texts'] {
    return this.#firstLines.map((line, position) => ({ text: this.#names.name(position), line }));
  }

  #take(bytes: Uint8Array, start: number, end: number): number {
    const text = this.#names.take(bytes, start, end);
    if (text === this.#firstLines.length) {
      if (text === limits.grades) this.lines.fail(because('more-grades', { most: limits.grades }));
      this.#firstLines.push(this.lines.number);
      this.#isBlank.push(this.#blanks.has(this.#names.name(text)));
    }
    return this.#isBlank[text] ? blankCell : text;
  }

  #cell(bytes: Uint8Array, from: number, to: number): number {
    let [start, end] = [from, to];
    if (end - start === 1) {
      const byte = bytes[start] ?? 0;
      const known = this.#single[byte] ?? -2;
      if (known !== -2) return known;
    }
    while (start < end && (bytes[start] ?? 0) <= ascii.space) start += 1;
    while (end > start && (bytes[end - 1] ?? 0) <= ascii.space) end -= 1;
    const text = start === end ? blankCell : this.#take(bytes, start, end);
    if (to - from === 1) this.#single[bytes[from] ?? 0] = text;
    return text;
  }

  #fail(found: number): never {
    const { skipped, candidates } = this.columns;
    return this.lines.fail(because('row-uneven', { found, count: candidates.length + skipped }));
  }

  /** Takes the line the reader stands on. */
  take(): void {
    const { lines, columns } = this;
    const { bytes, end } = lines;
    if (bytes.subarray(lines.start, end).includes(ascii.quote)) return this.#takeQuoted();
    const cells = columns.candidates.length + columns.skipped;
    let column = 0;
    let lacking = 0;
    let start = lines.start;
    for (let at = start; at <= end; at += 1) {
      if (at < end && bytes[at] !== columns.byte) continue;
      if (column === cells) return this.#fail(splitRow(lines.text(), columns.delimiter, lines.number).length);
      if (column >= columns.skipped) {
        const text = this.#cell(bytes, start, at);
        if (text < 0) lacking += 1;
        this.#row[column - columns.skipped] = text;
      }
      column += 1;
      start = at + 1;
    }
    return column < cells ? this.#fail(column) : this.#add(lacking);
  }

  #takeQuoted(): void {
    const { lines, columns } = this;
    const cells = splitRow(lines.text(), columns.delimiter, lines.number);
    if (cells.length !== columns.candidates.length + columns.skipped) return this.#fail(cells.length);
    let lacking = 0;
    for (const [option, cell] of cells.slice(columns.skipped).entries()) {
      const bytes = new TextEncoder().encode(cell);
      const text = this.#cell(bytes, 0, bytes.length);
      if (text < 0) lacking += 1;
      this.#row[option] = text;
    }
    return this.#add(lacking);
  }

  #add(lacking: number): void {
    const sheet = lacking === 0 ? this.complete : this.partial;
    sheet.rows += 1;
    for (let option = 0; option < this.#row.length; option += 1) {
      const text = this.#row[option] ?? blankCell;
      if (text < 0) continue;
      const at = option * limits.grades + text;
      sheet.counts[at] = (sheet.counts[at] ?? 0) + 1;
    }
  }
}

/**
 * Adds up a file of grades: a first row of options, then a row a voter; a first column without a name, or called "id",
 * names the voter. Empty cells, and those of `blanks`, are no grade. Throws FormatError, naming the line.
 */
export function readGradeSheet(bytes: Uint8Array, blanks: readonly string[] = []): GradeSheet {
  const lines = new Lines(bytes);
  while (lines.advance() && lines.text().trim() === '');
  const columns = columnsOf(lines.text(), lines.number);
  if (columns.candidates.length === 1 && columns.candidates[0] === '') lines.fail(because('no-option'));
  const candidates = checkCandidates(columns.candidates, lines.number);
  const reader = new GradeReader(lines, columns, blanks);
  while (lines.advance()) if (lines.end > lines.start) reader.take();
  return { candidates, texts: reader.texts, complete: reader.complete, partial: reader.partial };
}
