import type { Candidate, Count, RankingElection, Round, Tie } from './election.js';
import { lookBack, settle } from './lots.js';
import { dealPiles, type Received } from './piles.js';
import { preferencesOf } from './ranked-papers.js';
import { byVotes, flowsOf, inUnits, rankingOf } from './stages.js';
import type { Draw } from './standing.js';

export interface IrvOptions {
  /** Falls on the one to exclude where no earlier round tells candidates apart. */
  readonly draw?: Draw;
}

interface Race {
  readonly votes: Float64Array;
  /** Votes at the end of each round. */
  readonly stages: Float64Array[];
  readonly rounds: Round[];
  readonly ties: Tie[];
  readonly excluded: Candidate[];
  left: readonly Candidate[];
  exhausted: number;
}

/** Adds what came, and writes the round. */
function close(race: Race, received: Received, from: Candidate | null, step: Round['step'] & object): void {
  for (const [to, amount] of received.votes.entries()) race.votes[to] = (race.votes[to] ?? 0) + amount;
  race.exhausted += received.exhausted;
  race.stages.push(race.votes.slice());
  race.rounds.push({
    tally: new Map(race.left.map((candidate) => [candidate, inUnits(race.votes[candidate] ?? 0, 1)])),
    elected: [],
    eliminated: from === null ? [] : [from],
    flows: flowsOf(from, received, 1),
    step,
    exhausted: inUnits(race.exhausted, 1),
  });
}

/** Who is elected now: more than half of the papers still counted, or all who are left when nothing tells them apart. */
function outcome({ left, votes, stages }: Race, draw: Draw | undefined): readonly Candidate[] {
  const counted = left.reduce((sum, candidate) => sum + (votes[candidate] ?? 0), 0);
  const ahead = left.filter((candidate) => 2 * (votes[candidate] ?? 0) > counted);
  if (ahead.length > 0 || left.length === 1) return ahead.length > 0 ? ahead : left;
  return draw === undefined && lookBack(left, stages, 'lowest').length === left.length ? left : [];
}

/**
 * Instant-runoff voting, one winner: until somebody has more than half of the votes still counted, the last is excluded
 * and their papers go to the next preference (Robert's Rules of Order Newly Revised, 12th ed., 45:62, "preferential
 * voting"). One exclusion at a time. Between candidates level at the last place the most recent earlier round where they
 * were not decides, then the draw; without a draw the first in the order of candidates is excluded and the tie says so.
 * When all who are left have been level in every round and no draw is given, all are returned and the tie stands.
 * Ranking: the winner, those left by votes, then the excluded, the last one first.
 */
export function countIrv(election: RankingElection, { draw }: IrvOptions = {}): Count {
  const preferences = preferencesOf(election);
  const size = election.candidates.length;
  const piles = dealPiles(preferences, size, 1);
  const race: Race = {
    votes: new Float64Array(size),
    stages: [],
    rounds: [],
    ties: [],
    excluded: [],
    left: election.candidates.map((_, candidate) => candidate),
    exhausted: 0,
  };
  close(race, piles.first, null, { code: 'first-preferences', data: {} });
  let winners = outcome(race, draw);
  while (winners.length === 0 && race.left.length > 0) {
    const fewest = Math.min(...race.left.map((candidate) => race.votes[candidate] ?? 0));
    const level = race.left.filter((candidate) => race.votes[candidate] === fewest);
    const out = settle(level, { stages: race.stages, wanted: 'lowest', draw, ties: race.ties });
    race.left = race.left.filter((candidate) => candidate !== out);
    race.excluded.push(out);
    race.votes[out] = 0;
    piles.shut(out);
    close(race, piles.transfer(out), out, { code: 'exclusion', data: { candidate: out, votes: fewest } });
    winners = outcome(race, draw);
  }
  const last = race.rounds.pop();
  if (winners.length > 1) race.ties.push({ among: winners, settledBy: 'unresolved', round: race.rounds.length + 1 });
  const decided = { elected: byVotes(winners, race.votes), excluded: race.excluded, votes: race.votes };
  return {
    method: 'irv',
    seats: 1,
    valid: preferences.sorting.valid,
    invalid: preferences.sorting.invalid,
    winners,
    ranking: rankingOf(size, decided),
    rounds: last ? [...race.rounds, { ...last, elected: winners }] : race.rounds,
    ties: race.ties,
    faults: preferences.sorting.faults,
  };
}
