import { describe, expect, it } from 'vitest';
import { mergeMarkdown } from './merge-markdown.js';

const three = 'Un parc. Deux rues. Trois ponts.\n';

describe('what stands side by side', () => {
  it.each([
    [
      'two sentences deleted, the last and the one before',
      three,
      'Un parc. Trois ponts.\n',
      'Un parc. Deux rues.\n',
      'Un parc.\n',
    ],
    [
      'two sentences deleted, the first and the next',
      three,
      'Deux rues. Trois ponts.\n',
      'Un parc. Trois ponts.\n',
      'Trois ponts.\n',
    ],
    [
      'a sentence put before the last, which is deleted',
      three,
      'Un parc. Deux rues.\n',
      'Un parc. Deux rues. Une place. Trois ponts.\n',
      'Un parc. Deux rues. Une place.\n',
    ],
    [
      'a sentence put after the last, which is deleted',
      three,
      'Un parc. Deux rues.\n',
      'Un parc. Deux rues. Trois ponts. Une place.\n',
      'Un parc. Deux rues. Une place.\n',
    ],
    [
      'a sentence put before the first, which is deleted',
      three,
      'Deux rues. Trois ponts.\n',
      'Une place. Un parc. Deux rues. Trois ponts.\n',
      'Une place. Deux rues. Trois ponts.\n',
    ],
    [
      'two words deleted before a full stop',
      'Un grand parc vert.\n',
      'Un grand vert.\n',
      'Un grand parc.\n',
      'Un grand.\n',
    ],
    ['two words deleted, the last first', 'Un grand parc vert\n', 'Un grand parc\n', 'Un grand vert\n', 'Un grand\n'],
    [
      'a word replaced, the next deleted',
      'Un grand parc vert.\n',
      'Un petit parc vert.\n',
      'Un grand vert.\n',
      'Un petit vert.\n',
    ],
    [
      'a word deleted, another put in its place’s end',
      'Un grand parc vert.\n',
      'Un parc vert.\n',
      'Un grand beau parc vert.\n',
      'Un beau parc vert.\n',
    ],
  ])('does not conflict: %s', (_, base, one, other, merged) => {
    for (const amended of [
      [one, other],
      [other, one],
    ]) {
      const found = mergeMarkdown(base, amended);
      expect([found.merged, found.conflicts, found.pairs[0]?.relation]).toEqual([merged, [], 'independent']);
    }
  });

  it('conflicts where words are taken away by both, and not the same', () => {
    const { pairs, conflicts } = mergeMarkdown('Un très grand parc vert.\n', ['Un parc vert.\n', 'Un très vert.\n']);
    expect([pairs[0]?.relation, conflicts[0]?.words]).toEqual(['conflicting', 'grand']);
  });
});

it('puts in once a clause that two bring, though one also rewrites the next', () => {
  const { merged, pairs } = mergeMarkdown('Un.\n\nDeux.\n', [
    'Un.\n\nUn ajout.\n\nDeux.\n',
    'Un.\n\nUn ajout.\n\nTrois.\n',
  ]);
  expect([merged, pairs[0]?.relation]).toEqual(['Un.\n\nUn ajout.\n\nTrois.\n', 'subsuming']);
});

it('follows a clause that goes elsewhere while another takes its place', () => {
  const base = 'Un.\n\nDeux.\n\nTrois.\n\nQuatre.\n';
  const moved = 'Un.\n\nNeuf.\n\nTrois.\n\nQuatre.\n\nDeux.\n';
  expect(mergeMarkdown(base, [moved, base.replace('Deux.', 'Deux et demi.')]).merged).toBe(
    moved.replace('Deux.', 'Deux et demi.'),
  );
});

describe('what is written to be hard to read', () => {
  it.each([
    ['links in links', `${'['.repeat(5_000)}mot${'](a)'.repeat(5_000)}`],
    ['quotes in quotes', `${'> '.repeat(20_000)}mot`],
    ['lists in lists', `${'- '.repeat(20_000)}mot`],
  ])('comes out as it came in: %s', (_, text) => {
    expect(mergeMarkdown(text, [`${text} fin`, text]).merged).toBe(`${text} fin`);
  });
});

describe('a word replaced all over a long text', () => {
  it('leaves every other word to other amendments', () => {
    const base = Array.from({ length: 400 }, (_, at) => `Dans la ville, la clause ${at} vaut pour tous.\n`).join('\n');
    const renamed = base.replaceAll('ville', 'commune');
    const { merged, conflicts } = mergeMarkdown(base, [renamed, base.replace('clause 7 vaut', 'clause 7 compte')]);
    expect(conflicts).toEqual([]);
    expect(merged).toBe(renamed.replace('clause 7 vaut', 'clause 7 compte'));
  });
});
