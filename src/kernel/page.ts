/** One page of a list that grows, by keyset: never an offset. */
export interface PageRequest {
  /** 1 to 100 rows. */
  readonly first: number;
  readonly after: Cursor | null;
}

/** The sort key of the last row seen: what the next page starts after. */
export type Cursor = readonly (string | number)[];

export interface Page<T> {
  readonly items: readonly T[];
  readonly hasNext: boolean;
  readonly total: number | null;
}

export const pageSizeLimit = 100;

export const encodeCursor = (cursor: Cursor): string => Buffer.from(JSON.stringify(cursor)).toString('base64url');

/** null when the text is not a cursor of this product. */
export function decodeCursor(text: string): Cursor | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
    if (!Array.isArray(value)) return null;
    return value.every((part) => typeof part === 'string' || typeof part === 'number') ? (value as Cursor) : null;
  } catch {
    return null;
  }
}
