import type { Refusal } from '../../../../kernel/refusal.js';
import { feasible } from './flow.js';
import { categoriesOf, drawLimits, type DrawPlan, type Quota } from './plan.js';
import {
  categoryImpossible,
  pairImpossible,
  personTwice,
  poolTooLarge,
  quotaWrong,
  seatsWrong,
  tooFewInPool,
  valueUnknown,
} from './sortition.refusals.js';

const key = (category: string, value: string): string => JSON.stringify([category, value]);

function badSize({ seats, pool }: DrawPlan): Refusal | null {
  if (pool.length > drawLimits.pool) return poolTooLarge({ most: drawLimits.pool });
  const fits = Number.isSafeInteger(seats) && seats >= 1 && seats <= Math.min(drawLimits.seats, pool.length);
  return fits ? null : seatsWrong({ least: 1, most: drawLimits.seats, people: pool.length });
}

function badQuota({ quotas }: DrawPlan): Refusal | null {
  const seen = new Set<string>();
  for (const { category, value, least, most } of quotas) {
    const whole = Number.isSafeInteger(least) && Number.isSafeInteger(most) && least >= 0 && most >= least;
    if (!whole || seen.has(key(category, value))) return quotaWrong({ category, value });
    seen.add(key(category, value));
  }
  return null;
}

function badPerson({ quotas, pool }: DrawPlan): Refusal | null {
  const known = new Set(quotas.map(({ category, value }) => key(category, value)));
  const categories = categoriesOf(quotas);
  const seen = new Set<string>();
  for (const { id, traits } of pool) {
    if (seen.has(id)) return personTwice({ id });
    seen.add(id);
    const odd = categories.find((category) => !known.has(key(category, traits[category] ?? '')));
    if (odd !== undefined) return valueUnknown({ id, category: odd, value: traits[odd] ?? '' });
  }
  return null;
}

/** Why quotas of one category cannot be kept, by themselves. Exact. */
function impossibleAlone({ seats, quotas, pool }: DrawPlan): Refusal | null {
  for (const category of categoriesOf(quotas)) {
    const own = quotas.filter((quota) => quota.category === category);
    const available = ({ value }: Quota): number => pool.filter(({ traits }) => traits[category] === value).length;
    const short = own.find((quota) => available(quota) < quota.least);
    if (short) return tooFewInPool({ category, value: short.value, least: short.least, available: available(short) });
    const least = own.reduce((sum, quota) => sum + quota.least, 0);
    const most = own.reduce((sum, quota) => sum + Math.min(quota.most, available(quota)), 0);
    if (least > seats || most < seats) return categoryImpossible({ category, seats, least, most });
  }
  return null;
}

/** Why quotas of two categories cannot be kept together: no flow of `seats` people passes through both. Exact. */
function impossibleTogether({ seats, quotas, pool }: DrawPlan): Refusal | null {
  const categories = categoriesOf(quotas);
  for (const [index, first] of categories.entries())
    for (const second of categories.slice(index + 1)) {
      const [rows, columns] = [first, second].map((each) => quotas.filter(({ category }) => category === each));
      const counts = new Map<string, number>();
      for (const { traits } of pool) {
        const cell = key(traits[first] ?? '', traits[second] ?? '');
        counts.set(cell, (counts.get(cell) ?? 0) + 1);
      }
      const cells = (rows ?? []).map((row) =>
        (columns ?? []).map((column) => counts.get(key(row.value, column.value)) ?? 0),
      );
      if (!feasible(seats, rows ?? [], columns ?? [], cells)) return pairImpossible({ first, second });
    }
  return null;
}

/**
 * What is wrong with a plan, or impossible in it; null when nothing is. With one or two categories null means that a panel
 * exists; with three or more that none is excluded by two of them (deciding that in general is NP-hard).
 */
export const whyNoDraw = (plan: DrawPlan): Refusal | null =>
  badSize(plan) ?? badQuota(plan) ?? badPerson(plan) ?? impossibleAlone(plan) ?? impossibleTogether(plan);
