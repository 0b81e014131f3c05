import type { Fraction } from '../../../kernel/fraction.js';
import { Exact, linedJson, type JsonValue } from './exact-json.js';
import type { Candidate, Count, Round, Tie } from './methods/election.js';
import type { Verdict } from './verdict.js';

/** What stands beside a count in its JSON. */
export interface CountSetting {
  /** Names in the order of the count's candidates. */
  readonly candidates: readonly string[];
  readonly withdrawn?: readonly string[];
  readonly verdict?: Verdict | null;
}

type Names = readonly string[];

const nameOf = (names: Names, candidate: Candidate): string => names[candidate] ?? String(candidate);
const named = (names: Names, candidates: readonly Candidate[]): readonly string[] =>
  candidates.map((candidate) => nameOf(names, candidate));

const byName = <T>(names: Names, values: readonly T[], write: (value: T) => JsonValue): JsonValue =>
  Object.fromEntries(values.map((value, candidate) => [nameOf(names, candidate), write(value)]));

const exact = (value: Fraction): JsonValue => new Exact(value);
const optional = <T>(value: T | undefined, write: (value: T) => JsonValue): JsonValue | undefined =>
  value === undefined ? undefined : write(value);

/** Fields of a step that are positions of candidates. */
const positions = ['candidate', 'project', 'winner', 'loser'];

const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

function stepJson({ code, data }: NonNullable<Round['step']>, names: Names): JsonValue {
  const keep: Record<string, JsonValue> = {};
  const written: Record<string, JsonValue> = { code };
  for (const [key, value] of Object.entries(data)) {
    const kept = /^keep(\d+)$/.exec(key);
    const plain = typeof value === 'string' && isDecimal(value) ? new Exact(value) : value;
    if (kept) keep[nameOf(names, Number(kept[1]))] = plain;
    else written[key] = positions.includes(key) && typeof value === 'number' ? nameOf(names, value) : plain;
  }
  return Object.keys(keep).length > 0 ? { ...written, keep } : written;
}

const roundJson = (round: Round, index: number, names: Names): JsonValue => ({
  round: index + 1,
  tally: Object.fromEntries([...round.tally].map(([candidate, value]) => [nameOf(names, candidate), exact(value)])),
  elected: named(names, round.elected),
  eliminated: named(names, round.eliminated),
  exhausted: optional(round.exhausted, exact),
  residue: optional(round.residue, exact),
  step: optional(round.step, (step) => stepJson(step, names)),
  flows: optional(round.flows, (flows) =>
    flows.map(({ from, to, votes }) => ({
      from: from === null ? null : nameOf(names, from),
      to: to === null ? null : nameOf(names, to),
      votes: exact(votes),
    })),
  ),
});

const tieJson = ({ among, settledBy, round }: Tie, names: Names): JsonValue => ({
  among: named(names, among),
  settledBy,
  round,
});

const matrixJson = (names: Names, matrix: readonly (readonly number[])[]): JsonValue =>
  Object.fromEntries(
    matrix.map((row, candidate) => [
      nameOf(names, candidate),
      Object.fromEntries(row.flatMap((votes, other) => (other === candidate ? [] : [[nameOf(names, other), votes]]))),
    ]),
  );

const pointMethods = ['score', 'borda'];

/**
 * A count as JSON text, in names; docs/verify.md describes it. Numbers are exact: whole, or decimals digit by digit; a
 * fraction without a finite decimal is the text "n/d".
 */
export function countJson(count: Count, { candidates: names, withdrawn = [], verdict }: CountSetting): string {
  const { method, scores, grades, medians, profile, spending } = count;
  const hasSeats = !['equal-shares', 'greedy', 'yes-no', 'pairwise'].includes(method);
  const sums = optional(scores, (values) => byName(names, values, exact));
  const lines: Readonly<Record<string, JsonValue | undefined>> = {
    method,
    seats: hasSeats ? count.seats : undefined,
    candidates: names,
    withdrawn: withdrawn.length > 0 ? withdrawn : undefined,
    valid: count.valid,
    invalid: count.invalid,
    faults: count.faults && count.faults.length > 0 ? count.faults.map((each) => ({ ...each })) : undefined,
    winners: named(names, count.winners),
    ranking: count.ranking.map((place) => named(names, place)),
    quota: optional(count.quota, exact),
    [pointMethods.includes(method) ? 'scores' : 'tally']: sums,
    expressed: optional(count.expressed, (values) => byName(names, values, (papers) => papers)),
    grades,
    medians: optional(medians, (values) =>
      byName(names, values, (grade) => (grade === null ? null : (grades?.[grade] ?? grade))),
    ),
    profile: optional(profile, (values) => byName(names, values, (papers) => papers)),
    spending: optional(spending, ({ budget, cost, costs }) => ({
      budget,
      cost,
      costs: byName(names, costs, (each) => each),
    })),
    pairwise: optional(count.pairwise, (matrix) => matrixJson(names, matrix)),
    paths: optional(count.paths, (matrix) => matrixJson(names, matrix)),
    rounds: count.rounds.map((round, index) => roundJson(round, index, names)),
    ties: count.ties.map((tie) => tieJson(tie, names)),
    drawn: count.drawn,
    verdict: verdict ? new Exact(JSON.stringify(verdict)) : undefined,
  };
  return linedJson(lines, ['rounds', 'ties', 'ranking']);
}
