import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { newId } from '../../../../kernel/ids.js';
import { toMarkdown } from '../render.js';
import { readDocument, type Reading } from './read-document.js';

const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const space = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${relations}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"`;

/** As Word writes it: styles by their French ids, numbering and notes in parts of their own. */
function docx(body: string): Reading {
  const style = (id: string, name: string, inside = '', type = 'paragraph'): string =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
  const level = (depth: number, format: string): string =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:pPr><w:ind w:left="${720 * (depth + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
  const related = (id: string, type: string, target: string, mode = ''): string =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"${mode}/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="x"><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="x">${related('r1', 'officeDocument', '/word/document.xml')}</Relationships>`,
    'word/_rels/document.xml.rels': `<Relationships xmlns="x">${[
      related('s', 'styles', 'styles.xml'),
      related('n', 'numbering', 'numbering.xml'),
      related('f', 'footnotes', 'footnotes.xml'),
      related('good', 'hyperlink', 'https://exemple.fr/eau', ' TargetMode="External"'),
      related('bad', 'hyperlink', 'javascript:alert(1)', ' TargetMode="External"'),
    ].join('')}</Relationships>`,
    'word/styles.xml': `<w:styles ${space}>${[
      style('Titre', 'Title'),
      style('Titre1', 'heading 1', '<w:rPr><w:b/></w:rPr>'),
      style('Titre2', 'heading 2', '<w:basedOn w:val="Titre1"/>'),
      style('TM1', 'toc 1'),
      style('Citation', 'Quote', '<w:rPr><w:i/></w:rPr>'),
      style('Paragraphedeliste', 'List Paragraph'),
      style('lev', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character'),
    ].join('')}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${space}><w:abstractNum w:abstractNumId="0">${level(0, 'bullet')}${level(1, 'bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'decimal')}${level(1, 'lowerLetter')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${space}><w:footnote w:id="2"><w:p><w:r><w:t>Selon la régie.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${space}><w:body>${body}<w:sectPr/></w:body></w:document>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  return readDocument('texte.docx', bytes, newId);
}

const run = (words: string, looks = ''): string =>
  `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
const p = (inside: string, style = '', more = ''): string =>
  `<w:p><w:pPr>${style === '' ? '' : `<w:pStyle w:val="${style}"/>`}${more}</w:pPr>${inside}</w:p>`;
const item = (words: string, list: number, depth: number): string =>
  p(run(words), 'Paragraphedeliste', `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

/** As LibreOffice writes it. */
function odt(body: string, automatic = ''): Reading {
  const spaces =
    'office style text table draw xlink fo'
      .split(' ')
      .map((name) => `xmlns:${name}="urn:${name}"`)
      .join(' ') + ' xmlns:dc="urn:dc"';
  const files = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'styles.xml': `<office:document-styles ${spaces}><office:styles><style:style style:name="Title" style:family="paragraph"/><style:style style:name="Strong_20_Emphasis" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:styles></office:document-styles>`,
    'content.xml': `<office:document-content ${spaces}><office:automatic-styles><style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/><style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style><text:list-style style:name="L1"><text:list-level-style-bullet text:level="1"/><text:list-level-style-number text:level="2" style:num-format="1"/></text:list-style><text:list-style style:name="L2"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  };
  const bytes = zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])));
  return readDocument('texte.odt', bytes, newId);
}

const text = (name: string, words: string): Reading => readDocument(name, strToU8(words), newId);
const said = ({ report }: Reading): string[] =>
  report.map(({ problem, count, part }) => `${problem} ${count} @${part ?? '-'}`);

