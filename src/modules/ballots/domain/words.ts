import type { Language } from '../../../kernel/refusal.js';

/** French spacing: a narrow no-break space before `; : ! ? »` and after `«`. Text is written with plain spaces. */
export const french = (text: string): string => text.replace(/ ([;:!?»])/g, '\u202F$1').replace(/« /g, '«\u202F');

/** Made when first needed: the tables of a language take longer to load than most counts take. */
const numbers: Partial<Record<Language, Intl.NumberFormat>> = {};
const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

export const formatCount = (count: number, language: Language): string =>
  (numbers[language] ??= new Intl.NumberFormat(locales[language])).format(count);

/** "1 voix", "12 voix": the count, and the noun in the number its language asks for (French: 0 is singular). */
export function countOf(count: number, language: Language, one: string, many: string): string {
  const single = language === 'fr' ? count < 2 : count === 1;
  return `${formatCount(count, language)} ${single ? one : many}`;
}

/** "a, b et c". */
export function listOf(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`;
}

/** "15 mars 2026", "1er mars 2026": of an ISO day. */
export const dayOf = (day: string, language: Language): string => {
  const words = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
};
