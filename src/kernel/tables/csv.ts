import { importLimits, type ImportFault } from './table.js';

/** A record of a CSV text, and the line on which it begins. */
export interface CsvRecord {
  readonly line: number;
  readonly values: readonly string[];
  /** Its cells are not told apart for sure: a fault says where. */
  readonly doubtful: boolean;
}

export interface CsvReading {
  readonly records: readonly CsvRecord[];
  /** All of them, up to a thousand: after one, reading goes on with the next cell or line. */
  readonly faults: readonly ImportFault[];
}

/** Reads RFC 4180, with lines that end as on any system; blank ones are no record. */
export const readCsv = (text: string, delimiter: string): CsvReading => new CsvReader(text, delimiter).read();

/** Whichever divides the first line most, outside of quotes: spreadsheets in French write semicolons. */
export function delimiterOf(text: string): string {
  const [head = ''] = text.replace(/"(?:[^"]|"")*"/g, '').split(/\r\n?|\n/, 1);
  const [best = ','] = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length);
  return best;
}

const neverClosed = {
  fr: 'le guillemet (") ouvert sur cette ligne n’est jamais refermé',
  en: 'the quote (") opened on this line is never closed',
};

const endless = {
  fr: `la cellule ouverte sur cette ligne dépasse ${importLimits.cellCharacters} caractères : son guillemet (") n’est peut-être jamais refermé`,
  en: `the cell opened on this line has over ${importLimits.cellCharacters} characters: its quote (") is perhaps never closed`,
};

const inside = {
  fr: 'un guillemet (") se trouve au milieu d’une cellule : mettez toute la cellule entre guillemets et écrivez celui-ci deux fois ("")',
  en: 'a quote (") stands in the middle of a cell: put the whole cell between quotes and write this one twice ("")',
};

const mostFaults = 1_000;

const linesIn = (text: string): number => text.match(/\r\n?|\n/g)?.length ?? 0;

class CsvReader {
  private at = 0;
  private line = 1;
  private readonly records: CsvRecord[] = [];
  private readonly faults: ImportFault[] = [];
  private readonly plainPart: RegExp;

  constructor(
    private readonly text: string,
    private readonly delimiter: string,
  ) {
    this.plainPart = new RegExp(`[^"\\r\\n${delimiter}]*`, 'y');
  }

  read(): CsvReading {
    while (this.at < this.text.length && this.faults.length < mostFaults) this.record();
    return { records: this.records, faults: this.faults };
  }

  private record(): void {
    const { line } = this;
    const before = this.faults.length;
    const values: string[] = [];
    for (;;) {
      const cell = this.text[this.at] === '"' ? this.quoted() : this.plain();
      if (cell === null) return;
      values.push(cell);
      if (this.text[this.at] !== this.delimiter) break;
      this.at += 1;
    }
    this.endLine();
    if (values.length > 1 || values[0] !== '')
      this.records.push({ line, values, doubtful: this.faults.length > before });
  }

  private endLine(): void {
    if (this.at >= this.text.length) return;
    this.at += this.text.startsWith('\r\n', this.at) ? 2 : 1;
    this.line += 1;
  }

  private plain(): string {
    const start = this.at;
    for (;;) {
      this.plainPart.lastIndex = this.at;
      this.at += this.plainPart.exec(this.text)?.[0].length ?? 0;
      if (this.text[this.at] !== '"') return this.text.slice(start, this.at);
      this.fault(this.line, inside);
      this.at += 1;
    }
  }

  /** null when its quote is never closed: reading goes on with the next line. */
  private quoted(): string | null {
    const start = this.at;
    const strays: number[] = [];
    let [counted, above] = [start, 0];
    for (let from = start + 1; ;) {
      const quote = this.text.indexOf('"', from);
      if (quote < 0) return this.leave(neverClosed, strays);
      if (quote - start > importLimits.cellCharacters) return this.leave(endless, strays);
      const after = this.text[quote + 1];
      from = quote + 1;
      if (after === '"') {
        from = quote + 2;
      } else if (after === undefined || this.divides(after)) {
        const cell = this.text.slice(start + 1, quote);
        for (const line of strays) this.fault(line, inside);
        this.line += linesIn(cell);
        this.at = from;
        return cell.replaceAll('""', '"');
      } else {
        above += linesIn(this.text.slice(counted, quote));
        counted = quote;
        // It opens a cell of another line: ours should have been closed before.
        if (above > 0 && this.divides(this.text[quote - 1] ?? '')) return this.leave(neverClosed, strays);
        strays.push(this.line + above);
      }
    }
  }

  private leave(why: ImportFault['message'], strays: readonly number[]): null {
    // "a" b: it was closed, and more follows.
    this.fault(this.line, strays.includes(this.line) ? inside : why);
    const end = /\r\n?|\n/g;
    end.lastIndex = this.at;
    if (end.exec(this.text)) {
      this.at = end.lastIndex;
      this.line += 1;
    } else {
      this.at = this.text.length;
    }
    return null;
  }

  private divides(character: string): boolean {
    return character === this.delimiter || character === '\r' || character === '\n';
  }

  /** Once a line: whoever mends it sees the others. */
  private fault(line: number, message: ImportFault['message']): void {
    const last = this.faults.at(-1);
    if (last?.line !== line || last.message !== message) this.faults.push({ line, column: null, message });
  }
}
