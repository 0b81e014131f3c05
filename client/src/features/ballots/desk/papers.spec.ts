import { describe, expect, it } from 'vitest';
import { markedPaper, papersOf, paperWords, rankedPaper, total, withPapers } from './papers.js';

const paper = (choice: string, count: number, weight = 1) => ({ choice, count, college: null, weight });

describe('papers as tellers enter them', () => {
  it('add up when they say the same with the same weight', () => {
    const two = withPapers(withPapers([], paper('a', 2)), paper('b', 1));
    expect(withPapers(two, paper('a', 3))).toEqual([paper('a', 5), paper('b', 1)]);
    expect(withPapers(two, paper('a', 3, 2))).toHaveLength(3);
    expect(total(two)).toBe(3);
  });

  it('are the text a method reads, from what was typed', () => {
    expect(markedPaper(['4', '', '0'])).toBe('{"marks":[4,null,0]}');
    expect(rankedPaper(['2', '1', '', '2'])).toBe('{"places":[[1],[0,3]]}');
    expect(rankedPaper(['', ''])).toBe('{"places":[]}');
    expect(rankedPaper(['5', '9'])).toBe('{"places":[[0],[1]]}');
  });

  it('are told in words', () => {
    const names = ['Aline', 'Bruno', 'Chloé'];
    const said = (name: string, mark: number) => `${name} n${mark}`;
    expect(paperWords('{"marks":[4,null,0]}', names, said)).toBe('Aline n4, Chloé n0');
    expect(paperWords('{"places":[[1],[0,2]]}', names, said)).toBe('Bruno > Aline = Chloé');
    expect(paperWords('blank', names, said)).toBe('blank');
  });

  it('come back from the server, and nothing else does', () => {
    const kept = { choice: 'for', count: 2, college: 'c1', weight: 3 };
    expect(papersOf([kept, null, { choice: 1 }, { choice: 'for', count: 1 }])).toEqual([kept, paper('for', 1)]);
    expect(papersOf('x')).toEqual([]);
  });
});
