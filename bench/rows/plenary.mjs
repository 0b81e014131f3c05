import { Agent, request } from 'node:http';
import { operation } from '../lib/product.mjs';
import { rounded } from '../lib/statistics.mjs';
import { Watchers } from '../lib/watching.mjs';
import { countVotes, headersOf, openBallot, settled, voteOf } from './votes.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Sends one vote; its milliseconds. */
function cast(port, agent, body, headers) {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method: 'POST', path: '/graphql', agent, headers }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part) => (text += part));
      answer.once('end', () =>
        text.includes('"Receipt"') ? resolve(performance.now() - from) : reject(new Error(text.slice(0, 300))),
      );
    });
    sent.once('error', reject).end(body);
  });
}

/** Everybody votes once, at a steady pace over `seconds`; the milliseconds of each answer. */
async function everybodyVotes({ port, template, ballot, voters, seconds }) {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const from = performance.now();
  const answers = [];
  for (let n = 1; n <= voters; n += 1) {
    const wait = (n * seconds * 1000) / voters - (performance.now() - from);
    if (wait > 1) await pause(wait);
    answers.push(cast(port, agent, JSON.stringify(voteOf(template, ballot)), headersOf(n)));
  }
  const times = await Promise.all(answers);
  agent.destroy();
  return { times: times.sort((a, b) => a - b), took: (performance.now() - from) / 1000 };
}

/** Members of one live plenary vote within a minute while all of them watch the turnout. */
export async function plenary({ product, db, quick, say }) {
  const voters = quick ? 1_000 : 10_000;
  const seconds = quick ? 6 : 60;
  const template = await operation('CastVote', {});
  const ballot = await openBallot(db, voters);
  await settled(db);
  say(`${voters} members open their screens`);
  const watchers = new Watchers();
  try {
    await watchers.send({ open: { name: 'all', port: product.port, topic: `ballot:${ballot}`, count: voters } });
    say(`they vote within ${seconds} seconds`);
    let voted = { times: [], took: 0 };
    const behind = await watchers.timeAfter(async () => {
      voted = await everybodyVotes({ port: product.port, template, ballot, voters, seconds });
    }, `"turnout":${voters}`);
    await countVotes(db, ballot, voters);
    const p99 = rounded(voted.times[Math.ceil(voters * 0.99) - 1]);
    return [
      {
        work: `${voters} members vote in ${seconds} s, all watch`,
        unit: 'milliseconds',
        product: p99,
        limit: null,
        peer: null,
        ratio: null,
        overPeer: null,
        target: 'all stored, p99 under 1 s, last screen under 1 s behind',
        met: p99 < 1_000 && behind < 1_000,
        note: `p99 of an answer; the last screen was ${rounded(Math.max(0, behind))} ms behind; all stored in ${rounded(voted.took)} s`,
        rounds: {},
      },
    ];
  } finally {
    await watchers.end();
  }
}
