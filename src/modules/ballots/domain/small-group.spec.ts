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

  it('warns of colleges and weights that single people out, and of unanimity in one of them', () => {
    const college = { ...simpleMajority, id: 'a', name: 'Organisations', required: true };
    const byCollege = { ...secret, colleges: [college] };
    const groups = [
      { college: 'Organisations', weight: 3, people: 1 },
      { college: 'Membres', weight: 2, people: 4 },
      { college: 'Membres', weight: 1, people: 95 },
    ];
    const found = (rule: Parameters<typeof secrecyWarnings>[0]) => secrecyWarnings(rule, 100, groups);
    expect(found(secret)).toEqual([]);
    expect(found(byCollege)).toEqual([{ kind: 'lone-college', college: 'Organisations' }]);
    const weighed = { ...secret, weights: 'weights' } as const;
    expect(found(weighed)).toEqual([
      { kind: 'lone-weight', weight: 3 },
      { kind: 'small-weight', weight: 2, people: 4 },
    ]);
    expect(found({ ...byCollege, colleges: [{ ...college, threshold: unanimityExpressed.threshold }] })).toContainEqual(
      {
        kind: 'unanimity',
      },
    );
    for (const warning of [
      ...found(byCollege),
      ...found(weighed),
      { kind: 'small-college', college: 'A', people: 3 } as const,
    ])
      for (const language of ['fr', 'en'] as const)
        expect(explainSecrecyWarning(warning, language)).toMatch(/^(?!.*(undefined|null)).{60,}\.$/);
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
