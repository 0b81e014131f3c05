import { validate, version } from 'uuid';
import { describe, expect, it } from 'vitest';
import { newId } from './newId.js';
import { isRefusal } from './outcome.js';

describe('outcomes', () => {
  it('knows a refusal by its type name only', () => {
    expect(isRefusal({ __typename: 'Refusal', code: 'BallotNotOpen', kind: 'rule', message: '…' })).toBe(true);
    expect(isRefusal({ __typename: 'Ballot', code: 'Refusal' })).toBe(false);
    expect(isRefusal(null)).toBe(false);
  });
});

describe('ids made here', () => {
  it('are UUIDv7 that sort by time', () => {
    const [early, late] = [newId(1_700_000_000_000), newId(1_700_000_000_001)];
    expect(validate(early) && version(early) === 7).toBe(true);
    expect(early < late).toBe(true);
    expect(newId()).not.toBe(newId());
  });
});
