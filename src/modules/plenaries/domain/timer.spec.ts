import { describe, expect, it } from 'vitest';
import {
  elapsed,
  extend,
  isRunning,
  longestLimitMs,
  pause,
  remaining,
  resume,
  startTimer,
  withLimit,
} from './timer.js';

const minute = 60_000;

describe('a timer', () => {
  const timer = startTimer(1000, 2 * minute);

  it('tells what ran and what is left, below 0 when it is over', () => {
    expect(elapsed(timer, 31_000)).toBe(30_000);
    expect(remaining(timer, 31_000)).toBe(90_000);
    expect(remaining(timer, 1000 + 3 * minute)).toBe(-minute);
    expect(remaining(startTimer(1000), 31_000)).toBeNull();
  });

  it('does not count its pauses', () => {
    const paused = pause(timer, 11_000);
    expect(isRunning(paused)).toBe(false);
    expect(elapsed(paused, 999_000)).toBe(10_000);
    const again = resume(paused, 500_000);
    expect(isRunning(again)).toBe(true);
    expect(elapsed(again, 505_000)).toBe(15_000);
    expect(elapsed(pause(again, 505_000), 900_000)).toBe(15_000);
  });

  it('takes a second pause, or a second resume, for the first', () => {
    const paused = pause(timer, 11_000);
    expect(pause(paused, 20_000)).toBe(paused);
    expect(resume(timer, 20_000)).toBe(timer);
  });

  it('is extended and shortened, from nothing to a day', () => {
    expect(remaining(extend(timer, minute), 1000)).toBe(3 * minute);
    expect(remaining(extend(timer, -9 * minute), 1000)).toBe(0);
    expect(extend(timer, 2 * longestLimitMs).limitMs).toBe(longestLimitMs);
    expect(extend(startTimer(0), minute).limitMs).toBeNull();
    expect(startTimer(0, -1).limitMs).toBe(0);
  });

  it('never runs backwards when the clock is set back', () => {
    expect(elapsed(timer, 0)).toBe(0);
    expect(elapsed(pause(timer, 0), 5000)).toBe(0);
  });

  it('takes another limit, or none', () => {
    expect(withLimit(timer, minute).limitMs).toBe(minute);
    expect(withLimit(timer, -5).limitMs).toBe(0);
    expect(remaining(withLimit(timer, null), 31_000)).toBeNull();
  });
});
