import { describe, expect, it } from 'vitest';
import { faultOfPreferences, faultOfRanking, preferencesOf } from './ranked-papers.js';

describe('a ranking', () => {
  it.each([
    [[[0], [1, 2]], null],
    [[[3]], null],
    [[], { code: 'blank', data: {} }],
    [[[], []], { code: 'blank', data: {} }],
    [[[0], [4]], { code: 'unknown-candidate', data: { candidate: 4 } }],
    [[[-1]], { code: 'unknown-candidate', data: { candidate: -1 } }],
    [[[0.5]], { code: 'unknown-candidate', data: { candidate: 0.5 } }],
    [[[0], [1], [0]], { code: 'duplicate-candidate', data: { candidate: 0 } }],
    [[[2, 2]], { code: 'duplicate-candidate', data: { candidate: 2 } }],
  ])('%j: %j', (places, found) => expect(faultOfRanking({ places }, 4)).toEqual(found));
});

describe('preferences', () => {
  it.each([
    [[[2], [0]], null],
    [[[0], [1, 2]], { code: 'equal-rank', data: { place: 2 } }],
    [[[0], [], [2]], { code: 'gap', data: { place: 2 } }],
    [[[0], [0]], { code: 'duplicate-candidate', data: { candidate: 0 } }],
    [[], { code: 'blank', data: {} }],
  ])('%j: %j', (places, found) => expect(faultOfPreferences({ places }, 3)).toEqual(found));

  it('from elsewhere end at equals and gaps; without a clear first one the paper is invalid', () => {
    const { order, start, weight, sorting } = preferencesOf({
      candidates: ['a', 'b', 'c'],
      papers: [
        { places: [[0], [1, 2]], weight: 2 },
        { places: [[0, 1], [2]], weight: 3 },
        { places: [[2], [], [1]], weight: 4 },
        { places: [[1], [0], [2]], weight: 5 },
      ],
    });
    expect([...order]).toEqual([0, 2, 1, 0, 2]);
    expect([...start]).toEqual([0, 1, 2, 5]);
    expect([...weight]).toEqual([2, 4, 5]);
    expect([sorting.valid, sorting.invalid]).toEqual([11, 3]);
    expect(sorting.faults).toEqual([{ code: 'no-first-preference', papers: 3 }]);
  });

  it('refuses a weight that is no whole number above 0', () => {
    const election = { candidates: ['a'], papers: [{ places: [[0]], weight: 0 }] };
    expect(() => preferencesOf(election)).toThrow('weight');
  });
});
