import { countBallots, marked, namesOf } from '../count-ballots.js';
import { countJson } from '../count-json.js';
import { decodeBallots, encodeBallots, type BallotsFile, type PaperLine } from '../formats/ballots-json.js';
import { methodOptionsAt, type BallotOptions } from '../formats/ballot-options.js';
import { FormatError, limits } from '../formats/format-error.js';
import { formatOfName, holdsTallies } from '../formats/format-of.js';
import { readSource, type ReadBallots, type SourceFormat } from '../formats/read-source.js';
import type { Count, MethodId } from '../methods/election.js';
import { explainCount } from '../methods/explain-count.js';
import type { Judgment } from '../methods/majority-judgment.js';
import { yesNoOf } from '../methods/translate-papers.js';
import { recount } from '../recount.js';
import { isRanking } from '../rule-methods.js';
import { simpleMajority } from '../rule-templates.js';
import type { Verdict } from '../verdict.js';
import type { Language } from '../../../../kernel/refusal.js';
import { because, CannotCount } from '../reasons/reason.js';

/** What a file of an outside election may hold here; `faire count` counts the others. */
export const outsideLimits = { bytes: 700_000, candidates: 200 } as const;

/** A file brought from elsewhere, and how it was counted there. */
export interface OutsideFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** null: what the file or its format says. */
  readonly method: MethodId | null;
  readonly seats: number | null;
  /** Grades, dots, credits…: what the method needs and the file does not say. */
  readonly options: unknown;
}

/** Who ran it, when, and where that can be read. */
export interface OutsideSource {
  readonly title: string;
  readonly organiser: string;
  /** ISO date. */
  readonly heldOn: string;
  /** Address of a document; may be empty. */
  readonly link: string;
}

/** An outside election read and counted: `file` is what it was counted from, for anyone to count again. */
export interface CountedOutside {
  readonly file: string;
  readonly fileKind: 'ballots' | 'tallies';
  readonly method: MethodId;
  readonly seats: number;
  readonly candidates: readonly string[];
  readonly count: Count;
  /** As `faire count --json` prints it. */
  readonly countText: string;
  readonly verdict: Verdict | null;
  readonly trace: Readonly<Record<Language, readonly string[]>>;
}

type ReadableFile = Omit<OutsideFile, 'options'> & { readonly options: BallotOptions };

/** The end of the file's name says no format known here. */
export class UnknownFormat extends Error {}

const aboutOf = ({ title, organiser, heldOn, link }: OutsideSource, withdrawn: readonly string[]) => ({
  heldElsewhere: title,
  organiser,
  heldOn,
  ...(link === '' ? {} : { link }),
  ...(withdrawn.length === 0 ? {} : { withdrawn: withdrawn.join(', ') }),
});

/**
 * Reads a file with the reader of `faire count` and counts it. Throws FormatError, CannotCount, RuleUnreadable, RangeError
 * or UnknownFormat, each with what is wrong.
 */
export function countOutside(wish: OutsideFile, source: OutsideSource): CountedOutside {
  const file = { ...wish, options: methodOptionsAt(wish.options ?? {}, 'options') };
  const format = formatOfName(file.name);
  if (format === null) throw new UnknownFormat(file.name);
  const tallied = format === 'ballots' && holdsTallies(file.bytes);
  if (format === 'ballots' && !tallied) return countedFile(ownFile(file, source));
  const read = readSource(file.bytes, tallied ? 'tallies' : (format as SourceFormat), {
    method: file.method,
    seats: file.seats,
    missing: 'worst',
    blanks: [],
    ...(file.options.grades ? { grades: file.options.grades } : {}),
  });
  ensureSize(read.box.candidates);
  const { grades: _read, ...given } = file.options;
  const { papers } = read.box;
  if (papers.kind === 'grades') {
    if (read.method !== 'majority-judgment') throw new CannotCount(because('needs-papers', { method: read.method }));
    return countedTallies(papers.judgment, read, source);
  }
  return countedFile(fileOf(read, { ...given, ...(read.method === 'majority-judgment' ? file.options : {}) }, source));
}

