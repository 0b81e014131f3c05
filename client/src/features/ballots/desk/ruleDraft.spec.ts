import { describe, expect, it } from 'vitest';
import { parseRule } from '../../../../../src/modules/ballots/domain/parse-rule.js';
import { ruleTemplates } from '../../../../../src/modules/ballots/domain/rule-templates.js';
import { draftOf } from './readRule.js';
import { methods, plainRule, ruleOf } from './ruleDraft.js';

const read = (rule: unknown): unknown => {
  const parsed = parseRule(rule);
  return 'rule' in parsed ? parsed.rule : parsed.refusal;
};

describe('a rule in a form', () => {
  it.each(Object.entries(ruleTemplates))('gives %s back as it was', (_, rule) => {
    expect(read(ruleOf(draftOf(rule)))).toEqual(rule);
  });

  it.each(methods)('composes a rule of %s that the server reads, and reads it back the same', (method) => {
    const rule = read(ruleOf({ ...plainRule, method, grades: 'a\nb\nc\nd\ne' }));
    expect(rule).toMatchObject({ method });
    expect(rule).not.toHaveProperty('code');
    expect(read(ruleOf(draftOf(rule)))).toEqual(rule);
  });

  it('keeps colleges, second measures, proxies, who votes and the second call', () => {
    const draft = {
      ...plainRule,
      proxies: '2',
      eligibility: { ...plainRule.eligibility, who: 'residents', years: '5', age: '16', checkedByTellers: true },
      secondCall: { afterDays: '15', on: '', rule: ruleTemplates.simpleMajority },
      majority: {
        ...plainRule.majority,
        quorum: { of: 'roll', fraction: '1/3' },
        also: [{ weights: 'weights', threshold: { fraction: '13/20', strict: false }, blockingMinority: '4' }],
      },
      colleges: [{ ...plainRule.majority, id: 'c1', name: 'Membres', required: true }],
    };
    const rule = read(ruleOf(draft));
    expect(rule).toMatchObject({
      proxies: { perHolder: 2 },
      eligibility: { who: 'residents', years: 5, age: 16, checkedByTellers: true },
      also: [{ blockingMinority: 4 }],
      colleges: [{ id: 'c1', name: 'Membres' }],
    });
    expect(read(ruleOf(draftOf(rule)))).toEqual(rule);
  });

  it('calls again under the same rule as it has become, or under another that stays as it is', () => {
    const quorum = { of: 'present', fraction: '1/2' };
    const called = (rule: unknown) => ({
      ...plainRule,
      majority: { ...plainRule.majority, quorum },
      secondCall: { afterDays: '30', on: '', rule },
    });
    const stored = read(ruleOf(called(null)));
    const twoThirds = { fraction: '2/3', strict: false };
    const changed = draftOf(stored);
    const later = { ...changed, majority: { ...changed.majority, threshold: twoThirds } };
    expect(read(ruleOf(later))).toMatchObject({
      threshold: twoThirds,
      fallback: { noQuorum: { rule: { threshold: twoThirds, quorum, fallback: { noQuorum: null } } } },
    });
    const other = draftOf(read(ruleOf(called(ruleTemplates.simpleMajority))));
    expect(read(ruleOf({ ...other, majority: { ...other.majority, threshold: twoThirds } }))).toMatchObject({
      fallback: { noQuorum: { rule: ruleTemplates.simpleMajority } },
    });
  });

  it('sends what is no number as it was typed, so that its field is named', () => {
    const parsed = parseRule(ruleOf({ ...plainRule, method: 'score', told: { highest: 'cinq' } }));
    expect(parsed).toMatchObject({ refusal: { params: { field: 'options.highest' } } });
  });

  it('takes anything for a plain rule where nothing can be read', () => {
    expect(draftOf('')).toEqual(plainRule);
    expect(draftOf({})).toEqual({ ...plainRule });
  });
});
