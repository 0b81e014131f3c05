import { FormatError, shown } from './format-error.js';
import { because, type ReasonName, type ReasonValues } from '../reasons/reason.js';

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Parses a file of JSON. Throws FormatError with the line where reading stopped. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const position = Number(/position (\d+)/.exec(said)?.[1] ?? Number.NaN);
    const line = Number.isNaN(position) ? null : text.slice(0, position).split('\n').length;
    throw new FormatError(line, because('no-json'));
  }
}

const wrong = (path: string, name: ReasonName, values: ReasonValues = {}): never => {
  throw new FormatError(null, because(name, { path, ...values }));
};

/** An object with no keys but `known`. */
export function objectAt(value: unknown, path: string, known?: readonly string[]): Json {
  if (!isObject(value)) return wrong(path, 'must-be-object');
  const extra = known && Object.keys(value).find((key) => !known.includes(key));
  if (extra !== undefined) throw new FormatError(null, because('has-no', { path, key: shown(extra) }));
  return value;
}

export const listAt = (value: unknown, path: string): readonly unknown[] =>
  Array.isArray(value) ? value : wrong(path, 'must-be-list');

export const textAt = (value: unknown, path: string): string =>
  typeof value === 'string' ? value : wrong(path, 'must-be-text');

export const wholeAt = (value: unknown, path: string, least: number): number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= least
    ? value
    : wrong(path, 'must-be-whole', { least });

export const textsAt = (value: unknown, path: string): readonly string[] =>
  listAt(value, path).map((each, at) => textAt(each, `${path}[${at}]`));

export const wholesAt = (value: unknown, path: string, least: number): readonly number[] =>
  listAt(value, path).map((each, at) => wholeAt(each, `${path}[${at}]`, least));
