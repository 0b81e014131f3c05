import { describe, expect, it } from 'vitest';
import { countEqualShares } from './equal-shares.js';
import { countGreedy } from './greedy.js';
import { countIrv } from './irv.js';
import { explainCount } from './explain-count.js';
import { countMajorityJudgment } from './majority-judgment.js';
import { countPlurality } from './plurality.js';
import { countRankedPairs } from './ranked-pairs.js';
import { countSchulze } from './schulze.js';
import { countStvMeek } from './stv-meek.js';
import { countStvScottish } from './stv-scottish.js';
import { countYesNo, tallyYesNo } from './yes-no.js';

const candidates = ['Ana', 'Béa', 'Coline'];
const marked = {
  candidates,
  papers: [
    { marks: [1, 0, 0], weight: 1200 },
    { marks: [0, 1, 0], weight: 800 },
  ],
};
const ranked = {
  candidates,
  papers: [
    { places: [[0], [1], [2]], weight: 4 },
    { places: [[1], [2], [0]], weight: 3 },
    { places: [[2], [0], [1]], weight: 2 },
  ],
};
const town = { ...marked, costs: [60, 50, 70], budget: 100 };

describe('a count in words', () => {
  it('adds up', () => {
    expect(explainCount(countPlurality(marked), candidates, 'en')).toEqual([
      'Totals: Ana 1,200, Béa 800, Coline 0. Ahead: Ana.',
    ]);
    expect(explainCount(countPlurality(marked, { seats: 3 }), candidates, 'fr')[0]).toContain('Total\u202F: Ana 1');
  });

  it('tells a tie, and what settled it', () => {
    const level = {
      candidates,
      papers: [
        { marks: [1, 0, 0], weight: 1 },
        { marks: [0, 1, 0], weight: 1 },
      ],
    };
    expect(explainCount(countPlurality(level), candidates, 'fr').at(-1)).toBe(
      'Égalité entre Ana et Béa\u202F: elle demeure.',
    );
    expect(explainCount(countPlurality(level, { draw: (among) => among }), candidates, 'en').at(-1)).toBe(
      'Tie between Ana and Béa: a public draw settles it.',
    );
  });

  it('tells grades with the shares around them', () => {
    const count = countMajorityJudgment(marked, { grades: ['rejeter', 'bien'] });
    expect(explainCount(count, candidates, 'fr')[0]).toBe(
      'Ana\u202F: mention majoritaire «\u202Fbien\u202F», 0,0\u00A0% au-dessus, 40,0\u00A0% en dessous. En tête\u202F: Ana.',
    );
  });

  it('tells yes and no', () => {
    const count = countYesNo(
      tallyYesNo([
        ['for', 3],
        ['against', 2],
        ['', 1],
      ]),
    );
    expect(explainCount(count, ['for', 'against', 'abstain'], 'en')).toEqual([
      'For: 3; against: 2; abstentions: 0; blank: 1; void: 0.',
    ]);
  });

  it.each([
    ['Equal Shares', countEqualShares(town)],
    ['greedy', countGreedy(town)],
    ['IRV', countIrv(ranked)],
    ['Schulze', countSchulze(ranked)],
    ['Ranked Pairs', countRankedPairs(ranked)],
    ['Scottish STV', countStvScottish(ranked, { seats: 2 })],
    ['Meek STV', countStvMeek(ranked, { seats: 2 })],
  ])('has whole sentences for every step of %s', (_name, count) => {
    for (const language of ['fr', 'en'] as const) {
      const said = explainCount(count, candidates, language);
      expect(said.length).toBeGreaterThanOrEqual(count.rounds.length);
      for (const sentence of said) {
        expect(sentence).toMatch(/^\S.*\.$/);
        expect(sentence).not.toMatch(/undefined|NaN|\?|^\.$/);
      }
    }
  });
});
