import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { papersCast, type YesNoTally } from './methods/yes-no.js';
import { bases, type YesNoRule } from './rule.js';
import { simpleMajority } from './rule-templates.js';
import { explainVerdict } from './explain-verdict.js';
import { verdict, type Bodies, type PaperGroup } from './verdict.js';

const fractions = fc.constantFrom('1/2', '3/5', '2/3', '3/4', '1/3');
const thresholds = fc.record({ fraction: fractions, strict: fc.boolean() });
const majorities = {
  threshold: thresholds,
  base: fc.constantFrom(...bases),
  weights: fc.constantFrom('one-each', 'weights'),
  quorum: fc.constant(null),
  also: fc.array(
    fc.record({
      weights: fc.constantFrom('one-each', 'weights'),
      threshold: thresholds,
      blockingMinority: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
    { maxLength: 1 },
  ),
};
const rules: fc.Arbitrary<YesNoRule> = fc
  .record({
    ...majorities,
    colleges: fc.uniqueArray(
      fc.record({ ...majorities, id: fc.constantFrom('a', 'b'), name: fc.constant('Membres'), required: fc.boolean() }),
      { selector: ({ id }) => id, maxLength: 2 },
    ),
  })
  .map((parts) => ({ ...simpleMajority, ...parts }));

const tallies = fc.record({
  for: fc.nat({ max: 2 }),
  against: fc.nat({ max: 2 }),
  abstain: fc.nat({ max: 1 }),
  blank: fc.constant(0),
  void: fc.nat({ max: 1 }),
});

const nobody: Bodies = { roll: 0, present: 0, weights: { roll: 0, present: 0 } };

/** People as the papers say, and one more of each college, who weighs one. */
function bodiesOf(groups: readonly PaperGroup[]): Omit<Bodies, 'colleges'> {
  const people = groups.reduce((sum, { tally }) => sum + papersCast(tally), 1);
  const weight = groups.reduce((sum, group) => sum + group.weight * papersCast(group.tally), 1);
  return { roll: people, present: people, weights: { roll: weight, present: weight } };
}

/** A rule, and a small urn of at most three weights, in the rule's colleges. */
const scenes = rules.chain((rule) =>
  fc
    .array(
      fc.record({
        college: rule.colleges.length === 0 ? fc.constant(null) : fc.constantFrom(...rule.colleges.map(({ id }) => id)),
        weight: fc.integer({ min: 1, max: 5 }),
        tally: tallies,
      }),
      { minLength: 1, maxLength: 2 },
    )
    .map((groups) => {
      const colleges = Object.fromEntries(
        rule.colleges.map(({ id }) => [id, bodiesOf(groups.filter(({ college }) => college === id))]),
      );
      return { rule, groups, bodies: { ...bodiesOf(groups), colleges } };
    }),
);

/** Every urn with the same papers marked otherwise, and how many are. */
function* marked(groups: readonly PaperGroup[]): Generator<readonly [changed: number, urn: readonly PaperGroup[]]> {
  const [first, ...rest] = groups;
  if (!first) {
    yield [0, []];
    return;
  }
  const cast = papersCast(first.tally);
  for (const [changed, others] of marked(rest))
    for (let yes = 0; yes <= cast; yes++)
      for (let no = 0; yes + no <= cast; no++)
        for (let spoilt = 0; yes + no + spoilt <= cast; spoilt++) {
          const tally: YesNoTally = {
            for: yes,
            against: no,
            abstain: cast - yes - no - spoilt,
            blank: 0,
            void: spoilt,
          };
          const kinds = ['for', 'against', 'abstain', 'void'] as const;
          const moved = kinds.reduce((sum, kind) => sum + Math.max(0, tally[kind] - first.tally[kind]), 0);
          yield [changed + moved, [{ ...first, tally }, ...others]];
        }
}

describe('whatever the colleges, the weights and the votes', () => {
  it('what is adopted was adopted by each required college, with a vote for', () => {
    fc.assert(
      fc.property(scenes, ({ rule, groups, bodies }) => {
        const found = verdict(rule, groups, bodies);
        fc.pre(found.outcome === 'adopted');
        expect(found.tally.for).toBeGreaterThan(0);
        for (const college of found.colleges.filter(({ required }) => required)) {
          expect(college.outcome).toBe('adopted');
          expect(college.tally.for).toBeGreaterThan(0);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('a college that is not required changes nothing', () => {
    fc.assert(
      fc.property(scenes, ({ rule, groups, bodies }) => {
        const informed = rule.colleges.map((college) => ({ ...college, required: false }));
        const without = groups.map((group) => ({ ...group, college: null }));
        expect(verdict({ ...rule, colleges: informed }, groups, bodies).outcome).toBe(
          verdict({ ...rule, colleges: [] }, without, bodies).outcome,
        );
      }),
    );
  });

  it('weights say the same in any unit', () => {
    fc.assert(
      fc.property(scenes, fc.integer({ min: 2, max: 1_000_000 }), ({ rule, groups, bodies }, unit) => {
        const scaled = ({ weights = { roll: 0, present: 0 }, ...rest }: Omit<Bodies, 'colleges'>) => ({
          ...rest,
          weights: { roll: weights.roll * unit, present: (weights.present ?? 0) * unit },
        });
        const larger = groups.map((group) => ({ ...group, weight: group.weight * unit }));
        const colleges = Object.fromEntries(rule.colleges.map(({ id }) => [id, scaled(bodies.colleges[id] ?? nobody)]));
        const [found, again] = [verdict(rule, groups, bodies), verdict(rule, larger, { ...scaled(bodies), colleges })];
        expect([again.outcome, again.howFewWouldChange]).toEqual([found.outcome, found.howFewWouldChange]);
      }),
    );
  });

  it('what a strict threshold adopts, the inclusive one adopts', () => {
    fc.assert(
      fc.property(scenes, ({ rule, groups, bodies }) => {
        const strict = (value: boolean): YesNoRule => ({
          ...rule,
          threshold: { ...rule.threshold, strict: value },
          colleges: rule.colleges.map((each) => ({ ...each, threshold: { ...each.threshold, strict: value } })),
        });
        fc.pre(verdict(strict(true), groups, bodies).outcome === 'adopted');
        expect(verdict(strict(false), groups, bodies).outcome).toBe('adopted');
      }),
    );
  });

  it('howFewWouldChange is the least number of papers that changes an adoption, by trying them all', () => {
    fc.assert(
      fc.property(scenes, ({ rule, groups, bodies }) => {
        const found = verdict(rule, groups, bodies);
        fc.pre(found.outcome !== 'void');
        let least: number | null = null;
        for (const [changed, urn] of marked(groups)) {
          if (least !== null && changed >= least) continue;
          if ((verdict(rule, urn, bodies).outcome === 'adopted') !== (found.outcome === 'adopted')) least = changed;
        }
        expect(found.howFewWouldChange).toBe(least);
      }),
      { numRuns: 150 },
    );
  });

  it('the verdict survives JSON and is a sentence in each language', () => {
    fc.assert(
      fc.property(scenes, ({ rule, groups, bodies }) => {
        const found = verdict(rule, groups, bodies);
        expect(JSON.parse(JSON.stringify(found))).toEqual(found);
        for (const language of ['fr', 'en'] as const)
          expect(explainVerdict(found, language)).toMatch(/^(?!.*(undefined|null|NaN)).{20,}\.$/);
      }),
    );
  });
});
