import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { counted } from './count.command.js';

const of = (text: string, ...args: readonly string[]): Promise<string> =>
  counted(['-', ...args], () => Promise.resolve(new TextEncoder().encode(text)));

const json = async (text: string, ...args: readonly string[]): Promise<unknown> =>
  JSON.parse(await of(text, ...args, '--json'));

const town = ['#/Candidates: M ; N ; C ; K', 'M>N>C>K * 42', 'N>C>K>M * 26', 'C>K>N>M * 15', 'K>C>N>M * 17'].join('\n');

describe('faire count', () => {
  it.each([
    ['schulze', 'N'],
    ['ranked-pairs', 'N'],
    ['borda', 'N'],
    ['plurality', 'M'],
    ['irv', 'K'],
  ])('counts the same papers by %s', async (method, winner) => {
    expect(await json(town, '--format', 'cvotes', '--method', method)).toMatchObject({
      method,
      valid: 100,
      invalid: 0,
      winners: [winner],
    });
  });

  it('prints each round, in exact numbers', async () => {
    const text = await of(
      '3 1\n2 1 0\n1 2 3 0\n4 3 0\n0\n"A"\n"B"\n"C"\n"T"',
      '--format',
      'blt',
      '--seats',
      '2',
      '--json',
    );
    expect(text).toContain('"quota": 3');
    expect(text).toContain('"tally": {"A": 2, "B": 1, "C": 4}');
    expect(await json('2 1\n1 1=2 0\n0\n"A"\n"B"', '--format', 'blt', '--method', 'borda')).toMatchObject({
      scores: { A: 0.5, B: 0.5 },
      ties: [{ among: ['A', 'B'], settledBy: 'unresolved' }],
    });
  });

  it('says the verdict of a threshold, by whole numbers', async () => {
    const vote = (yes: number, no: number) => `for * ${yes}\nagainst * ${no}`;
    const outcome = (yes: number, no: number, ...args: readonly string[]) =>
      json(vote(yes, no), '--format', 'cvotes', '--method', 'yes-no', '--threshold', '2/3', ...args);
    expect(await outcome(66, 34)).toMatchObject({ winners: [], verdict: { outcome: 'rejected' } });
    expect(await outcome(67, 33)).toMatchObject({ winners: ['for'], verdict: { outcome: 'adopted' } });
    expect(await outcome(2, 1)).toMatchObject({ verdict: { outcome: 'adopted' } });
    expect(await outcome(2, 1, '--strict')).toMatchObject({ verdict: { outcome: 'rejected' } });
  });

  it('settles a tie by the draw of a seed, the same for everybody', async () => {
    const level = 'A,B,C\n1,1,1\n';
    const drawn = await json(level, '--format', 'csv', '--method', 'approval', '--draw-seed', 'dice 3 5 1');
    expect(drawn).toMatchObject({ drawn: 'dice 3 5 1', ties: [{ among: ['A', 'B', 'C'], settledBy: 'draw' }] });
    expect(drawn).toEqual(await json(level, '--format', 'csv', '--method', 'approval', '--draw-seed', 'dice 3 5 1'));
  });

  it('counts grades and budgets, dots and allotted votes', async () => {
    expect(await json('A,B\ngood,bad\ngood,good', '--format', 'csv', '--grades', 'bad,good')).toMatchObject({
      winners: ['A'],
      medians: { A: 'good', B: 'bad' },
      profile: { A: [0, 2], B: [1, 1] },
    });
    const budget =
      'META\nkey;value\nbudget;10\nPROJECTS\nproject_id;cost\na;6\nb;5\nVOTES\nvoter_id;vote\n1;a\n2;a,b\n3;b';
    expect(await json(budget, '--format', 'pabulib', '--method', 'greedy')).toMatchObject({
      winners: ['b'],
      spending: { cost: 5 },
    });
    expect(await json('A,B\n3,0\n1,1', '--format', 'csv', '--method', 'cumulative', '--total', '2')).toMatchObject({
      valid: 1,
      invalid: 1,
    });
    const allotted = [
      '--format',
      'csv',
      '--method',
      'allotted',
      '--votes',
      '2',
      '--per-block',
      '1',
      '--blocks',
      'A,B|C,D',
      '--exactly',
    ];
    expect(await json('A,B,C,D\n1,0,0,1\n1,1,0,0', ...allotted)).toMatchObject({ valid: 1, invalid: 1 });
  });

  it('recounts a closed ballot by its own rule', async () => {
    const ballot = {
      format: 'faire-ensemble/ballots',
      version: 1,
      question: 'Adopter ?',
      method: 'yes-no',
      candidates: ['for', 'against', 'abstain'],
      rule: { method: 'yes-no', secrecy: 'secret', threshold: { fraction: '2/3', strict: false }, base: 'expressed' },
      bodies: { roll: 50, present: 40 },
      papers: [
        { choice: 'for', papers: 20 },
        { choice: 'against', papers: 10 },
        { choice: '', papers: 2 },
      ],
    };
    const text = JSON.stringify(ballot);
    expect(await json(text, '--format', 'ballots')).toMatchObject({
      valid: 32,
      winners: ['for'],
      verdict: { outcome: 'adopted', turnout: { cast: 32, roll: 50 } },
    });
    expect(await of(text, '--format', 'ballots')).toContain('Adopter ?');
  });

  it('tells the count to people, in French or in English', async () => {
    const french = await of(town, '--format', 'cvotes', '--method', 'irv');
    expect(french).toContain('Premières préférences');
    expect(await of(town, '--format', 'cvotes', '--method', 'irv', '--lang', 'en')).toContain('First preferences');
  });

  it('tells blank papers from void ones', async () => {
    const sheet = 'A,B\n1,0\n,\n0,0\n1,1';
    const args = ['--format', 'csv', '--method', 'plurality'];
    expect(await of(sheet, ...args)).toContain('1 valables, 2 blancs, 1 nuls');
    expect(await of(sheet, ...args, '--lang', 'en')).toContain('1 valid, 2 blank, 1 void');
    const choices = await of('for,against,blank\n1,,\n,,1', '--format', 'csv', '--method', 'yes-no');
    expect(choices).toContain('2 valables, 0 nuls');
  });

  it.each([
    ['A > ', ['--format', 'cvotes'], 'line 1: a candidate’s name is missing'],
    ['A > B', [], 'say what comes in'],
    ['A > B', ['--format', 'cvotes', '--method', 'guess'], '--method takes one of'],
    ['A > B', ['--format', 'cvotes', '--seats', '0'], '--seats takes a whole number from 1'],
    ['A > B', ['--format', 'cvotes', '--method', 'equal-shares'], 'needs the cost of each project'],
    ['A > B', ['--format', 'cvotes', '--method', 'score'], 'these papers are rankings'],
    ['A,B\n1,1', ['--format', 'csv', '--method', 'quadratic'], 'quadratic needs the credits'],
    ['{', ['--format', 'ballots'], 'this is no JSON'],
    ['A > B', ['--format', 'cvotes', '--nonsense'], 'nonsense'],
    ['for', ['--format', 'cvotes', '--method', 'yes-no', '--threshold', '3/2'], '3/2'],
  ])('refuses %j with %j', async (text, args, reason) => {
    await expect(of(text, ...args)).rejects.toThrow(reason);
  });

  it('is reached without the server: nothing of it is loaded to count', () => {
    const index = readFileSync(new URL('./index.ts', import.meta.url), 'utf8');
    expect([...index.matchAll(/^import (?!type)/gm)]).toEqual([]);
  });
});
