import { describe, expect, it } from 'vitest';
import { likenessWords, resemblance, type Compared } from './resemblance.js';

const nothing: Compared = {
  titleLikeness: 0,
  titleWords: [],
  commonWords: 0,
  wordsWritten: 20,
  sameChapter: false,
};

describe('a proposal that resembles words being written', () => {
  it('has nearly the same title', () => {
    expect(resemblance({ ...nothing, titleLikeness: 0.6 })?.likenesses).toEqual([{ kind: 'title' }]);
  });

  it('has two words of the title that few have, or one that hardly any has with another somewhere', () => {
    const eau = { word: 'eau', share: 0.1 };
    const prix = { word: 'prix', share: 0.05 };
    expect(resemblance({ ...nothing, titleWords: [eau] })).toBeNull();
    expect(resemblance({ ...nothing, titleWords: [eau, { word: 'ville', share: 0.5 }] })).toBeNull();
    expect(resemblance({ ...nothing, titleWords: [eau, prix] })?.likenesses).toEqual([
      { kind: 'title-words', words: ['eau', 'prix'] },
    ]);
    const alone = { ...nothing, titleWords: [{ word: 'ludothèque', share: 0.01 }] };
    expect(resemblance({ ...alone, commonWords: 1 })).toBeNull();
    expect(resemblance({ ...alone, commonWords: 2 })).not.toBeNull();
  });

  it('has many of the words of the text, and not of two words alone', () => {
    expect(resemblance({ ...nothing, commonWords: 9 })?.likenesses).toEqual([{ kind: 'text' }]);
    expect(resemblance({ ...nothing, commonWords: 2, wordsWritten: 2 })).toBeNull();
    expect(resemblance({ ...nothing, wordsWritten: 0 })).toBeNull();
  });

  it('is not found by its chapter alone, and comes first with it', () => {
    expect(resemblance({ ...nothing, sameChapter: true })).toBeNull();
    const there = resemblance({ ...nothing, titleLikeness: 0.6, sameChapter: true });
    const elsewhere = resemblance({ ...nothing, titleLikeness: 0.6 });
    expect(there?.likenesses).toEqual([{ kind: 'title' }, { kind: 'chapter' }]);
    expect(there?.score).toBeGreaterThan(elsewhere?.score ?? Infinity);
  });

  it('says why, in both languages', () => {
    const words = [{ kind: 'title-words', words: ['eau', 'régie'] }, { kind: 'chapter' }] as const;
    expect(likenessWords(words, 'fr')).toBe(
      'mêmes mots dans le titre\u00a0: «\u00a0eau\u00a0», «\u00a0régie\u00a0»\u202f; même chapitre',
    );
    expect(likenessWords(words, 'en')).toBe('same words in the title: “eau”, “régie”; same chapter');
  });
});
