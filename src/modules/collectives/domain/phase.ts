/** What a phase may allow; what no open phase names is refused while one is open. */
export const phaseActions = [
  'contribute',
  'draft-proposals',
  'amend-proposals',
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

/** A phase opens and closes by hand: past its day it is late, which everybody sees, and it goes on as it is. */
export type PhaseLateness = 'to-open' | 'to-close';

export function latenessOf(
  { state, startsOn, endsOn }: Pick<Phase, 'state' | 'startsOn' | 'endsOn'>,
  today: string,
): PhaseLateness | null {
  if (state === 'planned' && startsOn < today) return 'to-open';
  return state === 'open' && endsOn < today ? 'to-close' : null;
}

/** The longest an exception lasts, its first and last day included. */
export const longestException = 14;

export type PhaseExceptionState = 'asked' | 'granted' | 'refused' | 'ended';

/** For some days, one action more than the phase allows: asked by a coordinator, granted by another, with a reason. */
export interface PhaseException {
  readonly phaseId: string;
  readonly action: PhaseAction;
  /** ISO dates, both included, in the collective's time zone. */
  readonly fromOn: string;
  readonly untilOn: string;
  readonly state: PhaseExceptionState;
}

export const isInForce = ({ state, fromOn, untilOn }: PhaseException, today: string): boolean =>
  state === 'granted' && fromOn <= today && today <= untilOn;
