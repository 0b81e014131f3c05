import type { Tone } from '../../../ui/Badge.js';
import type { CommitmentCountsPartsFragment } from '../commitments.generated.js';

type Counted = keyof Omit<CommitmentCountsPartsFragment, '__typename'>;

/** The states of a commitment in the order they are read: what is kept first. */
export const states: readonly { readonly state: string; readonly counted: Counted; readonly tone: Tone }[] = [
  { state: 'done', counted: 'done', tone: 'success' },
  { state: 'started', counted: 'started', tone: 'info' },
  { state: 'not-started', counted: 'notStarted', tone: 'neutral' },
  { state: 'redirected', counted: 'redirected', tone: 'warning' },
  { state: 'abandoned', counted: 'abandoned', tone: 'danger' },
];

export const toneOf = (state: string): Tone => states.find((each) => each.state === state)?.tone ?? 'neutral';
