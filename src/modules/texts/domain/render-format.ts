import type { Block, Inline } from './document.js';

/** How one output language writes the pieces; the walk through a text is the same for all. */
export interface Format {
  inline(content: readonly Inline[], block: 'heading' | 'paragraph'): string;
  heading(text: string, level: number, id: string | null): string;
  paragraph(text: string, id: string | null): string;
  /** One item, from its written blocks. `nodes` are those blocks as data. */
  item(blocks: readonly string[], nodes: readonly Block[], marker: Marker): string;
  list(items: readonly string[], start: number | null): string;
  quote(blocks: readonly string[], nodes: readonly Block[]): string;
  join(blocks: readonly string[], nodes: readonly Block[]): string;
}

export interface Marker {
  /** The number of an ordered item; null in a bullet list. */
  readonly number: number | null;
  /** True when the list follows another of its sort at once, and must be told apart from it. */
  readonly alternate: boolean;
}
