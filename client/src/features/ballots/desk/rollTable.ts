/** A line of the roll that is not plain: its weight as typed, the id of its college ("" for none). */
export interface RollChange {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  readonly college: string;
}

/** What a pasted line says: a name, the name of a college ("" for none), a weight. */
export interface TableLine {
  /** From 1. */
  readonly number: number;
  readonly name: string;
  readonly college: string;
  readonly weight: number;
}

export type TableFault =
  | { readonly kind: 'weight'; readonly number: number }
  | { readonly kind: 'twice' | 'college'; readonly number: number; readonly name: string }
  | { readonly kind: 'long' };

/** Longest table that is taken at once. */
export const mostLines = 500;

const mostWeight = 1_000_000_000;

/** A table of "name ; college ; weight", college and weight optional. Faults tell the first thing wrong of each line. */
export function readRollTable(
  text: string,
  colleges: readonly string[],
): { readonly lines: readonly TableLine[]; readonly faults: readonly TableFault[] } {
  const lines: TableLine[] = [];
  const faults: TableFault[] = [];
  const seen = new Set<string>();
  for (const [index, row] of text.split('\n').entries()) {
    const [name = '', college = '', typed = ''] = row.split(/[;\t]/).map((cell) => cell.trim());
    if (name === '') continue;
    const number = index + 1;
    const weight = typed === '' ? 1 : Number(typed.replaceAll(/\s/g, ''));
    if (!Number.isSafeInteger(weight) || weight < 1 || weight > mostWeight) faults.push({ kind: 'weight', number });
    else if (college !== '' && !colleges.includes(college)) faults.push({ kind: 'college', number, name: college });
    else if (seen.has(name.toLowerCase())) faults.push({ kind: 'twice', number, name });
    else lines.push({ number, name, college, weight });
    seen.add(name.toLowerCase());
  }
  return lines.length > mostLines ? { lines: [], faults: [{ kind: 'long' }] } : { lines, faults };
}
