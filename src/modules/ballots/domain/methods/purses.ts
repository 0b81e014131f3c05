import { fraction, type Fraction } from '../../../../kernel/fraction.js';
import type { Candidate } from './election.js';

/** Voters who support a project alike: `weight` of them, each with its own purse, `mark` points on the project. */
export interface Supporter {
  readonly voter: number;
  readonly mark: bigint;
  readonly weight: bigint;
}

/** What a project would take: `num / den` of each supporter per point, in units of the current scale; the poor give all they have. */
export interface Price {
  readonly project: Candidate;
  readonly num: bigint;
  readonly den: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/**
 * Everybody's money, exact. A purse is a whole number over a scale; a purchase that splits a cost makes a finer scale,
 * and only the purses that paid move to it: the others keep theirs, and are compared through one limit per scale.
 */
export class Purses {
  readonly #scales: bigint[];
  readonly #amounts: bigint[];
  readonly #scaleOf: number[];

  constructor(voters: number, endowment: Fraction) {
    this.#scales = [endowment.den];
    this.#amounts = Array.from({ length: voters }, () => endowment.num);
    this.#scaleOf = Array.from({ length: voters }, () => 0);
  }

  /** Units of money are counted in this fraction of one. */
  get scale(): bigint {
    return this.#scales.at(-1) ?? 1n;
  }

  left(voter: number): Fraction {
    return fraction(this.#amounts[voter] ?? 0n, this.#scales[this.#scaleOf[voter] ?? 0] ?? 1n);
  }

  /** Supporters who cannot give `num / den` a point, and what they have together in units of the scale; the others stay. */
  #poor(supporters: readonly Supporter[], num: bigint, den: bigint): { rest: Supporter[]; have: bigint } {
    const limits = new Map<bigint, bigint[]>();
    const sums = this.#scales.map(() => 0n);
    const { scale } = this;
    const rest = supporters.filter(({ voter, mark, weight }) => {
      const at = this.#scaleOf[voter] ?? 0;
      const ofMark = limits.get(mark) ?? [];
      if (ofMark.length === 0) limits.set(mark, ofMark);
      let limit = ofMark[at];
      if (limit === undefined) {
        const unit = den * (scale / (this.#scales[at] ?? 1n));
        limit = (mark * num + unit - 1n) / unit;
        ofMark[at] = limit;
      }
      const amount = this.#amounts[voter] ?? 0n;
      if (amount >= limit) return true;
      sums[at] = (sums[at] ?? 0n) + amount * weight;
      return false;
    });
    const have = sums.reduce((total, sum, at) => total + sum * (scale / (this.#scales[at] ?? 1n)), 0n);
    return { rest, have };
  }

  /** The least each point must give so that the supporters cover the cost; null when all they have does not. */
  price(project: Candidate, cost: number, supporters: readonly Supporter[]): Price | null {
    let num = BigInt(cost) * this.scale;
    let rich = supporters;
    for (;;) {
      const den = rich.reduce((sum, { mark, weight }) => sum + mark * weight, 0n);
      if (den === 0n) return null;
      const { rest, have } = this.#poor(rich, num, den);
      if (rest.length === rich.length) return { project, num, den };
      num -= have;
      rich = rest;
    }
  }

  pay({ num, den }: Price, supporters: readonly Supporter[]): void {
    const common = gcd(num, den);
    const scale = this.scale * (den / common);
    const each = num / common;
    const at = this.#scales.push(scale) - 1;
    for (const { voter, mark } of supporters) {
      const amount = (this.#amounts[voter] ?? 0n) * (scale / (this.#scales[this.#scaleOf[voter] ?? 0] ?? 1n));
      const due = mark * each;
      this.#amounts[voter] = amount > due ? amount - due : 0n;
      this.#scaleOf[voter] = at;
    }
  }
}
