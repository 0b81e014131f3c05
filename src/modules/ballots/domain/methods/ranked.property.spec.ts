import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFractions, compareFractions, fraction, type Fraction } from '../../../../kernel/fraction.js';
import { countBorda } from './borda.js';
import type { Candidate, Count, RankedElection } from './election.js';
import { countIrv } from './irv.js';
import { comparePairs, condorcetWinner, countPairwise } from './pairwise.js';
import { countRankedPairs } from './ranked-pairs.js';
import { countSchulze } from './schulze.js';
import { countStvMeek } from './stv-meek.js';
import { countStvScottish } from './stv-scottish.js';

const size = 4;
const candidates = ['a', 'b', 'c', 'd'];
const order = fc.shuffledSubarray([0, 1, 2, 3], { minLength: 1 });
const weight = fc.integer({ min: 1, max: 9 });

/** An order cut into places: a true cut ends a place. */
const weakOrder = fc.tuple(order, fc.array(fc.boolean(), { minLength: size, maxLength: size })).map(([all, cuts]) => {
  const places: Candidate[][] = [];
  for (const [at, candidate] of all.entries())
    if (at === 0 || cuts[at] === true) places.push([candidate]);
    else places.at(-1)?.push(candidate);
  return places;
});
const electionOf = (
  places: fc.Arbitrary<readonly (readonly Candidate[])[]>,
  weights = weight,
): fc.Arbitrary<RankedElection> =>
  fc
    .array(fc.record({ places, weight: weights }), { minLength: 1, maxLength: 9 })
    .map((papers) => ({ candidates, papers }));
const weak = electionOf(weakOrder);
const strict = electionOf(order.map((all) => all.map((candidate) => [candidate])));
/** Weights that seldom make duels of one strength. */
const heavy = electionOf(
  order.map((all) => all.map((candidate) => [candidate])),
  fc.integer({ min: 1, max: 999 }),
);
const relabelling = fc.shuffledSubarray([0, 1, 2, 3], { minLength: size });

const scored: readonly (readonly [string, (election: RankedElection) => Count])[] = [
  ['borda', (election) => countBorda(election)],
  ['schulze', (election) => countSchulze(election)],
  ['schulze-margins', (election) => countSchulze(election, { strength: 'margins' })],
  ['ranked-pairs', (election) => countRankedPairs(election)],
];
const condorcet = scored.slice(1);
const neutral: typeof scored = [...scored, ['pairwise', (election) => countPairwise(election)]];
const staged: typeof scored = [
  ['irv', (election) => countIrv(election)],
  ['stv-scottish', (election) => countStvScottish(election, { seats: 2 })],
  ['stv-meek', (election) => countStvMeek(election, { seats: 2 })],
];

const sorted = (ranking: Count['ranking']) => ranking.map((place) => place.toSorted((a, b) => a - b));
const result = ({ ranking, winners, valid, invalid }: Count) => ({
  ranking: sorted(ranking),
  winners: winners.toSorted((a, b) => a - b),
  valid,
  invalid,
});
/** What a count decided, whatever papers it was given in. */
const decided = (count: Count) => ({
  ...result(count),
  rounds: count.rounds.map(({ tally, elected, eliminated, exhausted }) => ({ tally, elected, eliminated, exhausted })),
});
const relabel = ({ papers }: RankedElection, names: readonly Candidate[]): RankedElection => ({
  candidates,
  papers: papers.map((paper) => ({
    weight: paper.weight,
    places: paper.places.map((place) => place.map((candidate) => names[candidate] ?? 0)),
  })),
});
/** Every paper apart, the last first. */
const ungrouped = (election: RankedElection): RankedElection => ({
  candidates,
  papers: election.papers
    .flatMap(({ places, weight: papers }) => Array.from({ length: papers }, () => ({ places, weight: 1 })))
    .toReversed(),
});
/** Whether a lot, or the lack of one, had a hand in it. */
const byLot = ({ ties }: Count) => ties.some(({ settledBy }) => settledBy === 'order-of-candidates');

