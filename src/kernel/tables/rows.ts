import type { ColumnMap } from './columns.js';
import { placeOf, type ImportFault, type ImportRow, type ImportTable } from './table.js';

/** What rows became, and what is wrong with the others, all of it at once. */
export interface Planned<Row> {
  readonly rows: readonly Row[];
  readonly faults: readonly ImportFault[];
}

/** Every row read by `read`; each is known by its source, which no two may share. */
export function planRows<Field extends string, Row extends { readonly source: string }>(
  { rows, counted }: ImportTable,
  columns: ColumnMap<Field>,
  sourceField: Field,
  read: (cells: RowReader<Field>) => Row,
): Planned<Row> {
  const planned: Row[] = [];
  const faults: ImportFault[] = [];
  const firstLine = new Map<string, number>();
  for (const row of rows) {
    const reader = new RowReader(row, columns);
    const found = read(reader);
    const before = firstLine.get(found.source);
    if (before === undefined) firstLine.set(found.source, row.line);
    else if (found.source !== '') reader.fault(sourceField, twice(found.source, before, counted));
    faults.push(...reader.faults);
    if (reader.faults.length === 0) planned.push(found);
  }
  return { rows: planned, faults };
}

const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .trim();

const severalLines = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** Words of what may be HTML, a paragraph a line: for what is kept as plain text. */
const wordsOf = (html: string): string =>
  html
    .replace(/<(br|\/p|\/li|\/h[1-6]|\/div|\/tr)\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '– ')
    .replace(/<\/?[a-z][^>]*>/gi, '')
    .replace(/&(?:#(\d{1,7})|([a-z]+));/gi, (whole, code: string | undefined, name: string | undefined) => {
      if (code !== undefined) return Number(code) <= 0x10ffff ? String.fromCodePoint(Number(code)) : '';
      return entities[name?.toLowerCase() ?? ''] ?? whole;
    })
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n');

const empty = { fr: 'est vide', en: 'is empty' };
const noAddress = { fr: 'n’est pas une adresse web', en: 'is not a web address' };
const noNumber = { fr: 'n’est pas un nombre', en: 'is not a number' };

const twice = (source: string, before: number, counted: ImportTable['counted']): ImportFault['message'] => ({
  fr: `« ${source} » est déjà donné (${placeOf(before, counted, 'fr')})`,
  en: `“${source}” is given already (${placeOf(before, counted, 'en')})`,
});

const tooLong = (length: number, limit: number): ImportFault['message'] => ({
  fr: `est trop long : ${length} caractères, ${limit} au plus`,
  en: `is too long: ${length} characters, ${limit} at most`,
});

const noMoment = (text: string): ImportFault['message'] => ({
  fr: `« ${text} » n’est pas une date : écrivez 2026-03-15 18:30`,
  en: `“${text}” is no date: write 2026-03-15 18:30`,
});

/** The cells of one row, by what they give; what is wrong with each is kept. */
export class RowReader<Field extends string> {
  readonly faults: ImportFault[] = [];

  constructor(
    private readonly row: ImportRow,
    private readonly columns: ColumnMap<Field>,
  ) {}

  get place(): number {
    return this.row.line;
  }

  fault(field: Field, message: ImportFault['message']): void {
    this.faults.push({ line: this.row.line, column: this.columns.get(field) ?? field, message });
  }

  /** As it came; "" where there is no such column. */
  cell(field: Field): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : (this.row.cells.get(column) ?? '');
  }

  /** A cell that may not be empty, as it came. */
  whole(field: Field): string {
    const text = this.cell(field).trim();
    if (text === '') this.fault(field, empty);
    return text;
  }

  line(field: Field, limit: number): string {
    return this.within(field, oneLine(this.cell(field)), limit);
  }

  neededLine(field: Field, limit: number): string {
    const text = oneLine(this.cell(field));
    if (text === '') this.fault(field, empty);
    return this.within(field, text, limit);
  }

  lines(field: Field, limit: number): string {
    return this.within(field, severalLines(this.cell(field)), limit);
  }

  /** The words of what may be HTML. */
  words(field: Field, limit: number): string {
    return this.within(field, severalLines(wordsOf(this.cell(field))), limit);
  }

  url(field: Field): string | null {
    const text = oneLine(this.cell(field));
    if (text === '') return null;
    if (isAddress(text)) return text;
    this.fault(field, noAddress);
    return null;
  }

  /** Web addresses among what divides them: spaces, commas, semicolons, brackets. */
  urls(field: Field): string[] {
    return this.cell(field)
      .split(/[\s,;[\]"|]+/)
      .filter(isAddress);
  }

  number(field: Field): number | null {
    const text = oneLine(this.cell(field)).replace(/\s*%$/, '').replace(',', '.');
    if (text === '') return null;
    const value = Number(text);
    if (Number.isFinite(value)) return value;
    this.fault(field, noNumber);
    return null;
  }

  /** A moment: with its offset, or as the clocks of the collective had it. */
  moment(field: Field, inZone: (local: string) => Date): Date | null {
    const text = oneLine(this.cell(field));
    if (text === '') return null;
    const found = momentOf(text, inZone);
    if (found === null) this.fault(field, noMoment(text));
    return found;
  }

  /** An ISO date, whatever its hour. */
  day(field: Field): string | null {
    const text = oneLine(this.cell(field));
    if (text === '') return null;
    const day = isoDay(text);
    if (day === null) this.fault(field, noMoment(text));
    return day;
  }

  needed<Value>(field: Field, value: Value | null): Value | null {
    if (value === null && oneLine(this.cell(field)) === '') this.fault(field, empty);
    return value;
  }

  private within(field: Field, text: string, limit: number): string {
    if (text.length > limit) this.fault(field, tooLong(text.length, limit));
    return text;
  }
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text) && text.length <= 2_000;

const real = (year: number, month: number, day: number): boolean => {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCFullYear() === year && at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
};

/** "2026-03-15 …" and "15/03/2026 …" as an ISO date; null for what is neither. */
function isoDay(text: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text);
  const european = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})(?!\d)/.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : european ? [european[3], european[2], european[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  if (!real(Number(year), Number(month), Number(day))) return null;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

function momentOf(text: string, inZone: (local: string) => Date): Date | null {
  const day = isoDay(text);
  const [, hour = '00', minute = '00', second = '00', offset = ''] =
    /[T ](\d{1,2})[:h](\d{2})?(?::(\d{2})(?:\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?$/i.exec(text) ?? [];
  if (day === null || Number(hour) > 23 || Number(minute) > 59) return null;
  const local = `${day}T${hour.padStart(2, '0')}:${minute}:${second}`;
  if (offset === '') return inZone(local);
  const zone = /^(z|utc)$/i.test(offset) ? 'Z' : offset.replace(/^(.\d{2}):?/, '$1:');
  const at = new Date(`${local}${zone}`);
  return Number.isNaN(at.getTime()) ? null : at;
}
