import type { Refusal } from '../../../../kernel/refusal.js';
import { whyNoDraw } from './check-plan.js';
import { drawLimits, inOrder, planDigest, type Digest, type DrawPlan, type Person, type Quota } from './plan.js';
import { seedOf, type Commitment, type Reveal } from './seed.js';
import { noPanelFound } from './sortition.refusals.js';
import { streamOf, type Drawn } from './stream.js';

/** One person drawn, so that anybody can do it again by hand. */
export interface DrawStep {
  readonly attempt: number;
  readonly seat: number;
  /** The quota hardest to fill then, with what it still needs and who is left for it; null when no quota needs anyone. */
  readonly quota: Quota | null;
  readonly needed: number;
  /** How many people were drawn from: those of the quota, or everyone left; in the order of their ids. */
  readonly from: number;
  /** Their place among them, from 0, and how many numbers of the seed were used so far. */
  readonly drawn: Drawn;
  readonly personId: string;
}

/** An attempt that could not keep `quota`; the draw began again, further in the same seed. */
export interface DeadEnd {
  readonly attempt: number;
  readonly quota: Quota;
}

export interface Draw {
  readonly fingerprint: string;
  readonly seed: string;
  /** Ids, in the order drawn. */
  readonly panel: readonly string[];
  readonly steps: readonly DrawStep[];
  readonly deadEnds: readonly DeadEnd[];
}

export type DrawResult = { readonly draw: Draw } | { readonly refusal: Refusal };

interface Need {
  readonly quota: Quota;
  readonly needed: number;
  readonly left: number;
}

const hasValue =
  ({ category, value }: Quota) =>
  ({ traits }: Person): boolean =>
    traits[category] === value;

/** How many people each quota is about, in one pass over them. */
function countEach(quotas: readonly Quota[], people: readonly Person[]): readonly number[] {
  const places = new Map<string, Map<string, number>>();
  for (const [place, { category, value }] of quotas.entries())
    places.set(category, (places.get(category) ?? new Map<string, number>()).set(value, place));
  const counts = quotas.map(() => 0);
  for (const { traits } of people)
    for (const [category, values] of places) {
      const place = values.get(traits[category] ?? '');
      if (place !== undefined) counts[place] = (counts[place] ?? 0) + 1;
    }
  return counts;
}

/** What each quota still needs, once so many are seated. */
function needsOf(quotas: readonly Quota[], seated: readonly Person[], left: readonly Person[]): readonly Need[] {
  const [have, available] = [countEach(quotas, seated), countEach(quotas, left)];
  return quotas.map((quota, place) => ({
    quota,
    needed: quota.least - (have[place] ?? 0),
    left: available[place] ?? 0,
  }));
}

/** The needs with the greatest share of those left: needed/left compared crosswise, without division. */
function hardest(needs: readonly Need[]): readonly Need[] {
  const compare = (a: Need, b: Need): number => a.needed * b.left - b.needed * a.left;
  return needs
    .filter(({ needed }) => needed > 0)
    .reduce<readonly Need[]>((best, need) => {
      const order = best[0] ? compare(need, best[0]) : 1;
      return order > 0 ? [need] : order === 0 ? [...best, need] : best;
    }, []);
}

/** Those who may still be seated once somebody was: neither them, nor anyone of a quota that is full. */
function stillOpen(left: readonly Person[], seated: readonly Person[], quotas: readonly Quota[]): readonly Person[] {
  const last = seated.at(-1);
  const full = quotas.filter(
    (quota) => last && hasValue(quota)(last) && seated.filter(hasValue(quota)).length >= quota.most,
  );
  return left.filter((person) => person !== last && !full.some((quota) => hasValue(quota)(person)));
}

/** The quota that can no longer be kept: too few left for it, or its category needs more than the seats left. */
function blockedBy(needs: readonly Need[], seatsLeft: number): Quota | null {
  const short = needs.find(({ needed, left }) => needed > left);
  if (short) return short.quota;
  const sums = new Map<string, number>();
  for (const { quota, needed } of needs)
    sums.set(quota.category, (sums.get(quota.category) ?? 0) + Math.max(0, needed));
  const over = needs.find(({ quota, needed }) => needed > 0 && (sums.get(quota.category) ?? 0) > seatsLeft);
  return over?.quota ?? null;
}

