import { fileURLToPath } from 'node:url';
import { accountId, ids, tokenOf } from '../lib/fill.mjs';
import { ask } from '../lib/load.mjs';
import { Watchers } from '../lib/watching.mjs';
import { startServer } from '../lib/processes.mjs';
import { median, rounded, shuffled } from '../lib/statistics.mjs';

const broadcastFile = fileURLToPath(new URL('../servers/broadcast.mjs', import.meta.url));
const post = `mutation ($input: PostCommentInput!) { postComment(input: $input) { __typename } }`;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

let author = 0;

/** Somebody posts a comment, each time another person: whoever watches the debate is told. */
async function comment(product) {
  author += 1;
  const input = {
    id: accountId(0x7fffff000000 + author),
    subjectType: 'Proposal',
    subjectId: ids.proposal,
    stance: 'for',
    body: 'Oui.',
  };
  const headers = { cookie: `faire=${tokenOf(author)}`, 'x-faire': '1' };
  const url = `http://127.0.0.1:${product.port}/graphql`;
  const { data } = await ask(url, { query: post, variables: { input } }, headers);
  if (data.postComment.__typename !== 'Comment') throw new Error(JSON.stringify(data));
}

/** Milliseconds to answer a comment while nobody watches: the part of a notice that does not depend on N. */
async function alone(product) {
  const times = [];
  for (let round = 0; round < 7; round += 1) {
    const from = performance.now();
    await comment(product);
    times.push(performance.now() - from);
    await pause(100);
  }
  return median(times);
}

async function atOnce({ product, folder, count, rounds, say }) {
  const unwatched = await alone(product);
  const bare = await startServer({ args: [broadcastFile], logFile: `${folder}/broadcast.log`, ready: /ready (\d+)/ });
  const sides = {
    limit: { port: bare.port, topic: '', trigger: () => ask(`http://127.0.0.1:${bare.port}`, {}) },
    product: { port: product.port, topic: `debate:${ids.proposal}`, trigger: () => comment(product) },
  };
  const measured = { limit: [], product: [] };
  const watchers = { limit: new Watchers(), product: new Watchers() };
  try {
    for (const [side, { port, topic }] of Object.entries(sides)) {
      await watchers[side].send({ open: { name: 'all', port, topic, count } });
    }
    await pause(2_000);
    for (let round = 0; round <= rounds; round += 1) {
      say(`tell ${count} watchers: ${round === 0 ? 'warming up' : `round ${round}`}`);
      for (const side of shuffled(Object.keys(sides))) {
        const time = await watchers[side].time(sides[side].trigger);
        if (round > 0) measured[side].push(time);
        await pause(200);
      }
    }
  } finally {
    await Promise.all(Object.values(watchers).map((each) => each.end()));
    await bare.stop();
  }
  const figures = { product: rounded(median(measured.product)), limit: rounded(median(measured.limit)) };
  const ratio = rounded(figures.product / figures.limit);
  return {
    work: `tell ${count} watchers, until the last has it`,
    unit: 'milliseconds',
    ...figures,
    peer: null,
    ratio,
    overPeer: null,
    target: 'at most 1.2 of the limit',
    met: ratio <= 1.2,
    note: `from the HTTP trigger; posting the comment takes ${rounded(unwatched)} ms of it, measured while nobody watches`,
    rounds: measured,
  };
}

export async function notices({ product, folder, quick, say }) {
  const rows = [];
  for (const count of quick ? [1_000] : [1_000, 10_000]) {
    rows.push(await atOnce({ product, folder, count, rounds: quick ? 5 : 10, say }));
  }
  return rows;
}