describe.each([...neutral, ...staged])('%s', (_name, count) => {
  it('gives the same for the same papers in any order and any grouping', () => {
    fc.assert(
      fc.property(weak, (election) => {
        expect(decided(count(ungrouped(election)))).toEqual(decided(count(election)));
      }),
    );
  });

  it('does not look at names', () => {
    fc.assert(
      fc.property(weak, relabelling, (election, names) => {
        const before = count(election);
        fc.pre(!byLot(before));
        const after = count(relabel(election, names));
        const renamed = before.ranking.map((place) => place.map((candidate) => names[candidate] ?? 0));
        expect(sorted(after.ranking)).toEqual(sorted(renamed));
      }),
    );
  });

  it('ranks everybody once', () => {
    fc.assert(
      fc.property(weak, (election) => {
        expect(
          count(election)
            .ranking.flat()
            .toSorted((a, b) => a - b),
        ).toEqual([0, 1, 2, 3]);
      }),
    );
  });

  it('elects whom all papers put first', () => {
    fc.assert(
      fc.property(strict, relabelling, (election, [favourite = 0]) => {
        const papers = election.papers.map(({ places, weight: many }) => ({
          places: [[favourite], ...places.filter(([candidate]) => candidate !== favourite)],
          weight: many,
        }));
        expect(count({ candidates, papers }).winners).toContain(favourite);
        expect(count({ candidates, papers }).ranking[0]).toEqual([favourite]);
      }),
    );
  });
});

describe('pairs', () => {
  it('are no more than the papers, and all of them where nobody is left out or level', () => {
    const full = electionOf(relabelling.map((all) => all.map((candidate) => [candidate])));
    fc.assert(
      fc.property(weak, full, (some, all) => {
        for (const [election, least] of [
          [some, 0],
          [all, 1],
        ] as const) {
          const { prefer, sorting } = comparePairs(election);
          for (let a = 0; a < size; a += 1)
            for (let b = 0; b < a; b += 1) {
              const both = prefer(a, b) + prefer(b, a);
              expect(both).toBeLessThanOrEqual(sorting.valid);
              expect(both).toBeGreaterThanOrEqual(sorting.valid * least);
            }
        }
      }),
    );
  });

  it('are those one finds by looking at each pair of each paper', () => {
    fc.assert(
      fc.property(weak, (election) => {
        const { prefer } = comparePairs(election);
        for (let a = 0; a < size; a += 1)
          for (let b = 0; b < size; b += 1) {
            const found = election.papers.filter(({ places }) => {
              const [at, other] = [a, b].map((candidate) => places.findIndex((place) => place.includes(candidate)));
              return at !== undefined && other !== undefined && at >= 0 && (other < 0 || at < other);
            });
            expect(prefer(a, b)).toBe(found.reduce((sum, paper) => sum + paper.weight, 0));
          }
      }),
    );
  });
});

describe.each(condorcet)('%s', (_name, count) => {
  it('elects the Condorcet winner, alone', () => {
    fc.assert(
      fc.property(weak, (election) => {
        const winner = condorcetWinner(comparePairs(election));
        fc.pre(winner !== undefined);
        expect(count(election).winners).toEqual([winner]);
      }),
    );
  });

  it('stays within the first Smith set', () => {
    fc.assert(
      fc.property(weak, (election) => {
        const [smith = []] = countPairwise(election).ranking;
        for (const winner of count(election).winners) expect(smith).toContain(winner);
      }),
    );
  });
});

/** Moves a candidate one place up on the first paper where somebody is strictly above. */
function raised({ papers }: RankedElection, candidate: Candidate): RankedElection {
  const at = papers.findIndex(({ places }) => places.findIndex(([first]) => first === candidate) > 0);
  return {
    candidates,
    papers: papers.map((paper, index) => {
      if (index !== at) return paper;
      const places = [...paper.places];
      const from = places.findIndex(([first]) => first === candidate);
      const [moved = []] = places.splice(from, 1);
      places.splice(from - 1, 0, moved);
      return { places, weight: paper.weight };
    }),
  };
}

/** No two duels of one strength: nothing is left to a rule of ties. */
function hasDistinctDuels(election: RankedElection): boolean {
  const { prefer } = comparePairs(election);
  const duels = Array.from({ length: size * size }, (_, cell) => [Math.floor(cell / size), cell % size] as const)
    .filter(([a, b]) => a < b)
    .map(([a, b]) => [Math.max(prefer(a, b), prefer(b, a)), prefer(a, b) === prefer(b, a)] as const);
  return new Set(duels.map(([votes]) => votes)).size === duels.length && duels.every(([, level]) => !level);
}

