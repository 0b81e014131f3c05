import type { UnrankedOptions } from './borda.js';
import type { Candidate, Count, RankingElection, Round } from './election.js';
import { wholeOption, type SeatOptions } from './marks.js';
import { comparePairs, duels, type Pairs } from './pairwise.js';
import { layersOf, reachOf } from './reach.js';
import { seated } from './standing.js';

/** A duel: papers for who won it, papers against. */
interface Duel {
  readonly winner: Candidate;
  readonly loser: Candidate;
  readonly votes: number;
  readonly against: number;
}

const stronger = (a: Duel, b: Duel) => b.votes - a.votes || a.against - b.against;

/** Duels won, grouped by strength, the strongest first. */
function duelsByStrength({ size, prefer, beats }: Pairs): readonly (readonly Duel[])[] {
  const all: Duel[] = [];
  for (let winner = 0; winner < size; winner += 1)
    for (let loser = 0; loser < size; loser += 1)
      if (beats(winner, loser))
        all.push({ winner, loser, votes: prefer(winner, loser), against: prefer(loser, winner) });
  const groups: Duel[][] = [];
  for (const duel of all.sort(stronger)) {
    const [first] = groups.at(-1) ?? [];
    if (first && stronger(first, duel) === 0) groups.at(-1)?.push(duel);
    else groups.push([duel]);
  }
  return groups;
}

const lockingStep = (duel: Duel, code: 'lock' | 'skip'): Round => ({
  tally: new Map(),
  elected: [],
  eliminated: [],
  step: { code, data: { winner: duel.winner, loser: duel.loser, votes: duel.votes, against: duel.against } },
});

interface Locking {
  readonly locked: (winner: Candidate, loser: Candidate) => boolean;
  readonly steps: readonly Round[];
}

/** Locks group after group; of a group, every duel that would close a circle of locked duels and duels of the group is skipped. */
function lock(pairs: Pairs): Locking {
  const arrows = new Set<number>();
  const steps: Round[] = [];
  const reach = reachOf(pairs.size);
  for (const group of duelsByStrength(pairs)) {
    const tried = group.length === 1 ? reach : reach.copy();
    if (group.length > 1) for (const { winner, loser } of group) tried.lay(winner, loser);
    const circular = group.map(({ winner, loser }) => tried.has(loser, winner));
    for (const [at, duel] of group.entries()) {
      const skipped = circular[at] === true;
      steps.push(lockingStep(duel, skipped ? 'skip' : 'lock'));
      if (skipped) continue;
      reach.lay(duel.winner, duel.loser);
      arrows.add(duel.winner * pairs.size + duel.loser);
    }
  }
  return { locked: (winner, loser) => arrows.has(winner * pairs.size + loser), steps };
}

/**
 * Ranked Pairs (T. N. Tideman, "Independence of clones as a criterion for voting rules", Social Choice and Welfare 4,
 * 1987), by winning votes, then fewer votes against. Duels are locked from the strongest, save those that would go round.
 * Duels of one strength are taken together and none is preferred: those on a circle with one another are all skipped, so
 * neither the order of papers nor that of candidates ever decides (the rule of the published results for Tideman's
 * elections). Who no locked duel puts below somebody left takes the next place; ties are kept.
 * Throws RangeError on options that are no whole numbers.
 */
export function countRankedPairs(election: RankingElection, options: SeatOptions & UnrankedOptions = {}): Count {
  const { seats = 1, draw } = options;
  wholeOption('the number of seats', seats);
  const pairs = comparePairs(election, options);
  const { locked, steps } = lock(pairs);
  const ranking = layersOf(pairs.size, locked);
  const { winners, ties } = seated(ranking, seats, draw);
  const last: Round = { tally: new Map(), elected: winners, eliminated: [], step: { code: 'locked-order', data: {} } };
  const rounds = [duels(pairs), ...steps, last];
  return {
    method: 'ranked-pairs',
    seats,
    valid: pairs.sorting.valid,
    invalid: pairs.sorting.invalid,
    winners,
    ranking,
    rounds,
    ties: ties.map((tie) => ({ ...tie, round: rounds.length })),
    pairwise: pairs.matrix(),
    faults: pairs.sorting.faults,
  };
}
