import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyParity, explainParity, parityRules, type Ranked } from './parity.js';

const genders: Readonly<Record<string, string | null>> = { w: 'woman', m: 'man', n: null };
const ranking = (letters: string): readonly Ranked[] =>
  [...letters].map((letter, index) => ({ id: `${letter}${index + 1}`, gender: genders[letter] ?? null }));
const idsOf = (letters: string, seats: number, rule: 'alternating' | 'equal' | 'none'): string =>
  applyParity(ranking(letters), seats, rule)
    .seats.map(({ id }) => id)
    .join(' ');

describe('parity', () => {
  it('alternates, from the best, the best left of the other gender each time', () => {
    expect(idsOf('mmmwwn', 4, 'alternating')).toBe('m1 w4 m2 w5');
    expect(idsOf('wmmw', 3, 'alternating')).toBe('w1 m2 w4');
    expect(idsOf('mnmw', 4, 'alternating')).toBe('m1 n2 w4 m3');
  });

  it('keeps the two numbers level, in the order of the ranking', () => {
    expect(idsOf('mmmmwww', 4, 'equal')).toBe('m1 m2 w5 w6');
    expect(idsOf('mmmwmw', 5, 'equal')).toBe('m1 m2 m3 w4 w6');
    expect(idsOf('nmmmww', 4, 'equal')).toBe('n1 m2 m3 w5');
  });

  it('says what it changed, and where candidates ran out', () => {
    const result = applyParity(ranking('mmmw'), 2, 'alternating');
    expect(result).toMatchObject({ broughtIn: ['w4'], leftOut: ['m2'], short: false });
    expect(explainParity(result, (id) => id, 'fr')).toBe('Par la parité, w4 sur la liste à la place de m2.');
    const short = applyParity(ranking('mmmw'), 4, 'equal');
    expect(short).toMatchObject({ short: true, broughtIn: [] });
    expect(explainParity(short, (id) => id, 'en')).toBe(
      'Parity changed nothing. Candidates of one gender ran out: the ranking fills the rest.',
    );
    expect(explainParity(applyParity(ranking('mmw'), 3, 'alternating'), (id) => id, 'fr')).toBe(
      'La parité a changé l’ordre, pas les personnes.',
    );
  });

  it('fills the list whatever the ranking, names nobody twice, and keeps its rule while it can', () => {
    const letters = fc.string({ unit: fc.constantFrom('w', 'm', 'n'), maxLength: 14 });
    fc.assert(
      fc.property(letters, fc.nat(10), fc.constantFrom(...parityRules), (text, seats, rule) => {
        const result = applyParity(ranking(text), seats, rule);
        const seated = result.seats.map(({ id }) => id);
        expect(new Set(seated).size).toBe(Math.min(seats, text.length));
        expect(result.broughtIn).toHaveLength(result.leftOut.length);
        const told = result.seats.flatMap(({ gender }) => (gender === null ? [] : [gender]));
        const women = told.filter((gender) => gender === 'woman').length;
        const uneven = rule === 'equal' && Math.abs(2 * women - told.length) > 1;
        const twice = rule === 'alternating' && told.some((gender, index) => gender === told[index - 1]);
        expect((uneven || twice) && !result.short).toBe(false);
      }),
    );
  });
});
