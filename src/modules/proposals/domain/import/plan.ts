import { competences, proposalLimits, type Competence } from '../proposal.js';
import type { ColumnMap, ImportField } from './columns.js';
import { placeOf, type ImportFault, type ImportRow, type ImportTable } from './table.js';

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

export interface ImportPlan {
  readonly proposals: readonly PlannedProposal[];
  readonly faults: readonly ImportFault[];
}

/** Every row read; what is wrong with each said, all of it at once. */
export function planImport({ rows, counted }: ImportTable, columns: ColumnMap): ImportPlan {
  const proposals: PlannedProposal[] = [];
  const faults: ImportFault[] = [];
  const firstLine = new Map<string, number>();
  for (const row of rows) {
    const reader = new RowReader(row, columns);
    const planned = reader.proposal();
    const before = firstLine.get(planned.source);
    if (before === undefined) firstLine.set(planned.source, row.line);
    else if (planned.source !== '') reader.fault('source', twice(planned.source, before, counted));
    faults.push(...reader.faults);
    if (reader.faults.length === 0) proposals.push(planned);
  }
  return { proposals, faults };
}

const oneLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zs}\u2028\u2029]+/gu, ' ')
    .trim();

const severalLines = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .trim();

const empty = { fr: 'est vide', en: 'is empty' };

const noAddress = { fr: 'n’est pas une adresse web', en: 'is not a web address' };

const twice = (source: string, before: number, counted: ImportTable['counted']): ImportFault['message'] => ({
  fr: `« ${source} » est déjà donné (${placeOf(before, counted, 'fr')})`,
  en: `“${source}” is given already (${placeOf(before, counted, 'en')})`,
});

const tooLong = (length: number, limit: number): ImportFault['message'] => ({
  fr: `est trop long : ${length} caractères, ${limit} au plus`,
  en: `is too long: ${length} characters, ${limit} at most`,
});

const unknownCompetence = (text: string): ImportFault['message'] => ({
  fr: `« ${text} » n’est aucun de ${competences.join(', ')}`,
  en: `“${text}” is none of ${competences.join(', ')}`,
});

class RowReader {
  readonly faults: ImportFault[] = [];

  constructor(
    private readonly row: ImportRow,
    private readonly columns: ColumnMap,
  ) {}

  proposal(): PlannedProposal {
    const html = this.cell('text').trim();
    if (html === '') this.fault('text', empty);
    return {
      line: this.row.line,
      source: this.needed('source', oneLine(this.cell('source')), 200),
      title: this.needed('title', oneLine(this.cell('title')), proposalLimits.title),
      html,
      problem: this.within('problem', severalLines(this.cell('problem')), proposalLimits.problem),
      chapter: this.within('chapter', oneLine(this.cell('chapter')), proposalLimits.chapter),
      cost: this.within('cost', oneLine(this.cell('cost')), proposalLimits.cost),
      competence: this.competence(oneLine(this.cell('competence'))),
      url: this.url(oneLine(this.cell('url'))),
    };
  }

  fault(field: ImportField, message: ImportFault['message']): void {
    this.faults.push({ line: this.row.line, column: this.columns.get(field) ?? field, message });
  }

  private cell(field: ImportField): string {
    const column = this.columns.get(field);
    return column === undefined ? '' : (this.row.cells.get(column) ?? '');
  }

  private needed(field: ImportField, text: string, limit: number): string {
    if (text === '') this.fault(field, empty);
    return this.within(field, text, limit);
  }

  private within(field: ImportField, text: string, limit: number): string {
    if (text.length > limit) this.fault(field, tooLong(text.length, limit));
    return text;
  }

  private competence(text: string): Competence | null {
    if (text === '') return null;
    const found = competences.find((known) => known === text.toLowerCase());
    if (!found) this.fault('competence', unknownCompetence(text));
    return found ?? null;
  }

  private url(text: string): string | null {
    if (text === '') return null;
    if (/^https?:\/\/\S+$/.test(text) && text.length <= 2_000) return text;
    this.fault('url', noAddress);
    return null;
  }
}
