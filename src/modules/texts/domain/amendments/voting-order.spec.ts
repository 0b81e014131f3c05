import { describe, expect, it } from 'vitest';
import { documentFromMarkdown } from '../markdown.js';
import { type BaseText, amend } from './amendment.js';
import { votingOrder } from './voting-order.js';

let made = 0;
const id = (): string => `00000000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
const read = (markdown: string) => documentFromMarkdown(markdown, id);

const source =
  'Le parc compte quatre entrées.\n\nIl ouvre à huit heures. Il ferme à vingt heures.\n\nIl est gratuit.\n';
const base: BaseText = { hash: 'v1', document: read(source) };
const order = (...texts: readonly string[]) =>
  votingOrder(
    base,
    texts.map((text) => amend(base, read(text))),
  );

describe('the order of votes', () => {
  it('begins with what nobody contests, together', () => {
    expect(order(source.replace('quatre', 'cinq'), source.replace('gratuit', 'libre'))).toEqual([
      { kind: 'together', amendments: [0, 1], because: 'uncontested' },
    ]);
  });

  it('makes one choice of alternatives, the furthest-reaching first', () => {
    expect(
      order(
        source.replace('quatre', 'cinq'),
        source.replace('gratuit', 'payant'),
        source.replace('quatre entrées', 'six portes'),
        source.replace('quatre', 'sept'),
      ),
    ).toEqual([
      { kind: 'together', amendments: [1], because: 'uncontested' },
      { kind: 'choice', amendments: [2, 0, 3], reach: 4, because: 'alternatives', falls: [] },
    ]);
  });

  it('votes a deletion before the edits it leaves no room for, which fall with it', () => {
    expect(
      order(
        source.replace('huit', 'neuf'),
        source.replace('Il ouvre à huit heures. Il ferme à vingt heures.\n\n', ''),
        source.replace('vingt', 'minuit'),
      ),
    ).toEqual([
      {
        kind: 'vote',
        amendments: [1],
        reach: 10,
        because: 'furthest-reaching',
        falls: [
          { amendment: 0, when: 1, because: 'conflicting' },
          { amendment: 2, when: 1, because: 'conflicting' },
        ],
      },
      { kind: 'vote', amendments: [0], reach: 2, because: 'furthest-reaching', falls: [] },
      { kind: 'vote', amendments: [2], reach: 2, because: 'furthest-reaching', falls: [] },
    ]);
  });

  it('votes what contains another first, and identical ones at once', () => {
    const both = source.replace('quatre', 'cinq').replace('gratuit', 'payant');
    expect(order(source.replace('quatre', 'cinq'), both, both)).toEqual([
      {
        kind: 'vote',
        amendments: [1, 2],
        reach: 4,
        because: 'furthest-reaching',
        falls: [
          { amendment: 0, when: 1, because: 'contained' },
          { amendment: 0, when: 2, because: 'contained' },
        ],
      },
      { kind: 'vote', amendments: [0], reach: 2, because: 'furthest-reaching', falls: [] },
    ]);
  });
});
