import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readKey, type HeadFault, type LogSource, type VerifierKey } from '../modules/transparency/verifying.js';

/** A file or a server that cannot be used: said in one line, exit code 2. */
export class Unusable extends Error {}

export async function orUnusable(command: string, run: () => Promise<number>): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    console.error(`faire ${command}: ${error.message}`);
    return 2;
  }
}

/** What a file system says of a file that is not there. */
export const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && ['ENOENT', 'ENOTDIR'].includes(String(error.code));

export const inFolder =
  (folder: string): LogSource =>
  async (path) => {
    try {
      return new Uint8Array(await readFile(join(folder, ...path.split('/'))));
    } catch (error) {
      if (isAbsent(error)) return null;
      throw error;
    }
  };

/** More than any file of a log: a bundle of the longest entries, and what opens them. */
const largest = 64 * 1024 * 1024;

/** What a server gives, within half a minute a file. */
export const overHttp =
  (address: string): LogSource =>
  async (path) => {
    // What something between kept for a while would look like a log that was cut.
    const asked = { cache: 'no-store', signal: AbortSignal.timeout(30_000) } as const;
    const response = await fetch(`${address}/${path}`, asked).catch(() => null);
    if (response?.status === 404) return null;
    if (!response?.ok)
      throw new Unusable(`${address}/${path} ${response ? `answers ${response.status}` : 'does not answer'}`);
    const bytes = await wholeOf(response).catch(() => null);
    if (!bytes) throw new Unusable(`${address}/${path} does not end`);
    return bytes;
  };

/** The body; null where it is larger than any file may be. */
async function wholeOf({ body }: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body ?? []) {
    const bytes = new Uint8Array(part);
    length += bytes.length;
    if (length > largest) return null;
    parts.push(bytes);
  }
  return new Uint8Array(Buffer.concat(parts));
}

export const textOf = (bytes: Uint8Array | null): string => (bytes ? new TextDecoder().decode(bytes) : '');

export function keyFrom(line: string, where: string): VerifierKey {
  const key = readKey(line.trim());
  if (key?.kind !== 'note') throw new Unusable(`${where} is not a log’s key (name+id+base64)`);
  return key;
}

/** What is wrong with a log or its head. */
export const logSentences: Readonly<Record<HeadFault, string>> = {
  NotAKey: 'the key of the log is not one',
  KeyChanged: 'the log is signed by another key than before',
  NotACheckpoint: 'the checkpoint is not one',
  OtherLog: 'the checkpoint is another log’s',
  NotSigned: 'the checkpoint is not signed by the log’s key',
  SignatureWrong: 'the signature of the checkpoint does not hold: it was changed after it was signed',
  Missing: 'a file is missing',
  EntryUnreadable: 'an entry is not canonical JSON with a place',
  EntryOutOfOrder: 'an entry is not after the one before it',
  TileWrong: 'the hashes published are not those of the entries',
  RootWrong: 'the entries are not those the checkpoint signs: one was changed, added or taken away',
  Rewritten: 'the log does not continue the checkpoint seen earlier: history was rewritten',
  Shorter: 'the log is shorter than when it was seen earlier: it was cut',
};
