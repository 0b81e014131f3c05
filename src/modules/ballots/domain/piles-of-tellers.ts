import type { StoredPapers } from './closed-ballot.js';

/** What one teller counted of one pile. */
export interface Pile {
  readonly name: string;
  readonly tellerId: string;
  readonly papers: readonly StoredPapers[];
}

/** The same count in one form, whatever the order it was entered in; kinds nobody has are left out. */
const formOf = (papers: readonly StoredPapers[]): string =>
  JSON.stringify(
    papers
      .filter(({ count }) => count > 0)
      .map(({ choice, college, weight, count }) => [choice, college, weight, count])
      .map((line) => JSON.stringify(line))
      .sort(),
  );

/** Whether two different tellers found the same in a pile. */
export function agreement(piles: readonly Pile[], name: string): readonly StoredPapers[] | null {
  const counts = piles.filter((pile) => pile.name === name);
  const found = counts.find((one) =>
    counts.some((other) => other.tellerId !== one.tellerId && formOf(other.papers) === formOf(one.papers)),
  );
  return found ? found.papers.filter(({ count }) => count > 0) : null;
}

/** The papers of every pile, once each; or the first pile on which no two tellers agree. */
export function agreedPiles(
  piles: readonly Pile[],
): { readonly papers: readonly StoredPapers[] } | { readonly disagreed: string } {
  const papers: StoredPapers[] = [];
  for (const name of [...new Set(piles.map((pile) => pile.name))].sort()) {
    const found = agreement(piles, name);
    if (!found) return { disagreed: name };
    papers.push(...found);
  }
  return { papers };
}
