import { type Block, inlineText, isTextblock } from '../document.js';
import { blocksFromMarkdown } from '../markdown.js';
import type { Found } from './found.js';
import type { Problem, Remarks } from './report.js';

const fence = /^ {0,3}(`{3,}|~{3,})/;
/** At least one column's border: without, it underlines a heading. */
const delimiterRow = /^(?=.*\|) {0,3}\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const note = /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*(.*)$/;
const image = /(?<!\\)!\[([^\]\n]{0,500})\]\([^)\n]{0,2000}\)/g;

/** What was met, with words it can be found again by. */
interface Met {
  readonly problem: Problem;
  readonly words: string;
}

/**
 * A Markdown file. What a text has not is written as what it has, before it is read: tables row by row, notes at the end,
 * blocks of code as paragraphs. Of its front matter only the title is kept.
 */
export function readMarkdown(source: string, remarks: Remarks): Found {
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  const met: Met[] = [];
  const { title, after } = frontMatter(lines);
  if (after > 0) remarks.meet('header', null);
  const blocks = blocksFromMarkdown(rewritten(lines.slice(after), met).join('\n'));
  const clauses = blocks.flatMap(textsIn);
  let from = 0;
  for (const { problem, words } of met) {
    // A note is where its sign stands, whatever comes before its words.
    const first = problem === 'note' ? 0 : from;
    const at = clauses.findIndex((text, place) => place >= first && text.includes(words));
    if (at >= 0 && problem !== 'note') from = at;
    remarks.meet(problem, at < 0 ? from : at);
  }
  return { title, blocks };
}

function frontMatter(lines: readonly string[]): { readonly title: string | null; readonly after: number } {
  const end =
    lines[0]?.trimEnd() === '---' ? lines.findIndex((line, at) => at > 0 && /^(---|\.\.\.)\s*$/.test(line)) : -1;
  const head = lines.slice(1, Math.max(1, end));
  // Between two rules there may be words: front matter has a name and a value a line.
  if (end < 2 || !head.every((line) => /^(\s|#|$|- |[\w-]+\s*:)/.test(line))) return { title: null, after: 0 };
  const title = head.map((line) => /^title\s*:\s*(["']?)(.+?)\1\s*$/i.exec(line)?.[2]).find(Boolean);
  return { title: title ?? null, after: end + 1 };
}

function rewritten(lines: readonly string[], met: Met[]): string[] {
  const written: string[] = [];
  const notes: string[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    const opened = fence.exec(line)?.[1];
    const footnote = note.exec(line);
    if (opened !== undefined) at = codeBlock(lines, at, opened, written, met);
    else if (footnote) {
      const words = (footnote[2] ?? '').trim();
      notes.push('', `\\[${footnote[1] ?? ''}\\] ${words}`);
      met.push({ problem: 'note', words: `[${footnote[1] ?? ''}]` });
    } else if (line.includes('|') && delimiterRow.test(lines[at + 1] ?? '')) {
      at = table(lines, at, written, met);
    } else {
      for (const [, words = ''] of line.matchAll(image)) met.push({ problem: 'image', words });
      written.push(line);
    }
  }
  return [...written, ...notes].map((line) => line.replace(/(?<!\\)\[\^([^\]\s]{1,40})\]/g, '\\[$1\\]'));
}

/** Its words on one paragraph, broken as they were. */
function codeBlock(lines: readonly string[], start: number, opened: string, written: string[], met: Met[]): number {
  let end = start + 1;
  while (end < lines.length && !(lines[end] ?? '').trim().startsWith(opened)) end += 1;
  const words = lines.slice(start + 1, end).filter((line) => line.trim() !== '');
  met.push({ problem: 'code', words: (words[0] ?? '').trim() });
  written.push('', ...words.map((line, at) => escaped(line.trim()) + (at < words.length - 1 ? '\\' : '')), '');
  return end;
}

const escaped = (words: string): string => words.replace(/[\\`*_[\]<>#~|+.!&-]/g, '\\$&');

function table(lines: readonly string[], start: number, written: string[], met: Met[]): number {
  let end = start;
  for (; end < lines.length && (lines[end] ?? '').includes('|') && (lines[end] ?? '').trim() !== ''; end += 1) {
    if (end === start + 1) continue;
    const row = (lines[end] ?? '').trim().replace(/^\||(?<!\\)\|$/g, '');
    const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
    if (end === start) met.push({ problem: 'table', words: cells.find((cell) => cell !== '') ?? '' });
    written.push('', cells.filter((cell) => cell !== '').join(' | '));
  }
  written.push('');
  return Math.max(end, start + 2) - 1;
}

function textsIn(block: Block): string[] {
  if (isTextblock(block)) return [inlineText(block.content)];
  return block.content.flatMap((child) =>
    child.type === 'listItem' ? child.content.flatMap(textsIn) : textsIn(child),
  );
}
