import type { MarkedPaper, RankedPaper, Weighted } from './election.js';

const crosses = (candidates: readonly number[], size: number): (number | null)[] => {
  const marks: (number | null)[] = Array.from({ length: size }, () => null);
  for (const candidate of candidates) marks[candidate] = 1;
  return marks;
};

/** A cross for whoever stands in the first place. */
export const firstPlaces = ({ places, weight }: Weighted<RankedPaper>, size: number): Weighted<MarkedPaper> => ({
  marks: crosses(places[0] ?? [], size),
  weight,
});

/** A cross for everyone ranked. */
export const approved = ({ places, weight }: Weighted<RankedPaper>, size: number): Weighted<MarkedPaper> => ({
  marks: crosses(places.flat(), size),
  weight,
});

const choices: Readonly<Record<string, string>> = {
  for: 'for',
  yes: 'for',
  pour: 'for',
  oui: 'for',
  against: 'against',
  no: 'against',
  contre: 'against',
  non: 'against',
  abstain: 'abstain',
  abstention: 'abstain',
  blank: 'blank',
  blanc: 'blank',
};

/** Papers with one cross as choices of a yes / no ballot; null when the candidates are others. A paper without a cross is blank, one with several void. */
export function yesNoOf(
  candidates: readonly string[],
  papers: readonly Weighted<MarkedPaper>[],
): readonly (readonly [choice: string, papers: number])[] | null {
  const known = candidates.map((name) => choices[name.toLowerCase()]);
  if (known.some((choice) => choice === undefined) || new Set(known).size !== known.length) return null;
  return papers.map(({ marks, weight }) => {
    const crossed = [...marks.keys()].filter((candidate) => (marks[candidate] ?? 0) > 0);
    const [only] = crossed;
    if (only === undefined) return ['blank', weight];
    return [crossed.length === 1 ? (known[only] ?? 'void') : 'several choices', weight];
  });
}
