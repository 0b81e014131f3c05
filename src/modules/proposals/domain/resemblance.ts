import type { Language } from '../../../kernel/refusal.js';

/** How a proposal stands to words being written, as the database compares them. */
export interface Compared {
  /** 0 to 1: the titles by their groups of three letters. */
  readonly titleLikeness: number;
  /** The words of both titles, as the proposal writes them; `share`: of all proposals, those that have the word (0 to 1). */
  readonly titleWords: readonly { readonly word: string; readonly share: number }[];
  /** Of the different words being written, how many the proposal has too. */
  readonly commonWords: number;
  readonly wordsWritten: number;
  readonly sameChapter: boolean;
}

export type Likeness =
  | { readonly kind: 'title' }
  | { readonly kind: 'title-words'; readonly words: readonly string[] }
  | { readonly kind: 'text' }
  | { readonly kind: 'chapter' };

export interface Resemblance {
  /** Higher is closer; for sorting alone. */
  readonly score: number;
  readonly likenesses: readonly Likeness[];
}

/** From here on titles are nearly the same. */
const nearTitle = 0.5;
/** A word more proposals have than this says little. */
const common = 0.2;
/** A word this rare says enough alone in the title, where another is somewhere. */
const rare = 0.02;
/** Of the words written, how many must be there, and how many at least. */
const nearText = 0.4;
const fewWords = 6;

/** Why somebody writing should look at a proposal; null when nothing they would understand says so. */
export function resemblance(compared: Compared): Resemblance | null {
  const { titleLikeness, titleWords, commonWords, wordsWritten, sameChapter } = compared;
  const telling = titleWords.filter(({ share }) => share <= common);
  const one = telling.some(({ share }) => share <= rare) && commonWords >= 2;
  const words = telling.length >= 2 || one ? telling : [];
  const text = wordsWritten === 0 ? 0 : commonWords / wordsWritten;
  const likenesses: Likeness[] = [
    ...(titleLikeness >= nearTitle ? [{ kind: 'title' } as const] : []),
    ...(words.length > 0 ? [{ kind: 'title-words', words: words.map(({ word }) => word) } as const] : []),
    ...(text >= nearText && commonWords >= fewWords ? [{ kind: 'text' } as const] : []),
  ];
  if (likenesses.length === 0) return null;
  const rarity = words.reduce((sum, { share }) => sum + (1 - share / common), 0);
  return {
    score: 2 * titleLikeness + rarity + 2 * text + (sameChapter ? 0.3 : 0),
    likenesses: sameChapter ? [...likenesses, { kind: 'chapter' }] : likenesses,
  };
}

/** In one line, in the reader's language: "titre très proche ; même chapitre". */
export function likenessWords(likenesses: readonly Likeness[], language: Language): string {
  const french = language === 'fr';
  const said = likenesses.map((likeness): string => {
    switch (likeness.kind) {
      case 'title':
        return french ? 'titre très proche' : 'very close title';
      case 'title-words':
        return french
          ? `mêmes mots dans le titre\u00a0: ${likeness.words.map((word) => `«\u00a0${word}\u00a0»`).join(', ')}`
          : `same words in the title: ${likeness.words.map((word) => `“${word}”`).join(', ')}`;
      case 'text':
        return french ? 'beaucoup des mêmes mots dans le texte' : 'many of the same words in the text';
      case 'chapter':
        return french ? 'même chapitre' : 'same chapter';
    }
  });
  return said.join(french ? '\u202f; ' : '; ');
}
