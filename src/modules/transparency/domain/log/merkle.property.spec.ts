import fc from 'fast-check';
import { expect, it } from 'vitest';
import { utf8 } from './bytes.js';
import {
  consistencyProof,
  continues,
  inclusionProof,
  includes,
  leafHash,
  nodeHash,
  rootOf,
  type Hash,
  type NodeAt,
} from './merkle.js';

const leaves = Array.from({ length: 80 }, (_, n) => leafHash(utf8(`feuille ${n}`)));

/** The tree as its definition says, without tiles or sharing. */
const nodeAt: NodeAt = (level, place): Hash =>
  level === 0 ? at(leaves, place) : nodeHash(nodeAt(level - 1, place * 2), nodeAt(level - 1, place * 2 + 1));

const at = (hashes: readonly Hash[], place: number): Hash => hashes[place] ?? new Uint8Array();

const sizes = fc.integer({ min: 1, max: leaves.length });

const flipped = (hash: Hash, bit: number): Hash =>
  hash.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));

it('every leaf of every tree is shown to be there, and no bit of anything may change', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), fc.nat(255), (size, n, m, bit) => {
      const index = n % size;
      const proof = inclusionProof(index, size, nodeAt);
      const root = rootOf(size, nodeAt);
      const leaf = at(leaves, index);
      expect(includes(index, size, leaf, proof, root)).toBe(true);
      expect(includes(index, size, flipped(leaf, bit), proof, root)).toBe(false);
      expect(includes(index, size, leaf, proof, flipped(root, bit))).toBe(false);
      expect(includes(index, size, leaf, [...proof, leaf], root)).toBe(false);
      expect(includes(size, size, leaf, proof, root)).toBe(false);
      if (proof.length > 0) {
        const changed = m % proof.length;
        expect(includes(index, size, leaf, proof.with(changed, flipped(at(proof, changed), bit)), root)).toBe(false);
        expect(includes(index, size, leaf, proof.slice(1), root)).toBe(false);
        expect(includes((index + 1) % size, size, leaf, proof, root)).toBe(false);
      }
    }),
  );
});

it('every tree is shown to continue every earlier one, and no other', () => {
  fc.assert(
    fc.property(sizes, fc.nat(), fc.nat(), fc.nat(255), (size, n, m, bit) => {
      const older = 1 + (n % size);
      const proof = consistencyProof(older, size, nodeAt);
      const before = rootOf(older, nodeAt);
      const now = rootOf(size, nodeAt);
      expect(continues(older, size, before, now, proof)).toBe(true);
      expect(continues(older, size, flipped(before, bit), now, proof)).toBe(false);
      expect(continues(older, size, before, flipped(now, bit), proof)).toBe(false);
      expect(continues(older, size, before, now, [...proof, now])).toBe(false);
      if (proof.length > 0) {
        const changed = m % proof.length;
        expect(continues(older, size, before, now, proof.with(changed, flipped(at(proof, changed), bit)))).toBe(false);
        expect(continues(older, size, before, now, proof.slice(1))).toBe(false);
      }
    }),
  );
});
