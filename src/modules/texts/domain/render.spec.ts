import { describe, expect, it } from 'vitest';
import type { TextDocument } from './document.js';
import { documentFromMarkdown } from './markdown.js';
import { parseDocument } from './parse.js';
import { toHtml, toMarkdown, toPlainText } from './render.js';

const id = '01890000-0000-7000-8000-000000000001';
const text = (words: string, ...marks: object[]): object =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words };

const document = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id, level: 1 }, content: [{ type: 'text', text: 'L’eau & <nous>' }] },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              attrs: { id },
              content: [
                { type: 'text', text: 'un ' },
                {
                  type: 'text',
                  text: 'lien',
                  marks: [{ type: 'link', attrs: { href: 'https://example.org/?a=1&b=2' } }, { type: 'bold' }],
                },
                { type: 'hardBreak' },
                { type: 'text', text: 'fin', marks: [{ type: 'italic' }, { type: 'strike' }] },
              ],
            },
          ],
        },
      ],
    },
    { type: 'blockquote', content: [{ type: 'paragraph', attrs: { id }, content: [{ type: 'text', text: 'cité' }] }] },
  ],
} as const satisfies TextDocument;

describe('one text, three outputs', () => {
  it('is HTML with an element a clause', () => {
    expect(toHtml(document, { headingShift: 1 })).toBe(
      [
        `<h2 id="c-${id}">L’eau &#38; &#60;nous&#62;</h2>`,
        `<ol start="3"><li><p id="c-${id}">un <a href="https://example.org/?a=1&#38;b=2" rel="nofollow noopener noreferrer ugc"><strong>lien</strong></a><br><em><s>fin</s></em></p></li></ol>`,
        `<blockquote><p id="c-${id}">cité</p></blockquote>`,
      ].join('\n'),
    );
  });

  it.each(['#', '#######', 'C#', 'C #', '\\#', '# #'])('gives a heading %j back from Markdown', (words) => {
    const written = parseDocument({
      type: 'doc',
      content: [{ type: 'heading', attrs: { level: 2 }, content: [text(words)] }],
    });
    expect(documentFromMarkdown(toMarkdown(written), () => id).content).toEqual([
      { type: 'heading', attrs: { id, level: 2 }, content: [{ type: 'text', text: words }] },
    ]);
  });

  it('has HTML headings that follow those of the page, in quotes too', () => {
    const heading = (level: number) => ({ type: 'heading', attrs: { id, level }, content: [text('t')] });
    const written = parseDocument({
      type: 'doc',
      content: [heading(3), { type: 'blockquote', content: [heading(6)] }, heading(4), heading(2)],
    });
    expect(toHtml(written, { headingShift: 2 }).match(/<h\d/g)).toEqual(['<h3', '<h4', '<h4', '<h3']);
  });

  it('is Markdown', () => {
    expect(toMarkdown(document)).toBe(
      '# L’eau & \\<nous>\n\n3. un [**lien**](<https://example.org/?a=1&b=2>)\\\n   *~~fin~~*\n\n> cité\n',
    );
  });

  it('is plain text', () => {
    expect(toPlainText(document)).toBe('L’eau & <nous>\n\n3. un lien\n   fin\n\n> cité');
  });
});

describe('Markdown other tools read alike', () => {
  const markdownOf = (...content: object[]): string => {
    const document = parseDocument({ type: 'doc', content: [{ type: 'paragraph', attrs: { id }, content }] });
    return toMarkdown(document).trimEnd();
  };

  it('keeps delimiters apart, and spaces out of them', () => {
    expect(markdownOf(text('oui', { type: 'bold' }), text('non', { type: 'italic' }))).toBe('**oui**<!-- -->*non*');
    expect(markdownOf(text('Oui !', { type: 'bold' }), text('et'))).toBe('**Oui !**<!-- -->et');
    expect(markdownOf(text('un ', { type: 'bold' }), text('mot'))).toBe('**un&#32;**<!-- -->mot');
  });

  it('escapes what would begin a block', () => {
    expect(markdownOf(text('1. non'))).toBe('1\\. non');
    expect(markdownOf(text('- non'))).toBe('\\- non');
    expect(markdownOf(text('# non'))).toBe('\\# non');
  });
});
