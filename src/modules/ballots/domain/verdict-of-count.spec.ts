import { describe, expect, it } from 'vitest';
import { fraction } from '../../../kernel/fraction.js';
import { drawAmong } from './draw.js';
import { explainMargin, explainVerdict } from './explain-verdict.js';
import type { Count } from './methods/election.js';
import { countIrv } from './methods/irv.js';
import type { ElectionRule } from './rule.js';
import { twoFacilitatorsByJudgment, twelvePriorities } from './rule-templates.js';
import { verdictOfCount } from './verdict-of-count.js';

const names = ['Amina', 'Bruno', 'Chloé'];
const bodies = { roll: 20, present: null };
const rule: ElectionRule = { ...twelvePriorities, method: 'plurality', options: { seats: 1 } };
const count = (votes: readonly number[], winners: readonly number[], ranking: Count['ranking'], seats = 1): Count => ({
  method: 'plurality',
  seats,
  valid: votes.reduce((sum, each) => sum + each, 0),
  invalid: 1,
  winners,
  ranking,
  rounds: [
    {
      tally: new Map(votes.map((each, candidate) => [candidate, fraction(each)])),
      elected: winners,
      eliminated: [],
    },
  ],
  ties: [],
});
const clear = count([7, 2, 1], [0], [[0], [1], [2]]);
const level = count([5, 5, 0], [0, 1], [[0, 1], [2]]);

describe('the verdict of an election', () => {
  it('names who is elected, and says who voted', () => {
    const found = verdictOfCount(rule, clear, bodies, names);
    expect(found).toMatchObject({ outcome: 'elected', winners: ['Amina'], tie: null, turnout: { cast: 11, roll: 20 } });
    expect(explainVerdict(found, 'en')).toBe(
      'Chosen: “Amina”; 10 valid papers and 1 void; 11 people voted out of 20 on the roll.',
    );
    expect(explainMargin(found, 'fr')).toBeNull();
    expect(JSON.parse(JSON.stringify(found))).toEqual(found);
  });

  it('reports a tie, for a draw or as it is, and never more winners than seats', () => {
    expect(verdictOfCount({ ...rule, tieRule: 'report', seedSource: null }, level, bodies, names)).toMatchObject({
      outcome: 'tie',
      winners: [],
      tie: { among: ['Amina', 'Bruno'], free: 1, toDraw: false },
    });
    const left = verdictOfCount(rule, level, bodies, names);
    expect(explainVerdict(left, 'fr').replaceAll('\u202F', ' ')).toBe(
      'Égalité entre « Amina » et « Bruno » pour 1 place : un tirage au sort public doit les départager, comme la règle le prévoit ; 10 bulletins valables et 1 nul ; 11 personnes ont voté sur 20 inscrites.',
    );
  });

  it('tells blank papers from void ones', () => {
    const count = { ...level, invalid: 5, faults: [{ code: 'blank', papers: 3 }] };
    const found = verdictOfCount(rule, count, { ...bodies, cast: 15 }, names);
    expect(found).toMatchObject({ invalid: 5, blank: 3 });
    expect(explainVerdict(found, 'fr').replaceAll('\u202F', ' ')).toContain(
      '10 bulletins valables, 3 blancs et 2 nuls',
    );
    expect(explainVerdict(found, 'en')).toContain('10 valid papers, 3 blank and 2 void');
  });

  describe('level midway through the count, where nothing earlier tells', () => {
    const runoff = { ...rule, method: 'irv', options: { seats: 1, equals: false } } as const;
    const papers = (...rankings: readonly (readonly [string, number])[]) => ({
      candidates: names,
      papers: rankings.map(([ranking, weight]) => ({
        places: [...ranking].map((letter) => ['abc'.indexOf(letter)]),
        weight,
      })),
    });
    const split = papers(['a', 4], ['bc', 3], ['cb', 3]);

    it('waits for the public draw: the order of options decides nothing', () => {
      const found = verdictOfCount(runoff, countIrv(split), bodies, names);
      expect(found).toMatchObject({
        outcome: 'tie',
        winners: [],
        tie: { among: ['Bruno', 'Chloé'], free: 0, toDraw: true },
      });
      expect(explainVerdict(found, 'fr').replaceAll('\u202F', ' ')).toMatch(
        /^Égalité entre « Bruno » et « Chloé » en cours de dépouillement : un tirage au sort public doit les départager/,
      );
    });

    it('is settled by it, the count made again with the draw', () => {
      for (const seed of ['4-2-6', '1-1-1', '6-5-3']) {
        const drawn = { ...countIrv(split, { draw: drawAmong(seed, names) }), drawn: seed };
        const found = verdictOfCount(runoff, drawn, bodies, names);
        expect(found).toMatchObject({ outcome: 'elected', tie: null, drawn: seed });
        expect(['Bruno', 'Chloé']).toContain(found.winners[0]);
      }
    });

    it('is nothing among losers nobody voted for', () => {
      const found = verdictOfCount(runoff, countIrv(papers(['a', 4], ['ab', 1])), bodies, names);
      expect(found).toMatchObject({ outcome: 'elected', winners: ['Amina'], tie: null });
    });
  });

  it('gives sure seats, and leaves the tied ones', () => {
    const two = { ...rule, options: { seats: 2 } } as const;
    const found = verdictOfCount(two, count([6, 2, 2], [0, 1, 2], [[0], [1, 2]], 2), bodies, names);
    expect(found).toMatchObject({ outcome: 'tie', winners: ['Amina'], tie: { among: ['Bruno', 'Chloé'], free: 1 } });
  });

  it('asks of a winner the share of the rule, exactly', () => {
    const needing = (text: string, strict: boolean) =>
      verdictOfCount(
        { ...rule, winnerNeeds: { kind: 'share', threshold: { fraction: text, strict } } },
        clear,
        bodies,
        names,
      );
    expect(needing('7/10', false).outcome).toBe('elected');
    expect(needing('7/10', true)).toMatchObject({ outcome: 'none-elected', winners: [], short: ['Amina'] });
    expect(explainVerdict(needing('7/10', true), 'en')).toMatch(/^Nobody is chosen: none reaches what the rule asks;/);
  });

  it('asks of a winner the median grade of the rule', () => {
    const judged: Count = {
      ...count([0, 0, 0], [0, 1], [[0], [1], [2]], 2),
      method: 'majority-judgment',
      valid: 10,
      profile: [
        [0, 0, 0, 5, 5],
        [5, 0, 0, 0, 5],
        [10, 0, 0, 0, 0],
      ],
    };
    const asking = { ...twoFacilitatorsByJudgment, winnerNeeds: { kind: 'grade', grade: 3 } } as const;
    expect(verdictOfCount(asking, judged, bodies, names)).toMatchObject({ winners: ['Amina'], short: ['Bruno'] });
  });

  it('has no effect without its quorum, nor without a valid paper', () => {
    const asking = { ...rule, quorum: { of: 'roll', fraction: '3/5' } } as const;
    const short = verdictOfCount(asking, clear, bodies, names);
    expect(short).toMatchObject({ outcome: 'no-quorum', winners: [], quorum: { needed: 12, missing: 1 } });
    expect(explainVerdict(short, 'en')).toContain('at least 12 were needed out of 20 people on the roll');
    expect(verdictOfCount(rule, count([0, 0, 0], [0, 1, 2], [[0, 1, 2]]), bodies, names).outcome).toBe('void');
    expect(() => verdictOfCount(rule, clear, { roll: 5, present: null }, names)).toThrow(RangeError);
  });
});
