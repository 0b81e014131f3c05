import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { countBorda, type UnrankedOptions } from '../../../src/modules/ballots/domain/methods/borda.js';
import type { Candidate, Count, RankedElection } from '../../../src/modules/ballots/domain/methods/election.js';
import { countIrv } from '../../../src/modules/ballots/domain/methods/irv.js';
import { comparePairs, condorcetLoser, countPairwise } from '../../../src/modules/ballots/domain/methods/pairwise.js';
import { countRankedPairs } from '../../../src/modules/ballots/domain/methods/ranked-pairs.js';
import { countSchulze } from '../../../src/modules/ballots/domain/methods/schulze.js';
import { countStvScottish } from '../../../src/modules/ballots/domain/methods/stv-scottish.js';
import { fraction, type Fraction } from '../../../src/kernel/fraction.js';
import { counting, isObject, isPublished, objects, readJson, type Json } from '../data.js';
import { electionOf, publishedElection } from './ranked-source.js';

const readText = (path: string): string => readFileSync(path, 'utf8');

const path = counting('cases.json');
const there = isPublished(path);
const cases = there ? objects(readJson(path)) : [];
const of = (...methods: readonly string[]) =>
  cases.filter((each) => methods.includes(String(each['method']))).map((each) => [String(each['id']), each] as const);

const names = (value: unknown): string[] => {
  if (!Array.isArray(value)) throw new Error('expected a list of names');
  return value.map(String);
};
const expected = (each: Json): Json => {
  if (!isObject(each['expect'])) throw new Error('a case expects nothing');
  return each['expect'];
};

/** The election of a case: papers as ["A>B=C", how many]. */
function caseElection(each: Json): RankedElection {
  const ballots = each['ballots'];
  if (!Array.isArray(ballots)) throw new Error('a case has no ballots');
  return electionOf(
    names(each['candidates']),
    ballots.map(([ranking, weight]: readonly unknown[]) => [String(ranking), Number(weight)] as const),
  );
}

/** "686.62747" is 68662747 / 100000. */
function decimal(text: string): Fraction {
  const [whole = '', digits = ''] = text.split('.');
  return fraction(BigInt(whole + digits), 10n ** BigInt(digits.length));
}

const tallyOf = ({ candidates }: RankedElection, tally: ReadonlyMap<Candidate, Fraction>) =>
  Object.fromEntries([...tally].map(([candidate, votes]) => [candidates[candidate], votes]));
const exact = (tally: unknown) =>
  Object.fromEntries(
    isObject(tally) ? Object.entries(tally).map(([name, votes]) => [name, decimal(String(votes))]) : [],
  );

/** A table of pairs by name, without those of a candidate and themselves. */
const tableOf = ({ candidates }: RankedElection, table: readonly (readonly number[])[] = []) =>
  Object.fromEntries(
    candidates.map((name, a) => [
      name,
      Object.fromEntries(candidates.map((other, b) => [other, table[a]?.[b]]).filter((_, b) => a !== b)),
    ]),
  );

const asked = ['winner', 'ranking', 'pairwise', 'paths'] as const;
const answerOf = (each: Json): Json =>
  Object.fromEntries(asked.map((key) => [key, expected(each)[key]]).filter(([, value]) => value !== undefined));

/** What the count says of all the case asks. */
function found(each: Json, count: Count, election: RankedElection): Json {
  const name = (candidate: Candidate) => election.candidates[candidate];
  const said = {
    winner: count.winners.map(name),
    ranking: count.ranking.map((place) => place.map(name).join(' = ')),
    pairwise: tableOf(election, count.pairwise),
    paths: tableOf(election, count.paths),
  };
  return Object.fromEntries(asked.filter((key) => key in expected(each)).map((key) => [key, said[key]]));
}

