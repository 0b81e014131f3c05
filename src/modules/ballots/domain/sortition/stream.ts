import type { Digest } from './plan.js';

const range = 1n << 256n;

/** A number drawn: `index` from 0, under the `below` that was asked for; `count` numbers of the seed were used so far. */
export interface Drawn {
  readonly index: number;
  readonly count: number;
}

/**
 * Whole numbers from a seed: the nth is the SHA-256 of "seed:n", n from 1, read as a number of 256 bits. Under a bound it is
 * the remainder, once numbers of the last incomplete run are thrown away: each result is exactly as likely.
 */
export function streamOf(seed: string, digest: Digest): (below: number) => Drawn {
  let count = 0;
  return (below) => {
    const bound = BigInt(below);
    const end = range - (range % bound);
    for (;;) {
      count += 1;
      const number = BigInt(`0x${digest(`${seed}:${count}`)}`);
      if (number < end) return { index: Number(number % bound), count };
    }
  };
}
