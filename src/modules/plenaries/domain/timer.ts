/**
 * A clock as data: of a speech, of an agenda item. All moments are milliseconds since 1970 by the server's clock, all
 * lengths whole milliseconds: whoever shows it computes from these and the server's time, so that no screen drifts.
 */
export interface Timer {
  /** When it started to run, or ran again after a pause. */
  readonly startedAt: number;
  /** When it was paused, or stopped; null while it runs. */
  readonly pausedAt: number | null;
  /** What ran before `startedAt`. */
  readonly accumulatedMs: number;
  /** What it may run in all; null: no limit. */
  readonly limitMs: number | null;
}

/** The longest limit: a day. */
export const longestLimitMs = 86_400_000;

const whole = (ms: number): number => Math.min(Math.max(Math.trunc(ms), 0), longestLimitMs);

/** A timer that runs from now. The limit is kept between 0 and a day. */
export const startTimer = (now: number, limitMs: number | null = null): Timer => ({
  startedAt: now,
  pausedAt: null,
  accumulatedMs: 0,
  limitMs: limitMs === null ? null : whole(limitMs),
});

/** What it ran so far, pauses left out. A clock set back takes nothing away. */
export const elapsed = ({ startedAt, pausedAt, accumulatedMs }: Timer, now: number): number =>
  accumulatedMs + Math.max(0, (pausedAt ?? now) - startedAt);

/** What is left; below 0 once it is over; null without limit. */
export const remaining = (timer: Timer, now: number): number | null =>
  timer.limitMs === null ? null : timer.limitMs - elapsed(timer, now);

export const isRunning = (timer: Timer): boolean => timer.pausedAt === null;

/** Stops the clock until it is resumed; a paused timer stays as it is. */
export const pause = (timer: Timer, now: number): Timer =>
  isRunning(timer) ? { ...timer, pausedAt: Math.max(now, timer.startedAt) } : timer;

/** Runs again after a pause; a running timer stays as it is. */
export const resume = (timer: Timer, now: number): Timer =>
  isRunning(timer) ? timer : { ...timer, accumulatedMs: elapsed(timer, now), startedAt: now, pausedAt: null };

/** Gives more time, or takes some back (below 0); one without limit keeps none. */
export const extend = (timer: Timer, byMs: number): Timer =>
  timer.limitMs === null ? timer : { ...timer, limitMs: whole(timer.limitMs + byMs) };

/** The same clock with another limit, kept between 0 and a day; null: none. */
export const withLimit = (timer: Timer, limitMs: number | null): Timer => ({
  ...timer,
  limitMs: limitMs === null ? null : whole(limitMs),
});
