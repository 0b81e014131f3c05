/** What a phase may allow; what no open phase names is refused while one is open. */
export const phaseActions = [
  'contribute',
  'draft-proposals',
  'submit-proposals',
  'adopt-proposals',
  'adopt-charter',
  'endorse-charter',
  'give-mandates',
  'meet-organisations',
  'nominate-candidates',
  'discuss-alliances',
] as const;

export type PhaseAction = (typeof phaseActions)[number];

export type PhaseState = 'planned' | 'open' | 'closed';

export interface Phase {
  readonly id: string;
  readonly title: string;
  readonly objective: string;
  readonly position: number;
  /** ISO dates, both included, in the collective's time zone. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly state: PhaseState;
  readonly allows: readonly PhaseAction[];
}
