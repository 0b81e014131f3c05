import { type Inline, type Mark, marksKey } from './document.js';
import { align } from './sequence.js';
import { segmentsOf } from './words.js';

export type WordOp = 'same' | 'insert' | 'delete';

/** A stretch of words of one clause that stayed, came or went. A line break is "\n". */
export interface WordRun {
  readonly op: WordOp;
  readonly text: string;
  /** Its style; absent when plain. Words whose style alone changed are deleted and inserted again. */
  readonly marks?: readonly Mark[];
}

interface Token {
  readonly text: string;
  readonly isWord: boolean;
  readonly marks: readonly Mark[];
  readonly key: string;
}

/** Changed tokens that stand together, then the ones that stay until the next change. */
interface Group {
  deleted: Token[];
  inserted: Token[];
  same: Token[];
}

/** The difference of two clauses' content. Joined, same and insert give the new words, same and delete the old ones. */
export function diffWords(before: readonly Inline[], after: readonly Inline[]): readonly WordRun[] {
  return joined(folded(grouped(tokensOf(before), tokensOf(after))));
}

/** Words that all stayed. */
export const wordsThatStay = (content: readonly Inline[]): readonly WordRun[] =>
  content.map((inline) => {
    if (inline.type === 'hardBreak') return { op: 'same', text: '\n' };
    const { text, marks } = inline;
    return marks ? { op: 'same', text, marks } : { op: 'same', text };
  });

/** Words, spaces and signs, cut also where the style changes. */
function tokensOf(content: readonly Inline[]): Token[] {
  const runs = content.map((inline) => (inline.type === 'text' ? inline : { text: '\n' }));
  const ends = new Set<number>();
  const marksAt: { readonly end: number; readonly marks: readonly Mark[] }[] = [];
  let length = 0;
  for (const run of runs) {
    length += run.text.length;
    ends.add(length);
    marksAt.push({ end: length, marks: 'marks' in run ? (run.marks ?? []) : [] });
  }
  const tokens: Token[] = [];
  let [at, run] = [0, 0];
  for (const { text, isWord } of segmentsOf(runs.map(({ text }) => text).join(''))) {
    const stop = at + text.length;
    for (let start = at; at < stop; start = at) {
      while ((marksAt[run]?.end ?? stop) <= at) run += 1;
      const { end, marks } = marksAt[run] ?? { end: stop, marks: [] };
      at = Math.min(stop, end);
      const piece = text.slice(start - stop + text.length, at - stop + text.length);
      tokens.push({ text: piece, isWord, marks, key: `${piece}\n${marksKey(marks)}` });
    }
  }
  return tokens;
}

function grouped(before: readonly Token[], after: readonly Token[]): Group[] {
  const groups: Group[] = [{ deleted: [], inserted: [], same: [] }];
  let [i, j] = [0, 0];
  const matches = align(
    before.map(({ key }) => key),
    after.map(({ key }) => key),
  );
  for (const [nextI, nextJ] of [...matches, [before.length, after.length] as const]) {
    if (nextI > i || nextJ > j) {
      groups.push({ deleted: before.slice(i, nextI), inserted: after.slice(j, nextJ), same: [] });
    }
    const same = after[nextJ];
    if (same) groups.at(-1)?.same.push(same);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return groups;
}

/** Changes with nothing readable between them become one, so that a rewritten phrase is not a salad of words. */
function folded(groups: readonly Group[]): Group[] {
  const result: Group[] = [];
  for (const group of groups) {
    const last = result.at(-1);
    if (last && isCrumb(last, group)) {
      last.deleted.push(...last.same, ...group.deleted);
      last.inserted.push(...last.same, ...group.inserted);
      last.same = group.same;
    } else result.push({ ...group });
  }
  return result;
}

/** Whether what stays between two changes is too little to be read: no word, or one short word between longer changes. */
function isCrumb(left: Group, right: Group): boolean {
  if (!changes(left) || !changes(right)) return false;
  if (left.deleted.length + right.deleted.length === 0 || left.inserted.length + right.inserted.length === 0)
    return false;
  const words = left.same.filter(({ isWord }) => isWord);
  if (words.length === 0) return left.same.every(({ text }) => text !== '\n');
  const [word] = words;
  return words.length === 1 && word !== undefined && word.text.length <= 3 && size(left) > 4 && size(right) > 4;
}

const changes = (group: Group): boolean => group.deleted.length + group.inserted.length > 0;

const lengthOf = (tokens: readonly Token[]): number => tokens.reduce((sum, { text }) => sum + text.length, 0);
const size = (group: Group): number => Math.max(lengthOf(group.deleted), lengthOf(group.inserted));

function joined(groups: readonly Group[]): WordRun[] {
  const runs: WordRun[] = [];
  const push = (op: WordOp, tokens: readonly Token[]): void => {
    for (const { text, marks } of tokens) {
      const last = runs.at(-1);
      const fits = last?.op === op && marksKey(last.marks) === marksKey(marks);
      const whole = fits ? last.text + text : text;
      const run: WordRun = marks.length > 0 ? { op, text: whole, marks } : { op, text: whole };
      if (fits) runs[runs.length - 1] = run;
      else runs.push(run);
    }
  };
  for (const { deleted, inserted, same } of groups) {
    push('delete', deleted);
    push('insert', inserted);
    push('same', same);
  }
  return runs;
}