describe.each(scored)('%s', (name, count) => {
  it('does not drop a winner whom a paper raises', () => {
    fc.assert(
      fc.property(heavy, (election) => {
        const [favourite = 0, ...others] = count(election).winners;
        const after = raised(election, favourite);
        fc.pre(others.length === 0);
        fc.pre(name !== 'ranked-pairs' || (hasDistinctDuels(election) && hasDistinctDuels(after)));
        expect(count(after).winners).toContain(favourite);
      }),
    );
  });
});

const sum = (values: Iterable<Fraction>): Fraction => [...values].reduce(addFractions, fraction(0));

describe.each(staged)('%s', (_name, count) => {
  it('loses no vote: tallies, exhausted and residue are the valid papers in every round', () => {
    fc.assert(
      fc.property(strict, (election) => {
        const { rounds, valid } = count(election);
        for (const { tally, exhausted = fraction(0), residue = fraction(0) } of rounds)
          expect(sum([...tally.values(), exhausted, residue])).toEqual(fraction(valid));
      }),
    );
  });

  it('elects as many as there are seats, or more where a tie stands and it says so', () => {
    fc.assert(
      fc.property(strict, (election) => {
        const { winners, seats, ties, rounds } = count(election);
        const open = ties.some(({ settledBy }) => settledBy === 'unresolved');
        expect(winners.length > seats).toBe(open);
        expect(winners.length).toBeGreaterThanOrEqual(seats);
        expect(new Set(winners).size).toBe(winners.length);
        const gone = new Set(rounds.flatMap(({ eliminated }) => eliminated));
        expect(winners.filter((candidate) => gone.has(candidate))).toEqual([]);
      }),
    );
  });
});

describe('Scottish STV', () => {
  it('elects everybody who reaches the quota', () => {
    fc.assert(
      fc.property(strict, (election) => {
        const { rounds, winners, quota = fraction(0) } = countStvScottish(election, { seats: 2 });
        const reached = rounds.flatMap(({ tally }) =>
          [...tally].filter(([, votes]) => compareFractions(votes, quota) >= 0),
        );
        expect(winners).toEqual(expect.arrayContaining(reached.map(([candidate]) => candidate)));
      }),
    );
  });
});

const nine = 1_000_000_000n;
const digits = (text: string): bigint => BigInt(text.replace('.', ''));

/** Gives every paper to its candidates in turn, their keep factor of what is left, rounded up at nine decimals. */
function handOut({ papers }: RankedElection, keep: ReadonlyMap<Candidate, bigint>): Map<Candidate, bigint> {
  const votes = new Map([...keep.keys()].map((candidate) => [candidate, 0n]));
  for (const { places, weight: many } of papers) {
    let left = nine;
    for (const [candidate = 0] of places) {
      const kept = (left * (keep.get(candidate) ?? 0n) + nine - 1n) / nine;
      if (keep.has(candidate)) votes.set(candidate, (votes.get(candidate) ?? 0n) + kept * BigInt(many));
      left -= kept;
    }
  }
  return votes;
}

describe('Meek STV', () => {
  it('can be followed: the keep factors of a round give its tally and its quota', () => {
    fc.assert(
      fc.property(heavy, fc.integer({ min: 1, max: 3 }), (election, seats) => {
        for (const { tally, step } of countStvMeek(election, { seats }).rounds) {
          const factor = (candidate: Candidate) => digits(`${step?.data[`keep${candidate}`] ?? '1.000000000'}`);
          const votes = handOut(
            election,
            new Map([...tally.keys()].map((candidate) => [candidate, factor(candidate)])),
          );
          expect(tally).toEqual(new Map([...votes].map(([candidate, amount]) => [candidate, fraction(amount, nine)])));
          const all = [...votes.values()].reduce((total, amount) => total + amount, 0n);
          expect(digits(`${step?.data['quota']}`)).toBe(all / BigInt(seats + 1) + 1n);
        }
      }),
    );
  });
});
