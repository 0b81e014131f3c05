import {
  clausesOf,
  clauseText,
  ensureClauseIds,
  parseDocument,
} from '../../../../../src/modules/texts/domain/clause.js';
import { isTextblock, type Block, type TextDocument } from '../../../../../src/modules/texts/domain/document.js';
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

/** The text with one clause said in these plain words; without the clause when there are none. */
export function withWords(document: unknown, id: string, words: string): unknown {
  const found = read(document);
  if (!found) return document;
  return { ...found, content: found.content.flatMap((block) => said(block, id, words.trim())) };
}

function said(block: Block, id: string, words: string): Block[] {
  if (isTextblock(block)) {
    if (block.attrs.id !== id) return [block];
    return words === '' ? [] : [{ ...block, content: [{ type: 'text', text: words }] }];
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
