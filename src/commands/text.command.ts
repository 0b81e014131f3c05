import { basename } from 'node:path';
import { newId } from '../kernel/ids.js';
import { Refused } from '../kernel/refusal.js';
import {
  documentTooLarge,
  mergeMarkdown,
  problemWords,
  readDocument,
  readingLimits,
  rebaseMarkdown,
  toMarkdown,
} from '../modules/texts/amending.js';
import { Misuse, readArguments } from './arguments.js';
import type { Command } from './command.js';
import { readNamedFile } from './read-file.js';
import { readTextFile } from './text-file.js';
import { mergeReport, readReport, rebaseReport } from './text-report.js';

export const textCommand: Command = {
  name: 'text',
  summary: 'Merges amended texts, carries an amendment over to a new version, or reads a document.',
  help: [
    'Usage: faire text merge BASE.md A.md B.md … [--json]',
    '       faire text rebase OLD.md NEW.md AMENDED.md [--json]',
    '       faire text read FILE [--json]',
    '',
    'merge   what BASE becomes with every change that the amended texts A, B, … do not contest, how each two of them stand to',
    '        each other, and where a person must choose. The order of A, B, … changes nothing but their numbers, from 1.',
    'rebase  AMENDED, an amended text of OLD, as an amended text of NEW; or the clauses where a person must choose.',
    'read    a document (.docx, .odt, .md, .txt, .html) as a text in clauses, and what of it could not be taken as it was.',
    '',
    'Files to merge are Markdown, in UTF-8 or ISO-8859-1; what nobody changed comes out as it came in. With --json, prints',
    '{merged, pairs: [{a, b, relation}], conflicts: [{clause, words, amendments}]}, or {rebased, conflicts: [{clause, words}]}',
    'where rebased is null when a person must choose, or {title, markdown, report: [{part, words, problem, count, message}]}',
    'where title is null when there is none and part numbers the clauses from 1 (null: the whole file). docs/texts.md has the',
    'rules, with examples. Exits with 0 whether there are conflicts or not, with 1 when a file cannot be read. Needs no server, no database.',
    'Example: faire text merge charte.md amendement-1.md amendement-2.md --json',
  ].join('\n'),
  async run(args) {
    process.stdout.write(`${await textDone(args)}\n`);
    return 0;
  },
};

/** The command without its terminal: what it prints. Throws Misuse, and one sentence where a file cannot be read. */
export async function textDone(args: readonly string[]): Promise<string> {
  const { values, operands } = readArguments(args, { json: { type: 'boolean', default: false } }, ['merge', '…']);
  const [verb, ...files] = operands;
  const { json } = values;
  if (verb === 'merge') return merged(files, json);
  if (verb === 'rebase') return rebased(files, json);
  if (verb === 'read') return read(files, json);
  throw new Misuse(`nothing is done with “${String(verb)}”: write merge, rebase or read`);
}

function named(files: readonly string[], operands: readonly string[]): void {
  const [missing] = operands.slice(files.length);
  if (missing !== undefined) throw new Misuse(`${missing} is missing`);
}

async function merged(files: readonly string[], json: boolean): Promise<string> {
  named(files, ['BASE.md', 'A.md']);
  const [base = '', ...amended] = await Promise.all(files.map(readTextFile));
  const found = mergeMarkdown(base, amended);
  const result = {
    merged: found.merged,
    pairs: found.pairs.map(({ a, b, relation }) => ({ a: a + 1, b: b + 1, relation })),
    conflicts: found.conflicts.map(({ clause, words, by }) => ({
      clause,
      words,
      amendments: by.map((place) => place + 1),
    })),
  };
  return json ? JSON.stringify(result, null, 2) : mergeReport(result, amended.length);
}

async function rebased(files: readonly string[], json: boolean): Promise<string> {
  named(files, ['OLD.md', 'NEW.md', 'AMENDED.md']);
  const [stray] = files.slice(3);
  if (stray !== undefined) throw new Misuse(`nothing is done with “${stray}”`);
  const [old = '', fresh = '', amended = ''] = await Promise.all(files.map(readTextFile));
  const { rebased: text, conflicts } = rebaseMarkdown(old, fresh, amended);
  const result = { rebased: text, conflicts: conflicts.map(({ clause, words }) => ({ clause, words })) };
  return json ? JSON.stringify(result, null, 2) : rebaseReport(result);
}

async function read(files: readonly string[], json: boolean): Promise<string> {
  named(files, ['FILE']);
  const [file = '', stray] = files;
  if (stray !== undefined) throw new Misuse(`nothing is done with “${stray}”`);
  const limit = readingLimits.fileBytes;
  const bytes = await readNamedFile(file, limit, (size) => new Refused(documentTooLarge({ size, limit })));
  const { title, document, report } = readDocument(basename(file), bytes, newId);
  const result = {
    title,
    markdown: toMarkdown(document),
    report: report.map((line) => ({ ...line, message: problemWords(line.problem, line.count, 'fr') })),
  };
  return json ? JSON.stringify(result, null, 2) : readReport(result);
}
