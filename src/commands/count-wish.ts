import {
  bases,
  formatIds,
  formatOfName,
  methodIds,
  missingAt,
  parseRule,
  RuleUnreadable,
  simpleMajority,
  type BallotOptions,
  type FormatId,
  type MethodId,
  type YesNoRule,
} from '../modules/ballots/counting.js';
import { Misuse, readArguments } from './arguments.js';

/** What whoever runs `faire count` asks for. */
export interface CountWish {
  readonly file: string;
  readonly format: FormatId;
  /** null: what the file or its format suggests. */
  readonly method: MethodId | null;
  readonly seats: number | null;
  /** Said on the command line, instead of the file's own. */
  readonly options: BallotOptions;
  readonly blanks: readonly string[];
  /** The rule of a yes / no count; null: more than half of the votes for or against, or the file's own. */
  readonly rule: YesNoRule | null;
  readonly json: boolean;
  readonly language: 'fr' | 'en';
}

type TextOption =
  | 'method'
  | 'seats'
  | 'threshold'
  | 'base'
  | 'grades'
  | 'missing'
  | 'blank'
  | 'credits'
  | 'votes'
  | 'total'
  | 'most'
  | 'highest'
  | 'blocks'
  | 'per-block'
  | 'increment'
  | 'unranked'
  | 'draw-seed'
  | 'format'
  | 'lang';
type Given = { readonly [Key in TextOption]?: string | undefined };

const wrong = (reason: string): never => {
  throw new Misuse(reason);
};

function whole(given: Given, key: TextOption): number | undefined {
  const text = given[key];
  if (text === undefined) return undefined;
  const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(value) && value >= 1
    ? value
    : wrong(`--${key} takes a whole number from 1, not “${text}”`);
}

function oneOf<T extends string>(given: Given, key: TextOption, options: readonly T[]): T | undefined {
  const text = given[key];
  return text === undefined
    ? undefined
    : (options.find((option) => option === text) ?? wrong(`--${key} takes one of ${options.join(', ')}`));
}

const listed = (text: string, separator: string): readonly string[] => text.split(separator).map((part) => part.trim());

/** The format by its name, or by the end of the file's name; JSON is told apart by what it holds. */
function formatOf(given: Given, file: string): FormatId {
  const named = oneOf(given, 'format', formatIds);
  if (named) return named;
  if (file === '-') return wrong(`say what comes in: --format ${formatIds.join('|')}`);
  return (
    formatOfName(file) ??
    wrong(`the end of “${file}” tells no known kind of file: say which with --format ${formatIds.join('|')}`)
  );
}

function missingOf(text: string): NonNullable<BallotOptions['missing']> {
  return missingAt(/^\d{1,2}$/.test(text) ? { grade: Number(text) } : text, '--missing');
}

/** An option that was given, as a part of the options; nothing where it was not. */
const part = <Key extends keyof BallotOptions>(key: Key, value: BallotOptions[Key] | undefined): BallotOptions =>
  value === undefined ? {} : { [key]: value };

function optionsOf(values: Given, exactly: boolean | undefined): BallotOptions {
  const increment = values['increment'] === 'none' ? null : whole(values, 'increment');
  const { grades, missing, blocks } = values;
  return {
    ...part('grades', grades === undefined ? undefined : listed(grades, ',')),
    ...part('missing', missing === undefined ? undefined : missingOf(missing)),
    ...part('highest', whole(values, 'highest')),
    ...part('votes', whole(values, 'votes')),
    ...part('total', whole(values, 'total')),
    ...part('most', whole(values, 'most')),
    ...part('blocks', blocks === undefined ? undefined : listed(blocks, '|').map((block) => listed(block, ','))),
    ...part('perBlock', whole(values, 'per-block')),
    ...part('exactly', exactly),
    ...part('credits', whole(values, 'credits')),
    ...part('increment', increment),
    ...part('unranked', oneOf(values, 'unranked', ['last', 'unstated'])),
    ...part('drawSeed', values['draw-seed']),
  };
}

/** The yes / no rule of the command line: checked as any rule is. */
function ruleOf(values: Given, strict: boolean | undefined): YesNoRule | null {
  const base = oneOf(values, 'base', bases);
  const { threshold } = values;
  if (threshold === undefined && base === undefined && strict === undefined) return null;
  const parsed = parseRule({
    ...simpleMajority,
    threshold:
      threshold === undefined
        ? { ...simpleMajority.threshold, ...(strict === undefined ? {} : { strict }) }
        : { fraction: threshold === 'unanimity' ? '1' : threshold, strict: strict ?? false },
    base: base ?? simpleMajority.base,
  });
  if ('refusal' in parsed) throw new RuleUnreadable(parsed.refusal);
  return parsed.rule.method === 'yes-no' ? parsed.rule : null;
}

/** Reads the command line. Throws Misuse, saying what is wrong with it. */
export function countWish(args: readonly string[]): CountWish {
  const {
    values,
    operands: [file = ''],
  } = readArguments(args, options, ['FILE']);
  const { json = false, strict, exactly } = values;
  return {
    file,
    format: formatOf(values, file),
    method: oneOf(values, 'method', methodIds) ?? null,
    seats: whole(values, 'seats') ?? null,
    options: optionsOf(values, exactly),
    blanks: values['blank'] === undefined ? [] : listed(values['blank'], ','),
    rule: ruleOf(values, strict),
    json,
    language: oneOf(values, 'lang', ['fr', 'en']) ?? 'fr',
  };
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

const options = {
  method: text,
  seats: text,
  threshold: text,
  base: text,
  grades: text,
  missing: text,
  blank: text,
  credits: text,
  votes: text,
  total: text,
  most: text,
  highest: text,
  blocks: text,
  'per-block': text,
  increment: text,
  unranked: text,
  'draw-seed': text,
  format: text,
  lang: text,
  json: flag,
  strict: flag,
  exactly: flag,
} as const;
