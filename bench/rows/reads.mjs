import { isDeepStrictEqual } from 'node:util';
import { ids, sizes } from '../lib/fill.mjs';
import { ask, load } from '../lib/load.mjs';
import { debateQuery, programmeQuery } from '../lib/peer.mjs';
import { operation } from '../lib/product.mjs';
import { median, rounded, shuffled } from '../lib/statistics.mjs';

const connections = 10;
const byId = (a, b) => (a.id < b.id ? -1 : 1);

const programmeShape = (chapters) =>
  chapters.map(({ title, measures }) => ({
    title,
    measures: measures.map((m) => [m.id, m.number, m.title, m.vote.for, m.authors.map(({ name }) => name).sort()]),
  }));
const debateShape = (comments) =>
  comments
    .map((c) => ({
      id: c.id,
      name: c.author.name,
      body: c.body,
      mentions: c.mentions.length,
      agree: c.reactions.agree ?? 0,
    }))
    .sort(byId);

/** What each side is asked, and its answer brought to one shape. */
async function pages({ product, limit, peer }) {
  const api = `http://127.0.0.1:${product.port}/graphql`;
  const peerApi = `http://127.0.0.1:${peer.port}/graphql`;
  const limitApi = `http://127.0.0.1:${limit.port}`;
  return {
    programme: {
      shape: programmeShape,
      product: {
        url: api,
        body: await operation('Programme', { collectiveId: ids.collective }),
        read: ({ data }) => data.programme.chapters,
      },
      limit: { url: `${limitApi}/programme`, body: { id: ids.collective }, read: ({ chapters }) => chapters },
      peer: {
        url: peerApi,
        body: { query: programmeQuery, variables: { id: ids.collective } },
        read: ({ data }) =>
          data.allChapters.nodes.map(({ title, measuresByCollectiveIdAndChapterId: { nodes } }) => ({
            title,
            measures: nodes.map((m) => ({
              ...m,
              vote: typeof m.vote === 'string' ? JSON.parse(m.vote) : m.vote,
              authors: m.authors.nodes,
            })),
          })),
      },
    },
    debate: {
      shape: debateShape,
      product: {
        url: api,
        body: await operation('Debate', { type: 'Proposal', id: ids.proposal, first: 1_000, after: null }),
        read: ({ data }) => data.debate.threads.edges.flatMap(({ node }) => [node.comment, ...node.answers]),
      },
      limit: { url: `${limitApi}/debate`, body: { id: ids.proposal }, read: (comments) => comments },
      peer: {
        url: peerApi,
        body: { query: debateQuery, variables: { id: ids.proposal } },
        read: ({ data }) =>
          data.allComments.nodes.map((c) => ({
            ...c,
            author: c.accountByAuthorId,
            mentions: c.commentMentionsByCommentId.nodes,
            reactions: typeof c.given === 'string' ? JSON.parse(c.given) : c.given,
          })),
      },
    },
  };
}

/** An error page is fast: all answer the same thing before anybody is timed. */
async function check(page, sides) {
  const answers = [];
  for (const side of sides) {
    answers.push(page.shape(page[side].read(await ask(page[side].url, page[side].body))));
    if (!isDeepStrictEqual(answers.at(-1), answers[0])) throw new Error(`${side} answers something else`);
  }
}

export async function reads({ product, limit, peer, quick, say }) {
  const sides = ['limit', 'product', ...(peer.port ? ['peer'] : [])];
  const rows = [];
  for (const [name, page] of Object.entries(await pages({ product, limit, peer }))) {
    await check(page, sides);
    const measured = Object.fromEntries(sides.map((side) => [side, []]));
    const measure = (side, seconds) => load({ ...page[side], seconds, connections });
    for (const side of sides) await measure(side, quick ? 1 : 2);
    for (let round = 0; round < (quick ? 2 : 5); round += 1) {
      say(`read ${name}: round ${round + 1}`);
      for (const side of shuffled(sides)) measured[side].push(await measure(side, quick ? 2 : 3));
    }
    const figure = (side) => (measured[side] ? rounded(median(measured[side])) : null);
    const ratio = rounded(figure('product') / figure('limit'));
    const ahead = figure('peer') === null ? null : rounded(figure('product') / figure('peer'));
    rows.push({
      work: name === 'programme' ? `read the programme, ${sizes.measures} measures` : 'read a debate of 1,000 comments',
      unit: 'pages a second',
      product: figure('product'),
      limit: figure('limit'),
      peer: figure('peer'),
      ratio,
      overPeer: ahead,
      target: 'at least 0.5 of the limit, ahead of the peer',
      met: ratio >= 0.5 && (ahead === null || ahead > 1),
      note: peer.missing ?? null,
      rounds: measured,
    });
  }
  return rows;
}
