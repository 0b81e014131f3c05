import { readCvotes } from '../../../src/modules/ballots/domain/formats/cvotes.js';
import type { RankedElection } from '../../../src/modules/ballots/domain/methods/election.js';

/** An election from rankings as "A > B = C" and how many papers say so. */
export function electionOf(
  candidates: readonly string[],
  rankings: readonly (readonly [ranking: string, weight: number])[],
): RankedElection {
  const position = new Map(candidates.map((name, candidate) => [name, candidate]));
  const candidateOf = (name: string): number => {
    const candidate = position.get(name.trim());
    if (candidate === undefined) throw new Error(`"${name}" is no candidate`);
    return candidate;
  };
  const papers = rankings.map(([ranking, weight]) => ({
    places: ranking.split('>').map((place) => place.split('=').map(candidateOf)),
    weight,
  }));
  return { candidates, papers };
}

/** A published election, by the reader of `faire count`. */
export function publishedElection(bytes: Uint8Array): RankedElection {
  const { candidates, papers } = readCvotes(bytes);
  if (papers.kind !== 'ranked') throw new Error('expected rankings');
  return { candidates, papers: papers.papers };
}
