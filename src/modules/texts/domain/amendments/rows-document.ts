import type {
  Block,
  Blockquote,
  Inline,
  List,
  ListItem,
  Mark,
  StyledText,
  TextDocument,
  Textblock,
} from '../document.js';
import { marksKey } from '../document.js';
import type { Container, Frame } from './frame.js';
import type { Row } from './script.js';
import type { Word } from './token.js';

/** The inline content of words, in its stored form. */
export function contentOf(words: readonly Word[]): readonly Inline[] {
  const content: Inline[] = [];
  for (const { text, styles } of words) {
    const marks = styles.flatMap(({ mark }): readonly Mark[] => (mark ? [mark] : []));
    const last = content.at(-1);
    if (text === '\n') content.push({ type: 'hardBreak' });
    else if (last?.type === 'text' && marksKey(last.marks) === marksKey(marks)) {
      content[content.length - 1] = styled(last.text + text, marks);
    } else content.push(styled(text, marks));
  }
  return content;
}

const styled = (text: string, marks: readonly Mark[]): StyledText =>
  marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };

/** A list or quote being written. */
interface Building {
  readonly container: Container;
  /** Where the next block of the quote, or of the last item, goes. */
  blocks: Block[];
  /** Of a list. */
  readonly items: ListItem[];
}

/**
 * The text of these clauses; without any, one empty paragraph that has no id yet (`ensureClauseIds`). A clause whose item or list has gone stands one level higher, as an item of the list around it
 * or as a paragraph of its own.
 */
export function documentOfRows(rows: readonly Pick<Row, 'head' | 'words'>[]): TextDocument {
  const top: Block[] = [];
  let open: Building[] = [];
  for (const { head, words } of rows) {
    open = reach(top, open, head.frame.inside);
    (open.at(-1)?.blocks ?? top).push(textblock(head.id, head.frame, words));
  }
  const content = top.length > 0 ? top : [{ type: 'paragraph', attrs: { id: null } } as const];
  return { type: 'doc', content };
}

/** Opens and closes lists and quotes so that the next block goes where it should. */
function reach(top: Block[], open: readonly Building[], path: readonly Container[]): Building[] {
  const reached: Building[] = [];
  let shared = true;
  for (const container of path) {
    const known = shared ? open[reached.length] : undefined;
    const same = known?.container.type === container.type && !container.fresh;
    if (same && known) {
      if (container.begins) newItem(known);
      // Inside a new item nothing of the one before is open any more.
      shared = !container.begins;
      reached.push(known);
    } else if (container.type === 'blockquote' || container.begins) {
      if (stands(reached)) reached.push(opened(reached.at(-1)?.blocks ?? top, container));
      shared = false;
    } else shared = false;
  }
  return reached;
}

/** An item begins with a paragraph: no list or quote is opened in an empty one. */
const stands = (reached: readonly Building[]): boolean => {
  const last = reached.at(-1);
  return last === undefined || last.container.type === 'blockquote' || last.blocks.length > 0;
};

function newItem(list: Building): void {
  list.blocks = [];
  list.items.push({ type: 'listItem', content: list.blocks });
}

function opened(into: Block[], container: Container): Building {
  const building: Building = { container, blocks: [], items: [] };
  into.push(blockOf(building));
  if (container.type !== 'blockquote') newItem(building);
  return building;
}

function blockOf({ container: { type, start }, blocks, items }: Building): List | Blockquote {
  if (type === 'blockquote') return { type, content: blocks };
  if (type === 'bulletList' || start === 1) return { type, content: items };
  return { type, attrs: { start }, content: items };
}

function textblock(id: string, { block, level }: Frame, words: readonly Word[]): Textblock {
  const inlines = contentOf(words);
  const content = inlines.length > 0 ? { content: inlines } : {};
  return block === 'heading'
    ? { type: 'heading', attrs: { id, level }, ...content }
    : { type: 'paragraph', attrs: { id }, ...content };
}
