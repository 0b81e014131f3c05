import { describe, expect, it } from 'vitest';
import { frenchSpaces, typeset } from './typography.js';

describe('French spaces', () => {
  it('hold quotation marks and double signs to their words', () => {
    expect(frenchSpaces('Retirer « L’eau » ? Oui : tout ; vite !')).toBe(
      'Retirer «\u00a0L’eau\u00a0»\u202f? Oui\u00a0: tout\u202f; vite\u202f!',
    );
  });

  it('leave alone what is no punctuation', () => {
    expect(frenchSpaces('de 18:30 à 19 h, « :-) »')).toBe('de 18:30 à 19 h, «\u00a0:-)\u00a0»');
  });

  it('are everywhere in a catalogue, in what its functions say too', () => {
    const texts = typeset({ about: (title: string) => `« ${title} »`, states: { open: 'Ouvert !' }, list: ['a :'] });
    expect(texts).toEqual({ about: expect.any(Function), states: { open: 'Ouvert\u202f!' }, list: ['a\u00a0:'] });
    expect(texts).toHaveProperty('about');
    const about: unknown = Reflect.get(Object(texts), 'about');
    expect(typeof about === 'function' && Reflect.apply(about, undefined, ['L’eau'])).toBe('«\u00a0L’eau\u00a0»');
  });
});
