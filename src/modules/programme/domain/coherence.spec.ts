import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { totalOf } from './cost.js';
import {
  countFindings,
  findingsOf,
  readinessOf,
  unsortedChapter,
  type CheckedChapter,
  type CheckedLink,
  type CheckedMeasure,
} from './coherence.js';
import type { MeasureLinkKind } from './link.js';

const measure = (number: number, more: Partial<CheckedMeasure> = {}): CheckedMeasure => ({
  proposalId: `p${number}`,
  number,
  title: `Mesure ${number}`,
  costed: true,
  competence: 'city',
  ...more,
});
const chapter = (title: string, measures: readonly CheckedMeasure[]): CheckedChapter => ({
  id: title,
  slug: title.toLowerCase(),
  title,
  measures,
});
const link = (from: number, kind: MeasureLinkKind, to: number): CheckedLink => ({
  from: `p${from}`,
  kind,
  to: `p${to}`,
  toNumber: to,
});
const said = (chapters: readonly CheckedChapter[], links: readonly CheckedLink[]) =>
  findingsOf(chapters, links).map(({ kind, chapterId, measures, missing }) => [
    kind,
    chapterId,
    measures.map(({ number }) => number),
    missing,
  ]);

describe('what is open in a programme', () => {
  const eau = chapter('Eau', [measure(1), measure(2), measure(3)]);
  const nuit = chapter('Nuit', [measure(4)]);

  it('is nothing where measures only speak of each other, or need each other one way', () => {
    expect(said([eau, nuit], [link(1, 'refers', 4), link(1, 'depends', 2), link(2, 'depends', 4)])).toEqual([]);
  });

  it('is a contradiction, told once whoever declared it', () => {
    expect(said([eau, nuit], [link(1, 'contradicts', 2), link(2, 'contradicts', 1)])).toEqual([
      ['contradiction', 'Eau', [2, 1], null],
    ]);
    expect(said([eau, nuit], [link(1, 'contradicts', 4)])).toEqual([['contradiction', null, [1, 4], null]]);
  });

  it('is a need the programme does not hold, by the number of what is missing', () => {
    expect(said([eau, nuit], [link(1, 'depends', 40)])).toEqual([['dependency-missing', 'Eau', [1], 40]]);
    expect(said([nuit], [link(1, 'depends', 40)])).toEqual([]);
  });

  it('is a circle of needs, once, with all who are in it', () => {
    const circle = [link(1, 'depends', 2), link(2, 'depends', 3), link(3, 'depends', 1), link(4, 'depends', 1)];
    const [first, ...others] = findingsOf([eau, nuit], circle);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ kind: 'dependency-cycle', chapterId: 'Eau' });
    expect(first?.measures.map(({ number }) => number).sort()).toEqual([1, 2, 3]);
  });

  it('is a measure another one takes the place of, while both are there', () => {
    expect(said([eau], [link(2, 'replaces', 1)])).toEqual([['replaced', 'Eau', [1, 2], null]]);
  });

  it('is what nobody said yet of its measures, one point a chapter', () => {
    const other = chapter(unsortedChapter, [measure(5, { costed: false }), measure(6, { competence: null })]);
    expect(said([chapter('Vide', []), other], [])).toEqual([
      ['chapter-empty', 'Vide', [], null],
      ['no-chapter', unsortedChapter, [5, 6], null],
      ['no-cost', unsortedChapter, [5], null],
      ['no-competence', unsortedChapter, [6], null],
    ]);
  });

  it('keeps a chapter from being ready', () => {
    const chapters = [eau, nuit, chapter('Vide', [])];
    const findings = findingsOf(chapters, [link(1, 'contradicts', 2)]);
    expect(readinessOf(chapters, findings).map(({ title, ready }) => [title, ready])).toEqual([
      ['Eau', false],
      ['Nuit', true],
      ['Vide', false],
    ]);
    expect(countFindings(findings)).toEqual({ contradiction: 1, 'chapter-empty': 1 });
  });

  it('holds a circle exactly where a measure can be reached from itself', () => {
    const numbers = fc.integer({ min: 1, max: 7 });
    const arrows = fc.array(
      fc.tuple(numbers, numbers).filter(([from, to]) => from !== to),
      { maxLength: 20 },
    );
    const all = chapter(
      'Tout',
      [1, 2, 3, 4, 5, 6, 7].map((number) => measure(number)),
    );
    fc.assert(
      fc.property(arrows, (pairs) => {
        const reached = (from: number, to: number, seen = new Set<number>()): boolean =>
          pairs.some(([a, b]) => {
            if (a !== from || seen.has(b)) return false;
            return b === to || reached(b, to, seen.add(b));
          });
        const found = findingsOf(
          [all],
          pairs.map(([from, to]) => link(from, 'depends', to)),
        ).flatMap(({ measures }) => measures.map(({ number }) => number));
        const expected = [1, 2, 3, 4, 5, 6, 7].filter((number) => reached(number, number));
        expect(found.sort()).toEqual(expected);
      }),
    );
  });
});

describe('what a chapter costs', () => {
  it('is what is known, once and each year apart, and of how many nothing is', () => {
    expect(
      totalOf([
        { once: 10, yearly: null },
        { once: 0, yearly: 5 },
        { once: null, yearly: null },
      ]),
    ).toEqual({ once: 10, yearly: 5, unknown: 1 });
    expect(totalOf([])).toEqual({ once: 0, yearly: 0, unknown: 0 });
  });
});
