const failures = new Set<() => void>();

/**
 * Runs a load the first time it is asked for and keeps its promise, a failed one too: a page that suspends on it
 * sees the same failure until `forgetFailures`.
 */
export function once<T>(load: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    if (!kept) {
      kept = load();
      kept.catch(() => failures.add(() => (kept = undefined)));
    }
    return kept;
  };
}

/** Lets what failed to load (a cut network, a new release) be tried again. */
export function forgetFailures(): void {
  for (const forget of failures) forget();
  failures.clear();
}
