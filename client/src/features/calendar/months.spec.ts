import { describe, expect, it } from 'vitest';
import { byDay, daysOf, monthAfter, monthName, monthOf } from './months.js';

describe('months of a calendar', () => {
  it.each([
    [null, '2026-11'],
    ['2026-02', '2026-02'],
    ['2026-13', '2026-11'],
    ['hier', '2026-11'],
  ])('asked %s, shows %s', (asked, month) => {
    expect(monthOf(asked, '2026-11-23')).toBe(month);
  });

  it('follow one another over the years', () => {
    expect(monthAfter('2026-12', 1)).toBe('2027-01');
    expect(monthAfter('2027-01', -1)).toBe('2026-12');
    expect(daysOf('2028-02')).toEqual({ from: '2028-02-01', until: '2028-02-29' });
    expect(daysOf('2026-12')).toEqual({ from: '2026-12-01', until: '2026-12-31' });
  });

  it('are named in the language of the reader', () => {
    expect(monthName('2026-06', 'fr')).toBe('juin 2026');
    expect(monthName('2026-06', 'en')).toBe('June 2026');
  });

  it('hold their things day by day', () => {
    const things = ['2026-06-03 a', '2026-06-01 b', '2026-06-03 c'];
    expect(byDay(things, (each) => each.slice(0, 10))).toEqual([
      ['2026-06-01', ['2026-06-01 b']],
      ['2026-06-03', ['2026-06-03 a', '2026-06-03 c']],
    ]);
  });
});
