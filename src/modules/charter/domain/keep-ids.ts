import type { Id } from '../../../kernel/ids.js';

/**
 * Ids for the clauses of a text typed again: the same words keep their id; between two clauses that kept theirs, the
 * first that changed takes the id of the first that was there, and so on. What remains is new.
 */
export function keepIds(
  before: readonly { readonly id: Id; readonly text: string }[],
  after: readonly string[],
  newId: () => Id,
): Id[] {
  const ids: (Id | null)[] = after.map(() => null);
  const anchors = sameWords(
    before.map(({ text }) => text),
    after,
  );
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...anchors, [before.length, after.length] as const]) {
    for (; j < nextJ; i += 1, j += 1) ids[j] = i < nextI ? (before[i]?.id ?? null) : null;
    if (nextJ < after.length) ids[nextJ] = before[nextI]?.id ?? null;
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return ids.map((id) => id ?? newId());
}

/** Pairs of places with the same words, as many as keep their order (longest common subsequence). */
function sameWords(before: readonly string[], after: readonly string[]): (readonly [number, number])[] {
  const length = before.map(() => after.map(() => 0));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const row = length[i];
      if (row) row[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: (readonly [number, number])[] = [];
  for (let [i, j] = [0, 0]; i < before.length && j < after.length;) {
    if (before[i] === after[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
