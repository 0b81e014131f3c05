import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.js';
import { documentFromMarkdown } from './markdown.js';
import { toHtml } from './render.js';

/** As HTML without ids: the shortest way to say what was understood. */
const read = (source: string): string =>
  toHtml(documentFromMarkdown(source, newId)).replace(/ id="[^"]*"| rel="[^"]*"/g, '');

describe('documentFromMarkdown', () => {
  it.each([
    [
      'headings',
      '# Un\nDeux\n====\nTrois\n---\n### Quatre ###',
      '<h1>Un</h1>\n<h1>Deux</h1>\n<h2>Trois</h2>\n<h3>Quatre</h3>',
    ],
    ['paragraphs over several lines', 'un\ndeux  \ntrois\\\nquatre', '<p>un deux<br>trois<br>quatre</p>'],
    [
      'styles',
      '**a** *b* _c_ __d__ ~~e~~ ***f*** a**b**c',
      '<p><strong>a</strong> <em>b</em> <em>c</em> <strong>d</strong> <s>e</s> <strong><em>f</em></strong> a<strong>b</strong>c</p>',
    ],
    [
      'what only looks like a style',
      '2 * 3 * 4, un_nom_long, **seul, \\*non\\*',
      '<p>2 * 3 * 4, un_nom_long, **seul, *non*</p>',
    ],
    [
      'links',
      '[a *b*](https://example.org/x "titre") <https://example.org/>',
      '<p><a href="https://example.org/x">a </a><a href="https://example.org/x"><em>b</em></a> <a href="https://example.org/">https://example.org/</a></p>',
    ],
    ['unsafe links as words', '[clic](javascript:alert(1)) ![image](x.png)', '<p>clic image</p>'],
    [
      'lists',
      '- a\n- b\n  suite\n\n  encore\n  1. c\n* autre',
      '<ul><li><p>a</p></li><li><p>b suite</p><p>encore</p><ol><li><p>c</p></li></ol></li></ul>\n<ul><li><p>autre</p></li></ul>',
    ],
    ['numbers that are no list', 'Depuis\n1984. Une année', '<p>Depuis 1984. Une année</p>'],
    ['quotes', '> un\n> - deux\n\nfin', '<blockquote><p>un</p><ul><li><p>deux</p></li></ul></blockquote>\n<p>fin</p>'],
    ['entities, code and rules', '`a*b*` &amp; &#233; &inconnu;\n\n---\n', '<p>a*b* &#38; é &#38;inconnu;</p>'],
    ['HTML as words', '<b onclick="x">gras</b>', '<p>&#60;b onclick=&#34;x&#34;&#62;gras&#60;/b&#62;</p>'],
    ['other line ends and a byte order mark', '\ufeffun\r\n\r\ndeux', '<p>un</p>\n<p>deux</p>'],
    ['nothing', '', '<p></p>'],
  ])('reads %s', (_what, source, html) => {
    expect(read(source)).toBe(html);
  });

  it('stops at the depth a text may have', () => {
    expect(read(`${'> '.repeat(40)}fond`)).toContain('fond');
  });

  it('refuses a text over the limits', () => {
    expect(() => documentFromMarkdown('a'.repeat(500_001), newId)).toThrow('TextTooLong');
    expect(() => documentFromMarkdown('*'.repeat(2_000_001), newId)).toThrow('TextTooLong');
  });
});
