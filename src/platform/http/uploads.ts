import type { FastifyInstance } from 'fastify';

const uploads = /^\/api\/readings(\?|$)/;

const notHere = Object.assign(new Error('Unsupported Media Type'), { statusCode: 415 });

/**
 * A file comes as the bytes it is, to the addresses that take one, and is not read before they ask for it: they count what
 * comes and stop at their own limit. The limit of all other bodies is the application's.
 */
export function acceptUploads(fastify: FastifyInstance): void {
  fastify.addContentTypeParser('application/octet-stream', (request, payload, done) => {
    if (uploads.test(request.url)) done(null, payload);
    else done(notHere);
  });
}
