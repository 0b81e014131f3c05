import 'reflect-metadata';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sha256 } from '../modules/ballots/index.js';
import { drawAgain } from './draw.command.js';

const secrets = { Nord: 'la lune sur le canal', Sud: 'le soleil = sur les quais' };
const commitments = Object.entries(secrets).map(([organisation, secret]) => ({ organisation, sha256: sha256(secret) }));
const reveals = Object.entries(secrets).map(([organisation, secret]) => ({ organisation, secret }));
const pool = ['P1', 'P2', 'P3', 'P4'].map((id, index) => ({ id, gender: index < 2 ? 'woman' : 'man' }));
const file = { seats: 2, quotas: { gender: { woman: 1, man: { least: 1, most: 2 } } }, pool, commitments, reveals };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'faire-draw-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function written(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const drawJson = async (data: unknown, ...options: readonly string[]) =>
  drawAgain([await written('draw.json', JSON.stringify(data)), ...options]);

const table = '\uFEFFid;name;gender\nP1;Une;woman\nP2;Deux;woman\nP3;Trois;man\nP4;Quatre;man\n';
const flags = [
  '--seats',
  '2',
  '--quota',
  'gender:woman=1',
  '--quota',
  'gender:man=1..2',
  ...commitments.flatMap((each) => ['--commitment', `${each.organisation}=${each.sha256}`]),
  ...reveals.flatMap((each) => ['--reveal', `${each.organisation}=${each.secret}`]),
];

describe('faire draw', () => {
  it('prints the panel and each step of a file', async () => {
    const { exit, said, complaints } = await drawJson(file);
    expect([exit, complaints]).toEqual([0, []]);
    expect(said).toMatch(/^Pool: 4 people for 2 seats\. Fingerprint of the plan: [0-9a-f]{64}\nSeed: [0-9a-f]{64}\n/);
    expect(said).toMatch(/\nSeat 1: .+\nSeat 2: .+\n/);
    expect(said).toContain('  gender: woman  1 (from 1 to 1)');
    expect(said).toMatch(/\nPanel: P\d, P\d$/);
  });

  it('gives the same from a spreadsheet and options', async () => {
    const fromJson = await drawJson(file, '--json');
    const fromTable = await drawAgain([await written('pool.csv', table), ...flags, '--json']);
    expect(fromTable).toEqual(fromJson);
    expect(JSON.parse(fromJson.said)).toMatchObject({
      steps: [{ seat: 1 }, { seat: 2 }],
      deadEnds: [],
      mismatches: [],
    });
  });

  it('compares with what was announced', async () => {
    const { said } = await drawJson(file, '--json');
    const { fingerprint, seed, panel }: { fingerprint: string; seed: string; panel: string[] } = JSON.parse(said);
    expect(await drawJson({ ...file, fingerprint, seed, panel: [...panel].reverse() })).toMatchObject({ exit: 0 });
    const other = panel.includes('P1') ? 'P2' : 'P1';
    const cheated = await drawJson({ ...file, fingerprint, seed, panel: [other, panel[1]] });
    expect(cheated).toMatchObject({ exit: 1, complaints: [expect.stringContaining('the panel announced is')] });
    const swapped = { ...file, fingerprint, seed, pool: [...pool, { id: 'P5', gender: 'man' }] };
    expect((await drawJson(swapped)).complaints).toHaveLength(2);
  });

  it('refuses a secret that is missing, or is not the one committed to', async () => {
    const missing = await drawJson({ ...file, reveals: reveals.slice(1) });
    expect(missing).toMatchObject({
      exit: 1,
      said: '',
      complaints: [expect.stringContaining('“Nord” has not revealed')],
    });
    const lie = [reveals[0], { organisation: 'Sud', secret: 'une autre phrase, plus tard' }];
    expect(await drawJson({ ...file, reveals: lie })).toMatchObject({ exit: 1 });
  });

  it('says where a file or an option cannot be read', async () => {
    expect(await drawJson({ ...file, seats: 'two' })).toEqual({
      exit: 2,
      said: '',
      complaints: ['seats: expected a whole number'],
    });
    const csv = await written('pool.csv', table);
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [[csv], '--seats'],
      [[csv, '--seats', '2', '--quota', 'gender=1'], '--quota gender=1: write'],
      [[csv, '--seats', '2', '--quota', 'g:a=1', '--quota', 'g:a=2'], 'has a quota already'],
      [[csv, '--seats', '2', '--reveal', 'Nord'], '--reveal Nord: write ORG='],
      [[csv, '--seats', '2', '--quota', 'town:x=1'], 'pool[0].town: expected'],
      [[await written('not.json', '{')], 'not a JSON file'],
      [[await written('not.csv', 'id,a\n"x'), '--seats', '1'], 'not a CSV file'],
    ];
    for (const [args, words] of wrong) {
      const { exit, complaints } = await drawAgain(args);
      expect([exit, complaints[0]]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});
