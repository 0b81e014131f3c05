import type { Id } from '../../../kernel/ids.js';
import { type Clause, clauseText, clausesOf } from './clause.js';
import { type Block, type TextDocument, isTextblock } from './document.js';
import { align } from './sequence.js';
import { segmentsOf } from './words.js';

/** At least this share of the words of two clauses is common when one is the other, rewritten. */
const enough = 0.5;

/**
 * A text that comes from outside (Markdown, a word processor) with ids of its own, with those of the version it replaces:
 * clauses of the same words, and between them, in order, clauses that kept at least half of theirs. A text that shares an id
 * with the version before was edited here: it stays as it is.
 */
export function keepClauseIds(before: TextDocument, after: TextDocument): TextDocument {
  const [old, now] = [clausesOf(before), clausesOf(after)];
  const known = new Set(old.map(({ id }) => id));
  if (now.some(({ id }) => known.has(id))) return after;
  const names = namesFor(old, now);
  return { ...after, content: after.content.map((block) => renamed(block, names)) };
}

function namesFor(old: readonly Clause[], now: readonly Clause[]): ReadonlyMap<Id, Id> {
  const names = new Map<Id, Id>();
  let [oldPlace, newPlace] = [0, 0];
  for (const [was, is] of [...align(old.map(keyOf), now.map(keyOf)), [old.length, now.length] as const]) {
    pairRewritten(old.slice(oldPlace, was), now.slice(newPlace, is), names);
    const [kept, same] = [old[was], now[is]];
    if (kept && same) names.set(same.id, kept.id);
    [oldPlace, newPlace] = [was + 1, is + 1];
  }
  return names;
}

/** Between two clauses that stayed: each new clause and the first old one it resembles, never crossing. */
function pairRewritten(old: readonly Clause[], now: readonly Clause[], names: Map<Id, Id>): void {
  let from = 0;
  for (const clause of now) {
    const place = old.findIndex((was, index) => index >= from && was.kind === clause.kind && resemble(was, clause));
    const was = old[place];
    if (!was) continue;
    names.set(clause.id, was.id);
    from = place + 1;
  }
}

const keyOf = (clause: Clause): string => `${clause.kind} ${clauseText(clause)}`;

const wordsOf = (clause: Clause): string[] =>
  segmentsOf(clauseText(clause).toLowerCase()).flatMap(({ text, isWord }) => (isWord ? [text] : []));

/** Whether the shorter of two clauses has at least half of its words in the longer. */
function resemble(one: Clause, other: Clause): boolean {
  const [shorter = [], longer = []] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  const counts = new Map<string, number>();
  for (const word of longer) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of shorter) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return shorter.length > 0 && common / shorter.length >= enough;
}

function renamed(block: Block, names: ReadonlyMap<Id, Id>): Block {
  const inside = (child: Block): Block => renamed(child, names);
  if (isTextblock(block)) {
    const id = names.get(block.attrs.id ?? '') ?? block.attrs.id;
    return block.type === 'heading' ? { ...block, attrs: { ...block.attrs, id } } : { ...block, attrs: { id } };
  }
  if (block.type === 'blockquote') return { ...block, content: block.content.map(inside) };
  return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(inside) })) };
}
