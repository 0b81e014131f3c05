import { compareFractions, formatFraction, fraction, parseFraction } from '../../../kernel/fraction.js';
import { Refused } from '../../../kernel/refusal.js';
import { ruleFieldUnknown, ruleNotUnderstood } from './rule.refusals.js';
import type { FractionText } from './rule.js';

/** Most figures of a number in the text of a fraction. */
const longest = 30;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** An object of a rule under its path ("quorum"), read field by field; what is wrong is thrown as Refused. */
export class JsonObject {
  private constructor(
    private readonly data: Readonly<Record<string, unknown>>,
    private readonly path: string,
  ) {}

  /** Refuses what is no object, and any key it does not know. */
  static of(value: unknown, path: string, known: readonly string[], example: string): JsonObject {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable(path || 'rule', example);
    const data: Readonly<Record<string, unknown>> = { ...value };
    const extra = Object.keys(data).find((key) => !known.includes(key));
    if (extra !== undefined) throw new Refused(ruleFieldUnknown({ field: join(path, extra) }));
    return new JsonObject(data, path);
  }

  has(field: string): boolean {
    return this.value(field) !== null;
  }

  /** null where it is left out. */
  value(field: string): unknown {
    return this.data[field] ?? null;
  }

  at(field: string): string {
    return join(this.path, field);
  }

  oneOf<T extends string>(field: string, options: readonly T[], otherwise?: T): T {
    const value = this.value(field) ?? otherwise;
    const found = options.find((option) => option === value);
    if (found === undefined) throw unreadable(this.at(field), options.join(', '));
    return found;
  }

  flag(field: string, otherwise?: boolean): boolean {
    const value = this.value(field) ?? otherwise;
    if (typeof value !== 'boolean') throw unreadable(this.at(field), 'true, false');
    return value;
  }

  whole(field: string, least: number, most: number, otherwise?: number): number {
    const value = this.value(field) ?? otherwise;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < least || value > most)
      throw unreadable(this.at(field), `${least}…${most}`);
    return value;
  }

  text(field: string, most: number): string {
    const value = this.value(field);
    if (typeof value !== 'string' || value.trim() === '' || value.length > most)
      throw unreadable(this.at(field), `"…" (1…${most})`);
    return value;
  }

  /** A day that exists: "2026-03-15". */
  day(field: string): string {
    const value = this.value(field);
    if (typeof value !== 'string' || !day.test(value) || !isDay(value))
      throw unreadable(this.at(field), '"2026-03-15"');
    return value;
  }

  list<T>(field: string, most: number, read: (value: unknown, path: string) => T): readonly T[] {
    const value = this.value(field) ?? [];
    if (!Array.isArray(value) || value.length > most) throw unreadable(this.at(field), `[…] (0…${most})`);
    return value.map((each: unknown, index) => read(each, `${this.at(field)}.${index + 1}`));
  }

  orNull<T>(field: string, read: (value: unknown, path: string) => T): T | null {
    return this.has(field) ? read(this.value(field), this.at(field)) : null;
  }
}

const join = (path: string, field: string): string => (path ? `${path}.${field}` : field);

function isDay(text: string): boolean {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  const lengths = [31, year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28, 31, 30, 31, 30];
  const length = month <= 6 ? lengths[month - 1] : month <= 12 ? [31, 31, 30, 31, 30, 31][month - 7] : 0;
  return date >= 1 && date <= (length ?? 0);
}

export const unreadable = (field: string, expected: string): Refused =>
  new Refused(ruleNotUnderstood({ field, expected }));

/** A share above 0 and up to 1 in lowest terms; null when out of that range or no fraction at all. */
export function shareText(value: string): FractionText | null {
  const share = value.length <= 2 * longest ? parseFraction(value) : null;
  if (!share || share.num <= 0n || compareFractions(share, fraction(1n)) > 0) return null;
  return formatFraction(share);
}
