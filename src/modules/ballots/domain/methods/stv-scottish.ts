import type { Candidate, Count, RankingElection, Round } from './election.js';
import { lookBack, settle } from './lots.js';
import type { SeatOptions } from './marks.js';
import { dealPiles, type Piles, type Received } from './piles.js';
import { byVotes, flowsOf, inDigits, inUnits } from './stages.js';
import { countStv, free, type StvRule, type Transferable } from './stv.js';

/** Values go to five decimals: all numbers of the count are whole numbers of 1/100000 of a vote. */
const unit = 100_000;

interface Stage extends Transferable {
  readonly quota: number;
  readonly piles: Piles;
  /** Votes at the end of each stage. */
  readonly stages: Float64Array[];
  /** Elected above the quota, surplus not transferred yet. */
  pending: readonly Candidate[];
  continuing: readonly Candidate[];
  exhausted: number;
  residue: number;
}

/** Fills seats with continuing candidates, those with more votes first. */
function elect(count: Stage, candidates: readonly Candidate[]): void {
  count.elected.push(...byVotes(candidates, count.votes));
  count.continuing = count.continuing.filter((candidate) => !candidates.includes(candidate));
  for (const candidate of candidates) count.piles.shut(candidate);
}

/** Ends a stage: adds what was transferred, elects at the quota, then fills the last vacancies, and writes the round. */
function close(count: Stage, received: Received, from: Candidate | null, step: NonNullable<Round['step']>): void {
  const { votes, quota } = count;
  for (const [to, amount] of received.votes.entries()) votes[to] = (votes[to] ?? 0) + amount;
  count.exhausted += received.exhausted;
  count.stages.push(votes.slice());
  const before = count.elected.flat();
  const shown = [...before, ...count.continuing, ...(step.code === 'exclusion' && from !== null ? [from] : [])];
  const reached = count.continuing.filter((candidate) => (votes[candidate] ?? 0) >= quota);
  elect(count, reached);
  count.pending = [...count.pending, ...reached.filter((candidate) => (votes[candidate] ?? 0) > quota)];
  const last = count.continuing.length <= free(count) ? count.continuing : [];
  elect(count, last);
  count.rounds.push({
    tally: new Map(shown.map((candidate) => [candidate, inUnits(votes[candidate] ?? 0, unit)])),
    elected: count.elected.flat().slice(before.length),
    eliminated: step.code === 'exclusion' && from !== null ? [from] : [],
    flows: flowsOf(from, received, unit),
    step: last.length > 0 ? { ...step, data: { ...step.data, lastVacancies: last.length } } : step,
    exhausted: inUnits(count.exhausted, unit),
    residue: inUnits(count.residue, unit),
  });
}

/** Rules 48 and 49: the largest surplus goes, every paper of the pile at value × surplus / votes, cut at five decimals. */
function transferSurplus(count: Stage): void {
  const { votes, quota, pending, stages, draw, ties } = count;
  const most = Math.max(...pending.map((candidate) => votes[candidate] ?? 0));
  const level = pending.filter((candidate) => votes[candidate] === most);
  const from = settle(level, { stages, wanted: 'highest', draw, ties });
  const surplus = most - quota;
  const made = new Map<number, number>();
  const revalue = (value: number): number => {
    const known = made.get(value);
    if (known !== undefined) return known;
    const cut = Number((BigInt(value) * BigInt(surplus)) / BigInt(most));
    made.set(value, cut);
    return cut;
  };
  const received = count.piles.transfer(from, revalue);
  votes[from] = quota;
  count.pending = pending.filter((candidate) => candidate !== from);
  const moved = received.votes.reduce((sum, amount) => sum + amount, received.exhausted);
  count.residue += surplus - moved;
  const data = { candidate: from, votes: inDigits(most, unit), surplus: inDigits(surplus, unit) };
  close(count, received, from, { code: 'surplus', data });
}

/** Rules 50 and 51: the candidate with the fewest votes goes; false when all who continue are level and nothing says who. */
function exclude(count: Stage): boolean {
  const { votes, continuing, stages, draw, ties } = count;
  const fewest = Math.min(...continuing.map((candidate) => votes[candidate] ?? 0));
  const level = continuing.filter((candidate) => votes[candidate] === fewest);
  if (draw === undefined && lookBack(level, stages, 'lowest').length === continuing.length) return false;
  const out = settle(level, { stages, wanted: 'lowest', draw, ties });
  count.continuing = continuing.filter((candidate) => candidate !== out);
  count.excluded.push(out);
  votes[out] = 0;
  count.piles.shut(out);
  close(count, count.piles.transfer(out), out, {
    code: 'exclusion',
    data: { candidate: out, votes: inDigits(fewest, unit) },
  });
  return true;
}

/** Stage after stage until the seats are filled; gives those left level for them where nothing settles it. */
function run(count: Stage): readonly Candidate[] {
  close(count, count.piles.first, null, { code: 'first-preferences', data: {} });
  while (free(count) > 0 && count.continuing.length > 0) {
    if (count.pending.length > 0) transferSurplus(count);
    else if (!exclude(count)) return count.continuing;
  }
  return [];
}

const scottish: StvRule<Stage> = {
  method: 'stv-scottish',
  unit,
  decimals: 'five',
  start: ({ begun, preferences, everyone, valid }) => ({
    ...begun,
    quota: (Math.floor(valid / (begun.seats + 1)) + 1) * unit,
    piles: dealPiles(preferences, everyone.length, unit),
    stages: [],
    pending: [],
    continuing: everyone,
    exhausted: 0,
    residue: 0,
  }),
  run,
  quotaOf: ({ quota }) => inUnits(quota, unit),
};

/**
 * Single transferable vote by the rules of Scottish local elections (Scottish Local Government Elections Order 2007,
 * SSI 2007/42, Schedule 1, rules 45 to 52; the same in SSI 2011/399): quota floor(papers / (seats + 1)) + 1, weighted
 * inclusive Gregory transfers cut at five decimals, one surplus or one exclusion a stage, the largest surplus first, ties
 * by the most recent earlier stage where votes differed, then by lot.
 *
 * One round a stage. A tally gives votes at the end of the stage: an excluded candidate has 0 in the stage of the
 * exclusion and is gone from the next; at every round votes, exhausted and residue (what cutting lost) sum to the valid
 * papers. The papers of the last candidate excluded are transferred too, as in the published reports of these elections;
 * it changes nobody elected. Without a draw, lots fall on the first in the order of candidates and ties say so, save
 * where all who continue have always been level: they are all returned, and the tie stands.
 * Throws RangeError on options that are no whole numbers and beyond 9 * 10^10 papers.
 */
export const countStvScottish = (election: RankingElection, options: SeatOptions = {}): Count =>
  countStv(scottish, election, options);
