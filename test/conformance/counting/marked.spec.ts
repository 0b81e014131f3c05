import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGradeSheet } from '../../../src/modules/ballots/domain/formats/grades-csv.js';
import { judgmentOf } from '../../../src/modules/ballots/domain/formats/judgment-sheet.js';
import { readPabulib } from '../../../src/modules/ballots/domain/formats/pabulib.js';
import { countEqualShares } from '../../../src/modules/ballots/domain/methods/equal-shares.js';
import { countGreedy } from '../../../src/modules/ballots/domain/methods/greedy.js';
import type { ProjectElection } from '../../../src/modules/ballots/domain/methods/projects.js';
import { countJudgment, type MissingGrade } from '../../../src/modules/ballots/domain/methods/majority-judgment.js';
import { countPlurality } from '../../../src/modules/ballots/domain/methods/plurality.js';
import { costOf, faultOfQuadratic } from '../../../src/modules/ballots/domain/methods/quadratic.js';
import { counting, isObject, isPublished, objects, readJson, type Json } from '../data.js';

const numbers = (value: unknown): number[] => {
  if (!Array.isArray(value)) throw new Error('expected a list');
  return value.map(Number);
};
const lists = (value: unknown): number[][] => {
  if (!Array.isArray(value)) throw new Error('expected a list');
  return value.map(numbers);
};
const words = (value: unknown): string[] => {
  if (!Array.isArray(value)) throw new Error('expected a list');
  return value.map(String);
};
const entry = (value: Json, key: string): Json => {
  const found = value[key];
  if (!isObject(found)) throw new Error(`no ${key}`);
  return found;
};

const missingOf = ({ mode, default: grade }: Json): MissingGrade => {
  if (mode === 'MedianDefault') return 'median';
  if (mode === 'Normalized') return 'share';
  return { grade: Number(grade ?? 0) };
};

/** 1 for the best; equals share a rank and the next one counts them. */
function ranksOf(ranking: readonly (readonly number[])[]): number[] {
  const ranks: number[] = [];
  let ahead = 0;
  for (const place of ranking) {
    for (const candidate of place) ranks[candidate] = ahead + 1;
    ahead += place.length;
  }
  return ranks;
}

for (const name of ['assertions-java.json', 'assertions-typescript.json']) {
  const path = counting('mieuxvoter', name);
  const there = isPublished(path);
  describe.skipIf(!there)(`majority judgment: ${name}`, () => {
    const cases = there ? objects(readJson(path)) : [];
    it.each(cases.map((each) => [String(each['title']), each] as const))('%s', (_title, each) => {
      const tallies = lists(each['tallies']);
      const grades = (tallies[0] ?? []).map((_, grade) => `grade ${grade}`);
      const candidates = tallies.map((_, candidate) => `candidate ${candidate}`);
      const count = countJudgment(
        { candidates, tallies, participants: Number(each['participants']) },
        { grades, missing: missingOf(each) },
      );
      expect(ranksOf(count.ranking)).toEqual(numbers(each['ranks']));
    });
  });
}

const path = counting('cases.json');
const there = isPublished(path);
const cases = there ? objects(readJson(path)) : [];
const of = (method: string) =>
  cases.filter((each) => each['method'] === method).map((each) => [String(each['id']), each] as const);

describe.skipIf(!there)('published cases of marked methods', () => {
  it('are there', () => {
    expect(of('plurality').length).toBe(2);
    expect(of('majority-judgment').length).toBe(1);
    expect(of('quadratic').length).toBe(1);
  });

  it.each(of('plurality'))('%s', (_id, each) => {
    const candidates = words(each['candidates']);
    const ballots = each['ballots'];
    if (!Array.isArray(ballots)) throw new Error('no ballots');
    const papers = ballots.map((ballot: readonly unknown[]) => {
      const [first] = String(ballot[0]).split('>');
      return { marks: candidates.map((name) => (name === first ? 1 : null)), weight: Number(ballot[1]) };
    });
    const count = countPlurality({ candidates, papers });
    const expected = entry(each, 'expect');
    const tally = entry(expected, 'tally');
    expect(count.winners.map((winner) => candidates[winner])).toEqual(expected['winner']);
    expect(count.scores).toEqual(candidates.map((name) => ({ num: BigInt(Number(tally[name])), den: 1n })));
  });

  it.each(of('majority-judgment'))('%s', (_id, each) => {
    const candidates = words(each['candidates']);
    const grades = words(each['grades_low_to_high']);
    const published = entry(each, 'tallies');
    const tallies = candidates.map((name) => numbers(published[name]));
    const count = countJudgment({ candidates, tallies, participants: 100 }, { grades });
    const expected = entry(each, 'expect');
    expect(count.ranking.map((place) => place.map((candidate) => candidates[candidate]))).toEqual(
      words(expected['ranking']).map((name) => [name]),
    );
    const medians = entry(expected, 'medians');
    const lower = (text: string): string => /lower median (\w+)/.exec(text)?.[1] ?? text;
    expect(count.medians?.map((grade) => grades[grade ?? -1])).toEqual(
      candidates.map((name) => lower(String(medians[name]))),
    );
  });

  it.each(of('quadratic'))('%s', (_id, each) => {
    const credits = Number(each['budget']);
    const expected = entry(each, 'expect');
    const judged = (key: string) =>
      lists(each[key]).map((marks) => ({
        cost: Number(costOf({ marks })),
        fault: faultOfQuadratic({ marks }, 4, { credits })?.code ?? null,
      }));
    expect(judged('ballots_valid')).toEqual(numbers(expected['costs_valid']).map((cost) => ({ cost, fault: null })));
    expect(judged('ballots_invalid')).toEqual(
      numbers(expected['costs_invalid']).map((cost) => ({ cost, fault: 'credits' })),
    );
  });
});

