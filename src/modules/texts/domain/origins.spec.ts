import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clauseText, clausesOf } from './clause.js';
import type { TextDocument } from './document.js';
import { type NumberedText, originsOf, sentencesOf } from './origins.js';

const idOf = (clause: number): string => `01890000-0000-7000-8000-${String(clause).padStart(12, '0')}`;

/** Clauses by number, with their words; bold where said. */
const textOf = (clauses: readonly (readonly [number, string])[], bold = false): TextDocument => ({
  type: 'doc',
  content: clauses.map(([clause, text]) => ({
    type: 'paragraph',
    attrs: { id: idOf(clause) },
    ...(text === '' ? {} : { content: [{ type: 'text', text, ...(bold ? { marks: [{ type: 'bold' }] } : {}) }] }),
  })),
});

const numbered = (...documents: readonly TextDocument[]): NumberedText[] =>
  documents.map((document, index) => ({ id: `v${index + 1}`, number: index + 1, document }));

const runsOf = (...documents: readonly TextDocument[]) =>
  originsOf(numbered(...documents)).map(({ runs }) => runs.map(({ text, version }) => [version, text]));

describe('where words come from', () => {
  it('is the version that wrote them', () => {
    const first = textOf([[1, 'La régie publie ses comptes.']]);
    const second = textOf([[1, 'La régie municipale publie ses comptes.']]);
    const third = textOf([
      [1, 'La régie municipale publie ses comptes chaque année.'],
      [2, 'Chacun peut les lire.'],
    ]);
    expect(runsOf(first, second, third)).toEqual([
      [
        [1, 'La régie '],
        [2, 'municipale '],
        [1, 'publie ses comptes'],
        [3, ' chaque année'],
        [1, '.'],
      ],
      [[3, 'Chacun peut les lire.']],
    ]);
  });

  it('stays theirs when their clause moves, changes its id or its style', () => {
    const first = textOf([
      [1, 'Un.'],
      [2, 'Deux.'],
    ]);
    const moved = textOf([
      [2, 'Deux.'],
      [3, 'Un.'],
    ]);
    expect(runsOf(first, moved, textOf([[2, 'Deux.']], true))).toEqual([[[1, 'Deux.']]]);
    expect(runsOf(first, moved)).toEqual([[[1, 'Deux.']], [[1, 'Un.']]]);
  });

  it('is where they come back, once deleted', () => {
    const whole = textOf([[1, 'L’eau est à tous.']]);
    expect(runsOf(whole, textOf([[1, 'L’eau.']]), whole)[0]).toContainEqual([3, ' est à tous']);
  });

  it('is told by sentence', () => {
    const [clause] = originsOf(
      numbered(
        textOf([[1, 'Un prix juste. Des comptes clairs.']]),
        textOf([[1, 'Un prix juste. Des comptes publics.']]),
      ),
    );
    expect(clause && sentencesOf(clause)).toEqual([
      [{ text: 'Un prix juste. ', version: 1, versionId: 'v1' }],
      [
        { text: 'Des comptes ', version: 1, versionId: 'v1' },
        { text: 'publics', version: 2, versionId: 'v2' },
        { text: '.', version: 1, versionId: 'v1' },
      ],
    ]);
  });
});

const words = fc
  .array(fc.constantFrom('eau', 'prix', 'la', 'régie.', 'L’été', '😀', 'ne', '« oui »', '\n', 'مرحبا'), {
    maxLength: 8,
  })
  .map((parts) => parts.join(' '));
const texts = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 6 }), words), { selector: ([clause]) => clause, maxLength: 6 })
  .map((clauses) => textOf(clauses));
const histories = fc.array(texts, { minLength: 1, maxLength: 5 });

describe('words of a text made from others', () => {
  const elsewhere = (version: number, versionId: string, clause: number, text: string) => ({
    clauseId: idOf(clause),
    kind: 'paragraph' as const,
    runs: [{ text, version, versionId }],
  });

  it('are of the versions that wrote them there, until they are written again here', () => {
    const brought = [elsewhere(4, 'a4', 1, 'L’eau est à tous.'), elsewhere(2, 'b2', 2, 'Le prix est juste.')];
    const made = textOf([
      [1, 'L’eau est à tous.'],
      [2, 'Le prix est juste.'],
    ]);
    const changed = textOf([
      [2, 'Le prix est juste.'],
      [1, 'L’eau est à nous tous.'],
      [3, 'Ici.'],
    ]);
    const ids = (...documents: readonly TextDocument[]) =>
      originsOf(numbered(...documents), brought).map(({ runs }) =>
        runs.map(({ text, versionId }) => [versionId, text]),
      );
    expect(ids(made)).toEqual([[['a4', 'L’eau est à tous.']], [['b2', 'Le prix est juste.']]]);
    expect(ids(made, changed)).toEqual([
      [['b2', 'Le prix est juste.']],
      [
        ['a4', 'L’eau est à '],
        ['v2', 'nous '],
        ['a4', 'tous.'],
      ],
      [['v2', 'Ici.']],
    ]);
  });

  it('come with those that stay where a part left', () => {
    const brought = [elsewhere(1, 'a1', 1, 'Une part.'), elsewhere(1, 'a1', 2, 'Le reste.')];
    expect(originsOf(numbered(textOf([[2, 'Le reste.']])), brought)).toEqual([brought[1]]);
  });
});

describe('origins, whatever the history', () => {
  it('say every word of the last version once, each from a version that has it', () => {
    fc.assert(
      fc.property(histories, (documents) => {
        const versions = numbered(...documents);
        const origins = originsOf(versions);
        const last = versions.at(-1);
        const said = origins.map(({ clauseId, runs }) => [clauseId, runs.map(({ text }) => text).join('')]);
        expect(said).toEqual(last && clausesOf(last.document).map((clause) => [clause.id, clauseText(clause)]));
        for (const { text, version } of origins.flatMap(({ runs }) => runs)) {
          const brought = versions.find(({ number }) => number === version);
          for (const word of text.split(/\s+/)) {
            expect(brought && clausesOf(brought.document).map(clauseText).join(' ')).toContain(word);
          }
        }
        for (const clause of origins) {
          expect(
            sentencesOf(clause)
              .flat()
              .map(({ text }) => text)
              .join(''),
          ).toBe(clause.runs.map(({ text }) => text).join(''));
        }
      }),
    );
  });

  it('do not change when a version changes nothing', () => {
    fc.assert(
      fc.property(histories, (documents) => {
        const again = documents.flatMap((document) => [document, document]);
        const once = originsOf(numbered(...documents));
        const twice = originsOf(
          again.map((document, index) => ({ id: `v${(index >> 1) + 1}`, number: (index >> 1) + 1, document })),
        );
        expect(twice).toEqual(once);
      }),
    );
  });
});
