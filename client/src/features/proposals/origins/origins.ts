import { sentencesOf, type OriginRun } from '../../../../../src/modules/texts/domain/origins.js';
import { changesOf, type Change } from '../../../text/changes.js';
import { originClauses } from '../../../text/originClauses.js';

/** A sentence, its words by the version that brought them. */
export interface Sentence {
  /** `<clause id>.<its place in the clause>`, in the page's address. */
  readonly key: string;
  readonly clauseId: string;
  readonly runs: readonly OriginRun[];
}

export interface TracedClause {
  readonly clauseId: string;
  /** heading, paragraph, list-item or quote */
  readonly kind: string;
  readonly sentences: readonly Sentence[];
}

interface Taken {
  readonly state: string;
  /** The number of the version it changed. */
  readonly base: number;
  /** As the API gives them. */
  readonly clauses: unknown;
}

/** The clauses of a text out of the API's JSON, sentence by sentence; what has no words is left out. */
export function tracedClauses(json: unknown): TracedClause[] {
  return originClauses(json).flatMap(({ clauseId, kind, runs: all }) => {
    const sentences = sentencesOf({ runs: all })
      .map((runs, place) => ({ key: `${clauseId}.${place}`, clauseId, runs }))
      .filter(({ runs }) => runs.some(({ text }) => text.trim() !== ''));
    return sentences.length === 0 ? [] : [{ clauseId, kind, sentences }];
  });
}

export const wordsOf = (runs: readonly OriginRun[]): string => runs.map(({ text }) => text).join('');

export interface Brought {
  readonly version: number;
  /** Of another text, perhaps. */
  readonly versionId: string;
  /** Each stretch of its words in the sentence. */
  readonly stretches: readonly string[];
}

/**
 * The versions a sentence has words of: those of the texts it was made from, in the order given, then its own, the oldest
 * first. Spaces and signs alone say nothing of anybody.
 */
export function broughtBy({ runs }: Sentence, sources: readonly { readonly id: string }[] = []): Brought[] {
  const byVersion = new Map<string, Brought>();
  for (const { text, version, versionId } of runs) {
    if (!/[\p{L}\p{N}]/u.test(text)) continue;
    const stretches = [...(byVersion.get(versionId)?.stretches ?? []), text.trim()];
    byVersion.set(versionId, { version, versionId, stretches });
  }
  const elsewhere = sources.flatMap(({ id }) => byVersion.get(id) ?? []);
  const here = [...byVersion.values()].filter((each) => !elsewhere.includes(each));
  return [...elsewhere, ...here.toSorted((one, other) => one.version - other.version)];
}

/** The amendments taken into a version that brought these words of a clause to it. */
export function amendmentsThatBrought<A extends Taken>(
  amendments: readonly A[],
  clauseId: string,
  { version, stretches }: Brought,
): A[] {
  return amendments.filter(
    ({ state, base, clauses }) =>
      state === 'accepted' &&
      base === version - 1 &&
      changesOf(clauses).some((change) => change.clauseId === clauseId && inserts(change, stretches)),
  );
}

const inserts = ({ words }: Change, stretches: readonly string[]): boolean => {
  const inserted = words.filter(({ op }) => op === 'insert').map(({ text }) => text.trim());
  return inserted.some((text) => text !== '' && stretches.some((one) => one.includes(text) || text.includes(one)));
};
