import type { BallotBox } from '../count-ballots.js';
import type { MethodId } from '../methods/election.js';
import type { MissingGrade } from '../methods/majority-judgment.js';
import type { BallotOptions } from './ballot-options.js';
import { readBlt } from './blt.js';
import { readCvotes } from './cvotes.js';
import { readGradeSheet } from './grades-csv.js';
import { judgmentOf } from './judgment-sheet.js';
import { readMarksCsv } from './marks-csv.js';
import { readPabulib } from './pabulib.js';
import { readPreflib } from './preflib.js';
import type { FormatId, Source } from './source.js';
import { readTallies } from './tallies-json.js';

/** What a reader is told besides the bytes. */
export interface Reading {
  /** The method wanted; null: the one the file or its format suggests. */
  readonly method: MethodId | null;
  readonly seats: number | null;
  /** Names of grades, lowest first. */
  readonly grades?: readonly string[];
  readonly missing: MissingGrade;
  /** Texts of cells that are no grade and no mark. */
  readonly blanks: readonly string[];
}

/** Papers of a file and how they are to be counted. */
export interface ReadBallots {
  readonly title?: string;
  readonly method: MethodId;
  readonly seats: number;
  readonly box: BallotBox;
  readonly options: BallotOptions;
  readonly withdrawn: readonly string[];
  readonly labels?: readonly string[];
}

/** Every format but ballots.json, which says itself how it is counted. */
export type SourceFormat = Exclude<FormatId, 'ballots'>;

const readers = { blt: readBlt, preflib: readPreflib, cvotes: readCvotes, pabulib: readPabulib } as const;

/** What a format is counted by when nobody says: one seat of a .blt is IRV, more are the Scottish STV. */
function usualMethod(format: SourceFormat, seats: number): MethodId {
  if (format === 'blt') return seats === 1 ? 'irv' : 'stv-scottish';
  return (
    {
      preflib: 'schulze',
      cvotes: 'schulze',
      pabulib: 'equal-shares',
      csv: 'majority-judgment',
      tallies: 'majority-judgment',
    } as const
  )[format];
}

/** The seats of a file; those of a .cvotes are for the methods that share out seats, the others elect one. */
const seatsOf = ({ seats = 1 }: Source, format: SourceFormat, method: MethodId): number =>
  format === 'cvotes' && !method.startsWith('stv-') ? 1 : seats;

function ofSource(source: Source, format: SourceFormat, { method, seats }: Reading): ReadBallots {
  const { candidates, papers, money, title, labels, withdrawn, unranked } = source;
  const suggested = usualMethod(format, seats ?? source.seats ?? 1);
  const sought = seats ?? seatsOf(source, format, method ?? suggested);
  return {
    ...(title === undefined ? {} : { title }),
    ...(labels === undefined ? {} : { labels }),
    method: method ?? suggested,
    seats: sought,
    box: { candidates, papers, ...(money === undefined ? {} : { money }) },
    options: unranked === undefined ? {} : { unranked },
    withdrawn,
  };
}

function ofCsv(bytes: Uint8Array, reading: Reading): ReadBallots {
  const { method, grades: wanted, blanks, missing, seats } = reading;
  if (method !== null && method !== 'majority-judgment') return ofSource(readMarksCsv(bytes, blanks), 'csv', reading);
  const sheet = readGradeSheet(bytes, blanks);
  const { judgment, grades } = judgmentOf(sheet, { ...(wanted ? { wanted } : {}), blanks, missing });
  return {
    method: 'majority-judgment',
    seats: seats ?? 1,
    box: { candidates: judgment.candidates, papers: { kind: 'grades', judgment } },
    options: { grades },
    withdrawn: [],
  };
}

/** Reads a file of a known format. Throws FormatError, naming the line and what is wrong there. */
export function readSource(bytes: Uint8Array, format: SourceFormat, reading: Reading): ReadBallots {
  if (format === 'csv') return ofCsv(bytes, reading);
  if (format !== 'tallies') return ofSource(readers[format](bytes), format, reading);
  const { judgment, grades, seats } = readTallies(bytes);
  return {
    method: reading.method ?? 'majority-judgment',
    seats: reading.seats ?? seats,
    box: { candidates: judgment.candidates, papers: { kind: 'grades', judgment } },
    options: { grades: reading.grades ?? grades },
    withdrawn: [],
  };
}
