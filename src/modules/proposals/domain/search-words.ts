/** As many words as a search takes into account. */
const limit = 8;

/** The words of a search: letters and digits only, lower case, without accents. */
export const searchWords = (text: string): readonly string[] =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, limit);

/** A `to_tsquery` text where the last word may still be being typed; null without words. */
export function startOfWords(words: readonly string[]): string | null {
  if (words.length === 0) return null;
  return words.map((word, place) => (place === words.length - 1 ? `'${word}':*` : `'${word}'`)).join(' & ');
}

/** The words a typo may hide in: short ones resemble everything. */
export const wordsToForgive = (words: readonly string[]): readonly string[] => words.filter((word) => word.length > 3);
