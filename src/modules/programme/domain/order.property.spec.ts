import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moved, slugOf } from './order.js';

describe('moved', () => {
  it('keeps every item once and puts the moved one where it was asked', () => {
    const lists = fc.uniqueArray(fc.integer(), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(lists, fc.nat(), fc.integer({ min: -3, max: 15 }), (items, pick, position) => {
        const item = items[pick % items.length] ?? 0;
        const result = moved(items, item, position);
        expect([...result].sort()).toEqual([...items].sort());
        expect(result.indexOf(item)).toBe(Math.min(Math.max(position, 0), items.length - 1));
        expect(result.filter((each) => each !== item)).toEqual(items.filter((each) => each !== item));
      }),
    );
  });
});

describe('slugOf', () => {
  it('is an address, and one that nobody has', () => {
    expect(slugOf('Éducation & « petite enfance »', new Set())).toBe('education-petite-enfance');
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 8 }), (titles) => {
        const taken = new Set<string>();
        for (const title of titles) {
          const slug = slugOf(title, taken);
          expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
          expect(taken.has(slug)).toBe(false);
          taken.add(slug);
        }
      }),
    );
  });
});
