import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Gathered } from './gathered.js';

describe('calls gathered', () => {
  it('leave alone at once, then together, each with its own answer', async () => {
    const calls: number[][] = [];
    const doubled = new Gathered<number, number>(
      async (items) => {
        calls.push([...items]);
        await Promise.resolve();
        return items.map((item) => item * 2);
      },
      { atOnce: 1, most: 3 },
    );
    const answers = await Promise.all([1, 2, 3, 4, 5].map((item) => doubled.call(item)));
    expect(answers).toEqual([2, 4, 6, 8, 10]);
    expect(calls).toEqual([[1], [2, 3, 4], [5]]);
  });

  it('harm one another in nothing: what fails together is tried alone', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: -5, max: 20 }), { maxLength: 40 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 10 }),
        async (items, atOnce, most) => {
          let running = 0;
          const stored: number[] = [];
          const positive = new Gathered<number, string>(
            async (batch) => {
              running += 1;
              expect(running).toBeLessThanOrEqual(atOnce);
              expect(batch.length).toBeLessThanOrEqual(most);
              await Promise.resolve();
              running -= 1;
              const wrong = batch.find((each) => each < 0);
              if (wrong !== undefined) throw new Error(`${wrong}`);
              stored.push(...batch);
              return batch.map(String);
            },
            { atOnce, most },
          );
          const answers = await Promise.allSettled(items.map((item) => positive.call(item)));
          expect(answers.map((each) => (each.status === 'fulfilled' ? each.value : null))).toEqual(
            items.map((item) => (item < 0 ? null : String(item))),
          );
          expect(stored.sort()).toEqual(items.filter((item) => item >= 0).sort());
        },
      ),
    );
  });
});
