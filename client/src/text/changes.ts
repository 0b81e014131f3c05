/** A stretch of words that stayed, came or went. */
export interface Run {
  readonly op: 'same' | 'insert' | 'delete';
  readonly text: string;
}

/** One clause of a difference. */
export interface Change {
  readonly key: string;
  readonly clauseId: string;
  /** same, changed, inserted, deleted or moved */
  readonly kind: string;
  /** heading, paragraph, list-item or quote */
  readonly clause: string;
  readonly words: readonly Run[];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isRun = (value: unknown): value is Run =>
  isRecord(value) &&
  (value['op'] === 'same' || value['op'] === 'insert' || value['op'] === 'delete') &&
  typeof value['text'] === 'string';

function clauseKind(change: Record<string, unknown>): string {
  const clause = change['after'] ?? change['before'];
  return isRecord(clause) && typeof clause['kind'] === 'string' ? clause['kind'] : 'paragraph';
}

/** The clauses of a difference out of the API's JSON; what is not one is left out. */
export function changesOf(json: unknown): Change[] {
  if (!Array.isArray(json)) return [];
  return json.flatMap((each: unknown, index) => {
    if (!isRecord(each) || !Array.isArray(each['words'])) return [];
    const words: unknown[] = each['words'];
    const key = `${index}-${String(each['clauseId'])}`;
    const clauseId = String(each['clauseId']);
    return [{ key, clauseId, kind: String(each['kind']), clause: clauseKind(each), words: words.filter(isRun) }];
  });
}
