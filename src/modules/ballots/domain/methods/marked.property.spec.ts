import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addFractions, compareFractions, fraction } from '../../../../kernel/fraction.js';
import { countApproval } from './approval.js';
import type { Count, MarkedPaper, Weighted } from './election.js';
import { countEqualShares, sharesAt } from './equal-shares.js';
import { countGreedy } from './greedy.js';
import { countJudgment, countMajorityJudgment } from './majority-judgment.js';
import { compareMajorityValues, majorityValue } from './majority-value.js';
import { supportOf, type ProjectElection } from './projects.js';
import { countScore } from './score.js';

const size = 4;
const candidates = ['A', 'B', 'C', 'D'];
const grades = ['bad', 'poor', 'fair', 'good', 'best'];

const paper = (highest: number): fc.Arbitrary<Weighted<MarkedPaper>> =>
  fc.record({
    marks: fc.array(fc.option(fc.integer({ min: 0, max: highest })), { minLength: size, maxLength: size }),
    weight: fc.integer({ min: 1, max: 3 }),
  });
const papers = (highest: number) => fc.array(paper(highest), { minLength: 1, maxLength: 12 });

const methods: readonly (readonly [string, number, (papers: readonly Weighted<MarkedPaper>[]) => Count])[] = [
  ['approval', 1, (all) => countApproval({ candidates, papers: all })],
  ['score', 4, (all) => countScore({ candidates, papers: all }, { highest: 4 })],
  ['majority judgment', 4, (all) => countMajorityJudgment({ candidates, papers: all }, { grades })],
];

/** Place of each candidate, from 0. */
const places = (count: Count): number[] =>
  candidates.map((_, candidate) => count.ranking.findIndex((place) => place.includes(candidate)));

describe.each(methods)('%s', (_name, highest, count) => {
  it('does not know who cast a paper, nor in which order, nor papers counted together from papers apart', () => {
    fc.assert(
      fc.property(papers(highest), (all) => {
        const apart = all.flatMap(({ marks, weight }) => Array.from({ length: weight }, () => ({ marks, weight: 1 })));
        expect(count(apart.toReversed()).ranking).toEqual(count(all).ranking);
      }),
    );
  });

  it('does not know the names: candidates who change places change results', () => {
    fc.assert(
      fc.property(papers(highest), fc.shuffledSubarray([0, 1, 2, 3], { minLength: size }), (all, order) => {
        const moved = all.map(({ marks, weight }) => ({ marks: order.map((from) => marks[from] ?? null), weight }));
        const before = places(count(all));
        expect(places(count(moved))).toEqual(order.map((from) => before[from]));
      }),
    );
  });

  it('puts first, alone, whom every paper puts above all others', () => {
    fc.assert(
      fc.property(papers(highest), (all) => {
        const unanimous = all.map(({ marks, weight }) => ({
          marks: [highest, ...marks.slice(1).map((mark) => Math.min(mark ?? 0, highest - 1))],
          weight,
        }));
        expect(count(unanimous).ranking[0]).toEqual([0]);
      }),
    );
  });

  it('never harms a candidate by a better mark', () => {
    fc.assert(
      fc.property(papers(highest), fc.nat(), (all, which) => {
        const raised = all.map((each, at) =>
          at === which % all.length
            ? { ...each, marks: [Math.min(highest, (each.marks[0] ?? 0) + 1), ...each.marks.slice(1)] }
            : each,
        );
        expect(places(count(raised))[0]).toBeLessThanOrEqual(places(count(all))[0] ?? -1);
      }),
    );
  });

  it('holds equal those whom all papers mark alike', () => {
    fc.assert(
      fc.property(papers(highest), (all) => {
        const twins = all.map(({ marks, weight }) => ({
          marks: [marks[0] ?? null, marks[0] ?? null, ...marks.slice(2)],
          weight,
        }));
        const [a, b] = places(count(twins));
        expect(a).toBe(b);
      }),
    );
  });
});

/** First formulation, as it is told: remove the lower median of what is left, again and again. */
function byRemoving(tally: readonly number[]): number[] {
  const left = tally.flatMap((papers, grade) => Array.from({ length: papers }, () => grade));
  const removed: number[] = [];
  while (left.length > 0) removed.push(...left.splice(Math.floor((left.length - 1) / 2), 1));
  return removed;
}

/**
 * Second formulation: at the median, the larger of the groups above and below decides (below where they are equal: the
 * lower median leans that way); its papers are then moved to the median, and the nearest grade of that side is next.
 */
