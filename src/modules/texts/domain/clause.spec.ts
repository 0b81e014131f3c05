import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.js';
import { Refused, sentenceOf } from '../../../kernel/refusal.js';
import { clauseText, clausesOf, ensureClauseIds, mayBeVersion, parseDocument } from './clause.js';
import { textLimits } from './document.js';
import { documentFromMarkdown } from './markdown.js';

const doc = (...content: unknown[]): object => ({ type: 'doc', content });
const paragraph = (text: string, attrs: object = {}): object => ({
  type: 'paragraph',
  attrs,
  content: text === '' ? [] : [{ type: 'text', text }],
});
const styled = (mark: object): object =>
  doc({ type: 'paragraph', content: [{ type: 'text', text: 'a', marks: [mark] }] });
const list = (inside: object): object => ({
  type: 'bulletList',
  content: [{ type: 'listItem', content: [paragraph('a'), inside] }],
});

function refusalOf(value: unknown): unknown {
  try {
    parseDocument(value);
  } catch (error) {
    return error instanceof Refused ? { code: error.refusal.code, ...error.refusal.params } : error;
  }
  return null;
}

describe('parseDocument', () => {
  it('brings what the editor writes to the stored form', () => {
    const link = { href: 'https://example.org', target: '_blank', rel: 'noopener', class: null, title: null };
    const editors = doc({
      type: 'orderedList',
      attrs: { start: 1, type: null },
      content: [
        {
          type: 'listItem',
          content: [
            {
              type: 'paragraph',
              attrs: { id: null },
              content: [
                { type: 'text', text: 'e\u0301t', marks: [{ type: 'bold' }, { type: 'link', attrs: link }] },
                { type: 'text', text: 'é\n\u202e', marks: [{ type: 'link', attrs: link }, { type: 'bold' }] },
              ],
            },
          ],
        },
      ],
    });
    const marks = [{ type: 'link', attrs: { href: 'https://example.org/' } }, { type: 'bold' }];
    const content = [{ type: 'paragraph', attrs: { id: null }, content: [{ type: 'text', text: 'été ', marks }] }];
    expect(parseDocument(editors)).toEqual(doc({ type: 'orderedList', content: [{ type: 'listItem', content }] }));
  });

  it('gives an empty text its paragraph', () => {
    expect(parseDocument({ type: 'doc' })).toEqual(doc({ type: 'paragraph', attrs: { id: null } }));
  });

  it.each([
    ['no text at all', 'texte', { code: 'TextMalformed', node: 'doc' }],
    ['another root', paragraph('a'), { code: 'TextNodeUnknown', node: 'paragraph' }],
    ['an unknown node', doc({ type: 'image', attrs: { src: 'x' } }), { code: 'TextNodeUnknown', node: 'image' }],
    [
      'a node out of place',
      doc({ type: 'listItem', content: [paragraph('a')] }),
      { code: 'TextNodeUnknown', node: 'listItem' },
    ],
    ['an unknown mark', styled({ type: 'highlight' }), { code: 'TextMarkUnknown', mark: 'highlight' }],
    [
      'an unknown attribute',
      doc(paragraph('a', { onclick: 'x' })),
      { code: 'TextAttributeUnknown', node: 'paragraph', attribute: 'onclick' },
    ],
    [
      'a key beside the attributes',
      doc({ ...paragraph('a'), style: 'x' }),
      { code: 'TextAttributeUnknown', node: 'paragraph', attribute: 'style' },
    ],
    [
      'an id that is none',
      doc(paragraph('a', { id: '1"><b>' })),
      { code: 'TextAttributeUnknown', node: 'paragraph', attribute: 'id' },
    ],
    [
      'an item without paragraph',
      doc({ type: 'bulletList', content: [{ type: 'listItem', content: [list(paragraph('a'))] }] }),
      { code: 'TextMalformed', node: 'listItem' },
    ],
    ['an empty list', doc({ type: 'bulletList', content: [] }), { code: 'TextMalformed', node: 'bulletList' }],
    ['a heading of level 7', doc({ type: 'heading', attrs: { level: 7 } }), { code: 'TextMalformed', node: 'heading' }],
    [
      'a script link',
      styled({ type: 'link', attrs: { href: 'javascript:alert(1)' } }),
      { code: 'TextLinkUnsafe', href: 'javascript:alert(1)' },
    ],
    [
      'a link that hides its site',
      styled({ type: 'link', attrs: { href: 'https://mairie.example@autre.example/' } }),
      { code: 'TextLinkUnsafe', href: 'https://mairie.example@autre.example/' },
    ],
  ])('refuses %s, by its name', (_what, value, refusal) => {
    expect(refusalOf(value)).toEqual(refusal);
  });

  it('refuses what is too long, too many or too deep', () => {
    const many = Array.from({ length: textLimits.clauses + 1 }, () => paragraph('a'));
    const deep = Array.from({ length: 50_000 }).reduce<object>((inside) => list(inside), paragraph('a'));
    expect(refusalOf(doc(paragraph('a'.repeat(textLimits.characters + 1))))).toMatchObject({ code: 'TextTooLong' });
    expect(refusalOf(doc(...many))).toMatchObject({ code: 'TextTooManyClauses' });
    expect(refusalOf(doc(deep))).toMatchObject({ code: 'TextTooDeep' });
  });

  it('says its refusals in both languages', () => {
    const refusal = { code: 'TextNodeUnknown', kind: 'input', params: { node: 'image' } } as const;
    expect(sentenceOf(refusal, 'fr')).toBe('Un texte ne peut pas contenir ici d’élément « image ».');
    expect(sentenceOf(refusal, 'en')).toBe('A text cannot contain a “image” element here.');
  });
});

describe('clausesOf', () => {
  it('names each clause after what holds it', () => {
    const document = documentFromMarkdown('## Titre\n\nTexte\n\n- un\n  - deux\n\n> cité', newId);
    expect(clausesOf(document).map((clause) => [clause.kind, clause.level, clauseText(clause)])).toEqual([
      ['heading', 2, 'Titre'],
      ['paragraph', undefined, 'Texte'],
      ['list-item', 1, 'un'],
      ['list-item', 2, 'deux'],
      ['quote', undefined, 'cité'],
    ]);
  });

  it('does not take a clause without id', () => {
    expect(() => clausesOf(parseDocument(doc(paragraph('a'))))).toThrow('no id');
  });
});

describe('ensureClauseIds', () => {
  const id = newId();
  const idsOf = (...content: object[]): string[] =>
    clausesOf(ensureClauseIds(parseDocument(doc(...content)), newId)).map((clause) => clause.id);

  it('leaves a split clause its id on the first half', () => {
    const [first, second] = idsOf(paragraph('Le début', { id }), paragraph('et la fin', { id }));
    expect(first).toBe(id);
    expect(second).not.toBe(id);
  });

  it('leaves it with the words when a line was opened before them', () => {
    const [first, second] = idsOf(paragraph('', { id }), paragraph('Le texte', { id }));
    expect(first).not.toBe(id);
    expect(second).toBe(id);
  });
});

describe('mayBeVersion', () => {
  it('refuses a text without words', () => {
    expect(mayBeVersion(documentFromMarkdown('', newId))).toMatchObject({
      allowed: false,
      refusal: { code: 'TextEmpty' },
    });
    expect(mayBeVersion(documentFromMarkdown('Un mot', newId))).toEqual({ allowed: true });
  });
});
