import type { Server as HttpServer } from 'node:http';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type OnModuleInit,
} from '@nestjs/common';
import { Server, type Socket } from 'socket.io';
import { isId, type Id } from '../../kernel/ids.js';
import { Refused, sentenceOf, type Refusal } from '../../kernel/refusal.js';
import type { SubjectRef } from '../../kernel/subject-ref.js';
import { CONFIG, type Config } from '../config/config.js';
import { EventRelay } from '../events/event-relay.js';
import type { LoggedEvent } from '../events/event.js';
import { languageOf } from '../graphql/context.js';
import { Observability } from '../observability/observability.js';
import { notFound } from '../../kernel/common.refusals.js';
import type { Actor } from '../sessions/actor.js';
import { Sessions } from '../sessions/sessions.js';
import type { Channel, ChannelMessage, Peer } from './channel.js';
import { LiveTopics, type Notice, type TopicKind } from './live-topics.js';
import { Presence, type PresenceView } from './presence.js';

interface SocketData {
  actor: Actor;
}

interface ClientEvents {
  watch(request: unknown, answer: unknown): void;
  unwatch(request: unknown): void;
  typing(request: unknown): void;
  channel(request: unknown, answer: unknown): void;
}

interface ServerEvents {
  channel(message: ChannelMessage): void;
  notice(notice: Notice): void;
  presence(view: PresenceView): void;
  typing(view: { topic: string; name: string }): void;
}

type LiveServer = Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>;
type LiveSocket = Socket<ClientEvents, ServerEvents, Record<string, never>, SocketData>;

interface WatchAnswer {
  readonly ok: boolean;
  readonly seq?: number;
  /** null: too long ago, start over. */
  readonly missed?: readonly Notice[] | null;
  readonly refusal?: { code: string; message: string };
}

/** How many told events a process remembers to serve those who come back. */
const memory = 5_000;
const hotEvery = 200;
/** Telling a full hall takes the time of everybody else: at most a third of it, and each topic once a second at least. */
const shareOfTelling = 3;
const hotAtLeastEvery = 1_000;
const topicsPerSocket = 60;
const typingEvery = 1_000;
/** Of one message; what is written in a draft is the largest. */
const messageBytes = 1_100_000;

