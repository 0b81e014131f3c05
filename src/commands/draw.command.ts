import { extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { sentenceOf } from '../kernel/refusal.js';
import {
  drawPanel,
  explainDeadEnd,
  explainStep,
  readDraw,
  sha256,
  UnreadableDraw,
  type Draw,
  type DrawFile,
} from '../modules/ballots/index.js';
import { readArguments } from './arguments.js';
import type { Command } from './command.js';
import { readNamedFile } from './read-file.js';

/** Bytes a file may have. */
const fileLimit = 20_000_000;

export const drawCommand: Command = {
  name: 'draw',
  summary: 'Draws a panel by lot again from its public file: same file, same panel.',
  help: [
    'Usage: faire draw FILE.json [--json]',
    '       faire draw POOL.csv --seats N [--quota CATEGORY:VALUE=N]… --commitment ORG=SHA256… --reveal ORG=SECRET… [--json]',
    '',
    'FILE.json is what the platform exports: { "seats", "quotas", "pool", "commitments", "reveals" }, and what was announced:',
    '"fingerprint", "seed", "panel". POOL.csv has a column “id”, and one for each category that has quotas.',
    '  --quota gender:woman=6 or age:18-29=2..4   how many of a value, exactly or from and to',
    '  --commitment, --reveal                     of each organisation that made the seed; two at least',
    '  --json                                     prints the draw as JSON',
    '',
    'Exits with 1 when a secret is missing or is not the one committed to, when no panel keeps the quotas, or when what was',
    'announced is not what comes out; with 2 when the file cannot be read. Needs no server and no database.',
    'Example: faire draw pool.csv --seats 2 --quota gender:woman=1 --quota gender:man=1 --commitment Nord=… --reveal Nord=…',
  ].join('\n'),
  async run(args) {
    const { exit, said, complaints } = await drawAgain(args);
    if (said !== '') console.log(said);
    for (const complaint of complaints) console.error(`faire draw: ${complaint}`);
    return exit;
  },
};

/** What the command says, what it complains of, and its exit code. */
export interface Told {
  readonly exit: 0 | 1 | 2;
  readonly said: string;
  readonly complaints: readonly string[];
}

/** The command without its terminal. What is typed wrong and a file that cannot be opened throw. */
export async function drawAgain(args: readonly string[]): Promise<Told> {
  try {
    const { file, options } = wishOf(args);
    const bytes = await readNamedFile(file, fileLimit);
    const isTable = extname(file).toLowerCase() === '.csv';
    return replay(readDraw(isTable ? fromTable(bytes, options) : fromJson(bytes)), options.json);
  } catch (error) {
    if (!(error instanceof UnreadableDraw)) throw error;
    return { exit: 2, said: '', complaints: [error.message] };
  }
}

interface Options {
  readonly json: boolean;
  readonly seats: string | undefined;
  readonly quota: readonly string[];
  readonly commitment: readonly string[];
  readonly reveal: readonly string[];
}

function wishOf(args: readonly string[]): { readonly file: string; readonly options: Options } {
  const {
    values: { seats, ...rest },
    operands: [file = ''],
  } = readArguments(
    args,
    {
      json: { type: 'boolean', default: false },
      seats: { type: 'string' },
      quota: { type: 'string', multiple: true, default: [] },
      commitment: { type: 'string', multiple: true, default: [] },
      reveal: { type: 'string', multiple: true, default: [] },
    },
    ['FILE'],
  );
  return { file, options: { ...rest, seats } };
}

/** A byte-order mark, which spreadsheets write, is no part of the text. */
const textOf = (bytes: Buffer): string => bytes.toString('utf8').replace(/^\uFEFF/, '');

function fromJson(bytes: Buffer): unknown {
  try {
    return JSON.parse(textOf(bytes));
  } catch {
    throw new UnreadableDraw('not a JSON file: name a .csv, or the draw’s own file');
  }
}

function tableOf(bytes: Buffer): unknown {
  try {
    return parse(textOf(bytes), { columns: true, skip_empty_lines: true, trim: true, delimiter: [',', ';', '\t'] });
  } catch (error) {
    throw new UnreadableDraw(`not a CSV file: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** "Nord=text" as its two parts; what follows the first "=" is kept whole. */
function pairOf(option: string, text: string): readonly [string, string] {
  const at = text.indexOf('=');
  if (at < 1) throw new UnreadableDraw(`--${option} ${text}: write ${option === 'quota' ? 'CATEGORY:VALUE' : 'ORG'}=…`);
  return [text.slice(0, at), text.slice(at + 1)];
}

/** The pool of a CSV file, and the rest of the draw from the options, in the shape of the JSON. */
function fromTable(bytes: Buffer, { seats, quota, commitment, reveal }: Options): unknown {
  if (seats === undefined || !/^\d+$/.test(seats))
    throw new UnreadableDraw('--seats: a whole number is needed with a CSV');
  const quotas = new Map<string, Map<string, unknown>>();
  for (const text of quota) {
    const match = /^([^:]+):(.+)=(\d+)(?:\.\.(\d+))?$/.exec(text);
    if (!match) throw new UnreadableDraw(`--quota ${text}: write CATEGORY:VALUE=6, or CATEGORY:VALUE=2..4`);
    const [, category = '', value = '', least = '', most = least] = match;
    const values = quotas.get(category) ?? new Map<string, unknown>();
    if (values.has(value)) throw new UnreadableDraw(`--quota ${text}: this value has a quota already`);
    quotas.set(category, values.set(value, { least: Number(least), most: Number(most) }));
  }
  const each = (option: 'commitment' | 'reveal', texts: readonly string[], name: string): unknown =>
    texts.map((text) => {
      const [organisation, value] = pairOf(option, text);
      return { organisation, [name]: value };
    });
  return {
    seats: Number(seats),
    quotas: Object.fromEntries([...quotas].map(([category, values]) => [category, Object.fromEntries(values)])),
    pool: tableOf(bytes),
    commitments: each('commitment', commitment, 'sha256'),
    reveals: each('reveal', reveal, 'secret'),
  };
}

/** What was announced and is not what came out, a line each. A panel is a set: the order drawn is the steps' to tell. */
function mismatches({ announced }: DrawFile, draw: Draw): readonly string[] {
  const sorted = (ids: readonly string[]): string => JSON.stringify([...ids].sort());
  const differs = (name: string, told: string | null, found: string): string[] =>
    told === null || told === found ? [] : [`the ${name} announced is ${told}, this file gives ${found}`];
  return [
    ...differs('fingerprint', announced.fingerprint, draw.fingerprint),
    ...differs('seed', announced.seed, draw.seed),
    ...differs('panel', announced.panel && sorted(announced.panel), sorted(draw.panel)),
  ];
}

function replay(file: DrawFile, json: boolean): Told {
  const result = drawPanel(file.plan, file.commitments, file.reveals, sha256);
  if ('refusal' in result) return { exit: 1, said: '', complaints: [sentenceOf(result.refusal, 'en')] };
  const { draw } = result;
  const complaints = mismatches(file, draw);
  const said = json ? JSON.stringify({ ...draw, mismatches: complaints }, null, 2) : report(file, draw);
  return { exit: complaints.length === 0 ? 0 : 1, said, complaints };
}

function report({ plan }: DrawFile, draw: Draw): string {
  const counted = plan.quotas.map(({ category, value, least, most }) => {
    const count = plan.pool.filter(({ id, traits }) => draw.panel.includes(id) && traits[category] === value).length;
    return `  ${category}: ${value}  ${count} (from ${least} to ${most})`;
  });
  return [
    `Pool: ${plan.pool.length} people for ${plan.seats} seats. Fingerprint of the plan: ${draw.fingerprint}`,
    `Seed: ${draw.seed}`,
    '',
    ...draw.deadEnds.map((deadEnd) => explainDeadEnd(deadEnd, 'en')),
    ...draw.steps.map((step) => explainStep(step, 'en')),
    '',
    ...(counted.length > 0 ? ['Quotas:', ...counted, ''] : []),
    `Panel: ${draw.panel.join(', ')}`,
  ].join('\n');
}
