import type { Container, Frame } from './frame.js';
import { type InlineSource, markdownWords, rawWords } from './markdown-words.js';
import { type Row, rowOf } from './script.js';
import { type Head, type Word, signature } from './token.js';

/** A Markdown file as its blocks, with all that stands around their words: written again it is the file, byte for byte. */
export interface MarkdownRows {
  readonly rows: readonly Row[];
  /** A byte order mark, or nothing. */
  readonly mark: string;
  /** What follows the last block: a final newline or none, empty lines. */
  readonly trailer: string;
}

/** What was read already: files that are much alike share their blocks, and are read fast. */
export interface Known {
  readonly words: Map<string, readonly Word[]>;
  readonly chunks: Map<string, readonly Chunk[]>;
}

export const nothingKnown = (): Known => ({ words: new Map(), chunks: new Map() });

/** Blocks that can be read knowing only what stands before them. */
interface Chunk {
  readonly before: Omit<Before, 'known'>;
  readonly rows: readonly Row[];
  /** Of its last block, or of the one before it when it has none. */
  readonly last: string | null;
  /** Line ends and empty lines after the last block. */
  readonly pending: string;
}

interface Line {
  /** What containers around it take of the line. */
  readonly prefix: string;
  readonly text: string;
  readonly end: string;
}

/** A list or quote being read; `begun` once its item has a block. */
interface Open {
  readonly type: Container['type'];
  begun: boolean;
}

const blank = /^[ \t]*$/;
const heading = /^( {0,3}#{1,6}(?:[ \t]+|$))(.*?)([ \t]*(?:(?:^|[ \t])#+[ \t]*)?)$/;
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const quote = /^ {0,3}> ?/;
const comment = /^ {0,3}<!--[^>]*-->[ \t]*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
const underline = /^ {0,3}(?:=+|-+)[ \t]*$/;
const marker = /^( {0,3}(?:[-+*]|\d{1,9}[.)]))([ \t]+|$)/;
const tableRule = /^ {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
/** Lists and quotes deeper than this are read as words. */
const deepest = 12;

const linesOf = (text: string): Line[] =>
  Array.from(text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g), ([, line = '', end = '']) => ({
    prefix: '',
    text: line,
    end,
  })).filter((line) => line.text !== '' || line.end !== '');

/** Reads any text; nothing is refused. */
export function markdownRows(file: string, known: Known = nothingKnown()): MarkdownRows {
  const mark = file.startsWith('\ufeff') ? '\ufeff' : '';
  const rows: Row[] = [];
  let pending = '';
  let follows: string | null = null;
  chunksOf(file.slice(mark.length)).forEach((text, place) => {
    const first = place === 0;
    const met = known.chunks.get(text) ?? [];
    let chunk = met.find(
      ({ before }) => before.pending === pending && before.follows === follows && before.first === first,
    );
    if (!chunk) {
      chunk = readChunk(text, { known, pending, follows, first });
      known.chunks.set(text, [...met, chunk]);
    }
    for (const row of chunk.rows) rows.push(row);
    ({ pending, last: follows } = chunk);
  });
  return { rows, mark, trailer: pending };
}

