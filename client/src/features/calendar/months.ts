import type { Language } from '../../i18n/catalogues.js';

const isMonth = /^[12]\d{3}-(0[1-9]|1[0-2])$/;

/** "2026-06" as an address asks it; otherwise the month of a day. */
export const monthOf = (asked: string | null, today: string): string =>
  asked !== null && isMonth.test(asked) ? asked : today.slice(0, 7);

const first = (month: string): Date => new Date(`${month}-01T00:00:00Z`);

/** The month so many after (before, when negative). */
export function monthAfter(month: string, months: number): string {
  const date = first(month);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** Its first day and its last, as ISO dates. */
export function daysOf(month: string): { readonly from: string; readonly until: string } {
  const last = new Date(first(monthAfter(month, 1)).getTime() - 86_400_000);
  return { from: `${month}-01`, until: last.toISOString().slice(0, 10) };
}

/** "juin 2026". */
export const monthName = (month: string, language: Language): string =>
  new Intl.DateTimeFormat(language === 'fr' ? 'fr-FR' : 'en-GB', {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(first(month));

/** Things under the day they are shown on, in the order they came. */
export function byDay<T>(
  things: readonly T[],
  dayOf: (thing: T) => string,
): readonly (readonly [string, readonly T[]])[] {
  const days = new Map<string, T[]>();
  for (const thing of things) {
    const day = dayOf(thing);
    days.set(day, [...(days.get(day) ?? []), thing]);
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1));
}
