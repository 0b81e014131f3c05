import fc from 'fast-check';
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

  it('are those of Unicode, whatever the text', () => {
    const whole = new Intl.Segmenter('fr', { granularity: 'word' });
    const words = "mot|l’eau|d’|’|qu'il|Œuvre|é|e\u0301|3,5|1\u202f000|m²|a_b|rendez-vous|ماء|水|ภาษา|👩‍👩‍👧|🇫|🇫🇷".split(
      '|',
    );
    const signs = ' |  |\u00a0|\u2003|\u3000|\n|\t|\u0301|\u200d|\u200b|.|,|:|;|!|)|(|«|»|"'.split('|');
    const pieces = fc.constantFrom(...words, ...signs);
    const texts = fc.oneof(
      fc
        .array(fc.oneof(fc.constantFrom('mot', ' ', '\u2003', '’'), pieces), { maxLength: 30, size: 'max' })
        .map((parts) => parts.join('')),
      fc.string({ unit: 'binary', maxLength: 30 }),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const expected = Array.from(whole.segment(text), ({ segment, isWordLike }) => [segment, isWordLike === true]);
        expect(segmentsOf(text).map(({ text: cut, isWord }) => [cut, isWord])).toEqual(expected);
      }),
      { numRuns: 2_000 },
    );
  });
});
