import { describe, expect, it } from 'vitest';
import { clausesIn, moved, withAfter, withWords } from './oneClause.js';

const id = (place: number): string => `01900000-0000-7000-8000-00000000000${place}`;
const words = (text: string) => [{ type: 'text', text }];
const paragraph = (place: number, text: string) => ({
  type: 'paragraph',
  attrs: { id: id(place) },
  content: words(text),
});
const document = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: id(1), level: 2 }, content: words('L’eau') },
    paragraph(2, 'Elle est rare.'),
    {
      type: 'bulletList',
      content: [
        { type: 'listItem', content: [paragraph(3, 'en été')] },
        { type: 'listItem', content: [paragraph(4, 'en hiver')] },
      ],
    },
  ],
};

describe('one paragraph in a plain field', () => {
  it('is chosen among those that say something', () => {
    expect(clausesIn(document).map(({ words: text }) => text)).toEqual([
      'L’eau',
      'Elle est rare.',
      'en été',
      'en hiver',
    ]);
    expect(clausesIn({ type: 'doc', content: [{ type: 'table' }] })).toEqual([]);
  });

  it('is said otherwise where it stands, and nothing else moves', () => {
    const said = clausesIn(withWords(document, id(4), ' au printemps '));
    expect(said.map(({ words: text }) => text)).toEqual(['L’eau', 'Elle est rare.', 'en été', 'au printemps']);
    expect(said.map((line) => line.id)).toEqual([1, 2, 3, 4].map(id));
  });

  it('is taken out when the field is empty, its list with it when it was the last', () => {
    const one = withWords(document, id(3), '');
    expect(clausesIn(one).map(({ words: text }) => text)).toEqual(['L’eau', 'Elle est rare.', 'en hiver']);
    expect(clausesIn(withWords(one, id(4), ' ')).map(({ words: text }) => text)).toEqual(['L’eau', 'Elle est rare.']);
  });

  it('moves among its neighbours, an item in its list, and stays at either end', () => {
    const order = (text: unknown) => clausesIn(text).map(({ words: said }) => said);
    expect(order(moved(document, id(2), 'up'))).toEqual(['Elle est rare.', 'L’eau', 'en été', 'en hiver']);
    expect(order(moved(document, id(4), 'up'))).toEqual(['L’eau', 'Elle est rare.', 'en hiver', 'en été']);
    expect(order(moved(document, id(3), 'up'))).toEqual(['L’eau', 'en été', 'en hiver', 'Elle est rare.']);
    expect(order(moved(document, id(1), 'up'))).toEqual(order(document));
    expect(order(moved(document, id(4), 'down'))).toEqual(order(document));
  });

  it('is followed by a new one; by none without words', () => {
    expect(clausesIn(withAfter(document, id(2), ' Et précieuse. ')).map(({ words: said }) => said)).toEqual([
      'L’eau',
      'Elle est rare.',
      'Et précieuse.',
      'en été',
      'en hiver',
    ]);
    expect(withAfter(document, id(2), ' ')).toEqual(document);
  });
});
