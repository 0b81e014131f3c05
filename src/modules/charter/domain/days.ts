import type { Language } from '../../../kernel/refusal.js';

const day = 24 * 60 * 60 * 1000;

/** The ISO date so many days after another. */
export const daysAfter = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);

const formats: Partial<Record<Language, Intl.DateTimeFormat>> = {};

/** "15 mars 2026", "1er mars 2026": of an ISO date. */
export function dayInWords(on: string, language: Language): string {
  const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
  const format = (formats[language] ??= new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  const words = format.format(new Date(`${on}T00:00:00Z`));
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}
