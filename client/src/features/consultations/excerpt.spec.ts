import { describe, expect, it } from 'vitest';
import { excerptOf, shortTitle } from './excerpt.js';

describe('a contribution on a card', () => {
  it('is called by its title, and goes on with the rest', () => {
    const said = { title: 'Des bancs à l’ombre', body: 'Il n’y en a plus un seul sur le quai.' };
    expect(shortTitle(said)).toBe('Des bancs à l’ombre');
    expect(excerptOf(said)).toBe(said.body);
  });

  it('does not say its first sentence twice', () => {
    const body = 'Des bancs à l’ombre. Il n’y en a plus un seul.';
    expect(excerptOf({ title: 'Des bancs à l’ombre', body })).toBe('Il n’y en a plus un seul.');
    expect(excerptOf({ title: '', body: 'Des bancs à l’ombre.\nIl n’y en a plus.' })).toBe('Il n’y en a plus.');
    expect(excerptOf({ title: '', body: 'Des bancs à l’ombre.' })).toBe('');
  });

  it('keeps the sentence of which its title is a part', () => {
    const body = 'Des bancs à l’ombre manquent sur le quai. Il n’y en a plus.';
    expect(excerptOf({ title: 'Des bancs à l’ombre', body })).toBe(body);
    expect(excerptOf({ title: 'Des bancs à l’ombre…', body })).toBe('… manquent sur le quai. Il n’y en a plus.');
    expect(excerptOf({ title: 'Où sont les bancs ?', body: 'Où sont les bancs ? Partis.' })).toBe('Partis.');
  });

  it('goes on where its first line is cut to call it by', () => {
    const body = 'Des bancs '.repeat(20);
    expect(shortTitle({ title: '', body })).toMatch(/^Des bancs .*…$/);
    expect(excerptOf({ title: '', body })).toMatch(/^… ?(?:bancs|s|Des)/);
  });
});
