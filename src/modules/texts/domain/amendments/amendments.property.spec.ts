import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Id } from '../../../../kernel/ids.js';
import { clausesOf, clauseText, ensureClauseIds } from '../clause.js';
import type { Block, TextDocument, Textblock } from '../document.js';
import { isTextblock } from '../document.js';
import { documentFromMarkdown } from '../markdown.js';
import { parseDocument } from '../parse.js';
import { segmentsOf } from '../words.js';
import { amendedText, takeIn } from './amended-text.js';
import { type Amendment, type BaseText, amend, apply } from './amendment.js';
import { type MergedText, compatibility, merge, rebase } from './merge-texts.js';
import { votingOrder } from './voting-order.js';

/** The same texts at every run: a failure replays. */
const runs = (numRuns: number) => ({ numRuns, seed: 20_261_123 });

/** Ids 1, 2, 3… in the form of UUIDv7. */
function idsInOrder(start: number): () => Id {
  let last = start;
  return () => `01890000-0000-7000-8000-${(last += 1).toString(16).padStart(12, '0')}`;
}

const word = fc.constantFrom(...'le parc eau ville est ouvert quatre **fort** *doux* budget l’air 👩‍👩‍👧 مرحبا'.split(' '));
const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => `${words.join(' ')}.`);
const block = fc.oneof(
  { weight: 4, arbitrary: sentence },
  { weight: 1, arbitrary: sentence.map((text) => `## ${text}`) },
  {
    weight: 2,
    arbitrary: fc
      .array(sentence, { minLength: 1, maxLength: 3 })
      .map((items) => items.map((item) => `- ${item}`).join('\n')),
  },
  { weight: 1, arbitrary: sentence.map((text) => `1. ${text}\n   - ${text}\n2. fin`) },
  { weight: 1, arbitrary: sentence.map((text) => `> ${text}`) },
);
const bases = fc
  .array(block, { minLength: 1, maxLength: 6 })
  .map((list) => documentFromMarkdown(list.join('\n\n'), idsInOrder(0)));

/** Clauses it brings are named by the fork it is made in. */
type Edit = (blocks: readonly Block[], newId: () => Id) => readonly Block[];

const inserted = (list: readonly Block[], at: number, ...put: readonly Block[]): readonly Block[] => {
  const place = at % (list.length + 1);
  return [...list.slice(0, place), ...put, ...list.slice(place)];
};

function reworded(blocks: readonly Block[], at: number, text: string): readonly Block[] {
  let left = at;
  const visit = (node: Block): Block => {
    if (isTextblock(node)) {
      left -= 1;
      return left === -1 ? retold(node, at, text) : node;
    }
    if (node.type === 'blockquote') return { ...node, content: node.content.map(visit) };
    return { ...node, content: node.content.map((item) => ({ ...item, content: item.content.map(visit) })) };
  };
  return blocks.map(visit);
}

function retold(node: Textblock, at: number, text: string): Textblock {
  const content = (node.content ?? []).map((inline, place) => {
    if (inline.type !== 'text' || place !== at % (node.content?.length ?? 1)) return inline;
    const words = inline.text.split(' ');
    words.splice(at % words.length, at % 2, text);
    return { ...inline, text: words.join(' ') };
  });
  return { ...node, content };
}

const edits: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(
        fc.nat(9),
        sentence.map((text) => text.split(' ')[0] ?? 'mot'),
      )
      .map(
        ([at, text]): Edit =>
          (list) =>
            reworded(list, at, text),
      ),
  },
  fc.tuple(fc.nat(9), block).map(
    ([at, text]): Edit =>
      (list, newId) =>
        inserted(list, at, ...documentFromMarkdown(text, newId).content),
  ),
  fc.nat(9).map(
    (at): Edit =>
      (list) =>
        list.filter((_, place) => place !== at),
  ),
  fc.tuple(fc.nat(9), fc.nat(9)).map(([from, to]): Edit => (list) => {
    const moved = list[from];
    return moved
      ? inserted(
          list.filter((one) => one !== moved),
          to,
          moved,
        )
      : list;
  }),
);

const hashed = (document: TextDocument, hash: string): BaseText => ({ hash, document });

/** A base and texts that amend it, each with clause ids of its own for what it brings. */
const forks = fc
  .tuple(bases, fc.array(fc.array(edits, { maxLength: 3 }), { minLength: 2, maxLength: 4 }))
  .map(([document, all]) => {
    const base = hashed(document, 'base');
    const texts = all.map((steps, place) => {
      const newId = idsInOrder(100_000 * (place + 1));
      const content = steps.reduce<readonly Block[]>((list, step) => step(list, newId), document.content);
      return ensureClauseIds(parseDocument({ type: 'doc', content }), newId);
    });
    return { base, texts, amendments: texts.map((text) => amend(base, text)) };
  });

const two = forks.map(({ base, texts, amendments }) => {
  const [one, other] = amendments;
  if (!one || !other) throw new Error('two amendments at least');
  return { base, texts, one, other };
});

/** A text without the names of its clauses: one that was deleted and put back has its old name again. */
const unnamed = (document: TextDocument): string => JSON.stringify(document).replace(/"id":"[^"]*"/g, '');

/** The words that an amendment brought to a merged text. */
const brought = ({ provenance }: MergedText, amendment: number): readonly string[] =>
  provenance.flatMap(({ words }) =>
    words.flatMap(({ text, amendments }) =>
      amendments.includes(amendment) ? segmentsOf(text).map((part) => part.text) : [],
    ),
  );

