import { partHtml } from './web.js';
import { publicationWords, type Publication, type PublicationPart } from './publication.js';
import { escapeXml, xmlHead } from './xml.js';
import { zipOf } from './zip.js';

interface Chapter {
  readonly file: string;
  readonly parts: readonly PublicationPart[];
}

/** A file for each part of the first level, with what is under it. */
function chaptersOf(parts: readonly PublicationPart[]): readonly Chapter[] {
  const chapters: { file: string; parts: PublicationPart[] }[] = [];
  for (const part of parts) {
    const last = chapters.at(-1);
    if (last && part.level > 1) last.parts.push(part);
    else chapters.push({ file: `part-${chapters.length + 1}.xhtml`, parts: [part] });
  }
  return chapters;
}

/** The one element without an end that texts are written with. */
const closed = (html: string): string => html.replaceAll('<br>', '<br/>');

const page = (title: string, language: string, body: string): string =>
  `${xmlHead}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head><title>${escapeXml(title)}</title><link rel="stylesheet" type="text/css" href="style.css"/></head>
<body>\n${body}\n</body>\n</html>\n`;

const style = `body{font-family:serif;line-height:1.5}h1,h2,h3,h4{font-family:sans-serif;line-height:1.25}
.facts,.note{font-size:.9em}blockquote{border-left:3px solid #888;margin-left:0;padding-left:1em}`;

/** EPUB 3.3; `identifier`: the same for the same words. */
export function epubOf({ title, subtitle, language, date, parts }: Publication, identifier: string): Uint8Array {
  const chapters = chaptersOf(parts);
  const words = publicationWords[language];
  const files: Record<string, string> = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': `${xmlHead}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>\n`,
  };
  const manifest = chapters
    .map(({ file }, place) => `<item id="p${place + 1}" href="${file}" media-type="application/xhtml+xml"/>`)
    .join('');
  const spine = chapters.map((_, place) => `<itemref idref="p${place + 1}"/>`).join('');
  files['OEBPS/content.opf'] =
    `${xmlHead}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${language}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">urn:sha256:${escapeXml(identifier)}</dc:identifier><dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(subtitle)}</dc:description><dc:language>${language}</dc:language><dc:date>${date}</dc:date><meta property="dcterms:modified">${date}T00:00:00Z</meta><meta property="schema:accessMode">textual</meta><meta property="schema:accessibilityFeature">tableOfContents</meta><meta property="schema:accessibilityFeature">structuralNavigation</meta><meta property="schema:accessibilityHazard">none</meta></metadata>
<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/><item id="style" href="style.css" media-type="text/css"/><item id="title" href="title.xhtml" media-type="application/xhtml+xml"/>${manifest}</manifest>
<spine><itemref idref="title"/><itemref idref="nav"/>${spine}</spine></package>\n`;
  const entry = (file: string, { id, heading }: PublicationPart): string =>
    `<a href="${file}#${escapeXml(id)}">${escapeXml(heading)}</a>`;
  const items = chapters.flatMap(({ file, parts: [first, ...rest] }) => {
    if (!first || first.heading === '') return [];
    const under = rest.map((part) => `<li>${entry(file, part)}</li>`).join('');
    return [`<li>${entry(file, first)}${under === '' ? '' : `<ol>${under}</ol>`}</li>`];
  });
  const contents = items.length > 0 ? items.join('\n') : `<li><a href="title.xhtml">${escapeXml(title)}</a></li>`;
  files['OEBPS/nav.xhtml'] = page(
    words.contents,
    language,
    `<nav epub:type="toc" id="toc"><h1>${words.contents}</h1><ol>${contents}</ol></nav>`,
  );
  files['OEBPS/style.css'] = style;
  files['OEBPS/title.xhtml'] = page(title, language, `<h1>${escapeXml(title)}</h1><p>${escapeXml(subtitle)}</p>`);
  for (const { file, parts: own } of chapters) {
    const body = own.map((part) => {
      const tag = `h${part.level + 1}`;
      const heading = part.heading === '' ? '' : `<${tag}>${escapeXml(part.heading)}</${tag}>`;
      return `<section id="${escapeXml(part.id)}">${heading}${closed(partHtml(part, language))}</section>`;
    });
    files[`OEBPS/${file}`] = page(own[0]?.heading || title, language, body.join('\n'));
  }
  return zipOf(files, ['mimetype']);
}
