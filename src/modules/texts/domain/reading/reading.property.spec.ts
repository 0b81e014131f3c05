import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Refused } from '../../../../kernel/refusal.js';
import type { Block, Inline, ListItem, TextDocument } from '../document.js';
import { parseDocument } from '../parse.js';
import { openDocumentOf } from '../publishing/open-document.js';
import type { Publication } from '../publishing/publication.js';
import { wordOf } from '../publishing/word.js';
import { toMarkdown } from '../render.js';
import { readDocument } from './read-document.js';

const noId = '00000000-0000-7000-8000-000000000000';

const word = fc.constantFrom('eau', 'régie', '1.', '#', 'l’été', '| a', '& <b>', '*', 'mot\u00a0:', '😀', '-', '[^1]');
const words = fc.array(word, { minLength: 1, maxLength: 5 }).map((list) => list.join(' '));
const marks = fc.subarray(['link', 'bold', 'italic', 'strike'] as const);
const inline: fc.Arbitrary<Inline> = fc.record({ text: words, marks }).map(({ text, marks: types }) => ({
  type: 'text',
  text,
  marks: types.map((type) => (type === 'link' ? { type, attrs: { href: 'https://exemple.fr/?a=1&b=2' } } : { type })),
}));
/** Pieces that touch: a space or a break between them. */
const content = fc
  .array(fc.tuple(inline, fc.boolean()), { minLength: 1, maxLength: 3 })
  .map((pieces) =>
    pieces.flatMap(([piece, broken], at): Inline[] =>
      at === 0 ? [piece] : [broken ? { type: 'hardBreak' } : { type: 'text', text: ' ' }, piece],
    ),
  );
const paragraph: fc.Arbitrary<Block> = content.map((inside) => ({
  type: 'paragraph',
  attrs: { id: null },
  content: inside,
}));
const heading: fc.Arbitrary<Block> = fc
  .record({ content, level: fc.integer({ min: 1, max: 6 }) })
  .map(({ content: inside, level }) => ({
    type: 'heading',
    attrs: { id: null, level },
    content: inside,
  }));
const list = (depth: number): fc.Arbitrary<Block> =>
  fc
    .record({
      start: fc.option(fc.integer({ min: 1, max: 99 })),
      items: fc.array(
        fc.tuple(paragraph, fc.array(depth > 2 ? paragraph : fc.oneof(paragraph, list(depth + 1)), { maxLength: 2 })),
        { minLength: 1, maxLength: 3 },
      ),
    })
    .map(({ start, items }): Block => {
      const found = items.map(([first, rest]): ListItem => ({ type: 'listItem', content: [first, ...apart(rest)] }));
      return start === null
        ? { type: 'bulletList', content: found }
        : { type: 'orderedList', attrs: { start }, content: found };
    });
const quote: fc.Arbitrary<Block> = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((inside) => ({ type: 'blockquote', content: inside }));

/** Lists or quotes of one kind side by side are one in a word processor. */
const apart = (blocks: readonly Block[]): Block[] =>
  blocks.filter(
    (block, at) => block.type === 'paragraph' || block.type === 'heading' || blocks[at - 1]?.type !== block.type,
  );

const texts: fc.Arbitrary<TextDocument> = fc
  .array(fc.oneof(paragraph, heading, list(0), quote), { minLength: 1, maxLength: 6 })
  .map((blocks) => parseDocument({ type: 'doc', content: apart(blocks) }));

/** Headings of a file skip no level: what comes out is compared with what the file says. */
const published = (document: TextDocument): Publication => ({
  title: 'Le titre',
  subtitle: 'Le sous-titre',
  language: 'fr',
  date: '2026-11-23',
  parts: [{ level: 1, id: 'a', heading: '', document, facts: [], notes: [] }],
});

/** As every reader gives it: level of headings apart. */
const shape = (document: TextDocument): string => toMarkdown(document).replace(/^#+ /gm, '# ');

describe('a text that left as a file and is brought in again', () => {
  it.each([
    ['docx', wordOf],
    ['odt', openDocumentOf],
  ] as const)('is the same text, as %s', (kind, write) => {
    fc.assert(
      fc.property(texts, (document) => {
        const read = readDocument(`a.${kind}`, write(published(document)), () => noId);
        expect(read.title).toBe('Le titre');
        expect(shape(read.document)).toBe(`Le sous-titre\n\n${shape(document)}`);
        expect(read.report).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('is the same text, as Markdown', () => {
    fc.assert(
      fc.property(texts, (document) => {
        const markdown = `Avant\n\n${toMarkdown(document)}`;
        const read = readDocument('a.md', new TextEncoder().encode(markdown), () => noId);
        expect(toMarkdown(read.document)).toBe(markdown);
        expect(read.report).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});

const told = /^[A-Za-z]+$/;

/** A reading's kind, or the code of its refusal; anything else thrown is a fault. */
function outcome(name: string, bytes: Uint8Array): string {
  try {
    return readDocument(name, bytes, () => noId).kind;
  } catch (error) {
    if (error instanceof Refused) return error.refusal.code;
    throw error;
  }
}

const names = fc.constantFrom('a.docx', 'a.odt', 'a.md', 'a.txt', 'a.html', 'a.doc', 'a.pdf', 'a', '');

describe('whatever is brought in', () => {
  it('is read or refused', () => {
    fc.assert(
      fc.property(names, fc.uint8Array({ maxLength: 2_000 }), (name, bytes) => {
        expect(outcome(name, bytes)).toMatch(told);
      }),
    );
  });

  it('is read or refused when it is a real file cut off or changed', () => {
    const sample = published(
      parseDocument({
        type: 'doc',
        content: fc.sample(texts, { numRuns: 8, seed: 7 }).flatMap(({ content: blocks }) => [...blocks]),
      }),
    );
    const files = [wordOf(sample), openDocumentOf(sample)];
    const change = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 0, max: 255 }));
    fc.assert(
      fc.property(
        fc.constantFrom(...files),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(change, { maxLength: 8 }),
        fc.boolean(),
        (file, kept, changes, cut) => {
          const bytes = cut ? file.slice(0, Math.floor(file.length * kept)) : file.slice();
          for (const [where, byte] of changes) bytes[Math.floor(where * (bytes.length - 1))] = byte;
          expect(outcome(file === files[0] ? 'a.docx' : 'a.odt', bytes)).toMatch(told);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('is read or refused when its XML or HTML is anything', () => {
    const piece = fc.constantFrom(
      '<p>',
      '</p>',
      '<w:p>',
      '</w:p>',
      '<ul>',
      '<li>',
      '</ul>',
      '<table><tr><td>',
      '</table>',
      '<b style="font-weight:normal">',
      '<p class=MsoListParagraph style="mso-list:l0 level3 lfo1">',
      '<p style="mso-list:l0 level1 lfo2">',
      '<blockquote>',
      '<h1>',
      '</h1>',
      '<del datetime=x>',
      'mot',
      '\n',
      '<!--',
      '|',
      '---',
      '```',
      '[^1]: x',
      '&amp;',
      '<p class=MsoQuote>',
    );
    fc.assert(
      fc.property(fc.constantFrom('a.html', 'a.md'), fc.array(piece, { maxLength: 60 }), (name, pieces) => {
        expect(outcome(name, new TextEncoder().encode(pieces.join('')))).toMatch(told);
      }),
      { numRuns: 500 },
    );
  });
});
