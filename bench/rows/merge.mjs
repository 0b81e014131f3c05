import { fileURLToPath } from 'node:url';
import { run } from '../lib/processes.mjs';
import { median, rounded } from '../lib/statistics.mjs';

const merger = fileURLToPath(new URL('../servers/merger.mjs', import.meta.url));
const clauses = 2_000;
const amendments = 200;
const most = 300;

export async function merge({ quick, say }) {
  const work = `merge ${amendments} amendments into ${clauses} clauses`;
  say(work);
  const rounds = quick ? 5 : 15;
  const [first, ...times] = JSON.parse(await run(process.execPath, [merger, clauses, amendments, rounds].map(String)));
  const product = rounded(median(times));
  return [
    {
      work,
      unit: 'milliseconds',
      product,
      limit: null,
      peer: null,
      ratio: null,
      overPeer: null,
      target: `under ${most} ms`,
      met: product < most,
      note: `the first time in its process: ${rounded(first)} ms`,
      rounds: times,
    },
  ];
}
