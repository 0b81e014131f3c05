import type { Clock } from '../../kernel/clock.js';

/** The clock of the story: it stands where the act being played stands, and never goes back. */
export class PlayClock implements Clock {
  private at: number;

  constructor(start: Date) {
    this.at = start.getTime();
  }

  now(): Date {
    return new Date(this.at);
  }

  /** Goes on to a moment; a moment already past leaves the clock where it is, a millisecond later. */
  goTo(moment: Date): void {
    this.at = Math.max(moment.getTime(), this.at + 1);
  }
}
