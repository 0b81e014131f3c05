import { describe, expect, it } from 'vitest';
import { dayOf, endOfDay } from './day.js';

describe('days', () => {
  it('are those of the collective’s clock', () => {
    expect(dayOf(new Date('2019-06-16T22:30:00Z'), 'Europe/Paris')).toBe('2019-06-17');
    expect(dayOf(new Date('2019-06-16T22:30:00Z'), 'America/Martinique')).toBe('2019-06-16');
  });

  it.each([
    ['2019-06-30', 'Europe/Paris', '2019-06-30T22:00:00.000Z'],
    ['2019-10-27', 'Europe/Paris', '2019-10-27T23:00:00.000Z'],
    ['2019-06-30', 'Pacific/Noumea', '2019-06-30T13:00:00.000Z'],
    ['2019-06-30', 'Pacific/Tahiti', '2019-07-01T10:00:00.000Z'],
  ])('%s ends in %s at %s', (day, zone, end) => {
    expect(endOfDay(day, zone).toISOString()).toBe(end);
  });
});
