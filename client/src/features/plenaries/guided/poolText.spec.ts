import { describe, expect, it } from 'vitest';
import { poolOf, quotasOf } from './poolText.js';

describe('the quotas of a draw, as typed', () => {
  it('are exact or between two numbers', () => {
    expect(quotasOf('genre : femme = 6\n\nâge : 18-29 = 2 à 4\nage: 30+ = 1..3')).toEqual({
      quotas: [
        { category: 'genre', value: 'femme', least: 6, most: 6 },
        { category: 'âge', value: '18-29', least: 2, most: 4 },
        { category: 'age', value: '30+', least: 1, most: 3 },
      ],
    });
  });

  it('say which line cannot be read', () => {
    expect(quotasOf('genre : femme = 6\nmoitié de femmes')).toEqual({ wrong: 'moitié de femmes' });
    expect(quotasOf('')).toEqual({ quotas: [] });
  });
});

describe('the list of a draw, as pasted', () => {
  it('is read with the separator of its first line, without its quotes', () => {
    const expected = [
      { id: 'P1', genre: 'femme' },
      { id: 'P2', genre: '' },
    ];
    expect(poolOf('\uFEFFid;genre\r\n"P1";femme\r\nP2')).toEqual(expected);
    expect(poolOf('id\tgenre\nP1\tfemme\nP2')).toEqual(expected);
    expect(poolOf('id,genre\nP1,femme\nP2,')).toEqual(expected);
    expect(poolOf('')).toEqual([]);
  });
});
