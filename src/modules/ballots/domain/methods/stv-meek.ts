import type { Candidate, Count, RankingElection } from './election.js';
import { lot } from './lots.js';
import type { SeatOptions } from './marks.js';
import { meekTree, type MeekTree } from './meek-tree.js';
import { byVotes, inDigits, inUnits } from './stages.js';
import { countStv, free, type StvRule, type Transferable } from './stv.js';

/** Nine decimals: all numbers of the count are whole numbers of 1/1000000000 of a vote. */
const unit = 1_000_000_000;
/** A round has converged when surpluses sum to less than 0.000001. */
const omega = 1_000;

/** a * b / unit rounded up, exactly, for whole numbers up to `unit`: the product would not fit a number, its halves do. */
function productUp(a: number, b: number): number {
  if (b === unit) return a;
  const half = 32_768;
  const low = b % half;
  const high = a * ((b - low) / half);
  const over = high % unit;
  const rest = over * half + a * low;
  return ((high - over) / unit) * half + Math.ceil(rest / unit);
}

/** a * b / c rounded up. */
const ratioUp = (a: bigint, b: bigint, c: bigint): bigint => (a * b + c - 1n) / c;

interface Meek extends Transferable {
  readonly valid: number;
  readonly tree: MeekTree;
  readonly keep: Float64Array;
  votes: Float64Array;
  hopeful: readonly Candidate[];
  quota: number;
}

function elect(count: Meek, candidates: readonly Candidate[]): void {
  count.elected.push(...byVotes(candidates, count.votes));
  count.hopeful = count.hopeful.filter((candidate) => !candidates.includes(candidate));
}

/** B.2.a and B.2.b: every paper gives each candidate in turn their keep factor of what is left; the quota follows. */
function distribute(count: Meek): void {
  count.votes = new Float64Array(count.votes.length);
  count.tree.distribute(count.votes, unit, (left, candidate) => productUp(left, count.keep[candidate] ?? 0));
  const sum = count.votes.reduce((total, amount) => total + amount, 0);
  const parts = count.seats + 1;
  count.quota = (sum - (sum % parts)) / parts + 1;
}

/** B.2.f */
function updateKeepFactors({ elected, keep, votes, quota }: Meek): void {
  for (const candidate of elected.flat()) {
    const product = ratioUp(BigInt(keep[candidate] ?? 0), BigInt(quota), BigInt(unit));
    keep[candidate] = Number(ratioUp(product, BigInt(unit), BigInt(votes[candidate] ?? 0)));
  }
}

interface Iterated {
  readonly iterations: number;
  readonly surplus: number;
  /** Hopeful candidates who reached the quota, which ends the round. */
  readonly reached: readonly Candidate[];
}

/** B.2: repeats until somebody is elected, or the total surplus is below omega or no longer shrinks. */
function iterate(count: Meek): Iterated {
  let before = count.valid * unit;
  for (let iterations = 1; ; iterations += 1) {
    distribute(count);
    const { votes, quota } = count;
    const reached = count.hopeful.filter((candidate) => (votes[candidate] ?? 0) >= quota);
    const over = [...count.elected.flat(), ...reached].reduce((sum, one) => sum + (votes[one] ?? 0) - quota, 0);
    const surplus = Math.max(0, over);
    if (reached.length > 0 || surplus < omega || surplus >= before) return { iterations, surplus, reached };
    before = surplus;
    updateKeepFactors(count);
  }
}

/** B.3: who goes, of those no further from the last than the surplus; null when that is all of them and nothing says who. */
function chooseDefeated({ hopeful, votes, draw, ties, rounds }: Meek, surplus: number): Candidate | null {
  const fewest = Math.min(...hopeful.map((candidate) => votes[candidate] ?? 0));
  const level = hopeful.filter((candidate) => (votes[candidate] ?? 0) <= fewest + surplus);
  if (level.length === hopeful.length && level.length > 1 && draw === undefined) return null;
  const { chosen, settledBy } = lot(level, draw);
  if (level.length > 1) ties.push({ among: level, settledBy, round: rounds.length + 1 });
  return chosen;
}

