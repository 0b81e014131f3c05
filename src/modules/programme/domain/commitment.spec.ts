import { describe, expect, it } from 'vitest';
import { evolutionOf, noCommitments } from './commitment.js';

describe('the evolution of commitments', () => {
  it('is nothing while nothing is followed', () => {
    expect(evolutionOf([])).toEqual([]);
  });

  it('tells where all of them stood at the end of each month something moved in, whatever the order of moves', () => {
    expect(
      evolutionOf([
        { month: '2026-09', from: 'started', to: 'done', count: 1 },
        { month: '2026-04', from: null, to: 'not-started', count: 5 },
        { month: '2026-04', from: 'not-started', to: 'started', count: 2 },
        { month: '2027-01', from: 'done', to: 'started', count: 1 },
        { month: '2026-09', from: 'not-started', to: 'abandoned', count: 1 },
      ]),
    ).toEqual([
      { month: '2026-04', counts: { ...noCommitments, 'not-started': 3, started: 2 } },
      { month: '2026-09', counts: { ...noCommitments, 'not-started': 2, started: 1, done: 1, abandoned: 1 } },
      { month: '2027-01', counts: { ...noCommitments, 'not-started': 2, started: 2, abandoned: 1 } },
    ]);
  });
});
