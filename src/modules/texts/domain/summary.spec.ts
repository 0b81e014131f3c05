import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.js';
import { diffTexts } from './diff.js';
import { documentFromMarkdown } from './markdown.js';
import { spokenChange, spokenDiff, summarise, summarySentence } from './summary.js';

const changes = diffTexts(
  documentFromMarkdown('Le même texte\n\nUne phrase ancienne', newId),
  documentFromMarkdown('Le même texte\n\nDeux mots', newId),
);

describe('the summary of a difference', () => {
  it('counts words and clauses', () => {
    expect(summarise(changes)).toEqual({
      insertedWords: 2,
      deletedWords: 3,
      clauses: { same: 1, changed: 0, inserted: 1, deleted: 1, moved: 0 },
    });
  });

  it('is one sentence', () => {
    expect(summarySentence(summarise(changes), 'fr')).toBe('2 mots insérés, 3 mots supprimés.');
    expect(summarySentence(summarise(changes), 'en')).toBe('2 words inserted, 3 words deleted.');
    expect(summarySentence(summarise([]), 'fr')).toBe('Aucun changement.');
  });
});

describe('a difference read aloud', () => {
  const words = [
    { op: 'same', text: 'Le ' },
    { op: 'insert', text: 'grand ', marks: [{ type: 'bold' }] },
    { op: 'insert', text: 'et beau ' },
    { op: 'same', text: 'chat ' },
    { op: 'delete', text: 'noir' },
  ] as const;

  it('says where a change begins and ends', () => {
    expect(spokenChange({ kind: 'changed', words }, 'fr')).toBe(
      'Le [insertion : grand et beau fin d’insertion] chat [suppression : noir fin de suppression]',
    );
    expect(spokenChange({ kind: 'moved', words: [{ op: 'same', text: 'Le chat' }] }, 'en')).toBe(
      'passage moved: Le chat',
    );
  });

  it('leaves out what stayed', () => {
    expect(spokenDiff(changes, 'en')).toBe(
      '[deletion: Une phrase ancienne end of deletion]\n[insertion: Deux mots end of insertion]',
    );
  });
});
