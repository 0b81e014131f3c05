import { newId } from '../../../kernel/ids.js';
import { Refused, type Refusal } from '../../../kernel/refusal.js';
import { readDocument, type Reading } from '../domain/reading/read-document.js';

/** What a thread of its own is given to read. */
export interface ToRead {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What it answers. */
export type Answer = { readonly reading: Reading } | { readonly refusal: Refusal };

export function answerTo({ name, bytes }: ToRead): Answer {
  try {
    return { reading: readDocument(name, bytes, newId) };
  } catch (error) {
    if (error instanceof Refused) return { refusal: error.refusal };
    throw error;
  }
}
