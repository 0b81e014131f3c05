import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween, type PublishedContent, type PublishedMeasure } from './publication.js';

const measure = (number: number, textVersionId = `v${number}`): PublishedMeasure => ({
  number,
  title: `Mesure ${number}`,
  textVersionId,
});
const content = (
  chapters: Readonly<Record<string, readonly PublishedMeasure[]>>,
  introduction = '',
): PublishedContent => ({
  introduction,
  chapters: Object.entries(chapters).map(([title, measures]) => ({ title, introduction: '', measures })),
});

describe('what changed between two programmes', () => {
  it('is what came, what moved, what was voted again, what left', () => {
    const from = content({ Eau: [measure(1), measure(2)], Nuit: [measure(3)] });
    const to = content({ Eau: [measure(1, 'again'), measure(4)], Jour: [measure(2)] }, 'Bonjour.');
    expect(changesBetween(from, to)).toEqual([
      { kind: 'introduction-changed', chapter: null },
      { kind: 'reworded', chapter: 'Eau', measure: measure(1, 'again') },
      { kind: 'added', chapter: 'Eau', measure: measure(4) },
      { kind: 'chapter-added', chapter: 'Jour' },
      { kind: 'moved', chapter: 'Jour', was: 'Eau', measure: measure(2) },
      { kind: 'removed', chapter: 'Nuit', measure: measure(3) },
      { kind: 'chapter-removed', chapter: 'Nuit' },
    ]);
  });

  const programmes = fc
    .uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 9 })
    .chain((numbers) =>
      fc.tuple(
        ...numbers.map((number) =>
          fc
            .tuple(fc.constantFrom('Eau', 'Nuit', 'Jour'), fc.constantFrom('a', 'b'))
            .map(([chapter, version]) => ({ chapter, measure: measure(number, version) })),
        ),
      ),
    )
    .map((all) => {
      const chapters: Record<string, PublishedMeasure[]> = {};
      for (const each of all) (chapters[each.chapter] ??= []).push(each.measure);
      return content(chapters);
    });

  it('is nothing between a programme and itself, and undone by going back', () => {
    fc.assert(
      fc.property(programmes, programmes, (one, other) => {
        expect(changesBetween(one, one)).toEqual([]);
        const count = (kind: string, from: PublishedContent, to: PublishedContent): number =>
          changesBetween(from, to).filter((change) => change.kind === kind).length;
        expect(count('added', one, other)).toBe(count('removed', other, one));
        expect(count('moved', one, other)).toBe(count('moved', other, one));
        expect(count('reworded', one, other)).toBe(count('reworded', other, one));
        expect(count('chapter-added', one, other)).toBe(count('chapter-removed', other, one));
      }),
    );
  });
});
