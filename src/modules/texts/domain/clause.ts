import { type Decision, when } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { type Block, type Inline, type TextDocument, type Textblock, inlineText, isTextblock } from './document.js';
import { textEmpty } from './text.refusals.js';

import { parseDocument } from './parse.js';

export { parseDocument } from './parse.js';
export type { Block, Inline, Mark, TextDocument } from './document.js';

export type ClauseKind = 'heading' | 'paragraph' | 'list-item' | 'quote';

/** What comments, differences and later amendments attach to: one heading or paragraph, wherever it stands. */
export interface Clause {
  readonly id: Id;
  /** A paragraph is named after the nearest list item or quote around it. */
  readonly kind: ClauseKind;
  /** Of a heading 1 to 6; of a list item how many lists it is in; otherwise absent. */
  readonly level?: number;
  readonly content: readonly Inline[];
}

interface Place {
  readonly kind: Exclude<ClauseKind, 'heading'>;
  readonly lists: number;
}

/** The clauses of a text in reading order. Throws on a clause without id: `ensureClauseIds` comes first. */
export const clausesOf = (document: TextDocument): readonly Clause[] =>
  document.content.flatMap((block) => clausesIn(block, { kind: 'paragraph', lists: 0 }));

function clausesIn(block: Block, place: Place): Clause[] {
  if (isTextblock(block)) return [clauseOf(block, place)];
  if (block.type === 'blockquote') {
    return block.content.flatMap((child) => clausesIn(child, { kind: 'quote', lists: place.lists }));
  }
  const inside: Place = { kind: 'list-item', lists: place.lists + 1 };
  return block.content.flatMap((item) => item.content.flatMap((child) => clausesIn(child, inside)));
}

function clauseOf(block: Textblock, place: Place): Clause {
  const { id } = block.attrs;
  if (id === null) throw new Error('a clause has no id yet: ensureClauseIds comes first');
  const content = block.content ?? [];
  if (block.type === 'heading') return { id, kind: 'heading', level: block.attrs.level, content };
  return place.kind === 'list-item'
    ? { id, kind: place.kind, level: place.lists, content }
    : { id, kind: place.kind, content };
}

/** The words of a clause; a line break is "\n". Offsets of anchors count its UTF-16 units. */
export const clauseText = (clause: Clause): string => inlineText(clause.content);

/** The same text where every clause has an id of its own: missing ids are made, and of clauses that share one (a split, a
 * pasted copy) the first keeps it, or the first with words when the split left an empty line before them. */
export function ensureClauseIds(document: TextDocument, newId: () => Id): TextDocument {
  const owners = ownersOf(document.content);
  return { ...document, content: document.content.map((block) => named(block, owners, newId)) };
}

function ownersOf(blocks: readonly Block[]): Set<Textblock> {
  const owners = new Map<Id, Textblock>();
  const visit = (block: Block): void => {
    if (!isTextblock(block)) {
      block.content.forEach((child) => (child.type === 'listItem' ? child.content.forEach(visit) : visit(child)));
      return;
    }
    const { id } = block.attrs;
    if (id === null) return;
    const owner = owners.get(id);
    if (owner === undefined || (!hasWords(owner) && hasWords(block))) owners.set(id, block);
  };
  blocks.forEach(visit);
  return new Set(owners.values());
}

const hasWords = (block: Textblock): boolean => inlineText(block.content).trim() !== '';

/** Each owner keeps its id once: it leaves the set when met. */
function named(block: Block, owners: Set<Textblock>, newId: () => Id): Block {
  const inside = (child: Block): Block => named(child, owners, newId);
  switch (block.type) {
    case 'heading':
      return owners.delete(block) ? block : { ...block, attrs: { ...block.attrs, id: newId() } };
    case 'paragraph':
      return owners.delete(block) ? block : { ...block, attrs: { id: newId() } };
    case 'blockquote':
      return { ...block, content: block.content.map(inside) };
    default:
      return { ...block, content: block.content.map((item) => ({ ...item, content: item.content.map(inside) })) };
  }
}

/** Allowed when the text has at least one visible character; a draft may be empty, a version may not. */
export function mayBeVersion(document: TextDocument): Decision {
  return when(
    clausesOf(document).some((clause) => clauseText(clause).trim() !== ''),
    textEmpty(),
  );
}

/** A text from untrusted ProseMirror JSON, every clause with an id of its own. Throws `Refused` as `parseDocument` does. */
export const clauseDocument = (value: unknown, newId: () => Id): TextDocument =>
  ensureClauseIds(parseDocument(value), newId);
