import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.js';
import { documentFromHtml } from './html.js';
import { toMarkdown } from './render.js';

const read = (html: string): string => toMarkdown(documentFromHtml(html, newId));

describe('documentFromHtml', () => {
  it.each([
    [
      'a description of Decidim',
      '<p>Cr&eacute;er <strong>20</strong>&nbsp;logements</p><p><br></p><ul><li>un</li><li>deux<ul><li>trois</li></ul></li></ul>',
      'Créer **20**\u00a0logements\n\n- un\n- deux\n  - trois\n',
    ],
    ['headings and divisions', '<h2>Titre</h2>avant<div>dans</div>après', '## Titre\n\navant\n\ndans\n\naprès\n'],
    ['line breaks and spaces', '<p>  un\n   deux <br> trois<br></p>', 'un deux\\\ntrois\n'],
    [
      'links',
      '<a href="https://example.org" onclick="x">ici</a> <a href="javascript:x">là</a>',
      '[ici](<https://example.org/>) là\n',
    ],
    [
      'scripts and styles as nothing',
      '<style>p{}</style><p onload=x>mot<script>alert(1)</script></p><svg><text>x</text></svg>',
      'mot\n',
    ],
    ['tables as lines', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a | b\n\nc\n'],
    [
      'a numbered list and a quote',
      '<ol start="4"><li><p>a</p><blockquote>b</blockquote></li></ol>',
      '4. a\n\n   > b\n',
    ],
    ['a heading in an item as its words', '<ul><li><h3>a</h3>b</li></ul>', '- a\n\n  b\n'],
    ['what is not closed', '<ul><li>a<li><b>b', '- a\n- **b**\n'],
    ['plain words', 'sans balise', 'sans balise\n'],
  ])('reads %s', (_what, html, markdown) => {
    expect(read(html)).toBe(markdown);
  });

  it('reads what is nested deeper than any text', () => {
    expect(read(`${'<div><ul><li>'.repeat(500)}fond`)).toContain('fond');
  });

  it('refuses what is too long to be read', () => {
    expect(() => documentFromHtml('<p>'.repeat(700_000), newId)).toThrow('TextTooLong');
  });
});
