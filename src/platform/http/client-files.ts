import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { projectRoot } from './project-root.js';
import type { ShareCards } from './share-cards.js';
import { withCard } from './share-tags.js';

/** Addresses that are never a page of the client: what is not found there is not found. */
const notPages = /^\/(graphql|live|healthz|readyz|metrics|api|files|assets)(\/|\?|$)/;

/** Browsers say that they want a page; who previews a link takes anything, and asks for no file. */
const wantsPage = (url: string, accept = '*/*'): boolean =>
  accept.includes('text/html') || (accept.includes('*/*') && !/^[^?]*\.\w+(\?|$)/.test(url));

/** Serves the built client: hashed assets for a year, the page itself for every address that is a page. */
export async function serveClient(
  fastify: FastifyInstance,
  cards: ShareCards,
  publicUrl: string,
  root = join(projectRoot(), 'dist', 'client'),
): Promise<void> {
  if (!existsSync(join(root, 'index.html'))) return;
  await fastify.register(fastifyStatic, {
    root,
    wildcard: false,
    index: false,
    globIgnore: ['**/*.br', '**/*.gz', '.vite/**'],
    preCompressed: true,
    setHeaders: (reply, path) => {
      void reply.header(
        'cache-control',
        path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    },
  });
  const page = await readFile(join(root, 'index.html'), 'utf8');
  // Nest answers unknown addresses itself; pages are caught before, where no route and no file matched.
  fastify.addHook('onRequest', async (request, reply) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || !request.is404 || notPages.test(request.url)) return;
    if (!wantsPage(request.url, request.headers.accept)) return;
    const card = await cards.of(request.url);
    const shown = card ? withCard(page, card, publicUrl, request.url) : page;
    await reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8').send(shown);
  });
}
