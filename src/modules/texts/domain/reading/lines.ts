import { type Block, type Inline, type Mark, textLimits } from '../document.js';
import { cleanText } from '../parse.js';
import type { Remarks } from './report.js';

/** A line of a document that says for each paragraph what it is, as word processors do. */
export type Line =
  | { readonly kind: 'paragraph' | 'quote'; readonly content: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | {
      readonly kind: 'item';
      /** Lists it is in, from 0. */
      readonly depth: number;
      /** The same for the items of one list. */
      readonly list: string;
      /** Of a numbered list; null where it has a sign. */
      readonly number: number | null;
      readonly content: readonly Inline[];
    }
  /** One more paragraph of the item before it. */
  | { readonly kind: 'under'; readonly depth: number; readonly content: readonly Inline[] };

/** Filled while its lines are read. */
interface Item {
  readonly type: 'listItem';
  readonly content: Block[];
}

interface Open {
  readonly list: string;
  readonly items: Item[];
}

/** The blocks of these lines: items nested as deep as they say, quotes side by side one quote. Lines without words are left out. */
export class Lines {
  private readonly blocks: Block[] = [];
  private open: Open[] = [];
  private quoting: Block[] | null = null;

  constructor(private readonly remarks: Remarks) {}

  add(line: Line): void {
    const content = trimmed(line.content);
    if (content.length === 0) return;
    if (line.kind === 'item') this.item(line, content);
    else if (line.kind === 'under') this.under(line.depth, content);
    else {
      this.open = [];
      if (line.kind === 'quote') this.quote(content);
      else {
        this.quoting = null;
        const attrs = { id: null };
        this.blocks.push(
          line.kind === 'heading'
            ? { type: 'heading', attrs: { ...attrs, level: Math.max(1, Math.min(6, line.level)) }, content }
            : { type: 'paragraph', attrs, content },
        );
      }
    }
    this.remarks.done += 1;
  }

  finish(): readonly Block[] {
    return this.blocks;
  }

  private quote(content: Inline[]): void {
    if (!this.quoting) {
      this.quoting = [];
      this.blocks.push({ type: 'blockquote', content: this.quoting });
    }
    this.quoting.push(paragraph(content));
  }

  private item({ depth, list, number }: Extract<Line, { kind: 'item' }>, content: Inline[]): void {
    this.quoting = null;
    if (depth >= textLimits.nesting) this.remarks.meet('nesting');
    const place = Math.min(depth, textLimits.nesting - 1, this.open.length);
    this.open = this.open.slice(0, place + 1);
    if (this.open[place]?.list !== list) {
      this.open = this.open.slice(0, place);
      const items: Item[] = [];
      const around = this.open.at(-1)?.items.at(-1)?.content ?? this.blocks;
      around.push(listOf(number, items));
      this.open.push({ list, items });
    }
    this.open[place]?.items.push({ type: 'listItem', content: [paragraph(content)] });
  }

  private under(depth: number, content: Inline[]): void {
    this.quoting = null;
    this.open = this.open.slice(0, depth + 1);
    (this.open.at(-1)?.items.at(-1)?.content ?? this.blocks).push(paragraph(content));
  }
}

const paragraph = (content: readonly Inline[]): Block => ({ type: 'paragraph', attrs: { id: null }, content });

const listOf = (number: number | null, content: readonly Item[]): Block =>
  number === null ? { type: 'bulletList', content } : { type: 'orderedList', attrs: { start: number }, content };

/** Words of a document, with the marks around them. */
export function styledWords(text: string, marks: readonly Mark[]): Inline[] {
  const words = cleanText(text);
  return words === '' ? [] : [{ type: 'text', text: words, marks }];
}

/** Spaces side by side are one; none at the ends, nor beside a break; no break at the ends. */
function trimmed(content: readonly Inline[]): Inline[] {
  const kept: Inline[] = [];
  for (const inline of content) {
    const last = kept.at(-1);
    if (inline.type === 'hardBreak') {
      endLine(kept);
      if (kept.length > 0) kept.push(inline);
    } else {
      const collapsed = inline.text.replace(/ {2,}/g, ' ');
      const atStart = last === undefined || last.type === 'hardBreak' || last.text.endsWith(' ');
      const text = atStart ? collapsed.replace(/^ /, '') : collapsed;
      if (text !== '') kept.push({ ...inline, text });
    }
  }
  endLine(kept);
  while (kept.at(-1)?.type === 'hardBreak') {
    kept.pop();
    endLine(kept);
  }
  return kept;
}

function endLine(kept: Inline[]): void {
  for (let last = kept.at(-1); last?.type === 'text'; last = kept.at(-1)) {
    const text = last.text.trimEnd();
    kept.pop();
    if (text !== '') {
      kept.push({ ...last, text });
      return;
    }
  }
}
