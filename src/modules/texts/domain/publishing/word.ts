import type { Block, Inline, Mark, StyledText } from '../document.js';
import { blocksUnder, publicationWords, type Publication, type PublicationPart } from './publication.js';
import { escapeXml, xmlHead } from './xml.js';
import { zipOf } from './zip.js';

const space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Where a list stands in the numbering: 1 is the bullets; each numbered list has its own. */
interface Place {
  readonly list: number | null;
  readonly depth: number;
  readonly quoted: boolean;
}

/** Writes WordprocessingML, and remembers the links and numbered lists that other files of the package declare. */
class Writing {
  readonly links: string[] = [];
  readonly starts: number[] = [];

  private properties(marks: readonly Mark[]): string {
    const linked = marks.some(({ type }) => type === 'link') ? '<w:rStyle w:val="Hyperlink"/>' : '';
    const tags = marks.flatMap(({ type }) =>
      type === 'link' ? [] : [{ bold: '<w:b/>', italic: '<w:i/>', strike: '<w:strike/>' }[type]],
    );
    return linked === '' && tags.length === 0 ? '' : `<w:rPr>${linked}${tags.join('')}</w:rPr>`;
  }

  run({ text, marks = [] }: StyledText): string {
    const written = `<w:r>${this.properties(marks)}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
    const link = marks.find((mark) => mark.type === 'link');
    if (link?.type !== 'link') return written;
    this.links.push(link.attrs.href);
    return `<w:hyperlink r:id="link${this.links.length}">${written}</w:hyperlink>`;
  }

  inline(content: readonly Inline[] = []): string {
    return content.map((piece) => (piece.type === 'text' ? this.run(piece) : '<w:r><w:br/></w:r>')).join('');
  }

  /** `marker`: the first block of an item has the sign or number, the others stand under it. */
  block(node: Block, place: Place, marker = false): string {
    switch (node.type) {
      case 'heading':
        return `<w:p><w:pPr><w:pStyle w:val="Heading${node.attrs.level}"/></w:pPr>${this.inline(node.content)}</w:p>`;
      case 'paragraph': {
        const style = place.quoted ? 'Quote' : place.list === null ? 'Normal' : 'ListParagraph';
        const numbered =
          place.list !== null && marker
            ? `<w:numPr><w:ilvl w:val="${place.depth}"/><w:numId w:val="${place.list}"/></w:numPr>`
            : '';
        const indent = place.list !== null && !marker ? `<w:ind w:left="${(place.depth + 1) * 360}"/>` : '';
        return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${numbered}${indent}</w:pPr>${this.inline(node.content)}</w:p>`;
      }
      case 'blockquote':
        return node.content.map((each) => this.block(each, { ...place, quoted: true })).join('');
      default: {
        const depth = place.list === null ? 0 : Math.min(8, place.depth + 1);
        let list = 1;
        if (node.type === 'orderedList') {
          this.starts.push(node.attrs?.start ?? 1);
          list = this.starts.length + 1;
        }
        const inside = { ...place, list, depth };
        return node.content
          .map(({ content }) => content.map((each, at) => this.block(each, inside, at === 0)).join(''))
          .join('');
      }
    }
  }
}

const line = (style: string, text: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r></w:p>`;

function partOf(writing: Writing, part: PublicationPart, place: number, origin: string): string {
  const { level, heading, facts, notes } = part;
  const head =
    heading === ''
      ? ''
      : `<w:p><w:pPr><w:pStyle w:val="Heading${level}"/></w:pPr><w:bookmarkStart w:id="${place}" w:name="_p${place}"/><w:r><w:t xml:space="preserve">${escapeXml(heading)}</w:t></w:r><w:bookmarkEnd w:id="${place}"/></w:p>`;
  const body = blocksUnder(part).map((each) => writing.block(each, { list: null, depth: 0, quoted: false }));
  return [
    head,
    ...body,
    ...facts.map((fact) => line('Fact', fact)),
    ...notes.map((note) => line('Fact', origin + note)),
  ].join('');
}

/** Contents as Word makes them, filled in already: a reader that does not renew fields shows them too. */
function contentsOf(parts: readonly PublicationPart[], title: string): string {
  const named = parts.flatMap(({ heading, level }, place) => (heading === '' ? [] : [{ heading, level, place }]));
  if (named.length < 2) return '';
  const entries = named.map(({ heading, level, place }, at) => {
    const begin =
      at === 0
        ? '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        : '';
    const end = at === named.length - 1 ? '<w:r><w:fldChar w:fldCharType="end"/></w:r>' : '';
    return `<w:p><w:pPr><w:pStyle w:val="TOC${Math.min(2, level)}"/></w:pPr>${begin}<w:hyperlink w:anchor="_p${place}"><w:r><w:t xml:space="preserve">${escapeXml(heading)}</w:t></w:r></w:hyperlink>${end}</w:p>`;
  });
  return line('TOCHeading', title) + entries.join('');
}

const numbering = (starts: readonly number[]): string => {
  const levels = (format: string, text: (depth: number) => string): string =>
    [0, 1, 2, 3, 4, 5, 6, 7, 8]
      .map(
        (depth) =>
          `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text(depth)}"/><w:pPr><w:ind w:left="${(depth + 1) * 360}" w:hanging="360"/></w:pPr></w:lvl>`,
      )
      .join('');
  const own = starts
    .map((start, at) => {
      const override = [0, 1, 2, 3, 4, 5, 6, 7, 8]
        .map((depth) => `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`)
        .join('');
      return `<w:num w:numId="${at + 2}"><w:abstractNumId w:val="1"/>${override}</w:num>`;
    })
    .join('');
  return `${xmlHead}<w:numbering ${space}><w:abstractNum w:abstractNumId="0">${levels('bullet', () => '•')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${levels('decimal', (depth) => `%${depth + 1}.`)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>${own}</w:numbering>\n`;
};

