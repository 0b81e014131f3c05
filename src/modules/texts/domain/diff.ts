import type { Id } from '../../../kernel/ids.js';
import { type Clause, clauseText, clausesOf } from './clause.js';
import { type Inline, type TextDocument, marksKey } from './document.js';
import { longestIncreasing } from './sequence.js';
import { type WordRun, diffWords, wordsThatStay } from './word-diff.js';

export type { WordOp, WordRun } from './word-diff.js';

/** `moved` says where a clause stands; its words may have changed too. `changed` is of words, style, kind or level. */
export type ClauseChangeKind = 'same' | 'changed' | 'inserted' | 'deleted' | 'moved';

export interface ClauseChange {
  readonly kind: ClauseChangeKind;
  /** Its id in the new text, in the old one when deleted. */
  readonly clauseId: Id;
  readonly before?: Clause;
  readonly after?: Clause;
  readonly words: readonly WordRun[];
}

/** A clause of the old text and its place there. */
interface Match {
  readonly before: Clause;
  readonly place: number;
}

interface Pair {
  readonly after: Clause;
  readonly match: Match | null;
}

/** The place of no clause: before the first. */
const none = -1;

/**
 * What changed between two versions, clause by clause, in the order of the new text; a deleted clause follows the one it
 * followed. Clauses are matched by id; those left over, by equal words (a text pasted or imported again).
 */
export function diffTexts(before: TextDocument, after: TextDocument): readonly ClauseChange[] {
  const old = clausesOf(before);
  const pairs = pairsOf(old, clausesOf(after));
  const staying = placesThatStay(pairs);
  const deletedAfter = deletedByHost(old, pairs, staying);
  const changes: ClauseChange[] = [...(deletedAfter.get(none) ?? [])];
  for (const { after: clause, match } of pairs) {
    if (match === null) changes.push(inserted(clause));
    else {
      const stays = staying.has(match.place);
      changes.push(compared(match.before, clause, stays));
      if (stays) changes.push(...(deletedAfter.get(match.place) ?? []));
    }
  }
  return changes;
}

/** The clauses of the new text, each with the old one it comes from. */
function pairsOf(before: readonly Clause[], after: readonly Clause[]): readonly Pair[] {
  const byId = new Map(before.map((clause, place) => [clause.id, { before: clause, place }]));
  const kept = new Set(after.filter(({ id }) => byId.has(id)).map(({ id }) => id));
  const byWords = new Map<string, Match[]>();
  before.forEach((clause, place) => {
    if (kept.has(clause.id) || clauseText(clause).trim() === '') return;
    const key = wordsKey(clause);
    byWords.set(key, [...(byWords.get(key) ?? []), { before: clause, place }]);
  });
  return after.map((clause) => ({
    after: clause,
    match: byId.get(clause.id) ?? byWords.get(wordsKey(clause))?.shift() ?? null,
  }));
}

const wordsKey = (clause: Clause): string => `${clause.kind} ${clauseText(clause)}`;

/** The places of old clauses whose order is the same in the new text: as many as can be said not to have moved. */
function placesThatStay(pairs: readonly Pair[]): ReadonlySet<number> {
  const places = pairs.flatMap(({ match }) => (match ? [match.place] : []));
  return new Set(longestIncreasing(places).map((index) => places[index] ?? none));
}

/** Deleted clauses by the place of the last clause before them that stayed. */
function deletedByHost(
  old: readonly Clause[],
  pairs: readonly Pair[],
  staying: ReadonlySet<number>,
): ReadonlyMap<number, readonly ClauseChange[]> {
  const kept = new Set(pairs.map(({ match }) => match?.place));
  const byHost = new Map<number, ClauseChange[]>();
  let host = none;
  old.forEach((clause, place) => {
    if (staying.has(place)) host = place;
    if (kept.has(place)) return;
    const change: ClauseChange = {
      kind: 'deleted',
      clauseId: clause.id,
      before: clause,
      words: diffWords(clause.content, []),
    };
    byHost.set(host, [...(byHost.get(host) ?? []), change]);
  });
  return byHost;
}

const inserted = (after: Clause): ClauseChange => ({
  kind: 'inserted',
  clauseId: after.id,
  after,
  words: diffWords([], after.content),
});

function compared(before: Clause, after: Clause, stays: boolean): ClauseChange {
  const sameWords = contentKey(before.content) === contentKey(after.content);
  const words = sameWords ? wordsThatStay(after.content) : diffWords(before.content, after.content);
  const alike = sameWords && before.kind === after.kind && before.level === after.level;
  return { kind: stays ? (alike ? 'same' : 'changed') : 'moved', clauseId: after.id, before, after, words };
}

const contentKey = (content: readonly Inline[]): string =>
  JSON.stringify(content.map((inline) => (inline.type === 'text' ? [inline.text, marksKey(inline.marks)] : [])));

/** The words of a clause after (or before) a change, as plain text. */
export const wordsAfter = ({ words }: Pick<ClauseChange, 'words'>): string => textWithout(words, 'delete');
export const wordsBefore = ({ words }: Pick<ClauseChange, 'words'>): string => textWithout(words, 'insert');

const textWithout = (words: readonly WordRun[], op: WordRun['op']): string =>
  words
    .filter((run) => run.op !== op)
    .map(({ text }) => text)
    .join('');
