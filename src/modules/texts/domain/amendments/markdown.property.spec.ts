import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MergedMarkdown, mergeMarkdown, rebaseMarkdown } from './merge-markdown.js';

/** The same texts at every run: a failure replays. */
const runs = (numRuns: number) => ({ numRuns, seed: 20_261_123 });

const word = fc.constantFrom(
  ...'le parc eau ville est ouvert quatre cinq l’air **fort** *doux* [lien](https://e.org/a) 👩‍👩‍👧 مرحبا d’abord budget C’est aujourd’hui &amp; \\* «\u00a0oui\u00a0»'.split(
    ' ',
  ),
);
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 9 }), fc.constantFrom('.', '\u00a0!', ''))
  .map(([words, end]) => `${words.join(' ')}${end}`);
const block = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 1, arbitrary: fc.tuple(sentence, sentence).map((lines) => lines.join('\n')) },
  { weight: 2, arbitrary: fc.tuple(fc.constantFrom('# ', '## '), sentence).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${item}`).join('\n')),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item, at) => `${at + 1}. ${item}`).join('\n')),
  },
  { weight: 1, arbitrary: sentence.map((text) => `* ${text}\n  - ${text}\n\n  suite`) },
  { weight: 1, arbitrary: sentence.map((text) => `> ${text}`) },
  { weight: 1, arbitrary: fc.tuple(word, word).map(([a, b]) => `| ${a} | b |\n|---|---|\n| c | ${b} |`) },
);
const blocks = fc.array(block, { minLength: 1, maxLength: 6 });
const file = (list: readonly string[]): string => `${list.join('\n\n')}\n`;

type Edit = (list: readonly string[]) => readonly string[];

const spliced = (list: readonly string[], at: number, out: number, ...put: readonly string[]): readonly string[] => [
  ...list.slice(0, at % (list.length + 1)),
  ...put,
  ...list.slice((at % (list.length + 1)) + out),
];

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(20), block).map(
    ([at, text]): Edit =>
      (list) =>
        spliced(list, at, 0, text),
  ),
  fc.nat(20).map(
    (at): Edit =>
      (list) =>
        spliced(list, at, 1),
  ),
  fc.tuple(fc.nat(20), fc.nat(20), word).map(
    ([at, place, text]): Edit =>
      (list) =>
        list.map((one, index) => {
          const words = one.split(' ');
          return index === at % list.length ? spliced(words, 1 + (place % words.length), 1, text).join(' ') : one;
        }),
  ),
  fc.tuple(fc.nat(20), word).map(
    ([at, text]): Edit =>
      (list) =>
        list.map((one, index) => (index === at % list.length ? `${one} ${text}` : one)),
  ),
  fc.tuple(fc.nat(20), fc.nat(20)).map(([from, to]): Edit => (list) => {
    const moved = list[from % Math.max(1, list.length)];
    return moved === undefined
      ? list
      : spliced(
          list.filter((one) => one !== moved),
          to,
          0,
          moved,
        );
  }),
);
const amended = fc.array(edit, { maxLength: 3 });
const texts = fc.tuple(blocks, fc.array(amended, { minLength: 2, maxLength: 4 })).map(([list, edits]) => ({
  base: file(list),
  amended: edits.map((steps) => file(steps.reduce<readonly string[]>((now, step) => step(now), list))),
}));

/** Anything: signs of Markdown, line ends and odd characters without any sense. */
const soup = fc
  .array(
    fc.constantFrom(
      ...'- |* |1. |> |# |**|*|_|`|```\n|~~|[x](y)|[|](|\\|mot|le|.|---\n|===\n|<!-- c -->|&amp;|\u00a0|e\u0301|\n|\n\n|  |\t|- [ ] '.split(
        '|',
      ),
      '| a | b |\n',
      '|---|---|\n',
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''));

describe('amended Markdown', () => {
  it('merged alone, is what it was, byte for byte', () => {
    fc.assert(
      fc.property(texts, ({ base, amended: [one = ''] }) => {
        expect(mergeMarkdown(base, [one]).merged).toBe(one);
      }),
      runs(100),
    );
  });

  it('of any characters comes out as it came in', () => {
    fc.assert(
      fc.property(soup, soup, (base, one) => {
        expect(mergeMarkdown(base, [base]).merged).toBe(base);
        expect(mergeMarkdown(base, [one]).merged).toBe(one);
      }),
      runs(150),
    );
  });

  it('merges to the same text in whatever order it is given', () => {
    fc.assert(
      fc.property(texts, ({ base, amended: all }) => {
        const there = mergeMarkdown(base, all);
        const back = mergeMarkdown(base, [...all].reverse());
        expect(back.merged).toBe(there.merged);
        const said = ({ conflicts }: typeof there) =>
          conflicts.map(({ clause, words }) => `${clause}: ${words}`).sort();
        expect(said(back)).toEqual(said(there));
        const relations = ({ pairs }: typeof there) => pairs.map(({ relation }) => relation).sort();
        expect(relations(back)).toEqual(relations(there));
      }),
      runs(100),
    );
  });

  it('rebases over another exactly when the other rebases over it, and over itself to nothing', () => {
    fc.assert(
      fc.property(texts, ({ base, amended: [one = '', other = ''] }) => {
        const [there, back] = [rebaseMarkdown(base, one, other), rebaseMarkdown(base, other, one)];
        expect(there.rebased === null).toBe(back.rebased === null);
        expect(there.rebased).toBe(back.rebased);
        expect(rebaseMarkdown(base, one, one)).toEqual({ rebased: one, conflicts: [] });
        expect(rebaseMarkdown(base, base, one).rebased).toBe(one);
      }),
      runs(100),
    );
  });

  it('says a pair conflicts when merging it does, and otherwise keeps every word both brought', () => {
    fc.assert(
      fc.property(texts, ({ base, amended: [one = '', other = ''] }) => {
        const { pairs, conflicts } = mergeMarkdown(base, [one, other]);
        const [pair] = pairs;
        expect(pair?.relation === 'conflicting').toBe(conflicts.length > 0);
        expect(mergeMarkdown(base, [one, one]).pairs[0]?.relation).toBe('identical');
        expect(mergeMarkdown(base, [other, one]).pairs[0]?.relation).toBe(pair?.relation);
        if (conflicts.length > 0) return;
        const brought = (rows: MergedMarkdown['rows'], by: number): readonly string[] =>
          rows.flatMap(({ words }) => words.flatMap((word) => (word.by.includes(by) ? [word.word.text] : [])));
        const { rows } = mergeMarkdown(base, [one, other]);
        for (const [by, alone] of [one, other].entries()) {
          const left = new Map<string, number>();
          for (const text of brought(rows, by)) left.set(text, (left.get(text) ?? 0) + 1);
          for (const text of brought(mergeMarkdown(base, [alone]).rows, 0)) {
            expect(left.get(text) ?? 0).toBeGreaterThan(0);
            left.set(text, (left.get(text) ?? 0) - 1);
          }
        }
      }),
      runs(100),
    );
  });
});
