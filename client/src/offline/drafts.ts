/** Names of what the browser keeps of shared drafts, for who used it: each is erased when they leave. */
const key = 'faire:drafts';

const names = (): string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((name) => typeof name === 'string') : [];
  } catch {
    return [];
  }
};

/** The place of one person's copy of one draft; null where the browser keeps nothing. */
export function keptDraft(accountId: string, subjectId: string): string | null {
  const name = `faire-draft:${accountId}:${subjectId}`;
  if (!('indexedDB' in globalThis)) return null;
  try {
    localStorage.setItem(key, JSON.stringify([...new Set([...names(), name])]));
    return name;
  } catch {
    // What could not be erased later is not kept.
    return null;
  }
}

/** Erases them all; those still open in another tab go when it closes. */
export function forgetDrafts(): void {
  for (const name of names()) indexedDB.deleteDatabase(name);
}
