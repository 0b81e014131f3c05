import { sha256 } from '@noble/hashes/sha2.js';
import { canonicalize } from 'json-canonicalize';
import type { SubjectRef } from '../../../../kernel/subject-ref.js';
import { base64, concat, fromBase64, utf8 } from './bytes.js';

/**
 * An entry of the public log: what happened, when, to what. Who did it, and every word somebody wrote, is there as a
 * commitment only: SHA-256 of a salt and the words. Whoever is told salt and words can check them; once they are destroyed,
 * the commitment says nothing and the log still holds.
 */

/** What becomes an entry. Payloads hold texts, whole numbers, yes or no. */
export interface Loggable {
  readonly seq: number;
  readonly at: Date;
  readonly type: string;
  readonly collectiveId: string;
  readonly actorId: string | null;
  readonly subject: SubjectRef;
  readonly about: readonly SubjectRef[];
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
}

/** What opens one commitment of an entry. */
export interface Opening {
  /** `actor`, `about.0`, `payload.title`, … */
  readonly field: string;
  /** 16 bytes. */
  readonly salt: Uint8Array;
  readonly value: string;
}

export interface WrittenEntry {
  /** Canonical JSON (RFC 8785) in UTF-8. */
  readonly bytes: Uint8Array;
  readonly openings: readonly Opening[];
}

export const saltLength = 16;

export const commitmentOf = (salt: Uint8Array, value: string): string =>
  `sha256:${base64(sha256(concat(salt, utf8(value))))}`;

const person = 'Account';

/** Writes the entry of an event. `newSalt` gives 16 unguessable bytes at each call. */
export function writeEntry(event: Loggable, newSalt: () => Uint8Array): WrittenEntry {
  const openings: Opening[] = [];
  const commit = (field: string, value: string): string => {
    const salt = newSalt();
    openings.push({ field, salt, value });
    return commitmentOf(salt, value);
  };
  const ref = (field: string, { type, id }: SubjectRef): string =>
    type === person ? `${type}:${commit(field, id)}` : `${type}:${id}`;
  const said = (name: string, value: string | number | boolean | null): string | number | boolean | null =>
    typeof value === 'string' || isFraction(value) ? commit(`payload.${name}`, String(value)) : value;
  const entry = {
    v: 1,
    seq: event.seq,
    at: event.at.toISOString(),
    type: event.type,
    collective: event.collectiveId,
    actor: event.actorId === null ? null : commit('actor', event.actorId),
    subject: ref('subject', event.subject),
    about: event.about.map((one, place) => ref(`about.${place}`, one)),
    payload: Object.fromEntries(Object.entries(event.payload).map(([name, value]) => [name, said(name, value)])),
  };
  return { bytes: utf8(canonicalize(entry)), openings };
}

/** Numbers are whole in the log: any other is a text, so that every reader writes it the same. */
const isFraction = (value: unknown): boolean => typeof value === 'number' && !Number.isSafeInteger(value);

/** The commitment an entry holds under a field's name, or null. */
export function commitmentIn(entry: Readonly<Record<string, unknown>>, field: string): string | null {
  const [place = '', rest] = field.split(/\.(.*)/s);
  const inside = entry[place];
  const found =
    rest === undefined ? inside : isRecord(inside) ? inside[rest] : Array.isArray(inside) ? inside[Number(rest)] : null;
  const text = typeof found === 'string' ? found.replace(/^Account:/, '') : '';
  return /^sha256:.{44}$/.test(text) && fromBase64(text.slice('sha256:'.length))?.length === 32 ? text : null;
}

/** Whether the opening says what the entry committed to. */
export const opens = (entry: Readonly<Record<string, unknown>>, { field, salt, value }: Opening): boolean =>
  salt.length === saltLength && commitmentIn(entry, field) === commitmentOf(salt, value);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The entry as it reads, or null where the bytes are no canonical JSON object. */
export function readEntry(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    const value: unknown = JSON.parse(text);
    return isRecord(value) && canonicalize(value) === text ? value : null;
  } catch {
    return null;
  }
}
