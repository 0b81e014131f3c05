import type { Block, Inline, Mark, StyledText } from '../document.js';
import { blocksUnder, publicationWords, type Publication, type PublicationPart } from './publication.js';
import { escapeXml, xmlHead } from './xml.js';
import { zipOf } from './zip.js';

const spaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"`;

/** Runs of spaces and tabs would be read as one. */
const words = (text: string): string =>
  escapeXml(text)
    .replace(/\t/g, '<text:tab/>')
    .replace(/ {2,}/g, (run) => ` <text:s text:c="${run.length - 1}"/>`)
    .replace(/^ | $/g, '<text:s/>');

const styleOf = (type: Exclude<Mark['type'], 'link'>): string =>
  ({ bold: 'Gras', italic: 'Italique', strike: 'Barre' })[type];

const marked = (text: string, mark: Mark): string =>
  mark.type === 'link'
    ? `<text:a xlink:type="simple" xlink:href="${escapeXml(mark.attrs.href)}">${text}</text:a>`
    : `<text:span text:style-name="${styleOf(mark.type)}">${text}</text:span>`;

const run = ({ text, marks = [] }: StyledText): string => [...marks].reverse().reduce(marked, words(text));

const inline = (content: readonly Inline[] = []): string =>
  content.map((piece) => (piece.type === 'text' ? run(piece) : '<text:line-break/>')).join('');

function block(node: Block, style: string): string {
  switch (node.type) {
    case 'heading':
      return `<text:h text:style-name="Heading_20_${node.attrs.level}" text:outline-level="${node.attrs.level}">${inline(node.content)}</text:h>`;
    case 'paragraph':
      return `<text:p text:style-name="${style}">${inline(node.content)}</text:p>`;
    case 'blockquote':
      return node.content.map((each) => block(each, 'Quotations')).join('');
    default: {
      const name = node.type === 'bulletList' ? 'Puces' : 'Nombres';
      const start = node.type === 'orderedList' ? (node.attrs?.start ?? 1) : 1;
      const items = node.content.map(({ content }, place) => {
        const first = place === 0 && start !== 1 ? ` text:start-value="${start}"` : '';
        return `<text:list-item${first}>${content.map((each) => block(each, style)).join('')}</text:list-item>`;
      });
      return `<text:list text:style-name="${name}">${items.join('')}</text:list>`;
    }
  }
}

function partOf(part: PublicationPart, origin: string): string {
  const heading =
    part.heading === ''
      ? ''
      : `<text:h text:style-name="Heading_20_${part.level}" text:outline-level="${part.level}"><text:bookmark text:name="${escapeXml(part.id)}"/>${words(part.heading)}</text:h>`;
  const text = blocksUnder(part).map((each) => block(each, 'Text_20_body'));
  const facts = part.facts.map((fact) => `<text:p text:style-name="Fait">${words(fact)}</text:p>`);
  const notes = part.notes.map((note) => `<text:p text:style-name="Fait">${words(origin + note)}</text:p>`);
  return [heading, ...text, ...facts, ...notes].join('');
}

const headingStyles = [1, 2, 3, 4, 5, 6]
  .map(
    (level) =>
      `<style:style style:name="Heading_20_${level}" style:display-name="Heading ${level}" style:family="paragraph" style:default-outline-level="${level}"><style:paragraph-properties fo:margin-top="0.5cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/><style:text-properties fo:font-weight="bold" fo:font-size="${[20, 16, 14, 12, 11, 11][level - 1]}pt"/></style:style>`,
  )
  .join('');

const listLevels = (kind: 'bullet' | 'number'): string =>
  [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    .map((level) => {
      const place = `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${(level * 0.6).toFixed(1)}cm"/></style:list-level-properties>`;
      return kind === 'bullet'
        ? `<text:list-level-style-bullet text:level="${level}" text:bullet-char="•">${place}</text:list-level-style-bullet>`
        : `<text:list-level-style-number text:level="${level}" style:num-format="1" style:num-suffix=".">${place}</text:list-level-style-number>`;
    })
    .join('');

const styles = (language: string): string =>
  `${xmlHead}<office:document-styles ${spaces}><office:styles><style:default-style style:family="paragraph"><style:text-properties style:font-name="Liberation Serif" fo:font-size="11pt" fo:language="${language}" fo:country="${language === 'fr' ? 'FR' : 'GB'}"/></style:default-style><style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.25cm" fo:line-height="130%"/></style:style><style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-size="26pt" fo:font-weight="bold"/></style:style><style:style style:name="Fait" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.2cm"/><style:text-properties fo:font-size="9.5pt" fo:color="#4d4a42"/></style:style><style:style style:name="Quotations" style:family="paragraph"><style:paragraph-properties fo:margin-left="1cm" fo:margin-bottom="0.25cm"/></style:style>${headingStyles}<style:style style:name="Gras" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Italique" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="Barre" style:family="text"><style:text-properties style:text-line-through-style="solid"/></style:style><text:list-style style:name="Puces">${listLevels('bullet')}</text:list-style><text:list-style style:name="Nombres">${listLevels('number')}</text:list-style></office:styles><office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2.5cm"/></style:page-layout></office:automatic-styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page"/></office:master-styles></office:document-styles>\n`;

/** OpenDocument 1.3, with contents that are links. */
export function openDocumentOf({ title, subtitle, language, date, parts }: Publication): Uint8Array {
  const own = publicationWords[language];
  const headings = parts.filter(({ heading }) => heading !== '');
  const entries = headings
    .map(
      ({ id, heading, level }) =>
        `<text:p text:style-name="Standard"><text:a xlink:type="simple" xlink:href="#${escapeXml(id)}">${words('\u2003'.repeat(level - 1) + heading)}</text:a></text:p>`,
    )
    .join('');
  const contents =
    headings.length > 1
      ? `<text:table-of-content text:name="${own.contents}"><text:table-of-content-source text:outline-level="2"><text:index-title-template>${own.contents}</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title text:name="${own.contents}-t"><text:p text:style-name="Standard"><text:span text:style-name="Gras">${own.contents}</text:span></text:p></text:index-title>${entries}</text:index-body></text:table-of-content>`
      : '';
  const origin = `${own.origin}${language === 'fr' ? '\u202f' : ''}: `;
  const body = parts.map((part) => partOf(part, origin)).join('\n');
  return zipOf(
    {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': `${xmlHead}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>\n`,
      'content.xml': `${xmlHead}<office:document-content ${spaces}><office:body><office:text><text:p text:style-name="Title">${words(title)}</text:p><text:p text:style-name="Fait">${words(subtitle)}</text:p>${contents}\n${body}</office:text></office:body></office:document-content>\n`,
      'styles.xml': styles(language),
      'meta.xml': `${xmlHead}<office:document-meta ${spaces}><office:meta><dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(subtitle)}</dc:description><dc:language>${language}</dc:language><dc:date>${date}T00:00:00</dc:date><meta:generator>Faire ensemble</meta:generator></office:meta></office:document-meta>\n`,
    },
    ['mimetype'],
  );
}