/** Cuts a text before lines that follow an empty one and are not indented; nowhere, where code could go over such lines. */
function chunksOf(text: string): readonly string[] {
  if (/`{3}|~{3}/.test(text) || text.startsWith('---')) return [text];
  const gap = text.includes('\r') ? '\r\n\r\n' : '\n\n';
  const chunks: string[] = [];
  let start = 0;
  for (let at = text.indexOf(gap); at >= 0; at = text.indexOf(gap, at + 1)) {
    const next = text[at + gap.length];
    if (next === undefined || /\s/.test(next)) continue;
    chunks.push(text.slice(start, at + gap.length));
    start = at + gap.length;
  }
  return [...chunks, text.slice(start)];
}

interface Before {
  readonly known: Known;
  readonly pending: string;
  readonly follows: string | null;
  readonly first: boolean;
}

function readChunk(text: string, before: Before): Chunk {
  const reader = new Reader(before);
  const lines = linesOf(text);
  if (before.first) reader.frontMatter(lines);
  reader.blocks(lines, []);
  return { before, rows: reader.rows, pending: reader.pending, last: reader.last };
}

class Reader {
  readonly rows: Row[] = [];
  /** Line ends and empty lines since the last block. */
  pending: string;

  constructor(readonly before: Before) {
    this.pending = before.pending;
  }

  get last(): string | null {
    const row = this.rows.at(-1);
    return row ? signature(row.head) : this.before.follows;
  }

  /** Settings at the top of a file, between two lines of `---`: kept line by line. */
  frontMatter(lines: Line[]): void {
    const end = lines[0]?.text === '---' ? lines.findIndex(({ text }, at) => at > 0 && text === '---') : -1;
    for (const line of lines.splice(0, end + 1)) this.verbatim(line, 'other', []);
  }

  blocks(lines: readonly Line[], inside: readonly Open[]): void {
    let at = 0;
    while (at < lines.length) {
      const line = lines[at];
      if (!line) break;
      const { text } = line;
      if (blank.test(text)) {
        this.pending += line.prefix + text + line.end;
        at += 1;
      } else if (fence.test(text)) at = this.fenced(lines, at, inside);
      else if (heading.test(text)) {
        this.heading(line, inside);
        at += 1;
      } else if (rule.test(text) || comment.test(text)) {
        this.verbatim(line, 'other', inside);
        at += 1;
      } else if (quote.test(text) && inside.length < deepest) at = this.quote(lines, at, inside);
      else if (marker.test(text) && inside.length < deepest) at = this.item(lines, at, inside);
      else if (isTable(lines, at)) at = this.table(lines, at, inside);
      else at = this.paragraph(lines, at, inside);
    }
  }

  push(
    frame: Pick<Frame, 'block' | 'level'>,
    inside: readonly Open[],
    [prefix, suffix]: readonly [string, string],
    inline: InlineSource,
  ): void {
    const containers = inside.map((open): Container => {
      const begins = open.type !== 'blockquote' && !open.begun;
      open.begun = true;
      return { type: open.type, begins, fresh: false, start: 1 };
    });
    const framed = { ...frame, inside: containers };
    const head: Head = { id: '', frame: framed, lead: this.pending, prefix, suffix, follows: this.last };
    this.pending = '';
    const raw = frame.block === 'code' || frame.block === 'other';
    const key = `${raw ? 'raw' : frame.block === 'table-row' ? 'cells' : ''}\n${inline.breaks.join('\u0000')}\n${inline.text}`;
    let words = this.before.known.words.get(key);
    if (words === undefined) {
      words = raw ? rawWords(inline.text) : markdownWords(inline, frame.block === 'table-row');
      this.before.known.words.set(key, words);
    }
    this.rows.push(rowOf(head, words, key));
  }

  verbatim({ prefix, text, end }: Line, block: Frame['block'], inside: readonly Open[]): void {
    const [, space = '', words = '', rest = ''] = /^([ \t]*)(.*?)([ \t]*)$/.exec(text) ?? [];
    this.push({ block, level: 0 }, inside, [prefix + space, rest], { text: words, breaks: [] });
    this.pending = end;
  }

  heading({ prefix, text, end }: Line, inside: readonly Open[]): void {
    const [, opens = '', words = '', closes = ''] = heading.exec(text) ?? [];
    const level = opens.replace(/[^#]/g, '').length;
    this.push({ block: 'heading', level }, inside, [prefix + opens, closes], { text: words, breaks: [] });
    this.pending = end;
  }

  fenced(lines: readonly Line[], start: number, inside: readonly Open[]): number {
    const [, ticks = '```'] = fence.exec(lines[start]?.text ?? '') ?? [];
    let at = start;
    for (let closed = false; at < lines.length && !closed; at += 1) {
      const line = lines[at];
      if (!line) break;
      closed = at > start && line.text.trim().startsWith(ticks) && /^(`+|~+)$/.test(line.text.trim());
      if (blank.test(line.text)) this.pending += line.prefix + line.text + line.end;
      else this.verbatim(line, 'code', inside);
      if (!blank.test(line.text)) this.pending = line.end;
    }
    return at;
  }

  quote(lines: readonly Line[], start: number, inside: readonly Open[]): number {
    let end = start;
    const inner: Line[] = [];
    for (; quote.test(lines[end]?.text ?? ''); end += 1) {
      const line = lines[end];
      const [taken = ''] = quote.exec(line?.text ?? '') ?? [];
      if (line) inner.push({ prefix: line.prefix + taken, text: line.text.slice(taken.length), end: line.end });
    }
    this.blocks(inner, [...inside, { type: 'blockquote', begun: false }]);
    return end;
  }

  /** One item with all that stands in its columns. Items of one list share nothing but their neighbourhood. */
  item(lines: readonly Line[], start: number, inside: readonly Open[]): number {
    const first = lines[start];
    const [whole = '', sign = '', gap = ''] = marker.exec(first?.text ?? '') ?? [];
    if (!first) return start + 1;
    const taken = gap.length > 4 || first.text.length === whole.length ? `${sign}${gap.slice(0, 1)}` : whole;
    const width = Math.max(taken.length, sign.length + 1);
    const end = itemEnd(lines, start + 1, width);
    const inner = [
      { prefix: first.prefix + taken, text: first.text.slice(taken.length), end: first.end },
      ...lines.slice(start + 1, end).map((line) => unindent(line, width)),
    ];
    const open: Open = { type: /\d/.test(sign) ? 'orderedList' : 'bulletList', begun: false };
    const [opening, ...others] = inner;
    if (opening && blank.test(opening.text)) {
      this.push({ block: 'paragraph', level: 0 }, [...inside, open], [opening.prefix, opening.text], {
        text: '',
        breaks: [],
      });
      this.pending = opening.end;
      this.blocks(others, [...inside, open]);
    } else this.blocks(inner, [...inside, open]);
    return end;
  }

  table(lines: readonly Line[], start: number, inside: readonly Open[]): number {
    let at = start;
    for (; at < lines.length; at += 1) {
      const line = lines[at];
      if (!line || blank.test(line.text) || !line.text.includes('|')) break;
      if (at === start + 1) this.verbatim(line, 'other', inside);
      else {
        const [, space = '', words = '', rest = ''] = /^([ \t]*)(.*?)([ \t]*)$/.exec(line.text) ?? [];
        this.push({ block: 'table-row', level: 0 }, inside, [line.prefix + space, rest], { text: words, breaks: [] });
        this.pending = line.end;
      }
    }
    return at;
  }

  paragraph(lines: readonly Line[], start: number, inside: readonly Open[]): number {
    let end = start + 1;
    while (end < lines.length && !interrupts(lines, end) && !underline.test(lines[end]?.text ?? '')) end += 1;
    const own = lines.slice(start, end);
    const under = lines[end];
    const setext = under && underline.test(under.text) ? under : null;
    const texts = own.map(({ text }, at) => (at === own.length - 1 ? text.replace(/[ \t]+$/, '') : text));
    const [first, last] = [own[0], own.at(-1)];
    const space = /^[ \t]*/.exec(texts[0] ?? '')?.[0] ?? '';
    let text = (texts[0] ?? '').slice(space.length);
    const breaks: string[] = [];
    own.slice(1).forEach((line, at) => {
      const indent = /^[ \t]*/.exec(line.text)?.[0] ?? '';
      breaks.push((own[at]?.end ?? '\n') + line.prefix + indent);
      text += `\n${(texts[at + 1] ?? '').slice(indent.length)}`;
    });
    const rest = (last?.text ?? '').slice((texts.at(-1) ?? '').length);
    const after = setext ? (last?.end ?? '') + setext.prefix + setext.text : '';
    const level = setext ? (setext.text.includes('=') ? 1 : 2) : 0;
    const around: readonly [string, string] = [(first?.prefix ?? '') + space, rest + after];
    this.push({ block: setext ? 'heading' : 'paragraph', level }, inside, around, { text, breaks });
    this.pending = (setext ?? last)?.end ?? '';
    return setext ? end + 1 : end;
  }
}

const isTable = (lines: readonly Line[], at: number): boolean => {
  const [header, under] = [lines[at]?.text ?? '', lines[at + 1]?.text ?? ''];
  return header.includes('|') && under.includes('|') && tableRule.test(under);
};

/** What ends a paragraph without an empty line before it. */
function interrupts(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (blank.test(text) || heading.test(text) || quote.test(text) || comment.test(text) || fence.test(text)) return true;
  if (rule.test(text) && !underline.test(text)) return true;
  const [whole, sign = ''] = marker.exec(text) ?? [];
  const startsList =
    whole !== undefined && whole.length < text.length && (!/\d/.test(sign) || Number.parseInt(sign, 10) === 1);
  return startsList || isTable(lines, at);
}

/** Columns of the spaces at the start of a line. */
function indentOf(text: string): number {
  let columns = 0;
  for (const character of /^[ \t]*/.exec(text)?.[0] ?? '') columns += character === '\t' ? 4 - (columns % 4) : 1;
  return columns;
}

function unindent({ prefix, text, end }: Line, width: number): Line {
  let at = 0;
  for (let columns = 0; columns < width && /[ \t]/.test(text[at] ?? ''); at += 1) {
    columns += text[at] === '\t' ? 4 - (columns % 4) : 1;
  }
  return { prefix: prefix + text.slice(0, at), text: text.slice(at), end };
}

/** Where an item ends: at the first line that is neither in its columns nor goes on in its paragraph. */
function itemEnd(lines: readonly Line[], start: number, width: number): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (blank.test(text)) continue;
    const goesOn = at === end && !interrupts(lines, at) && !marker.test(text);
    if (indentOf(text) < width && !goesOn) break;
    end = at + 1;
  }
  return end;
}
