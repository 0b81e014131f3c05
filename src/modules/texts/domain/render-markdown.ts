import { type Block, type HardBreak, type Inline, type Mark, type StyledText, marksKey } from './document.js';
import type { Format } from './render-format.js';

const delimiters: Readonly<Record<Exclude<Mark['type'], 'link'>, string>> = { bold: '**', italic: '*', strike: '~~' };

/** Invisible to a reader: keeps two runs of delimiters, or a delimiter and its neighbour, apart. */
const separator = '<!-- -->';

const isPunctuation = (character: string): boolean => /^[\p{P}\p{S}]$/u.test(character);
const isSpaceOrEdge = (character: string): boolean => character === '' || /^\s$/.test(character);

/** Whether CommonMark reads a delimiter between a word inside the emphasis and what stands outside as we mean it. */
const stands = (outside: string, inside: string): boolean =>
  (!isPunctuation(inside) && !isSpaceOrEdge(inside)) || isSpaceOrEdge(outside) || isPunctuation(outside);

const entity = (text: string): string => [...text].map((character) => `&#${character.codePointAt(0) ?? 32};`).join('');

/** Text that means itself. A run's spaces at its edges are entities when they would be trimmed or loosen a delimiter. */
function escapeText(text: string, startsTight: boolean, endsTight: boolean): string {
  const leading = startsTight ? (/^\s+/.exec(text)?.[0] ?? '') : '';
  const rest = text.slice(leading.length);
  const trailing = endsTight ? (/\s+$/.exec(rest)?.[0] ?? '') : '';
  const words = rest
    .slice(0, rest.length - trailing.length)
    .replace(/[\\`*_[\]<~]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '&amp;');
  return entity(leading) + words + entity(trailing);
}

/** What would open a block at the start of a line is escaped there. */
const escapeLine = (line: string): string =>
  line.replace(/^(#{1,6}(?=\s|$)|[-+=>|])/, '\\$1').replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2');

const escapeUrl = (href: string): string => `<${href.replaceAll('\\', '\\\\').replace(/&(?=#?\w+;)/g, '&amp;')}>`;

const opening = (mark: Mark): string => (mark.type === 'link' ? '[' : delimiters[mark.type]);
const closing = (mark: Mark): string =>
  mark.type === 'link' ? `](${escapeUrl(mark.attrs.href)})` : delimiters[mark.type];

/** One line's runs, each mark opened and closed once where neighbours share it. */
function line(runs: readonly StyledText[]): string {
  let written = '';
  let open: readonly Mark[] = [];
  for (const [index, run] of [...runs, null].entries()) {
    const marks = run?.marks ?? [];
    const shared = sharedMarks(open, marks);
    const closed = open.slice(shared).reverse().map(closing).join('');
    const opened = marks.slice(shared).map(opening).join('');
    const before = lastCharacter(runs[index - 1]?.text);
    const after = firstCharacter(run?.text);
    const apart =
      (closed !== '' && (opened !== '' || !stands(after, before))) ||
      (opened !== '' && !stands(before, after)) ||
      (opened.startsWith('[') && before === '!');
    written += closed + (apart ? separator : '') + opened;
    if (run) written += runText(run, runs[index - 1], runs[index + 1]);
    open = marks;
  }
  return written;
}

function runText(run: StyledText, previous: StyledText | undefined, next: StyledText | undefined): string {
  const marked = (run.marks ?? []).length > 0;
  return escapeText(run.text, marked || previous === undefined, marked || next === undefined);
}

const sharedMarks = (a: readonly Mark[], b: readonly Mark[]): number => {
  let count = 0;
  for (const mark of a) {
    const other = b[count];
    if (other === undefined || marksKey([mark]) !== marksKey([other])) break;
    count += 1;
  }
  return count;
};

const firstCharacter = (text = ''): string => Array.from(text.slice(0, 2))[0] ?? '';
const lastCharacter = (text = ''): string => Array.from(text.slice(-2)).at(-1) ?? '';

/** Line breaks are `\` at a line's end, or `<br>` where such a line end means nothing: in headings and beside nothing. */
function inlineMarkdown(content: readonly Inline[], block: 'heading' | 'paragraph'): string {
  const lines: StyledText[][] = [[]];
  const isBreak = (inline: Inline): inline is HardBreak => inline.type === 'hardBreak';
  for (const inline of content) {
    if (isBreak(inline)) lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  let written = '';
  lines.forEach((runs, index) => {
    const text = line(runs);
    const alone = block === 'heading' || runs.length === 0 || lines[index - 1]?.length === 0;
    if (index > 0) written += alone ? '<br>' : '\\\n';
    written += index === 0 || !alone ? escapeLine(text) : text;
  });
  return block === 'heading' ? written.replace(/(^|[ \t])(#+)$/, '$1\\$2') : written;
}

const indent = (text: string, width: number): string => text.replace(/\n(?=[^\n])/g, `\n${' '.repeat(width)}`);

/** A nested list follows its item's words closely when Markdown lets it interrupt a paragraph. */
const follows = (before: Block | undefined, node: Block): boolean =>
  before?.type === 'paragraph' &&
  (node.type === 'bulletList' || (node.type === 'orderedList' && node.attrs === undefined));

function joinBlocks(blocks: readonly string[], nodes: readonly Block[], close: boolean): string {
  let written = '';
  blocks.forEach((block, index) => {
    if (block === '') return;
    const node = nodes[index];
    const closely = close && node !== undefined && follows(nodes[index - 1], node);
    written += (written === '' ? '' : closely ? '\n' : '\n\n') + block;
  });
  return written;
}

const quoted = (text: string): string => (text === '' ? '' : text.replace(/^/gm, '> ').replace(/^> $/gm, '>'));

export const markdownFormat: Format = {
  inline: inlineMarkdown,
  heading: (text, level) => (text === '' ? '' : `${'#'.repeat(level)} ${text}`),
  paragraph: (text) => text,
  item: (blocks, nodes, { number, alternate }) => {
    const marker = number === null ? (alternate ? '* ' : '- ') : `${number}${alternate ? ')' : '.'} `;
    return (marker + indent(joinBlocks(blocks, nodes, true), marker.length)).trimEnd();
  },
  list: (items) => items.join('\n'),
  quote: (blocks, nodes) => quoted(joinBlocks(blocks, nodes, false)),
  join: (blocks, nodes) => joinBlocks(blocks, nodes, false),
};
