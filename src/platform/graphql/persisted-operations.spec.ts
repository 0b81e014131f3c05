import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { hashOf, persistedOperations, readOperations } from './persisted-operations.js';

const folder = mkdtempSync(join(tmpdir(), 'faire-operations-'));
afterAll(() => rmSync(folder, { recursive: true }));

const hash = 'a'.repeat(64);

describe('operations by hash', () => {
  it('are read from the manifest of the build, and are none without it', () => {
    const file = join(folder, 'operations.json');
    writeFileSync(file, JSON.stringify({ [hash]: '{ me { id } }' }));
    expect(readOperations([file]).get(hash)).toBe('{ me { id } }');
    expect(readOperations([join(folder, 'missing.json')]).size).toBe(0);
  });

  it('are named by id or by extension', () => {
    expect(hashOf({ id: hash })).toBe(hash);
    expect(hashOf({ extensions: { persistedQuery: { version: 1, sha256Hash: hash } } })).toBe(hash);
    expect(hashOf({ query: '{ me { id } }' })).toBeNull();
    expect(hashOf({ id: 12, extensions: null })).toBeNull();
  });

  it('stand back where there is a text', async () => {
    const provider = persistedOperations(new Map([[hash, '{ me { id } }']]));
    expect(provider.isPersistedQuery({ id: hash })).toBe(true);
    expect(provider.isPersistedQuery({ id: hash, query: '{ a }' })).toBe(false);
    expect(await provider.getQueryFromHash(hash)).toBe('{ me { id } }');
    expect(await provider.getQueryFromHash('b')).toBe('');
  });
});
