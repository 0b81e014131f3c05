import { canonicalize } from 'json-canonicalize';
import type { TextDocument } from './document.js';

/** The text as canonical JSON (RFC 8785): the same bytes whoever writes them. Ids count, so that anchors can be trusted. */
export const canonicalText = (document: TextDocument): string => canonicalize(document);

/**
 * SHA-256 of the canonical JSON in UTF-8, 64 lower-case hexadecimal digits: the identity of a version.
 * WebCrypto, the same in Node and browsers (there only over https or on localhost).
 */
export async function hashText(document: TextDocument): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(canonicalText(document)));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
