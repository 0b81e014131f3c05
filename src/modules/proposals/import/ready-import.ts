import { newId } from '../../../kernel/ids.js';
import { Refused, sentenceOf } from '../../../kernel/refusal.js';
import { clausesOf, clauseText, documentFromHtml, type TextDocument } from '../../texts/index.js';
import type { PlannedProposal } from '../domain/import/plan.js';
import type { ImportFault } from '../../../kernel/tables/table.js';

/** A row whose words have become clauses. */
export interface ReadyProposal extends PlannedProposal {
  readonly document: TextDocument;
}

export interface ReadiedImport {
  readonly ready: readonly ReadyProposal[];
  readonly faults: readonly ImportFault[];
  /** Rows whose text holds no words: their title stands for it. */
  readonly titleOnly: readonly number[];
}

/** Turns words into clauses, cleaned; says which rows cannot. `progress` is told how many are done. */
export function readyImport(
  planned: readonly PlannedProposal[],
  progress: (done: number) => void = () => undefined,
): ReadiedImport {
  const ready: ReadyProposal[] = [];
  const faults: ImportFault[] = [];
  const titleOnly: number[] = [];
  for (const [index, row] of planned.entries()) {
    try {
      const read = documentFromHtml(row.html, newId);
      const empty = clausesOf(read).every((clause) => clauseText(clause).trim() === '');
      if (empty) titleOnly.push(row.line);
      ready.push({ ...row, document: empty ? titleAlone(row.title) : read });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const message = { fr: sentenceOf(error.refusal, 'fr'), en: sentenceOf(error.refusal, 'en') };
      faults.push({ line: row.line, column: null, message });
    }
    progress(index + 1);
  }
  return { ready, faults, titleOnly };
}

const titleAlone = (title: string): TextDocument => ({
  type: 'doc',
  content: [{ type: 'paragraph', attrs: { id: newId() }, content: [{ type: 'text', text: title }] }],
});
