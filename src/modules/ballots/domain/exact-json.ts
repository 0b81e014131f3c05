import { formatFraction, type Fraction } from '../../../kernel/fraction.js';

/** Most digits after the point written out; what needs more is written as a fraction. */
const mostDigits = 20;

/** The exact decimal of a fraction ("686.62747", "600"); null when it has no end, or a far one. */
export function decimalOf({ num, den }: Fraction): string | null {
  const sign = num < 0n ? '-' : '';
  const size = num < 0n ? -num : num;
  let digits = 0;
  let scale = 1n;
  while (scale % den !== 0n) {
    if (digits === mostDigits) return null;
    scale *= 10n;
    digits += 1;
  }
  const text = String(size * (scale / den)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/** A value already written as JSON: a number digit by digit, as no float could, or a part that is whole. */
export class Exact {
  readonly text: string;

  /** Text of JSON as it stands; or a fraction: a decimal where it has one, else the text "n/d". */
  constructor(value: Fraction | string) {
    this.text = typeof value === 'string' ? value : (decimalOf(value) ?? JSON.stringify(formatFraction(value)));
  }
}

export type JsonValue =
  | string
  | number
  | boolean
  | null
  | Exact
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

const isList = (value: JsonValue): value is readonly JsonValue[] => Array.isArray(value);

/** JSON text; keys whose value is undefined are left out. */
export function exactJson(value: JsonValue): string {
  if (value instanceof Exact) return value.text;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (isList(value)) return `[${value.map(exactJson).join(', ')}]`;
  const members = Object.entries(value).flatMap(([key, member]) =>
    member === undefined ? [] : [`${JSON.stringify(key)}: ${exactJson(member)}`],
  );
  return `{${members.join(', ')}}`;
}

/** The same for people: a line a key, a line an entry of the lists named. */
export function linedJson(value: Readonly<Record<string, JsonValue | undefined>>, spread: readonly string[]): string {
  const lines = Object.entries(value).flatMap(([key, member]) => {
    if (member === undefined) return [];
    const long = spread.includes(key) && isList(member) && member.length > 0;
    const text = long ? `[\n${member.map((each) => `    ${exactJson(each)}`).join(',\n')}\n  ]` : exactJson(member);
    return [`  ${JSON.stringify(key)}: ${text}`];
  });
  return `{\n${lines.join(',\n')}\n}`;
}
