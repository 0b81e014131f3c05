import { describe, expect, it } from 'vitest';
import { fraction } from '../../../../kernel/fraction.js';
import type { Count, RankedElection } from './election.js';
import { countStvMeek } from './stv-meek.js';
import { countStvScottish } from './stv-scottish.js';

const election = (candidates: string, papers: Readonly<Record<string, number>>): RankedElection => ({
  candidates: [...candidates],
  papers: Object.entries(papers).map(([ranking, weight]) => ({
    places: [...ranking].map((letter) => [candidates.indexOf(letter)]),
    weight,
  })),
});
/** Tallies in the order of candidates; one who is gone is null. */
const tallies = ({ rounds }: Count, candidates: string, decimals: number) =>
  rounds.map(({ tally }) =>
    [...candidates].map((_, candidate) => {
      const votes = tally.get(candidate);
      return votes ? Number((votes.num * 10n ** BigInt(decimals)) / votes.den) : null;
    }),
  );
const steps = ({ rounds }: Count) => rounds.map(({ step, elected, eliminated }) => [step?.code, elected, eliminated]);

describe('Scottish STV', () => {
  it('transfers the whole pile at surplus / votes, cut at five decimals, and keeps what cutting lost', () => {
    // Quota 4. 3 / 7 is 0.42857, and seven papers at that value are 0.00001 short of 3.
    const count = countStvScottish(election('abcd', { abc: 4, ac: 2, a: 1, b: 1, c: 2, d: 1 }), { seats: 2 });
    expect(count.quota).toEqual(fraction(4));
    expect(tallies(count, 'abcd', 5).slice(0, 2)).toEqual([
      [700_000, 100_000, 200_000, 100_000],
      [400_000, 271_428, 285_714, 100_000],
    ]);
    expect(count.rounds[1]).toMatchObject({
      exhausted: fraction(42_857, 100_000),
      residue: fraction(1, 100_000),
      step: { code: 'surplus', data: { candidate: 0, votes: '7.00000', surplus: '3.00000' } },
    });
  });

  it('gives papers that came at a lower value a share of that value', () => {
    // Quota 6: a's 12 papers move at 0.5 to b; b's surplus 2 of 8 moves them on at 0.125, and b's own two at 0.25.
    const count = countStvScottish(election('abcd', { abc: 12, bd: 2, c: 4, d: 5 }), { seats: 3 });
    expect(tallies(count, 'abcd', 5)).toEqual([
      [1_200_000, 200_000, 400_000, 500_000],
      [600_000, 800_000, 400_000, 500_000],
      [600_000, 600_000, 550_000, 550_000],
      [600_000, 600_000, 0, 550_000],
    ]);
  });

  it('transfers the larger surplus first, and looks back where they are equal', () => {
    // x brings both a and b to 70; a had more before.
    const equal = countStvScottish(election('abcdx', { a: 60, b: 59, c: 62, d: 58, xa: 10, xb: 11 }), { seats: 3 });
    expect(equal.rounds[2]?.step?.data).toMatchObject({ candidate: 0, surplus: '4.00000' });
    expect(equal.ties[0]).toEqual({ among: [0, 1], settledBy: 'look-back', round: 3 });
    const other = countStvScottish(election('abcdef', { ae: 8, be: 9, c: 4, d: 3, e: 1, f: 1 }), { seats: 3 });
    expect(other.rounds[1]?.step?.data).toMatchObject({ candidate: 1, surplus: '2.00000' });
    expect(other.rounds[2]?.step?.data).toMatchObject({ candidate: 0, surplus: '1.00000' });
  });

  it('looks back to exclude whom was last before', () => {
    const count = countStvScottish(election('abcde', { ab: 1, b: 2, c: 3, d: 4, e: 5 }), { seats: 2 });
    expect(steps(count).slice(0, 3)).toEqual([
      ['first-preferences', [], []],
      ['exclusion', [], [0]],
      ['exclusion', [], [1]],
    ]);
    expect(count.ties).toEqual([{ among: [1, 2], settledBy: 'look-back', round: 3 }]);
  });

  it('has nothing to transfer from who has just the quota', () => {
    const count = countStvScottish(election('abc', { a: 3, b: 2, c: 1, ca: 1 }), { seats: 2 });
    expect(count.quota).toEqual(fraction(3));
    expect(count.rounds[0]?.elected).toEqual([0]);
    expect(count.rounds.some(({ step }) => step?.code === 'surplus')).toBe(false);
  });

  it('elects all when they are no more than the seats, and says these are the last vacancies', () => {
    const count = countStvScottish(election('abc', { a: 5, b: 1 }), { seats: 3 });
    expect(steps(count)).toEqual([['first-preferences', [0, 1, 2], []]]);
    expect(count.rounds[0]?.step?.data).toEqual({ lastVacancies: 2 });
    expect(count.ranking).toEqual([[0], [1], [2]]);
  });
});

