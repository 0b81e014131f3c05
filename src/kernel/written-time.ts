import type { Language } from './refusal.js';

const locales: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const parts = (at: Date, timeZone: string, language: Language, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locales[language], { timeZone, ...options }).formatToParts(at);

/** "9 h 30", "18 h" in French, "09:30" in English, on the clocks of a time zone. */
export function writtenHour(at: Date, timeZone: string, language: Language): string {
  const found = parts(at, timeZone, language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const part = (type: string): string => found.find((each) => each.type === type)?.value ?? '';
  const minutes = part('minute');
  if (language === 'en') return `${part('hour')}:${minutes}`;
  return `${Number(part('hour'))}\u00A0h${minutes === '00' ? '' : `\u00A0${minutes}`}`;
}

/** "samedi 13 octobre 2018", "samedi 1er mai 2021"; no comma in either language. */
export function writtenDay(at: Date, timeZone: string, language: Language): string {
  const found = parts(at, timeZone, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const text = found.map(({ value }) => value).join('');
  return language === 'fr' ? text.replace(/ 1 (?=\p{L})/u, ' 1er ') : text.replace(',', '');
}

/** "samedi 13 octobre 2018 à 9 h 30". */
export const writtenMoment = (at: Date, timeZone: string, language: Language): string =>
  `${writtenDay(at, timeZone, language)} ${language === 'fr' ? 'à' : 'at'} ${writtenHour(at, timeZone, language)}`;
