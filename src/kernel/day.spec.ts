import { describe, expect, it } from 'vitest';
import { dayInWords, dayOf, daysAfter, endOfDay } from './day.js';

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

describe('days told and counted', () => {
  it('are counted over months, leap years and clock changes', () => {
    expect(daysAfter('2019-12-30', 3)).toBe('2020-01-02');
    expect(daysAfter('2020-02-28', 1)).toBe('2020-02-29');
    expect(daysAfter('2020-03-28', 2)).toBe('2020-03-30');
    expect(daysAfter('2020-01-01', -1)).toBe('2019-12-31');
  });

  it('are said in words', () => {
    expect(dayInWords('2020-01-01', 'fr')).toBe('1er janvier 2020');
    expect(dayInWords('2020-01-11', 'fr')).toBe('11 janvier 2020');
    expect(dayInWords('2020-01-11', 'en')).toBe('11 January 2020');
  });
});
