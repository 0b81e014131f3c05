/** Words one person wrote; `person` null: there before the text was written together. */
export interface Passage {
  readonly clauseId: string | null;
  readonly text: string;
  readonly person: { readonly id: string; readonly name: string; readonly erased: boolean } | null;
}

/** Passages that follow each other in one clause. */
export function byClause(passages: readonly Passage[]): { readonly key: string; readonly passages: Passage[] }[] {
  const clauses: { key: string; clauseId: string | null; passages: Passage[] }[] = [];
  for (const passage of passages) {
    const last = clauses.at(-1);
    if (last && last.clauseId === passage.clauseId) last.passages.push(passage);
    else {
      const { clauseId } = passage;
      clauses.push({ key: `${clauses.length} ${clauseId}`, clauseId, passages: [passage] });
    }
  }
  return clauses;
}

/** How many words each wrote, the one who wrote most first. A word several hands made counts for each of them. */
export function countWords(
  passages: readonly Passage[],
  nameOf: (passage: Passage) => string,
): (readonly [name: string, words: number])[] {
  const counts = new Map<string, number>();
  for (const passage of passages) {
    const name = nameOf(passage);
    const words = passage.text.split(/[^\p{L}\p{N}’'-]+/u).filter((word) => word !== '').length;
    counts.set(name, (counts.get(name) ?? 0) + words);
  }
  return [...counts].sort(([, one], [, other]) => other - one);
}
