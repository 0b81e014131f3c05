import type { Mark } from '../document.js';
import { firstWords, type MarkupElement } from './markup.js';

/** What the style of an element says of its words: true, false, or nothing. */
export type Looks = Partial<Record<Exclude<Mark['type'], 'link'>, boolean>>;

const styleOf = (element: MarkupElement): string => (element.attribute('style') ?? '').toLowerCase();

const said = (style: string, property: string): string | undefined =>
  new RegExp(`(?:^|;)\\s*${property}\\s*:\\s*([^;!]+)`).exec(style)?.[1]?.trim();

/** Word processors write bold as a style, and `<b style="font-weight:normal">` around what is not. */
export function looksOf(element: MarkupElement): Looks {
  const style = styleOf(element);
  if (style === '') return {};
  const found: Looks = {};
  const weight = said(style, 'font-weight');
  const slope = said(style, 'font-style');
  const line = said(style, 'text-decoration(?:-line)?');
  if (weight !== undefined) found.bold = /^(bold|bolder|[6-9]00)$/.test(weight);
  if (slope !== undefined) found.italic = /^(italic|oblique)/.test(slope);
  if (line !== undefined) found.strike = line.includes('line-through');
  return found;
}

const classOf = (element: MarkupElement): string => element.attribute('class') ?? '';

/** Not shown where it comes from. */
export const isHidden = (element: MarkupElement): boolean => {
  const style = styleOf(element);
  return said(style, 'display') === 'none' || said(style, 'mso-hide') === 'all';
};

/** The sign or number of an item that Word writes out in its words. */
export const isListSign = (element: MarkupElement): boolean => said(styleOf(element), 'mso-list') === 'ignore';

export const isContents = (element: MarkupElement): boolean => /(^|\s)MsoToc/i.test(classOf(element));

export const isTitle = (element: MarkupElement): boolean => /(^|\s)MsoTitle/i.test(classOf(element));

/** A quote by its style in Word and LibreOffice. */
export const isQuote = (element: MarkupElement): boolean =>
  /(^|\s)(Mso(Intense)?Quote|quotations?)(\s|$)/i.test(classOf(element));

/** A comment's own words, and the sign of it. */
export const isComment = (element: MarkupElement): boolean =>
  said(styleOf(element), 'mso-element') === 'comment-list' ||
  said(styleOf(element), 'mso-special-character') === 'comment' ||
  /(^|\s)(MsoCommentReference|msocomanchor)/i.test(classOf(element));

/** `<del>` and `<ins>` that say who and when are changes being tracked, not words struck out. */
export const isTracked = (element: MarkupElement): boolean =>
  element.attribute('datetime') !== null || element.attribute('cite') !== null;

/** A paragraph that Word shows as an item of a list. */
export interface WordItem {
  /** From 0. */
  readonly depth: number;
  /** The same for the items of one list. */
  readonly list: string;
  readonly number: number | null;
}

export function wordItemOf(element: MarkupElement): WordItem | null {
  const list = /(?:^|;)\s*mso-list\s*:\s*(l\d+)\s+level(\d)(?:\s+(lfo\d+))?/.exec(styleOf(element));
  if (!list) return null;
  const [, family = '', level = '1', own = ''] = list;
  const sign = signIn(element) ?? '';
  const number = /^\s*[([]?(?:(\d{1,6})(?:\.\d+)*|[a-z]{1,5})\s*[.)\]]/i.exec(sign);
  // Letters and Roman numerals count as figures do; where each begins is only known of figures.
  return {
    depth: Math.max(0, Number(level) - 1),
    list: `${family} ${own}`,
    number: number ? Number(/(\d+)\D*$/.exec(number[0])?.[1] ?? 1) : null,
  };
}

/** The words of the first sign in it, looked for among its first elements only. */
function signIn(element: MarkupElement): string | null {
  const todo: MarkupElement[] = [element];
  for (let seen = 0; seen < 20; seen += 1) {
    const next = todo.shift();
    if (!next) return null;
    if (isListSign(next)) return firstWords(next);
    todo.push(...next.children.slice(0, 20).filter((child) => typeof child !== 'string'));
  }
  return null;
}
