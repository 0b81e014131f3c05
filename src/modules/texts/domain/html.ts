import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { ensureClauseIds } from './clause.js';
import { type Block, type Inline, type ListItem, type Mark, type TextDocument, textLimits } from './document.js';
import { safeHref } from './href.js';
import { cleanText, parseDocument } from './parse.js';
import { textTooLong } from './text.refusals.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Left out with all they hold. */
const dropped = new Set(
  'script style template head title noscript iframe object embed svg math textarea select button audio video canvas'.split(
    ' ',
  ),
);
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

interface Frame {
  readonly type: 'doc' | 'bulletList' | 'orderedList' | 'listItem' | 'blockquote';
  readonly element: Element | null;
  readonly start: number;
  readonly blocks: Block[];
  readonly items: ListItem[];
}

/**
 * A text from HTML, however broken: headings, paragraphs, lists, quotes, table rows as lines, bold, italic, strike, links.
 * Scripts, styles, embedded things and every attribute but a safe link's address are left out.
 * Throws `Refused` only when the text is over `textLimits`. For the server: parse5 is too heavy for a page.
 */
export function documentFromHtml(html: string, newId: () => Id): TextDocument {
  if (html.length > textLimits.sourceCharacters) throw new Refused(textTooLong({ limit: textLimits.characters }));
  const reader = new HtmlReader();
  walk(parseFragment(html).childNodes, reader);
  return ensureClauseIds(parseDocument({ type: 'doc', content: reader.finish() }), newId);
}

/** In document order without recursion: HTML may be nested deeper than the stack. */
function walk(nodes: readonly Node[], reader: HtmlReader): void {
  const todo: { readonly node: Node; readonly leaving: boolean }[] = [];
  const plan = (children: readonly Node[]): void => {
    for (let at = children.length - 1; at >= 0; at -= 1) {
      const node = children[at];
      if (node) todo.push({ node, leaving: false });
    }
  };
  plan(nodes);
  for (let next = todo.pop(); next; next = todo.pop()) {
    const { node, leaving } = next;
    if ('value' in node) reader.text(node.value);
    else if ('tagName' in node && !dropped.has(node.tagName)) {
      if (leaving) reader.leave(node);
      else {
        reader.enter(node);
        todo.push({ node, leaving: true });
        plan(node.childNodes);
      }
    }
  }
}

const attribute = (element: Element, name: string): string | null =>
  element.attrs.find((attr) => attr.name === name)?.value ?? null;

class HtmlReader {
  private readonly frames: Frame[] = [{ type: 'doc', element: null, start: 1, blocks: [], items: [] }];
  private readonly marks: { readonly element: Element; readonly mark: Mark }[] = [];
  private line: Inline[] = [];
  private headingLevel: number | null = null;

  enter(element: Element): void {
    const tag = element.tagName;
    if (blocks.has(tag)) this.endLine();
    if (tag === 'br') this.line.push({ type: 'hardBreak' });
    if ((tag === 'td' || tag === 'th') && this.line.length > 0) this.push(' | ');
    if (/^h[1-6]$/.test(tag)) this.headingLevel = Number(tag[1]);
    const type = Object.hasOwn(markOf, tag) ? markOf[tag] : undefined;
    if (type === 'link') {
      const href = safeHref(attribute(element, 'href') ?? '');
      if (href !== null) this.marks.push({ element, mark: { type, attrs: { href } } });
    } else if (type) this.marks.push({ element, mark: { type } });
    this.open(element);
  }

  leave(element: Element): void {
    if (blocks.has(element.tagName)) this.endLine();
    if (/^h[1-6]$/.test(element.tagName)) this.headingLevel = null;
    if (this.marks.at(-1)?.element === element) this.marks.pop();
    if (this.frames.at(-1)?.element === element) this.close();
  }

  text(value: string): void {
    this.push(cleanText(value).replace(/[ \t]+/g, ' '));
  }

  finish(): readonly Block[] {
    this.endLine();
    return this.frames[0]?.blocks ?? [];
  }

  private push(text: string): void {
    const last = this.line.at(-1);
    const atStart = last === undefined || last.type === 'hardBreak' || last.text.endsWith(' ');
    const words = atStart ? text.replace(/^ /, '') : text;
    if (words !== '')
      this.line.push({ type: 'text', text: words, marks: uniqueMarks(this.marks.map(({ mark }) => mark)) });
  }

  /** Opens a list, an item of a list or a quote, unless nested too deep; then its words go to what is around it. */
  private open(element: Element): void {
    const type = Object.hasOwn(containerOf, element.tagName) ? containerOf[element.tagName] : undefined;
    if (type === undefined) return;
    const inList = isList(this.frames.at(-1)?.type);
    const depth = this.frames.filter((frame) => frame.type !== 'doc' && frame.type !== 'listItem').length;
    if (type === 'listItem' ? !inList : depth >= textLimits.nesting) return;
    const start = Number(attribute(element, 'start') ?? 1);
    const number = Number.isInteger(start) && start >= 0 && start <= 999_999 ? start : 1;
    this.frames.push({ type, element, start: number, blocks: [], items: [] });
  }

  private close(): void {
    const frame = this.frames.pop();
    const parent = this.frames.at(-1);
    if (!frame || !parent) return;
    if (frame.type === 'listItem') {
      if (frame.blocks.length > 0) parent.items.push(itemOf(frame.blocks));
    } else if (frame.type === 'blockquote') {
      if (frame.blocks.length > 0) this.add({ type: 'blockquote', content: frame.blocks });
    } else if (frame.items.length > 0) {
      const list = { content: frame.items };
      this.add(
        frame.type === 'bulletList'
          ? { type: 'bulletList', ...list }
          : { type: 'orderedList', attrs: { start: frame.start }, ...list },
      );
    }
  }

  private endLine(): void {
    const content = trimmed(this.line);
    this.line = [];
    if (content.length === 0) return;
    const attrs = { id: null };
    const level = this.headingLevel;
    this.add(
      level === null ? { type: 'paragraph', attrs, content } : { type: 'heading', attrs: { ...attrs, level }, content },
    );
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
      last && block.type !== 'paragraph' ? { ...last, content: [...last.content, block] } : itemOf([block]),
    );
    if (last && block.type === 'paragraph') frame.items.splice(-1, 0, last);
  }
}

const isList = (type: Frame['type'] | undefined): boolean => type === 'bulletList' || type === 'orderedList';

const uniqueMarks = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter((mark, index) => marks.findIndex(({ type }) => type === mark.type) === index);

/** An item begins with a paragraph. */
function itemOf(content: readonly Block[]): ListItem {
  const [first, ...rest] = content;
  if (first?.type === 'paragraph') return { type: 'listItem', content };
  if (first?.type === 'heading') {
    const paragraph: Block = { type: 'paragraph', attrs: { id: null }, content: first.content ?? [] };
    return { type: 'listItem', content: [paragraph, ...rest] };
  }
  return { type: 'listItem', content: [{ type: 'paragraph', attrs: { id: null } }, ...content] };
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
