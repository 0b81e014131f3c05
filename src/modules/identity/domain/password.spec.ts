import { describe, expect, it } from 'vitest';
import { mayUsePassword } from './password.js';

const allows = (password: string): boolean => mayUsePassword(password, 'Jeanne Lagarde', 'jlagarde@exemple.fr').allowed;

describe('mayUsePassword', () => {
  it('refuses what a guesser tries first', () => {
    expect(allows('aaaaaaaaaaaa')).toBe(false);
    expect(allows('motdepasse1')).toBe(false);
    expect(allows('jeannelagarde12')).toBe(false);
    expect(allows('azerty123456')).toBe(false);
  });

  it('accepts unrelated words', () => {
    expect(allows('pluie tracteur violon')).toBe(true);
  });
});
