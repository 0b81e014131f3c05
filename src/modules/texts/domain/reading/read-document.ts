import type { Id } from '../../../../kernel/ids.js';
import { Refused } from '../../../../kernel/refusal.js';
import { ensureClauseIds, mayBeVersion } from '../clause.js';
import { type Block, type TextDocument, inlineText, textLimits } from '../document.js';
import { blocksFromHtml } from '../html.js';
import { cleanText, parseDocument } from '../parse.js';
import { textTooLong } from '../text.refusals.js';
import { openArchive } from './archive.js';
import { decoded, looksLikeText } from './decode.js';
import type { Found } from './found.js';
import { kindOfDocument, type DocumentKind } from './kind.js';
import { readMarkdown } from './markdown-file.js';
import { readOpenText } from './open-text.js';
import { documentOfAnotherKind, documentWithoutWords } from './reading.refusals.js';
import { Remarks, type ReportLine } from './report.js';
import { readWordDocument } from './word-document.js';

/** A document brought in, as a text: nothing of it is stored. */
export interface Reading {
  readonly kind: DocumentKind;
  /** Its own, or its only highest heading, which then is not in the text; null when it says none. */
  readonly title: string | null;
  readonly document: TextDocument;
  /** What could not be taken as it was, in the order of the text. */
  readonly report: readonly ReportLine[];
}

const longestTitle = 250;

/**
 * A DOCX, an ODT, Markdown or HTML, by its name and its first bytes. Throws nothing but `Refused`: for what is over a limit,
 * is not what its name says, or holds what a document has no need of.
 */
export function readDocument(name: string, bytes: Uint8Array, newId: () => Id): Reading {
  const kind = kindOfDocument(name, bytes);
  const remarks = new Remarks();
  const { title, blocks, taken } = titled(found(kind, bytes, remarks));
  const document = ensureClauseIds(parseDocument({ type: 'doc', content: blocks }), newId);
  if (!mayBeVersion(document).allowed) throw new Refused(documentWithoutWords());
  return { kind, title, document, report: remarks.report(document, taken) };
}

function found(kind: DocumentKind, bytes: Uint8Array, remarks: Remarks): Found {
  if (kind === 'docx') return readWordDocument(openArchive(bytes), remarks);
  if (kind === 'odt') return readOpenText(openArchive(bytes), remarks);
  const { text, sure } = decoded(bytes);
  if (!looksLikeText(text)) throw new Refused(documentOfAnotherKind({ kind }));
  if (text.length > textLimits.sourceCharacters) throw new Refused(textTooLong({ limit: textLimits.characters }));
  if (!sure) remarks.meet('encoding', null);
  return kind === 'html' ? { title: null, blocks: blocksFromHtml(text, remarks) } : readMarkdown(text, remarks);
}

/** A heading that stands alone above all others is the title. */
function titled({ title, blocks }: Found): Found & { readonly taken: number } {
  if (title !== null) return { title: cleanText(title.slice(0, longestTitle)), blocks, taken: 0 };
  const [first, ...rest] = blocks;
  const alone =
    first?.type === 'heading' &&
    rest.length > 0 &&
    !rest.some((block: Block) => block.type === 'heading' && block.attrs.level <= first.attrs.level);
  if (!alone) return { title: null, blocks, taken: 0 };
  const words = inlineText(first.content).replace(/\s+/g, ' ').trim();
  return words.length > longestTitle ? { title: null, blocks, taken: 0 } : { title: words, blocks: rest, taken: 1 };
}
