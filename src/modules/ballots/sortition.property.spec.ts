import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNoDraw } from './domain/sortition/check-plan.js';
import { drawPanel } from './domain/sortition/draw.js';
import { feasible } from './domain/sortition/flow.js';
import type { DrawPlan, Person, Quota } from './domain/sortition/plan.js';
import { streamOf } from './domain/sortition/stream.js';
import { sha256 } from './sha256.js';

const values = { gender: ['woman', 'man'], age: ['young', 'middle', 'old'] } as const;

const plans: fc.Arbitrary<DrawPlan> = fc
  .record({
    people: fc.array(fc.record({ gender: fc.constantFrom(...values.gender), age: fc.constantFrom(...values.age) }), {
      minLength: 1,
      maxLength: 14,
    }),
    seats: fc.integer({ min: 1, max: 6 }),
    bounds: fc.array(fc.tuple(fc.nat(2), fc.nat(4)), { minLength: 5, maxLength: 5 }),
  })
  .map(({ people, seats, bounds }) => {
    const pool = people.map((traits, index): Person => ({ id: `p${index}`, traits }));
    const pairs = Object.entries(values).flatMap(([category, all]) => all.map((value) => [category, value] as const));
    const quotas = pairs.map(([category, value], index): Quota => {
      const [least, more] = bounds[index] ?? [0, 0];
      return { category, value, least, most: least + more };
    });
    return { seats, quotas, pool };
  });

const play = (plan: DrawPlan, secret: string) => {
  const secrets = [`${secret} de la première`, `${secret} de la seconde`];
  const told = secrets.map((each, index) => ({ organisation: `O${index}`, secret: each }));
  const commitments = told.map((each) => ({ organisation: each.organisation, sha256: sha256(each.secret) }));
  return drawPanel(plan, commitments, told, sha256);
};

const keeps = (plan: DrawPlan, panel: readonly string[]): boolean =>
  plan.quotas.every(({ category, value, least, most }) => {
    const count = plan.pool.filter(({ id, traits }) => panel.includes(id) && traits[category] === value).length;
    return count >= least && count <= most;
  });

/** Whether any panel at all keeps the quotas: every subset is tried. */
function exists({ seats, quotas, pool }: DrawPlan): boolean {
  const search = (from: number, panel: readonly string[]): boolean => {
    if (panel.length === seats) return keeps({ seats, quotas, pool }, panel);
    return pool.slice(from).some(({ id }, index) => search(from + index + 1, [...panel, id]));
  };
  return search(0, []);
}

describe('a draw', () => {
  it('gives a panel that keeps every quota, or says that none exists, which is true', () => {
    const seen = { drawn: 0, refused: 0 };
    fc.assert(
      fc.property(plans, fc.string({ minLength: 4, maxLength: 20, unit: 'grapheme-ascii' }), (plan, secret) => {
        const result = play(plan, secret);
        if ('draw' in result) {
          seen.drawn += 1;
          expect(new Set(result.draw.panel).size).toBe(plan.seats);
          expect(keeps(plan, result.draw.panel)).toBe(true);
          return;
        }
        seen.refused += 1;
        expect(exists(plan)).toBe(false);
        expect(result.refusal).toEqual(whyNoDraw(plan));
      }),
      { numRuns: 400 },
    );
    expect(Math.min(seen.drawn, seen.refused)).toBeGreaterThan(20);
  });

  it('without quotas lets everybody in as often', () => {
    const pool = Array.from({ length: 6 }, (_, index): Person => ({ id: `p${index}`, traits: {} }));
    const counts = new Map<string, number>();
    const rounds = 1200;
    for (let round = 0; round < rounds; round += 1) {
      const result = play({ seats: 2, quotas: [], pool }, `tirage numéro ${round}`);
      if ('draw' in result) for (const id of result.draw.panel) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    // A third of the rounds each; the seeds are fixed, so this is one outcome and not a chance. Six deviations are 98.
    for (const { id } of pool) expect(Math.abs((counts.get(id) ?? 0) - rounds / 3)).toBeLessThan(98);
  });
});

describe('numbers of a seed', () => {
  it('stay under their bound, and are always the same', () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.integer({ min: 1, max: 50 }), { maxLength: 20 }), (seed, bounds) => {
        const [numbers, again] = [streamOf(seed, sha256), streamOf(seed, sha256)];
        for (const below of bounds) {
          const drawn = numbers(below);
          expect(drawn.index).toBeGreaterThanOrEqual(0);
          expect(drawn.index).toBeLessThan(below);
          expect(again(below)).toEqual(drawn);
        }
      }),
    );
  });

  it('throw away what would favour the first ones', () => {
    const digests = ['f'.repeat(64), '0'.repeat(63) + '7'];
    expect(streamOf('s', () => digests.shift() ?? '')(10)).toEqual({ index: 7, count: 2 });
  });
});

describe('a table of whole numbers', () => {
  it('exists exactly when a search finds one', () => {
    const bounds = fc.tuple(fc.nat(2), fc.nat(2)).map(([least, more]) => ({ least, most: least + more }));
    const two = fc.tuple(bounds, bounds);
    const cells = fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2), fc.nat(2));
    fc.assert(
      fc.property(fc.nat(6), two, two, cells, (total, rows, columns, [a, b, c, d]) => {
        const within = (sum: number, { least, most }: { least: number; most: number }): boolean =>
          sum >= least && sum <= most;
        const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, index) => index);
        const found = upTo(a).some((w) =>
          upTo(b).some((x) =>
            upTo(c).some((y) =>
              upTo(d).some(
                (z) =>
                  w + x + y + z === total &&
                  within(w + x, rows[0]) &&
                  within(y + z, rows[1]) &&
                  within(w + y, columns[0]) &&
                  within(x + z, columns[1]),
              ),
            ),
          ),
        );
        const table = [
          [a, b],
          [c, d],
        ];
        expect(feasible(total, rows, columns, table)).toBe(found);
      }),
      { numRuns: 500 },
    );
  });
});
