import type { FastifyInstance } from 'fastify';

const responseJson = 'application/graphql-response+json';

/** What the GraphQL-over-HTTP specification asks beyond what Mercurius does by itself. */
export function followGraphqlOverHttp(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', async (request) => {
    const { body } = request;
    if (!request.url.startsWith('/graphql') || typeof body !== 'object' || body === null) return;
    // A null `extensions` is allowed, and means none.
    if ('extensions' in body && body.extensions === null) delete body.extensions;
    // What is no text is no query: said as such, before anything tries to read it.
    if ('query' in body && typeof body.query !== 'string') delete body.query;
  });
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (request.url.startsWith('/graphql') && request.headers.accept?.includes(responseJson)) {
      void reply.header('content-type', `${responseJson}; charset=utf-8`);
    }
    return payload;
  });
}
