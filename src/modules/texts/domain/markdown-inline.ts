import type { Inline, Mark } from './document.js';
import { safeHref } from './href.js';

type Emphasis = 'bold' | 'italic' | 'strike';

interface Delimiters {
  readonly kind: 'delimiters';
  readonly character: string;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** How many characters are not yet explained; the rest is written as it is. */
  left: number;
  readonly effects: { readonly mark: Emphasis; readonly opens: boolean }[];
}

type Piece =
  | Delimiters
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'break' }
  | { readonly kind: 'link'; readonly href: string | null; readonly content: readonly Inline[] };

interface Opener {
  readonly run: Delimiters;
  readonly mark: Emphasis;
  readonly size: number;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

const decodeEntity = (entity: string): string => {
  const [, hex, decimal, name] = /^&(?:#[xX]([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));$/.exec(entity) ?? [];
  if (name !== undefined) return Object.hasOwn(named, name) ? (named[name] ?? entity) : entity;
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
};

/** In order of trial: escape, line break (also a `\` or two spaces at a line's end), comment, entity, code, address, runs. */
const token =
  /\\\n *|\\([!-/:-@[-`{-~])| {2,}\n *|<br ?\/?>| *\n *|<!--[^>]{0,200}-->|&(?:#[xX][0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,31});|(`+)(?!`)|<((?:https?:\/\/|mailto:)[^\s<>]+)>|!?\[|\*+|_+|~~(?!~)/y;

/** Text up to the next character a token may begin with; a run of spaces is read at once. */
const plain = /[^\\ \n<&`![*_~]+| +|[^]/y;

const destination =
  /\(\s*(?:<((?:\\.|[^<>\\\n])*)>|([^\s()<]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/y;

/** Inline Markdown as inline content: bold, italic, strike, links, line breaks; anything else is text. Never throws. */
export function inlineFromMarkdown(source: string, insideLink = false): Inline[] {
  const pieces = piecesOf(source, insideLink);
  pair(pieces.filter((piece) => piece.kind === 'delimiters'));
  return written(pieces);
}

function piecesOf(source: string, insideLink: boolean): Piece[] {
  const pieces: Piece[] = [];
  const closers = insideLink ? new Map<number, number>() : bracketPairs(source);
  const codeEnds = codeFences(source);
  let at = 0;
  while (at < source.length) {
    token.lastIndex = at;
    const match = token.exec(source);
    if (!match) {
      plain.lastIndex = at;
      const text = plain.exec(source)?.[0] ?? '';
      pieces.push({ kind: 'text', text });
      at += text.length;
      continue;
    }
    const found = pieceAt(source, at, match, closers, codeEnds);
    if (found.piece) pieces.push(found.piece);
    at = found.end;
  }
  return pieces;
}

function pieceAt(
  source: string,
  at: number,
  match: RegExpExecArray,
  closers: ReadonlyMap<number, number>,
  codeEnds: CodeEnds,
): { piece: Piece | null; end: number } {
  const [raw, escaped, ticks, address] = match;
  const end = at + raw.length;
  const text = (value: string): { piece: Piece; end: number } => ({ piece: { kind: 'text', text: value }, end });
  if (escaped !== undefined) return text(escaped);
  if (raw.startsWith('<br') || raw.startsWith('\\\n') || /^ {2,}\n/.test(raw)) return { piece: { kind: 'break' }, end };
  if (raw.includes('\n')) return text(' ');
  if (raw.startsWith('<!--')) return { piece: { kind: 'text', text: '' }, end };
  if (raw.startsWith('&')) return text(decodeEntity(raw));
  if (ticks !== undefined) return codeAt(source, end, ticks, codeEnds) ?? text(ticks);
  if (address !== undefined) {
    return { piece: { kind: 'link', href: safeHref(address), content: [{ type: 'text', text: address }] }, end };
  }
  if (raw.endsWith('[')) return linkAt(source, end - 1, raw === '![', closers) ?? text(raw);
  return { piece: delimitersAt(source, at, raw), end };
}

type CodeEnds = ReadonlyMap<number, readonly number[]>;

/** Where runs of n backticks stand, by n: found once, so that no text takes long to read. */
function codeFences(source: string): CodeEnds {
  const ends = new Map<number, number[]>();
  for (const { 0: run, index } of source.matchAll(/`+/g)) {
    const places = ends.get(run.length);
    if (places) places.push(index);
    else ends.set(run.length, [index]);
  }
  return ends;
}

/** Code is not kept as such: its words are. */
function codeAt(source: string, start: number, ticks: string, ends: CodeEnds): { piece: Piece; end: number } | null {
  const close = firstFrom(ends.get(ticks.length) ?? [], start);
  if (close === null) return null;
  return { piece: { kind: 'text', text: source.slice(start, close).replaceAll('\n', ' ') }, end: close + ticks.length };
}

function firstFrom(sorted: readonly number[], least: number): number | null {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return sorted[low] ?? null;
}

/** A link from its `[`; an image gives its description. */
function linkAt(
  source: string,
  open: number,
  image: boolean,
  closers: ReadonlyMap<number, number>,
): { piece: Piece; end: number } | null {
  const close = closers.get(open);
  if (close === undefined) return null;
  destination.lastIndex = close + 1;
  const match = destination.exec(source);
  if (!match) return null;
  const written = (match[1] ?? match[2] ?? '').replace(/\\([!-/:-@[-`{-~])/g, '$1').replace(/&#?\w+;/g, decodeEntity);
  const content = inlineFromMarkdown(source.slice(open + 1, close), true);
  return {
    piece: { kind: 'link', href: image ? null : safeHref(written), content },
    end: close + 1 + match[0].length,
  };
}

/** For each `[` its `]`, in one pass. */
function bracketPairs(source: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: raw, index } of source.matchAll(/\\[^]|[[\]]/g)) {
    if (raw === '[') open.push(index);
    else if (raw === ']') {
      const start = open.pop();
      if (start !== undefined) pairs.set(start, index);
    }
  }
  return pairs;
}

function delimitersAt(source: string, at: number, raw: string): Delimiters {
  const before = at === 0 ? ' ' : (source[at - 1] ?? ' ');
  const after = source[at + raw.length] ?? ' ';
  const character = raw[0] ?? '';
  const word = /[\p{L}\p{N}]/u;
  const intraword = character === '_' && word.test(before) && word.test(after);
  return {
    kind: 'delimiters',
    character,
    canOpen: !intraword && !/\s/.test(after),
    canClose: !intraword && !/\s/.test(before),
    left: raw.length,
    effects: [],
  };
}

/** Matches openers and closers; what stays unmatched remains in `left` and is written as it is. */
function pair(runs: readonly Delimiters[]): void {
  const open: Opener[] = [];
  for (const run of runs) {
    if (run.left > 3) continue;
    while (run.canClose && run.left > 0 && closeOne(run, open));
    while (run.canOpen && run.left > 0 && openOne(run, open));
  }
  open.forEach(unopen);
}

function closeOne(run: Delimiters, open: Opener[]): boolean {
  const fits = ({ run: opener, size }: Opener): boolean =>
    opener.character === run.character && (size === run.left || run.left === 3);
  const at = open.findLastIndex(fits);
  const opener = open[at];
  if (!opener) return false;
  open.splice(at + 1).forEach(unopen);
  open.pop();
  run.effects.push({ mark: opener.mark, opens: false });
  run.left -= opener.size;
  return true;
}

function openOne(run: Delimiters, open: Opener[]): boolean {
  const size = Math.min(run.left, 2);
  const mark: Emphasis = run.character === '~' ? 'strike' : size === 2 ? 'bold' : 'italic';
  if (open.some((opener) => opener.mark === mark)) return false;
  open.push({ run, mark, size });
  run.effects.push({ mark, opens: true });
  run.left -= size;
  return true;
}

function unopen({ run, mark, size }: Opener): void {
  const at = run.effects.findIndex((effect) => effect.opens && effect.mark === mark);
  if (at >= 0) run.effects.splice(at, 1);
  run.left += size;
}

function written(pieces: readonly Piece[]): Inline[] {
  const active = new Set<Emphasis>();
  const inlines: Inline[] = [];
  const push = (text: string, more: readonly Mark[] = []): void => {
    if (text !== '') inlines.push({ type: 'text', text, marks: [...more, ...[...active].map((type) => ({ type }))] });
  };
  for (const piece of pieces) {
    if (piece.kind === 'text') push(piece.text);
    else if (piece.kind === 'break') inlines.push({ type: 'hardBreak' });
    else if (piece.kind === 'delimiters') {
      push(piece.character.repeat(piece.left));
      for (const { mark, opens } of piece.effects) {
        if (opens) active.add(mark);
        else active.delete(mark);
      }
    } else {
      const link: readonly Mark[] = piece.href === null ? [] : [{ type: 'link', attrs: { href: piece.href } }];
      for (const inline of piece.content) {
        if (inline.type === 'hardBreak') inlines.push(inline);
        else push(inline.text, [...link, ...(inline.marks ?? [])]);
      }
    }
  }
  return inlines;
}
