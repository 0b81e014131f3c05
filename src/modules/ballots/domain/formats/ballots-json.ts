import { methodIds, type MarkedPaper, type MethodId, type RankedPaper, type Weighted } from '../methods/election.js';
import { checkCandidates, FormatError, shown } from './format-error.js';
import { isObject, listAt, objectAt, parseJson, textAt, textsAt, wholeAt, wholesAt, type Json } from './json-values.js';
import { methodOptionsAt, type BallotOptions } from './ballot-options.js';
import { textOf } from './text-lines.js';
import { because } from '../reasons/reason.js';

export const ballotsFormat = 'faire-ensemble/ballots';
export const ballotsVersion = 1;

/**
 * What a paper says, in names: a choice (yes / no; empty is blank), places best first, or a mark a candidate in their
 * order (null: blank). An empty list of places is a blank paper.
 */
export type Saying =
  | { readonly choice: string }
  | { readonly ranking: readonly (readonly string[])[] }
  | { readonly marks: readonly (number | null)[] };

/** Papers that say the same in the same college with the same weight: how many, and what each weighs. */
export type PaperLine = Saying & {
  readonly papers: number;
  readonly weight: number;
  /** Id of a college of the rule. */
  readonly college?: string;
};

/** People: on the roll, and present (null where nobody keeps presence). */
interface People {
  readonly roll: number;
  readonly present: number | null;
}

/** People of a body of voters, and the sums of their weights where the rule weighs them. */
interface Body extends People {
  readonly weights?: People;
}

/** Everyone, and each college by its id. */
export interface VotingBodies extends Body {
  readonly colleges?: Readonly<Record<string, Body>>;
}

/**
 * A closed ballot, whole: with it anyone recounts the verdict. Papers bear no name, no number, no time and no order.
 * `rule` is the decision rule as it froze, plain JSON that `parseRule` reads; it is what makes a verdict of a count.
 */
export interface BallotsFile {
  readonly question: string;
  /** Where it comes from and when, for people; nothing is counted by it. */
  readonly about: Readonly<Record<string, string>>;
  readonly method: MethodId;
  readonly seats: number;
  /** The method's own: grades, dots, blocks, credits, … */
  readonly options: BallotOptions;
  readonly rule: unknown;
  /** Who could have voted, as counted at the close; null where there was no roll. */
  readonly bodies: VotingBodies | null;
  readonly candidates: readonly string[];
  /** Participatory budgeting. */
  readonly money: { readonly costs: readonly number[]; readonly budget: number } | null;
  readonly papers: readonly PaperLine[];
}

const sayingOf = (paper: PaperLine): Saying => {
  if ('choice' in paper) return { choice: paper.choice };
  return 'ranking' in paper ? { ranking: paper.ranking } : { marks: paper.marks };
};

/** Equal papers together, in the order of their text: nothing is left of the order in which they came. */
export function gatherPapers(papers: readonly PaperLine[]): readonly PaperLine[] {
  const lines = new Map<string, PaperLine>();
  for (const paper of papers) {
    const { weight, college } = paper;
    const key = JSON.stringify([college ?? '', weight, sayingOf(paper)]);
    const known = lines.get(key);
    lines.set(key, {
      ...sayingOf(paper),
      ...(college === undefined ? {} : { college }),
      weight,
      papers: paper.papers + (known?.papers ?? 0),
    });
  }
  return [...lines].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, paper]) => paper);
}

/** The file as text: one line a field and one a paper, so that two of them compare line by line. */
export function encodeBallots(file: BallotsFile): string {
  const { papers, ...head } = file;
  const fields = Object.entries({ format: ballotsFormat, version: ballotsVersion, ...head });
  const lines = fields.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
  const rows = gatherPapers(papers).map((paper) => `    ${JSON.stringify(paper)}`);
  return ['{', ...lines, '  "papers": [', rows.join(',\n'), '  ]', '}', ''].join('\n');
}

function sayingAt(paper: Json, path: string, size: number): Saying {
  const kinds = ['choice', 'ranking', 'marks'].filter((key) => key in paper);
  if (kinds.length !== 1) throw new FormatError(null, because('one-of-kinds', { path }));
  if ('choice' in paper) return { choice: textAt(paper['choice'], `${path}.choice`) };
  if ('ranking' in paper) {
    const places = listAt(paper['ranking'], `${path}.ranking`);
    return { ranking: places.map((place, at) => textsAt(place, `${path}.ranking[${at}]`)) };
  }
  const marks = listAt(paper['marks'], `${path}.marks`);
  if (marks.length !== size)
    throw new FormatError(null, because('marks-uneven', { path: `${path}.marks`, found: marks.length, count: size }));
  return {
    marks: marks.map((mark, at) =>
      mark === null ? null : wholeAt(mark, `${path}.marks[${at}]`, Number.MIN_SAFE_INTEGER),
    ),
  };
}

function paperAt(value: unknown, path: string, size: number): PaperLine {
  const paper = objectAt(value, path, ['papers', 'weight', 'college', 'choice', 'ranking', 'marks']);
  const college = paper['college'] === undefined ? undefined : textAt(paper['college'], `${path}.college`);
  return {
    ...sayingAt(paper, path, size),
    papers: wholeAt(paper['papers'] ?? 1, `${path}.papers`, 1),
    weight: wholeAt(paper['weight'] ?? 1, `${path}.weight`, 1),
    ...(college === undefined ? {} : { college }),
  };
}

