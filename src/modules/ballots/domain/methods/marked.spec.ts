import { describe, expect, it } from 'vitest';
import { countAllotted, faultOfAllotted } from './allotted.js';
import { countApproval, faultOfApproval } from './approval.js';
import { countCumulative, faultOfCumulative } from './cumulative.js';
import type { Fault, MarkedElection } from './election.js';
import { countEqualShares } from './equal-shares.js';
import { countGreedy } from './greedy.js';
import { countMajorityJudgment, faultOfJudgment } from './majority-judgment.js';
import { countPlurality, faultOfPlurality } from './plurality.js';
import { countQuadratic, faultOfQuadratic } from './quadratic.js';
import { countScore, faultOfScore } from './score.js';
import { countYesNo, tallyYesNo } from './yes-no.js';

const election = (...rows: readonly (readonly (number | null)[])[]): MarkedElection => ({
  candidates: ['A', 'B', 'C', 'D'].slice(0, rows[0]?.length),
  papers: rows.map((marks) => ({ marks, weight: 1 })),
});
const codes = (fault: Fault | null): string => fault?.code ?? 'counts';
const barcelona = {
  votes: 2,
  perBlock: 1,
  exactly: true,
  blocks: [
    [0, 1],
    [2, 3],
  ],
};

describe('whether a paper counts', () => {
  it.each([
    ['one cross', faultOfPlurality({ marks: [1, null] }, 2), 'counts'],
    ['no cross', faultOfPlurality({ marks: [0, null] }, 2), 'blank'],
    ['two crosses', faultOfPlurality({ marks: [1, 1] }, 2), 'too-many'],
    ['a mark short', faultOfPlurality({ marks: [1] }, 2), 'length'],
    ['half a cross', faultOfPlurality({ marks: [0.5, 0] }, 2), 'not-whole'],
    ['nobody approved', faultOfApproval({ marks: [null, 0] }, 2, {}), 'counts'],
    ['more crosses than allowed', faultOfApproval({ marks: [1, 1] }, 2, { most: 1 }), 'too-many'],
    ['a score beyond the best', faultOfScore({ marks: [5, 0] }, 2, { highest: 4 }), 'out-of-range'],
    ['all the dots', faultOfCumulative({ marks: [2, 1] }, 2, { total: 3, most: 2 }), 'counts'],
    ['more dots than there are', faultOfCumulative({ marks: [2, 2] }, 2, { total: 3 }), 'total'],
    ['too many dots on one', faultOfCumulative({ marks: [3, 0] }, 2, { total: 3, most: 2 }), 'out-of-range'],
    ['one vote a block', faultOfAllotted({ marks: [1, 0, null, 1] }, 4, barcelona), 'counts'],
    ['two votes in a block', faultOfAllotted({ marks: [1, 1, 0, 0] }, 4, barcelona), 'block'],
    ['a block left out', faultOfAllotted({ marks: [1, 0, 0, 0] }, 4, barcelona), 'block'],
    [
      'a block left out where it may be',
      faultOfAllotted({ marks: [1, 0, 0, 0] }, 4, { ...barcelona, exactly: false }),
      'counts',
    ],
    [
      'too many in all',
      faultOfAllotted({ marks: [1, 0, 1, 0] }, 4, { ...barcelona, votes: 1, exactly: false }),
      'allotment',
    ],
    ['credits spent to the last', faultOfQuadratic({ marks: [3, -1] }, 2, { credits: 10 }), 'counts'],
    ['credits overspent', faultOfQuadratic({ marks: [3, 2] }, 2, { credits: 12 }), 'credits'],
    ['a grade left out', faultOfJudgment({ marks: [1, null] }, 2, { grades: ['low', 'high'] }), 'counts'],
    [
      'a grade left out, rejected',
      faultOfJudgment({ marks: [1, null] }, 2, { grades: ['low', 'high'], missing: 'reject' }),
      'ungraded',
    ],
  ])('%s', (_what, fault, code) => expect(codes(fault)).toBe(code));
});

