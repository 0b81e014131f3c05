import { concat, same } from './bytes.js';
import { openCheckpoint, type Checkpoint, type CheckpointFault } from './checkpoint.js';
import { readEntry } from './entry.js';
import { consistencyProof, continues, hashLength, leafHash, rootOf, type Hash } from './merkle.js';
import type { SignedNote, VerifierKey } from './note.js';
import { growTiles, nodesInTiles, readBundle, tilePath, tilesOf, tileWidth } from './tiles.js';

/** Where a log is read from: a folder, or a server. null: there is nothing under that path. */
export type LogSource = (path: string) => Promise<Uint8Array | null>;

/** Why a log is not what it says it is. `at` names the file, or the entry, where it shows. */
export interface LogFault {
  readonly code:
    | CheckpointFault
    | 'Missing'
    | 'EntryUnreadable'
    | 'EntryOutOfOrder'
    | 'TileWrong'
    | 'RootWrong'
    | 'Rewritten'
    | 'Shorter';
  readonly at: string;
}

export interface VerifiedLog {
  readonly checkpoint: Checkpoint | null;
  readonly note: SignedNote | null;
  readonly faults: readonly LogFault[];
}

export interface VerifyOptions {
  readonly key: VerifierKey;
  /** A checkpoint seen before, which this log must continue. */
  readonly seen?: Checkpoint | undefined;
  readonly onProgress?: (entries: number, of: number) => void;
}

/** Enough to see what is wrong. */
const mostFaults = 20;

/**
 * Verifies a whole log from its files alone: the signature of its checkpoint, every entry, every tile worked out again from
 * the entries, the root, and that it continues what was seen of it before.
 */
export async function verifyLog(source: LogSource, { key, seen, onProgress }: VerifyOptions): Promise<VerifiedLog> {
  const faults: LogFault[] = [];
  const fault = (code: LogFault['code'], at: string): void => {
    if (faults.length < mostFaults) faults.push({ code, at });
  };
  const text = await source('checkpoint');
  if (!text) return { checkpoint: null, note: null, faults: [{ code: 'Missing', at: 'checkpoint' }] };
  const opened = openCheckpoint(new TextDecoder().decode(text), key);
  if (!opened.ok) return { checkpoint: null, note: null, faults: [{ code: opened.fault, at: 'checkpoint' }] };
  const { checkpoint, note } = opened;

  const tiles = new Map<string, Uint8Array>();
  const edge: Uint8Array[] = [];
  let read = 0;
  let lastSeq = 0;
  const ids = tilesOf(checkpoint.size);
  for (const bundle of ids.filter(({ level }) => level === 'entries')) {
    const path = tilePath(bundle);
    const bytes = await source(path);
    const entries = bytes && readBundle(bytes);
    if (entries?.length !== bundle.width) {
      fault(bytes ? 'EntryUnreadable' : 'Missing', path);
      return { checkpoint, note, faults };
    }
    for (const [place, entry] of entries.entries()) {
      const seq = readEntry(entry)?.['seq'];
      if (typeof seq !== 'number') fault('EntryUnreadable', `${read + place}`);
      else if (seq <= lastSeq) fault('EntryOutOfOrder', `${read + place}`);
      else lastSeq = seq;
    }
    for (const tile of growTiles(read, edge, entries.map(leafHash))) {
      tiles.set(`${tile.level}/${tile.index}`, tile.bytes);
      edge[tile.level] = tile.bytes.length === tileWidth * hashLength ? new Uint8Array() : tile.bytes;
    }
    read += entries.length;
    onProgress?.(read, checkpoint.size);
  }
  for (const tile of ids.filter(({ level }) => level !== 'entries')) {
    const path = tilePath(tile);
    const published = await source(path);
    const worked = tiles.get(`${tile.level}/${tile.index}`) ?? concat();
    if (!published) fault('Missing', path);
    else if (!same(published, worked)) fault('TileWrong', path);
  }
  const nodeAt = nodesInTiles((level, index) => tiles.get(`${level}/${index}`) ?? new Uint8Array());
  if (!same(rootOf(read, nodeAt), checkpoint.root)) fault('RootWrong', 'checkpoint');
  else if (seen) {
    const continued = continuesSeen(seen, checkpoint, (older) => consistencyProof(older, checkpoint.size, nodeAt));
    if (continued) fault(continued, 'checkpoint');
  }
  return { checkpoint, note, faults };
}

/** What is wrong between a checkpoint seen before and one of now; null where now continues before. */
export function continuesSeen(
  seen: Checkpoint,
  now: Checkpoint,
  proof: (older: number) => readonly Hash[],
): 'Shorter' | 'Rewritten' | null {
  if (now.size < seen.size) return 'Shorter';
  if (seen.size === 0) return null;
  return continues(seen.size, now.size, seen.root, now.root, proof(seen.size)) ? null : 'Rewritten';
}
