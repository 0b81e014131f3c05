import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { groupParts, splitSides, type GroupPart } from './group-split.js';

it('moves nobody who did not choose it, and counts no choice of somebody who left', () => {
  const choices = new Map<string, GroupPart>([
    ['ana', 'go'],
    ['bob', 'both'],
    ['zoe', 'stay'],
    ['gone', 'go'],
  ]);
  expect(splitSides(['ana', 'bob', 'zoe', 'tom'], choices)).toEqual({
    going: ['ana', 'bob'],
    staying: ['bob', 'zoe', 'tom'],
    everybodyChose: false,
  });
  expect(splitSides(['ana', 'zoe'], choices).everybodyChose).toBe(true);
});

it('leaves every member somewhere', () => {
  const members = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 });
  const chosen = fc.dictionary(fc.string({ minLength: 1, maxLength: 3 }), fc.constantFrom(...groupParts));
  fc.assert(
    fc.property(members, chosen, (ids, parts) => {
      const { going, staying } = splitSides(ids, new Map(Object.entries(parts)));
      expect(new Set([...going, ...staying])).toEqual(new Set(ids));
    }),
  );
});
