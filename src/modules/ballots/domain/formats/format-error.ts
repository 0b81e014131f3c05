/** A file that cannot be read: where and why, in one line. */
export class FormatError extends Error {
  constructor(
    /** From 1; null where the fault is in no line. */
    readonly line: number | null,
    readonly reason: string,
  ) {
    super(line === null ? reason : `line ${line}: ${reason}`);
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
  if (names.length === 0) throw new FormatError(line, 'there are no candidates');
  if (names.length > limits.candidates)
    throw new FormatError(
      line,
      `${names.length} candidates are more than the ${limits.candidates} that can be counted`,
    );
  const seen = new Set<string>();
  for (const name of names) {
    if (name === '') throw new FormatError(line, 'a candidate has no name');
    if (seen.has(name)) throw new FormatError(line, `two candidates are called ${shown(name)}`);
    seen.add(name);
  }
  return names;
}
