import { base64, fromBase64, same } from './bytes.js';
import { openCheckpoint, readSize, type Checkpoint, type CheckpointFault } from './checkpoint.js';
import { continues, emptyRoot, hashLength, type Hash } from './merkle.js';
import { signNote, type NoteSignature, type SignedNote, type VerifierKey } from './note.js';

/** A head put before a witness, with the proof that it continues the tree of `older` (c2sp.org/tlog-witness). */
export interface Growth {
  readonly older: number;
  readonly proof: readonly Hash[];
  /** The signed note, verbatim. */
  readonly checkpoint: string;
}

/**
 * Why a witness does not sign: the head is not the log's; the proof starts above it, or elsewhere than at the head signed
 * last; the log was cut, or rewritten.
 */
export type WitnessRefusal = CheckpointFault | 'SizeWrong' | 'Stale' | 'Shorter' | 'Rewritten';

export type Witnessing =
  | { readonly ok: true; readonly checkpoint: Checkpoint; readonly note: SignedNote }
  | { readonly ok: false; readonly code: WitnessRefusal };

/** Whether a witness whose last head of the log is `last` may sign this one: only what continues it, always. */
export function witnessGrowth(last: Checkpoint | null, log: VerifierKey, growth: Growth): Witnessing {
  const no = (code: WitnessRefusal): Witnessing => ({ ok: false, code });
  const opened = openCheckpoint(growth.checkpoint, log);
  if (!opened.ok) return no(opened.fault);
  const { checkpoint, note } = opened;
  const known = last?.size ?? 0;
  if (growth.older > checkpoint.size) return no(growth.older === known ? 'Shorter' : 'SizeWrong');
  if (growth.older !== known) return no('Stale');
  return grows(last, checkpoint, growth.proof) ? { ok: true, checkpoint, note } : no('Rewritten');
}

/** Nothing is known of a log before its first head: there is nothing that it should continue. */
const grows = (last: Checkpoint | null, now: Checkpoint, proof: readonly Hash[]): boolean =>
  last === null || last.size === 0
    ? proof.length === 0 && (now.size > 0 || same(now.root, emptyRoot))
    : continues(last.size, now.size, last.root, now.root, proof);

/** The witness's line under a head: seen then (seconds since 1970), and nothing larger before. */
export const cosign = (
  witness: VerifierKey,
  { text }: SignedNote,
  at: Date,
  sign: (message: Uint8Array) => Uint8Array,
): NoteSignature => signNote(witness, text, BigInt(Math.floor(at.getTime() / 1000)), sign);

const longestProof = 63;

/** The body of an `add-checkpoint` request. */
export const writeGrowth = ({ older, proof, checkpoint }: Growth): string =>
  [`old ${older}`, ...proof.map(base64), '', checkpoint].join('\n');

/** The request, or null where the text is not exactly one. */
export function readGrowth(text: string): Growth | null {
  const end = text.indexOf('\n\n');
  const [first = '', ...lines] = end < 0 ? [] : text.slice(0, end).split('\n');
  const [, olderText = ''] = /^old (\d+)$/.exec(first) ?? [];
  const older = readSize(olderText);
  const proof = lines.map(fromBase64).filter((hash) => hash?.length === hashLength);
  if (older === null || proof.length !== lines.length || lines.length > longestProof) return null;
  return { older, proof: proof.filter((hash) => hash !== null), checkpoint: text.slice(end + 2) };
}
