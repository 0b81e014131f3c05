import { useSyncExternalStore } from 'react';

/** Whether the server can be reached, as far as the last request and the browser know. */
let reachable = typeof navigator === 'undefined' || navigator.onLine;
const listeners = new Set<() => void>();

function set(next: boolean): void {
  if (next === reachable) return;
  reachable = next;
  for (const listener of listeners) listener();
}

export const networkAnswered = (): void => set(true);
export const networkFailed = (): void => set(false);

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
