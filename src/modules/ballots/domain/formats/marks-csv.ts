import type { MarkedPaper, Weighted } from '../methods/election.js';
import { columnsOf, splitRow } from './csv-rows.js';
import { checkCandidates, shown } from './format-error.js';
import type { Source } from './source.js';
import { Lines } from './text-lines.js';
import { because } from '../reasons/reason.js';

/**
 * Reads a file of marks: a first row of options, then a row a voter with a whole number (or nothing) for each option; a
 * first column without a name, or called "id", names the voter. Throws FormatError, naming the line.
 */
export function readMarksCsv(bytes: Uint8Array, blanks: readonly string[] = []): Source {
  const lines = new Lines(bytes);
  while (lines.advance() && lines.text().trim() === '');
  const { delimiter, candidates, skipped } = columnsOf(lines.text(), lines.number);
  checkCandidates(candidates, lines.number);
  const isBlank = (cell: string): boolean => cell === '' || blanks.includes(cell);
  const papers = new Map<string, Weighted<MarkedPaper>>();
  while (lines.advance()) {
    if (lines.end === lines.start) continue;
    const cells = splitRow(lines.text(), delimiter, lines.number);
    if (cells.length !== candidates.length + skipped)
      lines.fail(because('row-uneven', { found: cells.length, count: candidates.length + skipped }));
    const marks = cells.slice(skipped).map((cell) => {
      if (isBlank(cell)) return null;
      const mark = /^-?\d{1,16}$/.test(cell) ? Number(cell) : Number.NaN;
      return Number.isSafeInteger(mark) ? mark : lines.fail(because('not-a-mark', { found: shown(cell) }));
    });
    const key = marks.join(',');
    papers.set(key, { marks, weight: (papers.get(key)?.weight ?? 0) + 1 });
  }
  return { candidates, withdrawn: [], headers: {}, papers: { kind: 'marked', papers: [...papers.values()] } };
}
