import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { codeOf } from '../database/embedded/errors.js';
import { projectRoot } from '../http/project-root.js';

/** SHA-256 of its text in hexadecimal → text of one of our own client's operations. */
export type Operations = ReadonlyMap<string, string>;

const manifest = z.record(z.string().regex(/^[0-9a-f]{64}$/), z.string());

/** Where the built client lists its operations; while one develops, where the generator does. */
const manifests = ['dist/operations.json', 'client/src/graphql/operations.generated.json'];

/** The operations of the client built beside this server; none when it was built without one. */
export function readOperations(files = manifests.map((file) => join(projectRoot(), file))): Operations {
  for (const file of files) {
    try {
      return new Map(Object.entries(manifest.parse(JSON.parse(readFileSync(file, 'utf8')))));
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') throw error;
    }
  }
  return new Map();
}

const byHash = z.object({ extensions: z.object({ persistedQuery: z.object({ sha256Hash: z.string().max(64) }) }) });
const byId = z.object({ id: z.string().max(64) });

/** The hash that stands for the text in a request: `{ id }`, or `extensions.persistedQuery.sha256Hash` as urql says it. */
export function hashOf(request: unknown): string | null {
  const hash = byHash.safeParse(request);
  if (hash.success) return hash.data.extensions.persistedQuery.sha256Hash;
  const id = byId.safeParse(request);
  return id.success ? id.data.id : null;
}

const hasText = (request: object): boolean => 'query' in request && typeof request.query === 'string';

/** Mercurius' way to look operations up. A hash nobody knows is told so that the client sends the text. */
export const persistedOperations = (operations: Operations) => ({
  isPersistedQuery: (request: object) => !hasText(request) && hashOf(request) !== null,
  isPersistedQueryRetry: () => false,
  getHash: (request: object) => hashOf(request) ?? '',
  getQueryFromHash: async (hash: string) => operations.get(hash) ?? '',
  notFoundError: 'PersistedQueryNotFound',
});
