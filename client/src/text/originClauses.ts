import type { OriginRun } from '../../../src/modules/texts/domain/origins.js';

export interface OriginClause {
  readonly clauseId: string;
  /** heading, paragraph, list-item or quote */
  readonly kind: string;
  readonly runs: readonly OriginRun[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isRun = (value: unknown): value is OriginRun =>
  isRecord(value) &&
  typeof value['text'] === 'string' &&
  typeof value['version'] === 'number' &&
  typeof value['versionId'] === 'string';

/** The clauses of a text with the version that brought each word, out of the API's JSON; what is not one is left out. */
export function originClauses(json: unknown): OriginClause[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((each: unknown) => {
    if (!isRecord(each) || !Array.isArray(each['runs'])) return [];
    const runs: unknown[] = each['runs'];
    return [{ clauseId: String(each['clauseId']), kind: String(each['kind']), runs: runs.filter(isRun) }];
  });
}
