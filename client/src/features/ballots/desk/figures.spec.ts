import { describe, expect, it } from 'vitest';
import { figuresOf, figuresRead, figuresText, weighsUnseen } from './figures.js';
import { plainMajority } from './ruleDraft.js';

describe('imagined figures', () => {
  it('take who voted for who could where nothing else is said', () => {
    expect(figuresOf({ for: '61', against: '30', abstain: '9' }, [])).toEqual({
      for: 61,
      against: 30,
      abstain: 9,
      blank: 0,
      void: 0,
      roll: 100,
      present: 100,
      weights: { roll: 100, present: 100 },
    });
    expect(figuresOf({ for: '2', roll: '10', present: '5' }, [])).toMatchObject({ roll: 10, present: 5 });
  });

  it('stand by college, with their weights', () => {
    const figures = { 'a.for': '3', 'a.roll': '4', 'b.against': '1', 'b.weight': '5' };
    expect(figuresOf(figures, [{ id: 'a' }, { id: 'b' }])).toMatchObject({
      roll: 5,
      weights: { roll: 9, present: 9 },
      colleges: { a: { roll: 4 }, b: { roll: 1, weights: { roll: 5, present: 5 } } },
      groups: [
        { college: 'a', weight: 1, tally: { for: 3 } },
        { college: 'b', weight: 5, tally: { against: 1 } },
      ],
    });
  });

  it('weigh one each where the rule counts weights that no college says', () => {
    const majority = plainMajority;
    const weighed = { ...majority, weights: 'weights' };
    const also = [{ weights: 'weights', threshold: majority.threshold, blockingMinority: '' }];
    expect(weighsUnseen({ majority, colleges: [] })).toBe(false);
    expect(weighsUnseen({ majority: weighed, colleges: [] })).toBe(true);
    expect(weighsUnseen({ majority: { ...majority, also }, colleges: [] })).toBe(true);
    const college = { ...weighed, id: 'a', name: 'A', required: true };
    expect(weighsUnseen({ majority: weighed, colleges: [college] })).toBe(false);
  });

  it('go through an address and come back, and nothing else does', () => {
    const figures = { for: '61', 'c1.against': '3' };
    expect(figuresRead(figuresText({ ...figures, void: '' }))).toEqual(figures);
    expect(figuresRead('for:abc,<b>:1,x')).toEqual({});
  });
});
