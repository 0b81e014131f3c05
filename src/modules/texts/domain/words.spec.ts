import { describe, expect, it } from 'vitest';
import { countWords, segmentsOf } from './words.js';

describe('words', () => {
  it('are words, spaces and signs that make the text again, however long it is', () => {
    const sentence = 'L’eau  est à nous\u00a0: « toujours » ! 👩‍👩‍👧 ';
    const cut = segmentsOf(sentence).map(({ text }) => text);
    const long = segmentsOf(sentence.repeat(500)).map(({ text }) => text);
    expect(long.join('')).toBe(sentence.repeat(500));
    expect(long).toEqual(Array.from({ length: 500 }, () => cut).flat());
    expect(countWords(sentence.repeat(500))).toBe(2_500);
  });
});
