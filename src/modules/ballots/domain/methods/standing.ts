import type { Candidate, Tie } from './election.js';

/** Candidates best first by a comparison (negative: the first is ahead); those it holds equal share a place. */
export function rankedBy(
  size: number,
  compare: (a: Candidate, b: Candidate) => number,
): readonly (readonly Candidate[])[] {
  const places: Candidate[][] = [];
  const order = Array.from({ length: size }, (_, candidate) => candidate).sort((a, b) => compare(a, b) || a - b);
  for (const candidate of order) {
    const place = places.at(-1);
    const last = place?.[0];
    if (place && last !== undefined && compare(last, candidate) === 0) place.push(candidate);
    else places.push([candidate]);
  }
  return places;
}

/** Puts candidates in the order of a public draw. */
export type Draw = (among: readonly Candidate[]) => readonly Candidate[];

export interface Standing {
  readonly winners: readonly Candidate[];
  readonly ties: readonly Tie[];
}

/**
 * Who takes the seats of a ranking. Where the last seats fall inside a place of equals, the draw says who; without one
 * all of them are returned, and the tie stands as `unresolved`.
 */
export function seated(ranking: readonly (readonly Candidate[])[], seats: number, draw?: Draw): Standing {
  const winners: Candidate[] = [];
  for (const place of ranking) {
    const free = seats - winners.length;
    if (free <= 0) break;
    if (place.length <= free) winners.push(...place);
    else {
      winners.push(...(draw ? draw(place).slice(0, free) : place));
      return { winners, ties: [{ among: place, settledBy: draw ? 'draw' : 'unresolved' }] };
    }
  }
  return { winners, ties: [] };
}
