/** An exact fraction with a positive denominator, in lowest terms. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

/** `num/den` in lowest terms. Throws RangeError on a zero denominator. */
export function fraction(num: bigint | number, den: bigint | number = 1n): Fraction {
  const n = BigInt(num);
  const d = BigInt(den);
  if (d === 0n) throw new RangeError('a fraction has no zero denominator');
  const divisor = gcd(n, d) * (d < 0n ? -1n : 1n);
  return { num: n / divisor, den: d / divisor };
}

/** Parses "2/3", "1" or "0"; null when the text is no such fraction. */
export function parseFraction(text: string): Fraction | null {
  const match = /^\s*(-?\d+)\s*(?:\/\s*(\d+))?\s*$/.exec(text);
  if (!match) return null;
  const den = BigInt(match[2] ?? '1');
  return den === 0n ? null : fraction(BigInt(match[1] ?? '0'), den);
}

export const formatFraction = ({ num, den }: Fraction): string => (den === 1n ? `${num}` : `${num}/${den}`);

export const compareFractions = (a: Fraction, b: Fraction): -1 | 0 | 1 => {
  const left = a.num * b.den;
  const right = b.num * a.den;
  return left < right ? -1 : left > right ? 1 : 0;
};

export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.num * b.den + b.num * a.den, a.den * b.den);

export const multiplyFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den);
