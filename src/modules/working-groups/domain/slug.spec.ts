import { describe, expect, it } from 'vitest';
import { freeSlug, slugOf } from './slug.js';

describe('the address of a group', () => {
  it('is its name in plain letters', () => {
    expect(slugOf('Eau & énergie')).toBe('eau-energie');
    expect(slugOf('Sœurs, ŒUVRES')).toBe('soeurs-oeuvres');
    expect(slugOf('¿?')).toBe('groupe');
    expect(slugOf('a'.repeat(55) + ' b')).toBe('a'.repeat(55));
  });

  it('takes a number when another group has it', () => {
    expect(freeSlug('eau', new Set())).toBe('eau');
    expect(freeSlug('eau', new Set(['eau', 'eau-2']))).toBe('eau-3');
  });
});
