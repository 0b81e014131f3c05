import type { Id } from '../../../kernel/ids.js';
import { type Block, type TextDocument, clausesOf, clauseText } from './clause.js';

/** What stays of a text and what leaves it, each with at least a word; every clause with the id it had. */
export interface SplitText {
  readonly staying: TextDocument;
  readonly leaving: TextDocument;
}

/** A block (a list is one) leaves whole, with its first clause. null where nothing would leave, or nothing stay. */
export function splitText({ content }: TextDocument, leaving: ReadonlySet<Id>): SplitText | null {
  const leaves = (block: Block): boolean => {
    const [first] = clausesOf({ type: 'doc', content: [block] });
    return first !== undefined && leaving.has(first.id);
  };
  const parts: SplitText = {
    staying: { type: 'doc', content: content.filter((block) => !leaves(block)) },
    leaving: { type: 'doc', content: content.filter(leaves) },
  };
  const hasWords = (document: TextDocument): boolean =>
    clausesOf(document).some((clause) => clauseText(clause).trim() !== '');
  return hasWords(parts.staying) && hasWords(parts.leaving) ? parts : null;
}

export interface Piece {
  /** Of its first clause: what `splitText` is told. */
  readonly id: Id;
  readonly text: string;
}

/** A text block by block, as one chooses what leaves it. */
export const piecesOf = ({ content }: TextDocument): Piece[] =>
  content.flatMap((block) => {
    const clauses = clausesOf({ type: 'doc', content: [block] });
    const [first] = clauses;
    return first ? [{ id: first.id, text: clauses.map(clauseText).join('\n') }] : [];
  });
