import type { Language } from '../../../kernel/refusal.js';

/** French spacing: a narrow no-break space before `; : ! ? »` and after `«`. Text is written with plain spaces. */
export const french = (text: string): string => text.replace(/ ([;:!?»])/g, '\u202F$1').replace(/« /g, '«\u202F');

/** "1 personne", "12 personnes": the count, and the noun in the number its language asks for (French: 0 is singular). */
export function countOf(count: number, language: Language, one: string, many: string): string {
  const single = language === 'fr' ? count < 2 : count === 1;
  return `${count} ${single ? one : many}`;
}

const french10 = 'deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième'.split(' ');
const english10 = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

const englishEnding = (count: number): string => {
  const teens = count % 100 > 10 && count % 100 < 14;
  return teens ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
};

/** A place in a queue, from 1: "en tête", "troisième", "12e"; "first", "third", "12th". */
export function ordinal(place: number, language: Language): string {
  if (language === 'en') return english10[place - 1] ?? `${place}${englishEnding(place)}`;
  return place === 1 ? 'en tête' : (french10[place - 2] ?? `${place}e`);
}

/** "a, b et c". */
export function listOf(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return `${parts.slice(0, -1).join(', ')} ${language === 'fr' ? 'et' : 'and'} ${last}`;
}
