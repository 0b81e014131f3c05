import type { Language } from '../../../kernel/refusal.js';
import type { ClauseChange, ClauseChangeKind, WordRun } from './diff.js';
import { countWords } from './words.js';

export interface DiffSummary {
  /** Words, not spaces or punctuation. */
  readonly insertedWords: number;
  readonly deletedWords: number;
  readonly clauses: Readonly<Record<ClauseChangeKind, number>>;
}

export function summarise(changes: readonly ClauseChange[]): DiffSummary {
  const clauses = { same: 0, changed: 0, inserted: 0, deleted: 0, moved: 0 };
  let [insertedWords, deletedWords] = [0, 0];
  for (const { kind, words } of changes) {
    clauses[kind] += 1;
    for (const { op, text } of words) {
      if (op === 'insert') insertedWords += countWords(text);
      else if (op === 'delete') deletedWords += countWords(text);
    }
  }
  return { insertedWords, deletedWords, clauses };
}

const plural = (count: number, one: string, many: string, from: number): string =>
  `${count} ${count >= from ? many : one}`;

/** "3 mots insérés, 1 mot supprimé, 1 passage déplacé." */
export function summarySentence({ insertedWords, deletedWords, clauses }: DiffSummary, language: Language): string {
  const { changed, moved } = clauses;
  const parts =
    language === 'fr'
      ? [
          insertedWords > 0 && plural(insertedWords, 'mot inséré', 'mots insérés', 2),
          deletedWords > 0 && plural(deletedWords, 'mot supprimé', 'mots supprimés', 2),
          moved > 0 && plural(moved, 'passage déplacé', 'passages déplacés', 2),
        ]
      : [
          insertedWords > 0 && plural(insertedWords, 'word inserted', 'words inserted', 2),
          deletedWords > 0 && plural(deletedWords, 'word deleted', 'words deleted', 2),
          moved > 0 && plural(moved, 'passage moved', 'passages moved', 2),
        ];
  const said = parts.filter((part) => part !== false).join(', ');
  if (said !== '') return `${said}.`;
  const layoutOnly = changed + clauses.inserted + clauses.deleted > 0;
  if (language === 'fr') return layoutOnly ? 'Seule la mise en page change.' : 'Aucun changement.';
  return layoutOnly ? 'Only the layout changes.' : 'No change.';
}

const spoken = {
  fr: {
    insert: ['insertion : ', ' fin d’insertion'],
    delete: ['suppression : ', ' fin de suppression'],
    moved: 'passage déplacé : ',
  },
  en: {
    insert: ['insertion: ', ' end of insertion'],
    delete: ['deletion: ', ' end of deletion'],
    moved: 'passage moved: ',
  },
} as const;

/** The words of one clause with its changes said in words, for those who do not see colours or lines. */
export function spokenChange({ kind, words }: Pick<ClauseChange, 'kind' | 'words'>, language: Language): string {
  const phrases = merged(words).map(({ op, text }) => {
    if (op === 'same') return text.trim();
    const [start, end] = spoken[language][op];
    return `[${start}${text.trim()}${end}]`;
  });
  const said = phrases.filter((phrase) => phrase !== '').join(' ');
  return kind === 'moved' ? spoken[language].moved + said : said;
}

/** What changed, clause by clause, one a line; clauses that stayed are left out. */
export const spokenDiff = (changes: readonly ClauseChange[], language: Language): string =>
  changes
    .filter(({ kind }) => kind !== 'same')
    .map((change) => spokenChange(change, language))
    .join('\n');

/** Runs of one kind side by side are said once, whatever their style. */
function merged(words: readonly WordRun[]): WordRun[] {
  const runs: WordRun[] = [];
  for (const { op, text } of words) {
    const last = runs.at(-1);
    if (last?.op === op) runs[runs.length - 1] = { op, text: last.text + text };
    else runs.push({ op, text });
  }
  return runs;
}