function ensureSize(candidates: readonly string[]): void {
  if (candidates.length > outsideLimits.candidates)
    throw new FormatError(
      null,
      because('too-many-brought', {
        count: candidates.length,
        most: Math.min(outsideLimits.candidates, limits.candidates),
      }),
    );
}

/** A ballots.json of another installation: its method, seats, rule and papers stay as they are unless another is asked. */
function ownFile({ bytes, method, seats, options }: ReadableFile, source: OutsideSource): BallotsFile {
  const file = decodeBallots(bytes);
  ensureSize(file.candidates);
  return {
    ...file,
    method: method ?? file.method,
    seats: seats ?? file.seats,
    options: { ...file.options, ...options },
    question: source.title,
    about: { ...file.about, ...aboutOf(source, []) },
  };
}

function papersOf({ method, box }: ReadBallots): readonly PaperLine[] {
  const { candidates, papers } = box;
  if (method === 'yes-no') {
    const choices = yesNoOf(candidates, marked(box, 'plurality').papers);
    if (!choices) throw new CannotCount(because('other-choices'));
    return choices.map(([choice, count]) => ({ choice: choice === 'blank' ? '' : choice, papers: count, weight: 1 }));
  }
  if (!isRanking(method))
    return marked(box, method).papers.map(({ marks, weight }) => ({ marks, papers: weight, weight: 1 }));
  if (papers.kind !== 'ranked') throw new CannotCount(because('needs-rankings', { method }));
  const named = (position: number): string => candidates[position] ?? '';
  return papers.papers.map(({ places, weight }) => ({
    ranking: places.map((place) => place.map(named)),
    papers: weight,
    weight: 1,
  }));
}

function fileOf(read: ReadBallots, options: BallotOptions, source: OutsideSource): BallotsFile {
  const { method, seats, box, withdrawn } = read;
  return {
    question: source.title,
    about: aboutOf(source, withdrawn),
    method,
    seats,
    options: { ...read.options, ...options },
    rule: method === 'yes-no' ? simpleMajority : null,
    bodies: null,
    candidates: method === 'yes-no' ? ['for', 'against', 'abstain', 'blank'] : box.candidates,
    money: box.money ? { costs: box.money.costs, budget: box.money.budget } : null,
    papers: papersOf(read),
  };
}

const tellingOf = (count: Count, names: readonly string[], verdict: Verdict | null) => ({
  count,
  countText: countJson(count, { candidates: names, verdict }),
  verdict,
  trace: { fr: explainCount(count, names, 'fr'), en: explainCount(count, names, 'en') },
});

/** The database keeps no zero character, and no name needs one. */
function checkedText(text: string): string {
  if (text.includes('\\u0000')) throw new FormatError(null, because('zero-character'));
  return text;
}

/** Counted from the very text that is kept: whoever has it counts the same. */
function countedFile(written: BallotsFile): CountedOutside {
  const text = checkedText(encodeBallots(written));
  const file = decodeBallots(new TextEncoder().encode(text));
  const { count, verdict } = recount(file);
  const names = namesOf(file.method, { candidates: file.candidates, papers: { kind: 'choices', choices: [] } });
  const { method, seats, candidates } = file;
  return { file: text, fileKind: 'ballots', method, seats, candidates, ...tellingOf(count, names, verdict) };
}

function countedTallies(judgment: Judgment, { seats, options }: ReadBallots, source: OutsideSource): CountedOutside {
  const { candidates, tallies, participants } = judgment;
  const { grades = [] } = options;
  const rows = candidates.map((name, at) => [name, tallies[at] ?? []] as const);
  const about = { question: source.title, about: aboutOf(source, []), method: 'majority-judgment', seats };
  const tallied = { ...about, grades, participants, tallies: Object.fromEntries(rows) };
  const text = checkedText(`${JSON.stringify(tallied, null, 2)}\n`);
  const again = readSource(new TextEncoder().encode(text), 'tallies', {
    method: null,
    seats: null,
    missing: 'worst',
    blanks: [],
  });
  const count = countBallots('majority-judgment', again.box, { ...again.options, seats: again.seats });
  const told = tellingOf(count, again.box.candidates, null);
  return { file: text, fileKind: 'tallies', method: 'majority-judgment', seats, candidates, ...told };
}
