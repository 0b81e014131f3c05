import { describe, expect, it } from 'vitest';
import { fraction } from '../../../../kernel/fraction.js';
import { countBorda } from './borda.js';
import type { RankedElection } from './election.js';
import { countPairwise } from './pairwise.js';
import { countRankedPairs } from './ranked-pairs.js';
import { countSchulze } from './schulze.js';

/** Rankings as letters, best first, equals side by side: "a bc" is a, then b and c. */
const election = (size: number, papers: Readonly<Record<string, number>>): RankedElection => ({
  candidates: [...'abcdefgh'].slice(0, size),
  papers: Object.entries(papers).map(([ranking, weight]) => ({
    places: ranking.split(' ').map((place) => [...place].map((letter) => 'abcdefgh'.indexOf(letter))),
    weight,
  })),
});
const circle = election(4, { 'a b c d': 4, 'b c a d': 3, 'c a b d': 2 });

/** A circle of three: papers for and against in the duels a to b, b to c and c to a, each by papers that name only these two. */
const duels = (...votes: readonly (readonly [number, number])[]): RankedElection => ({
  candidates: ['a', 'b', 'c'],
  papers: votes.flatMap(([pro, contra], at) => {
    const next = (at + 1) % 3;
    return [
      { places: [[at], [next]], weight: pro },
      { places: [[next], [at]], weight: contra },
    ];
  }),
});

describe('Borda', () => {
  it('gives those who share a place the mean, and those left out the mean of what is left', () => {
    const { scores, ranking } = countBorda(election(4, { 'ab c d': 1, a: 2 }));
    expect(scores).toEqual([fraction(17, 2), fraction(9, 2), fraction(3), fraction(2)]);
    expect(ranking).toEqual([[0], [1], [2], [3]]);
  });

  it('gives nothing to those left out where they are not stated', () => {
    expect(countBorda(election(3, { 'a b': 1 }), { unranked: 'unstated' }).scores).toEqual(
      [3, 2, 0].map((n) => fraction(n)),
    );
  });

  it('returns all who tie for the seat, and lets a draw decide', () => {
    const level = election(2, { 'a b': 1, 'b a': 1 });
    expect(countBorda(level)).toMatchObject({ winners: [0, 1], ties: [{ among: [0, 1], settledBy: 'unresolved' }] });
    const draw = (among: readonly number[]) => among.toReversed();
    expect(countBorda(level, { draw })).toMatchObject({ winners: [1], ties: [{ settledBy: 'draw' }] });
  });

  it('refuses sums beyond what is exact', () => {
    expect(() => countBorda(election(3, { a: 2 ** 52 }))).toThrow(RangeError);
  });
});

describe('pairs', () => {
  it('elect nobody when duels go round, and rank the circle above whom all of it beats', () => {
    const { winners, ranking, rounds } = countPairwise(circle);
    expect(winners).toEqual([]);
    expect(ranking).toEqual([[0, 1, 2], [3]]);
    expect(rounds[0]?.step).toEqual({ code: 'duels', data: { loser: 3 } });
  });

  it('count those left out below all who are ranked, or not at all', () => {
    const paper = election(3, { b: 2 });
    expect(countPairwise(paper).pairwise).toEqual([
      [0, 0, 0],
      [2, 0, 2],
      [0, 0, 0],
    ]);
    expect(countPairwise(paper, { unranked: 'unstated' }).pairwise).toEqual([
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
  });

  it('are the same however many candidates there are', () => {
    for (const size of [3, 21, 101]) {
      const candidates = Array.from({ length: size }, (_, at) => `${at}`);
      const places = candidates.map((_, at) => [size - 1 - at]);
      const { pairwise, winners } = countPairwise({ candidates, papers: [{ places, weight: 3 }] });
      expect(winners).toEqual([size - 1]);
      expect(pairwise?.flat().reduce((sum, votes) => sum + votes, 0)).toBe((3 * size * (size - 1)) / 2);
    }
  });
});

describe('a circle of duels', () => {
  it('goes to whom the strongest paths favour', () => {
    // a beats b 6 to 3, b beats c 7 to 2, c beats a 5 to 4: the weakest duel gives way.
    expect(countSchulze(circle).ranking).toEqual([[0], [1], [2], [3]]);
    expect(countRankedPairs(circle).ranking).toEqual([[0], [1], [2], [3]]);
  });

  it('says which duels were locked and which would have gone round', () => {
    const steps = countRankedPairs(circle).rounds.map(({ step }) => step);
    expect(steps.filter((step) => step?.code === 'skip')).toEqual([
      { code: 'skip', data: { winner: 2, loser: 0, votes: 5, against: 4 } },
    ]);
    expect(steps.filter((step) => step?.code === 'lock').length).toBe(5);
  });

  it('goes by votes for, then fewest votes against, or by margins', () => {
    const { ranking } = countRankedPairs(duels([5, 1], [5, 2], [5, 3]), { unranked: 'unstated' });
    expect(ranking).toEqual([[0], [1], [2]]);
    const close = duels([5, 1], [5, 2], [6, 5]);
    expect(countSchulze(close, { unranked: 'unstated' }).ranking).toEqual([[1, 2], [0]]);
    const margins = countSchulze(close, { unranked: 'unstated', strength: 'margins' });
    expect([margins.method, margins.ranking]).toEqual(['schulze-margins', [[0], [1], [2]]]);
  });

  it('of equal duels prefers none', () => {
    const equal = election(3, { 'a b c': 1, 'b c a': 1, 'c a b': 1 });
    for (const count of [countSchulze(equal), countRankedPairs(equal)]) {
      expect(count.ranking).toEqual([[0, 1, 2]]);
      expect(count.winners).toEqual([0, 1, 2]);
      expect(count.ties).toMatchObject([{ among: [0, 1, 2], settledBy: 'unresolved' }]);
    }
  });

  it('is not counted for a number of seats that is none', () => {
    expect(() => countSchulze(circle, { seats: 0 })).toThrow(RangeError);
    expect(() => countRankedPairs(circle, { seats: 1.5 })).toThrow(RangeError);
  });
});
