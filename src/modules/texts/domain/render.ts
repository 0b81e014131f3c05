import {
  type Block,
  type Inline,
  type ListItem,
  type Mark,
  type StyledText,
  type TextDocument,
  isTextblock,
} from './document.js';
import { outline } from './outline.js';
import type { Format } from './render-format.js';
import { markdownFormat } from './render-markdown.js';

function renderBlocks(nodes: readonly Block[], format: Format): string[] {
  let alternate = false;
  return nodes.map((node, index) => {
    const before = nodes[index - 1];
    alternate = before?.type === node.type && !alternate;
    return renderBlock(node, format, alternate);
  });
}

function renderBlock(node: Block, format: Format, alternate: boolean): string {
  if (isTextblock(node)) {
    const text = format.inline(node.content ?? [], node.type);
    return node.type === 'heading'
      ? format.heading(text, node.attrs.level, node.attrs.id)
      : format.paragraph(text, node.attrs.id);
  }
  if (node.type === 'blockquote') return format.quote(renderBlocks(node.content, format), node.content);
  const start = node.type === 'orderedList' ? (node.attrs?.start ?? 1) : null;
  const item = ({ content }: ListItem, index: number): string =>
    format.item(renderBlocks(content, format), content, { number: start === null ? null : start + index, alternate });
  return format.list(node.content.map(item), start);
}

const render = (document: TextDocument, format: Format): string =>
  format.join(renderBlocks(document.content, format), document.content);

/** Text made safe for HTML content and quoted attributes. */
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const htmlMark = (text: string, mark: Mark): string => {
  if (mark.type === 'link')
    return `<a href="${escapeHtml(mark.attrs.href)}" rel="nofollow noopener noreferrer ugc">${text}</a>`;
  const tag = { bold: 'strong', italic: 'em', strike: 's' }[mark.type];
  return `<${tag}>${text}</${tag}>`;
};

/** Marks are written from the innermost out. */
const htmlText = ({ text, marks = [] }: StyledText): string => [...marks].reverse().reduce(htmlMark, escapeHtml(text));

/** A run of inline content as safe HTML, without its clause element. */
export const inlineToHtml = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.type === 'text' ? htmlText(inline) : '<br>')).join('');

/** The id of a clause's element in a page: what links and anchors point to. */
export const clauseElementId = (clauseId: string): string => `c-${clauseId}`;

const idAttribute = (id: string | null): string => (id === null ? '' : ` id="${escapeHtml(clauseElementId(id))}"`);

const htmlFormat = (headingShift: number, depthOf = outline()): Format => ({
  inline: inlineToHtml,
  heading: (text, level, id) => {
    const tag = `h${Math.min(depthOf(level) + headingShift, 6)}`;
    return `<${tag}${idAttribute(id)}>${text}</${tag}>`;
  },
  paragraph: (text, id) => `<p${idAttribute(id)}>${text}</p>`,
  item: (blocks) => `<li>${blocks.join('')}</li>`,
  list: (items, start) => {
    if (start === null) return `<ul>${items.join('')}</ul>`;
    return `<ol${start === 1 ? '' : ` start="${start}"`}>${items.join('')}</ol>`;
  },
  quote: (blocks) => `<blockquote>${blocks.join('')}</blockquote>`,
  join: (blocks) => blocks.join('\n'),
});

const indented = (text: string, first: string): string =>
  first + text.replaceAll('\n', `\n${' '.repeat(first.length)}`);

const plainFormat: Format = {
  inline: (content) => content.map((inline) => (inline.type === 'text' ? inline.text : '\n')).join(''),
  heading: (text) => text,
  paragraph: (text) => text,
  item: (blocks, _nodes, { number }) => indented(blocks.join('\n'), number === null ? '- ' : `${number}. `),
  list: (items) => items.join('\n'),
  quote: (blocks) => blocks.join('\n\n').replace(/^/gm, '> '),
  join: (blocks) => blocks.filter((block) => block !== '').join('\n\n'),
};

/**
 * The text as safe HTML; every clause is an element with the id `c-<clauseId>`.
 * `headingShift` lowers headings under those of the page: 1 makes the highest an `h2`. No level is skipped (`outline`).
 */
export const toHtml = (document: TextDocument, { headingShift = 0 }: { headingShift?: number } = {}): string =>
  render(document, htmlFormat(headingShift));

/** The text as Markdown (CommonMark with `~~strike~~`), without ids and empty clauses; ends with a newline unless empty. */
export const toMarkdown = (document: TextDocument): string => {
  const text = render(document, markdownFormat);
  return text === '' ? '' : `${text}\n`;
};

/** The words alone, with list markers, for mail, search and text messages. */
export const toPlainText = (document: TextDocument): string => render(document, plainFormat);
