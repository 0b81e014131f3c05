import 'reflect-metadata';
import { io, type Socket } from 'socket.io-client';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Type } from '@nestjs/common';
import type { Clock } from '../../src/kernel/clock.js';
import type { Id } from '../../src/kernel/ids.js';
import { serve, type RunningServer } from '../../src/main.js';
import { CollectivesService, RolesService, type RoleKind } from '../../src/modules/collectives/index.js';
import { IdentityService } from '../../src/modules/identity/index.js';
import { readConfig } from '../../src/platform/config/config.js';
import { Database } from '../../src/platform/database/database.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import { Listeners } from '../../src/platform/events/listeners.js';
import type { SubjectRef } from '../../src/kernel/subject-ref.js';
import type { SignedInActor } from '../../src/platform/sessions/actor.js';
import type { Notice } from '../../src/platform/realtime/live-topics.js';
import { Sessions } from '../../src/platform/sessions/sessions.js';
import { cloneDatabase, type TestDatabase } from './database.js';

/** A clock that a scene moves. It starts at a fixed moment and only moves when told. */
export class SceneClock implements Clock {
  private at = new Date('2026-03-02T18:30:00.000Z');

  now(): Date {
    return new Date(this.at);
  }

  set(iso: string): void {
    this.at = new Date(iso);
  }

  forward(minutes: number): void {
    this.at = new Date(this.at.getTime() + minutes * 60_000);
  }
}

export interface GraphqlAnswer<T> {
  readonly data: T;
  readonly errors?: readonly { message: string; extensions?: { code?: string; kind?: string } }[];
}

/** Somebody at their own browser: a session cookie, or none for a visitor. */
export class Somebody {
  private readonly sockets: Socket[] = [];

  constructor(
    readonly origin: string,
    readonly actor: SignedInActor | null,
    readonly cookie: string | null,
    readonly name: string,
  ) {}

  /** Throws for a visitor. */
  get id(): Id {
    if (!this.actor) throw new Error('a visitor has no account');
    return this.actor.accountId;
  }

