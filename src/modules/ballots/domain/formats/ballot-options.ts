import type { MissingGrade } from '../methods/majority-judgment.js';
import { FormatError } from './format-error.js';
import { listAt, objectAt, textAt, textsAt, wholeAt } from './json-values.js';
import { because } from '../reasons/reason.js';

/** What the methods take besides seats; each takes what is its own. Blocks are named by their options. */
export interface BallotOptions {
  readonly grades?: readonly string[];
  readonly missing?: MissingGrade;
  /** Best score. */
  readonly highest?: number;
  /** Votes of a voter (allotted). */
  readonly votes?: number;
  /** Dots of a voter (cumulative). */
  readonly total?: number;
  /** Most on one option (dots), or most crosses (approval). */
  readonly most?: number;
  readonly blocks?: readonly (readonly string[])[];
  readonly perBlock?: number;
  readonly exactly?: boolean;
  readonly credits?: number;
  /** Equal Shares: step of the completion; null for none. */
  readonly increment?: number | null;
  readonly unranked?: 'last' | 'unstated';
  /** Text the public draw was made from, known after the close. */
  readonly drawSeed?: string;
}

const missingWords = ['worst', 'reject', 'median', 'share'] as const;

/** `worst`, `reject`, `median`, `share`, or `{"grade": 2}`. */
export function missingAt(value: unknown, path: string): MissingGrade {
  const word = missingWords.find((each) => each === value);
  if (word) return word;
  if (typeof value === 'string')
    throw new FormatError(null, because('must-be-one-of', { path, words: missingWords.join(', ') }));
  return { grade: wholeAt(objectAt(value, path, ['grade'])['grade'], `${path}.grade`, 0) };
}

const oneOf = <T>(value: unknown, path: string, words: readonly T[]): T => {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new FormatError(null, because('must-be-one-of', { path, words: words.join(', ') }));
  return found;
};

type Readers = { readonly [Key in keyof BallotOptions]-?: (value: unknown, path: string) => BallotOptions[Key] };

const whole = (value: unknown, path: string): number => wholeAt(value, path, 1);

const readers: Readers = {
  grades: textsAt,
  missing: missingAt,
  highest: whole,
  votes: whole,
  total: whole,
  most: whole,
  blocks: (value, path) => listAt(value, path).map((block, at) => textsAt(block, `${path}[${at}]`)),
  perBlock: whole,
  exactly: (value, path) => oneOf(value, path, [true, false]),
  credits: whole,
  increment: (value, path) => (value === null ? null : whole(value, path)),
  unranked: (value, path) => oneOf(value, path, ['last', 'unstated'] as const),
  drawSeed: textAt,
};

/** Throws FormatError on an option no method has, or that cannot be read. */
export function methodOptionsAt(value: unknown, path: string): BallotOptions {
  const options = objectAt(value, path, Object.keys(readers));
  return Object.fromEntries(
    Object.entries(readers)
      .filter(([key]) => options[key] !== undefined)
      .map(([key, read]) => [key, read(options[key], `${path}.${key}`)]),
  );
}
