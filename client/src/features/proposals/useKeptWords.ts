import { useCallback, useState } from 'react';
import { readKept, type KeptWords, type Words } from './words.js';

export interface Writing {
  readonly words: Words;
  /** The version of the proposal these words were written from. */
  readonly version: number;
  /** Something is not saved. */
  readonly touched: boolean;
  /** They were begun before this page was opened. */
  readonly restored: boolean;
  /** False where the browser keeps nothing (private window, full device). */
  readonly kept: boolean;
  /** Another number: other words were put in the fields at once. */
  readonly round: number;
  readonly change: (part: Partial<Words>) => void;
  /** Puts other words in the fields at once, not saved. */
  readonly replace: (words: Words) => void;
  /** From these words on, saved ones: what was kept is forgotten. */
  readonly startFrom: (words: Words, version: number) => void;
  /** The same words, now written from that version. */
  readonly rebase: (version: number) => void;
}

type State = Omit<Writing, 'change' | 'replace' | 'rebase' | 'startFrom'>;

/** Words being written, kept on this device at each key: a closed tab or a lost network loses nothing. */
export function useKeptWords(key: string, saved: Words, savedVersion: number): Writing {
  const [state, setState] = useState<State>(() => {
    const found = load(key);
    return found
      ? { ...found, touched: true, restored: true, round: 0, kept: true }
      : { words: saved, version: savedVersion, touched: false, restored: false, round: 0, kept: true };
  });
  const write = (next: KeptWords) => ({ ...next, touched: true, kept: keep(key, next) });
  // The editor reports from outside React: each change starts from the last one.
  const change = (part: Partial<Words>) =>
    setState((before) => ({ ...before, ...write({ version: before.version, words: { ...before.words, ...part } }) }));
  const replace = (words: Words) =>
    setState((before) => ({ ...before, ...write({ version: before.version, words }), round: before.round + 1 }));
  const rebase = (version: number) => setState((before) => ({ ...before, ...write({ version, words: before.words }) }));
  const startFrom = useCallback(
    (words: Words, version: number) =>
      setState(({ round }) => {
        forget(key);
        return { words, version, touched: false, restored: false, round: round + 1, kept: true };
      }),
    [key],
  );
  return { ...state, change, replace, rebase, startFrom };
}

function load(key: string): KeptWords | null {
  try {
    return readKept(localStorage.getItem(key));
  } catch {
    return null;
  }
}

function keep(key: string, { words, version }: KeptWords): boolean {
  try {
    localStorage.setItem(key, JSON.stringify({ words, version }));
    return true;
  } catch {
    return false;
  }
}

function forget(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept.
  }
}
