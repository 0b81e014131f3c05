import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { isName, readGrowth, readNote, writeKey, writeNote } from '../modules/transparency/verifying.js';
import { Misuse, readArguments } from './arguments.js';
import type { Command } from './command.js';
import { keyFrom, logSentences, orUnusable, overHttp, Unusable } from './log-files.js';
import { hearStopSignals } from './stop-signals.js';
import { blank, hold, keyIn, makeKey, saveState, stateIn } from './witness-files.js';
import { Witness, type Answer, type Look } from './witness.js';

export const witnessCommand: Command = {
  name: 'witness',
  summary: 'Witnesses a public log: signs each head that continues the last, keeps evidence of what does not.',
  help: [
    'Usage: faire witness --log URL --key FILE [--name NAME] [--log-key KEY] [--state FILE] [--begin]',
    '                     [--every SECONDS] [--once] [--listen [HOST:]PORT]',
    '',
    'URL is the address of a log, https://…/api/collectives/<slug>/log. The witness looks at its head, signs it when it continues',
    'the last one signed, and hands its signature to the log. It needs no database and no open port.',
    '  --key FILE        its secret key; made when the file is not there, readable by you alone',
    '  --name NAME       what it is called in what it signs, an address without https://; needed to make the key',
    '  --log-key KEY     the line of the log’s key as you know it from elsewhere; otherwise the first one shown is believed',
    '  --state FILE      the last head signed, which must never be lost nor copied (the key’s file and “.state” when absent);',
    '                    evidence is written beside it',
    '  --begin           with a key that is there and no state: only for a log this key never signed',
    '  --every SECONDS   how often it looks (30 when absent)',
    '  --once            looks once: exits with 0; with 1 when the log contradicts what was signed; with 2 when it cannot be read',
    '  --listen PORT     also answers other tools: GET /checkpoint, GET /key, POST /add-checkpoint (c2sp.org/tlog-witness)',
    '',
    'Without --once it goes on until it is stopped, and exits with 1 if it saw a contradiction. docs/witness.md says what to do then.',
    'Example: faire witness --log https://exemple.fr/api/collectives/vaubrune/log --key witness.key --name levain.exemple.fr/temoin',
  ].join('\n'),
  run: witness,
};

const options = {
  log: { type: 'string' },
  key: { type: 'string' },
  name: { type: 'string' },
  'log-key': { type: 'string' },
  state: { type: 'string' },
  begin: { type: 'boolean', default: false },
  every: { type: 'string' },
  once: { type: 'boolean', default: false },
  listen: { type: 'string' },
} as const;

async function witness(args: readonly string[]): Promise<number> {
  const { values } = readArguments(args, options);
  const { log, key, name, state = `${key}.state`, begin, once, listen } = values;
  if (log === undefined) throw new Misuse('--log is missing');
  if (key === undefined) throw new Misuse('--key is missing');
  if (!URL.canParse(log) || !/^https?:$/.test(new URL(log).protocol)) throw new Misuse(`“${log}” is no address`);
  if (name !== undefined && !isName(name)) throw new Misuse(`“${name}” is no name: no space, no +`);
  const every = Number(values.every ?? 30);
  if (!(every >= 1 && every <= 86_400)) throw new Misuse('--every takes from 1 to 86400 seconds');
  const place = listen === undefined ? null : placeOf(listen);
  return orUnusable('witness', async () => {
    const release = await hold(state);
    try {
      const witness = await open({ key, name, state, begin, logKey: values['log-key'] });
      console.log(`Witness ${writeKey(witness.signer)}`);
      return await watch(witness, { address: log.replace(/\/+$/, ''), every, once, place });
    } finally {
      await release();
    }
  });
}

interface Opening {
  readonly key: string;
  readonly name: string | undefined;
  readonly state: string;
  readonly begin: boolean;
  readonly logKey: string | undefined;
}

