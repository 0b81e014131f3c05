/** A list or quote around a clause. */
export interface Container {
  readonly type: 'bulletList' | 'orderedList' | 'blockquote';
  /** In a list: the clause is the first of an item; otherwise it goes on in the item before. */
  readonly begins: boolean;
  /** The container begins here although one of its sort stands just before. Layout: no change by itself. */
  readonly fresh: boolean;
  /** The number of the first item of an ordered list. Layout. */
  readonly start: number;
}

/** What a clause is, apart from its words. */
export interface Frame {
  readonly block: 'paragraph' | 'heading' | 'table-row' | 'code' | 'other';
  /** Of a heading 1 to 6, otherwise 0. */
  readonly level: number;
  /** From the outermost in. */
  readonly inside: readonly Container[];
}

/** Equal for frames that say the same; layout does not count. */
export const frameKey = ({ block, level, inside }: Frame): string =>
  [`${block}${level}`, ...inside.map(({ type, begins }) => `${type}${begins ? '+' : ''}`)].join(' ');
