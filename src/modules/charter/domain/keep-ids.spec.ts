import { describe, expect, it } from 'vitest';
import { keepIds } from './keep-ids.js';

const before = [
  { id: 'a', text: 'Un' },
  { id: 'b', text: 'Deux' },
  { id: 'c', text: 'Trois' },
];

describe('ids of clauses typed again', () => {
  it.each([
    [
      ['Un', 'Deux', 'Trois'],
      ['a', 'b', 'c'],
    ],
    [
      ['Un', 'Deux bis', 'Trois'],
      ['a', 'b', 'c'],
    ],
    [
      ['Un', 'Trois'],
      ['a', 'c'],
    ],
    [
      ['Zéro', 'Un', 'Deux', 'Trois'],
      ['new', 'a', 'b', 'c'],
    ],
    [
      ['Un', 'Deux', 'Trois', 'Quatre'],
      ['a', 'b', 'c', 'new'],
    ],
    [['Trois'], ['c']],
    [['Autre'], ['a']],
    [[], []],
  ])('of %o are %o', (after, ids) => {
    expect(keepIds(before, after, () => 'new')).toEqual(ids);
  });
});
