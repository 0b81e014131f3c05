import { extname } from 'node:path';
import { readSheet } from 'read-excel-file/node';
import { delimiterOf, readCsv, type CsvReading, type CsvRecord } from '../../kernel/tables/csv.js';
import { importLimits, type ImportFault, type ImportRow, type ImportTable } from '../../kernel/tables/table.js';

type Words = ImportFault['message'];

/** A file that is no table at all: said in one line. */
export class UnreadableFile extends Error {
  constructor(readonly words: Words) {
    super(words.en);
    this.name = 'UnreadableFile';
  }
}

const unreadable = (fr: string, en: string): UnreadableFile => new UnreadableFile({ fr, en });

/** A CSV, JSON or XLSX file as a table, by its name's ending. Throws `UnreadableFile`. */
export async function readTable(name: string, bytes: Buffer): Promise<ImportTable> {
  const { rows: most, columns, fileBytes } = importLimits;
  if (bytes.length > fileBytes)
    throw unreadable(`le fichier dépasse ${fileBytes} octets`, `the file is over ${fileBytes} bytes`);
  const read = readerOf(name);
  if (bytes.length === 0) throw unreadable('le fichier est vide', 'the file is empty');
  const table = await read(bytes);
  if (table.rows.length > most)
    throw unreadable(`le fichier a plus de ${most} lignes`, `the file has over ${most} rows`);
  if (table.columns.length > columns) {
    throw unreadable(`le fichier a plus de ${columns} colonnes`, `the file has over ${columns} columns`);
  }
  if (table.rows.length === 0 && table.faults.length === 0) {
    throw unreadable('le fichier n’a aucune ligne', 'the file has no row');
  }
  return table;
}

function readerOf(name: string): (bytes: Buffer) => ImportTable | Promise<ImportTable> {
  switch (extname(name).toLowerCase()) {
    case '.csv':
    case '.tsv':
    case '.txt':
      return readText;
    case '.json':
      return readJson;
    case '.xlsx':
      return readXlsx;
    default:
      throw unreadable(
        'seuls les fichiers .csv, .tsv, .txt, .json et .xlsx sont lus',
        'only .csv, .tsv, .txt, .json and .xlsx files are read',
      );
  }
}

/** What Windows-1252 has where ISO-8859-1 has control characters. Node's own decoder forgets them in some versions. */
const windows1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** UTF-16 and UTF-8 by their mark, else UTF-8, or else ISO-8859-1 as spreadsheets write it (Windows-1252). */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 2));
  if (first === 0xff && second === 0xfe) return whole.toString('utf16le').slice(1);
  if (first === 0xfe && second === 0xff) return Buffer.from(whole).swap16().toString('utf16le').slice(1);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? '');
  }
}

/** Characters that no text has: a picture or an archive has many. */
const strange = /[^\P{Cc}\s]/gu;
const looked = 10_000;
const strangeShare = 0.01;

/** Throws when it is no text, or an empty one. */
function textOf(bytes: Buffer): string {
  const text = decoded(bytes);
  const sample = text.slice(0, looked);
  if (text.includes('\0') || (sample.match(strange)?.length ?? 0) > sample.length * strangeShare) {
    throw unreadable(
      'le fichier n’est pas du texte : si c’est un classeur, enregistrez-le en .csv ou en .xlsx',
      'the file is no text: if it is a workbook, save it as .csv or .xlsx',
    );
  }
  if (text.trim() === '') throw unreadable('le fichier est vide', 'the file is empty');
  return text;
}

function readText(bytes: Buffer): ImportTable {
  const text = textOf(bytes);
  return tableOf(readCsv(text, delimiterOf(text)));
}

async function readXlsx(bytes: Buffer): Promise<ImportTable> {
  const records = await sheetOf(bytes);
  return tableOf({ records, faults: [] });
}

async function sheetOf(bytes: Buffer): Promise<CsvRecord[]> {
  try {
    const rows = await readSheet(bytes);
    return rows.map((row, index) => ({ line: index + 1, values: row.map(cellText), doubtful: false }));
  } catch {
    throw unreadable(
      'le fichier n’est pas un classeur .xlsx lisible : enregistrez-le de nouveau, sans mot de passe',
      'the file is no readable .xlsx workbook: save it again, without a password',
    );
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const [, position] = /position (\d+)/.exec(String(error)) ?? [];
    const line = text.slice(0, position === undefined ? text.length : Number(position)).split(/\r\n?|\n/).length;
    throw unreadable(
      `le fichier n’est pas du JSON : il est mal écrit à la ligne ${line}`,
      `the file is no JSON: line ${line} is badly written`,
    );
  }
}

