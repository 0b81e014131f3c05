import type { Row } from './script.js';

/** The words of a clause in lower case, without spaces and signs. */
export const readWords = ({ words }: Row): readonly string[] =>
  words.flatMap(({ sort, text }) => (sort === 'word' ? [text.toLowerCase()] : []));

/** How many words two lists share, each counted as often as it stands in both. */
export function shared(one: readonly string[], other: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of one) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of other) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  return common;
}

/** What is left of a list once the words of another are taken out, each once. */
export function without(words: readonly string[], taken: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const word of taken) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

/**
 * How much one list of words looks like another, rewritten: from 0 to 1, and 0 where it does not. Half of the words are
 * common, or three quarters of the shorter are in the longer.
 */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const shorter = Math.min(one.length, other.length);
  if (shorter === 0) return 0;
  const common = shared(one, other);
  const share = (2 * common) / (one.length + other.length);
  if (share >= 0.5) return share;
  return shorter >= 4 && common / shorter >= 0.75 ? 0.5 : 0;
}
