import { useSyncExternalStore } from 'react';

/** Whether the server can be reached, as far as the last request and the browser know. */
let reachable = typeof navigator === 'undefined' || navigator.onLine;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (next === reachable) return;
  reachable = next;
  for (const listener of listeners) listener();
}

/** Milliseconds before the server is asked whether it is there again; twice as long each time, until a request got through. */
const firstProbe = 1_000;
const longestProbe = 30_000;
let delay = firstProbe;
let probe: ReturnType<typeof setTimeout> | null = null;

export function networkAnswered(): void {
  delay = firstProbe;
  if (probe) clearTimeout(probe);
  probe = null;
  set(true);
}

export function networkFailed(): void {
  set(false);
  // A request may fail just as the network returns, and no other follow: the page finds out for itself.
  probe ??= setTimeout(() => {
    probe = null;
    delay = Math.min(2 * delay, longestProbe);
    fetch('/healthz', { cache: 'no-store' }).then(() => set(true), networkFailed);
  }, delay);
}

if (typeof window !== 'undefined') {
  window.addEventListener('online', networkAnswered);
  window.addEventListener('offline', networkFailed);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Calls back as soon as requests do not get through, at once when they do not now. */
export function onUnreachable(act: () => void): () => void {
  if (!reachable) act();
  return subscribe(() => {
    if (!reachable) act();
  });
}

/** Calls back when requests get through again: what was shown meanwhile may be old. */
export function onReachableAgain(act: () => void): () => void {
  return subscribe(() => {
    if (reachable) act();
  });
}

/** False while requests do not get through. */
export const useReachable = (): boolean => useSyncExternalStore(subscribe, () => reachable);

/** Resolves after so many milliseconds, or as soon as the network is back. */
export function networkOrDelay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    const stop = subscribe(() => {
      if (reachable) done();
    });
  });
}
