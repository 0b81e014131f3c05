import { randomBytes, randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { accountIdSql, ids, tokenOf } from '../lib/fill.mjs';
import { ask } from '../lib/load.mjs';
import { run } from '../lib/processes.mjs';
import { libpq, operation } from '../lib/product.mjs';
import { median, rounded, shuffled } from '../lib/statistics.mjs';

const concurrent = 200;
/** As many connections as the product's pool has. */
const pool = 20;

const rule = {
  method: 'yes-no',
  secrecy: 'named',
  liveCounts: false,
  threshold: { fraction: '1/2', strict: true },
  base: 'expressed',
  quorum: null,
  tieRule: 'rejected',
  replaceVote: false,
};

function uuid7() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = 0x70 | (bytes[6] & 15);
  bytes[8] = 0x80 | (bytes[8] & 63);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export async function openBallot(db, voters) {
  const id = randomUUID();
  const about = JSON.stringify([{ type: 'Proposal', id: ids.proposal }]);
  await db.query(
    `insert into ballot (collective_id, id, question, about, rule, state, roll_size, created_at, opened_at)
     values ($1, $2, 'Adopter la mesure ?', $3, $4, 'open', $5, now(), now())`,
    [ids.collective, id, about, JSON.stringify(rule), voters],
  );
  await db.query(
    `insert into ballot_roll (collective_id, ballot_id, account_id, reason)
     select $1, $2, ${accountIdSql('n')}, 'membre' from generate_series(1, $3::int) n`,
    [ids.collective, id, voters],
  );
  await db.query('analyze ballot_roll');
  return id;
}

/** The log has been told to its end (no listener is concerned by votes): nobody works for the round before. */
export async function settled(db) {
  for (;;) {
    const { rows } = await db.query('select count(*) as left from event_log where seq is null');
    if (Number(rows[0].left) === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Votes and signatures stored; throws unless each voter has exactly one. */
export async function countVotes(db, ballot, voters) {
  const { rows } = await db.query(
    `select (select count(*)::int from ballot_vote where ballot_id = $1) as votes,
            (select count(distinct account_id)::int from ballot_vote where ballot_id = $1) as voters,
            (select count(*)::int from ballot_roll where ballot_id = $1 and signed_at is not null) as signed,
            (select count(*)::int from event_log where subject_id = $1 and type = 'RollSigned') as events`,
    [ballot],
  );
  const wrong = Object.entries(rows[0]).filter(([, count]) => count !== voters);
  if (wrong.length > 0) throw new Error(`${voters} voters, but ${JSON.stringify(rows[0])}`);
}

export const headersOf = (n) => ({ 'content-type': 'application/json', cookie: `faire=${tokenOf(n)}`, 'x-faire': '1' });

export const voteOf = (template, ballotId) => ({
  ...template,
  variables: { input: { ballotId, voteId: uuid7(), choice: 'for' } },
});

async function throughProduct({ product, ballot, voters, template }) {
  let next = 0;
  let refused = 0;
  let last = 0;
  const from = performance.now();
  const result = await autocannon({
    url: `http://127.0.0.1:${product.port}/graphql`,
    connections: concurrent,
    amount: voters,
    timeout: 60,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => {
          next += 1;
          return { ...request, headers: headersOf(next), body: JSON.stringify(voteOf(template, ballot)) };
        },
        onResponse: (_status, body) => {
          last = performance.now();
          if (!body.includes('"Receipt"')) refused += 1;
        },
      },
    ],
  });
  if (result.errors + result.non2xx + refused > 0) throw new Error(`${refused} votes refused, ${result.errors} errors`);
  // To the last answer: the load generator itself looks whether it is done once a second only.
  return { rate: voters / ((last - from) / 1000), p99: result.latency.p99 };
}

async function throughPgbench({ product, ballot, voters, folder }) {
  const each = voters / pool;
  const script = join(folder, 'vote.sql');
  const voter = accountIdSql(`:client_id * ${each} + :k`);
  await writeFile(
    script,
    `\\set k :k + 1\nselect * from cast_vote('${ballot}', ${voter}, gen_random_uuid(), null, 'for', now());\n`,
  );
  const args = ['-n', '-M', 'prepared', '-c', String(pool), '-j', '2', '-t', String(each), '-D', 'k=0', '-f', script];
  // The product numbers events every two seconds whoever wrote them: it waits, so that the limit is the limit.
  product.child.kill('SIGSTOP');
  try {
    const output = await run('pgbench', args, libpq(product.database));
    return { rate: Number(/tps = ([\d.]+)/.exec(output)[1]) };
  } finally {
    product.child.kill('SIGCONT');
  }
}

/** Each of the 200 voters sends four different votes at the same moment: one is stored. */
async function tryVotingTwice({ product, db, template }) {
  const ballot = await openBallot(db, concurrent);
  const api = `http://127.0.0.1:${product.port}/graphql`;
  const everybody = Array.from({ length: concurrent * 4 }, (_, i) => 1 + (i % concurrent));
  const answers = await Promise.all(everybody.map((n) => ask(api, voteOf(template, ballot), headersOf(n))));
  const receipts = answers.filter(({ data }) => data.castVote.__typename === 'Receipt').length;
  if (receipts !== concurrent) throw new Error(`${receipts} receipts for ${concurrent} voters`);
  await countVotes(db, ballot, concurrent);
}

export async function votes({ product, db, folder, quick, voters, say }) {
  const template = await operation('CastVote', {});
  const measured = { limit: [], product: [] };
  const p99 = [];
  const has = await run('pgbench', ['--version']).then(
    () => true,
    () => false,
  );
  if (!has) throw new Error('pgbench is missing: install postgresql-contrib');
  const sides = { limit: throughPgbench, product: throughProduct };
  for (let round = 0; round <= (quick ? 2 : 3); round += 1) {
    say(`vote: ${round === 0 ? 'warming up' : `round ${round}`}`);
    for (const side of shuffled(Object.keys(sides))) {
      const ballot = await openBallot(db, voters);
      await settled(db);
      const { rate, p99: slowest } = await sides[side]({ product, ballot, voters, folder, template });
      await countVotes(db, ballot, voters);
      if (round === 0) continue;
      measured[side].push(rate);
      if (slowest !== undefined) p99.push(slowest);
    }
  }
  await tryVotingTwice({ product, db, template });
  const figures = { product: rounded(median(measured.product)), limit: rounded(median(measured.limit)) };
  const ratio = rounded(figures.product / figures.limit);
  return [
    {
      work: `cast a ballot, ${concurrent} concurrent voters`,
      unit: 'votes a second',
      ...figures,
      peer: null,
      ratio,
      overPeer: null,
      target: 'at least 0.4 of pgbench, zero double votes',
      met: ratio >= 0.4,
      note: `${voters} voters a round, zero double votes; p99 of an answer ${rounded(median(p99))} ms`,
      rounds: measured,
    },
  ];
}
