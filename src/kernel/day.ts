import type { Language } from './refusal.js';

const formats = new Map<string, Intl.DateTimeFormat>();

/** A formatter costs more than what it formats: one a zone. */
function formatOf(timeZone: string): Intl.DateTimeFormat {
  const found = formats.get(timeZone);
  if (found) return found;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(timeZone, made);
  return made;
}

/** The ISO date of a moment in a time zone. */
export const dayOf = (at: Date, timeZone: string): string => formatOf(timeZone).format(at);

const hour = 3_600_000;

/** The first instant after a day in a time zone, to the quarter of an hour (zones are offset by no less). */
export function endOfDay(day: string, timeZone: string): Date {
  const noon = new Date(`${day}T12:00:00Z`).getTime();
  for (let at = noon - 14 * hour; at <= noon + 26 * hour; at += hour / 4) {
    if (dayOf(new Date(at), timeZone) > day) return new Date(at);
  }
  throw new RangeError(`${day} does not end in ${timeZone}`);
}

const clocks = new Map<string, Intl.DateTimeFormat>();

/** What the clocks of a zone show at a moment, as if it were UTC. */
function wallClock(at: Date, timeZone: string): number {
  const format =
    clocks.get(timeZone) ??
    new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium', hourCycle: 'h23' });
  clocks.set(timeZone, format);
  return Date.parse(`${format.format(at).replace(' ', 'T')}Z`);
}

/** The moment at which the clocks of a zone show "2026-03-15T18:30:00"; in an hour they skip, the one after. */
export function instantIn(local: string, timeZone: string): Date {
  const wanted = Date.parse(`${local}Z`);
  let at = wanted;
  for (let time = 0; time < 2; time += 1) at += wanted - wallClock(new Date(at), timeZone);
  return new Date(at);
}

/** Whole days from an ISO date to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / (24 * hour);

/** The ISO date so many days after another. */
export const daysAfter = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 24 * hour).toISOString().slice(0, 10);

const wordings: Partial<Record<Language, Intl.DateTimeFormat>> = {};

/** "15 mars 2026", "1er mars 2026": of an ISO date. What is no date is said as it is. */
export function dayInWords(on: string, language: Language): string {
  const at = new Date(`${on}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return on;
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const format = (wordings[language] ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const words = format.format(at);
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}
