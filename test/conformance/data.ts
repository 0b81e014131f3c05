import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Published cases live outside the project: their licences are their own (CONTRIBUTING.md). */
const folder = join(process.env['CONFORMANCE_DATA'] ?? '../shared/testdata', 'counting');

export const counting = (...path: readonly string[]): string => join(folder, ...path);

/** Whether a published file is there; says plainly when it is not. */
export function isPublished(path: string): boolean {
  const there = existsSync(path);
  if (!there) process.stderr.write(`Published cases skipped: ${path} is absent (set CONFORMANCE_DATA).\n`);
  return there;
}

export const readJson = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value of a published file, which must be a list of objects. */
export function objects(value: unknown): readonly Json[] {
  if (!Array.isArray(value) || !value.every(isObject)) throw new Error('expected a list of objects');
  return value;
}
