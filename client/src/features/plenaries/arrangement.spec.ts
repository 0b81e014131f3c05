import { describe, expect, it } from 'vitest';
import { arrangementOf, placeOf } from './arrangement.js';

const open = (number: number) => ({ number, state: 'tabled' });

describe('the arrangement of votes on amendments', () => {
  it('is read from the agenda and written back the same', () => {
    const votes = [
      { kind: 'together', amendments: [open(3), open(5)] },
      { kind: 'choice', amendments: [open(1), open(2)] },
      { kind: 'vote', amendments: [open(4)] },
      { kind: 'choice', amendments: [open(6), open(7)] },
    ];
    const places = placeOf(votes);
    expect(places.map(({ number, place }) => `${number} ${place}`)).toEqual([
      '3 together',
      '5 together',
      '1 choice-1',
      '2 choice-1',
      '4 alone',
      '6 choice-2',
      '7 choice-2',
    ]);
    expect(arrangementOf(places.map(({ number, place }) => [number, place]))).toEqual(
      votes.map(({ kind, amendments }) => ({ kind, amendments: amendments.map(({ number }) => number) })),
    );
  });

  it('votes alone each by itself, together first, and leaves out what is not to be voted or is settled', () => {
    expect(
      arrangementOf([
        [1, 'alone'],
        [2, 'none'],
        [3, 'alone'],
        [4, 'together'],
      ]),
    ).toEqual([
      { kind: 'together', amendments: [4] },
      { kind: 'vote', amendments: [1] },
      { kind: 'vote', amendments: [3] },
    ]);
    expect(placeOf([{ kind: 'vote', amendments: [{ number: 1, state: 'fallen' }] }])).toEqual([]);
  });
});
