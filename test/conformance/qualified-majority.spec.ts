import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { YesNoRule } from '../../src/modules/ballots/domain/rule.js';
import { simpleMajority } from '../../src/modules/ballots/domain/rule-templates.js';
import { verdict, type PaperGroup } from '../../src/modules/ballots/domain/verdict.js';

const cases = join(process.env['CONFORMANCE_DATA'] ?? '../shared/testdata', 'counting', 'cases.json');
const present = existsSync(cases);

interface CouncilCase {
  readonly members_for: number;
  readonly of: number;
  readonly pop_for: number;
  readonly adopted: boolean;
}

const isCase = (value: unknown): value is CouncilCase =>
  typeof value === 'object' && value !== null && 'members_for' in value && 'pop_for' in value;

function councilCases(): readonly CouncilCase[] {
  if (!present) return [];
  const all: unknown = JSON.parse(readFileSync(cases, 'utf8'));
  if (!Array.isArray(all)) throw new Error(`${cases} is not a list of cases`);
  return all
    .filter((entry: { method?: unknown }) => entry.method === 'double-qualified-majority')
    .flatMap((entry: { expect: unknown[] }) => entry.expect.filter(isCase));
}

/** Article 16(4) TEU: 55 % of the members and 65 % of their population; a blocking minority has at least four members. */
const council: YesNoRule = {
  ...simpleMajority,
  base: 'roll',
  threshold: { fraction: '55/100', strict: false },
  also: [{ weights: 'weights', threshold: { fraction: '65/100', strict: false }, blockingMinority: 4 }],
};

const population = 450_000_000;

/** As many members of equal weight on each side, the remainder on the first, so that the sum is the share asked for. */
function side(choice: 'for' | 'against', members: number, weight: number): readonly PaperGroup[] {
  const none = { for: 0, against: 0, abstain: 0, blank: 0, void: 0 };
  const each = Math.floor(weight / members);
  const group = (of: number, many: number): PaperGroup => ({
    college: null,
    weight: of,
    tally: { ...none, [choice]: many },
  });
  return members === 0 ? [] : [group(weight - each * (members - 1), 1), group(each, members - 1)];
}

if (!present) process.stderr.write(`Published Council cases skipped: ${cases} is absent (set CONFORMANCE_DATA).\n`);

describe.skipIf(!present)('published cases of the Council’s double majority', () => {
  it('are there', () => expect(councilCases().length).toBeGreaterThan(3));

  it.each(councilCases())('$members_for members of $of, $pop_for of the population', (given) => {
    const weightFor = Math.round(given.pop_for * 1_000) * (population / 1_000);
    const papers = [
      ...side('for', given.members_for, weightFor),
      ...side('against', given.of - given.members_for, population - weightFor),
    ];
    const bodies = { roll: given.of, present: null, weights: { roll: population, present: null } };
    expect(verdict(council, papers, bodies).outcome === 'adopted').toBe(given.adopted);
  });

  it('fall one member or one inhabitant short', () => {
    const outcome = (members: number, weightFor: number) =>
      verdict(council, [...side('for', members, weightFor), ...side('against', 27 - members, population - weightFor)], {
        roll: 27,
        present: null,
        weights: { roll: population, present: null },
      }).outcome;
    const enough = (population / 100) * 65;
    expect([outcome(15, enough), outcome(14, enough), outcome(15, enough - 1), outcome(23, enough - 1)]).toEqual([
      'adopted',
      'rejected',
      'rejected',
      'rejected',
    ]);
    expect(outcome(24, enough - 1)).toBe('adopted');
  });
});
