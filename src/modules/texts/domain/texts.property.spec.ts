import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../kernel/ids.js';
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { anchorAt, resolveAnchor } from './anchor.js';
import { clauseText, clausesOf, ensureClauseIds } from './clause.js';
import { diffTexts, wordsAfter, wordsBefore } from './diff.js';
import { type TextDocument, textLimits } from './document.js';
import { documentFromHtml } from './html.js';
import { documentFromMarkdown } from './markdown.js';
import { parseDocument } from './parse.js';
import { toHtml, toMarkdown } from './render.js';

/** Ids 1, 2, 3… in the form of UUIDv7, so that a failing property replays. */
function idsInOrder(start = 0): () => Id {
  let last = start;
  return () => {
    last += 1;
    return `01890000-0000-7000-8000-${last.toString(16).padStart(12, '0')}`;
  };
}

const named = (value: unknown, start = 0): TextDocument => ensureClauseIds(parseDocument(value), idsInOrder(start));

const tricky = fc.constantFrom(
  ...'le|la|eau|l’eau|logement|Été|1.|12)|-|+|#|##|>|*|**|***|_|__|~~|`|```|[|]|(|)|](x)|![|<|<b>|</p>'.split('|'),
  ...'<!-- --> <br> & &amp; &#42; \\ \\* === --- " \' ! , « » 😀 é http://x <script>alert(1)</script>'.split(' '),
  '|',
  '  ',
  '\u00a0',
  'onclick=',
  'javascript:alert(1)',
);

const words = fc
  .array(
    fc.oneof({ weight: 4, arbitrary: tricky }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) }),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((glue) => parts.join(glue)));

const href = fc.constantFrom(
  'https://example.org/',
  'https://example.org/a_(b)?c=*1*&d;=2&amp;e#f\\g',
  'http://example.org/%20x',
  'mailto:bonjour@example.org',
);

const marks = fc
  .record({ bold: fc.boolean(), italic: fc.boolean(), strike: fc.boolean(), link: fc.option(href) })
  .map(({ link, ...styles }) => [
    ...(link === null ? [] : [{ type: 'link', attrs: { href: link } }]),
    ...(['bold', 'italic', 'strike'] as const).filter((type) => styles[type]).map((type) => ({ type })),
  ]);

const styledText = fc.record({ type: fc.constant('text'), text: words, marks });
const inline = fc.oneof(
  { weight: 5, arbitrary: styledText },
  { weight: 1, arbitrary: fc.record({ type: fc.constant('hardBreak') }) },
);
/** At least one text, so that Markdown, which has no empty clause, can say it. */
const inlines = fc
  .tuple(fc.array(inline, { maxLength: 3 }), styledText, fc.array(inline, { maxLength: 2 }))
  .map(([before, text, after]) => [...before, { ...text, text: `a${text.text}` }, ...after]);

const plainParagraph = fc.record({ type: fc.constant('paragraph'), content: inlines });
const heading = fc.record({
  type: fc.constant('heading'),
  attrs: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
  content: inlines,
});

const { block } = fc.letrec<{ block: object; list: object; quote: object }>((tie) => ({
  block: fc.oneof(
    { maxDepth: textLimits.nesting - 1, depthIdentifier: 'text' },
    plainParagraph,
    heading,
    tie('list'),
    tie('quote'),
  ),
  list: fc
    .record({
      ordered: fc.boolean(),
      start: fc.constantFrom(1, 1, 0, 7),
      items: fc.array(fc.tuple(plainParagraph, fc.array(tie('block'), { maxLength: 2 })), {
        minLength: 1,
        maxLength: 3,
      }),
    })
    .map(({ ordered, start, items }) => ({
      type: ordered ? 'orderedList' : 'bulletList',
      attrs: ordered ? { start } : {},
      content: items.map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
    })),
  quote: fc.array(tie('block'), { minLength: 1, maxLength: 2 }).map((content) => ({ type: 'blockquote', content })),
}));

/** Any text the editor may write, its clauses not empty. */
const documents = fc.array(block, { minLength: 1, maxLength: 4 }).map((content) => named({ type: 'doc', content }));

/** The same clauses, some left out, some words changed, some new, in another order. */
const revisions = documents.chain((document) => {
  const blocks = fc.shuffledSubarray([...document.content]);
  return fc
    .tuple(fc.constant(document), blocks, words, fc.array(block, { maxLength: 2 }))
    .map(([before, kept, text, added]) => {
      const edited = kept.map((node, index): object => {
        if (index > 0 || !('attrs' in node) || node.type === 'orderedList') return node;
        return { ...node, content: [{ type: 'text', text }, ...(node.content ?? []).slice(1)] };
      });
      return { before, after: named({ type: 'doc', content: [...added, ...edited] }, 10_000) };
    });
});

