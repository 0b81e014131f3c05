import { isProblem, type ReportLine } from '../../../../../src/modules/texts/domain/reading/report.js';
import { networkAnswered, networkFailed } from '../../../graphql/network.js';
import type { Outcome, RefusalData } from '../../../graphql/outcome.js';

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

function refusalOf(value: Json): RefusalData | null {
  const { refusal } = value;
  if (!isJson(refusal)) return null;
  const { code, kind, message } = refusal;
  return isText(code) && isText(kind) && isText(message) ? { code, kind, message } : null;
}

/** How it ended, from what the server answered. */
export function outcomeOf(answer: string): Outcome<Brought> {
  try {
    const value: unknown = JSON.parse(answer);
    const refusal = isJson(value) ? refusalOf(value) : null;
    const brought = isJson(value) ? broughtOf(value) : null;
    if (refusal) return { kind: 'refused', refusal };
    if (brought) return { kind: 'done', value: brought };
  } catch {
    // A page of a server in between: as if nothing had come.
  }
  return { kind: 'unsent', offline: false };
}

export interface Bringing {
  readonly answer: Promise<Outcome<Brought>>;
  readonly stop: () => void;
}

/** Sends a document to be read. `onSent`: how much of it left, from 0 to 1. */
export function bring(file: File, language: string, onSent: (share: number) => void): Bringing {
  const request = new XMLHttpRequest();
  const answer = new Promise<Outcome<Brought>>((resolve) => {
    request.open('POST', `/api/readings?name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-faire', '1');
    request.setRequestHeader('accept-language', language);
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => {
      networkAnswered();
      resolve(outcomeOf(request.responseText));
    });
    request.addEventListener('error', () => {
      networkFailed();
      resolve({ kind: 'unsent', offline: true });
    });
    request.send(file);
  });
  return { answer, stop: () => request.abort() };
}
