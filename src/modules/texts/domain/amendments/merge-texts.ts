import type { Id } from '../../../../kernel/ids.js';
import type { Mark, TextDocument } from '../document.js';
import { type Amendment, type BaseText, amend, amendedRows } from './amendment.js';
import { type Changes, changesBetween } from './changes.js';
import { type PairRelation, pairRelations } from './compatibility.js';
import { type MergedRow, type MergedWord, compose } from './compose.js';
import { rowsOfDocument } from './document-rows.js';
import { documentOfRows } from './rows-document.js';
import { type Script, scriptOf } from './script.js';
import { type Conflict, settle } from './settle.js';

/** Where amendments cannot all be followed; they are known by their places in the row given. */
export interface TextConflict {
  /** The clause of the base; of what is put between two clauses, the one before. Null in a text without clauses. */
  readonly clauseId: Id | null;
  /** The words of that clause. */
  readonly clause: string;
  /** The words at stake; where there are none, what each would put there, between " / ". */
  readonly words: string;
  readonly amendments: readonly number[];
}

/** A stretch of words of the merged text, and the amendments that brought it: none, when it is of the base. */
export interface BroughtWords {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly amendments: readonly number[];
}

export interface ClauseProvenance {
  readonly clauseId: Id;
  /** Who brought the clause, or made it what it is (a heading, an item…). */
  readonly amendments: readonly number[];
  readonly words: readonly BroughtWords[];
}

export interface MergedText {
  readonly document: TextDocument;
  readonly conflicts: readonly TextConflict[];
  /** In the order of the document. */
  readonly provenance: readonly ClauseProvenance[];
}

/** The base as words, and what each amendment does to them. Throws `Refused` as `apply` does. */
export function readAmendments(
  base: BaseText,
  amendments: readonly Amendment[],
): { readonly script: Script; readonly changes: readonly Changes[] } {
  const rows = rowsOfDocument(base.document);
  const script = scriptOf(rows);
  return { script, changes: amendments.map((one) => changesBetween(script, amendedRows(base, rows, one))) };
}

/**
 * The base with every change of these amendments that is not contested. Changes that several make are made once; the result
 * does not depend on their order. Throws `Refused` as `apply` does.
 */
export function merge(base: BaseText, amendments: readonly Amendment[]): MergedText {
  const { script, changes } = readAmendments(base, amendments);
  const settlement = settle(
    script,
    changes.map((change, place) => [place, change] as const),
  );
  const rows = compose(script, settlement, changes);
  return {
    document: written(rows),
    conflicts: settlement.conflicts.map((conflict) => toldOf(script, conflict)),
    provenance: rows.map(provenanceOf),
  };
}

/** For each pair, how two amendments stand to each other. Throws `Refused` as `apply` does. */
export function compatibility(base: BaseText, amendments: readonly Amendment[]): readonly PairRelation[] {
  const { script, changes } = readAmendments(base, amendments);
  return pairRelations(script, changes);
}

export type Rebased =
  | { readonly amendment: Amendment }
  /** Where a person must choose; of the amendments 0 is the new base and 1 the amendment. */
  | { readonly conflicts: readonly TextConflict[] };

/**
 * An amendment of the old base as an amendment of the new one; without operations when the new base already has it. One may
 * be rebased over another exactly when the other may be rebased over it. Throws `Refused` as `apply` does.
 */
export function rebase(oldBase: BaseText, newBase: BaseText, amendment: Amendment): Rebased {
  const { document, conflicts } = merge(oldBase, [amend(oldBase, newBase.document), amendment]);
  return conflicts.length > 0 ? { conflicts } : { amendment: amend(newBase, document) };
}

const written = (rows: readonly MergedRow[]): TextDocument =>
  documentOfRows(rows.map(({ head, words }) => ({ head, words: words.map(({ word }) => word) })));

function toldOf({ rows }: Script, { row, clause, words, by }: Conflict): TextConflict {
  return { clauseId: rows[row]?.head.id ?? null, clause, words, amendments: by };
}

function provenanceOf({ head, words, by }: MergedRow): ClauseProvenance {
  const stretches: BroughtWords[] = [];
  let [start, last] = [0, words[0]];
  const end = (to: number): void => {
    if (!last || start === to) return;
    const text = words.slice(start, to).map(({ word }) => word.text);
    const marks = last.word.styles.flatMap(({ mark }): readonly Mark[] => (mark ? [mark] : []));
    stretches.push({ text: text.join(''), marks, amendments: last.by });
  };
  words.forEach((word, place) => {
    if (last && alike(word, last)) return;
    end(place);
    [start, last] = [place, word];
  });
  end(words.length);
  return { clauseId: head.id, amendments: by, words: stretches };
}

/** Of one style, and brought by the same. */
const alike = (one: MergedWord, other: MergedWord): boolean =>
  same(one.by, other.by) && same(keysOf(one), keysOf(other));

const noKeys: readonly string[] = [];

const keysOf = ({ word: { styles } }: MergedWord): readonly string[] =>
  styles.length === 0 ? noKeys : styles.map(({ key }) => key);

const same = <T>(one: readonly T[], other: readonly T[]): boolean =>
  one === other || (one.length === other.length && one.every((value, place) => value === other[place]));
