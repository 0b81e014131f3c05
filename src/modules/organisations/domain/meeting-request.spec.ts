import { describe, expect, it } from 'vitest';
import { linkHolds } from './meeting-request.js';

describe('the link of a request for a meeting', () => {
  const askedAt = new Date('2026-03-02T10:00:00Z');

  it.each([
    ['unconfirmed', '2026-03-05T09:59:59Z', true],
    ['unconfirmed', '2026-03-05T10:00:00Z', false],
    ['confirmed', '2026-04-05T10:00:00Z', true],
    ['attached', '2026-04-05T10:00:00Z', true],
  ] as const)('%s on %s holds: %s', (state, now, holds) => {
    expect(linkHolds({ state, askedAt }, new Date(now))).toBe(holds);
  });
});
