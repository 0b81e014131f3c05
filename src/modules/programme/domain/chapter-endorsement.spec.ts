import { describe, expect, it } from 'vitest';
import { publishedChapter, saysSomethingElse, stands } from './chapter-endorsement.js';
import type { PublishedChapter } from './publication.js';

const chapter = (versions: readonly string[], more: Partial<PublishedChapter> = {}): PublishedChapter => ({
  id: 'eau',
  title: 'Eau',
  introduction: 'Un bien commun.',
  measures: versions.map((textVersionId, place) => ({ number: place + 1, title: 'Mesure', textVersionId })),
  ...more,
});

describe('who endorsed a chapter', () => {
  const before = chapter(['a', 'b']);

  it('is asked again when its words or its measures are others', () => {
    expect(saysSomethingElse(before, chapter(['a', 'c']))).toBe(true);
    expect(saysSomethingElse(before, chapter(['a', 'b', 'c']))).toBe(true);
    expect(saysSomethingElse(before, chapter(['a']))).toBe(true);
    expect(saysSomethingElse(before, chapter(['a', 'b'], { introduction: 'Autre chose.' }))).toBe(true);
    expect(saysSomethingElse(before, null)).toBe(true);
  });

  it('is left alone when it says the same, in another order or under another title', () => {
    expect(saysSomethingElse(before, before)).toBe(false);
    const turned = { title: 'Eaux', measures: before.measures.toReversed() };
    expect(saysSomethingElse(before, chapter([], turned))).toBe(false);
  });

  it('finds it by what it is, not by its title', () => {
    expect(publishedChapter({ introduction: '', chapters: [before] }, 'eau')).toBe(before);
    expect(publishedChapter({ introduction: '', chapters: [before] }, 'Eau')).toBeNull();
  });

  it('withdraws what stands', () => {
    expect(['active', 'to_renew', 'renewed', 'withdrawn'].map((state) => stands(state as 'active'))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