const orsay = counting('mieuxvoter', 'orsay-2007');
const hasOrsay = isPublished(orsay);

describe.skipIf(!hasOrsay)('Orsay, 2007: three polling stations under majority judgment', () => {
  it('ranks the twelve candidates, with the published shares', () => {
    const stations = readdirSync(orsay)
      .filter((name) => name.endsWith('.csv'))
      .sort();
    const texts = stations.map((name) => readFileSync(counting('mieuxvoter', 'orsay-2007', name), 'utf8').trim());
    const rows = texts.flatMap((text, at) => (at === 0 ? text.split('\n') : text.split('\n').slice(1)));
    const wanted = ['à rejeter', 'insuffisant', 'passable', 'assez bien', 'bien', 'très bien'];
    const sheet = readGradeSheet(new TextEncoder().encode(rows.join('\n')));
    const { judgment, grades } = judgmentOf(sheet, { wanted, blanks: [], missing: 'worst' });
    const count = countJudgment(judgment, { grades });
    expect(count.valid).toBe(1733);
    expect(count.ranking.map((place) => place.map((candidate) => judgment.candidates[candidate]).join())).toEqual(
      'Bayrou,Royal,Sarkozy,Voynet,Besancenot,Buffet,Bové,Laguiller,Nihous,de Villiers,Schivardi,Le Pen'.split(','),
    );
    const best = count.ranking.slice(0, 3).map(([candidate = 0]) => {
      const tally = count.profile?.[candidate] ?? [];
      const median = count.medians?.[candidate] ?? 0;
      const share = (part: readonly number[]) => Math.round((part.reduce((a, b) => a + b, 0) * 1000) / 1733) / 10;
      return [grades[median], share(tally.slice(median + 1)), share(tally.slice(0, median))];
    });
    expect(best).toEqual([
      ['assez bien', 44.3, 30.6],
      ['assez bien', 39.4, 41.5],
      ['assez bien', 38.9, 46.9],
    ]);
  });
});

const budgets = of('equal-shares');

describe.skipIf(!there)('participatory budgeting in Wieliczka, 2023', () => {
  it.each(budgets)('%s', (_id, each) => {
    const { candidates, papers, money } = readPabulib(
      readFileSync(counting('pabulib', String(each['file']).replace(/^pabulib\//, ''))),
    );
    if (papers.kind !== 'marked' || !money) throw new Error('expected approvals and a budget');
    const election: ProjectElection = { candidates, papers: papers.papers, ...money };
    const expected = entry(each, 'expect');
    const happy = (winners: readonly number[]) =>
      election.papers.reduce(
        (sum, { marks, weight }) => sum + (winners.some((won) => marks[won] === 1) ? weight : 0),
        0,
      );

    const completed = countEqualShares(election);
    expect(completed.winners.length).toBe(expected['winners']);
    expect(completed.spending?.cost).toBe(expected['cost']);
    expect(completed.winners.toSorted((a, b) => a - b)).toEqual(money.selected?.toSorted((a, b) => a - b));
    expect(completed.rounds[0]?.step?.data).toMatchObject({
      base: '500000/3293',
      added: expected['last_feasible_increment'],
      overspends: expected['first_overspending_increment'],
    });

    const plain = countEqualShares(election, { increment: null });
    expect({ winners: plain.winners.length, cost: plain.spending?.cost }).toEqual(expected['without_completion']);

    const served = entry(expected, 'voters_with_at_least_one_funded');
    expect(happy(completed.winners)).toBe(served['equal_shares']);
    expect(happy(countGreedy(election).winners)).toBe(served['greedy_by_votes']);
  });
});
