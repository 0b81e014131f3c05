import type { Block } from '../document.js';

/** What a reader found in a document. */
export interface Found {
  /** What the document says its title is; null when it says none. */
  readonly title: string | null;
  readonly blocks: readonly Block[];
}
