import { describe, expect, it } from 'vitest';
import { fraction } from '../../../../kernel/fraction.js';
import type { RankedElection } from './election.js';
import { countIrv } from './irv.js';

const election = (candidates: string, papers: Readonly<Record<string, number>>): RankedElection => ({
  candidates: [...candidates],
  papers: Object.entries(papers).map(([ranking, weight]) => ({
    places: [...ranking].map((letter) => [candidates.indexOf(letter)]),
    weight,
  })),
});

describe('instant runoff', () => {
  it('stops as soon as somebody has more than half', () => {
    const count = countIrv(election('abc', { ab: 3, b: 1, c: 1 }));
    expect(count.winners).toEqual([0]);
    expect(count.rounds).toHaveLength(1);
    expect(count.ranking).toEqual([[0], [1, 2]]);
  });

  it('needs more than half of the papers still counted, not of all', () => {
    const { winners, rounds } = countIrv(election('abc', { a: 4, b: 3, c: 2 }));
    expect(winners).toEqual([0]);
    expect(rounds.at(-1)).toMatchObject({ elected: [0], eliminated: [2], exhausted: fraction(2) });
  });

  it('looks back where the last are level', () => {
    // d goes first; then b and c are level at 4, and b was behind before.
    const count = countIrv(election('abcd', { a: 6, b: 3, ca: 4, db: 1 }));
    expect(count.rounds.map(({ eliminated }) => eliminated)).toEqual([[], [3], [1]]);
    expect(count.ties).toEqual([{ among: [1, 2], settledBy: 'look-back', round: 3 }]);
    expect(count.winners).toEqual([0]);
  });

  it('lets the draw fall on one, else says that it went by the order of candidates', () => {
    const level = election('abc', { a: 4, bc: 2, ca: 2 });
    const byOrder = countIrv(level);
    expect(byOrder.ties[0]).toEqual({ among: [1, 2], settledBy: 'order-of-candidates', round: 2 });
    expect(byOrder.rounds[1]?.eliminated).toEqual([1]);
    const drawn = countIrv(level, { draw: (among) => among.toReversed() });
    expect(drawn.ties[0]).toEqual({ among: [1, 2], settledBy: 'draw', round: 2 });
    expect(drawn.rounds[1]?.eliminated).toEqual([2]);
  });

  it('returns all who are left when nothing ever told them apart', () => {
    const two = countIrv(election('ab', { a: 2, b: 2 }));
    expect(two.winners).toEqual([0, 1]);
    expect(two.ties).toEqual([{ among: [0, 1], settledBy: 'unresolved', round: 1 }]);
    expect(countIrv(election('ab', { a: 2, b: 2 }), { draw: (among) => among }).winners).toEqual([1]);
  });

  it('says where votes went', () => {
    const { rounds } = countIrv(election('abc', { a: 3, b: 2, c: 1, ca: 1, ba: 1 }));
    expect(rounds[1]?.flows).toEqual([
      { from: 2, to: 0, votes: fraction(1) },
      { from: 2, to: null, votes: fraction(1) },
    ]);
  });

  it('counts candidates nobody voted for', () => {
    expect(countIrv(election('abcd', { a: 2, b: 2, ba: 1 })).winners).toEqual([1]);
  });
});
