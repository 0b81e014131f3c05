import { describe, expect, it } from 'vitest';
import { signInFrom } from './signInFrom.js';

describe('the way in', () => {
  it('leads back to the page it is taken from', () => {
    expect(signInFrom('/vaubrune/journal', '?de=12')).toBe('/connexion?retour=%2Fvaubrune%2Fjournal%3Fde%3D12');
  });

  it.each(['/connexion', '/connexion/lien', '/inscription', '/deconnexion'])('never leads back to %s', (page) => {
    expect(signInFrom(page, '?retour=%2Fvaubrune')).toBe('/connexion?retour=%2Fvaubrune');
    expect(signInFrom(page, '')).toBe('/connexion');
  });
});
