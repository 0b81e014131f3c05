import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';

export type Outcome = 'done' | 'refused' | 'failed';

interface Note {
  readonly operation: string;
  readonly outcome: Outcome;
}

const notes = new WeakMap<FastifyRequest, Note[]>();

/** Remembers, for the request's line in the log, an operation it asked for and how it went. */
export function noteOperation(request: FastifyRequest, operation: string, outcome: Outcome): void {
  const known = notes.get(request);
  if (known) known.push({ operation, outcome });
  else notes.set(request, [{ operation, outcome }]);
}

const worst = (outcomes: readonly Outcome[]): Outcome =>
  (['failed', 'refused'] as const).find((each) => outcomes.includes(each)) ?? 'done';

const outcomeOf = (status: number): Outcome => (status >= 500 ? 'failed' : status >= 400 ? 'refused' : 'done');

/**
 * One line a request: its id, what was asked, how it went and how long it took in milliseconds. Neither address, name,
 * query string (a sign-in link's token) nor variables: nothing that says who thinks what.
 */
export function logRequests(fastify: FastifyInstance, log: Logger): void {
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const asked = notes.get(request) ?? [];
    const status = reply.statusCode;
    const line = {
      request: request.id,
      method: request.method,
      // A page's address may hold a token; the route never does.
      route: request.routeOptions.url ?? 'page',
      ...(asked.length > 0 ? { operation: asked.map(({ operation }) => operation).join(',') } : {}),
      status,
      outcome: asked.length > 0 && status < 400 ? worst(asked.map(({ outcome }) => outcome)) : outcomeOf(status),
      ms: Math.round(reply.elapsedTime * 10) / 10,
    };
    // Files and health checks are of interest to nobody but who looks for them.
    log[asked.length > 0 || status >= 400 ? 'info' : 'debug'](line, 'request');
  });
}
