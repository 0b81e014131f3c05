import { orderQueue, type QueueLine } from './order.js';
import type { Reason } from './reason.js';
import type { FloorSettings } from './settings.js';
import { secondsByPerson, type Spoken, type Waiting } from './speech.js';

/** Everything the order of a queue depends on. */
export interface FloorScene {
  readonly settings: FloorSettings;
  /** Requests in the order last shown. */
  readonly shown: readonly string[];
  readonly waiting: readonly Waiting[];
  /** Speeches of the whole plenary in the order they began. */
  readonly spoken: readonly Spoken[];
}

/** The queue as everybody sees it at `now`, in milliseconds since 1970. */
export const linesOf = ({ settings, waiting, spoken, shown }: FloorScene, now: number): readonly QueueLine[] =>
  orderQueue(settings, waiting, spoken, now, shown);

/** Requests at the top of the queue that are worth keeping for the safe positions. */
export const shownKept = 50;

/** Whole seconds each person had the floor over the plenary; 0 for whoever had none. */
export function secondsOf({ spoken }: FloorScene, now: number): (personId: string) => number {
  const seconds = secondsByPerson(spoken, now);
  return (personId) => seconds.get(personId) ?? 0;
}

/** A reason as everybody may read it of everybody: who was moved for their gender stays between them and the server. */
export type PublicReason = Exclude<Reason, { readonly kind: 'gender-turn' }> | { readonly kind: 'gender-turn' };

export const publicReason = (reason: Reason): PublicReason =>
  reason.kind === 'gender-turn' ? { kind: 'gender-turn' } : reason;
