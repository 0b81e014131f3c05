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

const isHash = ({ length }: Hash): boolean => length === hashLength;

const isSize = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** How often a number that is not 0 is even. */
function trailingZeros(value: number): number {
  let zeros = 0;
  for (let left = value; left % 2 === 0; left /= 2) zeros += 1;
  return zeros;
}

/**
 * Going up from a node to the root of a tree, beside which hashes it passes: true where one stands to the left. `place` and
 * `last` are places at the level of the node; null where the way is not `length` hashes long.
 */
function leftsAlong(place: number, last: number, length: number): readonly boolean[] | null {
  const lefts: boolean[] = [];
  let at = place;
  let end = last;
  while (lefts.length < length) {
    if (end === 0) return null;
    const left = at % 2 === 1 || at === end;
    lefts.push(left);
    // The last node of a level may have none beside it: it goes up until it has.
    const alone = left && at !== 0 ? trailingZeros(at) : 0;
    at = Math.floor(at / 2 ** (alone + 1));
    end = Math.floor(end / 2 ** (alone + 1));
  }
  return end === 0 ? lefts : null;
}

/** Whether the proof leads from the leaf at `index` to the root of the tree of `size`. */
export function includes(index: number, size: number, leaf: Hash, proof: readonly Hash[], root: Hash): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || ![leaf, ...proof].every(isHash)) return false;
  const lefts = leftsAlong(index, size - 1, proof.length);
  const climb = (hash: Hash, sibling: Hash, step: number): Hash =>
    lefts?.[step] ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  return lefts !== null && same(proof.reduce(climb, leaf), root);
}

/**
 * Whether the proof shows the tree of `size` with `root` to be the tree of `older` with `olderRoot`, continued. Everything
 * continues the empty tree, so that nothing is shown about it: never, but of itself.
 */
export function continues(older: number, size: number, olderRoot: Hash, root: Hash, proof: readonly Hash[]): boolean {
  if (!isSize(older) || !isSize(size) || older > size || !proof.every(isHash)) return false;
  if (size === 0) return proof.length === 0 && same(olderRoot, emptyRoot) && same(root, emptyRoot);
  if (older === 0) return false;
  if (older === size) return proof.length === 0 && same(olderRoot, root);
  let place = older - 1;
  let last = size - 1;
  while (place % 2 === 1) {
    place = (place - 1) / 2;
    last = Math.floor(last / 2);
  }
  // A tree of a power of two is itself a node of the larger one: the proof begins beside it.
  const [first, ...rest] = place === 0 ? [olderRoot, ...proof] : proof;
  const lefts = leftsAlong(place, last, rest.length);
  if (first === undefined || lefts === null) return false;
  let before = first;
  let now = first;
  for (const [step, sibling] of rest.entries()) {
    // What stands to the right came later: the older tree had none of it.
    if (lefts[step]) before = nodeHash(sibling, before);
    now = lefts[step] ? nodeHash(sibling, now) : nodeHash(now, sibling);
  }
  return same(before, olderRoot) && same(now, root);
}
