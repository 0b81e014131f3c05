import { describe, expect, it } from 'vitest';
import { articleNumber, compareArticles, roman, type PlacedPart } from './charter.js';

const part = (partId: string, ...articles: string[]): PlacedPart => ({
  partId,
  title: partId,
  articles: articles.map((each) => {
    const [articleId = '', text = 'v1'] = each.split(':');
    return { articleId, title: articleId, textVersionId: `${articleId}:${text}` };
  }),
});

describe('numbers of articles', () => {
  it('are those people say', () => {
    expect([1, 4, 9, 14].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV']);
    expect(articleNumber(2, 4)).toBe('II-4');
  });
});

describe('two versions', () => {
  const seen = (before: PlacedPart[], after: PlacedPart[]): string[] =>
    compareArticles(before, after).map(({ change, articleId, before: was, after: is }) =>
      [change, articleId, was?.number ?? '', is?.number ?? ''].join(' ').trim(),
    );

  it('say what stayed, changed, came and went, where it stood', () => {
    expect(seen([part('p', 'a', 'b', 'c')], [part('p', 'a', 'c:v2'), part('q', 'd')])).toEqual([
      'same a I-1 I-1',
      'removed b I-2',
      'changed c I-3 I-2',
      'inserted d  II-1',
    ]);
  });

  it('say what moved, and only that', () => {
    expect(seen([part('p', 'a', 'b')], [part('p', 'a'), part('q', 'b')])).toEqual([
      'same a I-1 I-1',
      'moved b I-2 II-1',
    ]);
    expect(seen([], [part('p', 'a')])).toEqual(['inserted a  I-1']);
    expect(seen([part('p', 'a')], [])).toEqual(['removed a I-1']);
  });
});
