import { describe, expect, it } from 'vitest';
import { mentionBeingWritten, paragraphsOf } from './words.js';

describe('paragraphsOf', () => {
  it('finds addresses, without the full stop after them', () => {
    expect(paragraphsOf('Lire https://exemple.fr/a?b=1. Puis voter.', [])).toEqual([
      [
        { kind: 'words', text: 'Lire ' },
        { kind: 'link', text: 'https://exemple.fr/a?b=1' },
        { kind: 'words', text: '. Puis voter.' },
      ],
    ]);
  });

  it('makes no link of anything else', () => {
    expect(paragraphsOf('javascript:alert(1) ftp://x', [])[0]).toHaveLength(1);
  });

  it('marks the people mentioned, the longest name first', () => {
    const [stretches] = paragraphsOf('@Jean-Paul, dis à @Jean (oui)', ['Jean', 'Jean-Paul']);
    expect(stretches?.filter(({ kind }) => kind === 'mention').map(({ text }) => text)).toEqual([
      '@Jean-Paul',
      '@Jean',
    ]);
  });

  it('leaves nothing out', () => {
    const body = 'Un\nretour\n\n\nDeux @X https://a.fr fin';
    expect(paragraphsOf(body, ['X']).map((all) => all.map(({ text }) => text).join(''))).toEqual([
      'Un\nretour',
      'Deux @X https://a.fr fin',
    ]);
  });
});

describe('mentionBeingWritten', () => {
  it('is the name between @ and the caret', () => {
    expect(mentionBeingWritten('Merci @Zé', 9)).toEqual({ start: 6, name: 'Zé' });
    expect(mentionBeingWritten('nom@exemple', 11)).toBeNull();
    expect(mentionBeingWritten('Merci @Z', 8)).toBeNull();
  });
});
