import { useEffect, useRef, useSyncExternalStore } from 'react';

/** Words of a clause of one version of a text, with up to 32 characters that stand before and after them. */
export interface Passage {
  readonly clauseId: string;
  readonly textVersionId: string;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface QuotableClause {
  readonly id: string;
  readonly text: string;
}

/** A text on the page whose words can be quoted in the debate on its subject. */
export interface QuotableText {
  readonly textVersionId: string;
  readonly clauses: readonly QuotableClause[];
}

const contextLength = 32;
const texts = new Map<string, QuotableText>();
const hearers = new Map<string, Set<(passage: Passage) => void>>();
const watchers = new Set<() => void>();

const changed = (): void => watchers.forEach((watcher) => watcher());

/** A text that is shown, until the returned function is called. */
export function offerText(subjectId: string, text: QuotableText): () => void {
  texts.set(subjectId, text);
  changed();
  return () => {
    if (texts.get(subjectId) !== text) return;
    texts.delete(subjectId);
    changed();
  };
}

function onChange(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The text on this page that the debate is about; null when it shows none. */
export const useQuotableText = (subjectId: string): QuotableText | null =>
  useSyncExternalStore(onChange, () => texts.get(subjectId) ?? null);

/** Whether a debate on this page takes quotations of a subject's text. */
export const useIsQuotable = (subjectId: string): boolean =>
  useSyncExternalStore(onChange, () => (hearers.get(subjectId)?.size ?? 0) > 0);

/** The words of a clause between two offsets, as a debate keeps them. */
export const passageOf = (
  { id, text }: QuotableClause,
  textVersionId: string,
  start = 0,
  end = text.length,
): Passage => ({
  clauseId: id,
  textVersionId,
  quote: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - contextLength), start),
  suffix: text.slice(end, end + contextLength),
});

/** Hands a passage to the debate on its subject. */
export const quotePassage = (subjectId: string, passage: Passage): void =>
  hearers.get(subjectId)?.forEach((hear) => hear(passage));

/** Hears the passages somebody wants to quote. */
export function useQuotations(subjectId: string, hear: (passage: Passage) => void): void {
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    const hearer = (passage: Passage): void => latest.current(passage);
    const all = hearers.get(subjectId) ?? new Set();
    hearers.set(subjectId, all.add(hearer));
    changed();
    return () => {
      all.delete(hearer);
      changed();
    };
  }, [subjectId]);
}
