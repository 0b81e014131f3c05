import { fraction, type Fraction } from '../../../../kernel/fraction.js';
import type { Candidate, Round } from './election.js';
import type { Received } from './piles.js';
import { rankedBy } from './standing.js';

/** A whole number of small units as the fraction it is. */
export const inUnits = (amount: number | bigint, unit: number): Fraction => fraction(amount, unit);

/** A fixed-point number in digits: 123456 in units of 1/1000 is "123.456". */
export function inDigits(amount: number | bigint, unit: number): string {
  const decimals = `${unit}`.length - 1;
  const whole = BigInt(amount) / BigInt(unit);
  return decimals === 0 ? `${whole}` : `${whole}.${`${BigInt(amount) % BigInt(unit)}`.padStart(decimals, '0')}`;
}

/** Where the votes of a transfer went. */
export function flowsOf(
  from: Candidate | null,
  { votes, exhausted }: Received,
  unit: number,
): NonNullable<Round['flows']> {
  const flows = [...votes.entries()]
    .filter(([, amount]) => amount > 0)
    .map(([to, amount]): { from: Candidate | null; to: Candidate | null; votes: Fraction } => ({
      from,
      to,
      votes: inUnits(amount, unit),
    }));
  return exhausted > 0 ? [...flows, { from, to: null, votes: inUnits(exhausted, unit) }] : flows;
}

/** What a count by stages decided of the candidates, in the order it did. */
export interface Decisions {
  /** Elected stage by stage; within a stage by the votes they had then. */
  readonly elected: readonly (readonly Candidate[])[];
  /** Excluded, the first excluded first. */
  readonly excluded: readonly Candidate[];
  /** Votes at the end, for those neither elected nor excluded. */
  readonly votes: ArrayLike<number>;
}

/** Everyone: the elected in order, then who was left by votes, then the excluded, the last excluded first. */
export function rankingOf(size: number, { elected, excluded, votes }: Decisions): readonly (readonly Candidate[])[] {
  const done = new Set([...elected.flat(), ...excluded]);
  const left = rankedBy(size, (a, b) => (votes[b] ?? 0) - (votes[a] ?? 0))
    .map((place) => place.filter((candidate) => !done.has(candidate)))
    .filter((place) => place.length > 0);
  return [...elected, ...left, ...excluded.toReversed().map((candidate) => [candidate])];
}

/** Candidates among some, by votes, the highest first; level ones share a place. */
export const byVotes = (among: readonly Candidate[], votes: ArrayLike<number>): readonly (readonly Candidate[])[] =>
  rankedBy(votes.length, (a, b) => (votes[b] ?? 0) - (votes[a] ?? 0))
    .map((place) => place.filter((candidate) => among.includes(candidate)))
    .filter((place) => place.length > 0);
