import type { Socket } from 'socket.io-client';
import { networkAnswered } from '../graphql/network.js';
import type { Ask, DraftMessage } from './draft/DraftClient.js';
import type { ClientEvents, Notice, Presence, ServerEvents } from './protocol.js';
import { acknowledged, asking, received, unknownTopic, type Step, type TopicState } from './resume.js';

export type ConnectionState = 'idle' | 'live' | 'reconnecting' | 'offline';

export interface Watcher {
  readonly onNotice?: (notice: Notice) => void;
  /** What is shown may be stale: ask for everything again. */
  readonly onStartOver?: () => void;
  readonly onPresence?: (presence: Presence) => void;
  readonly onTyping?: (name: string) => void;
}

interface Topic {
  state: TopicState;
  presence: Presence | null;
  readonly watchers: Set<Watcher>;
}

type LiveSocket = Socket<ServerEvents, ClientEvents>;

/** Who speaks with the server about drafts, and hears when the way to it opens and closes. */
export interface Conversation {
  readonly onOpen: () => void;
  readonly onClose: () => void;
  readonly onMessage: (message: DraftMessage) => void;
}

const answerWithin = 10_000;

const conversations = new Set<Conversation>();
const topics = new Map<string, Topic>();
const stateListeners = new Set<() => void>();
let socket: LiveSocket | null = null;
let opening = false;
let state: ConnectionState = 'idle';

export const connectionState = (): ConnectionState => state;

export function onConnectionState(listener: () => void): () => void {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}

function setState(next: ConnectionState): void {
  state = next;
  for (const listener of stateListeners) listener();
}

/** Watches a topic until the returned function is called. The socket opens with the first watcher. */
export function watch(name: string, watcher: Watcher): () => void {
  let topic = topics.get(name);
  if (!topic) {
    topic = { state: unknownTopic, presence: null, watchers: new Set() };
    topics.set(name, topic);
    if (socket?.connected) ask(name, topic);
  }
  topic.watchers.add(watcher);
  if (topic.presence) watcher.onPresence?.(topic.presence);
  void open();
  return () => leave(name, watcher);
}

function leave(name: string, watcher: Watcher): void {
  const topic = topics.get(name);
  topic?.watchers.delete(watcher);
  if (!topic || topic.watchers.size > 0) return;
  topics.delete(name);
  socket?.emit('unwatch', { topic: name });
}

/** Speaks on the product's own socket until the returned function is called. */
export function converse(conversation: Conversation): () => void {
  conversations.add(conversation);
  if (socket?.connected) conversation.onOpen();
  else void open();
  return () => conversations.delete(conversation);
}

/** Asks about a draft; rejects without a connection, and when there is no answer in ten seconds. */
export const askDraft: Ask = (message) =>
  socket?.connected
    ? socket.timeout(answerWithin).emitWithAck('channel', { channel: 'draft', message })
    : Promise.reject(new Error('there is no connection'));

/** Tells the others on a topic that this person is writing. */
export function tellTyping(topic: string): void {
  if (socket?.connected) socket.volatile.emit('typing', { topic });
}

async function open(): Promise<void> {
  if (socket || opening) return;
  opening = true;
  try {
    await firstPaint();
    const { io } = await import('socket.io-client');
    const opened: LiveSocket = io({ path: '/live', transports: ['websocket', 'polling'], tryAllTransports: true });
    socket = opened;
    listen(opened);
  } catch {
    setState('offline');
  } finally {
    opening = false;
  }
}

function listen(opened: LiveSocket): void {
  opened.on('connect', () => {
    networkAnswered();
    setState('live');
    for (const [name, topic] of topics) ask(name, topic);
    for (const { onOpen } of conversations) onOpen();
  });
  opened.on('disconnect', (reason) => {
    for (const { onClose } of conversations) onClose();
    setState(navigator.onLine ? 'reconnecting' : 'offline');
    // Closed by the server on purpose (a session ended, a node stops): the library waits to be told.
    if (reason === 'io server disconnect') setTimeout(() => opened.connect(), 1000 + Math.random() * 2000);
  });
  opened.on('connect_error', () => setState(navigator.onLine ? 'reconnecting' : 'offline'));
  opened.on('notice', (notice) => withTopic(notice.topic, (topic) => apply(topic, received(topic.state, notice))));
  opened.on('channel', ({ message }) => conversations.forEach(({ onMessage }) => onMessage(message)));
  opened.on('presence', ({ topic: name, count, people }) =>
    withTopic(name, (topic) => setPresence(topic, { count, people })),
  );
  opened.on('typing', ({ topic: name, name: person }) =>
    withTopic(name, (topic) => topic.watchers.forEach((watcher) => watcher.onTyping?.(person))),
  );
  // A socket of the network that went may look open for a long while: a new one knows at once.
  window.addEventListener('online', () => opened.disconnect().connect());
  window.addEventListener('offline', () => setState('offline'));
}

function ask(name: string, topic: Topic): void {
  const since = topic.state.seq;
  topic.state = asking(topic.state);
  socket?.emit('watch', since === null ? { topic: name } : { topic: name, since }, (ack) => {
    if (topics.get(name) !== topic) return;
    apply(topic, acknowledged(topic.state, ack));
    if (ack.ok && ack.people) setPresence(topic, { count: ack.people.length, people: ack.people });
  });
}

function apply(topic: Topic, step: Step): void {
  topic.state = step.state;
  for (const watcher of topic.watchers) {
    if (step.startOver) watcher.onStartOver?.();
    for (const notice of step.deliver) watcher.onNotice?.(notice);
  }
}

function setPresence(topic: Topic, presence: Presence): void {
  topic.presence = presence;
  for (const watcher of topic.watchers) watcher.onPresence?.(presence);
}

function withTopic(name: string, act: (topic: Topic) => void): void {
  const topic = topics.get(name);
  if (topic) act(topic);
}

/** After the page is drawn and quiet, so that the socket never delays what is read. */
function firstPaint(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) window.requestIdleCallback(() => resolve(), { timeout: 1500 });
    else setTimeout(resolve, 300);
  });
}