/** Writes a round with the votes it ended on; whoever fills the last vacancies is elected in it. */
function close(count: Meek, { iterations, surplus, reached }: Iterated, out: Candidate | null): void {
  const { votes, quota } = count;
  const shown = [...count.elected.flat(), ...count.hopeful];
  const before = count.elected.flat().length;
  const sum = votes.reduce((total, amount) => total + amount, 0);
  if (reached.length > 0) elect(count, reached);
  for (const candidate of reached) count.tree.elect(candidate);
  if (out !== null) {
    count.hopeful = count.hopeful.filter((candidate) => candidate !== out);
    count.excluded.push(out);
    count.tree.defeat(out);
  }
  const last = count.hopeful.length <= free(count) ? count.hopeful : [];
  elect(count, last);
  const code = out !== null ? 'exclusion' : reached.length > 0 ? 'election' : 'iteration';
  const kept = Object.fromEntries(
    [...count.keep.entries()]
      .filter(([, factor]) => factor < unit)
      .map(([candidate, factor]) => [`keep${candidate}`, inDigits(factor, unit)]),
  );
  count.rounds.push({
    tally: new Map(shown.map((candidate) => [candidate, inUnits(votes[candidate] ?? 0, unit)])),
    elected: count.elected.flat().slice(before),
    eliminated: out === null ? [] : [out],
    step: {
      code,
      data: {
        quota: inDigits(quota, unit),
        surplus: inDigits(surplus, unit),
        iterations,
        ...(out === null ? {} : { candidate: out }),
        ...(last.length > 0 ? { lastVacancies: last.length } : {}),
        ...kept,
      },
    },
    exhausted: inUnits(count.valid * unit - sum, unit),
  });
}

/** Rounds until the seats are filled; gives those left level for them where nothing settles it. */
function run(count: Meek): readonly Candidate[] {
  if (count.hopeful.length <= count.seats) {
    distribute(count);
    close(count, { iterations: 1, surplus: 0, reached: [] }, null);
  }
  while (count.hopeful.length > free(count) && free(count) > 0) {
    const found = iterate(count);
    const out = found.reached.length > 0 ? null : chooseDefeated(count, found.surplus);
    close(count, found, out);
    if (found.reached.length === 0 && out === null) return count.hopeful;
  }
  return [];
}

const meek: StvRule<Meek> = {
  method: 'stv-meek',
  unit,
  decimals: 'nine',
  start: ({ begun, preferences, everyone, valid }) => ({
    ...begun,
    valid,
    tree: meekTree(preferences),
    keep: new Float64Array(everyone.length).fill(unit),
    hopeful: everyone,
    quota: 0,
  }),
  run,
  quotaOf: ({ quota }) => inUnits(quota, unit),
};

/**
 * Single transferable vote by Meek's rule as in the Proportional Representation Foundation's "Reference Meek Rule":
 * nine decimals, keep factors rounded up, quota votes / (seats + 1) cut plus 0.000000001, omega 0.000001, one defeat a
 * round. Whoever is no more than the total surplus above the last is tied with them (B.3), and a draw says who goes;
 * without one the first in the order of candidates, and ties say so, save where that is all who are left: they are all
 * returned, and the tie stands.
 *
 * One round a round of the rule, with the votes, quota and keep factors (`keep` and the candidate's number) it ended on;
 * a candidate defeated has their votes in that round and is gone from the next. Votes and exhausted sum to the valid
 * papers. `quota` is that of the last round.
 * Throws RangeError on options that are no whole numbers and beyond 9,007,199 papers.
 */
export const countStvMeek = (election: RankingElection, options: SeatOptions = {}): Count =>
  countStv(meek, election, options);
