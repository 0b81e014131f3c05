import { describe, expect, it } from 'vitest';
import { layFlows, netFlows } from './flows.js';
import { figureOf, outcomeOf, readCount, standings } from './readCount.js';

const counted = {
  method: 'irv',
  seats: 1,
  candidates: ['Aline', 'Bruno', 'Chloé'],
  valid: 10,
  invalid: 1,
  winners: ['Bruno'],
  ranking: [['Bruno'], ['Aline'], ['Chloé']],
  rounds: [
    { round: 1, tally: { Aline: 4, Bruno: 3, Chloé: 3 }, elected: [], eliminated: ['Chloé'], exhausted: 0 },
    {
      round: 2,
      tally: { Aline: 4, Bruno: 5 },
      elected: ['Bruno'],
      eliminated: [],
      exhausted: 1,
      flows: [
        { from: 'Chloé', to: 'Bruno', votes: 2 },
        { from: 'Chloé', to: null, votes: 1 },
      ],
    },
  ],
  ties: [{ among: ['Bruno', 'Chloé'], settledBy: 'look-back', round: 1 }],
};

const count = readCount(counted);
if (!count) throw new Error('the count was not read');

describe('what a name came to', () => {
  it('is chosen as long as there are places, level where they are too few', () => {
    const tied = { ...count, seats: 2, winners: ['Bruno', 'Aline', 'Chloé'], ranking: [['Bruno'], ['Aline', 'Chloé']] };
    expect(tied.candidates.map((name) => outcomeOf(tied, name))).toEqual(['level', 'won', 'level']);
    expect(outcomeOf(count, 'Bruno')).toBe('won');
    expect(outcomeOf(count, 'Aline')).toBeNull();
    expect(outcomeOf({ ...count, seats: null, winners: ['Aline', 'Bruno'] }, 'Aline')).toBe('won');
  });
});

describe('a count read from its JSON', () => {
  it('keeps names, rounds and ties', () => {
    expect(count.candidates).toEqual(counted.candidates);
    expect(count.rounds[1]?.tally.get('Bruno')).toEqual({ value: 5, text: '5' });
    expect(count.rounds[1]?.flows[1]).toEqual({ from: 'Chloé', to: null, votes: { value: 1, text: '1' } });
    expect(count.ties).toEqual([['Bruno', 'Chloé']]);
  });

  it('reads fractions that have no finite decimal, and no figure from anything else', () => {
    expect(figureOf('7/2')).toEqual({ value: 3.5, text: '7/2' });
    for (const wrong of [null, undefined, '', 'x', '1/0', {}]) expect(figureOf(wrong)).toBeNull();
  });

  it('is none before the close', () => {
    for (const nothing of [null, undefined, [], {}, 'irv']) expect(readCount(nothing)).toBeNull();
  });

  it('gives level candidates one place', () => {
    expect(standings({ ...count, ranking: [['A', 'B'], ['C']] })).toEqual([
      { name: 'A', place: 1 },
      { name: 'B', place: 1 },
      { name: 'C', place: 3 },
    ]);
  });
});

describe('the picture of rounds', () => {
  const picture = layFlows(count, 'Épuisés');

  it('has a bar for each candidate with votes in each round, and for exhausted papers', () => {
    expect(picture.bars.map(({ name }) => name)).toEqual(['Aline', 'Bruno', 'Chloé', 'Aline', 'Bruno', 'Épuisés']);
    const [aline, bruno] = [picture.bars[3], picture.bars[4]];
    expect((bruno?.height ?? 0) / (aline?.height ?? 1)).toBeCloseTo(5 / 4);
    expect(bruno?.elected).toBe(true);
  });

  it('joins what stays and what moves', () => {
    expect(picture.streams.map(({ candidate }) => candidate)).toEqual([0, 1, 2, 2]);
  });
});

describe('the flows of a count by Meek’s rule', () => {
  const figure = (value: number) => ({ value, text: String(value) });
  const round = (tally: Record<string, number>, exhausted: number) => ({
    tally: new Map(Object.entries(tally).map(([name, value]) => [name, figure(value)])),
    elected: [],
    eliminated: [],
    exhausted: figure(exhausted),
    flows: [],
  });
  const first = round({ Aline: 50, Bruno: 30, Chloé: 20 }, 0);
  const second = round({ Aline: 45, Bruno: 40 }, 15);

  it('give what one loses to those who gain, all of it, in proportion', () => {
    const flows = netFlows(first, second);
    expect(flows.map(({ from, to, votes }) => [from, to, votes.value])).toEqual([
      ['Aline', 'Bruno', 2],
      ['Aline', null, 3],
      ['Chloé', 'Bruno', 8],
      ['Chloé', null, 12],
    ]);
    expect(netFlows(undefined, first)).toEqual([]);
    expect(netFlows(first, first)).toEqual([]);
  });

  it('are drawn', () => {
    const meek = { ...count, method: 'stv-meek', rounds: [first, second] };
    const still = layFlows({ ...meek, method: 'irv' }, 'Épuisés').streams.length;
    expect(layFlows(meek, 'Épuisés').streams).toHaveLength(still + 4);
  });
});
