import { describe, expect, it } from 'vitest';
import { dayInWords, daysAfter } from './days.js';

describe('days of the charter', () => {
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
