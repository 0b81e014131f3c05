import type { ImportFault } from './table.js';
import type { Language } from '../refusal.js';

/** What may be read in a table, and where: each field with the names of columns that give it. */
export interface TableFields<Field extends string> {
  readonly fields: readonly Field[];
  /**
   * Names by which each field is known, best first, without case, accents and language: `title/ca` and `Títol` are titles.
   */
  readonly names: Readonly<Record<Field, readonly string[]>>;
  /** Those a row is nothing without, and what they are called. */
  readonly needed: Readonly<Partial<Record<Field, Readonly<Record<Language, string>>>>>;
}

/** Which column gives which field. */
export type ColumnMap<Field extends string> = ReadonlyMap<Field, string>;

export interface MappedColumns<Field extends string> {
  readonly map: ColumnMap<Field>;
  /** Columns nothing is taken from. */
  readonly ignored: readonly string[];
  readonly faults: readonly ImportFault[];
}

const plainName = (column: string): string => column.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

/** `body/fr-FR` is `body`, in French. */
const withoutLanguage = (name: string): string => name.replace(/\/[a-z]{2}([-_][a-z]{2,4})?$/, '');

/** Which column gives which field: those said by hand (`field=Column`), then those known by their name. */
export function mapColumns<Field extends string>(
  { fields, names, needed }: TableFields<Field>,
  columns: readonly string[],
  byHand: ColumnMap<Field>,
): MappedColumns<Field> {
  const faults: ImportFault[] = [];
  const map = new Map<Field, string>();
  for (const [field, column] of byHand) {
    if (columns.includes(column)) map.set(field, column);
    else faults.push({ line: null, column: null, message: noColumn(field, column) });
  }
  for (const field of fields) {
    const column = map.has(field) ? null : knownColumn(columns, names[field]);
    if (column !== null && ![...map.values()].includes(column)) map.set(field, column);
  }
  for (const field of fields) {
    const called = needed[field];
    if (called && !map.has(field)) faults.push({ line: null, column: null, message: noField(field, called, columns) });
  }
  const used = new Set(map.values());
  return { map, faults, ignored: columns.filter((column) => !used.has(column)) };
}

const noColumn = (field: string, column: string): ImportFault['message'] => ({
  fr: `--map ${field} : le fichier n’a pas de colonne « ${column} »`,
  en: `--map ${field}: the file has no column “${column}”`,
});

const noField = (
  field: string,
  called: Readonly<Record<Language, string>>,
  columns: readonly string[],
): ImportFault['message'] => ({
  fr: `aucune colonne ne donne ${called.fr} : dites laquelle par --map ${field}=Colonne (colonnes : ${columns.join(', ')})`,
  en: `no column gives the ${called.en}: say which with --map ${field}=Column (columns: ${columns.join(', ')})`,
});

function knownColumn(columns: readonly string[], known: readonly string[]): string | null {
  for (const name of known) {
    const exact = columns.find((column) => plainName(column) === name);
    const found = exact ?? columns.find((column) => withoutLanguage(plainName(column)) === name);
    if (found !== undefined) return found;
  }
  return null;
}

/** Reads `field=Column`; null when it is no such thing. */
export function parseMapping<Field extends string>(
  { fields }: TableFields<Field>,
  text: string,
): readonly [Field, string] | null {
  const [, name, column] = /^(\w+)=(.+)$/.exec(text) ?? [];
  const field = fields.find((known) => known === name);
  return field && column !== undefined ? [field, column] : null;
}
