import type { FastifyInstance } from 'fastify';

/**
 * A page of another site can make a browser send a simple POST with our cookie, but never with a header of its own
 * choice: whoever posts to the API says `x-faire: 1` (SameSite=Lax stands behind it).
 */
export function requireCustomHeader(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET' || request.method === 'HEAD' || request.method === 'OPTIONS') return;
    if (!request.headers.cookie || request.headers['x-faire'] === '1') return;
    // Their own tokens are the right there: sockets check the origin, unsubscribe links are posted by mail programs.
    if (request.url.startsWith('/live') || request.url.startsWith('/api/desabonnement/')) return;
    await reply
      .code(403)
      .send({ errors: [{ message: 'The x-faire header is missing', extensions: { code: 'CSRF' } }] });
  });
}
