/** What a reader makes of a file, whatever its kind: named columns, and cells as text. */
export interface ImportTable {
  readonly columns: readonly string[];
  readonly rows: readonly ImportRow[];
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
  /** In English, as the command speaks. */
  readonly message: string;
}

export const importLimits = { rows: 20_000, columns: 500, cellCharacters: 200_000, fileBytes: 50_000_000 } as const;