describe('Markdown out and in again', () => {
  it('is the same text, whatever its words look like', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(documentFromMarkdown(toMarkdown(document), idsInOrder())).toEqual(document);
      }),
    );
  });

  it('reads any characters without failing, and what it writes reads the same again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_~`[]()<>!#-+1.) \n\\&;a"|='), maxLength: 60 }), (source) => {
        const document = documentFromMarkdown(source, idsInOrder());
        const again = documentFromMarkdown(toMarkdown(document), idsInOrder());
        expect(toMarkdown(again)).toBe(toMarkdown(document));
      }),
    );
  });
});

describe('the stored form', () => {
  it('is read again as it is', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(parseDocument(document)).toEqual(document);
      }),
    );
  });

  it('names every clause once and keeps the first of each name', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const doubled: TextDocument = { type: 'doc', content: [...document.content, ...document.content] };
        const ids = clausesOf(ensureClauseIds(doubled, idsInOrder(10_000))).map(({ id }) => id);
        const first = clausesOf(document).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.slice(0, first.length)).toEqual(first);
        expect(ensureClauseIds(document, idsInOrder(20_000))).toEqual(document);
      }),
    );
  });
});

describe('differences', () => {
  it('give back the old and the new words of every clause, each clause once', () => {
    fc.assert(
      fc.property(revisions, ({ before, after }) => {
        const changes = diffTexts(before, after);
        const present = changes.filter((change) => change.after);
        expect(present.map(({ clauseId }) => clauseId)).toEqual(clausesOf(after).map(({ id }) => id));
        expect(present.map(wordsAfter)).toEqual(clausesOf(after).map(clauseText));
        const old = new Map(
          changes.flatMap((change) => (change.before ? [[change.before.id, wordsBefore(change)]] : [])),
        );
        expect(old).toEqual(new Map(clausesOf(before).map((clause) => [clause.id, clauseText(clause)])));
      }),
    );
  });

  it('are none between a text and itself', () => {
    fc.assert(
      fc.property(documents, (document) => {
        expect(diffTexts(document, document).every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('follow a quote through changes elsewhere, and never point at other words', () => {
    fc.assert(
      fc.property(revisions, fc.nat(), ({ before, after }, seed) => {
        const clauses = clausesOf(before);
        const clause = clauses[seed % clauses.length];
        const text = clause ? clauseText(clause) : '';
        const anchor = clause ? anchorAt(clause, clause.id, 0, 1 + (seed % text.length)) : null;
        if (!anchor) throw new Error('a clause of these texts has words');
        const place = resolveAnchor(anchor, after);
        const now = clausesOf(after).find(({ id }) => id === anchor.clauseId);
        if (now && clauseText(now) === text) expect(place).toMatchObject({ found: true, start: 0, clauseId: now.id });
        if (!place.found || place.edited) return;
        const host = clausesOf(after).find(({ id }) => id === place.clauseId);
        expect(host && clauseText(host).slice(place.start, place.end)).toBe(anchor.quote);
      }),
    );
  });
});

/** What a browser would make of the page: its elements and their attributes. */
function elementsOf(html: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (!('tagName' in node)) return;
    const attributes = found.get(node.tagName) ?? new Set();
    node.attrs.forEach(({ name }) => attributes.add(name));
    found.set(node.tagName, attributes);
    node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return found;
}

const allowedElements = 'p h1 h2 h3 h4 h5 h6 ul ol li blockquote strong em s a br'.split(' ');

function expectSafe(html: string): void {
  for (const [tag, attributes] of elementsOf(html)) {
    expect(allowedElements).toContain(tag);
    expect(['id', 'href', 'rel', 'start']).toEqual(expect.arrayContaining([...attributes]));
  }
  expect(html).not.toMatch(/href="(?!https?:|mailto:)/);
}

describe('HTML', () => {
  it('never holds more than our own elements, whatever the words', () => {
    expect.hasAssertions();
    fc.assert(fc.property(documents, (document) => expectSafe(toHtml(document))));
  });

  it('out and in again is the same words', () => {
    fc.assert(
      fc.property(documents, (document) => {
        const wordsIn = (text: TextDocument): string[] =>
          clausesOf(text).map((clause) => clauseText(clause).replace(/\s+/g, ''));
        expect(wordsIn(documentFromHtml(toHtml(document), idsInOrder()))).toEqual(wordsIn(document));
      }),
    );
  });

  it('coming in is read however broken, and nothing active comes through', () => {
    const piece = fc.constantFrom(
      ...'<p> </p> <div onclick=x> <ul> </ul> <ol start=3> <li> </li> <b> </b> <i> <script> </script> <style> <svg> </svg>'.split(
        ' ',
      ),
      ...'<h2> </h2> <blockquote> <table> <tr> <td> </table> <br> &lt;b&gt; &eacute; &# <!-- --> <![CDATA[ <template>'.split(
        ' ',
      ),
      '<a href="javascript:alert(1)">',
      '<a href="https://example.org" onmouseover="x">',
      '<img src=x onerror=alert(1)>',
      '</a>',
      'mots ',
      '\u0000',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const document = documentFromHtml(pieces.join(''), idsInOrder());
        expectSafe(toHtml(document));
        expect(parseDocument(document)).toEqual(document);
      }),
    );
  });
});
