import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { counted } from '../../../src/commands/count.command.js';
import { counting, isObject, isPublished, objects, readJson, type Json } from '../data.js';

const path = counting('cases.json');
const there = isPublished(path);
const cases = there ? objects(readJson(path)) : [];

/** Methods of the published cases, by the name `faire count` gives them. */
const methods: Readonly<Record<string, string>> = {
  plurality: 'plurality',
  irv: 'irv',
  borda: 'borda',
  pairwise: 'pairwise',
  'ranked-pairs': 'ranked-pairs',
  'schulze-winning': 'schulze',
  'schulze-margin': 'schulze-margins',
  'stv-scottish': 'stv-scottish',
};

const ranked = cases
  .filter((each) => String(each['method']) in methods)
  .map((each) => [String(each['id']), each] as const);

const textsOf = (value: unknown): string[] => {
  if (!Array.isArray(value)) throw new Error('expected a list');
  return value.map(String);
};

/** The case as a .cvotes file. */
function cvotes({ candidates, ballots, seats }: Json): string {
  if (!Array.isArray(ballots)) throw new Error('no ballots');
  const votes = ballots.map(([ranking, count]: readonly unknown[]) => `${String(ranking)} * ${String(count)}`);
  const head = [`#/Candidates: ${textsOf(candidates).join(' ; ')}`, `#/Number of Seats: ${Number(seats ?? 1)}`];
  return [...head, '', ...votes, ''].join('\n');
}

/** The case as a .blt file. */
function blt({ candidates, ballots, seats }: Json): string {
  if (!Array.isArray(ballots)) throw new Error('no ballots');
  const names = textsOf(candidates);
  const papers = ballots.map(([ranking, count]: readonly unknown[]) => {
    const places = String(ranking)
      .split('>')
      .map((place) =>
        place
          .split('=')
          .map((name) => names.indexOf(name) + 1)
          .join('='),
      );
    return `${String(count)} ${places.join(' ')} 0`;
  });
  const quoted = [...names, 'A published case'].map((name) => `"${name}"`);
  return [`${names.length} ${Number(seats ?? 1)}`, ...papers, '0', ...quoted, ''].join('\n');
}

const part = (value: Json, key: string): Json => {
  const found = value[key];
  if (!isObject(found)) throw new Error(`no ${key}`);
  return found;
};

/** What a published case says, and the same of a printed count. */
function compared(expected: Json, result: Json): { readonly published: Json; readonly printed: Json } {
  const winners = textsOf(expected['winner'] ?? expected['elected']);
  const said = ['tally', 'scores', 'pairwise', 'paths', 'quota'].filter((key) => key in expected);
  const pick = (from: Json): Json => Object.fromEntries(said.map((key) => [key, from[key]]));
  const ranked = 'ranking' in expected;
  return {
    published: {
      ...pick(expected),
      winners: winners.toSorted(),
      ...(ranked ? { ranking: textsOf(expected['ranking']).map((name) => [name]) } : {}),
    },
    printed: {
      ...pick(result),
      winners: textsOf(result['winners']).toSorted(),
      ...(ranked ? { ranking: result['ranking'] } : {}),
    },
  };
}

describe.skipIf(!there)('published cases through `faire count`', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'faire-count-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const results = async (each: Json, extension: string, text: string): Promise<Json> => {
    const file = join(folder, `case.${extension}`);
    writeFileSync(file, text);
    const method = methods[String(each['method'])] ?? '';
    const printed: unknown = JSON.parse(await counted([file, '--method', method, '--json']));
    if (!isObject(printed)) throw new Error('no object');
    return printed;
  };

  it('are there', () => expect(ranked.length).toBeGreaterThan(10));

  it.each(ranked)('%s, from a .cvotes', async (_id, each) => {
    const { published, printed } = compared(part(each, 'expect'), await results(each, 'cvotes', cvotes(each)));
    expect(printed).toEqual(published);
  });

  it.each(ranked)('%s, from a .blt', async (_id, each) => {
    const { published, printed } = compared(part(each, 'expect'), await results(each, 'blt', blt(each)));
    expect(printed).toEqual(published);
  });
});

const wieliczka = counting('pabulib', 'poland_wieliczka_2023_green-budget.pb');

describe.skipIf(!isPublished(wieliczka))('a Pabulib file through `faire count`', () => {
  it('spends what the reference spends', async () => {
    const result: unknown = JSON.parse(await counted([wieliczka, '--json']));
    expect(result).toMatchObject({
      method: 'equal-shares',
      valid: 6586,
      spending: { cost: 995_079, budget: 1_000_000 },
    });
  });
});

const summary = counting('tideman', 'A33.cvotes');

describe.skipIf(!isPublished(summary))('one of Tideman’s elections through `faire count`', () => {
  it.each([
    ['borda', 'E'],
    ['schulze', 'O'],
    ['ranked-pairs', 'O'],
    ['pairwise', 'O'],
  ])('%s elects %s', async (method, winner) => {
    expect(JSON.parse(await counted([summary, '--method', method, '--json']))).toMatchObject({ winners: [winner] });
  });
});
