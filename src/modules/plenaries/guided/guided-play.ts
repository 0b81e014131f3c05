import { Refused } from '../../../kernel/refusal.js';
import type { Id } from '../../../kernel/ids.js';
import type { SubjectRef } from '../../../kernel/subject-ref.js';
import type { Step } from '../domain/step.js';
import type { Decision, AgendaItem } from '../plenaries.rows.js';
import type { Act } from '../plenary-desk.js';
import type { Happened } from './guided.events.js';
import type { Procedure } from './guided.rows.js';

/** What a command has at hand; its id serves the things it makes, so that a retry makes the same. */
export interface Play extends Act {
  readonly item: AgendaItem;
  readonly commandId: Id;
}

/** What a command made of a procedure. */
export interface Played<State extends Procedure['state'] = Procedure['state']> {
  readonly state: State;
  readonly happened: readonly Happened[];
  /** Nothing can follow. */
  readonly ended: boolean;
  readonly decision?: {
    readonly outcome: Decision['outcome'];
    readonly subjects: readonly SubjectRef[];
    /** What else it brings about, in the same transaction. */
    readonly apply?: (decisionId: Id) => Promise<void>;
  };
}

/** What somebody there without a phone said, written down by the chair. */
export const entered = <State extends Procedure['state']>(personId: Id, played: Played<State>): Played<State> => ({
  ...played,
  happened: [{ type: 'WordEntered', personId }, ...played.happened],
});

/** The state and events of a step; throws its refusal. */
export function done<State, Event>(step: Step<State, Event>): { state: State; happened: readonly Event[] } {
  if (!step.done) throw new Refused(step.refusal);
  return { state: step.state, happened: step.happened };
}
