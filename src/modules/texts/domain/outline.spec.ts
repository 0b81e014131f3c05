import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outline } from './outline.js';

const depths = (...levels: readonly number[]): number[] => levels.map(outline());

describe('the depth of headings', () => {
  it('begins at the top, whatever level the author began with', () => {
    expect(depths(3, 3, 4)).toEqual([1, 1, 2]);
  });

  it('skips no level, and keeps headings of one level equal', () => {
    expect(depths(1, 3, 3, 5, 3)).toEqual([1, 2, 2, 3, 2]);
  });

  it('comes back to the top with a heading above all others', () => {
    expect(depths(2, 4, 1, 4)).toEqual([1, 2, 1, 2]);
  });

  const anyLevels = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 30 });

  it('is at the top for the highest level used, and goes down one step at a time', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const found = depths(...levels);
        const highest = Math.min(...levels);
        for (const [index, depth] of found.entries()) {
          expect(depth).toBeGreaterThanOrEqual(1);
          expect(depth).toBeLessThanOrEqual((found[index - 1] ?? 0) + 1);
          if (levels[index] === highest) expect(depth).toBe(1);
        }
      }),
    );
  });

  it('changes nothing in a text that skips none', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const sound = depths(...levels);
        expect(depths(...sound)).toEqual(sound);
      }),
    );
  });
});
