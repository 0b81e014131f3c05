import { describe, expect, it } from 'vitest';
import { simpleMajority, twoThirdsExpressed } from './rule-templates.js';
import { explainSimulation, simulate, type Figured } from './simulate.js';
import { verdict } from './verdict.js';

const figures: Figured = { for: 61, against: 30, abstain: 9, roll: 120, present: null };

function simulated(rule: Parameters<typeof simulate>[0], given: Figured) {
  const answer = simulate(rule, given);
  if ('refusal' in answer) throw new Error(answer.refusal.code);
  return answer.verdict;
}

describe('simulating a vote', () => {
  it('gives the verdict of a real urn', () => {
    const tally = { for: 61, against: 30, abstain: 9, blank: 0, void: 0 };
    expect(simulated(twoThirdsExpressed, figures)).toEqual(
      verdict(twoThirdsExpressed, tally, { roll: 120, present: null }),
    );
  });

  it('says it as a supposition', () => {
    expect(explainSimulation(simulated(twoThirdsExpressed, figures), 'fr').replaceAll('\u202F', ' ')).toBe(
      'Avec 61 pour, 30 contre, 9 abstentions et 120 personnes inscrites, ce serait adopté : il fallait au moins 61 voix pour, sur 91 suffrages exprimés.',
    );
    expect(explainSimulation(simulated(simpleMajority, { roll: 5, present: null }), 'en')).toBe(
      'With 0 for, 0 against and 5 people on the roll, there would be no result.',
    );
    const quorum = { of: 'roll', fraction: '9/10' } as const;
    expect(explainSimulation(simulated({ ...simpleMajority, quorum }, figures), 'en')).toMatch(
      /the quorum would be missed\. Of no effect, .* at least 108 were needed/,
    );
  });

  it.each<Figured>([
    { ...figures, for: -1 },
    { ...figures, for: 0.5 },
    { ...figures, roll: 99 },
    { ...figures, roll: Number.NaN },
  ])('refuses impossible figures: %j', (given) => {
    expect(simulate(simpleMajority, given)).toMatchObject({ refusal: { code: 'FiguresImpossible' } });
  });

  it('refuses what lacks a presence, weights or a college the rule counts', () => {
    const asked = [
      { ...simpleMajority, base: 'present' },
      { ...simpleMajority, base: 'roll', weights: 'weights' },
      { ...simpleMajority, colleges: [{ ...simpleMajority, id: 'a', name: 'A', required: true }] },
    ] as const;
    for (const rule of asked) expect(simulate(rule, figures)).toHaveProperty('refusal.code', 'FiguresImpossible');
  });
});
