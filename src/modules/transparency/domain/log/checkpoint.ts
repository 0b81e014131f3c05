import { base64, fromBase64 } from './bytes.js';
import { hashLength, type Hash } from './merkle.js';
import { readNote, signedBy, type SignedNote, type VerifierKey } from './note.js';

/** The head of a log at a size (c2sp.org/tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Hash;
}

export const writeCheckpoint = ({ origin, size, root }: Checkpoint): string => `${origin}\n${size}\n${base64(root)}\n`;

/** A size as it may be written: decimal, no leading zero, within what a number tells exactly. */
export function readSize(text: string): number | null {
  const size = /^(0|[1-9]\d{0,15})$/.test(text) ? Number(text) : NaN;
  return Number.isSafeInteger(size) ? size : null;
}

/** What the text of a note says of a log, or null where it is no checkpoint. Extension lines are passed over. */
export function readCheckpoint(text: string): Checkpoint | null {
  const [origin = '', sizeText = '', rootText = '', ...rest] = text.split('\n');
  const size = readSize(sizeText);
  const root = fromBase64(rootText);
  const extensions = rest.slice(0, -1);
  if (origin === '' || size === null || root?.length !== hashLength || rest.at(-1) !== '') return null;
  return extensions.includes('') ? null : { origin, size, root };
}

/** Why a checkpoint is not the log's. */
export type CheckpointFault = 'NotACheckpoint' | 'OtherLog' | 'NotSigned' | 'SignatureWrong';

export type OpenedCheckpoint =
  | { readonly ok: true; readonly checkpoint: Checkpoint; readonly note: SignedNote }
  | { readonly ok: false; readonly fault: CheckpointFault };

/** Reads a checkpoint that must be signed by the log's key, whose name is the log's origin. */
export function openCheckpoint(text: string, key: VerifierKey): OpenedCheckpoint {
  const note = readNote(text);
  const checkpoint = note && readCheckpoint(note.text);
  if (!checkpoint) return { ok: false, fault: 'NotACheckpoint' };
  if (checkpoint.origin !== key.name) return { ok: false, fault: 'OtherLog' };
  const signed = signedBy(key, note);
  if (signed.by === 'nobody') return { ok: false, fault: 'NotSigned' };
  return signed.by === 'key' ? { ok: true, checkpoint, note } : { ok: false, fault: 'SignatureWrong' };
}
