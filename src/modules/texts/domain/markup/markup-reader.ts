import { type Block, type Inline, type ListItem, type Mark, textLimits } from '../document.js';
import { safeHref } from '../href.js';
import { cleanText } from '../parse.js';
import { Remarks } from '../reading/report.js';
import type { MarkupElement, MarkupNode } from './markup.js';
import {
  isComment,
  isContents,
  isHidden,
  isListSign,
  isQuote,
  isTitle,
  isTracked,
  looksOf,
  wordItemOf,
  type WordItem,
} from './word-processors.js';

/** Left out with all they hold. */
const dropped = new Set(
  'script style template head title noscript iframe object embed svg math textarea select button audio video canvas xml'.split(
    ' ',
  ),
);
/** Of these, what a reader would have seen. */
const objects = new Set('iframe object embed svg math audio video canvas'.split(' '));
/** End a line of text; anything else unknown is looked through. */
const blocks = new Set(
  'address article aside blockquote body caption dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const markOf: Readonly<Record<string, Mark['type']>> = {
  strong: 'bold',
  b: 'bold',
  em: 'italic',
  i: 'italic',
  s: 'strike',
  strike: 'strike',
  del: 'strike',
  a: 'link',
};
const containerOf: Readonly<Record<string, Frame['type']>> = {
  ul: 'bulletList',
  ol: 'orderedList',
  li: 'listItem',
  blockquote: 'blockquote',
};

const cellBorder = ' | ';
/** Spaces, or a border without a cell after it. */
const edge = /^\s*(\|\s*)?$/;

interface Frame {
  readonly type: 'doc' | 'bulletList' | 'orderedList' | 'listItem' | 'blockquote';
  /** Null for those that no element opened: the text itself, and what Word writes as paragraphs. */
  readonly element: MarkupElement | null;
  readonly start: number;
  readonly blocks: Block[];
  readonly items: ListItem[];
  /** Of a list Word writes as paragraphs. */
  readonly word?: string;
}

/** A mark on, or off in spite of what is around. */
interface Look {
  readonly element: MarkupElement;
  readonly mark: Mark;
  readonly on: boolean;
}

/**
 * The blocks of HTML, however broken: headings, paragraphs, lists, quotes, table rows as lines, bold, italic, strike, links,
 * as authors of pages and word processors write them. What has no place in a text is left out, and said in `remarks`.
 */
export function blocksOfMarkup(nodes: readonly MarkupNode[], remarks = new Remarks()): readonly Block[] {
  const reader = new MarkupReader(remarks);
  walk(nodes, reader);
  return reader.finish();
}

/** In document order without recursion: HTML may be nested deeper than the stack. */
function walk(nodes: readonly MarkupNode[], reader: MarkupReader): void {
  const todo: { readonly node: MarkupNode; readonly leaving: boolean }[] = [];
  const plan = (children: readonly MarkupNode[]): void => {
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const node = children[at];
      if (node !== undefined) todo.push({ node, leaving: false });
    }
  };
  plan(nodes);
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, leaving } = next;
    if (typeof node === 'string') reader.text(node);
    else if (leaving) reader.leave(node);
    else if (reader.enter(node)) {
      todo.push({ node, leaving: true });
      plan(node.children);
    }
  }
}

class MarkupReader {
  private readonly frames: Frame[] = [{ type: 'doc', element: null, start: 1, blocks: [], items: [] }];
  /** Those around what is being read, the nearest last. */
  private readonly looks: Readonly<Record<Mark['type'], Look[]>> = { bold: [], italic: [], link: [], strike: [] };
  private line: Inline[] = [];
  private heading: { readonly element: MarkupElement; readonly level: number } | null = null;
  /** The row of a table being read: what is in it is one line. */
  private row: MarkupElement | null = null;
  private inContents = false;
  /** The last quote made of a paragraph's style. */
  private styledQuote: Block | null = null;

  constructor(private readonly remarks: Remarks) {}

  /** False when nothing of it is read. */
  enter(element: MarkupElement): boolean {
    if (this.leftOut(element)) return false;
    const { tag } = element;
    if (blocks.has(tag)) this.boundary(element);
    if (tag === 'br') this.line.push(this.row ? { type: 'text', text: ' ' } : { type: 'hardBreak' });
    if (tag === 'img') this.remarks.meet('image');
    if ((tag === 'td' || tag === 'th') && this.line.length > 0) this.border();
    if (tag === 'table' && this.row === null && hasColumns(element)) this.remarks.meet('table');
    if (tag === 'tr' && this.row === null && cellsOf(element) > 1) this.row = element;
    if (/^h[1-6]$/.test(tag)) this.heading ??= { element, level: Number(tag[1]) };
    else if (blocks.has(tag) && isTitle(element)) this.heading ??= { element, level: 1 };
    this.look(element);
    if (!this.row) this.open(element);
    return true;
  }

