import { fromUtf8 } from './bytes.js';
import { openCheckpoint, type Checkpoint } from './checkpoint.js';
import { consistencyProof, rootOf, type NodeAt } from './merkle.js';
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

export type CheckedHead =
  | { readonly ok: true; readonly head: KeptHead; readonly checkpoint: Checkpoint; readonly before: number | null }
  | { readonly ok: false; readonly fault: HeadFault; readonly shown: KeptHead };

/**
 * Whether the head a server shows is signed by the key known, and continues the head kept: a few tiles are read, whatever
 * the size of the log. null where the server shows no log.
 */
export async function checkHead(source: LogSource, kept: KeptHead | null): Promise<CheckedHead | null> {
  const [keyBytes, noteBytes] = await Promise.all([source('key'), source('checkpoint')]);
  if (!keyBytes || !noteBytes) return null;
  const shown = { key: (fromUtf8(keyBytes) ?? '').trim(), checkpoint: fromUtf8(noteBytes) ?? '' };
  const not = (fault: HeadFault): CheckedHead => ({ ok: false, fault, shown });
  const key = readKey(shown.key);
  if (key?.kind !== 'note') return not('NotAKey');
  if (kept && kept.key !== shown.key) return not('KeyChanged');
  const opened = openCheckpoint(shown.checkpoint, key);
  if (!opened.ok) return not(opened.fault);
  const seen = kept && openCheckpoint(kept.checkpoint, key);
  const { checkpoint } = opened;
  if (seen?.ok) {
    const nodeAt = await nodesFrom(source, checkpoint.size, (asked) =>
      seen.checkpoint.size > 0 && seen.checkpoint.size <= checkpoint.size
        ? consistencyProof(seen.checkpoint.size, checkpoint.size, asked)
        : rootOf(0, asked),
    );
    if (!nodeAt) return not('Missing');
    const fault = continuesSeen(seen.checkpoint, checkpoint, (older) =>
      consistencyProof(older, checkpoint.size, nodeAt),
    );
    if (fault) return not(fault);
  }
  return { ok: true, head: shown, checkpoint, before: seen?.ok ? seen.checkpoint.size : null };
}

/** Reads from tiles what `reading` is going to ask; null where one is not there. */
async function nodesFrom(
  source: LogSource,
  size: number,
  reading: (nodeAt: NodeAt) => unknown,
): Promise<NodeAt | null> {
  const wanted = tilesRead(size, reading);
  const read = await Promise.all(wanted.map((tile) => source(tilePath(tile))));
  const bytes = new Map(wanted.map(({ level, index }, place) => [`${level}/${index}`, read[place]]));
  return [...bytes.values()].every(Boolean)
    ? nodesInTiles((level, index) => bytes.get(`${level}/${index}`) ?? new Uint8Array())
    : null;
}
