import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elapsed, extend, pause, remaining, resume, startTimer, type Timer } from './timer.js';

const moves = fc.array(fc.record({ wait: fc.nat(100_000), move: fc.constantFrom('pause', 'resume', 'look') }), {
  maxLength: 30,
});

describe('a timer, whatever is done to it', () => {
  it('has run exactly the time it was running, however often it was paused', () => {
    fc.assert(
      fc.property(moves, fc.nat(1_000_000), (steps, limit) => {
        let now = 1_700_000_000_000;
        let timer: Timer = startTimer(now, limit);
        let [ran, running] = [0, true];
        for (const { wait, move } of steps) {
          now += wait;
          if (running) ran += wait;
          if (move === 'pause') [timer, running] = [pause(timer, now), false];
          if (move === 'resume') [timer, running] = [resume(timer, now), true];
          expect(elapsed(timer, now)).toBe(ran);
          expect(remaining(timer, now)).toBe(limit - ran);
        }
      }),
    );
  });

  it('gives exactly the time it was extended by', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(1_000_000), fc.nat(1_000_000), (limit, more, later) => {
        const timer = startTimer(0, limit);
        expect(remaining(extend(timer, more), later)).toBe((remaining(timer, later) ?? 0) + more);
      }),
    );
  });
});
