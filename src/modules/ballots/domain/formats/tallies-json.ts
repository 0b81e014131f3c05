import type { Judgment } from '../methods/majority-judgment.js';
import { checkCandidates, FormatError, shown } from './format-error.js';
import { isObject, listAt, objectAt, parseJson, textsAt, wholeAt, wholesAt } from './json-values.js';
import { textOf } from './text-lines.js';
import { because } from '../reasons/reason.js';

export interface TalliesFile {
  readonly judgment: Judgment;
  /** Names of the grades, lowest first; numbers where the file has none. */
  readonly grades: readonly string[];
  readonly seats: number;
}

/**
 * Reads grades already added up: `{"grades": [lowest, …], "participants": 10, "tallies": {"A": [2, 8], …}}`. Tallies may
 * be a list beside `candidates`; `grades` may be left out, `seats` (one) too, and `participants` where every paper graded
 * everyone.
 * Throws FormatError.
 */
export function readTallies(bytes: Uint8Array): TalliesFile {
  const file = objectAt(parseJson(textOf(bytes)), 'the file');
  const { tallies: found } = file;
  const named = isObject(found);
  const rows = named ? Object.values(found) : listAt(found, 'tallies');
  const candidates = named
    ? Object.keys(found)
    : file['candidates'] === undefined
      ? rows.map((_, at) => String(at + 1))
      : textsAt(file['candidates'], 'candidates');
  checkCandidates(candidates);
  if (rows.length !== candidates.length)
    throw new FormatError(null, because('tallies-uneven', { count: candidates.length, found: rows.length }));
  const tallies = rows.map((row, at) => wholesAt(row, `tallies.${candidates[at]}`, 0));
  const size = tallies[0]?.length ?? 0;
  const grades =
    file['grades'] === undefined
      ? Array.from({ length: size }, (_, grade) => String(grade))
      : textsAt(file['grades'], 'grades');
  const uneven = tallies.findIndex(({ length }) => length !== grades.length);
  if (uneven >= 0)
    throw new FormatError(
      null,
      because('grades-uneven', {
        name: shown(candidates[uneven] ?? ''),
        found: tallies[uneven]?.length ?? 0,
        count: grades.length,
      }),
    );
  const totals = tallies.map((tally) => tally.reduce((sum, papers) => sum + papers, 0));
  const most = totals.reduce((a, b) => Math.max(a, b), 0);
  const participants = file['participants'] === undefined ? most : wholeAt(file['participants'], 'participants', 0);
  if (participants < most)
    throw new FormatError(null, because('grades-beyond-participants', { found: most, count: participants }));
  const seats = file['seats'] === undefined ? 1 : wholeAt(file['seats'], 'seats', 1);
  return { judgment: { candidates, tallies, participants }, grades, seats };
}
