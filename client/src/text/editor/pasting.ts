import { ensureClauseIds, parseDocument } from '../../../../src/modules/texts/domain/clause.js';
import type { MarkupElement, MarkupNode } from '../../../../src/modules/texts/domain/markup/markup.js';
import { blocksOfMarkup } from '../../../../src/modules/texts/domain/markup/markup-reader.js';
import { Remarks, type ReportLine } from '../../../../src/modules/texts/domain/reading/report.js';
import { toHtml } from '../../../../src/modules/texts/domain/render.js';
import { newId } from '../../graphql/newId.js';

/** An element of the browser, its children looked at when they are asked for. */
class Pasted implements MarkupElement {
  private found: readonly MarkupNode[] | undefined;

  constructor(private readonly element: Element) {}

  get tag(): string {
    return this.element.localName;
  }

  attribute(name: string): string | null {
    return this.element.getAttribute(name);
  }

  get children(): readonly MarkupNode[] {
    this.found ??= nodesOf(this.element);
    return this.found;
  }
}

const nodesOf = (parent: Node): MarkupNode[] =>
  [...parent.childNodes].flatMap((node): MarkupNode[] => {
    if (node instanceof Element) return [new Pasted(node)];
    return node instanceof Text ? [node.data] : [];
  });

/** What word processors write, and what a text has not: the rest is pasted as it is. */
const foreign =
  /\bmso-|docs-internal-guid|<o:p|class="?Mso|LibreOffice|urn:schemas-microsoft|<(table|img|h1|h[4-6])\b|style="[^"]*font-(weight|style)/i;

export interface Cleaned {
  readonly html: string;
  readonly report: readonly ReportLine[];
}

/** Pasted HTML as a text has it, with what could not be taken; null when it needs nothing, or is too long to be looked at. */
export function cleaned(html: string): Cleaned | null {
  if (html.includes('data-pm-slice') || !foreign.test(html)) return null;
  const remarks = new Remarks();
  try {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    const document = parseDocument({ type: 'doc', content: blocksOfMarkup(nodesOf(body), remarks) });
    const named = ensureClauseIds(document, newId);
    return { html: toHtml(named, { headingShift: 1 }), report: remarks.report(named) };
  } catch {
    // Over the limits of a text: the server says so when it is sent.
    return null;
  }
}
