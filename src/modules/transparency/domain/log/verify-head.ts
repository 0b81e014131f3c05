import { fromUtf8 } from './bytes.js';
import { openCheckpoint, type Checkpoint } from './checkpoint.js';
import { consistencyProof, continues, hashLength, rootOf, type Hash } from './merkle.js';
import { readKey } from './note.js';
import { nodesInTiles, tilePath, tilesRead } from './tiles.js';
import { continuesSeen, type LogFault, type LogSource } from './verify-log.js';

/** A head as it is kept: the line of its key and its signed note, verbatim. */
export interface KeptHead {
  readonly key: string;
  readonly checkpoint: string;
}

/** What was wrong with a head, besides what may be wrong with a log. */
export type HeadFault = LogFault['code'] | 'NotAKey' | 'KeyChanged';

/** What the larger of two heads says the root was at the size of the smaller, with the proof that leads from it to its own. */
export interface RootBefore {
  readonly root: Hash;
  readonly proof: readonly Hash[];
}

export type CheckedHead =
  | {
      readonly ok: true;
      readonly head: KeptHead;
      readonly checkpoint: Checkpoint;
      readonly before: number | null;
      /** That it continues what was seen before. */
      readonly proof: readonly Hash[];
    }
  | {
      readonly ok: false;
      readonly fault: HeadFault;
      readonly shown: KeptHead;
      /** Where the tiles still tell it: with it the two heads contradict each other before anybody. */
      readonly instead: RootBefore | null;
    };

/**
 * Whether the head a server shows is signed by the key known, and continues the head kept: a few tiles are read, whatever
 * the size of the log. null where the server shows no log.
 */
export async function checkHead(source: LogSource, kept: KeptHead | null): Promise<CheckedHead | null> {
  const [keyBytes, noteBytes] = await Promise.all([source('key'), source('checkpoint')]);
  if (!keyBytes || !noteBytes) return null;
  const shown = { key: (fromUtf8(keyBytes) ?? '').trim(), checkpoint: fromUtf8(noteBytes) ?? '' };
  const not = (fault: HeadFault, instead: RootBefore | null = null): CheckedHead => ({
    ok: false,
    fault,
    shown,
    instead,
  });
  const key = readKey(shown.key);
  if (key?.kind !== 'note') return not('NotAKey');
  if (kept && kept.key !== shown.key) return not('KeyChanged');
  const opened = openCheckpoint(shown.checkpoint, key);
  if (!opened.ok) return not(opened.fault);
  const { checkpoint } = opened;
  const opening = kept && openCheckpoint(kept.checkpoint, key);
  if (!opening?.ok) return { ok: true, head: shown, checkpoint, before: null, proof: [] };
  const seen = opening.checkpoint;
  const [older, newer] = seen.size <= checkpoint.size ? [seen, checkpoint] : [checkpoint, seen];
  const before = await rootBefore(source, older.size, newer.size);
  // Tiles that do not make the head they are shown under prove nothing.
  const instead = before && leads(before, older, newer) ? before : null;
  if (checkpoint.size < seen.size) return not('Shorter', instead);
  if (!before) return not('Missing');
  const fault = continuesSeen(seen, checkpoint, () => before.proof);
  if (fault) return not(fault, instead);
  return { ok: true, head: shown, checkpoint, before: seen.size, proof: before.proof };
}

/** Whether the larger head really holds that root at the size of the smaller. */
export const leads = ({ root, proof }: RootBefore, older: Checkpoint, newer: Checkpoint): boolean =>
  continues(older.size, newer.size, root, newer.root, proof);

/** Reads from the tiles of the tree of `size` what it was at `older`; null where one is not there whole. */
async function rootBefore(source: LogSource, older: number, size: number): Promise<RootBefore | null> {
  const wanted = tilesRead(size, (asked) => [rootOf(older, asked), ...consistencyProof(older, size, asked)]);
  const read = await Promise.all(wanted.map((tile) => source(tilePath(tile))));
  if (wanted.some(({ width }, place) => read[place]?.length !== width * hashLength)) return null;
  const bytes = new Map(wanted.map(({ level, index }, place) => [`${level}/${index}`, read[place]]));
  const nodeAt = nodesInTiles((level, index) => bytes.get(`${level}/${index}`) ?? new Uint8Array());
  return { root: rootOf(older, nodeAt), proof: consistencyProof(older, size, nodeAt) };
}
