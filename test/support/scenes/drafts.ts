import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';
import {
  DraftClient,
  type Ask,
  type Caret,
  type DraftMessage,
  type DraftState,
} from '../../../client/src/live/draft/DraftClient.js';
import type { Id } from '../../../src/kernel/ids.js';
import type { SubjectRef } from '../../../src/kernel/subject-ref.js';
import { documentOf, textFragment } from '../../../src/modules/texts/drafts/y-text.js';
import { toPlainText } from '../../../src/modules/texts/index.js';
import type { Somebody } from '../assembly.js';

/** Somebody at a draft: the product's own client, over a real socket, without the editor. */
export class DraftWriter {
  state: DraftState = { saved: 'opening', mayWrite: false, refusal: null };
  readonly carets = new Map<number, Caret>();
  readonly doc = new Y.Doc();
  readonly client: DraftClient;
  private readonly hearers = new Set<() => void>();

  private constructor(
    readonly socket: Socket,
    subject: SubjectRef,
  ) {
    const ask = ((message: object) =>
      socket.timeout(10_000).emitWithAck('channel', { channel: 'draft', message })) as Ask;
    const hearers = {
      onState: (state: DraftState) => {
        this.state = state;
        for (const hear of this.hearers) hear();
      },
      onCaret: (caret: Caret) => {
        this.carets.set(caret.client, caret);
        for (const hear of this.hearers) hear();
      },
      onHello: () => this.client.showCaret(this.doc.clientID, null),
      onUnsent: () => undefined,
    };
    this.client = new DraftClient(this.doc, subject, ask, hearers);
    this.doc.on('update', () => {
      for (const hear of this.hearers) hear();
    });
    socket.on('connect', () => this.client.connected());
    socket.on('disconnect', () => this.client.disconnected());
    socket.on('channel', ({ message }: { message: DraftMessage }) => this.client.heard(message));
  }

  /** Opens a connection of its own and joins. */
  static at(person: Somebody, proposal: Id | SubjectRef, transports: readonly string[] = ['websocket']): DraftWriter {
    const socket = io(person.origin, {
      path: '/live',
      transports: [...transports],
      forceNew: true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      extraHeaders: person.cookie === null ? {} : { cookie: person.cookie },
    });
    return new DraftWriter(socket, typeof proposal === 'string' ? { type: 'Proposal', id: proposal } : proposal);
  }

  /** The words as this writer sees them, a clause a line. */
  get words(): string {
    return toPlainText(documentOf(this.doc));
  }

  /** The nth block of text, from 0. */
  block(at: number): Y.XmlElement {
    const found = textFragment(this.doc).get(at);
    if (!(found instanceof Y.XmlElement)) throw new Error(`there is no block ${at}`);
    return found;
  }

  /** Types words into a block, at a place or at its end. */
  type(words: string, at = 0, place?: number): void {
    const element = this.block(at);
    this.doc.transact(() => {
      let text = element.get(element.length - 1);
      if (!(text instanceof Y.XmlText)) {
        text = new Y.XmlText();
        element.push([text]);
      }
      if (text instanceof Y.XmlText) text.insert(place ?? text.length, words);
    });
  }

  /** A new paragraph after the nth block. */
  addParagraph(words: string, after: number): void {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [new Y.XmlText(words)]);
    textFragment(this.doc).insert(after + 1, [paragraph]);
  }

  /** Resolves once it holds; the test's own time limit ends it. */
  until(holds: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (!holds()) return;
        this.hearers.delete(look);
        resolve();
      };
      this.hearers.add(look);
      look();
    });
  }

  joined(): Promise<void> {
    return this.until(() => this.state.saved === 'saved');
  }

  sees(words: string): Promise<void> {
    return this.until(() => this.words.includes(words));
  }

  /** The connection is cut, until `back`. */
  cut(): void {
    this.socket.disconnect();
  }

  back(): void {
    this.socket.connect();
  }

  leave(): void {
    this.client.leave();
    this.socket.disconnect();
  }
}
