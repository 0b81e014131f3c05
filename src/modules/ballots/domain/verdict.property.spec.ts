import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareFractions, formatFraction, fraction } from '../../../kernel/fraction.js';
import { papersCast, type YesNoTally } from './methods/yes-no.js';
import { bases, tieRules, type YesNoRule } from './rule.js';
import { simpleMajority } from './rule-templates.js';
import { parseRule } from './parse-rule.js';
import { fewestReaching, reaches, verdict, type Bodies } from './verdict.js';

const count = fc.nat({ max: 9 });
const tallies: fc.Arbitrary<YesNoTally> = fc.record({
  for: count,
  against: count,
  abstain: fc.nat({ max: 4 }),
  blank: fc.nat({ max: 2 }),
  void: fc.nat({ max: 2 }),
});
const shares = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .filter(([num, den]) => num <= den)
  .map(([num, den]) => formatFraction(fraction(num, den)));
const thresholds = fc
  .record({ fraction: shares, strict: fc.boolean() })
  .map((threshold) => (threshold.fraction === '1' ? { ...threshold, strict: false } : threshold));
const quorums = fc.option(fc.record({ of: fc.constantFrom('present', 'roll'), fraction: shares }));

const rules: fc.Arbitrary<YesNoRule> = fc
  .record({
    liveCounts: fc.boolean(),
    threshold: thresholds,
    base: fc.constantFrom(...bases),
    quorum: quorums,
    tieRule: fc.constantFrom(...tieRules),
    replaceVote: fc.boolean(),
  })
  .map((terms) => ({ ...simpleMajority, ...terms }));

/** A vote with room on the roll for one more paper. */
const scenes = fc
  .record({ rule: rules, tally: tallies, absent: fc.integer({ min: 1, max: 20 }), here: fc.nat({ max: 20 }) })
  .map(({ rule, tally, absent, here }) => {
    const bodies = { roll: papersCast(tally) + absent, present: Math.min(here, papersCast(tally) + absent) };
    return { rule, tally, bodies };
  });

/** Every tally with the same papers, of which at most `changes` are marked otherwise. */
function* withChanges(tally: YesNoTally, changes: number): Generator<YesNoTally> {
  const cast = papersCast(tally);
  for (let yes = 0; yes <= cast; yes++)
    for (let no = 0; yes + no <= cast; no++)
      for (let spoilt = 0; yes + no + spoilt <= cast; spoilt++) {
        const other = { for: yes, against: no, abstain: cast - yes - no - spoilt, blank: 0, void: spoilt };
        const aside = tally.abstain + tally.blank;
        const gained = [yes - tally.for, no - tally.against, spoilt - tally.void, other.abstain - aside];
        if (gained.reduce((sum, gain) => sum + Math.max(0, gain), 0) <= changes) yield other;
      }
}

const adoptedByVote = (rule: YesNoRule, tally: YesNoTally, bodies: Bodies): boolean =>
  verdict(rule, tally, bodies).outcome === 'adopted';

describe('whatever the rule and the votes', () => {
  it('nothing is adopted without a vote for', () => {
    fc.assert(
      fc.property(scenes, ({ rule, tally, bodies }) => {
        expect(verdict(rule, { ...tally, for: 0 }, bodies).outcome).not.toBe('adopted');
      }),
    );
  });

  it('the comparison is that of exact fractions, and "needed" is its turning point', () => {
    fc.assert(
      fc.property(
        thresholds,
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat({ max: 100_000 }),
        (threshold, base, yes) => {
          const [num = '', den = '1'] = threshold.fraction.split('/');
          const order = compareFractions(fraction(yes, base), fraction(BigInt(num), BigInt(den)));
          expect(reaches(threshold, yes, base)).toBe(yes > 0 && (threshold.strict ? order > 0 : order >= 0));
          expect(reaches(threshold, yes, base)).toBe(yes >= fewestReaching(threshold, base));
        },
      ),
    );
  });

  it('one more vote for never undoes an adoption', () => {
    fc.assert(
      fc.property(scenes, ({ rule, tally, bodies }) => {
        fc.pre(adoptedByVote(rule, tally, bodies));
        const more = { ...tally, for: tally.for + 1 };
        const someoneMore = { roll: bodies.roll, present: Math.max(bodies.present, papersCast(tally)) };
        expect(verdict(rule, more, someoneMore).outcome).toBe('adopted');
      }),
    );
  });

  it('turning a vote against into a vote for never undoes an adoption', () => {
    fc.assert(
      fc.property(scenes, ({ rule, tally, bodies }) => {
        fc.pre(tally.against > 0 && adoptedByVote(rule, tally, bodies));
        const turned = { ...tally, for: tally.for + 1, against: tally.against - 1 };
        expect(verdict(rule, turned, bodies).outcome).toBe('adopted');
      }),
    );
  });

  it('howFewWouldChange is the least number of papers that changes an adoption, by trying them all', () => {
    const few = { for: fc.nat({ max: 4 }), against: fc.nat({ max: 4 }), abstain: fc.nat({ max: 2 }) };
    const small = fc.record({ ...few, blank: fc.nat({ max: 1 }), void: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(rules, small, fc.nat({ max: 6 }), (rule, tally, absent) => {
        const roll = papersCast(tally) + absent;
        const bodies = { roll, present: roll };
        const found = verdict(rule, tally, bodies);
        fc.pre(found.outcome !== 'no-quorum' && found.outcome !== 'void');
        const changesWith = (changes: number): boolean =>
          [...withChanges(tally, changes)].some(
            (other) => adoptedByVote(rule, other, bodies) !== (found.outcome === 'adopted'),
          );
        const least = Array.from({ length: papersCast(tally) }, (_, index) => index + 1).find(changesWith) ?? null;
        expect(found.howFewWouldChange).toBe(least);
      }),
      { numRuns: 200 },
    );
  });

  it('every rule made of these parts is read back as itself', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        expect(parseRule(JSON.parse(JSON.stringify(rule)))).toEqual({ rule });
      }),
    );
  });
});