function peopleAt(value: Json, path: string): People {
  const present = value['present'] ?? null;
  return {
    roll: wholeAt(value['roll'], `${path}.roll`, 0),
    present: present === null ? null : wholeAt(present, `${path}.present`, 0),
  };
}

function bodyAt(value: unknown, path: string, more: readonly string[] = []): Body {
  const body = objectAt(value, path, ['roll', 'present', 'weights', ...more]);
  const weights =
    body['weights'] === undefined
      ? {}
      : { weights: peopleAt(objectAt(body['weights'], `${path}.weights`, ['roll', 'present']), `${path}.weights`) };
  return { ...peopleAt(body, path), ...weights };
}

function bodiesAt(value: unknown): VotingBodies | null {
  if (value === null || value === undefined) return null;
  const everyone = bodyAt(value, 'bodies', ['colleges']);
  const colleges = isObject(value) ? value['colleges'] : undefined;
  if (colleges === undefined) return everyone;
  const entries = Object.entries(objectAt(colleges, 'bodies.colleges'));
  return {
    ...everyone,
    colleges: Object.fromEntries(entries.map(([id, body]) => [id, bodyAt(body, `bodies.colleges.${id}`)])),
  };
}

function moneyAt(value: unknown, size: number): BallotsFile['money'] {
  if (value === null || value === undefined) return null;
  const money = objectAt(value, 'money', ['costs', 'budget']);
  const costs = wholesAt(money['costs'], 'money.costs', 1);
  if (costs.length !== size)
    throw new FormatError(null, because('costs-uneven', { path: 'money.costs', found: costs.length, count: size }));
  return { costs, budget: wholeAt(money['budget'], 'money.budget', 0) };
}

function aboutAt(value: unknown): BallotsFile['about'] {
  const about = objectAt(value ?? {}, 'about');
  return Object.fromEntries(Object.entries(about).map(([key, text]) => [key, textAt(text, `about.${key}`)]));
}

const fields = [
  'format',
  'version',
  'question',
  'about',
  'method',
  'seats',
  'options',
  'rule',
  'bodies',
  'candidates',
  'money',
  'papers',
];

/** Reads what `encodeBallots` writes. Throws FormatError, naming the field. */
export function decodeBallots(bytes: Uint8Array): BallotsFile {
  const parsed = parseJson(textOf(bytes));
  if (!isObject(parsed) || parsed['format'] !== ballotsFormat)
    throw new FormatError(null, because('no-ballots-json', { format: ballotsFormat }));
  if (parsed['version'] !== ballotsVersion)
    throw new FormatError(
      null,
      because('version-unknown', { found: shown(String(parsed['version'])), version: ballotsVersion }),
    );
  const file = objectAt(parsed, 'the file', fields);
  const method = methodIds.find((id) => id === file['method']);
  if (!method) throw new FormatError(null, because('must-be-one-of', { path: 'method', words: methodIds.join(', ') }));
  const candidates = checkCandidates(textsAt(file['candidates'], 'candidates'));
  return {
    question: textAt(file['question'], 'question'),
    about: aboutAt(file['about']),
    method,
    seats: wholeAt(file['seats'] ?? 1, 'seats', 1),
    options: methodOptionsAt(file['options'] ?? {}, 'options'),
    rule: file['rule'] ?? null,
    bodies: bodiesAt(file['bodies']),
    candidates,
    money: moneyAt(file['money'], candidates.length),
    papers: listAt(file['papers'], 'papers').map((paper, at) => paperAt(paper, `papers[${at}]`, candidates.length)),
  };
}

/** Rankings of a file by position. Throws FormatError on a name that is no candidate. */
export function rankedPapersOf({ candidates, papers }: BallotsFile): readonly Weighted<RankedPaper>[] {
  const positions = new Map(candidates.map((name, position) => [name, position]));
  return papers.map((paper, at) => {
    if (!('ranking' in paper)) throw new FormatError(null, because('no-ranking', { path: `papers[${at}]` }));
    const places = paper.ranking.map((place) =>
      place.map((name) => {
        const position = positions.get(name);
        if (position === undefined)
          throw new FormatError(null, because('names-no-candidate', { path: `papers[${at}].ranking` }));
        return position;
      }),
    );
    return { places, weight: paper.papers * paper.weight };
  });
}

/** Marks of a file. Throws FormatError on a paper without. */
export function markedPapersOf({ papers }: BallotsFile): readonly Weighted<MarkedPaper>[] {
  return papers.map((paper, at) => {
    if (!('marks' in paper)) throw new FormatError(null, because('no-marks', { path: `papers[${at}]` }));
    return { marks: paper.marks, weight: paper.papers * paper.weight };
  });
}

/** Choices of a yes / no file, each with how many papers, weights included. Throws FormatError on a paper without. */
export function choicesOf({ papers }: BallotsFile): readonly (readonly [choice: string, papers: number])[] {
  return papers.map((paper, at) => {
    if (!('choice' in paper)) throw new FormatError(null, because('no-choice', { path: `papers[${at}]` }));
    return [paper.choice, paper.papers * paper.weight];
  });
}