describe('counting marks', () => {
  it('counts papers that count, and says why the others do not', () => {
    const count = countPlurality(election([1, 0], [0, 1], [1, 1], [0, 0], [0, 1]));
    expect(count).toMatchObject({ valid: 3, invalid: 2, winners: [1], ranking: [[1], [0]] });
    expect(count.faults).toEqual([
      { code: 'too-many', papers: 1 },
      { code: 'blank', papers: 1 },
    ]);
  });

  it('returns a tie for the last seat whole, and settles it by the draw alone', () => {
    const level = election([1, 1, 0, 1], [1, 0, 1, 0], [1, 0, 0, 0]);
    const reported = countApproval(level, { seats: 2 });
    expect(reported).toMatchObject({ winners: [0, 1, 2, 3], ranking: [[0], [1, 2, 3]] });
    expect(reported.ties).toEqual([{ among: [1, 2, 3], settledBy: 'unresolved', round: 1 }]);
    const drawn = countApproval(level, { seats: 2, draw: (among) => among.toReversed() });
    expect(drawn).toMatchObject({ winners: [0, 3], ranking: [[0], [1, 2, 3]], ties: [{ settledBy: 'draw' }] });
  });

  it('tells a blank from a zero', () => {
    expect(countScore(election([0, null], [2, 3]), { highest: 4 }).expressed).toEqual([2, 1]);
  });

  it('sums dots, votes for and against, and allotted votes', () => {
    expect(countCumulative(election([2, 1], [0, 3]), { total: 3 }).winners).toEqual([1]);
    expect(countQuadratic(election([3, -1], [-2, 2]), { credits: 10 }).ranking).toEqual([[0, 1]]);
    expect(
      countAllotted(election([1, 0, 0, 1], [1, 0, 1, 0], [0, 1, 0, 1]), { ...barcelona, seats: 2 }).winners,
    ).toEqual([0, 3]);
  });

  it('refuses blocks that leave an option out, or that cannot make the votes', () => {
    expect(() => countAllotted(election([1, 0, 0, 1]), { ...barcelona, blocks: [[0, 1], [2]] })).toThrow('one block');
    expect(() => countAllotted(election([1, 0, 0, 1]), { ...barcelona, votes: 3 })).toThrow('do not make 3 votes');
  });

  it('refuses what it could not hold exactly', () => {
    const huge = { candidates: ['A'], papers: [{ marks: [2], weight: Number.MAX_SAFE_INTEGER }] };
    expect(() => countScore(huge, { highest: 2 })).toThrow('held exactly');
    expect(() => countScore({ candidates: ['A'], papers: [{ marks: [1], weight: 0.5 }] }, { highest: 2 })).toThrow(
      'weight',
    );
  });

  it('gives a missing grade the worst one, or does not count the paper', () => {
    const papers = election([2, 2], [2, null], [2, null]);
    const grades = ['bad', 'fair', 'good'];
    expect(countMajorityJudgment(papers, { grades })).toMatchObject({ valid: 3, medians: [2, 0] });
    expect(countMajorityJudgment(papers, { grades, missing: 'reject' })).toMatchObject({
      valid: 1,
      invalid: 2,
      medians: [2, 2],
    });
    expect(countMajorityJudgment(papers, { grades, missing: 'share' })).toMatchObject({ valid: 3, medians: [2, 2] });
  });

  it('counts yes and no, a tie standing', () => {
    const count = (yes: number, no: number) =>
      countYesNo(
        tallyYesNo([
          ['for', yes],
          ['against', no],
          ['', 1],
          ['?', 2],
        ]),
      );
    expect(count(3, 2)).toMatchObject({ valid: 6, invalid: 2, winners: [0], ranking: [[0], [1], [2]], ties: [] });
    expect(count(2, 2)).toMatchObject({ winners: [0, 1], ranking: [[0, 1], [2]], ties: [{ settledBy: 'unresolved' }] });
  });
});

describe('sharing a budget', () => {
  const papers = [
    { marks: [1, 1, null], weight: 6 },
    { marks: [null, null, 1], weight: 4 },
  ];
  const town = { candidates: ['A', 'B', 'C'], papers, costs: [50, 50, 40], budget: 100 };

  it('gives the minority its part, where votes alone give it nothing', () => {
    expect(countEqualShares(town).winners).toEqual([0, 2]);
    expect(countGreedy(town).winners).toEqual([0, 1]);
  });

  it('takes the cheaper of level projects, and tells the ties it could not settle', () => {
    const level = { ...town, papers: [{ marks: [1, 1, 1], weight: 1 }] };
    expect(countGreedy(level)).toMatchObject({
      winners: [2, 0],
      ties: [{ settledBy: 'cost-then-votes' }, { among: [0, 1], settledBy: 'order' }],
    });
    expect(countGreedy(level, { draw: (among) => among.toReversed() }).winners).toEqual([2, 1]);
  });
});
