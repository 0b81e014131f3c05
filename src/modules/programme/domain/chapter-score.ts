/** How well the commitments of a chapter are kept, for one person: 0 not at all, 4 entirely. */
export const scoreGrades = [0, 1, 2, 3, 4] as const;
export type ScoreGrade = (typeof scoreGrades)[number];

/** Below so many people nothing is told of what they think: it would say who thinks what. */
export const scoredBy = 5;

/** What people make of a chapter. */
export interface ChapterScore {
  readonly people: number;
  /** How many gave each grade, from 0 to 4; null where too few did. */
  readonly grades: readonly number[] | null;
  /** The lower middle grade, as majority judgment takes it; null where too few gave one. */
  readonly median: ScoreGrade | null;
}

/** `grades[g]`: how many gave the grade g. */
export function scoreOf(grades: readonly number[]): ChapterScore {
  const people = grades.reduce((sum, count) => sum + count, 0);
  if (people < scoredBy) return { people, grades: null, median: null };
  const median = scoreGrades.find(
    (grade) => 2 * grades.slice(0, grade + 1).reduce((sum, count) => sum + count, 0) >= people,
  );
  return { people, grades, median: median ?? null };
}
