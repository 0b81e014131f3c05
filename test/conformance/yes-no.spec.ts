import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { tallyYesNo } from '../../src/modules/ballots/domain/methods/yes-no.js';
import { simpleMajority } from '../../src/modules/ballots/domain/rule-templates.js';
import { verdict } from '../../src/modules/ballots/domain/verdict.js';

const cases = join(process.env['CONFORMANCE_DATA'] ?? '../shared/testdata', 'counting', 'cases.json');
const present = existsSync(cases);

interface ThresholdCase {
  readonly yes: number;
  readonly no: number;
  /** "2/3", with " inclusive" (the default) or " strict". */
  readonly threshold: string;
  readonly adopted: boolean;
}

const isCase = (value: unknown): value is ThresholdCase =>
  typeof value === 'object' && value !== null && 'yes' in value && 'no' in value && 'threshold' in value;

function thresholdCases(): readonly ThresholdCase[] {
  if (!present) return [];
  const all: unknown = JSON.parse(readFileSync(cases, 'utf8'));
  if (!Array.isArray(all)) throw new Error(`${cases} is not a list of cases`);
  return all
    .filter((entry: { method?: unknown }) => entry.method === 'qualified-majority')
    .flatMap((entry: { expect: unknown[] }) => entry.expect.filter(isCase));
}

if (!present) process.stderr.write(`Published threshold cases skipped: ${cases} is absent (set CONFORMANCE_DATA).\n`);

describe.skipIf(!present)('published threshold cases', () => {
  it('are there', () => expect(thresholdCases().length).toBeGreaterThan(0));

  it.each(thresholdCases())('$yes to $no at $threshold', ({ yes, no, threshold, adopted }) => {
    const [fraction = '', kind = 'inclusive'] = threshold.split(' ');
    const rule = { ...simpleMajority, threshold: { fraction, strict: kind === 'strict' } };
    const tally = tallyYesNo([
      ['for', yes],
      ['against', no],
    ]);
    const found = verdict(rule, tally, { roll: yes + no, present: null });
    expect(found.outcome === 'adopted').toBe(adopted);
  });
});
