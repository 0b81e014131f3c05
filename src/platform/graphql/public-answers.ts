import { promisify } from 'node:util';
import { constants, gzip } from 'node:zlib';
import { Inject, Injectable, SetMetadata, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Kind, OperationTypeNode, parse } from 'graphql';
import { z } from 'zod';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { EventRelay } from '../events/event-relay.js';
import { noteOperation } from '../observability/request-log.js';
import { LiveHub } from '../realtime/live-hub.js';
import { Sessions } from '../sessions/sessions.js';
import { languageOf } from './context.js';
import { hashOf, readOperations, type Operations } from './persisted-operations.js';

const SAME_FOR_VISITORS = 'faire:same-for-visitors';

/** A query whose answer is one and the same for everybody without an account, until something happens. */
export const SameForVisitors = (): MethodDecorator => SetMetadata(SAME_FOR_VISITORS, true);

/** What the clock alone changes (a phase that begins, a ballot whose hour has come) shows within this many milliseconds. */
const keptFor = 1_000;
const entriesKept = 500;
const bytesKept = 64 * 1024 * 1024;
const longestVariables = 2_000;
/** Below this a packet is no smaller for being compressed. */
const worthCompressing = 1_400;

const compress = promisify(gzip);

interface Answer {
  readonly body: Buffer;
  readonly contentType: string;
  small: Promise<Buffer> | null;
}

interface Entry {
  /** Where the log and the nudges stood before the answer was worked out: it is at least that fresh. */
  readonly standing: string;
  readonly at: number;
  /** null: it could not be shared. */
  readonly answer: Promise<Answer | null>;
  size: number;
}

interface Work {
  readonly settle: (answer: Answer | null) => void;
  readonly key: string;
  readonly entry: Entry;
}

const asked = z.object({ variables: z.record(z.string(), z.unknown()).nullish() });

/**
 * The client's own public queries, answered once for all the visitors who ask between two events of the log: a hall that
 * opens the programme at the same moment is one reading of the database. Whoever has a session is never answered from here.
 */
@Injectable()
export class PublicAnswers implements OnModuleInit {
  private readonly entries = new Map<string, Entry>();
  private readonly working = new WeakMap<FastifyRequest, Work>();
  private fields: ReadonlyMap<string, readonly string[]> = new Map();
  private size = 0;

  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly relay: EventRelay,
    private readonly hub: LiveHub,
    private readonly sessions: Sessions,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.fields = shareable(readOperations(), this.marked());
  }

  attach(fastify: FastifyInstance): void {
    fastify.addHook('preHandler', (request, reply) => this.meet(request, reply));
    fastify.addHook('onSend', async (request, reply, payload) => {
      const work = this.working.get(request);
      if (work) this.keep(work, reply, payload);
      return payload;
    });
    // Nobody waits for an answer that will never be sent.
    fastify.addHook('onResponse', async (request) => this.working.get(request)?.settle(null));
    fastify.addHook('onRequestAbort', async (request) => this.working.get(request)?.settle(null));
  }

  private marked(): ReadonlySet<string> {
    const marked = new Set<string>();
    for (const { instance } of this.discovery.getProviders()) {
      const prototype: unknown = instance && typeof instance === 'object' ? Object.getPrototypeOf(instance) : null;
      if (!prototype || typeof prototype !== 'object') continue;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const handler: unknown = Reflect.get(prototype, name);
        if (typeof handler === 'function' && this.reflector.get<boolean>(SAME_FOR_VISITORS, handler)) marked.add(name);
      }
    }
    return marked;
  }

  private async meet(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
    const fields = this.fields.get(this.hashAsked(request) ?? '');
    const key = fields ? keyOf(request) : null;
    if (!fields || key === null) return undefined;
    const answer = await this.find(key)?.answer;
    if (!answer) {
      if (!this.find(key)) this.begin(request, key);
      return undefined;
    }
    for (const field of fields) noteOperation(request, field, 'done');
    return send(request, reply, answer);
  }

  private hashAsked(request: FastifyRequest): string | null {
    const { body, method, url } = request;
    if (method !== 'POST' || !url.startsWith('/graphql') || typeof body !== 'object' || body === null) return null;
    if ('query' in body || request.cookies[this.sessions.cookieName] !== undefined) return null;
    return hashOf(body);
  }

  private get standing(): string {
    return `${this.relay.position}/${this.hub.nudges}`;
  }

  private find(key: string): Entry | null {
    const entry = this.entries.get(key);
    if (!entry) return null;
    if (entry.standing === this.standing && this.clock.now().getTime() - entry.at < keptFor) return entry;
    this.drop(key, entry);
    return null;
  }

  private begin(request: FastifyRequest, key: string): void {
    let settle: (answer: Answer | null) => void = () => undefined;
    const answer = new Promise<Answer | null>((resolve) => (settle = resolve));
    const entry: Entry = { standing: this.standing, at: this.clock.now().getTime(), answer, size: 0 };
    this.entries.set(key, entry);
    this.working.set(request, {
      key,
      entry,
      settle: (found) => {
        this.working.delete(request);
        if (!found) this.drop(key, entry);
        settle(found);
      },
    });
  }

  private keep(work: Work, reply: FastifyReply, payload: unknown): void {
    const shared =
      typeof payload === 'string' &&
      reply.statusCode === 200 &&
      !reply.hasHeader('set-cookie') &&
      !payload.includes('"errors":[');
    if (!shared) return work.settle(null);
    const body = Buffer.from(payload);
    work.settle({ body, contentType: String(reply.getHeader('content-type')), small: null });
    if (this.entries.get(work.key) !== work.entry) return;
    work.entry.size = body.length;
    this.size += body.length;
    for (const [key, entry] of this.entries) {
      if (this.entries.size <= entriesKept && this.size <= bytesKept) break;
      this.drop(key, entry);
    }
  }

  private drop(key: string, entry: Entry): void {
    if (this.entries.get(key) !== entry) return;
    this.entries.delete(key);
    this.size -= entry.size;
  }
}

/** Of each operation whose every root field is marked, those fields. */
function shareable(operations: Operations, marked: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const [hash, text] of operations) {
    for (const definition of parse(text).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION || definition.operation !== OperationTypeNode.QUERY) continue;
      const { selections } = definition.selectionSet;
      const fields = selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []));
      if (fields.length === selections.length && fields.every((field) => marked.has(field))) found.set(hash, fields);
    }
  }
  return found;
}

/** Everything of the request that changes the answer; null when it is not worth keeping. */
function keyOf(request: FastifyRequest): string | null {
  const body = asked.safeParse(request.body);
  if (!body.success) return null;
  const variables = JSON.stringify(body.data.variables ?? {});
  if (variables.length > longestVariables) return null;
  const { accept, 'accept-language': language } = request.headers;
  const kind = accept?.includes('graphql-response') ? 'response' : 'json';
  return [hashOf(request.body), languageOf(language), kind, variables].join(' ');
}

async function send(request: FastifyRequest, reply: FastifyReply, answer: Answer): Promise<FastifyReply> {
  void reply.header('content-type', answer.contentType);
  if (answer.body.length < worthCompressing) return reply.send(answer.body);
  void reply.header('vary', 'accept-encoding');
  if (!/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return reply.send(answer.body);
  answer.small ??= compress(answer.body, { level: constants.Z_BEST_SPEED + 3 });
  return reply.header('content-encoding', 'gzip').send(await answer.small);
}
