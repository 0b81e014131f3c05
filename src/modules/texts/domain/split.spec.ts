import { describe, expect, it } from 'vitest';
import { clausesOf, clauseText } from './clause.js';
import { documentFromMarkdown } from './markdown.js';
import { piecesOf, splitText } from './split.js';

let made = 0;
const id = (): string => `01890000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
const document = documentFromMarkdown('# Eau\n\nUn.\n\n- a\n- b\n\nDeux.', id);
const [title = '', one = '', list = '', two = ''] = piecesOf(document).map((piece) => piece.id);
const words = (part: typeof document | undefined): string[] => (part ? clausesOf(part).map(clauseText) : []);

describe('a text that is split', () => {
  it('is chosen block by block, a list in one', () => {
    expect(piecesOf(document).map(({ text }) => text)).toEqual(['Eau', 'Un.', 'a\nb', 'Deux.']);
  });

  it('keeps every clause once, with its name, on one side or the other', () => {
    const parts = splitText(document, new Set([list, two]));
    expect(words(parts?.staying)).toEqual(['Eau', 'Un.']);
    expect(words(parts?.leaving)).toEqual(['a', 'b', 'Deux.']);
    const ids = [parts?.staying, parts?.leaving].flatMap((part) =>
      (part ? clausesOf(part) : []).map((each) => each.id),
    );
    expect([...ids].sort()).toEqual(
      clausesOf(document)
        .map((each) => each.id)
        .sort(),
    );
  });

  it('is not split where nothing leaves or nothing stays', () => {
    expect(splitText(document, new Set())).toBeNull();
    expect(splitText(document, new Set(['nothing']))).toBeNull();
    expect(splitText(document, new Set([title, one, list, two]))).toBeNull();
  });
});
