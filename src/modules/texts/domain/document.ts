import type { Id } from '../../../kernel/ids.js';

/**
 * A text as ProseMirror JSON, in the one form that is stored and hashed: no default attributes, neighbouring text of the
 * same style joined, marks always in the order of `markOrder`. `parseDocument` brings what an editor sends to that form.
 *
 * Every heading and paragraph is a clause and carries `attrs.id`; lists, items and quotes only hold them.
 * An id is null only between `parseDocument` and `ensureClauseIds`.
 */
export interface TextDocument {
  readonly type: 'doc';
  readonly content: readonly Block[];
}

export interface Heading {
  readonly type: 'heading';
  /** level 1 to 6 */
  readonly attrs: { readonly id: Id | null; readonly level: number };
  readonly content?: readonly Inline[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly attrs: { readonly id: Id | null };
  readonly content?: readonly Inline[];
}

export interface BulletList {
  readonly type: 'bulletList';
  readonly content: readonly ListItem[];
}

export interface OrderedList {
  readonly type: 'orderedList';
  /** The number of the first item, when it is not 1. */
  readonly attrs?: { readonly start: number };
  readonly content: readonly ListItem[];
}

/** Begins with a paragraph, as the editor's schema wants. */
export interface ListItem {
  readonly type: 'listItem';
  readonly content: readonly Block[];
}

export interface Blockquote {
  readonly type: 'blockquote';
  readonly content: readonly Block[];
}

export type Textblock = Heading | Paragraph;
export type List = BulletList | OrderedList;
export type Block = Textblock | List | Blockquote;

export type Mark =
  | { readonly type: 'bold' }
  | { readonly type: 'italic' }
  | { readonly type: 'link'; readonly attrs: { readonly href: string } }
  | { readonly type: 'strike' };

export interface StyledText {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}

export interface HardBreak {
  readonly type: 'hardBreak';
}

export type Inline = StyledText | HardBreak;

/** From the outermost in. */
export const markOrder = ['link', 'bold', 'italic', 'strike'] as const satisfies readonly Mark['type'][];

export const textLimits = {
  clauses: 5_000,
  /** UTF-16 units of plain text, a line break counting for one. */
  characters: 500_000,
  /** Lists and quotes inside one another. */
  nesting: 6,
  linkCharacters: 2_000,
  /** Of Markdown or HTML to read, markup included. */
  sourceCharacters: 2_000_000,
} as const;

export const isTextblock = (block: Block): block is Textblock => block.type === 'heading' || block.type === 'paragraph';

/** A stable key of a style: equal for equal marks. */
export const marksKey = (marks: readonly Mark[] = []): string =>
  marks.map((mark) => (mark.type === 'link' ? `link:${mark.attrs.href}` : mark.type)).join(' ');

/** The words alone; a line break is "\n". */
export const inlineText = (content: readonly Inline[] = []): string =>
  content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join('');
