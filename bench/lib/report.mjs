import { execFileSync } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { cpus, loadavg, release, totalmem } from 'node:os';

export const machine = () => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryGb: Math.round(totalmem() / 2 ** 30),
  system: `${process.platform} ${process.arch} ${release()}`,
  node: process.version,
  loadBefore: loadavg().map((value) => Number(value.toFixed(2))),
});

function commit() {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
  } catch {
    return null;
  }
}

const cell = (value) => (value === null ? '–' : String(value));

export function table(rows) {
  const head = ['work', 'unit', 'product', 'limit', 'peer', '÷ limit', '÷ peer', 'target', 'met'];
  const lines = rows.map((r) =>
    [r.work, r.unit, r.product, r.limit, r.peer, r.ratio, r.overPeer, r.target, r.met ? 'yes' : 'no'].map(cell),
  );
  const widths = head.map((title, i) => Math.max(title.length, ...lines.map((line) => line[i].length)));
  return [head, ...lines].map((line) => line.map((text, i) => text.padEnd(widths[i])).join('  ')).join('\n');
}

/** Writes bench/results/<date>.json and gives its path. */
export async function keep(rows, { quick, postgres, machine }) {
  const folder = new URL('../results/', import.meta.url);
  await mkdir(folder, { recursive: true });
  const at = new Date();
  const file = new URL(`${at.toISOString().slice(0, 10)}${quick ? '-quick' : ''}.json`, folder);
  const result = {
    at: at.toISOString(),
    mode: quick ? 'quick' : 'full',
    commit: commit(),
    machine: { ...machine, postgres },
    rows,
  };
  await writeFile(
    file,
    `${JSON.stringify(result, (_key, value) => (typeof value === 'number' ? Number(value.toPrecision(5)) : value), 2)}\n`,
  );
  return file.pathname;
}
