import type { RankedElection } from '../../../src/modules/ballots/domain/methods/election.js';

/** An election from rankings as "A > B = C" and how many papers say so. */
export function electionOf(
  candidates: readonly string[],
  rankings: readonly (readonly [ranking: string, weight: number])[],
): RankedElection {
  const position = new Map(candidates.map((name, candidate) => [name, candidate]));
  const candidateOf = (name: string): number => {
    const candidate = position.get(name.trim().replaceAll(/\s+/g, ' '));
    if (candidate === undefined) throw new Error(`"${name}" is no candidate`);
    return candidate;
  };
  const papers = rankings.map(([ranking, weight]) => ({
    places: ranking.split('>').map((place) => place.split('=').map(candidateOf)),
    weight,
  }));
  return { candidates, papers };
}

/** The few features of the Condorcet election format that the published elections use. */
export function linesOf(text: string): RankedElection {
  const lines = text.split('\n').map((line) => line.trim());
  const names = lines.find((line) => line.startsWith('#/Candidates:'))?.slice('#/Candidates:'.length) ?? '';
  const votes = lines.filter((line) => line !== '' && !line.startsWith('#'));
  return electionOf(
    names.split(';').map((name) => name.trim().replaceAll(/\s+/g, ' ')),
    votes.map((line) => {
      const [ranking = '', weight = '1'] = line.split('*');
      return [ranking, Number(weight)] as const;
    }),
  );
}
