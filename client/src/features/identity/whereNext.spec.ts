import { describe, expect, it } from 'vitest';
import { ownPath } from './whereNext.js';

describe('where somebody goes after signing in', () => {
  it('is an address of ours', () => {
    expect(ownPath('/poitiers/propositions/12?tri=date')).toBe('/poitiers/propositions/12?tri=date');
    expect(ownPath(null)).toBe('/');
  });

  it.each(['//ailleurs.fr', '/\\ailleurs.fr', 'https://ailleurs.fr', 'javascript:alert(1)', ''])(
    'is never elsewhere: %s',
    (path) => expect(ownPath(path)).toBe('/'),
  );
});
