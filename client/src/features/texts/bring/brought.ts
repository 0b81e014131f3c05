import { isProblem, type ReportLine } from '../../../../../src/modules/texts/domain/reading/report.js';
import type { Outcome } from '../../../graphql/outcome.js';
import { fileOutcome, sendFile, type Sending } from '../../../graphql/sendFile.js';

/** What the server read in a document. */
export interface Brought {
  readonly title: string | null;
  /** ProseMirror JSON. */
  readonly document: unknown;
  readonly html: string;
  readonly clauses: number;
  readonly report: readonly ReportLine[];
}

type Json = Readonly<Record<string, unknown>>;

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null;
const isNumber = (value: unknown): value is number => typeof value === 'number';
const isText = (value: unknown): value is string => typeof value === 'string';

function lineOf(value: unknown): ReportLine[] {
  if (!isJson(value)) return [];
  const { problem, count, part, words } = value;
  if (!isProblem(problem) || !isNumber(count) || !isText(words)) return [];
  return [{ problem, count, words, part: isNumber(part) ? part : null }];
}

function broughtOf(value: Json): Brought | null {
  const { title, document, html, clauses, report } = value;
  if (!isJson(document) || !isText(html) || !isNumber(clauses) || !Array.isArray(report)) return null;
  return { title: isText(title) ? title : null, document, html, clauses, report: report.flatMap(lineOf) };
}

/** How it ended, from what the server answered. */
export const outcomeOf = (answer: string | null): Outcome<Brought> =>
  fileOutcome(answer, (value) => (isJson(value) ? broughtOf(value) : null));

/** Sends a document to be read. `onSent`: how much of it left, from 0 to 1. */
export function bring(file: File, language: string, onSent: (share: number) => void): Sending<Outcome<Brought>> {
  const { answer, stop } = sendFile(`/api/readings?name=${encodeURIComponent(file.name)}`, file, language, onSent);
  return { answer: answer.then(outcomeOf), stop };
}
