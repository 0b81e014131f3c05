import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fromBase64 } from '../../src/modules/transparency/domain/log/bytes.js';
import { continues, includes } from '../../src/modules/transparency/domain/log/merkle.js';
import { isObject, isPublished, type Json } from './data.js';

const folder = join(process.env['CONFORMANCE_DATA'] ?? '../shared/testdata', 'log', 'rfc6962-merkle');
const there = isPublished(folder);

const cases = (kind: string): readonly (readonly [string, Json])[] =>
  !there
    ? []
    : readdirSync(join(folder, kind), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.json'))
        .toSorted()
        .map((file) => {
          const value: unknown = JSON.parse(readFileSync(join(folder, kind, file), 'utf8'));
          if (!isObject(value)) throw new Error(`${file} is no case`);
          return [file, value] as const;
        });

/** A hash that cannot be read is one that shows nothing. */
const hash = (value: unknown): Uint8Array => (typeof value === 'string' && fromBase64(value)) || new Uint8Array();
const hashes = (value: unknown): readonly Uint8Array[] => (Array.isArray(value) ? value.map(hash) : []);

describe.skipIf(!there)('published cases of RFC 6962 trees', () => {
  it('inclusion', () => {
    const all = cases('inclusion');
    for (const [file, { leafIdx, treeSize, root, leafHash, proof, wantErr }] of all) {
      expect
        .soft(includes(Number(leafIdx), Number(treeSize), hash(leafHash), hashes(proof), hash(root)), file)
        .toBe(!wantErr);
    }
    expect(all.length).toBeGreaterThan(0);
  });

  it('consistency', () => {
    const all = cases('consistency');
    for (const [file, { size1, size2, root1, root2, proof, wantErr }] of all) {
      expect
        .soft(continues(Number(size1), Number(size2), hash(root1), hash(root2), hashes(proof)), file)
        .toBe(!wantErr);
    }
    expect(all.length + cases('inclusion').length).toBe(196);
  });
});