  /** One GraphQL request over real HTTP; errors included. */
  async ask<T>(query: string, variables: Record<string, unknown> = {}, language = 'fr'): Promise<GraphqlAnswer<T>> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': language,
        'x-faire': '1',
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
      },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphqlAnswer<T>;
  }

  /** The data of a request that must succeed. */
  async get<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const answer = await this.ask<T>(query, variables);
    if (answer.errors) throw new Error(`${this.name}: ${answer.errors.map(({ message }) => message).join('; ')}`);
    return answer.data;
  }

  /** Sends a file as bytes to an address that takes one. */
  async send(path: string, body: Uint8Array): Promise<Response> {
    return fetch(`${this.origin}${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        'accept-language': 'fr',
        'x-faire': '1',
        ...(this.cookie === null ? {} : { cookie: this.cookie }),
      },
      body: new Uint8Array(body),
    });
  }

  /** A mutation's only result, whether the thing or a refusal. */
  async act<T>(mutation: string, variables: Record<string, unknown> = {}): Promise<T & Outcome> {
    const data = await this.get<Record<string, T & Outcome>>(mutation, variables);
    const [result] = Object.values(data);
    if (result === undefined) throw new Error('the mutation answered nothing');
    return result;
  }

  /** Opens a live connection and watches a topic; notices gather in `notices`. */
  async watch(topic: string, since?: number): Promise<Watch> {
    const socket = io(this.origin, {
      path: '/live',
      transports: ['websocket'],
      forceNew: true,
      ...(this.cookie === null ? {} : { extraHeaders: { cookie: this.cookie } }),
    });
    this.sockets.push(socket);
    const watch = new Watch(socket, topic);
    await watch.open(since);
    return watch;
  }

  close(): void {
    for (const socket of this.sockets) socket.disconnect();
  }
}

/** What every result may be: `__typename`, and a refusal's code. */
export interface Outcome {
  readonly __typename?: string;
  readonly code?: string;
  readonly message?: string;
}

export class Watch {
  readonly notices: Notice[] = [];
  answer: { ok: boolean; seq?: number; missed?: Notice[] | null; refusal?: { code: string } } = { ok: false };

  constructor(
    readonly socket: Socket,
    readonly topic: string,
  ) {
    socket.on('notice', (notice: Notice) => {
      if (notice.topic === topic) this.notices.push(notice);
    });
  }

  async open(since?: number): Promise<void> {
    const request = since === undefined ? { topic: this.topic } : { topic: this.topic, since };
    this.answer = (await this.socket.timeout(5_000).emitWithAck('watch', request)) as typeof this.answer;
  }

  /** Resolves once a notice about each of these things was heard, missed ones included; rejects after ten seconds. */
  heardAll(ids: readonly Id[]): Promise<void> {
    const left = (): Id[] => {
      const heard = new Set([...(this.answer.missed ?? []), ...this.notices].map(({ changed }) => changed.id));
      return ids.filter((id) => !heard.has(id));
    };
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${this.topic}: never heard of ${left().join(', ')}`)), 10_000);
      const look = (): void => {
        if (left().length > 0) return;
        clearTimeout(timer);
        this.socket.off('notice', look);
        resolve();
      };
      this.socket.on('notice', look);
      look();
    });
  }

  /** Resolves with the first notice of an event, heard already or to come; rejects after five seconds. */
  heard(event: string): Promise<Notice> {
    const found = this.notices.find((notice) => notice.event === event);
    if (found) return Promise.resolve(found);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${this.topic}: never heard ${event}`)), 5_000);
      this.socket.on('notice', (notice: Notice) => {
        if (notice.topic !== this.topic || notice.event !== event) return;
        clearTimeout(timer);
        resolve(notice);
      });
    });
  }
}

export interface TestCollective {
  readonly id: Id;
  readonly slug: string;
}

type Environment = Readonly<Record<string, string>>;

/** The vocabulary of scenes: the real application on a database of its own. Modules add theirs in `scenes/`. */
export class Assembly {
  private readonly people: Somebody[] = [];
  private count = 0;

  private constructor(
    private readonly database: TestDatabase,
    private readonly server: RunningServer,
    readonly clock: SceneClock,
    private readonly environment: Environment,
  ) {}

  /** `environment` adds to, or replaces, what tests run with. */
  static async start(environment: Environment = {}): Promise<Assembly> {
    const database = await cloneDatabase();
    const clock = new SceneClock();
    const server = await Assembly.serve(database, clock, environment);
    return new Assembly(database, server, clock, environment);
  }

  private static serve(database: TestDatabase, clock: Clock, environment: Environment): Promise<RunningServer> {
    const config = readConfig({
      NODE_ENV: 'test',
      PORT: '0',
      LOG_LEVEL: 'error',
      DATABASE_POOL: '12',
      ...environment,
    });
    return serve({ ...config, databaseUrl: database.url }, { clock });
  }

  /** Another process's server on the same database, as behind a load balancer. */
  secondServer(): Promise<RunningServer> {
    return Assembly.serve(this.database, this.clock, this.environment);
  }

  get app(): NestFastifyApplication {
    return this.server.app;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.server.port}`;
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  service<T>(type: Type<T>): T {
    return this.app.get(type, { strict: false });
  }

  visitor(): Somebody {
    return new Somebody(this.origin, null, null, 'visitor');
  }

  /** Somebody with an account and a session, in no collective yet. */
  async person(name: string, email = `p${(this.count += 1)}@exemple.fr`): Promise<Somebody> {
    const identity = this.service(IdentityService);
    const sessions = this.service(Sessions);
    const opened = await this.service(UnitOfWork).run(async (tx) => {
      const accountId = await identity.open(tx, { name, email, language: 'fr', consent: true }, null);
      return { accountId, session: await sessions.open(tx, accountId, 'test') };
    });
    const actor: SignedInActor = {
      accountId: opened.accountId,
      sessionId: opened.session.sessionId,
      name,
      language: 'fr',
    };
    const somebody = new Somebody(this.origin, actor, `${sessions.cookieName}=${opened.session.token}`, name);
    this.people.push(somebody);
    return somebody;
  }

  /** A collective, opened by its first coordinator (who must be the installer: the first person of the assembly). */
  async collective(coordinator: Somebody, slug = 'commune'): Promise<TestCollective> {
    if (!coordinator.actor) throw new Error('a visitor opens no collective');
    const { id } = await this.service(CollectivesService).create(coordinator.actor, {
      slug,
      name: `Collectif ${slug}`,
      purpose: '',
      territory: '',
      electionOn: null,
      timeZone: 'Europe/Paris',
      colour: '#1f6f54',
    });
    return { id, slug };
  }

  /** Somebody who has joined the collective. */
  async member(collective: TestCollective, name: string): Promise<Somebody> {
    const somebody = await this.person(name);
    if (somebody.actor) await this.service(CollectivesService).join(somebody.actor, collective.id, true);
    return somebody;
  }

  async giveRole(
    collective: TestCollective,
    somebody: Somebody,
    kind: RoleKind,
    subject: SubjectRef | null = null,
  ): Promise<void> {
    await this.service(UnitOfWork).run((tx) =>
      this.service(RolesService).give(tx, {
        collectiveId: collective.id,
        accountId: somebody.id,
        kind,
        subject,
        givenBy: null,
        reason: 'pour la scène',
      }),
    );
  }

  /** Raw SQL, for what only the database can answer. */
  sql<Row>(text: string, params: readonly unknown[] = []): Promise<Row[]> {
    return this.service(Database).sql<Row>(text, params);
  }

  /** Resolves when every listener has heard all that was committed before. */
  settled(): Promise<void> {
    return this.service(Listeners).settled();
  }

  async end(): Promise<void> {
    for (const somebody of this.people) somebody.close();
    await this.server.close();
    await this.database.drop();
  }
}

/** The fragment every mutation of a test asks for. */
export const refusal = '... on Refusal { code kind rule message field }';