describe('a DOCX', () => {
  it('is read with its title, headings, lists, quotes, links and styles', () => {
    const read = docx(
      [
        p(run('L’eau est à nous'), 'Titre'),
        p(run('Qui paie'), 'Titre1'),
        p(
          run('La régie compte ') +
            run('quatre', '<w:b/>') +
            run(' ') +
            run('tranches', '<w:i/>') +
            run(', ', '<w:b w:val="0"/>') +
            run('fortes', '<w:rStyle w:val="lev"/>'),
        ),
        item('Bus', 1, 0),
        item('à l’heure', 1, 1),
        p(run('et propre'), 'Paragraphedeliste', '<w:ind w:left="720"/>'),
        item('Tramway', 1, 0),
        p(run('Ensuite')),
        item('Un', 2, 0),
        item('Deux', 2, 0),
        p(run('Entre')),
        item('Trois', 2, 0),
        p(run('Une citation'), 'Citation'),
        p(run('en deux paragraphes'), 'Citation'),
        p(run('Le détail'), 'Titre2'),
        p(
          '<w:hyperlink r:id="good">' +
            run('le site') +
            '</w:hyperlink><w:r><w:br/></w:r><w:hyperlink r:id="bad">' +
            run('piège') +
            '</w:hyperlink>',
        ),
      ].join(''),
    );
    expect(read.title).toBe('L’eau est à nous');
    expect(toMarkdown(read.document)).toBe(
      [
        '# Qui paie',
        'La régie compte **quatre** *tranches*, **fortes**',
        '- Bus\n  - à l’heure\n\n  et propre\n- Tramway',
        'Ensuite',
        '1. Un\n2. Deux',
        'Entre',
        '3. Trois',
        '> Une citation\n>\n> en deux paragraphes',
        '## Le détail',
        '[le site](<https://exemple.fr/eau>)\\\npiège\n',
      ].join('\n\n'),
    );
    expect(said(read)).toEqual(['link 1 @15']);
  });

  it('keeps what was inserted, drops what was deleted, commented or hidden, and says so where it was', () => {
    const read = docx(
      [
        p(
          run('Le conseil') +
            '<w:ins w:id="1">' +
            run(' municipal') +
            '</w:ins><w:del w:id="2"><w:r><w:delText> vieux</w:delText></w:r></w:del>',
        ),
        p(run('vote') + '<w:r><w:commentReference w:id="3"/></w:r>' + run(' en secret', '<w:vanish/>')),
        p(run('Une note') + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
        p('<w:r><w:drawing/></w:r>' + run('avec une image')),
        '<w:tbl><w:tr><w:tc>' +
          p(run('Service')) +
          '</w:tc><w:tc>' +
          p(run('Tarif')) +
          '</w:tc></w:tr><w:tr><w:tc>' +
          p(run('Eau')) +
          '</w:tc><w:tc>' +
          p(run('4')) +
          p(run('euros')) +
          '</w:tc></w:tr></w:tbl>',
        p(
          '<w:r><mc:AlternateContent><mc:Choice><wps:txbx><w:txbxContent>' +
            p(run('Un cadre')) +
            '</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>' +
            p(run('Un cadre')) +
            '</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>' +
            run('Autour'),
        ),
        p('<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>'),
      ].join(''),
    );
    expect(toMarkdown(read.document).trimEnd().split('\n\n')).toEqual([
      'Le conseil municipal',
      'vote',
      'Une note\\[1\\]',
      'avec une image',
      'Service | Tarif',
      'Eau | 4 euros',
      'Autour',
      'Un cadre',
      'a+b',
      '\\[1\\] Selon la régie.',
    ]);
    expect(said(read)).toEqual([
      'inserted 1 @1',
      'deleted 1 @1',
      'comment 1 @2',
      'hidden 1 @2',
      'note 1 @3',
      'image 1 @4',
      'table 1 @5',
      'frame 1 @8',
      'formula 1 @9',
    ]);
    expect(read.report[4]?.words).toBe('Une note[1]');
  });

  it('leaves its contents out, and reads fields as what they show', () => {
    const field = (code: string, shown: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${shown}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const read = docx(
      p(run('Qui paie … 2'), 'TM1') +
        p(run('Quand … 3'), 'TM1') +
        p(field(' HYPERLINK "https://exemple.fr/" ', run('ici')) + run(' page ') + field(' PAGE ', run('7'))),
    );
    expect(toMarkdown(read.document)).toBe('[ici](<https://exemple.fr/>) page 7\n');
    expect(said(read)).toEqual(['contents 1 @1']);
    expect(() => docx(p(run('avant') + '<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + run('avalé')))).toThrow(
      'DocumentDamaged',
    );
  });

  it('raises what is nested deeper than a text may be', () => {
    const read = docx(Array.from({ length: 9 }, (_, depth) => item(`${depth}`, 1, depth)).join(''));
    expect(said(read)).toEqual(['nesting 1 @7', 'nesting 1 @8', 'nesting 1 @9']);
  });
});

describe('an ODT', () => {
  it('is read with its title, headings, lists, quotes, links and styles', () => {
    const read = odt(
      '<text:p text:style-name="P1">L’eau est à nous</text:p>' +
        '<text:h text:outline-level="2">Qui paie</text:h>' +
        '<text:p>La régie <text:span text:style-name="T1">compte</text:span><text:s text:c="3"/>bien<text:line-break/><text:a xlink:href="https://exemple.fr/">ici</text:a>, <text:span text:style-name="Strong_20_Emphasis">fort</text:span></text:p>' +
        '<text:list text:style-name="L1"><text:list-item><text:p>Bus</text:p><text:list><text:list-item><text:p>un</text:p></text:list-item><text:list-item><text:p>deux</text:p></text:list-item></text:list><text:p>et puis</text:p></text:list-item><text:list-item><text:p>Tramway</text:p></text:list-item></text:list>' +
        '<text:list xml:id="a" text:style-name="L2"><text:list-item><text:p>premier</text:p></text:list-item></text:list>' +
        '<text:p>entre</text:p>' +
        '<text:list text:continue-list="a" text:style-name="L2"><text:list-item><text:p>second</text:p></text:list-item></text:list>' +
        '<text:p text:style-name="P2">Citation</text:p><text:p/>',
    );
    expect(read.title).toBe('L’eau est à nous');
    expect(toMarkdown(read.document)).toBe(
      '## Qui paie\n\nLa régie **compte** bien\\\n[ici](<https://exemple.fr/>), **fort**\n\n- Bus\n  1. un\n  2. deux\n\n  et puis\n- Tramway\n\n1. premier\n\nentre\n\n2. second\n\n> Citation\n',
    );
    expect(said(read)).toEqual([]);
  });

  it('says what it left out, and where', () => {
    const read = odt(
      '<text:tracked-changes><text:changed-region><text:deletion><text:p>vieux</text:p></text:deletion></text:changed-region><text:changed-region><text:insertion/></text:changed-region></text:tracked-changes>' +
        '<text:table-of-content><text:index-body><text:p>Sommaire</text:p></text:index-body></text:table-of-content>' +
        '<text:p>Un<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>La note</text:p></text:note-body></text:note><office:annotation><dc:creator>A</dc:creator><text:p>non</text:p></office:annotation></text:p>' +
        '<text:p>Deux<text:span text:style-name="T2">caché</text:span><draw:frame><draw:image xlink:href="http://exemple.fr/espion.png"/></draw:frame><text:a xlink:href="file:///etc/passwd">lien</text:a></text:p>' +
        '<table:table><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell><table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>' +
        '<text:p><draw:frame><draw:text-box><text:p>Cadre</text:p></draw:text-box></draw:frame>Trois</text:p>',
    );
    expect(toMarkdown(read.document).trimEnd().split('\n\n')).toEqual([
      'Un\\[1\\]',
      'Deuxlien',
      'a | b',
      'Trois',
      'Cadre',
      '\\[1\\] La note',
    ]);
    expect(said(read)).toEqual([
      'deleted 1 @1',
      'inserted 1 @1',
      'contents 1 @1',
      'note 1 @1',
      'comment 1 @1',
      'hidden 1 @2',
      'image 1 @2',
      'link 1 @2',
      'table 1 @3',
      'frame 1 @5',
    ]);
  });
});

describe('Markdown and text', () => {
  it('takes its only highest heading for its title', () => {
    expect(text('a.md', '# Titre\n\n## Un\n\nmot\n')).toMatchObject({ title: 'Titre', kind: 'md' });
    expect(toMarkdown(text('a.md', '# Titre\n\n## Un\n\nmot\n').document)).toBe('## Un\n\nmot\n');
    expect(text('a.md', '# Un\n\n# Deux\n').title).toBeNull();
    expect(text('a.md', '---\ntitle: "Le titre"\ntags: [a]\n---\n\nmot').title).toBe('Le titre');
    expect(text('a.md', '---\n\nmot\n\n---\n').title).toBeNull();
  });

  it('takes tables row by row, notes at the end, code as a paragraph', () => {
    const read = text(
      'a.md',
      'Avant[^n] ![plan](a.png)\n\n| Service | Tarif |\n| --- | ---: |\n| Eau | 4 |\n\n```js\nif (a) {\n  *b*\n}\n```\n\n[^n]: La source.\n\nFin\n',
    );
    expect(toMarkdown(read.document).trimEnd().split('\n\n')).toEqual([
      'Avant\\[n\\] plan',
      'Service | Tarif',
      'Eau | 4',
      'if (a) {\\\n\\*b\\*\\\n}',
      'Fin',
      '\\[n\\] La source.',
    ]);
    expect(said(read)).toEqual(['image 1 @1', 'note 1 @1', 'table 1 @2', 'code 1 @4']);
  });

  it('reads UTF-8 with or without its mark, UTF-16, and ISO-8859-1, which it says', () => {
    const latin = Uint8Array.from([0x4c, 0x92, 0xe9, 0x74, 0xe9]);
    expect(toMarkdown(text('a.md', '\ufeffL’été').document)).toBe('L’été\n');
    const wide = Uint8Array.from([0xff, 0xfe, ...[...'été'].flatMap((letter) => [letter.charCodeAt(0), 0])]);
    expect(toMarkdown(readDocument('a.txt', wide, newId).document)).toBe('été\n');
    const read = readDocument('a.txt', latin, newId);
    expect(toMarkdown(read.document)).toBe('L’été\n');
    expect(said(read)).toEqual(['encoding 1 @-']);
  });

  it('reads a page, with what it left out', () => {
    const read = text(
      'a.html',
      '<!doctype html><title>x</title><h1>Titre</h1><p>un<img src=a></p><script>x</script><p>deux',
    );
    expect(read.title).toBe('Titre');
    expect(toMarkdown(read.document)).toBe('un\n\ndeux\n');
    expect(said(read)).toEqual(['image 1 @1']);
  });
});