/** A key without its state may have signed what it no longer knows: it begins only where that is said. */
async function open({ key, name, state, begin, logKey }: Opening): Promise<Witness> {
  const [signer, kept] = [await keyIn(key), await stateIn(state)];
  if (signer && !kept && !begin)
    throw new Unusable(`${state} is not there, and ${key} is: --begin only if this key never signed this log`);
  if (!signer && name === undefined) throw new Misuse(`--name is missing: ${key} is not there and is made with it`);
  if (signer && name !== undefined && signer.name !== name)
    throw new Unusable(`${key} is the key of ${signer.name}, not of ${name}`);
  const pinned = logKey?.trim() ?? '';
  if (pinned !== '') keyFrom(pinned, '--log-key');
  if (kept && kept.key !== '' && pinned !== '' && kept.key !== pinned)
    throw new Unusable(`${state} is about the log of another key than --log-key`);
  const known = kept && kept.key !== '' ? kept : { ...blank, key: pinned };
  // The state first: a key that is there always has one.
  if (!kept) await saveState(state, known);
  return new Witness(signer ?? (await makeKey(key, name ?? '')), state, known, () => new Date());
}

interface Watch {
  readonly address: string;
  readonly every: number;
  readonly once: boolean;
  readonly place: { readonly host: string; readonly port: number } | null;
}

