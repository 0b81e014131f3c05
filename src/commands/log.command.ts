import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  fromBase64,
  judgeEvidence,
  openCheckpoint,
  opens,
  readBundle,
  readEntry,
  readEvidence,
  readTilePath,
  tilePath,
  tilesOf,
  tileWidth,
  verifyLog,
  type Checkpoint,
  type EvidenceVerdict,
  type LogSource,
  type VerifierKey,
} from '../modules/transparency/verifying.js';
import { Misuse, readArguments } from './arguments.js';
import type { Command } from './command.js';
import { inFolder, keyFrom, logSentences, orUnusable, overHttp, textOf, Unusable } from './log-files.js';

export const logCommand: Command = {
  name: 'log',
  summary: 'Downloads a public log and verifies it, without trusting who runs it.',
  help: [
    'Usage: faire log download URL FOLDER [--key KEY]',
    '       faire log verify FOLDER [--key KEY] [--seen CHECKPOINT] [--json]',
    '       faire log evidence FILE [--key KEY] [--json]',
    '',
    'URL is the address of a log, https://…/api/collectives/<slug>/log; FOLDER receives, or holds, its files.',
    '  --key KEY           the line of the log’s key as you know it from elsewhere; otherwise the one in the folder is taken,',
    '                      which shows that the log is whole, not whose it is',
    '  --seen CHECKPOINT   a checkpoint of the same log kept earlier: the log must continue it',
    '  --json              prints the verdict as JSON',
    '',
    'verify works out every hash again from the entries, and opens what can be opened. It needs no network and no database.',
    'Downloading again into the same folder first verifies that the log continues what the folder holds.',
    'evidence judges the file that a witness or a browser kept of two heads that do not go together: it exits with 0 when the',
    'two are proven to contradict each other, with 1 when they are not.',
    'Exits with 1 when the log is not whole, is not signed by its key, or was rewritten; with 2 when it cannot be read.',
    'Example: faire log download https://exemple.fr/api/collectives/vaubrune/log vaubrune-log && faire log verify vaubrune-log',
  ].join('\n'),
  async run(args) {
    const [verb, ...rest] = args;
    if (verb === 'download') return download(rest);
    if (verb === 'verify') return verify(rest);
    if (verb === 'evidence') return evidence(rest);
    readArguments(args, {});
    throw new Misuse('say download, verify or evidence');
  },
};

const sentences = { ...logSentences, OpeningWrong: 'what is said of an entry is not what the entry committed to' };

interface Complaint {
  readonly code: keyof typeof sentences;
  readonly at: string;
}

async function verify(args: readonly string[]): Promise<number> {
  const { values, operands } = readArguments(
    args,
    { key: { type: 'string' }, seen: { type: 'string' }, json: { type: 'boolean', default: false } },
    ['FOLDER'],
  );
  const [folder = ''] = operands;
  return orUnusable('log', async () => {
    const source = inFolder(folder);
    const key =
      values.key === undefined
        ? keyFrom(textOf(await source('key')), join(folder, 'key'))
        : keyFrom(values.key, '--key');
    const seen = values.seen === undefined ? undefined : await seenIn(values.seen, key);
    const { checkpoint, faults } = await verifyLog(source, { key, seen });
    const opened =
      checkpoint && faults.length === 0 ? await checkOpenings(source, checkpoint.size) : { count: 0, wrong: [] };
    const complaints: Complaint[] = [...faults, ...opened.wrong];
    if (values.json) {
      console.log(
        JSON.stringify({
          whole: complaints.length === 0,
          origin: key.name,
          size: checkpoint?.size ?? null,
          opened: opened.count,
          faults: complaints,
        }),
      );
    } else if (complaints.length === 0 && checkpoint) {
      console.log(
        `${key.name}: ${checkpoint.size} entries, every one signed for; ${opened.count} words opened, all as committed.`,
      );
      if (values.key === undefined)
        console.log('The key is the folder’s own: compare it with the one you know from elsewhere (--key).');
    }
    if (!values.json)
      for (const { code, at } of complaints) console.error(`faire log: ${at}: ${sentences[code]} (${code})`);
    return complaints.length === 0 ? 0 : 1;
  });
}

async function seenIn(path: string, key: VerifierKey): Promise<Checkpoint> {
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new Unusable(`${path} cannot be read`);
  const opened = openCheckpoint(text, key);
  if (!opened.ok) throw new Unusable(`${path}: ${sentences[opened.fault]}`);
  return opened.checkpoint;
}