/** Carries the event log to watchers: one room a topic, resumed from the last `seq` a client saw. */
@Injectable()
export class LiveHub implements OnModuleInit, OnApplicationBootstrap, BeforeApplicationShutdown {
  private io: LiveServer | null = null;
  private recent: LoggedEvent[] = [];
  private nudged = 0;
  /** How many times a derived view was said to have changed. */
  nudges = 0;
  private readonly hot = new Map<
    string,
    { timer: NodeJS.Timeout | null; pending: Notice | null; at: number; rest: number }
  >();
  private readonly channels = new Map<string, Channel>();
  private readonly presence = new Presence((topic, view) => this.io?.to(topic).emit('presence', view));

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly relay: EventRelay,
    private readonly topics: LiveTopics,
    private readonly sessions: Sessions,
    private readonly observability: Observability,
  ) {}

  onModuleInit(): void {
    this.relay.onTold((events) => this.tell(events));
  }

  /** Remembers what was told before this process, up to where it heard for itself. */
  async onApplicationBootstrap(): Promise<void> {
    const heardFrom = this.recent[0]?.seq ?? this.relay.position + 1;
    const before = await this.relay.since(Math.max(0, heardFrom - 1 - memory), memory);
    this.recent = [...before.filter(({ seq }) => seq < heardFrom), ...this.recent].slice(-memory);
    this.sessions.onRevoked((ids) => this.disconnect(new Set(ids)));
  }

  /** Before the port closes, which waits for every connection to end. */
  beforeApplicationShutdown(): void {
    for (const { timer } of this.hot.values()) if (timer) clearTimeout(timer);
    this.io?.disconnectSockets(true);
    this.io?.engine.close();
  }

  /** Opens the sockets on the product's own port. */
  attach(server: HttpServer): void {
    const own = new URL(this.config.publicUrl).host;
    this.io = new Server<ClientEvents, ServerEvents, Record<string, never>, SocketData>(server, {
      path: '/live',
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: messageBytes,
      // Another site's page must not open a socket with our cookie; same-host requests may come by any name.
      allowRequest: (request, answer) => {
        const origin = request.headers.origin;
        const host = origin && URL.canParse(origin) ? new URL(origin).host : null;
        answer(null, origin === undefined || host === own || host === request.headers.host);
      },
    });
    this.io.use((socket, next) => {
      this.identify(socket).then(() => next(), next);
    });
    this.io.on('connection', (socket) => this.welcome(socket));
  }

  addChannel(channel: Channel): void {
    if (this.channels.has(channel.name)) throw new Error(`two channels ${channel.name}`);
    this.channels.set(channel.name, channel);
  }

  /** Tells a room of a channel, on this server. `volatile`: what comes too late is not worth sending. */
  tellRoom(channel: string, room: string, message: object, tell: { except?: Peer; volatile?: boolean } = {}): void {
    if (!this.io) return;
    const to = this.io.to(room).except(tell.except?.id ?? []);
    (tell.volatile ? to.volatile : to).emit('channel', { channel, message });
  }

  /** Tells the watchers of a topic, on this server, of what is no event of the log: a derived view of it changed. */
  nudge(topic: string, event: string, changed: SubjectRef): void {
    this.nudges += 1;
    if (!this.io?.sockets.adapter.rooms.has(topic)) return;
    // Greater than any place in the log and than the nudge before: clients ignore what they have seen.
    this.nudged = Math.max(this.nudged + 1, Date.now());
    const notice = { seq: this.nudged, topic, event, changed };
    const found = this.topics.parse(topic);
    if (found?.kind.view) this.tellHot(topic, found.kind, found.id, notice);
    else this.send(notice);
  }

  private async identify(socket: LiveSocket): Promise<void> {
    const { cookie, 'accept-language': language } = socket.handshake.headers;
    const name = `${this.sessions.cookieName}=`;
    const token = cookie
      ?.split(/;\s*/)
      .find((pair) => pair.startsWith(name))
      ?.slice(name.length);
    const asked: unknown = socket.handshake.auth['language'];
    socket.data.actor = await this.sessions.actorOf(token, languageOf(typeof asked === 'string' ? asked : language));
  }

  private welcome(socket: LiveSocket): void {
    this.observability.sockets.inc();
    socket.on('watch', (request: unknown, answer: unknown) => {
      if (typeof answer !== 'function') return;
      this.watch(socket, request).then(
        (view) => answer(view) as unknown,
        (error: unknown) => {
          this.observability.log.error({ error }, 'a watch failed');
          answer({ ok: false, refusal: { code: 'Internal', message: '' } });
        },
      );
    });
    socket.on('unwatch', (request: unknown) => {
      const topic = topicOf(request);
      if (!topic) return;
      void socket.leave(topic);
      this.presence.leave(topic, socket.id);
    });
    let typedAt = 0;
    socket.on('typing', (request: unknown) => {
      const topic = topicOf(request);
      const { name, accountId } = socket.data.actor;
      if (!topic || accountId === null || !socket.rooms.has(topic) || Date.now() - typedAt < typingEvery) return;
      typedAt = Date.now();
      socket.to(topic).volatile.emit('typing', { topic, name });
    });
    const peer = peerOf(socket);
    socket.on('channel', (request: unknown, answer: unknown) => {
      void this.converse(peer, request).then((view) =>
        typeof answer === 'function' ? (answer(view) as unknown) : null,
      );
    });
    socket.on('disconnect', () => {
      for (const channel of this.channels.values()) channel.left(peer);
      this.observability.sockets.dec();
      this.presence.leaveAll(socket.id);
    });
  }

  private async converse(peer: Peer, request: unknown): Promise<object> {
    const channel = isMessage(request) ? this.channels.get(request.channel) : undefined;
    if (!channel || !isMessage(request)) return refused(notFound(), peer.actor);
    try {
      return { ok: true, ...(await channel.hear(peer, request.message)) };
    } catch (error) {
      if (error instanceof Refused) return refused(error.refusal, peer.actor);
      this.observability.log.error({ error, channel: channel.name }, 'a message failed');
      return { ok: false, refusal: { code: 'Internal', message: '' } };
    }
  }

  private async watch(socket: LiveSocket, request: unknown): Promise<WatchAnswer> {
    const topic = topicOf(request);
    const since = sinceOf(request);
    const found = topic === null ? null : this.topics.parse(topic);
    const { actor } = socket.data;
    if (topic === null || !found || !isId(found.id) || socket.rooms.size > topicsPerSocket) {
      return refused(notFound(), actor);
    }
    const decision = await found.kind.mayWatch(actor, found.id);
    if (!decision.allowed) return refused(decision.refusal, actor);
    await socket.join(topic);
    if (found.kind.presence) this.presence.join(topic, socket.id, actor);
    // Read after joining: what is told in between arrives twice rather than never, and clients ignore what they have.
    return { ok: true, seq: this.relay.position, missed: since === null ? [] : this.missed(topic, found, since) };
  }

  private missed(topic: string, { kind, id }: { kind: TopicKind; id: Id }, since: number): Notice[] | null {
    if (kind.resumes === false) return null;
    const first = this.recent[0]?.seq ?? this.relay.position + 1;
    if (since < first - 1) return null;
    return this.recent
      .filter((event) => event.seq > since && kind.concerned(event).includes(id))
      .map((event) => noticeOf(topic, event));
  }

  private tell(events: readonly LoggedEvent[]): void {
    this.recent.push(...events);
    if (this.recent.length > memory) this.recent = this.recent.slice(-memory);
    if (!this.io) return;
    for (const event of events) {
      for (const kind of this.topics.all()) {
        for (const id of new Set(kind.concerned(event))) {
          const topic = `${kind.kind}:${id}`;
          if (!this.io.sockets.adapter.rooms.has(topic)) continue;
          const notice = noticeOf(topic, event);
          if (kind.view) this.tellHot(topic, kind, id, notice);
          else this.send(notice);
        }
      }
    }
  }

  private send(notice: Notice): void {
    this.observability.notices.inc();
    this.io?.to(notice.topic).emit('notice', notice);
  }

  /** First at once, then at most five a second, fewer where telling takes long; the last one is never lost. */
  private tellHot(topic: string, kind: TopicKind, id: Id, notice: Notice): void {
    const state = this.hot.get(topic) ?? { timer: null, pending: null, at: 0, rest: hotEvery };
    this.hot.set(topic, state);
    state.pending = notice;
    if (state.timer) return;
    const wait = Math.max(0, state.at + state.rest - Date.now());
    state.timer = setTimeout(() => {
      void this.sendHot(topic, kind, id);
    }, wait);
  }

  private async sendHot(topic: string, kind: TopicKind, id: Id): Promise<void> {
    const state = this.hot.get(topic);
    if (!state) return;
    const notice = state.pending;
    state.pending = null;
    state.at = Date.now();
    try {
      const view = await kind.view?.(id);
      const began = performance.now();
      if (notice) this.send({ ...notice, view });
      const took = performance.now() - began;
      state.rest = Math.min(Math.max(hotEvery, took * shareOfTelling), hotAtLeastEvery);
    } catch (error) {
      this.observability.log.error({ error, topic }, 'a hot view failed');
      if (notice) this.send(notice);
    } finally {
      state.timer = null;
      if (state.pending) this.tellHot(topic, kind, id, state.pending);
      else if (!this.io?.sockets.adapter.rooms.has(topic)) this.hot.delete(topic);
    }
  }

  /** A revoked session drops its sockets at once. */
  private disconnect(sessionIds: ReadonlySet<Id>): void {
    for (const socket of this.io?.sockets.sockets.values() ?? []) {
      const { actor } = socket.data;
      if (actor.sessionId !== null && sessionIds.has(actor.sessionId)) socket.disconnect(true);
    }
  }
}

const noticeOf = (topic: string, event: LoggedEvent): Notice => ({
  seq: event.seq,
  topic,
  event: event.type,
  changed: event.subject,
});

const refused = (refusal: Refusal, actor: Actor): WatchAnswer => ({
  ok: false,
  refusal: { code: refusal.code, message: sentenceOf(refusal, actor.language) },
});

const isMessage = (request: unknown): request is ChannelMessage =>
  typeof request === 'object' && request !== null && 'channel' in request && typeof request.channel === 'string';

const peerOf = (socket: LiveSocket): Peer => ({
  id: socket.id,
  actor: socket.data.actor,
  send: (channel, message) => socket.emit('channel', { channel, message }),
  enter: (room) => void socket.join(room),
  leave: (room) => void socket.leave(room),
});

const topicOf = (request: unknown): string | null =>
  typeof request === 'object' &&
  request !== null &&
  'topic' in request &&
  typeof request.topic === 'string' &&
  request.topic.length <= 100
    ? request.topic
    : null;

const sinceOf = (request: unknown): number | null =>
  typeof request === 'object' && request !== null && 'since' in request && Number.isSafeInteger(request.since)
    ? Number(request.since)
    : null;
