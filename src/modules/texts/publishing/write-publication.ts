import { epubOf } from '../domain/publishing/epub.js';
import { openDocumentOf } from '../domain/publishing/open-document.js';
import type { Publication, PublicationFormat } from '../domain/publishing/publication.js';
import { htmlOf, jsonOf, markdownOf } from '../domain/publishing/web.js';
import { wordOf } from '../domain/publishing/word.js';
import { pdfOf } from './pdf.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The file of a publication; the same bytes for the same words. `hash`: of what goes into it. */
export async function writePublication(
  publication: Publication,
  format: PublicationFormat,
  hash: string,
): Promise<Uint8Array> {
  switch (format) {
    case 'html':
      return bytes(htmlOf(publication));
    case 'md':
      return bytes(markdownOf(publication));
    case 'json':
      return bytes(jsonOf(publication));
    case 'odt':
      return openDocumentOf(publication);
    case 'docx':
      return wordOf(publication);
    case 'epub':
      return epubOf(publication, hash);
    case 'pdf':
      return pdfOf(publication);
  }
}