function byShares(tally: readonly number[]): number[] {
  let left = [...tally];
  const total = left.reduce((a, b) => a + b, 0);
  const gauge: number[] = [];
  const sum = (part: readonly number[]) => part.reduce((a, b) => a + b, 0);
  for (let step = 0; step < tally.length; step += 1) {
    let reached = 0;
    const median = left.findIndex((papers) => (reached += papers) * 2 >= total);
    const [below, above] = [sum(left.slice(0, median)), sum(left.slice(median + 1))];
    const up = above > below;
    gauge.push(median, up ? above : -below);
    const nearest = up
      ? left.findIndex((papers, grade) => grade > median && papers > 0)
      : left.findLastIndex((papers, grade) => grade < median && papers > 0);
    if (nearest < 0) break;
    const moved = left[median] ?? 0;
    left = left.map((papers, grade) => (grade === median ? 0 : grade === nearest ? papers + moved : papers));
  }
  return gauge;
}

const compareLists = (a: readonly number[], b: readonly number[]): number => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : Math.sign((a[at] ?? 0) - (b[at] ?? 0));
};

/** As many papers for both. */
const tallies = fc.integer({ min: 1, max: 14 }).chain((total) => {
  const one = fc
    .array(fc.nat(4), { minLength: total, maxLength: total })
    .map((given) => grades.map((_, grade) => given.filter((each) => each === grade).length));
  return fc.tuple(one, one);
});

describe('the order of majority judgment', () => {
  const compare = (a: readonly number[], b: readonly number[]): number =>
    Math.sign(compareMajorityValues(majorityValue(a.map(BigInt)), majorityValue(b.map(BigInt))));

  it('is that of removing medians one at a time', () => {
    fc.assert(
      fc.property(tallies, ([a, b]) => {
        expect(compare(a, b)).toBe(compareLists(byRemoving(a), byRemoving(b)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is that of the larger share above or below, iterated', () => {
    fc.assert(
      fc.property(tallies, ([a, b]) => {
        expect(compare(a, b)).toBe(compareLists(byShares(a), byShares(b)));
      }),
      { numRuns: 1000 },
    );
  });

  it('costs no more for the papers of a whole country', () => {
    const many = [36_163_728, 0, 36_163_728];
    const count = countJudgment(
      { candidates: ['A', 'B'], tallies: [many, [36_163_727, 1, 36_163_728]], participants: 72_327_456 },
      { grades: ['no', 'perhaps', 'yes'] },
    );
    expect(count.ranking).toEqual([[1], [0]]);
  });
});

const projects: fc.Arbitrary<ProjectElection> = fc.record({
  candidates: fc.constant(candidates),
  papers: fc.array(paper(1), { minLength: 1, maxLength: 8 }),
  costs: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: size, maxLength: size }),
  budget: fc.integer({ min: 0, max: 100 }),
});

describe('participatory budgets', () => {
  it('are never overspent, with completion, without, or by votes alone', () => {
    fc.assert(
      fc.property(projects, (election) => {
        for (const count of [
          countEqualShares(election),
          countEqualShares(election, { increment: null }),
          countGreedy(election),
        ]) {
          const cost = count.winners.reduce((sum, project) => sum + (election.costs[project] ?? 0), 0);
          expect(count.spending?.cost).toBe(cost);
          expect(cost).toBeLessThanOrEqual(election.budget);
        }
      }),
    );
  });

  it('have prices: purses pay each cost exactly, none below zero, and what is left buys nothing more', () => {
    fc.assert(
      fc.property(projects, (election) => {
        const support = supportOf(election);
        const share = fraction(election.budget, Math.max(1, support.valid));
        const shares = sharesAt(election, support, share);
        const zero = fraction(0);
        const total = (project: number | null) =>
          support.papers.reduce((sum, { marks, weight }, at) => {
            if (project !== null && (marks[project] ?? 0) === 0) return sum;
            const left = shares.left(at);
            expect(compareFractions(left, zero)).toBeGreaterThanOrEqual(0);
            return addFractions(sum, { num: left.num * BigInt(weight), den: left.den });
          }, zero);
        const spent = shares.funded.reduce((sum, project) => sum + (election.costs[project] ?? 0), 0);
        expect(addFractions(total(null), fraction(spent))).toEqual(
          fraction(BigInt(support.valid) * share.num, share.den),
        );
        for (const project of candidates.keys()) {
          if (shares.funded.includes(project)) continue;
          expect(compareFractions(total(project), fraction(election.costs[project] ?? 0))).toBe(-1);
        }
      }),
    );
  });

  it('give a group its share: whoever agrees on projects they can afford together funds one', () => {
    fc.assert(
      fc.property(projects, (election) => {
        const count = countEqualShares(election, { increment: null });
        for (const project of candidates.keys()) {
          const group = election.papers.filter(({ marks }) => marks[project] === 1);
          const voters = group.reduce((sum, { weight }) => sum + weight, 0);
          const affords = voters * election.budget >= (election.costs[project] ?? 0) * count.valid && voters > 0;
          const served = group.some(({ marks }) => count.winners.some((winner) => marks[winner] === 1));
          expect(!affords || served).toBe(true);
        }
      }),
    );
  });
});
