import { describe, expect, it } from 'vitest';
import { nearest } from './nearest.js';

const plenary = (state: string, startsAt: string) => ({ state, startsAt });

describe('the plenary to show', () => {
  it('is the one in session, whatever is announced', () => {
    const now = plenary('suspended', '2026-05-02T18:00:00Z');
    expect(nearest([plenary('announced', '2026-05-01T18:00:00Z'), now])).toBe(now);
  });

  it('is else the first announced, never a past one', () => {
    const next = plenary('announced', '2026-06-01T18:00:00Z');
    expect(
      nearest([plenary('announced', '2026-07-01T18:00:00Z'), next, plenary('minuted', '2026-05-01T18:00:00Z')]),
    ).toBe(next);
    expect(nearest([plenary('closed', '2026-05-01T18:00:00Z')])).toBeNull();
  });
});
