import { bigEndian, concat, fromBigEndian } from './bytes.js';
import { hashLength, leafHash, nodeHash, type Hash, type NodeAt } from './merkle.js';

/** Tiles of a log (c2sp.org/tlog-tiles): 256 hashes side by side, each of level n + 1 the root of a whole one of level n. */

export const tileWidth = 256;
const tileHeight = 8;
/** The longest entry a bundle holds. */
export const longestEntry = 0xffff;

/** A place in the log's tiles: hashes of a level, or the entries themselves. */
export interface TileId {
  readonly level: number | 'entries';
  readonly index: number;
  /** From 1 to 256; less than 256 only for the last of its level. */
  readonly width: number;
}

/** `tile/0/x001/x234/067.p/12` */
export function tilePath({ level, index, width }: TileId): string {
  const digits = String(index);
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0');
  const groups = padded.match(/\d{3}/g) ?? [];
  const path = groups.map((group, place) => (place < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width < tileWidth ? `.p/${width}` : ''}`;
}

/** The tile of a path, or null where it is not exactly one. */
export function readTilePath(path: string): TileId | null {
  const [, levelText = '', indexText = '', widthText] =
    /^tile\/(0|[1-9]\d?|entries)\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/([1-9]\d{0,2}))?$/.exec(path) ?? [];
  if (levelText === '') return null;
  const index = Number(indexText.replace(/[x/]/g, ''));
  const width = widthText === undefined ? tileWidth : Number(widthText);
  const level = levelText === 'entries' ? 'entries' : Number(levelText);
  const tile: TileId = { level, index, width };
  const whole = level === 'entries' || level <= 63;
  return whole &&
    Number.isSafeInteger(index) &&
    (widthText === undefined || width < tileWidth) &&
    tilePath(tile) === path
    ? tile
    : null;
}

/** How many hashes a level has in the tree of `size`: whole subtrees of 256^level leaves. */
const countAt = (level: number, size: number): number => Math.floor(size / tileWidth ** level);

/** Every tile of hashes of the tree of `size`, lowest level first, and the bundles of its entries. */
export function tilesOf(size: number): TileId[] {
  const of = (level: TileId['level'], count: number): TileId[] =>
    Array.from({ length: Math.ceil(count / tileWidth) }, (_, index) => ({
      level,
      index,
      width: Math.min(tileWidth, count - index * tileWidth),
    }));
  const hashes: TileId[] = [];
  for (let level = 0; countAt(level, size) > 0; level += 1) hashes.push(...of(level, countAt(level, size)));
  return [...hashes, ...of('entries', size)];
}

/** The bytes of a tile of hashes, by level and index; wider than asked does no harm. Throws where there is none. */
export type TileBytes = (level: number, index: number) => Uint8Array;

/** Reads nodes of the tree from tiles: what a tile does not hold is worked out from what it holds. */
export function nodesInTiles(bytesOf: TileBytes): NodeAt {
  const read = (level: number, place: number): Hash => {
    const tileLevel = Math.floor(level / tileHeight);
    const height = level % tileHeight;
    if (height > 0) return nodeHash(read(level - 1, place * 2), read(level - 1, place * 2 + 1));
    const at = (place % tileWidth) * hashLength;
    const hash = bytesOf(tileLevel, Math.floor(place / tileWidth)).subarray(at, at + hashLength);
    if (hash.length !== hashLength) throw new RangeError(`no hash ${place} at level ${tileLevel}`);
    return hash;
  };
  return read;
}

/** The tiles a reading of nodes would ask for, found by trying: `reading` is called with every hash a zero. */
export function tilesRead(size: number, reading: (nodeAt: NodeAt) => unknown): TileId[] {
  const asked = new Map<string, TileId>();
  const blank = new Uint8Array(hashLength);
  reading((level, place) => {
    const tileLevel = Math.floor(level / tileHeight);
    const span = 2 ** (level % tileHeight);
    const index = Math.floor((place * span) / tileWidth);
    const tile = {
      level: tileLevel,
      index,
      width: Math.min(tileWidth, countAt(tileLevel, size) - index * tileWidth),
    };
    asked.set(tilePath(tile), tile);
    return blank;
  });
  return [...asked.values()];
}

/** Tiles that change when a log grows, with their bytes so far. */
export interface GrownTile {
  readonly level: number;
  readonly index: number;
  readonly bytes: Uint8Array;
}

/**
 * Adds leaves to the tree of `size`.
 * @param edge the bytes of the last, partial tile of each level, lowest first; empty where the level ends with a whole one.
 * @returns every tile that is new or longer, lowest level first.
 */
export function growTiles(size: number, edge: readonly Uint8Array[], leaves: readonly Hash[]): GrownTile[] {
  const grown: GrownTile[] = [];
  let hashes = leaves;
  for (let level = 0; hashes.length > 0; level += 1) {
    const before = countAt(level, size);
    const first = Math.floor(before / tileWidth);
    const bytes = concat(edge[level] ?? new Uint8Array(), ...hashes);
    const width = tileWidth * hashLength;
    const above: Hash[] = [];
    for (let at = 0; at < bytes.length; at += width) {
      const tile = { level, index: first + at / width, bytes: bytes.slice(at, at + width) };
      grown.push(tile);
      if (tile.bytes.length === width) above.push(tileRoot(tile.bytes));
    }
    hashes = above;
  }
  return grown;
}

/** The root of a whole tile: the hash of its two halves. */
function tileRoot(bytes: Uint8Array): Hash {
  const nodeAt = nodesInTiles(() => bytes);
  return nodeHash(nodeAt(tileHeight - 1, 0), nodeAt(tileHeight - 1, 1));
}

/** Entries as a bundle: each after its length in two bytes. */
export const writeBundle = (entries: readonly Uint8Array[]): Uint8Array =>
  concat(...entries.flatMap((entry) => [bigEndian(entry.length, 2), entry]));

/** The entries of a bundle, or null where the bytes are not exactly some. */
export function readBundle(bytes: Uint8Array): Uint8Array[] | null {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + 2 > bytes.length) return null;
    const length = Number(fromBigEndian(bytes.subarray(at, at + 2)));
    const end = at + 2 + length;
    if (end > bytes.length) return null;
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  return entries;
}

/** The hashes of entries, side by side. */
export const leavesOf = (entries: readonly Uint8Array[]): Uint8Array => concat(...entries.map(leafHash));