type Attempt = { readonly steps: readonly DrawStep[] } | { readonly blocked: Quota };

function attemptDraw(plan: DrawPlan, attempt: number, numbers: (below: number) => Drawn): Attempt {
  const { seats, quotas, pool } = plan;
  const seated: Person[] = [];
  const steps: DrawStep[] = [];
  let left: readonly Person[] = stillOpen(pool, seated, quotas).filter(
    (person) => !quotas.some((q) => q.most === 0 && hasValue(q)(person)),
  );
  while (seated.length < seats) {
    const needs = needsOf(quotas, seated, left);
    const blocked = blockedBy(needs, seats - seated.length) ?? (left.length === 0 ? (quotas.at(-1) ?? null) : null);
    if (blocked) return { blocked };
    const level = hardest(needs);
    const need = level.length > 1 ? level[numbers(level.length).index] : level[0];
    const from = need ? left.filter(hasValue(need.quota)) : left;
    const drawn = numbers(from.length);
    const person = from[drawn.index];
    if (!person) throw new RangeError(`no person at ${drawn.index} of ${from.length}`);
    seated.push(person);
    const [quota, needed] = [need?.quota ?? null, need?.needed ?? 0];
    steps.push({ attempt, seat: seated.length, quota, needed, from: from.length, drawn, personId: person.id });
    left = stillOpen(left, seated, quotas);
  }
  const unmet = needsOf(quotas, seated, left).find(({ needed }) => needed > 0);
  return unmet ? { blocked: unmet.quota } : { steps };
}

function mostBlocking(deadEnds: readonly DeadEnd[]): Quota | undefined {
  const counts = new Map<Quota, number>();
  for (const { quota } of deadEnds) counts.set(quota, (counts.get(quota) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** The panel a seed gives, or why there is none. */
function drawFrom(plan: DrawPlan, fingerprint: string, seed: string, digest: Digest): DrawResult {
  const numbers = streamOf(seed, digest);
  const deadEnds: DeadEnd[] = [];
  for (let attempt = 1; attempt <= drawLimits.attempts; attempt += 1) {
    const tried = attemptDraw(plan, attempt, numbers);
    if ('blocked' in tried) deadEnds.push({ attempt, quota: tried.blocked });
    else {
      const panel = tried.steps.map(({ personId }) => personId);
      return { draw: { fingerprint, seed, panel, steps: tried.steps, deadEnds } };
    }
  }
  const { category = '', value = '' } = mostBlocking(deadEnds) ?? {};
  return { refusal: noPanelFound({ attempts: drawLimits.attempts, category, value }) };
}

/**
 * Draws a panel by lot within quotas, from a seed made by commit and reveal; anybody with the same file draws the same.
 *
 * The greedy draw citizens' assemblies are held by ("LEGACY", as described in Flanigan, Gölz, Gupta, Hennig, Procaccia,
 * "Fair algorithms for selecting citizens' assemblies", Nature 596, 2021): at each seat the quota that needs the greatest
 * share of those left for it (level quotas: by lot) has one of them drawn, each as likely; who is of a quota that is full
 * leaves the draw; an attempt that can no longer keep a quota begins again. Without quotas everybody is exactly as likely;
 * with them, people of a rare value are likelier, which is what a quota asks for, and chances within it need not be equal.
 */
export function drawPanel(
  plan: DrawPlan,
  commitments: readonly Commitment[],
  reveals: readonly Reveal[],
  digest: Digest,
): DrawResult {
  const refusal = whyNoDraw(plan);
  if (refusal) return { refusal };
  const fingerprint = planDigest(plan, digest);
  const seeded = seedOf(fingerprint, commitments, reveals, digest);
  return 'refusal' in seeded ? seeded : drawFrom(inOrder(plan), fingerprint, seeded.seed, digest);
}
