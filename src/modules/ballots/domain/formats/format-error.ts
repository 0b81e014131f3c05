import { because, sayReason, type Reason } from '../reasons/reason.js';

/** A file that cannot be read: where and why. */
export class FormatError extends Error {
  constructor(
    /** From 1; null where the fault is in no line. */
    readonly line: number | null,
    readonly reason: Reason,
  ) {
    const said = sayReason(reason, 'en');
    super(line === null ? said : `line ${line}: ${said}`);
    this.name = 'FormatError';
  }
}

/** What a file may hold, so that a wrong one fails at once. */
export const limits = { bytes: 1 << 30, candidates: 2000, papers: Number.MAX_SAFE_INTEGER, grades: 100 } as const;

const shownLength = 40;

/** A piece of the file for a message: one line, short, nothing that would move a terminal. */
export function shown(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, '·');
  return `“${plain.length > shownLength ? `${plain.slice(0, shownLength)}…` : plain}”`;
}

/** Throws FormatError unless there are candidates, not too many, each with a name of its own. */
export function checkCandidates(names: readonly string[], line: number | null = null): readonly string[] {
  if (names.length === 0) throw new FormatError(line, because('no-candidates'));
  if (names.length > limits.candidates)
    throw new FormatError(line, because('too-many-candidates', { count: names.length, most: limits.candidates }));
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '') throw new FormatError(line, because('candidate-nameless'));
    if (seen.has(name)) throw new FormatError(line, because('candidate-named-twice', { name: shown(name) }));
    seen.add(name);
  }
  return names;
}