describe('Meek STV', () => {
  it('is the published count of four Castor-Pollux and two Helen papers for two seats', () => {
    const count = countStvMeek(election('cph', { cp: 4, h: 2 }), { seats: 2 });
    expect(tallies(count, 'cph', 9)).toEqual([
      [4_000_000_000, 0, 2_000_000_000],
      [2_000_000_004, 1_999_999_996, 2_000_000_000],
    ]);
    expect(count.winners).toEqual([0, 2]);
    expect(count.quota).toEqual(fraction(2_000_000_001, 1_000_000_000));
    expect(count.rounds[1]).toMatchObject({ elected: [2], eliminated: [1] });
    expect(count.ties).toEqual([]);
  });

  it('lowers the quota as papers run out', () => {
    const count = countStvMeek(election('abcd', { a: 6, ab: 1, b: 4, c: 3, d: 1 }), { seats: 2 });
    const quotas = count.rounds.map(({ step }) => step?.data['quota']);
    expect(quotas[0]).toBe('5.000000001');
    expect(Number(quotas.at(-1))).toBeLessThan(5);
    expect(count.winners).toEqual([0, 1]);
  });

  it('refuses more papers than nine decimals can hold', () => {
    expect(() => countStvMeek(election('ab', { a: 9_007_200 }))).toThrow(RangeError);
  });
});

describe.each([
  ['Scottish STV', countStvScottish],
  ['Meek STV', countStvMeek],
])('%s', (_name, count) => {
  it('says when it went by the order of candidates, and follows a draw', () => {
    const level = election('abcde', { a: 6, b: 3, cb: 1, da: 1, e: 2 });
    const byOrder = count(level, { seats: 2 });
    expect(byOrder.ties[0]).toMatchObject({ among: [2, 3], settledBy: 'order-of-candidates' });
    expect(byOrder.rounds.flatMap(({ eliminated }) => eliminated)[0]).toBe(2);
    const drawn = count(level, { seats: 2, draw: (among) => among.toReversed() });
    expect(drawn.ties[0]).toMatchObject({ among: [2, 3], settledBy: 'draw' });
    expect(drawn.rounds.flatMap(({ eliminated }) => eliminated)[0]).toBe(3);
  });

  it('returns all who have always been level for the last seat', () => {
    const tied = count(election('abc', { a: 4, b: 2, c: 2 }), { seats: 2 });
    expect(tied.winners).toEqual([0, 1, 2]);
    expect(tied.ties.at(-1)).toMatchObject({ among: [1, 2], settledBy: 'unresolved' });
    const drawn = count(election('abc', { a: 4, b: 2, c: 2 }), { seats: 2, draw: (among) => among });
    expect(drawn.winners).toEqual([0, 2]);
  });

  it('counts an empty urn as a tie of all', () => {
    const none = count(election('abc', {}), { seats: 1 });
    expect([none.valid, none.winners]).toEqual([0, [0, 1, 2]]);
  });

  it('refuses a number of seats that is none', () => {
    expect(() => count(election('ab', { a: 1 }), { seats: 0 })).toThrow(RangeError);
  });
});