/** An array of objects, or an object that holds one; nested objects are columns `outer/inner`, as in Decidim's exports. */
function readJson(bytes: Buffer): ImportTable {
  const value = parsedJson(textOf(bytes));
  const list = Array.isArray(value) ? value : isObject(value) ? Object.values(value).find(Array.isArray) : undefined;
  if (!Array.isArray(list)) {
    throw unreadable(
      'le JSON ne contient pas de liste : il faut [ { … }, { … } ]',
      'the JSON holds no list: it must be [ { … }, { … } ]',
    );
  }
  const faults: ImportFault[] = [];
  const rows = list.flatMap((item: unknown, index): ImportRow[] => {
    const line = index + 1;
    if (!isObject(item)) {
      const message = {
        fr: 'ce n’est pas un enregistrement : il faut { … }',
        en: 'this is no record: it must be { … }',
      };
      faults.push({ line, column: null, message });
      return [];
    }
    const cells = new Map<string, string>();
    flatten(item, '', cells);
    faults.push(...[...cells].flatMap(([column, text]) => tooLong(line, column, text)));
    return [{ line, cells }];
  });
  return { columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))], rows, counted: 'record', faults };
}

const deepest = 4;

function flatten(
  value: Readonly<Record<string, unknown>>,
  prefix: string,
  cells: Map<string, string>,
  depth = 0,
): void {
  for (const [key, inner] of Object.entries(value)) {
    const column = `${prefix}${key}`;
    if (isObject(inner) && depth < deepest) flatten(inner, `${column}/`, cells, depth + 1);
    else cells.set(column, cellText(inner));
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

function tooLong(line: number, column: string, { length }: string): ImportFault[] {
  const most = importLimits.cellCharacters;
  if (length <= most) return [];
  const message = { fr: `dépasse ${most} caractères`, en: `has over ${most} characters` };
  return [{ line, column, message }];
}

/** The first record names the columns. Where its line is faulty nothing can be told of the others. */
function tableOf({ records, faults: written }: CsvReading): ImportTable {
  const [head, ...rest] = records;
  const counted = 'line';
  if (!head || written.some(({ line }) => line !== null && line <= head.line)) {
    return { columns: [], rows: [], counted, faults: written };
  }
  const columns = namesIn(head.values);
  const faults = [...written, ...namedTwice(head.line, columns)];
  const rows = rest
    .filter(({ values, doubtful }) => !doubtful && values.some((value) => value.trim() !== ''))
    .map(({ line, values }) => {
      const cells = new Map(columns.map((column, index) => [column, values[index] ?? '']));
      faults.push(
        ...tooMany(line, values, columns),
        ...[...cells].flatMap(([column, text]) => tooLong(line, column, text)),
      );
      return { line, cells };
    });
  return { columns, rows, counted, faults };
}

/** Spreadsheets write empty cells after the last column. */
const lastFilled = (values: readonly string[]): number => values.findLastIndex((value) => value.trim() !== '') + 1;

const namesIn = (head: readonly string[]): string[] =>
  head.slice(0, lastFilled(head)).map((name, index) => name.trim() || `column ${index + 1}`);

function namedTwice(line: number, columns: readonly string[]): ImportFault[] {
  const twice = new Set(columns.filter((name, index) => columns.indexOf(name) !== index));
  const message = { fr: 'deux colonnes portent ce nom', en: 'two columns have this name' };
  return [...twice].map((column) => ({ line, column, message }));
}

function tooMany(line: number, values: readonly string[], { length }: readonly string[]): ImportFault[] {
  const found = lastFilled(values);
  if (found <= length) return [];
  const message = {
    fr: `a ${found} cellules pour ${length} colonnes : il y a un séparateur de trop, ou un texte sans guillemets`,
    en: `has ${found} cells for ${length} columns: one separator too many, or a text without quotes`,
  };
  return [{ line, column: null, message }];
}
