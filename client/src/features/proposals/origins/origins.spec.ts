import { describe, expect, it } from 'vitest';
import { amendmentsThatBrought, broughtBy, tracedClauses, wordsOf } from './origins.js';

const clauses = [
  {
    clauseId: 'a',
    kind: 'paragraph',
    runs: [
      { text: 'Un prix juste. Des comptes ', version: 1, versionId: 'v1' },
      { text: 'publics', version: 2, versionId: 'v2' },
      { text: '. ', version: 1, versionId: 'v1' },
    ],
  },
  { clauseId: 'b', kind: 'paragraph', runs: [] },
];

describe('the sentences of a text', () => {
  it('come out of the API’s JSON, each with an address of its own', () => {
    const [clause, ...others] = tracedClauses(clauses);
    expect(others).toEqual([]);
    expect(clause?.sentences.map(({ key, runs }) => [key, wordsOf(runs)])).toEqual([
      ['a.0', 'Un prix juste. '],
      ['a.1', 'Des comptes publics. '],
    ]);
    expect(tracedClauses('nonsense')).toEqual([]);
    expect(tracedClauses([null, { runs: [{ text: 3 }] }])).toEqual([]);
  });

  it('say which versions brought their words, and by which amendments', () => {
    const sentence = tracedClauses(clauses)[0]?.sentences[1];
    if (!sentence) throw new Error('there are two sentences');
    const brought = broughtBy(sentence);
    expect(brought).toEqual([
      { version: 1, versionId: 'v1', stretches: ['Des comptes'] },
      { version: 2, versionId: 'v2', stretches: ['publics'] },
    ]);
    expect(broughtBy(sentence, [{ id: 'v2' }]).map(({ version }) => version)).toEqual([2, 1]);
    const change = (clauseId: string, text: string) => [{ clauseId, kind: 'changed', words: [{ op: 'insert', text }] }];
    const amendments = [
      { name: 'it', state: 'accepted', base: 1, clauses: change('a', 'publics') },
      { name: 'not in the text', state: 'tabled', base: 1, clauses: change('a', 'publics') },
      { name: 'of a later version', state: 'accepted', base: 2, clauses: change('a', 'publics') },
      { name: 'in another clause', state: 'accepted', base: 1, clauses: change('b', 'publics') },
      { name: 'other words', state: 'accepted', base: 1, clauses: change('a', 'très') },
    ];
    expect(brought.map((one) => amendmentsThatBrought(amendments, 'a', one).map(({ name }) => name))).toEqual([
      [],
      ['it'],
    ]);
  });
});
