import { canonicalize } from 'json-canonicalize';

/** The lower-case hexadecimal SHA-256 of a text in UTF-8: given by whoever calls, since a browser and Node differ there. */
export type Digest = (text: string) => string;

/** How many of a panel have this value: `least` to `most`, both included; equal for an exact number. */
export interface Quota {
  readonly category: string;
  readonly value: string;
  readonly least: number;
  readonly most: number;
}

/** `id` is a number or a pseudonym: the list is published. `traits`: a value for each category that has quotas. */
export interface Person {
  readonly id: string;
  readonly traits: Readonly<Record<string, string>>;
}

/** What is drawn from, published before the seed is known. */
export interface DrawPlan {
  readonly seats: number;
  readonly quotas: readonly Quota[];
  readonly pool: readonly Person[];
}

export const drawLimits = { seats: 1000, pool: 20_000, attempts: 200, organisations: 2, secret: [16, 200] } as const;

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Same plan, in the order everything is drawn by: quotas by category and value, people by id. */
export const inOrder = ({ seats, quotas, pool }: DrawPlan): DrawPlan => ({
  seats,
  quotas: [...quotas].sort((a, b) => compareText(a.category, b.category) || compareText(a.value, b.value)),
  pool: [...pool].sort((a, b) => compareText(a.id, b.id)),
});

export const categoriesOf = (quotas: readonly Quota[]): readonly string[] => [
  ...new Set(quotas.map(({ category }) => category)),
];

/** Fingerprint of the plan, whatever the order it is written in: SHA-256 of its canonical JSON (RFC 8785). */
export function planDigest(plan: DrawPlan, digest: Digest): string {
  const { seats, quotas, pool } = inOrder(plan);
  const categories = categoriesOf(quotas);
  const traitsOf = ({ traits }: Person): Readonly<Record<string, string>> =>
    Object.fromEntries(categories.map((category) => [category, traits[category] ?? '']));
  return digest(
    canonicalize({ seats, quotas, pool: pool.map((person) => ({ id: person.id, traits: traitsOf(person) })) }),
  );
}