  leave(element: MarkupElement): void {
    if (this.row === element) {
      this.row = null;
      this.endBorder();
    }
    if (blocks.has(element.tag)) this.endLine();
    if (this.heading?.element === element) this.heading = null;
    for (const looks of Object.values(this.looks)) {
      while (looks.at(-1)?.element === element) looks.pop();
    }
    // What Word wrote as items inside it ends with it.
    if (this.frames.some((frame) => frame.element === element)) {
      while (this.frames.at(-1)?.element !== element) this.close();
      this.close();
    }
  }

  text(value: string): void {
    this.push(cleanText(value).replace(/[ \t]+/g, ' '));
  }

  finish(): readonly Block[] {
    this.endLine();
    while (this.frames.length > 1) this.close();
    return this.frames[0]?.blocks ?? [];
  }

  /** Said where a reader would miss it. */
  private leftOut(element: MarkupElement): boolean {
    const { tag } = element;
    if (dropped.has(tag)) {
      if (objects.has(tag)) this.remarks.meet('object');
      return true;
    }
    if (isListSign(element)) return true;
    if (isComment(element)) {
      this.remarks.meet('comment');
      return true;
    }
    if (isHidden(element)) {
      this.remarks.meet('hidden');
      return true;
    }
    const contents = isContents(element);
    if (contents && !this.inContents) this.remarks.meet('contents');
    if (blocks.has(tag)) this.inContents = contents;
    if (contents) return true;
    if (tag === 'ins' && isTracked(element)) this.remarks.meet('inserted');
    if (tag !== 'del' || !isTracked(element)) return false;
    this.remarks.meet('deleted');
    return true;
  }

  /** A block begins: the line before it ends, and so do Word's lists unless it is one more item of them. */
  private boundary(element: MarkupElement): void {
    this.endLine();
    if (this.row) return;
    const item = wordItemOf(element);
    if (item) this.openWordItem(item);
    else if (!/^(div|section|li)$/.test(element.tag)) this.closeWordLists();
  }

  private closeWordLists(): void {
    while (this.frames.at(-1)?.element === null && this.frames.length > 1) this.close();
  }

  private openWordItem({ depth, list, number }: WordItem): void {
    const open = (): readonly Frame[] => {
      const from = this.frames.findLastIndex(({ element, type }) => element !== null || type === 'doc');
      return this.frames.slice(from + 1).filter(({ word }) => word !== undefined);
    };
    if (depth >= this.room(open().length)) this.remarks.meet('nesting');
    const place = Math.min(depth, open().length, this.room(open().length) - 1);
    if (place < 0) return;
    const goesOn = (): boolean => {
      const frame = open()[place];
      return frame === undefined || (frame.word === list && (frame.type === 'orderedList') === (number !== null));
    };
    while (open().length > place + 1 || !goesOn()) this.close();
    if (this.frames.at(-1)?.type === 'listItem' && open().length > place) this.close();
    const base = { element: null, blocks: [], items: [] };
    if (open().length === place) {
      this.frames.push({
        type: number === null ? 'bulletList' : 'orderedList',
        start: number ?? 1,
        word: list,
        ...base,
      });
    }
    this.frames.push({ type: 'listItem', start: 1, element: null, blocks: [], items: [] });
  }

  /** How many lists may be open inside what is not one of Word's. */
  private room(words: number): number {
    const depth = this.frames.filter((frame) => frame.type !== 'doc' && frame.type !== 'listItem').length;
    return textLimits.nesting - (depth - words);
  }

  private look(element: MarkupElement): void {
    const { tag } = element;
    const say = (type: Exclude<Mark['type'], 'link'>, on: boolean): void => {
      this.looks[type].push({ element, mark: { type }, on });
    };
    const type = Object.hasOwn(markOf, tag) ? markOf[tag] : undefined;
    if (type === 'link') this.link(element);
    else if (type) say(type, true);
    if (this.heading?.element === element) return;
    const { bold, italic, strike } = looksOf(element);
    if (bold !== undefined) say('bold', bold);
    if (italic !== undefined) say('italic', italic);
    if (strike === true) say('strike', true);
  }

  private link(element: MarkupElement): void {
    const written = element.attribute('href') ?? '';
    const href = safeHref(written);
    if (href !== null) this.looks.link.push({ element, mark: { type: 'link', attrs: { href } }, on: true });
    else if (written !== '' && !written.startsWith('#')) this.remarks.meet('link');
  }

  /** The nearest word on each counts; of links inside one another the outermost. */
  private marks(): readonly Mark[] {
    const { bold, italic, link, strike } = this.looks;
    return [link[0], bold.at(-1), italic.at(-1), strike.at(-1)].flatMap((look) => (look?.on ? [look.mark] : []));
  }

  /** Between two cells with words: none beside an empty one. */
  private border(): void {
    this.endBorder();
    if (this.line.length > 0) this.push(cellBorder);
  }

  private endBorder(): void {
    for (let last = this.line.at(-1); last?.type === 'text' && edge.test(last.text); last = this.line.at(-1)) {
      this.line.pop();
    }
  }

  private push(text: string): void {
    const last = this.line.at(-1);
    const atStart = last === undefined || last.type === 'hardBreak' || last.text.endsWith(' ');
    const words = atStart ? text.replace(/^ /, '') : text;
    if (words !== '') this.line.push({ type: 'text', text: words, marks: this.marks() });
  }

