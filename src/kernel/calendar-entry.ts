import type { Id } from './ids.js';

export const calendarKinds = ['phase', 'exception', 'plenary', 'session', 'encounter', 'report', 'ballot'] as const;
export type CalendarKind = (typeof calendarKinds)[number];

/** A dated thing that everybody may know: on days, or at a moment. */
export interface CalendarEntry {
  readonly kind: CalendarKind;
  /** Of the thing; with its kind, the same as long as it lives. */
  readonly id: Id;
  readonly title: string;
  readonly place: string;
  /** Address under the collective. */
  readonly path: string;
  /** What an exception allows. */
  readonly action: string | null;
  /** ISO dates in the collective's time zone, both included; null when it has an hour. */
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly cancelled: boolean;
}
