import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Id } from '../../../kernel/ids.js';
import { Refused } from '../../../kernel/refusal.js';
import { ensureClauseIds } from './clause.js';
import { type Block, type TextDocument, textLimits } from './document.js';
import type { MarkupElement, MarkupNode } from './markup/markup.js';
import { blocksOfMarkup } from './markup/markup-reader.js';
import { parseDocument } from './parse.js';
import type { Remarks } from './reading/report.js';
import { textTooLong } from './text.refusals.js';

type Node = DefaultTreeAdapterTypes.ChildNode;

/** An element of parse5, its children looked at when they are asked for. */
class Parsed implements MarkupElement {
  private found: readonly MarkupNode[] | undefined;

  constructor(private readonly element: DefaultTreeAdapterTypes.Element) {}

  get tag(): string {
    return this.element.tagName;
  }

  attribute(name: string): string | null {
    return this.element.attrs.find((attr) => attr.name === name)?.value ?? null;
  }

  get children(): readonly MarkupNode[] {
    this.found ??= this.element.childNodes.flatMap(nodeOf);
    return this.found;
  }
}

function nodeOf(node: Node): MarkupNode[] {
  if ('value' in node) return [node.value];
  return 'tagName' in node ? [new Parsed(node)] : [];
}

/**
 * The blocks of HTML (`blocksOfMarkup`). Throws `Refused` only when its source is over `textLimits`.
 * For the server: parse5 is too heavy for a page.
 */
export function blocksFromHtml(html: string, remarks?: Remarks): readonly Block[] {
  if (html.length > textLimits.sourceCharacters) throw new Refused(textTooLong({ limit: textLimits.characters }));
  return blocksOfMarkup(parseFragment(html).childNodes.flatMap(nodeOf), remarks);
}

/** A text from HTML. Scripts, styles, embedded things and every attribute but a safe link's address are left out. */
export const documentFromHtml = (html: string, newId: () => Id): TextDocument =>
  ensureClauseIds(parseDocument({ type: 'doc', content: blocksFromHtml(html) }), newId);
