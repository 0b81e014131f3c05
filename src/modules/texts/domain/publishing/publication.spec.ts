import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import type { Block, TextDocument } from '../document.js';
import { epubOf } from './epub.js';
import { openDocumentOf } from './open-document.js';
import { blocksUnder, withNotes, type Publication } from './publication.js';
import { htmlOf, jsonOf, markdownOf } from './web.js';
import { wordOf } from './word.js';

const id = (place: number): string => `01900000-0000-7000-8000-${String(place).padStart(12, '0')}`;
const paragraph = (place: number, text: string): Block => ({
  type: 'paragraph',
  attrs: { id: id(place) },
  content: [{ type: 'text', text }],
});

const document: TextDocument = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: id(1), level: 3 }, content: [{ type: 'text', text: 'Qui paie' }] },
    {
      type: 'paragraph',
      attrs: { id: id(2) },
      content: [
        { type: 'text', text: 'L’eau est ' },
        { type: 'text', text: 'à nous', marks: [{ type: 'bold' }] },
        { type: 'hardBreak' },
        { type: 'text', text: 'ici', marks: [{ type: 'link', attrs: { href: 'https://exemple.fr/?a=1&b=2' } }] },
      ],
    },
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        {
          type: 'listItem',
          content: [
            paragraph(3, 'trois'),
            { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(4, 'dedans')] }] },
          ],
        },
        { type: 'listItem', content: [paragraph(5, 'quatre')] },
      ],
    },
    { type: 'blockquote', content: [paragraph(6, '#set <b>$x$</b> & \u202bماء\u202c 🌳')] },
  ],
};

const publication: Publication = {
  title: 'Le <programme> & nous',
  subtitle: 'Bresles · publication n° 2',
  language: 'fr',
  date: '2026-11-23',
  parts: [
    { level: 1, id: 'c-eau', heading: 'L’eau', document: null, facts: ['Introduction.'], notes: [] },
    { level: 2, id: 'm-1', heading: 'Un tarif', document, facts: ['Coût\u202f: 3 €'], notes: ['proposition n° 1'] },
  ],
};

const words = ['Qui paie', 'à nous', 'trois', 'dedans', 'quatre', 'ماء', '🌳', 'Un tarif', '3 €', 'proposition n° 1'];

const opened = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

/** Every element that opens closes, in order, and nothing stands outside the one root; throws otherwise. */
function wellFormed(xml: string): void {
  const open: string[] = [];
  let roots = 0;
  const text = xml.replace(/^<\?xml[^>]*\?>\s*/, '').replace(/^<!DOCTYPE html>\s*/, '');
  for (const [tag, end, name, attributes = '', empty] of text.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|</g,
  )) {
    if (name === undefined) throw new Error(`a stray < at ${tag}`);
    if (end) {
      if (open.pop() !== name) throw new Error(`${name} ends what did not open`);
    } else {
      if (/&(?!(?:#\d+|amp|lt|gt|quot);)/.test(attributes)) throw new Error(`a bare & in ${tag}`);
      if (open.length === 0) roots += 1;
      if (!empty) open.push(name);
    }
  }
  if (open.length > 0 || roots !== 1) throw new Error(`${open.join(' ')} left open, ${roots} roots`);
  if (/&(?!(?:#\d+|amp|lt|gt|quot);)/.test(text.replace(/<[^>]*>/g, ''))) throw new Error('a bare & in the text');
}

const spoken = (text: string): string =>
  text.replace(/<[^>]*>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));

describe('a publication', () => {
  it('stands its headings under those of its parts, none skipping a level', () => {
    const [heading] = blocksUnder({ level: 2, id: 'x', heading: 'x', document, facts: [], notes: [] });
    expect(heading).toMatchObject({ type: 'heading', attrs: { level: 3 } });
  });

  it('leaves notes out unless they are wanted', () => {
    expect(jsonOf(withNotes(publication, false))).not.toContain('proposition n° 1');
    expect(jsonOf(withNotes(publication, true))).toContain('proposition n° 1');
  });

  it('has all its words in every format, and nobody’s words are markup', () => {
    const epub = opened(epubOf(publication, 'a'.repeat(64)));
    const odt = opened(openDocumentOf(publication));
    const docx = opened(wordOf(publication));
    for (const xml of [...Object.entries(epub), ...Object.entries(odt), ...Object.entries(docx)]) {
      if (/\.(xml|xhtml|opf|rels)$/.test(xml[0])) wellFormed(xml[1]);
    }
    const texts = {
      html: spoken(htmlOf(publication)),
      md: markdownOf(publication).replaceAll('\\', ''),
      json: jsonOf(publication),
      epub: spoken(Object.values(epub).join('\n')),
      odt: spoken(odt['content.xml'] ?? ''),
      docx: spoken(docx['word/document.xml'] ?? ''),
    };
    for (const [format, text] of Object.entries(texts)) {
      for (const word of words) expect(`${format}: ${text}`).toContain(word);
      expect(`${format}: ${text}`).toContain('#set');
    }
    expect(htmlOf(publication)).not.toContain('<b>');
    expect(odt['content.xml']).toContain('text:start-value="3"');
    expect(docx['word/_rels/document.xml.rels']).toContain('https://exemple.fr/?a=1&#38;b=2');
    expect(docx['word/numbering.xml']).toContain('<w:startOverride w:val="3"/>');
  });

  it('begins its zips with what readers look for first, and is the same file for the same words', () => {
    for (const made of [() => epubOf(publication, 'b'.repeat(64)), () => openDocumentOf(publication)]) {
      const bytes = made();
      // Stored, not compressed: its type is read at a fixed place.
      expect(strFromU8(bytes.slice(30, 38))).toBe('mimetype');
      expect(strFromU8(bytes.slice(38, 49))).toBe('application');
      expect(made()).toEqual(bytes);
    }
    expect(wordOf(publication)).toEqual(wordOf(publication));
  });

  it('is well-formed whatever people write', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(anything, anything, anything, (title, heading, text) => {
        const part = {
          level: 1,
          id: 'p',
          heading,
          document: { type: 'doc' as const, content: [paragraph(1, text)] },
          facts: [text],
          notes: [text],
        };
        const any: Publication = { ...publication, title, parts: [part, part] };
        for (const files of [epubOf(any, 'c'.repeat(64)), openDocumentOf(any), wordOf(any)].map(opened)) {
          for (const [name, xml] of Object.entries(files)) if (/\.(xml|xhtml|opf|rels)$/.test(name)) wellFormed(xml);
        }
        expect(parse(htmlOf(any)).childNodes.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});
