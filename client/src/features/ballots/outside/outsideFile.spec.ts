import { describe, expect, it } from 'vitest';
import { base64Of, optionsOf } from './outsideFile.js';

describe('a file brought from elsewhere', () => {
  it('is sent byte for byte', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => at % 256);
    const back = Uint8Array.from(atob(base64Of(bytes)), (sign) => sign.charCodeAt(0));
    expect(back).toEqual(bytes);
  });

  it('goes with the options that were said, or none', () => {
    const said = (given: Readonly<Record<string, string>>) => optionsOf((name) => given[name] ?? '');
    expect(said({})).toBeNull();
    expect(said({ total: '12', grades: 'non, , oui' })).toEqual({ total: 12, grades: ['non', 'oui'] });
  });
});