describe.skipIf(!there)('published cases of ranked methods', () => {
  it('are there', () => {
    const methods = ['borda', 'pairwise', 'schulze-winning', 'schulze-margin', 'ranked-pairs', 'irv', 'stv-scottish'];
    expect(of(...methods).length).toBe(15);
  });

  it.each(of('borda'))('%s', (_id, each) => {
    const election = caseElection(each);
    const count = countBorda(election);
    expect(found(each, count, election)).toEqual(answerOf(each));
    expect(tallyOf(election, count.rounds[0]?.tally ?? new Map())).toEqual(exact(expected(each)['scores']));
  });

  it.each(of('pairwise'))('%s', (_id, each) => {
    const election = caseElection(each);
    expect(found(each, countPairwise(election), election)).toEqual(answerOf(each));
  });

  it.each(of('schulze-winning', 'schulze-margin'))('%s', (_id, each) => {
    const election = caseElection(each);
    const strength = each['method'] === 'schulze-margin' ? 'margins' : 'winning-votes';
    expect(found(each, countSchulze(election, { strength }), election)).toEqual(answerOf(each));
  });

  it.each(of('ranked-pairs'))('%s', (_id, each) => {
    const election = caseElection(each);
    expect(found(each, countRankedPairs(election), election)).toEqual(answerOf(each));
  });

  it.each(of('irv'))('%s', (_id, each) => {
    const election = caseElection(each);
    const count = countIrv(election);
    expect(found(each, count, election)).toEqual(answerOf(each));
    const { rounds } = expected(each);
    expect(count.rounds.map(({ tally }) => tallyOf(election, tally))).toEqual(
      Array.isArray(rounds) && rounds.map(exact),
    );
  });

  it.each(of('stv-scottish'))('%s', (_id, each) => {
    const election = caseElection(each);
    const count = countStvScottish(election, { seats: Number(each['seats']) });
    const { quota, elected, stages_computed: stages } = expected(each);
    expect(count.quota).toEqual(fraction(Number(quota)));
    expect(count.winners.map((candidate) => election.candidates[candidate])).toEqual(names(elected));
    if (!Array.isArray(stages)) return;
    expect(count.rounds.map(({ tally }) => tallyOf(election, tally))).toEqual(stages.map(exact));
  });
});

/** Rows of a published summary: election, then method, then result. */
function summary(file: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const rows = readText(counting('tideman', file))
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const [heads = [], , ...elections] = rows;
  return new Map(elections.map((cells) => [cells[0] ?? '', new Map(heads.map((head, at) => [head, cells[at] ?? '']))]));
}

const tideman = ['A01', 'A02', 'A06', 'A33'] as const;
/** The published STV excludes ties together and moves surpluses by another rule than the Scottish one: here it matters. */
const surplusMatters: ReadonlySet<string> = new Set(['A01', 'A33']);
const readings = [
  ['last', 'expected-implicit-ranking-summary.md'],
  ['unstated', 'expected-explicit-ranking-summary.md'],
] as const satisfies readonly (readonly [UnrankedOptions['unranked'], string])[];

const places = ({ candidates }: RankedElection, text: string): string[][] =>
  text
    .split(' > ')
    .map((place) =>
      place
        .split(' = ')
        .map((name) => name.trim())
        .sort(),
    )
    .filter((place) => candidates.length > 0 && place[0] !== '');
const placesFound = ({ candidates }: RankedElection, ranking: Count['ranking']): string[][] =>
  ranking.map((place) => place.map((candidate) => candidates[candidate] ?? '').sort());

for (const [unranked, file] of readings) {
  const published = isPublished(counting('tideman', file));
  describe.skipIf(!published)(`Tideman's elections, those left out ${unranked}`, () => {
    const results = published ? summary(file) : new Map<string, ReadonlyMap<string, string>>();
    describe.each(tideman)('%s', (id) => {
      const election = published
        ? publishedElection(readFileSync(counting('tideman', `${id}.cvotes`)))
        : electionOf([], []);
      const result = (method: string) => places(election, results.get(id)?.get(method) ?? '');

      it('finds the Condorcet winner and loser', () => {
        const { winners } = countPairwise(election, { unranked });
        expect(placesFound(election, winners.length > 0 ? [winners] : [])).toEqual(result('Condorcet Winner'));
        const loser = condorcetLoser(comparePairs(election, { unranked }));
        expect(placesFound(election, loser === undefined ? [] : [[loser]])).toEqual(result('Condorcet Loser'));
      });

      it.each([
        ['BordaCount', countBorda(election, { unranked })],
        ['Ranked Pairs Winning', countRankedPairs(election, { unranked })],
        ['Schulze Winning', countSchulze(election, { unranked })],
        ['Schulze Margin', countSchulze(election, { unranked, strength: 'margins' })],
      ])('%s', (method, count) => expect(placesFound(election, count.ranking)).toEqual(result(method)));

      it('elects the same by IRV', () =>
        expect(placesFound(election, [countIrv(election).winners])).toEqual(result('Instant-runoff').slice(0, 1)));

      it.skipIf(surplusMatters.has(id))('elects the same by STV', () => {
        const seats = Number(results.get(id)?.get('Number of Seats'));
        const { winners } = countStvScottish(election, { seats });
        expect(placesFound(election, [winners])[0]).toEqual(result('STV').slice(0, seats).flat().sort());
      });
    });
  });
}