/** What the folder says of its entries, against what they committed to. */
async function checkOpenings(source: LogSource, size: number): Promise<{ count: number; wrong: Complaint[] }> {
  const wrong: Complaint[] = [];
  let count = 0;
  for (const bundle of tilesOf(size).filter(({ level }) => level === 'entries')) {
    const said = await source(`openings/${bundle.index}`);
    const entries = readBundle((await source(tilePath(bundle))) ?? new Uint8Array()) ?? [];
    for (const { position, field, salt, value } of said ? openingsOf(textOf(said), bundle.index) : []) {
      const bytes = entries[position - bundle.index * tileWidth];
      // What came after the checkpoint is the next verification's.
      if (!bytes) continue;
      const entry = readEntry(bytes);
      if (entry && opens(entry, { field, salt: fromBase64(salt) ?? new Uint8Array(), value })) count += 1;
      else wrong.push({ code: 'OpeningWrong', at: `${position} ${field}` });
    }
  }
  return { count, wrong };
}

interface SaidOpening {
  readonly position: number;
  readonly field: string;
  readonly salt: string;
  readonly value: string;
}

function openingsOf(text: string, bundle: number): readonly SaidOpening[] {
  const isOpening = (one: unknown): one is SaidOpening =>
    typeof one === 'object' &&
    one !== null &&
    'position' in one &&
    typeof one.position === 'number' &&
    ['field', 'salt', 'value'].every((name) => typeof Reflect.get(one, name) === 'string');
  try {
    const list: unknown = JSON.parse(text);
    if (Array.isArray(list) && list.every(isOpening)) return list;
  } catch {
    // Said below.
  }
  throw new Unusable(`openings/${bundle} is not a list of openings`);
}

async function download(args: readonly string[]): Promise<number> {
  const { values, operands } = readArguments(args, { key: { type: 'string' } }, ['URL', 'FOLDER']);
  const [address = '', folder = ''] = operands;
  if (!URL.canParse(address)) throw new Misuse(`“${address}” is no address`);
  return orUnusable('log', async () => {
    const here = inFolder(folder);
    const there = overHttp(address.replace(/\/+$/, ''));
    const known = values.key ?? (textOf(await here('key')) || textOf(await there('key')));
    const key = keyFrom(known, values.key === undefined ? 'what the server gives as its key' : '--key');
    const head = textOf(await there('checkpoint'));
    const opened = openCheckpoint(head, key);
    if (!opened.ok) throw new Unusable(`${address}: ${sentences[opened.fault]}`);
    const before = openCheckpoint(textOf(await here('checkpoint')), key);
    const fetched = new Map<string, Uint8Array>();
    // Whole tiles never change: those of an earlier download are verified like the others, not fetched again.
    const source: LogSource = async (path) => {
      if (path === 'checkpoint') return new TextEncoder().encode(head);
      const kept = readTilePath(path)?.width === tileWidth ? await here(path) : null;
      const bytes = kept ?? (await there(path));
      if (bytes && !kept) fetched.set(path, bytes);
      return bytes;
    };
    const write = async (path: string, bytes: Uint8Array | string): Promise<void> => {
      const target = join(folder, ...path.split('/'));
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, bytes);
    };
    const { faults } = await verifyLog(source, { key, seen: before.ok ? before.checkpoint : undefined });
    for (const { code, at } of faults) console.error(`faire log: ${at}: ${sentences[code]} (${code})`);
    if (faults.length > 0) return 1;
    for (const [path, bytes] of fetched) await write(path, bytes);
    for (const { level, index } of tilesOf(opened.checkpoint.size)) {
      if (level !== 'entries') continue;
      const said = await there(`openings/${index}`);
      if (said) await write(`openings/${index}`, said);
    }
    await write('key', `${known.trim()}\n`);
    // Last: a folder without its checkpoint is begun again.
    await write('checkpoint', head);
    console.log(`${key.name}: ${opened.checkpoint.size} entries in ${folder}, verified.`);
    return 0;
  });
}

const verdicts: Readonly<Record<EvidenceVerdict, string>> = {
  Proven:
    'the log’s key signed two histories that exclude each other: one of the two was shown to somebody and is not true',
  Signed:
    'both heads are signed, and nothing in the file shows that they exclude each other: whoever runs the log has to explain them',
  Consistent: 'the second head continues the first: nothing is wrong between them',
  NotSigned: 'one of the heads is not signed by the log’s key: the file shows nothing',
};

async function evidence(args: readonly string[]): Promise<number> {
  const { values, operands } = readArguments(
    args,
    { key: { type: 'string' }, json: { type: 'boolean', default: false } },
    ['FILE'],
  );
  const [file = ''] = operands;
  return orUnusable('log', async () => {
    const text = await readFile(file, 'utf8').catch(() => null);
    if (text === null) throw new Unusable(`${file} cannot be read`);
    const read = readEvidence(text);
    if (!read) throw new Unusable(`${file} is no evidence about a log`);
    const other = values.key !== undefined && read.kept.key !== values.key.trim();
    const verdict = other ? 'NotSigned' : judgeEvidence(read);
    if (values.json) console.log(JSON.stringify({ verdict, key: read.kept.key }));
    else console.log(`${read.kept.key}: ${verdicts[verdict]} (${verdict})`);
    return verdict === 'Proven' ? 0 : 1;
  });
}
