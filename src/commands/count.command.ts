import {
  CannotCount,
  countBallots,
  countJson,
  decide,
  decodeBallots,
  drawAmong,
  FormatError,
  holdsTallies,
  methodIds,
  namesOf,
  readSource,
  recount,
  RuleUnreadable,
  simpleMajority,
  yesNoChoices,
  yesNoTallyOf,
  type CountOptions,
  type ReadBallots,
  type Recount,
  type SourceFormat,
} from '../modules/ballots/counting.js';
import type { Command } from './command.js';
import { countReport } from './count-report.js';
import { countWish, type CountWish } from './count-wish.js';
import { readNamedFile } from './read-file.js';

export const countCommand: Command = {
  name: 'count',
  summary: 'Counts an election from its file alone: any of the methods, step by step.',
  help: [
    'Usage: faire count FILE [--method METHOD] [--seats N] [options] [--json] [--lang fr|en]',
    '',
    'FILE is a .blt, .soc .soi .toc .toi (PrefLib), .cvotes, .pb (Pabulib), .csv, or the ballots.json of a closed ballot;',
    '- reads what comes in, with --format blt|preflib|cvotes|pabulib|csv|tallies|ballots. Needs no server, no database.',
    `METHOD: ${methodIds.join(' ')}`,
    'Without it: .blt irv (one seat) or stv-scottish; PrefLib and .cvotes schulze; .pb equal-shares; .csv and grades',
    'already added up majority-judgment; ballots.json its own.',
    '',
    '  --threshold 2/3, --strict, --base expressed   yes-no: at least (or, strictly, more than) so much of the base',
    '  --grades worst,…,best    majority judgment: the texts of the cells, or names for numbers; text=name for both',
    '  --missing worst|reject|median|share|N         majority judgment: what a missing grade is',
    '  --blank 0,-              .csv: cells that are no grade and no mark, besides empty ones',
    '  --highest N              score: the best score           --credits N   quadratic',
    '  --total N, --most N      cumulative: dots in all, on one option; approval: most crosses',
    '  --votes N, --blocks A,B|C,D, --per-block N, --exactly    allotted',
    '  --increment N|none       equal-shares: step of the completion (1)',
    '  --unranked last|unstated Borda and Condorcet methods: who a paper leaves out',
    '  --draw-seed TEXT         settles the ties that are left by the public draw of this seed',
    '',
    'Exits with 1 and one line when the file is wrong, with 2 when the options are. docs/verify.md describes the JSON.',
    'Example: faire count commune.blt --seats 3 --method stv-meek --json',
  ].join('\n'),
  async run(args) {
    try {
      process.stdout.write(`${await counted(args)}\n`);
      return 0;
    } catch (error) {
      const reason = complaint(error);
      if (reason === null) throw error;
      console.error(`faire count: ${reason}`);
      return 1;
    }
  },
};

/** What is wrong with what the file holds, in one line; null for the rest. */
function complaint(error: unknown): string | null {
  const foreseen = [FormatError, CannotCount, RuleUnreadable, RangeError].some((kind) => error instanceof kind);
  return foreseen && error instanceof Error ? error.message : null;
}

/** The command without its terminal: what it prints. `input` gives what comes in for the file `-`. */
export async function counted(
  args: readonly string[],
  input: () => Promise<Uint8Array> = standardInput,
): Promise<string> {
  const wish = countWish(args);
  const bytes = await bytesOf(wish, input);
  const { format } = wish;
  if (format !== 'ballots') return print(wish, ofSource(wish, bytes, format));
  return print(wish, holdsTallies(bytes) ? ofSource(wish, bytes, 'tallies') : ofBallots(wish, bytes));
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin)
    chunks.push(chunk instanceof Uint8Array ? chunk : Buffer.from(String(chunk)));
  return Buffer.concat(chunks);
}

/** Plain bytes, read at one go: parts of a Buffer are Buffers, which cost more to make. */
async function bytesOf({ file }: CountWish, input: () => Promise<Uint8Array>): Promise<Uint8Array> {
  const bytes = file === '-' ? await input() : await readNamedFile(file);
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** What is printed of a count, and the names it is printed with. */
interface Printed extends Recount {
  readonly title: string;
  readonly names: readonly string[];
  readonly labels?: readonly string[];
  readonly withdrawn: readonly string[];
}

function print({ json, language }: CountWish, printed: Printed): string {
  const { count, verdict, names, withdrawn } = printed;
  if (!json) return countReport(printed, language);
  return countJson(count, { candidates: names, withdrawn, verdict });
}

function ofBallots(wish: CountWish, bytes: Uint8Array): Printed {
  const file = decodeBallots(bytes);
  const asked = { ...file, method: wish.method ?? file.method, rule: wish.rule ?? file.rule };
  const changed = { ...wish.options, ...(wish.seats === null ? {} : { seats: wish.seats }) };
  const names = asked.method === 'yes-no' ? yesNoChoices : file.candidates;
  return { ...recount(asked, changed), title: file.question, names, withdrawn: [] };
}

function optionsFor({ options }: CountWish, read: ReadBallots): CountOptions {
  const { seats, box } = read;
  const seed = options.drawSeed;
  // A file's grades are those its cells were read with: names given by hand are in them already.
  const { grades: _named, ...others } = options;
  const draw = seed === undefined ? {} : { draw: drawAmong(seed, box.candidates) };
  return { ...read.options, ...(read.options.grades ? others : options), seats, ...draw };
}

function ofSource(wish: CountWish, bytes: Uint8Array, format: SourceFormat): Printed {
  const { method: wanted, seats, options, blanks, rule } = wish;
  const { grades, missing = 'worst', drawSeed } = options;
  const read = readSource(bytes, format, { method: wanted, seats, missing, blanks, ...(grades ? { grades } : {}) });
  const { method, box, title = wish.file, labels, withdrawn } = read;
  const counted = countBallots(method, box, optionsFor(wish, read));
  const count = drawSeed === undefined ? counted : { ...counted, drawn: drawSeed };
  const found =
    method === 'yes-no' ? decide(count, yesNoTallyOf(box), rule ?? simpleMajority) : { count, verdict: null };
  return { ...found, title, names: namesOf(method, box), withdrawn, ...(labels ? { labels } : {}) };
}
