import { describe, expect, it } from 'vitest';
import { newId } from '../../../../kernel/ids.js';
import { ensureClauseIds } from '../clause.js';
import { blocksFromHtml } from '../html.js';
import { parseDocument } from '../parse.js';
import { Remarks } from '../reading/report.js';
import { toMarkdown } from '../render.js';

function read(html: string): { readonly markdown: string; readonly said: readonly string[] } {
  const remarks = new Remarks();
  const document = ensureClauseIds(parseDocument({ type: 'doc', content: blocksFromHtml(html, remarks) }), newId);
  return {
    markdown: toMarkdown(document),
    said: remarks.report(document).map(({ problem, count, part }) => `${problem} ${count} @${part ?? '-'}`),
  };
}

/** As Word puts it on the clipboard. */
const sign = (words: string): string =>
  `<![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>${words}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>`;
const item = (words: string, marker: string, level: number, list = 1): string =>
  `<p class=MsoListParagraphCxSpMiddle style='margin-left:${level * 36}pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l${list} level${level} lfo${list}'>${sign(marker)}${words}<o:p></o:p></p>`;

const word = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {margin:0cm} --></style><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--></head><body lang=FR><!--StartFragment-->
<p class=MsoTitle>L’eau<o:p></o:p></p>
<p class=MsoToc1><a href="#_Toc1">Qui paie 2</a></p><p class=MsoToc1><a href="#_Toc2">Quand 3</a></p>
<h2>Qui <span style='color:red'>paie</span><o:p></o:p></h2>
<p class=MsoNormal>La <b style='mso-bidi-font-weight:normal'>régie</b> <i>compte</i>
quatre<span style='mso-spacerun:yes'>  </span>tranches.<o:p></o:p></p>
${item('Bus', '·', 1)}
${item('à l’heure', 'o', 2)}
${item('Tramway', '·', 1)}
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
${item('Un', '1.', 1, 2)}
${item('Deux', '2.', 1, 2)}
<p class=MsoQuote>Une citation</p><p class=MsoQuote>en deux</p>
<p class=MsoNormal>Après<ins cite="mailto:a" datetime="2026-01-01"> ajouté</ins><del cite="mailto:a" datetime="2026-01-01"> retiré</del><span class=MsoCommentReference><a href="#_msocom_1">[A1]</a></span><img width=10 src="file:///C:/a.png"></p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Service<o:p></o:p></p></td><td><p class=MsoNormal>Tarif</p></td></tr><tr><td><p>Eau</p></td><td><p>4</p><p>euros</p></td></tr></table>
<!--EndFragment--></body></html>`;

const google = `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h1 dir="ltr"><span style="font-size:20pt;font-weight:400;">Qui paie</span></h1><p dir="ltr" style="line-height:1.38;"><span style="font-weight:400;font-style:normal;text-decoration:none;">La </span><span style="font-weight:700;font-style:normal;">régie</span><span style="font-weight:400;font-style:italic;"> compte</span><span style="font-weight:400;text-decoration:line-through;"> mal</span></p><ul style="margin-top:0;"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span style="font-weight:400;">Bus</span></p></li><ul><li dir="ltr" aria-level="2"><p role="presentation"><span>à l’heure</span></p></li></ul><li aria-level="1"><p role="presentation"><span>Tramway</span></p></li></ul><br /><p><a href="https://exemple.fr/" style="text-decoration:none;"><span style="text-decoration:underline;font-weight:400;">ici</span></a><span><img src="https://lh7.googleusercontent.com/a" /></span></p></b>`;

const libreOffice = `<!DOCTYPE html><html><head><meta name="generator" content="LibreOffice 24.2.7.2 (Linux)"/><style type="text/css">p { margin-bottom: 0.25cm }</style></head><body lang="fr-FR" dir="ltr"><h1 class="western">Qui paie</h1><p style="line-height: 100%">La <span style="font-weight: bold">régie</span> <b>compte</b><sup><a class="sdfootnoteanc" href="#sdfootnote1sym">1</a></sup></p><ol><li><p>Un</p><ol type="a"><li><p>petit</p></li></ol></li><li><p>Deux</p></li></ol><ol start="3"><li><p>Trois</p></li></ol><table><tr><td><p>Seul</p></td></tr><tr><td><p>dans sa colonne</p></td></tr></table></body></html>`;

describe('what word processors put on the clipboard', () => {
  it('is read as Word shows it', () => {
    const { markdown, said } = read(word);
    expect(markdown.trimEnd().split('\n\n')).toEqual([
      '# L’eau',
      '## Qui paie',
      'La **régie** *compte* quatre\u00a0 tranches.'.replace('\u00a0', ''),
      '- Bus\n  - à l’heure\n- Tramway',
      '1. Un\n2. Deux',
      '> Une citation\n>\n> en deux',
      'Après ajouté',
      'Service | Tarif',
      'Eau | 4 euros',
    ]);
    expect(said).toEqual([
      'contents 1 @2',
      'inserted 1 @11',
      'deleted 1 @11',
      'comment 1 @11',
      'image 1 @11',
      'table 1 @12',
    ]);
  });

  it('is read as Google Docs shows it', () => {
    const { markdown, said } = read(google);
    expect(markdown.trimEnd().split('\n\n')).toEqual([
      '# Qui paie',
      'La **régie***&#32;compte*~~&#32;mal~~'
        .replace('***&#32;', '**<!-- -->*&#32;')
        .replace('*~~&#32;', '*<!-- -->~~&#32;'),
      '- Bus\n  - à l’heure\n- Tramway',
      '[ici](<https://exemple.fr/>)',
    ]);
    expect(said).toEqual(['image 1 @6']);
  });

  it('is read as LibreOffice shows it', () => {
    const { markdown, said } = read(libreOffice);
    expect(markdown.trimEnd().split('\n\n')).toEqual([
      '# Qui paie',
      'La **régie** **compte**1',
      '1. Un\n   1. petit\n2. Deux',
      '3) Trois',
      'Seul',
      'dans sa colonne',
    ]);
    expect(said).toEqual([]);
  });

  it.each([
    ['bold taken back inside bold', '<b>a<span style="font-weight:normal"> b </span>c</b>', '**a** b **c**\n'],
    ['words struck by who wrote them', '<p><del>a</del> b</p>', '~~a~~ b\n'],
    ['what is not shown', '<p>a<span style="display:none">b</span><span style="mso-hide:all">c</span></p>', 'a\n'],
    ['one of Word’s lists after another', item('a', '·', 1, 1) + item('b', '·', 1, 2), '- a\n\n* b\n'],
    ['one of Word’s lists that begins deep', item('a', '·', 3) + item('b', '·', 1), '- a\n- b\n'],
    ['a number that is not the first', item('c', '3)', 1), '3. c\n'],
    [
      'a table in a table',
      '<table><tr><td>a</td><td><table><tr><td>b</td><td>c</td></tr></table></td></tr></table>',
      'a | b | c\n',
    ],
    ['empty cells as nothing', '<table><tr><td></td><td>a</td><td> </td><td>b</td><td></td></tr></table>', 'a | b\n'],
    ['a list in a cell', '<table><tr><td>a</td><td><ul><li>b</li><li>c</li></ul></td></tr></table>', 'a | b c\n'],
  ])('keeps %s', (_what, html, markdown) => {
    expect(read(html).markdown).toBe(markdown);
  });
});
