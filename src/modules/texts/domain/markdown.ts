import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { ensureClauseIds } from './clause.js';
import { type Block, type ListItem, type TextDocument, textLimits } from './document.js';
import { inlineFromMarkdown } from './markdown-inline.js';
import { parseDocument } from './parse.js';
import { textTooLong } from './text.refusals.js';

const heading = /^ {0,3}(#{1,6})(?:[ \t](.*))?$/;
const rule = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const quoted = /^ {0,3}> ?/;
const comment = /^ {0,3}<!--[^>]{0,200}-->[ \t]*$/;
const underline = /^ {0,3}(?:(=+)|-+)[ \t]*$/;
const itemMarker = /^( {0,3}(?:([-+*])|(\d{1,9})([.)])))(?:( +)(.*)|)$/;

interface Marker {
  /** What the items of one list share: `-`, `+`, `*`, `.` or `)`. */
  readonly sort: string;
  readonly number: number | null;
  /** Columns that continue the item. */
  readonly width: number;
  readonly rest: string;
}

/**
 * A text from Markdown: headings, paragraphs, lists, quotes, bold, italic, strike, links, line breaks. Code keeps its words,
 * images their description, links that are not http(s) or mailto their words; rules and comments are left out.
 * Throws `Refused` only when the text is over `textLimits`.
 */
export const documentFromMarkdown = (text: string, newId: () => Id): TextDocument =>
  ensureClauseIds(parseDocument({ type: 'doc', content: blocksFromMarkdown(text) }), newId);

/** The same as blocks, not yet in their stored form. */
export function blocksFromMarkdown(text: string): readonly Block[] {
  if (text.length > textLimits.sourceCharacters) throw new Refused(textTooLong({ limit: textLimits.characters }));
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map(expandTabs);
  return blocksFrom(lines, 0);
}

const expandTabs = (line: string): string =>
  line.replace(/^[ \t]+/, (space) => space.replaceAll('\t', '    ')).replace(/^( {0,3}(?:[-+*]|\d{1,9}[.)]))\t/, '$1 ');

const isBlank = (line: string): boolean => /^[ \t]*$/.test(line);

function blocksFrom(lines: readonly string[], depth: number): Block[] {
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const title = heading.exec(line);
    if (isBlank(line) || comment.test(line) || rule.test(line)) at += 1;
    else if (title) {
      blocks.push(...headingOf((title[2] ?? '').trim().replace(/(?:^|[ \t])#+$/, ''), (title[1] ?? '#').length));
      at += 1;
    } else if (depth < textLimits.nesting && quoted.test(line)) at = readQuote(lines, at, depth, blocks);
    else if (depth < textLimits.nesting && markerOf(line)) at = readList(lines, at, depth, blocks);
    else at = readParagraph(lines, at, blocks);
  }
  return blocks;
}

/** One heading, or none without words. */
function headingOf(source: string, level: number): Block[] {
  const content = inlineFromMarkdown(source);
  return content.length > 0 ? [{ type: 'heading', attrs: { id: null, level }, content }] : [];
}

const trimLines = (lines: readonly string[]): string =>
  lines
    .map((line) => line.trimStart())
    .join('\n')
    .trimEnd();

/** What ends a paragraph without a blank line before it. */
function interrupts(line: string): boolean {
  const marker = markerOf(line);
  const startsList = marker !== null && marker.rest !== '' && (marker.number ?? 1) === 1;
  return (
    startsList || isBlank(line) || heading.test(line) || quoted.test(line) || rule.test(line) || comment.test(line)
  );
}

function readParagraph(lines: readonly string[], start: number, blocks: Block[]): number {
  let end = start + 1;
  for (; end < lines.length; end += 1) {
    const line = lines[end] ?? '';
    const level = underline.exec(line);
    if (level) {
      blocks.push(...headingOf(trimLines(lines.slice(start, end)), level[1] === undefined ? 2 : 1));
      return end + 1;
    }
    if (interrupts(line)) break;
  }
  const content = inlineFromMarkdown(trimLines(lines.slice(start, end)));
  if (content.length > 0) blocks.push({ type: 'paragraph', attrs: { id: null }, content });
  return end;
}

function readQuote(lines: readonly string[], start: number, depth: number, blocks: Block[]): number {
  let end = start;
  while (end < lines.length && quoted.test(lines[end] ?? '')) end += 1;
  const content = blocksFrom(
    lines.slice(start, end).map((line) => line.replace(quoted, '')),
    depth + 1,
  );
  if (content.length > 0) blocks.push({ type: 'blockquote', content });
  return end;
}

function markerOf(line: string): Marker | null {
  const [all, marker, bullet, number, delimiter, space, rest] = itemMarker.exec(line) ?? [];
  if (all === undefined || marker === undefined) return null;
  const gap = space === undefined || rest === '' || space.length > 4 ? 1 : space.length;
  return {
    sort: bullet ?? delimiter ?? '',
    number: number === undefined ? null : Number(number),
    width: marker.length + gap,
    rest: (space ?? '').slice(gap) + (rest ?? ''),
  };
}

function readList(lines: readonly string[], start: number, depth: number, blocks: Block[]): number {
  const first = markerOf(lines[start] ?? '');
  const content: ListItem[] = [];
  let at = start;
  for (let marker = first; marker !== null && marker.sort === first?.sort; marker = markerOf(lines[at] ?? '')) {
    if (rule.test(lines[at] ?? '')) break;
    const end = itemEnd(lines, at + 1, marker.width);
    const inside = lines.slice(at + 1, end).map((line) => unindent(line, marker?.width ?? 0));
    content.push(itemOf(blocksFrom([marker.rest, ...inside], depth + 1)));
    at = end;
    while (at < lines.length && isBlank(lines[at] ?? '')) at += 1;
  }
  const number = first?.number ?? null;
  if (number === null) blocks.push({ type: 'bulletList', content });
  else blocks.push({ type: 'orderedList', attrs: { start: Math.min(number, 999_999) }, content });
  return at;
}

const unindent = (line: string, width: number): string =>
  line.slice(Math.min(width, line.length - line.trimStart().length));

/** Where an item ends: at the first line that is neither in its columns, nor blank before such a line, nor its paragraph. */
function itemEnd(lines: readonly string[], start: number, width: number): number {
  let end = start;
  for (let at = start; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (isBlank(line)) continue;
    const inColumns = /^ */.exec(line)?.[0].length ?? 0;
    const continues = at === end && !interrupts(line) && markerOf(line) === null;
    if (inColumns < width && !continues) break;
    end = at + 1;
  }
  return end;
}

function itemOf(blocks: readonly Block[]): ListItem {
  const [first] = blocks;
  if (first?.type === 'paragraph') return { type: 'listItem', content: blocks };
  if (first?.type === 'heading') {
    const paragraph: Block = { type: 'paragraph', attrs: { id: null }, content: first.content ?? [] };
    return { type: 'listItem', content: [paragraph, ...blocks.slice(1)] };
  }
  return { type: 'listItem', content: [{ type: 'paragraph', attrs: { id: null } }, ...blocks] };
}
