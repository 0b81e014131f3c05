export const commitmentStates = ['not-started', 'started', 'done', 'redirected', 'abandoned'] as const;

/** What is done of a measure. Redirected: another way was taken, and said. */
export type CommitmentState = (typeof commitmentStates)[number];

export interface EvidenceFile {
  readonly id: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
}

/** What a report rests on: a page or a document somebody can open, and its day. */
export interface Evidence {
  readonly label: string;
  /** Of a page elsewhere, or of the file joined. */
  readonly url: string;
  readonly file: EvidenceFile | null;
  /** ISO date. */
  readonly on: string;
}

/** How many commitments are in each state. */
export type CommitmentCounts = Readonly<Record<CommitmentState, number>>;

export const noCommitments: CommitmentCounts = { 'not-started': 0, started: 0, done: 0, redirected: 0, abandoned: 0 };

/** Whether more is expected of it. */
export const isOpen = (state: CommitmentState): boolean => state === 'not-started' || state === 'started';

/** How many commitments went from one state to another in a month; from null: they began to be followed. */
export interface CommitmentMoves {
  /** YYYY-MM, where the collective is. */
  readonly month: string;
  readonly from: CommitmentState | null;
  readonly to: CommitmentState;
  readonly count: number;
}

export interface CommitmentMonth {
  readonly month: string;
  readonly counts: CommitmentCounts;
}

/** How many were in each state at the end of each month something moved in, oldest first. */
export function evolutionOf(moves: readonly CommitmentMoves[]): CommitmentMonth[] {
  const counts: Record<CommitmentState, number> = { ...noCommitments };
  const months: CommitmentMonth[] = [];
  for (const { month, from, to, count } of moves.toSorted((a, b) =>
    a.month < b.month ? -1 : a.month > b.month ? 1 : 0,
  )) {
    if (from !== null) counts[from] -= count;
    counts[to] += count;
    if (months.at(-1)?.month === month) months.pop();
    months.push({ month, counts: { ...counts } });
  }
  return months;
}

/** Started and finished are never added up: a beginning keeps no promise. */
export function countStates(
  rows: readonly { readonly state: CommitmentState; readonly count: number }[],
): CommitmentCounts {
  const counts: Record<CommitmentState, number> = { ...noCommitments };
  for (const { state, count } of rows) counts[state] += count;
  return counts;
}
