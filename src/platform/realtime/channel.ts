import type { Actor } from '../sessions/actor.js';

/** One connection, as a channel knows it. */
export interface Peer {
  readonly id: string;
  readonly actor: Actor;
  send(channel: string, message: object): void;
  enter(room: string): void;
  leave(room: string): void;
}

/**
 * A conversation a module holds over the product's own socket, beside notices: its messages are answered one by one.
 * Given to `LiveHub.addChannel` in `onModuleInit`.
 */
export interface Channel {
  readonly name: string;
  /** The answer to one message; a thrown `Refused` is answered by its sentence. */
  hear(peer: Peer, message: unknown): Promise<object>;
  /** The connection ended. */
  left(peer: Peer): void;
}

/** What travels: the same both ways. */
export interface ChannelMessage {
  readonly channel: string;
  readonly message: unknown;
}
