import type { Id } from '../../../kernel/ids.js';
import { type Clause, clauseText, clausesOf } from './clause.js';
import type { TextDocument } from './document.js';
import { align } from './sequence.js';
import { segmentsOf } from './words.js';

/** What a comment, a reservation or an amendment is attached to: quoted words, never an offset alone. */
export interface Anchor {
  readonly clauseId: Id;
  /** The version the words were quoted from. */
  readonly versionId: Id;
  readonly quote: string;
  /** Up to 32 UTF-16 units of the clause before and after the quote. */
  readonly prefix: string;
  readonly suffix: string;
}

export type AnchorPlace =
  /** Offsets in `clauseText`, in UTF-16 units. `edited`: some of the quoted words have changed since. */
  | {
      readonly found: true;
      readonly clauseId: Id;
      readonly start: number;
      readonly end: number;
      readonly edited: boolean;
    }
  /** The words are gone: what they were. */
  | { readonly found: false; readonly lastText: string };

const contextLength = 32;
/** Context that must agree before a quote is followed into another clause. */
const enoughContext = 8;

/** The anchor of a stretch of a clause; null when it holds no character of that clause. */
export function anchorAt(clause: Clause, versionId: Id, start: number, end: number): Anchor | null {
  const text = clauseText(clause);
  if (!(start >= 0 && start < end && end <= text.length)) return null;
  return {
    clauseId: clause.id,
    versionId,
    quote: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - contextLength), start),
    suffix: text.slice(end, end + contextLength),
  };
}

/**
 * Where an anchor's words are now. In its own clause: the same words, the occurrence whose surroundings agree best; else
 * what stands between the same surroundings, while at least half of the quoted words are still there. In another clause
 * (a split): the same words, when they occur once in the text and their surroundings agree.
 */
export function resolveAnchor(anchor: Anchor, document: TextDocument): AnchorPlace {
  const clauses = clausesOf(document);
  const clause = clauses.find(({ id }) => id === anchor.clauseId);
  return (
    (clause && (sameWordsIn(anchor, clause) ?? editedWordsIn(anchor, clause))) ??
    elsewhere(anchor, clauses) ?? { found: false, lastText: anchor.quote }
  );
}

const placed = (clause: Clause, start: number, end: number, edited: boolean): AnchorPlace => ({
  found: true,
  clauseId: clause.id,
  start,
  end,
  edited,
});

function sameWordsIn(anchor: Anchor, clause: Clause): AnchorPlace | null {
  const text = clauseText(clause);
  let best: number | null = null;
  for (const start of occurrences(text, anchor.quote)) {
    if (best === null || contextScore(anchor, text, start) > contextScore(anchor, text, best)) best = start;
  }
  return best === null ? null : placed(clause, best, best + anchor.quote.length, false);
}

function editedWordsIn(anchor: Anchor, clause: Clause): AnchorPlace | null {
  const text = clauseText(clause);
  const start = anchor.prefix === '' ? 0 : text.indexOf(anchor.prefix) + anchor.prefix.length;
  if (anchor.prefix !== '' && !text.includes(anchor.prefix)) return null;
  const end = anchor.suffix === '' ? text.length : text.indexOf(anchor.suffix, start);
  if (end <= start) return null;
  const quoted = wordsOf(anchor.quote);
  const kept = align(quoted, wordsOf(text.slice(start, end))).length;
  return quoted.length > 0 && kept * 2 >= quoted.length ? placed(clause, start, end, true) : null;
}

function elsewhere(anchor: Anchor, clauses: readonly Clause[]): AnchorPlace | null {
  const places = clauses.flatMap((clause) =>
    occurrences(clauseText(clause), anchor.quote).map((start) => ({ clause, start })),
  );
  const [place] = places;
  if (place === undefined || places.length > 1) return null;
  const { clause, start } = place;
  const agreed = contextScore(anchor, clauseText(clause), start);
  return agreed >= enoughContext ? placed(clause, start, start + anchor.quote.length, false) : null;
}

function occurrences(text: string, quote: string): number[] {
  const starts: number[] = [];
  for (let at = quote === '' ? -1 : text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) starts.push(at);
  return starts;
}

/** How many characters beside an occurrence are those that stood beside the quote. */
function contextScore({ prefix, quote, suffix }: Anchor, text: string, start: number): number {
  const before = text.slice(0, start);
  const after = text.slice(start + quote.length);
  let [left, right] = [0, 0];
  while (left < prefix.length && before.at(-1 - left) === prefix.at(-1 - left)) left += 1;
  while (right < suffix.length && after[right] === suffix[right]) right += 1;
  return left + right;
}

const wordsOf = (text: string): string[] =>
  segmentsOf(text).flatMap((segment) => (segment.isWord ? [segment.text.toLowerCase()] : []));
