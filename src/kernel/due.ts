import { daysBetween } from './day.js';

/** What is said of something owed, once each: that its day comes, that it passed. */
export type DueWord = 'soon' | 'late';

/** What is to be said on a day of what is due on another (ISO dates); null: nothing yet. */
export function dueWord(today: string, dueOn: string, remindedBefore: number): DueWord | null {
  const left = daysBetween(today, dueOn);
  if (left < 0) return 'late';
  return left <= remindedBefore ? 'soon' : null;
}
