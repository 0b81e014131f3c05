export const commitmentStates = ['not-started', 'started', 'done', 'redirected', 'abandoned'] as const;

/** What is done of a measure. Redirected: another way was taken, and said. */
export type CommitmentState = (typeof commitmentStates)[number];

/** What a report rests on: a page or a document somebody can open, and its day. */
export interface Evidence {
  readonly label: string;
  readonly url: string;
  /** ISO date. */
  readonly on: string;
}

/** How many commitments are in each state. */
export type CommitmentCounts = Readonly<Record<CommitmentState, number>>;

export const noCommitments: CommitmentCounts = { 'not-started': 0, started: 0, done: 0, redirected: 0, abandoned: 0 };

/** Whether more is expected of it. */
export const isOpen = (state: CommitmentState): boolean => state === 'not-started' || state === 'started';

/** Started and finished are never added up: a beginning keeps no promise. */
export function countStates(
  rows: readonly { readonly state: CommitmentState; readonly count: number }[],
): CommitmentCounts {
  const counts: Record<CommitmentState, number> = { ...noCommitments };
  for (const { state, count } of rows) counts[state] += count;
  return counts;
}
