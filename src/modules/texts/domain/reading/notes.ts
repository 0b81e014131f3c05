import type { Inline } from '../document.js';
import { type Line, styledWords } from './lines.js';

/** Footnotes and endnotes: a sign in the text, the words at its end. */
export class Notes {
  private readonly kept: (readonly Inline[])[] = [];

  /** The sign of this note. */
  add(content: readonly Inline[]): Inline[] {
    this.kept.push(content);
    return styledWords(`[${this.kept.length}]`, []);
  }

  lines(): readonly Line[] {
    return this.kept.map((content, place): Line => ({
      kind: 'paragraph',
      content: [...styledWords(`[${place + 1}] `, []), ...content],
    }));
  }
}

/** Several paragraphs as one, broken where each ended. */
export const joined = (paragraphs: readonly (readonly Inline[])[]): Inline[] =>
  paragraphs.flatMap((content, place) => (place === 0 ? content : [{ type: 'hardBreak' }, ...content]));

/** The words alone, on one line. */
export const plainOf = (content: readonly Inline[]): string =>
  content
    .map((inline) => (inline.type === 'text' ? inline.text : ' '))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

/** The cells of a row on one line, without those that are empty. */
export const rowOf = (cells: readonly (readonly Inline[])[]): Inline[] =>
  cells
    .filter((cell) => plainOf(cell) !== '')
    .flatMap((cell, place) => (place === 0 ? cell : [...styledWords(' | ', []), ...cell]))
    .flatMap((inline) => (inline.type === 'text' ? inline : styledWords(' ', [])));
