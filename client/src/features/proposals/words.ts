/** What somebody writes in the form of a proposal. */
export interface Words {
  readonly title: string;
  readonly problem: string;
  /** ProseMirror JSON; null while nothing is written, and where the text is a shared draft. */
  readonly document: unknown;
  readonly chapter: string;
  readonly cost: string;
  /** "" when not known. */
  readonly competence: string;
  readonly groupIds: readonly string[];
  readonly private: boolean;
}

/** Words kept on this device, with the version of the proposal they were written from (0: a new one). */
export interface KeptWords {
  readonly version: number;
  readonly words: Words;
}

export const noWords: Words = {
  title: '',
  problem: '',
  document: null,
  chapter: '',
  cost: '',
  competence: '',
  groupIds: [],
  private: false,
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What was kept, whatever an older version of this page wrote there; null when it is nothing. */
export function readKept(kept: string | null): KeptWords | null {
  if (kept === null) return null;
  try {
    const value: unknown = JSON.parse(kept);
    if (!isRecord(value) || typeof value['version'] !== 'number' || !isRecord(value['words'])) return null;
    const { words } = value;
    const text = (name: string): string => (typeof words[name] === 'string' ? words[name] : '');
    const groups: unknown = words['groupIds'];
    return {
      version: value['version'],
      words: {
        title: text('title'),
        problem: text('problem'),
        document: isRecord(words['document']) ? words['document'] : null,
        chapter: text('chapter'),
        cost: text('cost'),
        competence: text('competence'),
        groupIds: Array.isArray(groups) ? groups.filter((id) => typeof id === 'string') : [],
        private: words['private'] === true,
      },
    };
  } catch {
    return null;
  }
}

/** Whether somebody wrote words in the text itself. */
export const hasText = ({ document }: Words): boolean => /"text":"[^"]*\S[^"]*"/.test(JSON.stringify(document ?? null));

const emptyDocument = { type: 'doc', content: [{ type: 'paragraph' }] };

/** As the API takes them. */
export const inputOf = ({ document, competence, groupIds, ...words }: Words) => ({
  ...words,
  document: document ?? emptyDocument,
  competence: competence === '' ? null : competence,
  groupIds: [...groupIds],
});
