import { describe, expect, it } from 'vitest';
import { preferredLanguage } from './preferred.js';
import { english, french } from './words.js';

type Catalogue = Readonly<Record<string, unknown>>;

const read = (files: Record<string, Catalogue>) =>
  new Map(Object.entries(files).map(([path, catalogue]) => [path.replace(/^\.\/\w+\//, ''), catalogue]));

const fr = read(import.meta.glob<Catalogue>('./fr/*.ts', { eager: true, import: 'default' }));
const en = read(import.meta.glob<Catalogue>('./en/*.ts', { eager: true, import: 'default' }));

describe('catalogues', () => {
  it('exist in every language', () => {
    expect([...en.keys()]).toEqual([...fr.keys()]);
    expect(fr.size).toBeGreaterThan(1);
  });

  it.each([...fr.keys()])('%s says the same things, and none is empty', (file) => {
    const [french, english] = [fr.get(file) ?? {}, en.get(file) ?? {}];
    expect(Object.keys(english).sort()).toEqual(Object.keys(french).sort());
    for (const text of [...Object.values(french), ...Object.values(english)]) expect(text).not.toBe('');
  });
});

describe('words', () => {
  it('count as each language does', () => {
    const votes = { one: '# voix unique', other: '# voix' };
    expect(french.plural(0, votes)).toBe('0 voix unique');
    expect(french.plural(2, votes)).toBe('2 voix');
    expect(english.plural(0, { one: '# vote', other: '# votes' })).toBe('0 votes');
    expect(french.ordinal(1, { one: '#re', other: '#e' })).toBe('1re');
    expect(french.list(['a', 'b', 'c'])).toBe('a, b et c');
  });
});

describe('the reader’s language', () => {
  it('is the one chosen before, else the browser’s, else French', () => {
    expect(preferredLanguage('a=1; faire_lang=en', ['fr-FR'])).toBe('en');
    expect(preferredLanguage('faire_lang=xx', ['de', 'en-GB'])).toBe('en');
    expect(preferredLanguage('', ['de'])).toBe('fr');
  });
});
