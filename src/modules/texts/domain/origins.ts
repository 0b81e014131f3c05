import type { Id } from '../../../kernel/ids.js';
import { type Clause, type ClauseKind, clauseText, clausesOf } from './clause.js';
import type { TextDocument } from './document.js';
import { diffWords } from './word-diff.js';

/** A stretch of words, and the number of the version that brought them. A line break is "\n". */
export interface OriginRun {
  readonly text: string;
  readonly version: number;
  /** Of another text where the words were merged into this one, or split from it. */
  readonly versionId: Id;
}

export interface ClauseOrigin {
  readonly clauseId: Id;
  readonly kind: ClauseKind;
  /** Joined, the words of the clause. */
  readonly runs: readonly OriginRun[];
}

export interface NumberedText {
  readonly id: Id;
  readonly number: number;
  readonly document: TextDocument;
}

type Brought = Omit<OriginRun, 'text'>;

/** A clause as it stands in the version read last. */
interface Known {
  readonly text: string;
  readonly runs: readonly OriginRun[];
}

/**
 * Which version brought each word of the last of these versions, given oldest first. A word that only moves with its clause
 * or changes its style is still of the version that wrote it; one that was deleted and comes back is of the one that brings it back.
 * `brought`: the clauses of the texts the first of these versions was made from.
 */
export function originsOf(
  versions: readonly NumberedText[],
  brought: readonly ClauseOrigin[] = [],
): readonly ClauseOrigin[] {
  let clauses: readonly Clause[] = [];
  let known: ReadonlyMap<Id, Known> = new Map(
    brought.map(({ clauseId, runs }) => [clauseId, { text: runs.map(({ text }) => text).join(''), runs }]),
  );
  for (const { id, number, document } of versions) {
    clauses = clausesOf(document);
    known = carried(clauses, known, { version: number, versionId: id });
  }
  return clauses.map(({ id, kind }) => ({ clauseId: id, kind, runs: known.get(id)?.runs ?? [] }));
}

/** Clauses are matched by id; those left over, by equal words, as differences do. */
function carried(clauses: readonly Clause[], known: ReadonlyMap<Id, Known>, by: Brought): ReadonlyMap<Id, Known> {
  const here = new Set(clauses.map(({ id }) => id));
  const left = new Map<string, Known>();
  for (const [id, clause] of known) {
    if (!here.has(id) && !left.has(clause.text)) left.set(clause.text, clause);
  }
  return new Map(
    clauses.map((clause) => {
      const text = clauseText(clause);
      const before = known.get(clause.id) ?? left.get(text);
      if (before?.text === text) return [clause.id, before];
      return [clause.id, { text, runs: rewritten(before?.text ?? '', text, before?.runs ?? [], by) }];
    }),
  );
}

/** The words that stay keep their version, those that come are of this one. */
function rewritten(old: string, now: string, runs: readonly OriginRun[], by: Brought): readonly OriginRun[] {
  const result: OriginRun[] = [];
  const push = (run: OriginRun): void => {
    const last = result.at(-1);
    if (run.text === '') return;
    if (last?.versionId === run.versionId) result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  };
  let at = 0;
  for (const { op, text } of diffWords(plain(old), plain(now))) {
    if (op === 'insert') push({ text, ...by });
    if (op === 'same') cut(runs, at, at + text.length).forEach(push);
    if (op !== 'insert') at += text.length;
  }
  return result;
}

const plain = (text: string) => (text === '' ? [] : [{ type: 'text' as const, text }]);

/** The words from one place to another. */
export function cut(runs: readonly OriginRun[], from: number, to: number): readonly OriginRun[] {
  const pieces: OriginRun[] = [];
  let start = 0;
  for (const { text, ...brought } of runs) {
    const piece = text.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (piece !== '') pieces.push({ text: piece, ...brought });
    start += text.length;
  }
  return pieces;
}

const sentences = new Intl.Segmenter('fr', { granularity: 'sentence' });

/** The sentences of a clause; joined, they are its words again. */
export function sentencesOf({ runs }: Pick<ClauseOrigin, 'runs'>): readonly (readonly OriginRun[])[] {
  const text = runs.map((run) => run.text).join('');
  return [...sentences.segment(text)].map(({ segment, index }) => cut(runs, index, index + segment.length));
}
