import { describe, expect, it } from 'vitest';
import { nameOf } from './answers.js';

const sha256Hash = 'a'.repeat(64);
const asked = (variables: object): string =>
  JSON.stringify({ operationName: 'Programme', variables, extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('the name of a question in the store', () => {
  it('is the same for the same question, and for no other', () => {
    const name = nameOf(asked({ id: '1' }), 'fr');
    expect(nameOf(asked({ id: '1' }), 'fr')).toBe(name);
    expect(nameOf(asked({ id: '2' }), 'fr')).not.toBe(name);
    expect(nameOf(asked({ id: '1' }), 'en')).not.toBe(name);
    expect(name).toContain(sha256Hash);
  });

  it('is none without the hash of an operation', () => {
    expect(nameOf(JSON.stringify({ query: '{ me { id } }' }), 'fr')).toBeNull();
    expect(nameOf(undefined, 'fr')).toBeNull();
  });
});
