import { describe, expect, it } from 'vitest';
import { byClause, countWords, type Passage } from './passages.js';

const ines = { id: '1', name: 'Inès', erased: false };
const passage = (clauseId: string | null, text: string, person: Passage['person'] = ines): Passage => ({
  clauseId,
  text,
  person,
});

describe('passages of a text', () => {
  it('stand by clause, in their order', () => {
    const clauses = byClause([
      passage('a', 'Un'),
      passage('a', ' deux', null),
      passage('b', 'Trois'),
      passage('a', '!'),
    ]);
    expect(clauses.map((clause) => clause.passages.map(({ text }) => text))).toEqual([
      ['Un', ' deux'],
      ['Trois'],
      ['!'],
    ]);
    expect(new Set(clauses.map(({ key }) => key)).size).toBe(3);
  });

  it('count the words of each, most first', () => {
    const counted = countWords(
      [passage('a', 'L’eau, bien'), passage('a', ' commun', null), passage('b', 'Toujours.')],
      ({ person }) => person?.name ?? 'avant',
    );
    expect(counted).toEqual([
      ['Inès', 3],
      ['avant', 1],
    ]);
  });
});
