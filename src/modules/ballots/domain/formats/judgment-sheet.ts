import type { Judgment, MissingGrade } from '../methods/majority-judgment.js';
import { FormatError, shown } from './format-error.js';
import { given, type GradeSheet } from './grades-csv.js';
import { wholeNumber } from './text-lines.js';
import { because } from '../reasons/reason.js';

/** Grades, lowest first, and the texts of cells that stand for each. */
interface Scale {
  readonly grades: readonly string[];
  readonly positionOf: (text: string) => number | null;
  /** Texts that are no grade. */
  readonly none: readonly string[];
}

const mostNumbers = 100;

/** Cells hold numbers and nobody named the grades: 0, the lowest, up to the highest found. */
function numberScale(texts: readonly string[]): Scale | null {
  const numbers = texts.map(wholeNumber);
  if (numbers.some((number) => number === null)) return null;
  const highest = Math.max(1, ...numbers.map((number) => number ?? 0));
  if (highest >= mostNumbers)
    throw new FormatError(null, because('grade-too-high', { grade: highest, most: mostNumbers - 1 }));
  return {
    grades: Array.from({ length: highest + 1 }, (_, grade) => String(grade)),
    positionOf: wholeNumber,
    none: [],
  };
}

/** `low,…,high`, each the text of a cell, or `text=name`; or names for numbers from 0, or from 1 where 0 is no grade. */
function namedScale(wanted: readonly string[], texts: readonly string[]): Scale {
  const pairs = wanted.map((each) => {
    const at = each.indexOf('=');
    return at < 0 ? { text: each, name: each } : { text: each.slice(0, at).trim(), name: each.slice(at + 1).trim() };
  });
  const grades = pairs.map(({ name }) => name);
  const byText = new Map(pairs.map(({ text }, grade) => [text, grade]));
  const numbers = texts.map(wholeNumber);
  if (texts.some((text) => byText.has(text)) || numbers.some((number) => number === null))
    return { grades, positionOf: (text) => byText.get(text) ?? null, none: [] };
  const highest = Math.max(0, ...numbers.map((number) => number ?? 0));
  const first = highest === grades.length ? 1 : 0;
  return {
    grades,
    positionOf: (text) => {
      const grade = (wholeNumber(text) ?? grades.length) - first;
      return grade >= 0 && grade < grades.length ? grade : null;
    },
    none: first === 1 ? texts.filter((text) => wholeNumber(text) === 0) : [],
  };
}

function scaleOf(wanted: readonly string[] | undefined, texts: readonly string[]): Scale {
  if (wanted) return namedScale(wanted, texts);
  const scale = numberScale(texts);
  if (!scale) throw new FormatError(null, because('grades-unordered', { grades: texts.join(',') }));
  return scale;
}

/**
 * What a sheet of grades says under a scale. Without `wanted`, cells are numbers, 0 the lowest. With it, cells are its
 * texts; or numbers from 0; or from 1 when the highest number found is how many grades there are, 0 being then no grade.
 * Throws FormatError, naming the line, on a cell that is none of the grades.
 */
export function judgmentOf(
  sheet: GradeSheet,
  { wanted, blanks, missing }: { wanted?: readonly string[]; blanks: readonly string[]; missing: MissingGrade },
): { readonly judgment: Judgment; readonly grades: readonly string[] } {
  const used = sheet.texts.filter(({ text }) => !blanks.includes(text));
  const scale = scaleOf(
    wanted,
    used.map(({ text }) => text),
  );
  const positions = sheet.texts.map(({ text }) => (blanks.includes(text) ? null : scale.positionOf(text)));
  for (const { text, line } of used) {
    if (scale.positionOf(text) !== null || scale.none.includes(text)) continue;
    throw new FormatError(line, because('not-a-grade', { found: shown(text), grades: scale.grades.join(', ') }));
  }
  const rejects = missing === 'reject';
  if (rejects && scale.none.length > 0) throw new FormatError(null, because('zero-no-grade'));
  const tallies = sheet.candidates.map((_, option) => {
    const tally = scale.grades.map(() => 0);
    for (const [text, grade] of positions.entries())
      if (grade !== null)
        tally[grade] =
          (tally[grade] ?? 0) +
          given(sheet.complete, option, text) +
          (rejects ? 0 : given(sheet.partial, option, text));
    return tally;
  });
  const { complete, partial, candidates } = sheet;
  return {
    grades: scale.grades,
    judgment: {
      candidates,
      tallies,
      participants: complete.rows + (rejects ? 0 : partial.rows),
      invalid: rejects ? partial.rows : 0,
    },
  };
}
