import { useEffect, useState } from 'react';
import { IndexeddbPersistence } from 'y-indexeddb';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { keptDraft } from '../../offline/drafts.js';
import { askDraft, converse } from '../connection.js';
import type { Person } from '../protocol.js';
import { DraftClient, type Caret, type DraftState } from './DraftClient.js';

/** A text being written with others, at this end. */
export interface SharedDraft {
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  /** Forgets what this device keeps of it: what is not saved is lost. */
  readonly forget: () => Promise<void>;
}

export interface SharedWriting extends DraftState {
  /** Null until what this device kept has been read. */
  readonly draft: SharedDraft | null;
  /** The others who have it open. */
  readonly people: readonly Person[];
  /** False where the browser keeps nothing. */
  readonly kept: boolean;
}

const beginning: SharedWriting = {
  draft: null,
  saved: 'opening',
  mayWrite: false,
  refusal: null,
  people: [],
  kept: true,
};
const caretEvery = 120;
/** Without an answer of the browser's storage in this time, the page goes on without it. */
const storageWithin = 3_000;
const unsentKey = 'unsent';

/** Opens the shared draft of a text while the component is there; another text is another component (its `key`). */
export function useDraft(type: string, subjectId: string, accountId: string): SharedWriting {
  const [writing, setWriting] = useState(beginning);
  useEffect(
    () => openDraft(type, subjectId, accountId, (part) => setWriting((before) => ({ ...before, ...part }))),
    [type, subjectId, accountId],
  );
  return writing;
}

function openDraft(
  type: string,
  subjectId: string,
  accountId: string,
  show: (part: Partial<SharedWriting>) => void,
): () => void {
  const doc = new Y.Doc();
  const awareness = new Awareness(doc);
  const name = keptDraft(accountId, subjectId);
  const store = name === null ? null : new IndexeddbPersistence(name, doc);
  let leave: (() => void) | null = null;
  let ended = false;

  const begin = (unsent: boolean) => {
    if (ended) return;
    const client = new DraftClient(
      doc,
      { type, id: subjectId },
      askDraft,
      {
        onState: (state) => show(state),
        onCaret: (caret) => {
          place(awareness, caret);
          show({ people: othersAt(awareness) });
        },
        onHello: () => sayCaret(),
        onUnsent: (value) => void store?.set(unsentKey, value ? 1 : 0).catch(() => undefined),
      },
      unsent,
    );
    if (store) client.keptBy(store);
    const sayCaret = () => client.showCaret(doc.clientID, awareness.getLocalState()?.['cursor'] ?? null);
    const told = throttled(sayCaret, caretEvery);
    awareness.on('update', (_: unknown, origin: unknown) => {
      if (origin === 'local') told.call();
    });
    const end = converse({
      onOpen: () => client.connected(),
      onClose: () => client.disconnected(),
      onMessage: (message) => client.heard(message),
    });
    const forget = async () => {
      client.leave();
      await store?.clearData();
    };
    leave = () => {
      told.stop();
      end();
      client.leave();
    };
    show({ draft: { doc, awareness, forget }, kept: store !== null });
  };

  void unsentBefore(store).then(begin);
  return () => {
    ended = true;
    leave?.();
    awareness.destroy();
    void store?.destroy();
    doc.destroy();
  };
}

/** What was kept is in the document when it answers; true when some of it may not have reached the server. */
async function unsentBefore(store: IndexeddbPersistence | null): Promise<boolean> {
  if (!store) return false;
  const read = store.whenSynced.then(() => store.get(unsentKey)).then((value: unknown) => value === 1);
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(true), storageWithin));
  return Promise.race([read, late]).catch(() => true);
}

/** The states of an `Awareness` come from the server's word alone: who, and where. */
function place(awareness: Awareness, { client, person, caret }: Caret): void {
  if (client === awareness.clientID) return;
  const known = awareness.meta.get(client);
  awareness.meta.set(client, { clock: (known?.clock ?? 0) + 1, lastUpdated: Date.now() });
  if (person)
    awareness.states.set(client, { person, user: { name: person.name, tone: toneOf(person.id) }, cursor: caret });
  else awareness.states.delete(client);
  const changes = {
    added: person && !known ? [client] : [],
    updated: person && known ? [client] : [],
    removed: person ? [] : [client],
  };
  awareness.emit('change', [changes, 'server']);
}

const tones = 6;

/** Always the same for one person, of those the page has colours for. */
const toneOf = (id: string): number => [...id].reduce((sum, sign) => sum + sign.charCodeAt(0), 0) % tones;

const isPerson = (value: unknown): value is Person =>
  typeof value === 'object' && value !== null && 'id' in value && 'name' in value;

/** Each once, however many windows they have open. */
function othersAt(awareness: Awareness): Person[] {
  const people = [...awareness.getStates()].flatMap(([client, state]) => {
    const person: unknown = state['person'];
    return client !== awareness.clientID && isPerson(person) ? [person] : [];
  });
  return [...new Map(people.map((person) => [person.id, person])).values()];
}

function throttled(act: () => void, every: number): { readonly call: () => void; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | null = null;
  const call = () => {
    timer ??= setTimeout(() => {
      timer = null;
      act();
    }, every);
  };
  return { call, stop: () => timer && clearTimeout(timer) };
}
