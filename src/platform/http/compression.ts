import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import type { FastifyInstance } from 'fastify';

const compress = promisify(gzip);

/** Below this a packet is no smaller for it. */
const worthwhile = 1_400;

/** Answers in JSON go compressed to who takes gzip. Files are compressed once, when the client is built. */
export function compressJson(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || payload.length < worthwhile) return payload;
    if (!String(reply.getHeader('content-type')).includes('json') || reply.hasHeader('content-encoding'))
      return payload;
    void reply.header('vary', 'accept-encoding');
    if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return payload;
    const small = await compress(payload, { level: constants.Z_BEST_SPEED + 3 });
    void reply.header('content-encoding', 'gzip').header('content-length', small.length);
    return small;
  });
}
