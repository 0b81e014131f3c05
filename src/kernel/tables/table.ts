import type { Language } from '../refusal.js';

/** What a reader makes of a file, whatever its kind: named columns, and cells as text. */
export interface ImportTable {
  readonly columns: readonly string[];
  readonly rows: readonly ImportRow[];
  /** What its rows are counted in. */
  readonly counted: 'line' | 'record';
  /** What is wrong with how the file is written; its other rows are there. */
  readonly faults: readonly ImportFault[];
}

export interface ImportRow {
  /** Line of the file (or number of the record, from 1, in JSON) where it begins. */
  readonly line: number;
  /** By column; "" where empty. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Something wrong with one row, or with the whole file when the line is null. */
export interface ImportFault {
  readonly line: number | null;
  readonly column: string | null;
  readonly message: Readonly<Record<Language, string>>;
}

const places = {
  line: { fr: 'ligne', en: 'line' },
  record: { fr: 'enregistrement', en: 'record' },
} as const;

/** "ligne 3", or "enregistrement 3" where a file has no lines to speak of. */
export const placeOf = (line: number, counted: ImportTable['counted'], language: Language): string =>
  `${places[counted][language]} ${line}`;

/** A fault as a sentence, with its place. */
export function sayFault(fault: ImportFault, counted: ImportTable['counted'], language: Language): string {
  const number = fault.line === null ? '' : placeOf(fault.line, counted, language);
  const column = fault.column === null ? '' : language === 'fr' ? `« ${fault.column} »` : `“${fault.column}”`;
  const place = [number, column].filter((part) => part !== '').join(', ');
  const message = fault.message[language];
  return place === '' ? message : `${place}${language === 'fr' ? ' : ' : ': '}${message}`;
}

export const importLimits = { rows: 20_000, columns: 500, cellCharacters: 200_000, fileBytes: 50_000_000 } as const;
