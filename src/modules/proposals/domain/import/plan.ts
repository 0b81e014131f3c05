import { planRows, type Planned, type RowReader } from '../../../../kernel/tables/rows.js';
import type { ImportTable } from '../../../../kernel/tables/table.js';
import { competences, proposalLimits, type Competence } from '../proposal.js';
import type { ProposalColumns, ProposalField } from './columns.js';

/** A row that can become a proposal. */
export interface PlannedProposal {
  readonly line: number;
  readonly source: string;
  readonly title: string;
  /** HTML or plain text, as it came: it is cleaned when it becomes clauses. */
  readonly html: string;
  readonly problem: string;
  readonly chapter: string;
  readonly cost: string;
  readonly competence: Competence | null;
  readonly url: string | null;
}

/** Every row read; what is wrong with each said, all of it at once. */
export const planProposals = (table: ImportTable, columns: ProposalColumns): Planned<PlannedProposal> =>
  planRows(table, columns, 'source', (cells) => ({
    html: cells.whole('text'),
    line: cells.place,
    source: cells.neededLine('source', 200),
    title: cells.neededLine('title', proposalLimits.title),
    problem: cells.lines('problem', proposalLimits.problem),
    chapter: cells.line('chapter', proposalLimits.chapter),
    cost: cells.line('cost', proposalLimits.cost),
    competence: competenceOf(cells),
    url: cells.url('url'),
  }));

function competenceOf(cells: RowReader<ProposalField>): Competence | null {
  const text = cells.line('competence', 200);
  if (text === '') return null;
  const found = competences.find((known) => known === text.toLowerCase());
  if (!found) {
    cells.fault('competence', {
      fr: `« ${text} » n’est aucun de ${competences.join(', ')}`,
      en: `“${text}” is none of ${competences.join(', ')}`,
    });
  }
  return found ?? null;
}
