import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useQuery, type AnyVariables, type CombinedError, type TypedDocumentNode } from 'urql';
import { onReachableAgain } from '../graphql/network.js';
import { connectionState, onConnectionState, tellTyping, watch, type ConnectionState } from './connection.js';
import type { Notice, Presence } from './protocol.js';

/**
 * Hears the notices of a topic (null: none). `onStartOver`: what is shown may be stale, ask for it again; also where it
 * came from this device because the server did not answer, and now does.
 */
export function useLive(topic: string | null, onNotice: (notice: Notice) => void, onStartOver?: () => void): void {
  const handlers = useRef({ onNotice, onStartOver });
  useEffect(() => {
    handlers.current = { onNotice, onStartOver };
  });
  useEffect(() => {
    if (topic === null) return;
    return watch(topic, {
      onNotice: (notice) => handlers.current.onNotice(notice),
      onStartOver: () => handlers.current.onStartOver?.(),
    });
  }, [topic]);
  useEffect(() => onReachableAgain(() => handlers.current.onStartOver?.()), []);
}

export interface Reading<Data> {
  readonly data: Data | undefined;
  readonly error: CombinedError | undefined;
  readonly fetching: boolean;
  readonly refresh: () => void;
}

const coalesceWithin = 300;

/**
 * A query that is asked again when its topic has a notice, at most once in 300 ms. Without a topic: a plain query.
 *
 *     const reading = useLiveQuery(ProposalDocument, { number }, `proposal:${id}`);
 *     return <Loaded reading={reading}>{({ proposal }) => …}</Loaded>;
 */
export function useLiveQuery<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  topic: string | null = null,
): Reading<Data> {
  const [{ data, error, fetching }, execute] = useQuery<Data, AnyVariables>({ query: document, variables });
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const soon = useCoalesced(refresh);
  useLive(topic, soon, soon);
  return { data, error, fetching, refresh };
}

/** Runs an act at once, then at most once per 300 ms: the last call is never lost. */
function useCoalesced(act: () => void): () => void {
  const latest = useRef(act);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const again = useRef(false);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current);
      timer.current = null;
    },
    [],
  );
  return useCallback(() => {
    const run = () => {
      again.current = false;
      latest.current();
      timer.current = setTimeout(() => {
        timer.current = null;
        if (again.current) run();
      }, coalesceWithin);
    };
    if (timer.current) again.current = true;
    else run();
  }, []);
}

const nobody: Presence = { count: 0, people: [] };

/** Who is here now. */
export function usePresence(topic: string): Presence {
  const [presence, setPresence] = useState(nobody);
  useEffect(() => watch(topic, { onPresence: setPresence }), [topic]);
  return presence;
}

/** Who is writing now, and the way to say that I am (call it on each key; it holds itself back). */
export function useTyping(topic: string): { readonly names: readonly string[]; readonly tell: () => void } {
  const [names, setNames] = useState<readonly string[]>([]);
  const lastTold = useRef(0);
  useEffect(() => {
    const timers = new Map<string, ReturnType<typeof setTimeout>>();
    const stop = watch(topic, {
      onTyping: (name) => {
        clearTimeout(timers.get(name));
        timers.set(
          name,
          setTimeout(() => setNames((all) => all.filter((each) => each !== name)), 4000),
        );
        setNames((all) => (all.includes(name) ? all : [...all, name]));
      },
    });
    return () => {
      stop();
      for (const timer of timers.values()) clearTimeout(timer);
      setNames([]);
    };
  }, [topic]);
  const tell = useCallback(() => {
    const now = Date.now();
    if (now - lastTold.current < 2000) return;
    lastTold.current = now;
    tellTyping(topic);
  }, [topic]);
  return { names, tell };
}

export const useConnectionState = (): ConnectionState => useSyncExternalStore(onConnectionState, connectionState);
