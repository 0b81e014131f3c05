import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { Refused, sentenceOf, type Refusal } from '../../kernel/refusal.js';
import { languageOf } from '../graphql/context.js';
import type { Actor } from '../sessions/actor.js';
import type { Sessions } from '../sessions/sessions.js';

const uploads = /^\/api\/(readings|files)(\?|$)/;

const notHere = Object.assign(new Error('Unsupported Media Type'), { statusCode: 415 });

/** A file on its way. */
export interface Upload {
  readonly name: string;
  /** Bytes its sender says it has; null when it says nothing. */
  readonly said: number | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A refusal as the answer to a file tells it. */
export interface UploadRefused {
  readonly refusal: { readonly code: string; readonly kind: Refusal['kind']; readonly message: string };
}

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

/** As many bytes as may be, whatever its sender said; over the limit, throws what `overLimit` makes. */
export async function collected(
  bytes: AsyncIterable<Uint8Array>,
  limit: number,
  overLimit: () => Error,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > limit) throw overLimit();
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

const statusOf = ({ code, kind }: Refusal): number => {
  if (kind === 'right') return code === 'SignInFirst' ? 401 : 403;
  if (kind !== 'limit') return 422;
  return code === 'TooManyAttempts' || code === 'DocumentsBusy' ? 429 : 413;
};

/** Hands a file to who takes it; a refusal is an answer, in the sender's language. */
export async function answerUpload<Answer>(
  request: FastifyRequest,
  reply: FastifyReply,
  sessions: Sessions,
  take: (actor: Actor, upload: Omit<Upload, 'name'>) => Promise<Answer>,
): Promise<Answer | UploadRefused> {
  const language = languageOf(request.headers['accept-language']);
  const actor = await sessions.actorOf(request.cookies[sessions.cookieName], language);
  const said = Number(request.headers['content-length'] ?? Number.NaN);
  try {
    return await take(actor, {
      said: Number.isFinite(said) ? said : null,
      // Not destroyed when it is left half-way: the answer goes over the same connection.
      bytes: request.body instanceof Readable ? request.body.iterator({ destroyOnReturn: false }) : Readable.from([]),
    });
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const { refusal } = error;
    // What still comes is thrown away as it comes: closing at once would lose the answer on its way.
    request.raw.resume();
    void reply.status(statusOf(refusal));
    return { refusal: { code: refusal.code, kind: refusal.kind, message: sentenceOf(refusal, language) } };
  }
}
