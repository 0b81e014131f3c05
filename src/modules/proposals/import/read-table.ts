import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import { importLimits, type ImportRow, type ImportTable } from '../domain/import/table.js';

/** A file that is no table of proposals: said in one line. */
export class UnreadableFile extends Error {}

/** A CSV, JSON or XLSX file as a table, by its name's ending. Throws `UnreadableFile`. */
export async function readTable(name: string, bytes: Buffer): Promise<ImportTable> {
  if (bytes.length > importLimits.fileBytes)
    throw new UnreadableFile(`the file is over ${importLimits.fileBytes} bytes`);
  const table = await readerOf(name)(bytes);
  if (table.rows.length === 0) throw new UnreadableFile('the file has no row');
  if (table.rows.length > importLimits.rows) throw new UnreadableFile(`the file has over ${importLimits.rows} rows`);
  if (table.columns.length > importLimits.columns) {
    throw new UnreadableFile(`the file has over ${importLimits.columns} columns`);
  }
  return table;
}

function readerOf(name: string): (bytes: Buffer) => ImportTable | Promise<ImportTable> {
  switch (extname(name).toLowerCase()) {
    case '.csv':
    case '.tsv':
    case '.txt':
      return readCsv;
    case '.json':
      return readJson;
    case '.xlsx':
      return readXlsx;
    default:
      throw new UnreadableFile('only .csv, .json and .xlsx files are read');
  }
}

/** What Windows-1252 has where ISO-8859-1 has control characters. Node's own decoder forgets them in some versions. */
const windows1252 = [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'];

/** UTF-8 with or without its mark, or else ISO-8859-1 as spreadsheets write it (Windows-1252). */
function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (control) => windows1252[control.charCodeAt(0) - 0x80] ?? '');
  }
}

function readCsv(bytes: Buffer): ImportTable {
  try {
    const text = textOf(bytes);
    const lines: { line: number; values: string[] }[] = [];
    parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      relax_column_count_less: true,
      skip_empty_lines: true,
      max_record_size: importLimits.cellCharacters * 10,
      on_record: (record: string[], { lines: lastLine }) => {
        lines.push({ line: lastLine - record.join('').split('\n').length + 1, values: record });
        return null;
      },
    });
    return tableOf(lines);
  } catch (error) {
    throw new UnreadableFile(`not a CSV file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Whichever divides the first line most: spreadsheets in French write semicolons. */
function delimiterOf(text: string): string {
  const [head = ''] = text.split(/\r?\n/, 1);
  const [best = ','] = [',', ';', '\t'].sort((a, b) => head.split(b).length - head.split(a).length);
  return best;
}

async function readXlsx(bytes: Buffer): Promise<ImportTable> {
  try {
    const rows = await readSheet(bytes);
    return tableOf(rows.map((row, index) => ({ line: index + 1, values: row.map(cellText) })));
  } catch (error) {
    if (error instanceof UnreadableFile) throw error;
    throw new UnreadableFile(`not an XLSX file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** An array of objects, or an object that holds one; nested objects are columns `outer/inner`, as in Decidim's exports. */
function readJson(bytes: Buffer): ImportTable {
  let value: unknown;
  try {
    value = JSON.parse(textOf(bytes));
  } catch (error) {
    throw new UnreadableFile(`not a JSON file: ${error instanceof Error ? error.message : String(error)}`);
  }
  const list = Array.isArray(value) ? value : isObject(value) ? Object.values(value).find(Array.isArray) : undefined;
  if (!Array.isArray(list)) throw new UnreadableFile('the JSON file holds no list of proposals');
  const rows = list.map((item: unknown, index): ImportRow => {
    const cells = new Map<string, string>();
    if (!isObject(item)) throw new UnreadableFile(`record ${index + 1} of the JSON file is no object`);
    flatten(item, '', cells);
    return { line: index + 1, cells };
  });
  return { columns: [...new Set(rows.flatMap(({ cells }) => [...cells.keys()]))], rows };
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
    else cells.set(column, checkedCell(cellText(inner), column));
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

function checkedCell(text: string, column: string): string {
  if (text.length <= importLimits.cellCharacters) return text;
  throw new UnreadableFile(`a cell of “${column}” has over ${importLimits.cellCharacters} characters`);
}

/** The first line names the columns. */
function tableOf(lines: readonly { readonly line: number; readonly values: readonly string[] }[]): ImportTable {
  const [head, ...rest] = lines;
  const columns = (head?.values ?? []).map((name, index) => name.trim() || `column ${index + 1}`);
  const twice = columns.find((name, index) => columns.indexOf(name) !== index);
  if (twice !== undefined) throw new UnreadableFile(`two columns are named “${twice}”`);
  const rows = rest
    .filter(({ values }) => values.some((value) => value.trim() !== ''))
    .map(({ line, values }) => ({
      line,
      cells: new Map(columns.map((column, index) => [column, checkedCell(values[index] ?? '', column)])),
    }));
  return { columns, rows };
}
