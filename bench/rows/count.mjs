import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../lib/processes.mjs';
import { median, rounded, shuffled } from '../lib/statistics.mjs';

const cli = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url));
const reader = fileURLToPath(new URL('../servers/reader.mjs', import.meta.url));

/** The same papers at each run: a generator anybody can write again (LCG of Numerical Recipes). */
function numbers(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function shuffle(list, next) {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = next(i + 1);
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

const range = (from, count) => Array.from({ length: count }, (_, i) => from + i);

function gradesFile(papers, options) {
  const next = numbers(1);
  const rows = range(1, papers).map((voter) => `${voter},${range(0, options).map(() => next(6))}`);
  return ['id,' + range(1, options).map((option) => `O${option}`), ...rows, ''].join('\n');
}

function cvotesFile(papers, options) {
  const next = numbers(2);
  const names = range(1, options).map((option) => `O${option}`);
  const rows = range(0, papers).map(() => shuffle(names, next).join(' > '));
  return [`#/Candidates: ${names.join(' ; ')}`, ...rows, ''].join('\n');
}

function bltFile(papers, options) {
  const next = numbers(3);
  const candidates = range(1, options);
  const rows = range(0, papers).map(() => `1 ${shuffle(candidates, next).join(' ')} 0`);
  return [`${options} 5`, ...rows, '0', ...range(1, options).map((option) => `"C${option}"`), '"Bench"', ''].join('\n');
}

async function timed(args) {
  const start = performance.now();
  await run(process.execPath, args);
  return performance.now() - start;
}

async function measure({ folder, say, quick }, { work, file, text, method }) {
  const path = join(folder, file);
  await writeFile(path, text);
  const sides = {
    product: () => timed([cli, 'count', path, '--method', method, '--json']),
    limit: () => timed([reader, path]),
  };
  const measured = { product: [], limit: [] };
  for (let round = 0; round <= (quick ? 2 : 3); round += 1) {
    say(`${work}: ${round === 0 ? 'warming up' : `round ${round}`}`);
    for (const side of shuffled(Object.keys(sides))) {
      const took = await sides[side]();
      if (round > 0) measured[side].push(took);
    }
  }
  const figures = { product: rounded(median(measured.product)), limit: rounded(median(measured.limit)) };
  const ratio = rounded(figures.product / figures.limit);
  return {
    work,
    unit: 'milliseconds',
    ...figures,
    peer: null,
    ratio,
    overPeer: null,
    target: 'at most 5 times reading the same bytes once',
    met: ratio <= 5,
    note: 'whole processes, start-up included on both sides; every ballot different',
    rounds: measured,
  };
}

export async function count(setting) {
  const { quick } = setting;
  const many = quick ? 100_000 : 1_000_000;
  const some = quick ? 10_000 : 100_000;
  const works = [
    {
      work: `majority judgment, ${many} ballots, 20 options`,
      file: 'grades.csv',
      method: 'majority-judgment',
      make: () => gradesFile(many, 20),
    },
    {
      work: `Schulze, ${many} ballots, 20 options`,
      file: 'rankings.cvotes',
      method: 'schulze',
      make: () => cvotesFile(many, 20),
    },
    {
      work: `Scottish STV, ${some} ballots, 30 candidates`,
      file: 'preferences.blt',
      method: 'stv-scottish',
      make: () => bltFile(some, 30),
    },
  ];
  const rows = [];
  for (const { make, ...each } of works) rows.push(await measure(setting, { ...each, text: make() }));
  return rows;
}
