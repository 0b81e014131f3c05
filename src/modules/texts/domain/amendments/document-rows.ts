import { type Block, type Inline, type Mark, type TextDocument, isTextblock, marksKey } from '../document.js';
import { segmentsOf } from '../words.js';
import type { Container, Frame } from './frame.js';
import { type Row, rowOf } from './script.js';
import type { Style, Word } from './token.js';

/** A clause as its words and what it is; words of a text have no layout of their own. */
export const rowOfClause = (id: string, frame: Frame, content: readonly Inline[]): Row =>
  rowOf({ id, frame, lead: '', prefix: '', suffix: '', follows: null }, wordsOf(content));

/** The clauses of a text in reading order. Throws on a clause without id: `ensureClauseIds` comes first. */
export function rowsOfDocument(document: TextDocument): readonly Row[] {
  const rows: Row[] = [];
  visit(document.content, [], rows);
  return rows;
}

/** A list or quote being read. */
interface Open {
  readonly type: Container['type'];
  readonly start: number;
  fresh: boolean;
  begun: boolean;
}

function visit(blocks: readonly Block[], inside: readonly Open[], rows: Row[]): void {
  blocks.forEach((block, place) => {
    if (isTextblock(block)) {
      const { id } = block.attrs;
      if (id === null) throw new Error('a clause has no id yet: ensureClauseIds comes first');
      const level = block.type === 'heading' ? block.attrs.level : 0;
      rows.push(rowOfClause(id, { block: block.type, level, inside: inside.map(entered) }, block.content ?? []));
      return;
    }
    const start = block.type === 'orderedList' ? (block.attrs?.start ?? 1) : 1;
    const open: Open = { type: block.type, start, fresh: blocks[place - 1]?.type === block.type, begun: false };
    if (block.type === 'blockquote') visit(block.content, [...inside, open], rows);
    else {
      for (const item of block.content) {
        open.begun = false;
        visit(item.content, [...inside, open], rows);
      }
    }
  });
}

function entered(open: Open): Container {
  const { type, start, fresh, begun } = open;
  open.begun = true;
  open.fresh = false;
  return { type, start, fresh, begins: type !== 'blockquote' && !begun };
}

const known = new WeakMap<readonly Inline[], readonly Word[]>();

/** Words, signs and spaces, cut also where the style changes. */
function wordsOf(content: readonly Inline[]): readonly Word[] {
  const found = known.get(content);
  if (found) return found;
  const words: Word[] = [];
  const runs = content.map((inline) =>
    inline.type === 'text'
      ? { text: inline.text, styles: (inline.marks ?? []).map(styleOf) }
      : { text: '\n', styles: [] },
  );
  let [run, within] = [0, 0];
  for (const { text, isWord } of segmentsOf(runs.map((part) => part.text).join(''))) {
    for (let at = 0; at < text.length;) {
      const part = runs[run];
      if (!part) break;
      const length = Math.min(text.length - at, part.text.length - within);
      words.push(wordOf(text.slice(at, at + length), isWord, part.styles));
      at += length;
      within += length;
      if (within >= part.text.length) [run, within] = [run + 1, 0];
    }
  }
  known.set(content, words);
  return words;
}

const styleOf = (mark: Mark): Style => ({ key: marksKey([mark]), open: '', close: '', mark });

const wordOf = (text: string, isWord: boolean, styles: readonly Style[]): Word => ({
  sort: isWord ? 'word' : text !== '\n' && /^\s+$/.test(text) ? 'space' : 'sign',
  key: styles.length === 0 ? text : `${text}\n${styles.map(({ key }) => key).join(' ')}`,
  text,
  source: text,
  styles,
});
