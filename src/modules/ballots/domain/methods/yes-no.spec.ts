import { describe, expect, it } from 'vitest';
import { isYesNoChoice, papersCast, tallyYesNo } from './yes-no.js';

describe('counting yes / no papers', () => {
  it('counts choices, and blank and void papers apart', () => {
    const tally = tallyYesNo([
      ['for', 40],
      ['against', 30],
      ['for', 2],
      ['abstain', 5],
      ['', 1],
      ['blank', 2],
      ['for, but not really', 3],
    ]);
    expect(tally).toEqual({ for: 42, against: 30, abstain: 5, blank: 3, void: 3 });
    expect(papersCast(tally)).toBe(83);
  });

  it('knows its three choices', () => {
    expect(['for', 'against', 'abstain', 'blank', 'For', ''].filter(isYesNoChoice)).toEqual([
      'for',
      'against',
      'abstain',
    ]);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses to count %s papers', (count) => {
    expect(() => tallyYesNo([['for', count]])).toThrow(RangeError);
  });

  it('refuses a sum it could not hold exactly', () => {
    expect(() =>
      tallyYesNo([
        ['for', Number.MAX_SAFE_INTEGER],
        ['against', 1],
      ]),
    ).toThrow(RangeError);
  });
});