function missing(expected: readonly string[], found: readonly string[]): readonly string[] {
  const left = [...found];
  return expected.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const wordsOf = (document: TextDocument): readonly string[] => clausesOf(document).map(clauseText);

describe('an amendment', () => {
  it('applied to its base is the text it was made of, also after a stay in JSON', () => {
    fc.assert(
      fc.property(forks, ({ base, texts, amendments }) => {
        texts.forEach((text, place) => {
          const stored = JSON.stringify(amendments[place]);
          const read: Amendment = amend(base, text);
          expect(JSON.stringify(read)).toBe(stored);
          expect(parseDocument(apply(base, read))).toEqual(apply(base, read));
          expect(unnamed(apply(base, read))).toBe(unnamed(text));
        });
      }),
      runs(100),
    );
  });

  it('merged alone is what it is when applied, and nothing but its words changes', () => {
    fc.assert(
      fc.property(two, ({ base, one }) => {
        const { document, conflicts, provenance } = merge(base, [one]);
        expect(document).toEqual(apply(base, one));
        expect(conflicts).toEqual([]);
        const old = new Set(wordsOf(base.document));
        const touched = new Set(
          one.operations.flatMap((operation) => ('clause' in operation ? [operation.clause] : [])),
        );
        const bases = new Set(clausesOf(base.document).map(({ id }) => id));
        for (const { clauseId, amendments, words } of provenance) {
          const text = words.map((stretch) => stretch.text).join('');
          if (!bases.has(clauseId) || touched.has(clauseId)) continue;
          expect(old.has(text)).toBe(true);
          expect([amendments, ...words.map((stretch) => stretch.amendments)].flat()).toEqual([]);
        }
      }),
      runs(100),
    );
  });
});

describe('an amendment of an amendment', () => {
  it('taken in, makes one amendment of the base that says both; back to the base, none', () => {
    fc.assert(
      fc.property(two, ({ base, texts, one, other }) => {
        const text = amendedText(base, one);
        const [, wanted] = texts;
        if (!wanted) throw new Error('two texts at least');
        const whole = takeIn(base, one, [amend(text, wanted)]);
        expect(whole.conflicts).toEqual([]);
        expect(whole.amendment.base).toBe(base.hash);
        expect(unnamed(apply(base, whole.amendment))).toBe(unnamed(wanted));
        expect(unnamed(apply(base, whole.amendment))).toBe(unnamed(apply(base, other)));
        expect(takeIn(base, one, []).amendment).toEqual(one);
        expect(takeIn(base, one, [amend(text, base.document)]).amendment.operations).toEqual([]);
      }),
      runs(100),
    );
  });
});

describe('amendments of one base', () => {
  it('merge to the same text in whatever order', () => {
    fc.assert(
      fc.property(forks, ({ base, amendments }) => {
        const [there, back] = [merge(base, amendments), merge(base, [...amendments].reverse())];
        expect(back.document).toEqual(there.document);
        const last = amendments.length - 1;
        const mirrored = (places: readonly number[]) => places.map((place) => last - place).sort((a, b) => a - b);
        expect(back.provenance).toEqual(
          there.provenance.map(({ clauseId, amendments: by, words }) => ({
            clauseId,
            amendments: mirrored(by),
            words: words.map((stretch) => ({ ...stretch, amendments: mirrored(stretch.amendments) })),
          })),
        );
      }),
      runs(100),
    );
  });

  it('conflict in pairs exactly when their merge says so; the others are both kept whole', () => {
    fc.assert(
      fc.property(two, ({ base, one, other }) => {
        const [pair] = compatibility(base, [one, other]);
        const { document, conflicts } = merge(base, [one, other]);
        expect(pair?.relation === 'conflicting').toBe(conflicts.length > 0);
        const [back] = compatibility(base, [other, one]);
        expect(back?.relation).toBe(pair?.relation);
        expect(back?.fuller).toBe(pair?.fuller === 'a' ? 'b' : pair?.fuller === 'b' ? 'a' : null);
        if (conflicts.length > 0) return;
        for (const [place, alone] of [one, other].entries()) {
          expect(missing(brought(merge(base, [alone]), 0), brought(merge(base, [one, other]), place))).toEqual([]);
        }
        if (pair?.relation === 'identical') expect(wordsOf(document)).toEqual(wordsOf(apply(base, one)));
      }),
      runs(100),
    );
  });

  it('rebase over each other both or neither, to the same text; over the same change, to nothing', () => {
    fc.assert(
      fc.property(two, ({ base, texts, one, other }) => {
        const [first, second] = texts.map((text, place) => hashed(text, `version ${place}`));
        if (!first || !second) throw new Error('two texts at least');
        const [there, back] = [rebase(base, first, other), rebase(base, second, one)];
        expect('amendment' in there).toBe('amendment' in back);
        if ('amendment' in there && 'amendment' in back) {
          expect(wordsOf(apply(first, there.amendment))).toEqual(wordsOf(apply(second, back.amendment)));
          expect(unnamed(apply(first, there.amendment))).toBe(unnamed(merge(base, [one, other]).document));
        }
        expect(rebase(base, first, one)).toEqual({ amendment: { ...one, base: first.hash, operations: [] } });
      }),
      runs(70),
    );
  });

  it('are each voted once, and fall only after what makes them fall', () => {
    fc.assert(
      fc.property(forks, ({ base, amendments }) => {
        const items = votingOrder(base, amendments);
        const order = items.flatMap((item) => item.amendments);
        expect([...order].sort((a, b) => a - b)).toEqual(amendments.map((_, place) => place));
        for (const item of items) {
          if (item.kind === 'together') continue;
          for (const { amendment, when } of item.falls)
            expect(order.indexOf(amendment)).toBeGreaterThan(order.indexOf(when));
        }
      }),
      runs(60),
    );
  });
});
