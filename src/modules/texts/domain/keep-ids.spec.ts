import { describe, expect, it } from 'vitest';
import { clausesOf, clauseText } from './clause.js';
import { diffTexts } from './diff.js';
import { keepClauseIds } from './keep-ids.js';
import { documentFromMarkdown } from './markdown.js';

let made = 0;
const id = (): string => `00000000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
const read = (markdown: string) => documentFromMarkdown(markdown, id);

const first = read(
  '## Tarif\n\nLa régie compte quatre tranches.\n\n- Les quinze premiers mètres cubes sont gratuits.\n- Au-delà, le coût réel.\n\nFin.',
);

describe('the ids of a text that comes from outside', () => {
  it('are those of the clauses it keeps or rewrites', () => {
    const again = read(
      '## Tarif\n\nUn préambule tout neuf.\n\nLa régie compte cinq tranches.\n\n- Les vingt premiers mètres cubes sont gratuits.\n- Au-delà, le coût réel.',
    );
    const kept = keepClauseIds(first, again);
    const before = new Map(clausesOf(first).map((clause) => [clause.id, clauseText(clause)]));
    expect(clausesOf(kept).map((clause) => [clauseText(clause), before.get(clause.id) ?? null])).toEqual([
      ['Tarif', 'Tarif'],
      ['Un préambule tout neuf.', null],
      ['La régie compte cinq tranches.', 'La régie compte quatre tranches.'],
      ['Les vingt premiers mètres cubes sont gratuits.', 'Les quinze premiers mètres cubes sont gratuits.'],
      ['Au-delà, le coût réel.', 'Au-delà, le coût réel.'],
    ]);
    expect(diffTexts(first, kept).map(({ kind }) => kind)).toEqual([
      'same',
      'inserted',
      'changed',
      'changed',
      'same',
      'deleted',
    ]);
  });

  it('are never shared by two clauses', () => {
    const twice = keepClauseIds(
      read('Un deux trois.\n\nQuatre.'),
      read('Un deux trois.\n\nUn deux trois.\n\nQuatre cinq.'),
    );
    const ids = clausesOf(twice).map((clause) => clause.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('of a text edited here stay what they are', () => {
    const [, ...rest] = first.content;
    const edited = { ...first, content: [...read('## Tarif').content, ...rest] };
    expect(keepClauseIds(first, edited)).toBe(edited);
  });
});
