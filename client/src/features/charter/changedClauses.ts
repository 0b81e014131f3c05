/** A stretch of words that stayed, came or went. */
export interface Run {
  readonly op: 'same' | 'insert' | 'delete';
  readonly text: string;
}

export interface ChangedClause {
  readonly id: string;
  /** same, changed, inserted, deleted or moved */
  readonly kind: string;
  readonly item: boolean;
  readonly words: readonly Run[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isRun = (value: unknown): value is Run =>
  isRecord(value) &&
  (value['op'] === 'same' || value['op'] === 'insert' || value['op'] === 'delete') &&
  typeof value['text'] === 'string';

const isItem = (clause: unknown): boolean => isRecord(clause) && clause['kind'] === 'list-item';

/** The clauses of a text's difference, out of the API's JSON; what is not one is left out. */
export function changedClauses(json: unknown): ChangedClause[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((each: unknown, index) => {
    if (!isRecord(each) || !Array.isArray(each['words'])) return [];
    const words: unknown[] = each['words'];
    return [
      {
        id: `${index}-${String(each['clauseId'])}`,
        kind: String(each['kind']),
        item: isItem(each['after'] ?? each['before']),
        words: words.filter(isRun),
      },
    ];
  });
}
