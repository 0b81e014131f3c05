import { createHash, randomBytes } from 'node:crypto';
import { link, open, readdir, readFile, rename, rm, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import {
  newSignerKey,
  readKey,
  readSignerKey,
  writeSignerKey,
  type KeptHead,
  type SignerKey,
} from '../modules/transparency/verifying.js';
import { isAbsent, Unusable } from './log-files.js';

/** What a witness keeps of its log: its key, and the last head it signed, with its own signature. Empty before the first. */
export type WitnessState = KeptHead;

export const blank: WitnessState = { key: '', checkpoint: '' };

const format = 'faire-ensemble/witness-state';
/** Enough to show; a log that contradicts itself at every look does not fill a disk. */
const mostEvidence = 50;

async function textIn(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isAbsent(error)) return null;
    throw new Unusable(`${path} cannot be read`);
  }
}

/** All of it or nothing, and on the disk when it returns: the power may go at any moment. */
async function writeWhole(path: string, text: string, mode: number): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  const through = async (file: FileHandle, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
      await file.sync();
    } finally {
      await file.close();
    }
  };
  try {
    const file = await open(beside, 'w', mode);
    await through(file, () => file.writeFile(text));
    await rename(beside, path);
    // The name itself is in the folder: it is written too, where folders can be.
    if (process.platform === 'win32') return;
    const folder = await open(dirname(path), 'r');
    await through(folder, () => Promise.resolve());
  } catch {
    await rm(beside, { force: true });
    throw new Unusable(`${path} cannot be written`);
  }
}

/** The secret key of a file; null where there is none. */
export async function keyIn(path: string): Promise<SignerKey | null> {
  const text = await textIn(path);
  if (text === null) return null;
  const { mode } = await stat(path);
  if (process.platform !== 'win32' && (mode & 0o077) !== 0)
    throw new Unusable(`${path} can be read by others: chmod 600 ${path}`);
  const key = readSignerKey(text.trim());
  if (key?.kind !== 'cosignature') throw new Unusable(`${path} is not the secret key of a witness`);
  return key;
}

/** Makes a key, readable by nobody else. */
export async function makeKey(path: string, name: string): Promise<SignerKey> {
  const key = newSignerKey(name, 'cosignature', new Uint8Array(randomBytes(32)));
  await writeWhole(path, `${writeSignerKey(key)}\n`, 0o600);
  return key;
}

/** The state of a file; null where there is none. One that cannot be read is no state to begin from. */
export async function stateIn(path: string): Promise<WitnessState | null> {
  const text = await textIn(path);
  if (text === null) return null;
  const wrong = new Unusable(`${path} is not the state of a witness: put the last good copy back`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw wrong;
  }
  const said = (name: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  const [key, checkpoint] = [said('key'), said('checkpoint')];
  if (said('format') !== format || said('version') !== 1) throw wrong;
  if (typeof key !== 'string' || typeof checkpoint !== 'string') throw wrong;
  if ((key === '' && checkpoint !== '') || (key !== '' && !readKey(key))) throw wrong;
  return { key, checkpoint };
}

export const saveState = (path: string, { key, checkpoint }: WitnessState): Promise<void> =>
  writeWhole(path, `${JSON.stringify({ format, version: 1, key, checkpoint }, null, 2)}\n`, 0o644);

/** Keeps evidence beside the state, once: the path, and whether it is new. null where there is too much already. */
export async function saveEvidence(state: string, file: object): Promise<{ path: string; isNew: boolean } | null> {
  const text = `${JSON.stringify(file, null, 2)}\n`;
  const name = `${basename(state)}.evidence-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`;
  const path = join(dirname(state), name);
  const kept = (await readdir(dirname(state))).filter((one) => one.startsWith(`${basename(state)}.evidence-`));
  if (kept.includes(name)) return { path, isNew: false };
  if (kept.length >= mostEvidence) return null;
  await writeWhole(path, text, 0o644);
  return { path, isNew: true };
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
};

/**
 * One process at a time has a state: two could sign two histories. What was left by a process that is no more is taken over.
 * @returns what gives it back.
 */
export async function hold(state: string): Promise<() => Promise<void>> {
  const path = `${state}.lock`;
  const mine = `${process.pid} ${randomBytes(8).toString('hex')}\n`;
  const take = async (): Promise<boolean> => {
    // Written apart, then named: a lock that is there says whose it is.
    const beside = `${path}.${process.pid}.new`;
    try {
      await writeFile(beside, mine);
      await link(beside, path);
      return true;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
      throw new Unusable(`${path} cannot be written`);
    } finally {
      await rm(beside, { force: true });
    }
  };
  if (!(await take())) {
    const held = (await textIn(path)) ?? '';
    const pid = Number(held.split(' ')[0]);
    if (pid > 0 && isRunning(pid)) throw new Unusable(`process ${pid} witnesses with ${state} already (${path})`);
    // Whoever comes at the same moment moves the same file away: only one does.
    const aside = `${path}.${process.pid}`;
    const moved = await rename(path, aside).then(
      () => true,
      () => false,
    );
    const same = moved && (await textIn(aside)) === held;
    await rm(aside, { force: true });
    if (!same || !(await take())) throw new Unusable(`another process begins to witness with ${state}: try again`);
  }
  return async () => {
    if ((await textIn(path)) === mine) await rm(path, { force: true });
  };
}
