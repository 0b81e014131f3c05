import { sha256 } from '@noble/hashes/sha2.js';
import { concat, same } from './bytes.js';

/** A SHA-256 of 32 bytes. */
export type Hash = Uint8Array;

/** Hashes of nodes by level and place: node (l, n) covers the leaves from n * 2^l, 2^l of them, all there. */
export type NodeAt = (level: number, place: number) => Hash;

export const hashLength = 32;

const leafPrefix = Uint8Array.of(0);
const nodePrefix = Uint8Array.of(1);

/** RFC 6962, 2.1: the hash of an entry. */
export const leafHash = (entry: Uint8Array): Hash => sha256(concat(leafPrefix, entry));

/** RFC 6962, 2.1: the hash of two subtrees. */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(concat(nodePrefix, left, right));

/** The root of a tree without entries. */
export const emptyRoot: Hash = sha256(new Uint8Array());

/** The highest power of two that is smaller than `size`, which is at least 2. */
function split(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

/** The hash of the leaves from `from` to `to` (excluded), where `from` is a multiple of the power of two that holds them. */
function subtree(from: number, to: number, nodeAt: NodeAt): Hash {
  const size = to - from;
  const level = Math.log2(size);
  if (Number.isInteger(level)) return nodeAt(level, from / size);
  const half = split(size);
  return nodeHash(subtree(from, from + half, nodeAt), subtree(from + half, to, nodeAt));
}

/** The root of the tree of `size` entries. */
export const rootOf = (size: number, nodeAt: NodeAt): Hash => (size === 0 ? emptyRoot : subtree(0, size, nodeAt));

/**
 * RFC 6962, 2.1.1: the hashes that lead from the leaf `index` to the root of the tree of `size`, the leaf's sibling first.
 * @throws RangeError where there is no such leaf.
 */
export function inclusionProof(index: number, size: number, nodeAt: NodeAt): Hash[] {
  if (index < 0 || index >= size) throw new RangeError(`no leaf ${index} among ${size}`);
  const path = (from: number, to: number): Hash[] => {
    if (to - from === 1) return [];
    const middle = from + split(to - from);
    return index < middle
      ? [...path(from, middle), subtree(middle, to, nodeAt)]
      : [...path(middle, to), subtree(from, middle, nodeAt)];
  };
  return path(0, size);
}

/**
 * RFC 6962, 2.1.2: the hashes that show the tree of `size` to be that of `older` continued; none from 0 or to itself.
 * @throws RangeError where `older` is greater than `size`.
 */
export function consistencyProof(older: number, size: number, nodeAt: NodeAt): Hash[] {
  if (older < 0 || older > size) throw new RangeError(`no tree of ${older} before that of ${size}`);
  if (older === 0 || older === size) return [];
  const path = (from: number, to: number, whole: boolean): Hash[] => {
    if (older === to) return whole ? [] : [subtree(from, to, nodeAt)];
    const middle = from + split(to - from);
    return older <= middle
      ? [...path(from, middle, whole), subtree(middle, to, nodeAt)]
      : [...path(middle, to, false), subtree(from, middle, nodeAt)];
  };
  return path(0, size, true);
}

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Whether the proof leads from the leaf at `index` to the root of the tree of `size`. */
export function includes(index: number, size: number, leaf: Hash, proof: readonly Hash[], root: Hash): boolean {
  if (!isSize(index) || !isSize(size) || index >= size) return false;
  if (leaf.length !== hashLength || proof.some(({ length }) => length !== hashLength)) return false;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      hash = nodeHash(sibling, hash);
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(hash, root);
}

/**
 * Whether the proof shows the tree of `size` with `root` to be the tree of `older` with `olderRoot`, continued. Everything
 * continues the empty tree, so that nothing is shown about it: never, but of itself.
 */
export function continues(older: number, size: number, olderRoot: Hash, root: Hash, proof: readonly Hash[]): boolean {
  if (!isSize(older) || !isSize(size) || older > size) return false;
  if (proof.some(({ length }) => length !== hashLength)) return false;
  if (size === 0) return proof.length === 0 && same(olderRoot, emptyRoot) && same(root, emptyRoot);
  if (older === 0) return false;
  if (older === size) return proof.length === 0 && same(olderRoot, root);
  let place = older - 1;
  let last = size - 1;
  while (place % 2 === 1) {
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  // A tree of a power of two is itself a node of the larger one: the proof begins beside it.
  const hashes = place === 0 ? [olderRoot, ...proof] : proof;
  const [first, ...rest] = hashes;
  if (first === undefined) return false;
  let olderHash = first;
  let hash = first;
  for (const sibling of rest) {
    if (last === 0) return false;
    if (place % 2 === 1 || place === last) {
      olderHash = nodeHash(sibling, olderHash);
      hash = nodeHash(sibling, hash);
      while (place % 2 === 0 && place !== 0) {
        place = Math.floor(place / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = nodeHash(hash, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(olderHash, olderRoot) && same(hash, root);
}
