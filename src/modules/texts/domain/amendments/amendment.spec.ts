import { describe, expect, it } from 'vitest';
import { Refused } from '../../../../kernel/refusal.js';
import { clausesOf, clauseText } from '../clause.js';
import { documentFromMarkdown } from '../markdown.js';
import { toMarkdown } from '../render.js';
import { type Amendment, type BaseText, amend, apply } from './amendment.js';
import { compatibility, merge, rebase } from './merge-texts.js';

let made = 0;
const id = (): string => `00000000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
const read = (markdown: string) => documentFromMarkdown(markdown, id);

const source =
  '## Tarif\n\nLa régie compte quatre tranches.\n\n- Gratuit pour tous.\n- Au coût réel.\n\nFin du texte.\n';
const base: BaseText = { hash: 'v1', document: read(source) };
const [tarif = '', tranches = '', gratuit = '', cout = '', fin = ''] = clausesOf(base.document).map(
  (clause) => clause.id,
);
const amended = (change: (text: string) => string): Amendment => amend(base, read(change(source)));

describe('an amendment', () => {
  it('is a list of operations on clauses, as data', () => {
    expect(amended((text) => text).operations).toEqual([]);
    expect(amended((text) => text.replace('quatre', 'cinq')).operations).toEqual([
      { op: 'edit', clause: tranches, content: [{ type: 'text', text: 'La régie compte cinq tranches.' }] },
    ]);
    expect(amended((text) => text.replace('- Au coût réel.\n', '')).operations).toEqual([
      { op: 'delete', clause: cout },
    ]);
    expect(amended((text) => text.replace('## Tarif', '### Tarif')).operations).toEqual([
      { op: 'reframe', clause: tarif, frame: { block: 'heading', level: 3, inside: [] } },
    ]);
    expect(amended((text) => `Fin du texte.\n\n${text.replace('\nFin du texte.\n', '')}`).operations).toEqual([
      { op: 'move', clause: fin, after: null },
    ]);
    const [insert, ...others] = amended((text) => text.replace('Fin', 'Un ajout.\n\nUn autre.\n\nFin')).operations;
    expect(others).toEqual([]);
    expect(insert).toMatchObject({
      op: 'insert',
      after: cout,
      clauses: [{ content: [{ type: 'text', text: 'Un ajout.' }] }, { content: [{ type: 'text', text: 'Un autre.' }] }],
    });
  });

  it('says of what text and what algorithm it is, and is applied to no other', () => {
    const one = amended((text) => text.replace('quatre', 'cinq'));
    expect(one).toMatchObject({ base: 'v1', algorithm: 1 });
    expect(toMarkdown(apply(base, one))).toBe(source.replace('quatre', 'cinq'));
    const refusal = (amendment: Amendment): unknown => {
      try {
        return apply(base, amendment);
      } catch (error) {
        return error instanceof Refused ? error.refusal.code : error;
      }
    };
    expect(refusal({ ...one, base: 'v2' })).toBe('AmendmentOfAnotherText');
    const later: unknown = { ...one, algorithm: 2 };
    expect(refusal(JSON.parse(JSON.stringify(later)))).toBe('AmendmentAlgorithmUnknown');
    expect(refusal({ ...one, operations: [{ op: 'delete', clause: id() }] })).toBe('AmendmentOfAnotherText');
    expect(refusal({ ...one, operations: [{ op: 'insert', after: id(), clauses: [] }] })).not.toBe(
      'AmendmentOfAnotherText',
    );
    const stray = { id: id(), frame: { block: 'paragraph', level: 0, inside: [] }, content: [] } as const;
    expect(refusal({ ...one, operations: [{ op: 'insert', after: id(), clauses: [stray] }] })).toBe(
      'AmendmentOfAnotherText',
    );
  });
});

describe('a merge', () => {
  it('knows of every word who brought it, and of every conflict which words are at stake', () => {
    const all = [
      amended((text) => text.replace('quatre', 'cinq')),
      amended((text) => text.replace('tranches', 'paliers')),
      amended((text) => text.replace('tranches', 'échelons').replace('Gratuit', 'Libre')),
    ];
    const { document, conflicts, provenance } = merge(base, all);
    expect(toMarkdown(document)).toBe(source.replace('quatre', 'cinq').replace('Gratuit', 'Libre'));
    expect(conflicts).toEqual([
      { clauseId: tranches, clause: 'La régie compte quatre tranches.', words: 'tranches', amendments: [1, 2] },
    ]);
    expect(provenance.find(({ clauseId }) => clauseId === tranches)?.words).toEqual([
      { text: 'La régie compte ', marks: [], amendments: [] },
      { text: 'cinq', marks: [], amendments: [0] },
      { text: ' tranches.', marks: [], amendments: [] },
    ]);
    expect(provenance.find(({ clauseId }) => clauseId === gratuit)?.words[0]).toEqual({
      text: 'Libre',
      marks: [],
      amendments: [2],
    });
  });

  it('lifts an item whose list has gone', () => {
    const nested = { hash: 'n', document: read('- un\n  - deux\n\nfin\n') };
    const [one = ''] = clausesOf(nested.document).map((clause) => clause.id);
    const { document } = merge(nested, [{ base: 'n', algorithm: 1, operations: [{ op: 'delete', clause: one }] }]);
    expect(toMarkdown(document)).toBe('- deux\n\nfin\n');
  });

  it('of clauses that would each stand after the other moves neither', () => {
    const row = { hash: 'r', document: read('A un.\n\nB deux.\n\nC trois.\n\nD quatre.') };
    const [a = '', b = '', c = '', d = ''] = clausesOf(row.document).map((clause) => clause.id);
    const move = (clause: string, after: string): Amendment => ({
      base: 'r',
      algorithm: 1,
      operations: [{ op: 'move', clause, after }],
    });
    const both = [move(a, d), move(d, a)];
    expect(merge(row, both).conflicts).toMatchObject([{ amendments: [0, 1] }]);
    expect(compatibility(row, both)).toMatchObject([{ relation: 'conflicting' }]);
    expect(clausesOf(merge(row, [move(a, c), move(b, d)]).document).map(clauseText)).toEqual([
      'C trois.',
      'A un.',
      'D quatre.',
      'B deux.',
    ]);
  });
});

describe('a rebase', () => {
  it('is an amendment of the new version, or says where a person must choose', () => {
    const next: BaseText = {
      hash: 'v2',
      document: apply(
        base,
        amended((text) => text.replace('quatre', 'cinq')),
      ),
    };
    const rebased = rebase(
      base,
      next,
      amended((text) => text.replace('Gratuit', 'Libre')),
    );
    expect(rebased).toMatchObject({ amendment: { base: 'v2', operations: [{ op: 'edit', clause: gratuit }] } });
    expect(
      rebase(
        base,
        next,
        amended((text) => text.replace('quatre', 'cinq')),
      ),
    ).toMatchObject({
      amendment: { operations: [] },
    });
    expect(
      rebase(
        base,
        next,
        amended((text) => text.replace('quatre', 'six')),
      ),
    ).toEqual({
      conflicts: [
        { clauseId: tranches, clause: 'La régie compte quatre tranches.', words: 'quatre', amendments: [0, 1] },
      ],
    });
  });
});
