import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counting } from './counting.js';
import { reading, readingJson } from './reading.js';
import { because, CannotCount, reasonNames, sayReason } from './reason.js';
import { things } from './things.js';

const catalogue = Object.entries({ ...reading, ...readingJson, ...counting });
const holesOf = (sentence: string): readonly string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

const domain = new URL('..', import.meta.url).pathname;
const sources = readdirSync(domain, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
  .map((path) => readFileSync(join(domain, path), 'utf8'))
  .concat(readFileSync(join(domain, '../outside.service.ts'), 'utf8'));

describe('the reasons why a file cannot be read or counted', () => {
  it.each(catalogue)('%s is said in French and in English, of the same values', (_, { fr, en }) => {
    expect(fr).toMatch(/\S/);
    expect(fr).not.toBe(en);
    expect(holesOf(fr)).toEqual(holesOf(en));
  });

  it.each(Object.entries(things))('%s has French words, with the same holes', (english, frenchWords) => {
    expect(frenchWords).not.toBe(english);
    expect(holesOf(frenchWords)).toEqual(holesOf(english));
  });

  it('are one catalogue: no name is written twice, and none is there for nothing', () => {
    expect(reasonNames).toHaveLength(catalogue.length);
    const total = [reading, readingJson, counting].reduce((sum, each) => sum + Object.keys(each).length, 0);
    expect(reasonNames).toHaveLength(total);
    const written = sources.join('\n').replaceAll('`${name}-at-end`', "'expected-at-end' 'expected-quoted-at-end'");
    expect(reasonNames.filter((name) => !written.includes(`'${name}'`))).toEqual([]);
  });
});

describe('a reason in words', () => {
  it('has the words of what it is about, and of nothing a file holds', () => {
    const reason = because('expected-quoted', { what: 'the name of candidate {number}', number: 2, found: '“{what}”' });
    expect(sayReason(reason, 'en')).toBe('expected the name of candidate 2 in quotes, found “{what}”');
    expect(sayReason(reason, 'fr')).toBe(
      'le nom de la candidature 2 est attendu ici entre guillemets, et non “{what}”',
    );
  });

  it('is spaced as French is', () => {
    expect(sayReason(because('no-json'), 'fr')).toContain('JSON\u202F: ');
  });

  it('is English in the message of an error, which programs read', () => {
    const error = new CannotCount(because('needs', { method: 'allotted', what: 'the names of its grades' }));
    expect(error).toBeInstanceOf(RangeError);
    expect(error.message).toBe('allotted needs the names of its grades');
  });
});
