import { describe, expect, it } from 'vitest';
import { scoreOf } from './chapter-score.js';

describe('the score of a chapter', () => {
  it('tells nothing but how many spoke while they are few', () => {
    expect(scoreOf([0, 0, 0, 0, 0])).toEqual({ people: 0, grades: null, median: null });
    expect(scoreOf([1, 1, 1, 1, 0])).toEqual({ people: 4, grades: null, median: null });
  });

  it('is the lower middle grade: half of the people give that one or a worse', () => {
    expect(scoreOf([1, 1, 1, 1, 1]).median).toBe(2);
    expect(scoreOf([0, 3, 0, 3, 0]).median).toBe(1);
    expect(scoreOf([0, 2, 0, 3, 0]).median).toBe(3);
    expect(scoreOf([5, 0, 0, 0, 0])).toEqual({ people: 5, grades: [5, 0, 0, 0, 0], median: 0 });
    expect(scoreOf([0, 0, 0, 0, 9]).median).toBe(4);
  });
});