async function watch(witness: Witness, { address, every, once, place }: Watch): Promise<number> {
  const source = overHttp(address);
  const handing = new Handing(address);
  const telling = new Telling(address);
  if (once) {
    const look = await roundOf(witness, source, handing, telling);
    return witness.contradicted ? 1 : look === null || look.saw === 'no log' || look.saw === 'fault' ? 2 : 0;
  }
  const stop = hearStopSignals((line) => console.log(line));
  const server = place && (await listening(witness, place));
  try {
    while (!stop.signal.aborted) {
      await roundOf(witness, source, handing, telling);
      await wait(every * 1000, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  } finally {
    server?.closeAllConnections();
    server?.close();
    stop.ignore();
  }
  return witness.contradicted ? 1 : 0;
}

/** One look, and the signature handed over. A server that does not answer is asked again at the next. */
async function roundOf(
  witness: Witness,
  source: ReturnType<typeof overHttp>,
  handing: Handing,
  telling: Telling,
): Promise<Look | null> {
  try {
    const look = await witness.look(source);
    telling.tell(look);
    telling.tellHanding(await handing.over(witness.signed, witness.signer.name));
    return look;
  } catch (error) {
    if (!(error instanceof Unusable)) throw error;
    telling.tellTrouble(error.message);
    return null;
  }
}

/** Hands each signature over to the log, until it has it. */
class Handing {
  private taken = '';

  constructor(private readonly address: string) {}

  async over(signed: string, name: string): Promise<'taken' | 'nothing to hand' | 'not enrolled' | 'not taken'> {
    const note = readNote(signed);
    if (!note || signed === this.taken) return 'nothing to hand';
    const own = note.signatures.filter((one) => one.name === name);
    const response = await fetch(`${this.address}/cosignatures`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain; charset=utf-8' },
      body: writeNote({ text: note.text, signatures: own }),
      signal: AbortSignal.timeout(30_000),
    }).catch(() => null);
    await response?.body?.cancel();
    if (response?.ok) this.taken = signed;
    return response?.ok ? 'taken' : response?.status === 403 ? 'not enrolled' : 'not taken';
  }
}

/** Says each thing when it changes, not at every look. */
class Telling {
  private said = '';
  private handed = '';

  constructor(private readonly address: string) {}

  tell(look: Look): void {
    if (look.saw === 'growth') {
      this.said = '';
      console.log(`${this.address}: ${look.size} entries signed${look.before === null ? ', the first time' : ''}.`);
    } else if (look.saw === 'nothing new') {
      this.once(`${this.address}: ${look.size} entries, nothing new.`, console.log);
    } else if (look.saw === 'no log') {
      this.once(`faire witness: ${this.address}: there is no log there yet`, console.error);
    } else {
      const kept = look.evidence === null ? '' : `; the evidence is ${look.evidence}`;
      this.once(
        `faire witness: ${this.address}: NOT SIGNED: ${logSentences[look.fault]} (${look.fault})${kept}`,
        console.error,
      );
    }
  }

  tellTrouble(trouble: string): void {
    this.once(`faire witness: ${trouble}`, console.error);
  }

  tellHanding(outcome: Awaited<ReturnType<Handing['over']>>): void {
    if (outcome === 'nothing to hand' || outcome === this.handed) return;
    this.handed = outcome;
    if (outcome === 'not enrolled')
      console.error('faire witness: the log does not know this witness: its collective enrols the key above');
    if (outcome === 'not taken') console.error('faire witness: the log did not take the signature: handed again later');
  }

  private once(line: string, say: (line: string) => void): void {
    if (line !== this.said) say(line);
    this.said = line;
  }
}

function placeOf(listen: string): { host: string; port: number } {
  const [, host = '127.0.0.1', port = ''] = /^(?:(.+):)?(\d{1,5})$/.exec(listen) ?? [];
  if (port === '' || Number(port) > 65_535) throw new Misuse(`“${listen}” is no place to listen at`);
  return { host: host.replace(/^\[(.*)\]$/, '$1'), port: Number(port) };
}

async function listening(witness: Witness, { host, port }: { host: string; port: number }): Promise<Server> {
  const server = createServer((request, response) => {
    answer(witness, request, response).catch(() => response.destroy());
  });
  server.requestTimeout = 30_000;
  server.maxConnections = 100;
  await new Promise<void>((resolve, reject) => {
    server.once('error', () => reject(new Unusable(`${host}:${port} cannot be listened at`)));
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  console.log(`Listening at http://${host}:${typeof bound === 'object' ? bound?.port : port}/`);
  return server;
}

/** More than any request: 63 hashes and a note. */
const longestRequest = 128 * 1024;

async function answer(witness: Witness, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const say = (status: number, text: string, type = 'text/plain; charset=utf-8'): void => {
    response.writeHead(status, { 'content-type': type }).end(text);
  };
  const asked = `${request.method} ${request.url}`;
  if (asked === 'GET /checkpoint') return witness.signed === '' ? say(404, '') : say(200, witness.signed);
  if (asked === 'GET /key') return say(200, `${writeKey(witness.signer)}\n`);
  if (asked !== 'POST /add-checkpoint') return say(404, '');
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    length += bytes.length;
    if (length > longestRequest) return say(413, '');
    parts.push(bytes);
  }
  const growth = readGrowth(Buffer.concat(parts).toString('utf8'));
  if (!growth) return say(400, '');
  const answered = await witness.answer(growth);
  if (answered.signed) return say(200, answered.line);
  if (answered.code === 'Rewritten')
    console.error('faire witness: NOT SIGNED: a head was put before it that does not continue the last one signed');
  const status = statusOf(answered, growth.checkpoint, witness.signed);
  return status === 409 ? say(409, `${answered.size}\n`, 'text/x.tlog.size') : say(status, '');
}

/** c2sp.org/tlog-witness. */
function statusOf(
  { code }: Extract<Answer, { signed: false }>,
  asked: string,
  last: string,
): 400 | 403 | 404 | 409 | 422 {
  const sizeOf = (text: string): string | undefined => readNote(text)?.text.split('\n')[1];
  switch (code) {
    case 'NotACheckpoint':
    case 'SizeWrong':
    case 'Shorter':
      return 400;
    case 'NotSigned':
    case 'SignatureWrong':
      return 403;
    case 'LogUnknown':
    case 'OtherLog':
      return 404;
    case 'Stale':
      return 409;
    case 'Rewritten':
      return sizeOf(asked) === sizeOf(last) ? 409 : 422;
  }
}
