import { useSyncExternalStore } from 'react';

/**
 * The last answers read here, for when there is no network. They hold what this reader may see: they go when somebody
 * signs in or out (`forgetAnswers`). Where the browser has no such storage (no HTTPS) nothing is kept.
 */
const storeName = 'faire-answers';
const most = 80;
const largest = 500_000;
const keptAt = 'x-kept-at';

interface Asked {
  readonly operationName?: string;
  readonly variables?: unknown;
  readonly extensions?: { readonly persistedQuery?: { readonly sha256Hash: string } };
}

/** The name of a question in the store; null for one without the hash of its text. */
export function nameOf(body: unknown, language: string): string | null {
  if (typeof body !== 'string') return null;
  const { operationName = '', variables = {}, extensions }: Asked = JSON.parse(body);
  const hash = extensions?.persistedQuery?.sha256Hash;
  if (hash === undefined) return null;
  return `/kept?${new URLSearchParams({ operationName, hash, language, variables: JSON.stringify(variables) }).toString()}`;
}

let closed = false;
let lastRead: Date | null = null;
const listeners = new Set<() => void>();

function tell(moment: Date | null): void {
  if (moment?.getTime() === lastRead?.getTime()) return;
  lastRead = moment;
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** When what is shown was read, the oldest of it; null when it comes from the server. */
export const useLastRead = (): Date | null => useSyncExternalStore(subscribe, () => lastRead);

const open = (): Promise<Cache> | null => ('caches' in globalThis ? caches.open(storeName) : null);

async function keep(name: string, text: string): Promise<void> {
  const store = text.length <= largest ? await open() : null;
  if (!store || closed) return;
  // The newest is the last: the first goes when there are too many.
  await store.delete(name);
  await store.put(
    name,
    new Response(text, { headers: { 'content-type': 'application/json', [keptAt]: new Date().toISOString() } }),
  );
  const names = await store.keys();
  await Promise.all(names.slice(0, Math.max(0, names.length - most)).map((old) => store.delete(old)));
}

async function find(name: string): Promise<Response | null> {
  const found = await (await open())?.match(name);
  if (!found) return null;
  const moment = new Date(found.headers.get(keptAt) ?? 0);
  tell(lastRead && lastRead < moment ? lastRead : moment);
  return found;
}

/** `fetch` for what is only read: answers with what was read last when the server cannot be reached. */
export const rememberingAnswers =
  (language: string, send: typeof fetch): typeof fetch =>
  async (input, init) => {
    const name = nameOf(init?.body, language);
    if (name === null) return send(input, init);
    try {
      const response = await send(input, init);
      tell(null);
      if (!response.ok) return response;
      // Read whole here: urql ends the request as soon as it has its answer.
      const text = await response.text();
      // A full device keeps less, and reads all the same.
      keep(name, text).catch(() => undefined);
      const { status, headers } = response;
      return new Response(text, { status, headers });
    } catch (error) {
      const found = init?.signal?.aborted ? null : await find(name);
      if (found) return found;
      throw error;
    }
  };

/** Erases what was read here. `forGood`: the page is about to go, nothing that still arrives is kept. */
export async function forgetAnswers(forGood: boolean): Promise<void> {
  closed ||= forGood;
  if ('caches' in globalThis) await caches.delete(storeName);
}
