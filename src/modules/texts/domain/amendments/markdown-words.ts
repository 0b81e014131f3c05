import { segmentsOf } from '../words.js';
import type { Style, Word } from './token.js';

/** A stretch of Markdown and what a reader sees of it. */
interface Piece {
  readonly text: string;
  readonly source: string;
  readonly styles: readonly Style[];
}

/** What Markdown of one line means; `breaks` are the sources of its "\n", in order. */
export interface InlineSource {
  readonly text: string;
  readonly breaks: readonly string[];
}

type Part =
  | { readonly kind: 'text'; readonly text: string; readonly source: string }
  | { readonly kind: 'run'; readonly source: string; readonly canOpen: boolean; readonly canClose: boolean }
  | { readonly kind: 'span'; readonly style: Style; readonly parts: readonly Part[] };

const token =
  /\\\n|\\([!-/:-@[-`{-~])| {2,}\n|[ \t]*\n|<br ?\/?>|<!--[^>]{0,200}-->|&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,31});|(`+)(?!`)|<(?:https?:\/\/|mailto:)[^\s<>]+>|!?\[|\*+|_+|~~(?!~)/y;

const cell = /[ \t]*\|[ \t]*/y;
const plain = /[^\\ \t\n<&`![*_~|]+|[ \t]+|[^]/y;
const destination = /\((?:\\.|[^\\()\n]|\([^()\n]*\))*\)/y;

/**
 * The words of a stretch of Markdown, each with its style and its source: joined again they are the Markdown, sign for sign.
 * Emphasis, links and code are styles of words; what cannot be read so is taken as it is written.
 */
export function markdownWords(inline: InlineSource, table: boolean): readonly Word[] {
  const source = new Source(inline, table);
  const words = wordsOf(piecesOf(source.parts(0, inline.text.length), []));
  return writeWords(words) === source.whole ? words : wordsOf(source.raw());
}

/** Markdown as it is written, without reading emphasis, links or escapes in it. */
export const rawWords = (text: string): readonly Word[] => wordsOf([{ text, source: text, styles: [] }]);

class Source {
  #breaks = 0;
  #links = 0;
  #closers: ReadonlyMap<number, number> | null = null;

  constructor(
    readonly inline: InlineSource,
    readonly table: boolean,
  ) {}

  /** For each `[` its `]`, found in one pass. */
  get closers(): ReadonlyMap<number, number> {
    this.#closers ??= bracketPairs(this.inline.text);
    return this.#closers;
  }

  get whole(): string {
    let next = 0;
    return this.inline.text.replace(/\n/g, () => this.inline.breaks[next++] ?? '\n');
  }

  /** Nothing read but line ends. */
  raw(): readonly Piece[] {
    let next = 0;
    return this.inline.text.split(/(\n)/).flatMap((text): Piece[] => {
      if (text === '') return [];
      if (text !== '\n') return [{ text, source: text, styles: [] }];
      return [{ text: ' ', source: this.inline.breaks[next++] ?? '\n', styles: [] }];
    });
  }

  parts(from: number, to: number): readonly Part[] {
    const { text } = this.inline;
    const parts: Part[] = [];
    for (let at = from; at < to;) {
      if (this.table) {
        cell.lastIndex = at;
        const bar = cell.exec(text);
        if (bar) {
          parts.push({ kind: 'text', text: '|', source: bar[0] });
          at += bar[0].length;
          continue;
        }
      }
      token.lastIndex = at;
      const match = token.exec(text);
      if (!match || at + match[0].length > to) {
        plain.lastIndex = at;
        const source = (plain.exec(text)?.[0] ?? '').slice(0, to - at);
        parts.push({ kind: 'text', text: /^[ \t]+$/.test(source) ? ' ' : source, source });
        at += source.length;
      } else at = this.part(at, to, match, parts);
    }
    return parts;
  }

  part(at: number, to: number, [raw, escaped, ticks]: RegExpExecArray, parts: Part[]): number {
    const end = at + raw.length;
    const { text } = this.inline;
    const say = (read: string, source = raw): number => {
      parts.push({ kind: 'text', text: read, source });
      return end;
    };
    if (raw.endsWith('\n')) {
      const written = raw.slice(0, -1) + (this.inline.breaks[this.#breaks] ?? '\n');
      this.#breaks += 1;
      return say(raw.startsWith('\\') || /^ {2,}\n/.test(raw) ? '\n' : ' ', written);
    }
    if (escaped !== undefined) return say(escaped);
    if (raw.startsWith('<br')) return say('\n');
    if (ticks !== undefined) return this.code(end, to, ticks, parts) ?? say(ticks);
    if (raw.endsWith('[')) return this.link(at, end, to, parts) ?? say(raw);
    if (/^[*_~]/.test(raw)) {
      const [before, after] = [text[at - 1] ?? ' ', text[end] ?? ' '];
      const letter = /[\p{L}\p{N}]/u;
      const within = raw.startsWith('_') && letter.test(before) && letter.test(after);
      parts.push({
        kind: 'run',
        source: raw,
        canOpen: !within && !/\s/.test(after),
        canClose: !within && !/\s/.test(before),
      });
      return end;
    }
    return say(raw);
  }

  code(start: number, to: number, ticks: string, parts: Part[]): number | null {
    const { text } = this.inline;
    for (let at = text.indexOf(ticks, start); at >= 0 && at + ticks.length <= to;) {
      let end = at;
      while (text[end] === '`') end += 1;
      if (end - at === ticks.length) {
        const inner = text.slice(start, at);
        if (inner.includes('\n')) return null;
        parts.push({
          kind: 'span',
          style: { key: 'code', open: ticks, close: ticks },
          parts: [{ kind: 'text', text: inner, source: inner }],
        });
        return end;
      }
      at = text.indexOf(ticks, end);
    }
    return null;
  }

  link(at: number, start: number, to: number, parts: Part[]): number | null {
    const { text } = this.inline;
    const closer = this.closers.get(start - 1);
    if (closer === undefined || closer >= to || this.#links >= deepestLink) return null;
    const end = closer + 1;
    destination.lastIndex = end;
    const target = destination.exec(text)?.[0];
    if (target === undefined || end + target.length > to || end - 1 === start) return null;
    const open = text.slice(at, start);
    this.#links += 1;
    const inner = this.parts(start, end - 1);
    this.#links -= 1;
    parts.push({ kind: 'span', style: { key: `${open}${target}`, open, close: `]${target}` }, parts: inner });
    return end + target.length;
  }
}

function bracketPairs(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/\\[^]|[[\]]/g)) {
    const start = sign === ']' ? open.pop() : undefined;
    if (sign === '[') open.push(index);
    else if (start !== undefined) pairs.set(start, index);
  }
  return pairs;
}

/** An image in a link; nothing deeper is one. */
const deepestLink = 2;

const emphasis: Readonly<Record<string, string>> = {
  '*': 'italic',
  _: 'italic',
  '**': 'bold',
  __: 'bold',
  '***': 'bold italic',
  ___: 'bold italic',
  '~~': 'strike',
};

/** Pairs runs of `*`, `_` and `~~`, each with the nearest that can close it; what is left alone is text. */
function piecesOf(parts: readonly Part[], styles: readonly Style[]): readonly Piece[] {
  const closes = new Map<number, number>();
  const open: number[] = [];
  parts.forEach((part, place) => {
    if (part.kind !== 'run' || emphasis[part.source] === undefined) return;
    const at = part.canClose ? open.findLastIndex((other) => sourceOf(parts[other]) === part.source) : -1;
    if (at >= 0) {
      closes.set(open[at] ?? -1, place);
      open.splice(at);
    } else if (part.canOpen) open.push(place);
  });
  const ends = new Set(closes.values());
  const pieces: Piece[] = [];
  let active = styles;
  parts.forEach((part, place) => {
    if (part.kind === 'span') pieces.push(...piecesOf(part.parts, [...active, part.style]));
    else if (part.kind === 'text') pieces.push({ text: part.text, source: part.source, styles: active });
    else if (closes.has(place)) {
      active = [...active, { key: emphasis[part.source] ?? part.source, open: part.source, close: part.source }];
    } else if (ends.has(place)) active = active.slice(0, -1);
    else pieces.push({ text: part.source, source: part.source, styles: active });
  });
  return pieces;
}

const sourceOf = (part: Part | undefined): string => (part?.kind === 'run' ? part.source : '');

const styleKey = (styles: readonly Style[]): string => styles.map(({ key }) => key).join(' ');

/** Cuts pieces into words, signs and spaces, and also where the style changes. */
function wordsOf(pieces: readonly Piece[]): readonly Word[] {
  const words: Word[] = [];
  let [place, within, at] = [0, 0, 0];
  for (const { text, isWord } of segmentsOf(pieces.map(({ text: read }) => read).join(''))) {
    const cut: Piece[] = [];
    for (const stop = at + text.length; at < stop;) {
      const piece = pieces[place];
      if (!piece) break;
      const length = Math.min(stop - at, piece.text.length - within);
      cut.push(partOf(piece, within, length));
      at += length;
      within += length;
      if (within >= piece.text.length) [place, within] = [place + 1, 0];
    }
    for (const part of joinedByStyle(cut)) words.push(wordOf(part, isWord));
  }
  return words;
}

function partOf({ text, source, styles }: Piece, from: number, length: number): Piece {
  const read = text.slice(from, from + length);
  if (text === source) return { text: read, source: read, styles };
  return { text: read, source: from === 0 ? source : '', styles };
}

function joinedByStyle(parts: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (last && styleKey(last.styles) === styleKey(part.styles)) {
      joined[joined.length - 1] = { ...last, text: last.text + part.text, source: last.source + part.source };
    } else joined.push(part);
  }
  return joined;
}

const wordOf = ({ text, source, styles }: Piece, isWord: boolean): Word => ({
  sort: isWord ? 'word' : /^\s+$/.test(text) && text !== '\n' ? 'space' : 'sign',
  key: `${/^[ \t]+$/.test(text) ? ' ' : text.normalize('NFC')}${styles.length > 0 ? `\n${styleKey(styles)}` : ''}`,
  text: text === '|' && source !== '|' ? ' | ' : text,
  source,
  styles,
});

/** The Markdown of words that may come from several texts: each style opened and closed where it begins and ends. */
export function writeWords(words: readonly Word[]): string {
  let written = '';
  let open: readonly Style[] = [];
  const turn = (styles: readonly Style[]): void => {
    const kept = sharedStyles(open, styles);
    const ends = open.slice(kept.length).reverse();
    const begins = styles.slice(kept.length);
    written += ends.map(({ close }) => close).join('') + begins.map((style) => style.open).join('');
    open = [...kept, ...begins];
  };
  words.forEach((word, place) => {
    turn(word.sort === 'space' ? spaceStyles(words, place) : word.styles);
    written += word.source;
  });
  turn([]);
  return written;
}

const sharedStyles = (one: readonly Style[], other: readonly Style[]): readonly Style[] => {
  const differs = one.findIndex((style, place) => style.key !== other[place]?.key);
  return differs < 0 ? one : one.slice(0, differs);
};

/** A space at the edge of emphasis stands outside it. */
function spaceStyles(words: readonly Word[], place: number): readonly Style[] {
  let [before, after] = [place - 1, place + 1];
  while (words[before]?.sort === 'space') before -= 1;
  while (words[after]?.sort === 'space') after += 1;
  const own = words[place]?.styles ?? [];
  return sharedStyles(sharedStyles(own, words[before]?.styles ?? []), words[after]?.styles ?? []);
}