const styles = (language: string): string => {
  const paragraph = (id: string, name: string, inside: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"${id === 'Normal' ? ' w:default="1"' : ''}><w:name w:val="${name}"/>${id === 'Normal' ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/>${inside}</w:style>`;
  const headings = [32, 28, 25, 23, 22, 22].map((size, at) =>
    paragraph(
      `Heading${at + 1}`,
      `heading ${at + 1}`,
      `<w:pPr><w:keepNext/><w:spacing w:before="280" w:after="120"/><w:outlineLvl w:val="${at}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr>`,
    ),
  );
  const tag = language === 'fr' ? 'fr-FR' : 'en-GB';
  return `${xmlHead}<w:styles ${space}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="22"/><w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="140" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>${paragraph('Normal', 'Normal', '')}${paragraph('Title', 'Title', '<w:rPr><w:b/><w:sz w:val="52"/></w:rPr>')}${headings.join('')}${paragraph('Quote', 'Quote', '<w:pPr><w:ind w:left="560"/></w:pPr>')}${paragraph('ListParagraph', 'List Paragraph', '')}${paragraph('Fact', 'Fact', '<w:rPr><w:color w:val="4D4A42"/><w:sz w:val="19"/></w:rPr>')}${paragraph('TOCHeading', 'TOC Heading', '<w:rPr><w:b/><w:sz w:val="28"/></w:rPr>')}${paragraph('TOC1', 'toc 1', '')}${paragraph('TOC2', 'toc 2', '<w:pPr><w:ind w:left="280"/></w:pPr>')}<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="14532D"/><w:u w:val="single"/></w:rPr></w:style></w:styles>\n`;
};

/** Office Open XML, with real headings, lists, links and contents. */
export function wordOf({ title, subtitle, language, date, parts }: Publication): Uint8Array {
  const writing = new Writing();
  const words = publicationWords[language];
  const origin = `${words.origin}${language === 'fr' ? '\u202f' : ''}: `;
  const body = parts.map((part, place) => partOf(writing, part, place, origin)).join('\n');
  const head = line('Title', title) + line('Fact', subtitle) + contentsOf(parts, words.contents);
  const links = writing.links.map(
    (href, at) =>
      `<Relationship Id="link${at + 1}" Type="${relations}/hyperlink" Target="${escapeXml(href)}" TargetMode="External"/>`,
  );
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  return zipOf({
    '[Content_Types].xml': `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${main}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${main}.numbering+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>\n`,
    '_rels/.rels': `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relations}/officeDocument" Target="word/document.xml"/><Relationship Id="r2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>\n`,
    'docProps/core.xml': `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(title)}</dc:title><dc:description>${escapeXml(subtitle)}</dc:description><dc:language>${language}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created></cp:coreProperties>\n`,
    'word/_rels/document.xml.rels': `${xmlHead}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="${relations}/styles" Target="styles.xml"/><Relationship Id="numbering" Type="${relations}/numbering" Target="numbering.xml"/>${links.join('')}</Relationships>\n`,
    'word/styles.xml': styles(language),
    'word/numbering.xml': numbering(writing.starts),
    'word/document.xml': `${xmlHead}<w:document ${space} xmlns:r="${relations}"><w:body>${head}\n${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417" w:left="1417" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr></w:body></w:document>\n`,
  });
}
