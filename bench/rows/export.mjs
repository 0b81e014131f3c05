import { fileURLToPath } from 'node:url';
import { run } from '../lib/processes.mjs';
import { median, rounded } from '../lib/statistics.mjs';

const publisher = fileURLToPath(new URL('../servers/publisher.mjs', import.meta.url));
const measures = 1_500;
const most = 5_000;

async function measureOne(format, rounds, say) {
  const work = `a programme of ${measures} measures as ${format.toUpperCase()}`;
  say(work);
  const made = [];
  for (let round = 0; round < rounds; round += 1) {
    made.push(JSON.parse(await run(process.execPath, [publisher, format, String(measures)])));
  }
  const times = made.map(({ took }) => took);
  const product = rounded(median(times));
  return {
    work,
    unit: 'milliseconds',
    product,
    limit: null,
    peer: null,
    ratio: null,
    overPeer: null,
    target: `under ${most / 1_000} s`,
    met: product < most,
    note: `${made[0].bytes} bytes; each in a process of its own, the first time`,
    rounds: times,
  };
}

export async function exports({ quick, say }) {
  const rows = [];
  for (const format of ['pdf', 'docx', 'epub']) rows.push(await measureOne(format, quick ? 2 : 5, say));
  return rows;
}
