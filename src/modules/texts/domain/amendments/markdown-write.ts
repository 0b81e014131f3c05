import type { MergedRow } from './compose.js';
import type { MarkdownRows } from './markdown-rows.js';
import { writeWords } from './markdown-words.js';
import type { Row } from './script.js';
import { type Head, type Word, signature } from './token.js';

interface Written {
  readonly head: Head;
  readonly words: readonly Word[];
}

const lineEnds = /\r\n|\n|\r/g;

/** The line end a file uses most; "\n" in a file of one line. */
export function lineEndOf(file: string): string {
  const counts = new Map<string, number>();
  for (const [end] of file.matchAll(lineEnds)) counts.set(end, (counts.get(end) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? '\n';
}

/** A merged text as a Markdown file: what stays is written as it was, what comes in as its author wrote it. */
export function writeMarkdown(
  rows: readonly MergedRow[],
  { mark, trailer }: Omit<MarkdownRows, 'rows'>,
  eol: string,
): string {
  let written = mark;
  let before: Head | null = null;
  for (const { head, words } of rows) {
    written += leadOf(before, head, eol) + head.prefix + writeWords(words.map(({ word }) => word)) + head.suffix;
    before = head;
  }
  return written + trailer;
}

/** What stands between two blocks that may not have stood side by side before. */
function leadOf(before: Head | null, head: Head, eol: string): string {
  if (before === null) return head.follows === null ? head.lead : '';
  if (head.follows === signature(before)) return head.lead;
  const lead = head.follows === null ? '' : head.lead;
  const lines = lead.match(lineEnds)?.length ?? 0;
  if (lines > 1 || (lines === 1 && mayTouch(before, head))) return lead;
  return mayTouch(before, head) && isTight(before, head) ? eol : eol + eol;
}

const isItem = ({ frame: { inside } }: Head): boolean => inside.at(-1)?.begins === true;
const isTable = ({ frame: { block } }: Head): boolean => block === 'table-row' || block === 'other';

const isTight = (before: Head, head: Head): boolean =>
  (isItem(before) && isItem(head)) || (isTable(before) && isTable(head)) || head.frame.block === 'code';

/** Whether a block right under another is still a block of its own. */
function mayTouch(before: Head, { frame: { block, inside } }: Head): boolean {
  const goesOn = before.frame.block === 'paragraph' || before.frame.block === 'table-row';
  if (!goesOn || block === 'heading' || block === 'code') return true;
  if (block === 'table-row' || block === 'other') return before.frame.block === 'table-row';
  const last = inside.at(-1);
  if (last === undefined || !last.begins)
    return inside.length > before.frame.inside.length && last?.type === 'blockquote';
  return last.type === 'bulletList' || before.frame.inside.some(({ type }) => type === 'orderedList');
}

const number = /(\d{1,9})([.)][ \t]*)$/;

/** For each block that begins an item of a numbered list: the number it would have, counting from the first of the list. */
function numbers(rows: readonly Written[], from: number | null): readonly (number | null)[] {
  const open: (number | null)[] = [];
  return rows.map(({ head: { frame, prefix } }) => {
    open.length = Math.min(open.length, frame.inside.length);
    let counted: number | null = null;
    frame.inside.forEach(({ type, begins }, depth) => {
      if (type !== 'orderedList') open[depth] = null;
      else if (begins) {
        const last = open[depth];
        const own = number.exec(prefix)?.[1];
        const next = typeof last === 'number' ? last + 1 : (from ?? Number(own ?? 1));
        open[depth] = next;
        if (depth === frame.inside.length - 1 && own !== undefined) counted = next;
      }
      if (begins) open.length = depth + 1;
    });
    return counted;
  });
}

const isCounted = (rows: readonly Written[], from: number | null): boolean => {
  const counted = numbers(rows, from);
  return rows.every(({ head }, place) => {
    const expected = counted[place];
    return typeof expected !== 'number' || Number(number.exec(head.prefix)?.[1]) === expected;
  });
};

/** Where every text given counts its numbered items 1, 2, 3…, the merged one does too. */
export function renumbered(merged: readonly MergedRow[], texts: readonly (readonly Row[])[]): readonly MergedRow[] {
  const isNumbered = ({ head }: MergedRow): boolean => head.frame.inside.some(({ type }) => type === 'orderedList');
  if (!merged.some(isNumbered) || !texts.every((rows) => isCounted(rows, null))) return merged;
  const from = texts.every((rows) => isCounted(rows, 1)) ? 1 : null;
  const counted = numbers(
    merged.map(({ head, words }) => ({ head, words: words.map(({ word }) => word) })),
    from,
  );
  return merged.map((row, place) => {
    const next = counted[place];
    if (typeof next !== 'number') return row;
    const prefix = row.head.prefix.replace(number, (_, __, rest: string) => `${next}${rest}`);
    return prefix === row.head.prefix ? row : { ...row, head: { ...row.head, prefix } };
  });
}