  /** Opens a list, an item of a list or a quote, unless nested too deep; then its words go to what is around it. */
  private open(element: MarkupElement): void {
    const quote = element.tag === 'p' && isQuote(element) ? 'blockquote' : undefined;
    const type = Object.hasOwn(containerOf, element.tag) ? containerOf[element.tag] : quote;
    if (type === undefined) return;
    const inList = isList(this.frames.at(-1)?.type);
    const depth = this.frames.filter((frame) => frame.type !== 'doc' && frame.type !== 'listItem').length;
    if (type === 'listItem' ? !inList : depth >= textLimits.nesting) {
      if (type !== 'listItem') this.remarks.meet('nesting');
      return;
    }
    const start = Number(element.attribute('start') ?? 1);
    const number = Number.isInteger(start) && start >= 0 && start <= 999_999 ? start : 1;
    this.frames.push({ type, element, start: number, blocks: [], items: [] });
  }

  private close(): void {
    const frame = this.frames.pop();
    const parent = this.frames.at(-1);
    if (!frame || !parent) return;
    if (frame.type === 'listItem') {
      if (frame.blocks.length > 0) parent.items.push(this.itemOf(frame.blocks));
    } else if (frame.type === 'blockquote') {
      if (frame.blocks.length > 0) this.quote(frame);
    } else if (frame.items.length > 0) {
      const list = { content: frame.items };
      this.add(
        frame.type === 'bulletList'
          ? { type: 'bulletList', ...list }
          : { type: 'orderedList', attrs: { start: frame.start }, ...list },
      );
    }
  }

  /** Paragraphs that Word styles as quotes are one, side by side. */
  private quote({ element, blocks: content }: Frame): void {
    const around = this.frames.at(-1)?.blocks;
    const before = around?.at(-1);
    const styled = element?.tag === 'p';
    const goesOn = styled && before?.type === 'blockquote' && before === this.styledQuote;
    if (goesOn) around?.pop();
    const quote: Block = { type: 'blockquote', content: goesOn ? [...before.content, ...content] : content };
    if (styled) this.styledQuote = quote;
    this.add(quote);
  }

  private endLine(): void {
    if (this.row) {
      this.push(' ');
      return;
    }
    const content = trimmed(this.line);
    this.line = [];
    if (content.length === 0) return;
    const attrs = { id: null };
    const level = this.heading?.level;
    this.add(
      level === undefined
        ? { type: 'paragraph', attrs, content }
        : { type: 'heading', attrs: { ...attrs, level }, content },
    );
    this.remarks.done += 1;
  }

  /** A block that stands in a list beside its items joins the item before it, or makes one. */
  private add(block: Block): void {
    const frame = this.frames.at(-1);
    if (!frame) return;
    if (!isList(frame.type)) {
      frame.blocks.push(block);
      return;
    }
    const last = frame.items.pop();
    frame.items.push(
      last && block.type !== 'paragraph' ? { ...last, content: [...last.content, block] } : this.itemOf([block]),
    );
    if (last && block.type === 'paragraph') frame.items.splice(-1, 0, last);
  }

  /** An item begins with a paragraph: the words of its heading, or an empty one. */
  private itemOf(content: readonly Block[]): ListItem {
    const [first, ...rest] = content;
    if (first?.type === 'paragraph') return { type: 'listItem', content };
    if (first?.type === 'heading') {
      const paragraph: Block = { type: 'paragraph', attrs: { id: null }, content: first.content ?? [] };
      return { type: 'listItem', content: [paragraph, ...rest] };
    }
    this.remarks.done += 1;
    return { type: 'listItem', content: [{ type: 'paragraph', attrs: { id: null } }, ...content] };
  }
}

const isList = (type: Frame['type'] | undefined): boolean => type === 'bulletList' || type === 'orderedList';

const cellsOf = (row: MarkupElement): number =>
  row.children.filter((child) => typeof child !== 'string' && (child.tag === 'td' || child.tag === 'th')).length;

/** Tables of one column only lay words out. */
function hasColumns(table: MarkupElement): boolean {
  const rows = (element: MarkupElement): boolean =>
    element.children.some(
      (child) =>
        typeof child !== 'string' &&
        (child.tag === 'tr' ? cellsOf(child) > 1 : /^t(head|body|foot)$/.test(child.tag) && rows(child)),
    );
  return rows(table);
}

/** Without breaks and spaces at its ends, nor a space before a break. */
function trimmed(line: readonly Inline[]): Inline[] {
  const isEmpty = (inline: Inline | undefined): boolean => inline?.type === 'hardBreak' || inline?.text.trim() === '';
  let [start, end] = [0, line.length];
  while (start < end && isEmpty(line[start])) start += 1;
  while (end > start && isEmpty(line[end - 1])) end -= 1;
  return line.slice(start, end).map((inline, index, kept) => {
    if (inline.type === 'hardBreak') return inline;
    const next = kept[index + 1];
    const text = next === undefined || next.type === 'hardBreak' ? inline.text.trimEnd() : inline.text;
    return { ...inline, text: index === 0 ? text.trimStart() : text };
  });
}
