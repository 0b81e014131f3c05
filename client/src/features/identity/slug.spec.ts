import { describe, expect, it } from 'vitest';
import { slugOf } from './slug.js';

describe('the address of a collective', () => {
  it.each([
    ['Poitiers, ensemble !', 'poitiers-ensemble'],
    ['Élan d’été', 'elan-d-ete'],
    ['  --  ', ''],
    [`${'a'.repeat(39)} b`, 'a'.repeat(39)],
  ])('%s suggests %s', (name, slug) => expect(slugOf(name)).toBe(slug));
});
