import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base64, bigEndian, concat, fromBase64, fromBigEndian, hex, same, utf8 } from './bytes.js';

/**
 * Signed notes (c2sp.org/signed-note) and witnesses' cosignatures (c2sp.org/tlog-cosignature): a text, a blank line, and a
 * line for each signature, whose first four bytes say which key made it.
 */

/** What a key signs: notes as they are, or notes with the moment they were seen. */
export type KeyKind = 'note' | 'cosignature';

export interface VerifierKey {
  readonly name: string;
  readonly kind: KeyKind;
  /** Ed25519, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/** A signature line as it stands. */
export interface NoteSignature {
  readonly name: string;
  /** Four bytes. */
  readonly keyId: Uint8Array;
  readonly signature: Uint8Array;
}

export interface SignedNote {
  /** Ends with a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

const typeByte = { note: 1, cosignature: 4 } as const satisfies Record<KeyKind, number>;
const signatureLength = 64;
const timeLength = 8;
/** The last second a cosignature may name. */
const lastTime = 2n ** 63n - 1n;
/** More than any note needs: somebody else's note is read without trust. */
const mostSignatures = 64;
const longestNote = 64 * 1024;

const kindOf = (type: number | undefined): KeyKind | null =>
  type === typeByte.note ? 'note' : type === typeByte.cosignature ? 'cosignature' : null;

export const isName = (name: string): boolean => /^[^\s+\u0085]{1,200}$/u.test(name);

export const keyIdOf = ({ name, kind, publicKey }: VerifierKey): Uint8Array =>
  sha256(concat(utf8(`${name}\n`), Uint8Array.of(typeByte[kind]), publicKey)).slice(0, 4);

/** A key in one line: `name+id+base64`, as C2SP tools take it. */
export const writeKey = (key: VerifierKey): string =>
  `${key.name}+${hex(keyIdOf(key))}+${base64(concat(Uint8Array.of(typeByte[key.kind]), key.publicKey))}`;

/** The key of a line, or null where the line is not a key or its id is another key's. */
export function readKey(line: string): VerifierKey | null {
  const [, name = '', id = '', encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  if (!isName(name) || bytes?.length !== 33) return null;
  const kind = kindOf(bytes[0]);
  if (kind === null) return null;
  const key = { name, kind, publicKey: bytes.slice(1) } as const;
  return hex(keyIdOf(key)) === id ? key : null;
}

/** A key with its secret half: what a witness keeps to itself. */
export interface SignerKey extends VerifierKey {
  /** Ed25519, 32 bytes. */
  readonly secretKey: Uint8Array;
}

export const newSignerKey = (name: string, kind: KeyKind, secretKey: Uint8Array): SignerKey => ({
  name,
  kind,
  secretKey,
  publicKey: ed25519.getPublicKey(secretKey),
});

/** A secret key in one line, `PRIVATE+KEY+name+id+base64`, as C2SP tools keep it. */
export const writeSignerKey = (key: SignerKey): string =>
  `PRIVATE+KEY+${key.name}+${hex(keyIdOf(key))}+${base64(concat(Uint8Array.of(typeByte[key.kind]), key.secretKey))}`;

/** The secret key of a line, or null where the line is not one or its id is another key's. */
export function readSignerKey(line: string): SignerKey | null {
  const [, name = '', id = '', encoded = ''] = /^PRIVATE\+KEY\+([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  const kind = kindOf(bytes?.[0]);
  if (!isName(name) || bytes?.length !== 33 || kind === null) return null;
  const key = newSignerKey(name, kind, bytes.slice(1));
  return hex(keyIdOf(key)) === id ? key : null;
}

/** The note, or null where the text is not exactly one. */
export function readNote(text: string): SignedNote | null {
  const end = text.lastIndexOf('\n\n');
  // Control characters but newlines have no place in a note.
  // oxlint-disable-next-line no-control-regex -- these are what is looked for
  if (text.length > longestNote || end < 0 || !text.endsWith('\n') || /[\u0000-\u0009\u000b-\u001f]/.test(text))
    return null;
  const lines = text.slice(end + 2, -1).split('\n');
  if (lines.length > mostSignatures) return null;
  const signatures = lines.map(readSignature);
  const read = signatures.filter((line) => line !== null);
  return read.length === lines.length ? { text: text.slice(0, end + 1), signatures: read } : null;
}

export function readSignature(line: string): NoteSignature | null {
  const [, name = '', encoded = ''] = /^— (\S+) (\S+)$/u.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  return isName(name) && bytes && bytes.length > 4
    ? { name, keyId: bytes.slice(0, 4), signature: bytes.slice(4) }
    : null;
}

export const writeSignature = ({ name, keyId, signature }: NoteSignature): string =>
  `— ${name} ${base64(concat(keyId, signature))}\n`;

export const writeNote = ({ text, signatures }: SignedNote): string =>
  `${text}\n${signatures.map(writeSignature).join('')}`;

/** What a key signs of a text: the text itself, or the text as seen at `time` (seconds since 1970). */
export const signedBytes = (kind: KeyKind, text: string, time: bigint): Uint8Array =>
  utf8(kind === 'note' ? text : `cosignature/v1\ntime ${time}\n${text}`);

/** The signature line of a key over a text. `sign` is Ed25519 with the key's private part; `time` counts for cosignatures. */
export function signNote(
  key: VerifierKey,
  text: string,
  time: bigint,
  sign: (message: Uint8Array) => Uint8Array,
): NoteSignature {
  const signature = sign(signedBytes(key.kind, text, time));
  return {
    name: key.name,
    keyId: keyIdOf(key),
    signature: key.kind === 'note' ? signature : concat(bigEndian(time, timeLength), signature),
  };
}

/** What a key said of a note: nothing, a signature that holds (with its time), or one that does not. */
export type Signed =
  | { readonly by: 'nobody' }
  | { readonly by: 'key'; readonly time: bigint | null }
  | { readonly by: 'forger' };

/** Looks for the key's signature in a note. A line under the key's name and id that does not hold spoils the note. */
export function signedBy(key: VerifierKey, note: SignedNote): Signed {
  const id = keyIdOf(key);
  const lines = note.signatures.filter(({ name, keyId }) => name === key.name && same(keyId, id));
  let found: Signed = { by: 'nobody' };
  for (const { signature } of lines) {
    const timed = key.kind === 'cosignature';
    if (signature.length !== signatureLength + (timed ? timeLength : 0)) return { by: 'forger' };
    const time = timed ? fromBigEndian(signature.slice(0, timeLength)) : 0n;
    if (time > lastTime) return { by: 'forger' };
    const bare = timed ? signature.slice(timeLength) : signature;
    if (!holds(key.publicKey, signedBytes(key.kind, note.text, time), bare)) return { by: 'forger' };
    found = { by: 'key', time: timed ? time : null };
  }
  return found;
}

/** RFC 8032 as it is written: no leniency about points that two readers may take differently. */
function holds(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  try {
    return ed25519.verify(signature, message, publicKey, { zip215: false });
  } catch {
    return false;
  }
}
