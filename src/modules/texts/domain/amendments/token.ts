import type { Mark } from '../document.js';
import { type Frame, frameKey } from './frame.js';

/** A style of words: what it is, and in Markdown the signs it is written with. */
export interface Style {
  readonly key: string;
  readonly open: string;
  readonly close: string;
  /** Absent in Markdown. */
  readonly mark?: Mark;
}

/** A word, a sign or a stretch of spaces of one clause. */
export interface Word {
  readonly sort: 'word' | 'sign' | 'space';
  /** Equal for the same word in the same style. */
  readonly key: string;
  /** What is read; a line break is "\n". */
  readonly text: string;
  /** How it is written: the text itself, except in Markdown. */
  readonly source: string;
  readonly styles: readonly Style[];
}

/** How a clause begins: its name, what it is, and in Markdown what is written around its words. */
export interface Head {
  readonly id: string;
  readonly frame: Frame;
  /** What stands between the clause before and this one. */
  readonly lead: string;
  readonly prefix: string;
  readonly suffix: string;
  /** What the clause before it in its text is (`signature`); null for the first. */
  readonly follows: string | null;
}

/** What matters of a clause to the one written under it. */
export const signature = ({ frame, prefix }: Head): string => `${frameKey(frame)}\n${prefix}`;

/** Where a clause begins: a token of its own, so that a split, a merge or another level is a change like any other. */
export interface Open {
  readonly sort: 'open';
  readonly key: string;
  readonly head: Head;
}

export interface Close {
  readonly sort: 'close';
  readonly key: 'close';
}

export type Token = Word | Open | Close;

export const openOf = (head: Head): Open => ({ sort: 'open', key: `open ${frameKey(head.frame)}`, head });

export const close: Close = { sort: 'close', key: 'close' };

export const isWord = (token: Token): token is Word => token.sort !== 'open' && token.sort !== 'close';

/** How a token is written, beside what it says: two texts that agree on the words may differ in this. */
export function formOf(token: Token): string {
  if (token.sort === 'close') return '';
  if (token.sort !== 'open')
    return [token.source, ...token.styles.flatMap(({ open, close: end }) => [open, end])].join('\0');
  const { lead, prefix, suffix, follows, frame } = token.head;
  return JSON.stringify([lead, prefix, suffix, follows === null, frame]);
}

export const textOf = (tokens: readonly Token[]): string =>
  tokens.map((token) => (isWord(token) ? token.text : token.sort === 'open' ? '\n' : '')).join('');
