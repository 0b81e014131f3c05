import type { DraftAnswer, DraftMessage, DraftRequest } from './draft/DraftClient.js';

/** What travels on the socket at `/live`. */

export interface Notice {
  /** Place in the log: grows, with gaps. */
  readonly seq: number;
  readonly topic: string;
  readonly changed: { readonly type: string; readonly id: string };
  /** Name of the event: "CommentPosted". */
  readonly event: string;
  /** On hot public topics, the view everyone sees, ready to show. */
  readonly view?: unknown;
}

export interface Person {
  readonly id: string;
  readonly name: string;
}

export interface Presence {
  readonly count: number;
  readonly people: readonly Person[];
}

export type WatchAck =
  | {
      readonly ok: true;
      readonly seq: number;
      /** What came after `since`; null: too much or too long ago, start over. */
      readonly missed: readonly Notice[] | null;
      readonly people?: readonly Person[];
    }
  | { readonly ok: false; readonly refusal: { readonly message: string } };

export interface ServerEvents {
  notice: (notice: Notice) => void;
  presence: (presence: Presence & { readonly topic: string }) => void;
  typing: (typing: { readonly topic: string; readonly name: string }) => void;
  channel: (said: { readonly channel: 'draft'; readonly message: DraftMessage }) => void;
}

export interface ClientEvents {
  watch: (request: { readonly topic: string; readonly since?: number }, ack: (answer: WatchAck) => void) => void;
  unwatch: (request: { readonly topic: string }) => void;
  typing: (request: { readonly topic: string }) => void;
  channel: (
    request: { readonly channel: 'draft'; readonly message: DraftRequest },
    ack: (answer: DraftAnswer) => void,
  ) => void;
}
