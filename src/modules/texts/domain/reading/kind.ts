import { Refused, type Refusal } from '../../../../kernel/refusal.js';
import { readingLimits } from './limits.js';
import {
  documentEmpty,
  documentKindUnknown,
  documentLocked,
  documentOfAnotherKind,
  documentOldWord,
  documentTooLarge,
  documentWithMacros,
} from './reading.refusals.js';

export const documentKinds = ['docx', 'odt', 'md', 'txt', 'html'] as const;
export type DocumentKind = (typeof documentKinds)[number];

const kindOf: Readonly<Record<string, DocumentKind>> = {
  docx: 'docx',
  odt: 'odt',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
  text: 'txt',
  html: 'html',
  htm: 'html',
};

const refuse = (refusal: Refusal): never => {
  throw new Refused(refusal);
};

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const zip = [0x50, 0x4b];
const compound = [0xd0, 0xcf, 0x11, 0xe0];
const others = [
  [0x25, 0x50, 0x44, 0x46],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x1f, 0x8b],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x4d, 0x5a],
  [0x7f, 0x45, 0x4c, 0x46],
] as const;

/** "EncryptedPackage" as such files write it: a DOCX with a password is one of them. */
const encrypted = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

function isEncrypted(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (begins(bytes.subarray(at), encrypted)) return true;
  }
  return false;
}

/** What a document is: by its name, held to its first bytes. Throws `Refused`. */
export function kindOfDocument(name: string, bytes: Uint8Array): DocumentKind {
  const limit = readingLimits.fileBytes;
  if (bytes.length > limit) refuse(documentTooLarge({ size: bytes.length, limit }));
  const ending = /\.([a-z0-9]{1,10})$/i.exec(name.slice(-readingLimits.nameCharacters))?.[1]?.toLowerCase() ?? '';
  if (/^(docm|dotm|odm|ott?m)$/.test(ending)) refuse(documentWithMacros());
  if (ending === 'doc' || ending === 'dot') refuse(documentOldWord());
  const kind = Object.hasOwn(kindOf, ending) ? kindOf[ending] : undefined;
  if (kind === undefined) return refuse(documentKindUnknown());
  if (bytes.length === 0) refuse(documentEmpty());
  if (kind === 'docx' || kind === 'odt') {
    if (begins(bytes, compound)) refuse(isEncrypted(bytes) ? documentLocked() : documentOldWord());
    if (!begins(bytes, zip)) refuse(documentOfAnotherKind({ kind: ending }));
  } else if ([zip, compound, ...others].some((signature) => begins(bytes, signature))) {
    refuse(documentOfAnotherKind({ kind: ending }));
  }
  return kind;
}
