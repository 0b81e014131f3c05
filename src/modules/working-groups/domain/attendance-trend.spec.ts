import { describe, expect, it } from 'vitest';
import { attendanceTrend } from './attendance-trend.js';

describe('the attendance of a group', () => {
  it('has no trend before there are sessions to compare', () => {
    expect(attendanceTrend(null, null)).toBeNull();
    expect(attendanceTrend(5, null)).toBeNull();
  });

  it('rises and falls by at least one person and a fifth', () => {
    expect(attendanceTrend(6, 4)).toBe('rising');
    expect(attendanceTrend(3, 5)).toBe('falling');
    expect(attendanceTrend(4.6, 4)).toBe('steady');
    expect(attendanceTrend(21, 20)).toBe('steady');
    expect(attendanceTrend(0, 0)).toBe('steady');
  });
});
