import { Inflate } from 'fflate';
import { Refused, type Refusal } from '../../../../kernel/refusal.js';
import { crc32 } from './crc32.js';
import { readingLimits } from './limits.js';
import {
  documentDamaged,
  documentLocked,
  documentUnfoldsTooFar,
  documentWithArchives,
  documentWithMacros,
  documentWithUnsafeNames,
} from './reading.refusals.js';

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly at: number;
}

/** A zip whose list was found harmless; what is in it is unfolded only when asked for. */
export interface Archive {
  readonly names: readonly string[];
  /** The bytes of a file; null when there is none. Throws `Refused` when it is not what the list says. */
  file(name: string): Uint8Array | null;
}

const listEnd = 0x06054b50;
const listed = 0x02014b50;
const local = 0x04034b50;
const [stored, deflated] = [0, 8];
/** Bytes handed over at once: they unfold to a thousand times as much at most. */
const step = 4_096;

const refuse = (refusal: Refusal): never => {
  throw new Refused(refusal);
};

const unsafeName = (name: string): boolean =>
  name === '' ||
  name.length > 1_000 ||
  /^[/\\]|^[a-z]:|\0/i.test(name) ||
  name.split(/[/\\]/).some((part) => part === '..');

const macros = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^(Basic|Scripts)\//i;
const nested =
  /\.(zip|jar|war|apk|7z|rar|tar|t?gz|bz2|xz|zst|iso|cab|exe|dll|msi|com|scr|bat|cmd|ps1|vbs|js|hta|sh|docm|dotm)$/i;

/** A zip, once all that its list says was checked. Throws `Refused` on whatever a word processor would not have written. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = listOf(bytes, view);
  checkTotals(entries, bytes.length);
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  if (byName.size !== entries.length) refuse(documentDamaged());
  return {
    names: [...byName.keys()],
    file: (name) => {
      const entry = byName.get(name);
      return entry ? unfolded(bytes, view, entry) : null;
    },
  };
}

function listOf(bytes: Uint8Array, view: DataView): readonly Entry[] {
  const end = endOf(view);
  const [count, size, start] = [
    view.getUint16(end + 10, true),
    view.getUint32(end + 12, true),
    view.getUint32(end + 16, true),
  ];
  // Several disks, or a zip of more than 4 GB: no document.
  if (view.getUint16(end + 4, true) !== 0 || start + size > end) refuse(documentDamaged());
  if (count > readingLimits.entries) refuse(documentUnfoldsTooFar());
  const entries: Entry[] = [];
  let at = start;
  for (let place = 0; place < count; place += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== listed) refuse(documentDamaged());
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const after = at + 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
    if (after > end) refuse(documentDamaged());
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    if (unsafeName(name)) refuse(documentWithUnsafeNames());
    if ((view.getUint16(at + 8, true) & 0x2041) !== 0) refuse(documentLocked());
    if (macros.test(name)) refuse(documentWithMacros());
    if (nested.test(name)) refuse(documentWithArchives());
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at = after;
  }
  return entries;
}

/** Where the end of the list is said: the last thing of the file, but for a comment. */
function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at -= 1) {
    if (view.getUint32(at, true) === listEnd && at + 22 + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return refuse(documentDamaged());
}

/** Sizes as the list says them; `unfolded` holds the list to its word. */
function checkTotals(entries: readonly Entry[], fileBytes: number): void {
  const { archiveBytes, ratio, ratioFrom } = readingLimits;
  let [packed, size] = [0, 0];
  for (const entry of entries) {
    packed += entry.packed + 30;
    size += entry.size;
    if (entry.size > ratioFrom && entry.size > entry.packed * ratio) refuse(documentUnfoldsTooFar());
  }
  // Files that share their bytes are more than the archive can hold.
  if (size > archiveBytes || packed > fileBytes) refuse(documentUnfoldsTooFar());
}

function unfolded(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { at, packed, size, method } = entry;
  if (size > readingLimits.partBytes) refuse(documentUnfoldsTooFar());
  if (at + 30 > bytes.length || view.getUint32(at, true) !== local) refuse(documentDamaged());
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + packed > bytes.length) refuse(documentDamaged());
  const source = bytes.subarray(start, start + packed);
  if (method !== stored && method !== deflated) refuse(documentDamaged());
  const found = method === stored ? source : inflated(source, size);
  return found.length === size && crc32(found) === entry.crc ? found : refuse(documentDamaged());
}

/** Step by step: what lies about its size is left at the first byte too many. */
function inflated(source: Uint8Array, size: number): Uint8Array {
  const found = new Uint8Array(size);
  let length = 0;
  const inflate = new Inflate((chunk) => {
    if (length + chunk.length > size) refuse(documentUnfoldsTooFar());
    found.set(chunk, length);
    length += chunk.length;
  });
  try {
    for (let at = 0; at < source.length; at += step) {
      inflate.push(source.subarray(at, at + step), at + step >= source.length);
    }
  } catch (error) {
    throw error instanceof Refused ? error : new Refused(documentDamaged());
  }
  return found.subarray(0, length);
}
