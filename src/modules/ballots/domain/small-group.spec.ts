import { describe, expect, it } from 'vitest';
import { simpleMajority, unanimityExpressed } from './rule-templates.js';
import { explainSecrecyWarning, secrecyWarnings, smallRoll } from './small-group.js';

const secret = { ...simpleMajority, secrecy: 'secret' } as const;
const kinds = (rule: Parameters<typeof secrecyWarnings>[0], roll: number) =>
  secrecyWarnings(rule, roll).map((warning) => warning.kind);

describe('warning before a secret ballot', () => {
  it('says nothing of a named vote, nor of a large roll', () => {
    expect(kinds(simpleMajority, 1)).toEqual([]);
    expect(kinds(secret, smallRoll + 1)).toEqual([]);
  });

  it('warns one voter, two voters, a few voters', () => {
    expect([1, 2, 3, smallRoll].flatMap((roll) => kinds(secret, roll))).toEqual([
      'alone',
      'pair',
      'small-roll',
      'small-roll',
    ]);
  });

  it('warns that an adopted unanimity names every vote, however large the roll', () => {
    expect(kinds({ ...unanimityExpressed, secrecy: 'secret' }, 500)).toEqual(['unanimity']);
    expect(kinds({ ...unanimityExpressed, secrecy: 'secret' }, 5)).toEqual(['small-roll', 'unanimity']);
  });

  it('says so in a sentence', () => {
    expect(explainSecrecyWarning({ kind: 'small-roll', roll: 4 }, 'fr')).toBe(
      'Seulement 4 personnes votent\u202F: si toutes votent pareil, ou presque, le résultat dira le vote de chacune. Prévenez-les, ou choisissez le vote nominal.',
    );
    expect(explainSecrecyWarning({ kind: 'pair' }, 'en')).toBe(
      'Two people vote: each will work out the other’s vote from the result. Choose a named vote, or widen the roll.',
    );
    expect(explainSecrecyWarning({ kind: 'alone' }, 'fr')).toContain('élargissez le corps électoral');
    expect(explainSecrecyWarning({ kind: 'unanimity' }, 'en')).toContain('nobody voted against');
  });
});
