import {
  clausesOf,
  clauseText,
  ensureClauseIds,
  parseDocument,
} from '../../../../../src/modules/texts/domain/clause.js';
import { isTextblock, type Block, type TextDocument } from '../../../../../src/modules/texts/domain/document.js';
import { reword } from '../../../../../src/modules/texts/domain/reword.js';
import { newId } from '../../../graphql/newId.js';

interface Line {
  readonly id: string;
  readonly words: string;
}

const read = (document: unknown): TextDocument | null => {
  try {
    return ensureClauseIds(parseDocument(document), newId);
  } catch {
    return null;
  }
};

/** The clauses that say something, in reading order. */
export const clausesIn = (document: unknown): readonly Line[] => {
  const found = read(document);
  return found
    ? clausesOf(found)
        .map((clause) => ({ id: clause.id, words: clauseText(clause) }))
        .filter(({ words }) => words.trim() !== '')
    : [];
};

/** The text with one clause said in these words, their style kept on those that stay; without the clause when there are none. */
export function withWords(document: unknown, id: string, words: string): unknown {
  const found = read(document);
  if (!found) return document;
  return { ...found, content: found.content.flatMap((block) => said(block, id, words.trim())) };
}

function said(block: Block, id: string, words: string): Block[] {
  if (isTextblock(block)) {
    if (block.attrs.id !== id) return [block];
    return words === '' ? [] : [{ ...block, content: reword(block.content ?? [], words) }];
  }
  if (block.type === 'blockquote') {
    const content = block.content.flatMap((child) => said(child, id, words));
    return content.length > 0 ? [{ ...block, content }] : [];
  }
  const content = block.content.flatMap((item) => {
    const inside = item.content.flatMap((child) => said(child, id, words));
    return inside[0]?.type === 'paragraph' ? [{ ...item, content: inside }] : [];
  });
  return content.length > 0 ? [{ ...block, content }] : [];
}

type Place = 'up' | 'down';

/** The text with one clause a place further up or down, among its neighbours; as it is at the end of them. */
export function moved(document: unknown, id: string, place: Place): unknown {
  const found = read(document);
  return found ? { ...found, content: swapped(found.content, id, place) ?? found.content } : document;
}

/** The text with a new paragraph after the block that holds this clause, in these plain words. */
export function withAfter(document: unknown, id: string, words: string): unknown {
  const found = read(document);
  if (!found || words.trim() === '') return document;
  const fresh = { type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: words.trim() }] };
  return { ...found, content: found.content.flatMap((block) => (holds(block, id) ? [block, fresh] : [block])) };
}

const holds = (block: Block, id: string): boolean =>
  isTextblock(block)
    ? block.attrs.id === id
    : block.type === 'blockquote'
      ? block.content.some((child) => holds(child, id))
      : block.content.some((item) => item.content.some((child) => holds(child, id)));

/** The innermost list moves its item; else the block moves whole. null where nothing moves. */
function swapped(blocks: readonly Block[], id: string, place: Place): Block[] | null {
  const at = blocks.findIndex((block) => holds(block, id));
  const block = blocks[at];
  if (!block) return null;
  if (block.type === 'bulletList' || block.type === 'orderedList') {
    const item = block.content.findIndex(({ content }) => content.some((child) => holds(child, id)));
    const items = exchanged(block.content, item, place);
    if (items) return blocks.with(at, { ...block, content: items });
  }
  return exchanged(blocks, at, place);
}

function exchanged<Each>(all: readonly Each[], at: number, place: Place): Each[] | null {
  const other = place === 'up' ? at - 1 : at + 1;
  const [one, two] = [all[at], all[other]];
  return one === undefined || two === undefined ? null : all.with(at, two).with(other, one);
}
