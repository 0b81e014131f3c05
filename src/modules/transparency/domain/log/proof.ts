import { base64, fromBase64 } from './bytes.js';
import { openCheckpoint, readSize, type Checkpoint, type CheckpointFault } from './checkpoint.js';
import { hashLength, includes, leafHash, type Hash } from './merkle.js';
import type { SignedNote, VerifierKey } from './note.js';

/** That an entry is in a log, in one file that is checked without network (c2sp.org/tlog-proof). */
export interface LogProof {
  /** What the application adds, which nothing vouches for; null where there is nothing. */
  readonly extra: Uint8Array | null;
  readonly index: number;
  readonly path: readonly Hash[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
}

const header = 'c2sp.org/tlog-proof@v1';
const longestPath = 63;

export const writeProof = ({ extra, index, path, checkpoint }: LogProof): string =>
  [
    header,
    ...(extra === null ? [] : [`extra ${base64(extra)}`]),
    `index ${index}`,
    ...path.map(base64),
    '',
    checkpoint,
  ].join('\n');

/** The proof, or null where the text is not exactly one. */
export function readProof(text: string): LogProof | null {
  const end = text.indexOf('\n\n');
  if (end < 0) return null;
  const [first, ...lines] = text.slice(0, end).split('\n');
  const extraText = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined;
  const extra = extraText === undefined ? null : fromBase64(extraText);
  const [, indexText = ''] = /^index (\d+)$/.exec(lines.shift() ?? '') ?? [];
  const index = readSize(indexText);
  const path = lines.map(fromBase64).filter((hash) => hash?.length === hashLength);
  const whole = path.length === lines.length && lines.length <= longestPath;
  if (first !== header || index === null || !whole || (extraText !== undefined && extra === null)) return null;
  return { extra, index, path: path.filter((hash) => hash !== null), checkpoint: text.slice(end + 2) };
}

/** Why a proof shows nothing. */
export type ProofFault = CheckpointFault | 'NotAProof' | 'NotIncluded';

export type CheckedProof =
  | { readonly ok: true; readonly index: number; readonly checkpoint: Checkpoint; readonly note: SignedNote }
  | { readonly ok: false; readonly fault: ProofFault };

/** Whether the proof shows that exactly this entry is in the log of that key. */
export function checkProof(text: string, entry: Uint8Array, key: VerifierKey): CheckedProof {
  const proof = readProof(text);
  if (!proof) return { ok: false, fault: 'NotAProof' };
  const opened = openCheckpoint(proof.checkpoint, key);
  if (!opened.ok) return opened;
  const { checkpoint, note } = opened;
  return includes(proof.index, checkpoint.size, leafHash(entry), proof.path, checkpoint.root)
    ? { ok: true, index: proof.index, checkpoint, note }
    : { ok: false, fault: 'NotIncluded' };
}
