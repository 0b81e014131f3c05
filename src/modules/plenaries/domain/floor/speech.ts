import { elapsed, type Timer } from '../timer.js';

export const speechKinds = ['contribution', 'for', 'against', 'point-of-order', 'question', 'answer'] as const;
export type SpeechKind = (typeof speechKinds)[number];

/** As the person declared it; null: not told. Whoever is null is never held back by an alternation. */
export type Gender = string | null;

interface Speech {
  readonly id: string;
  readonly personId: string;
  readonly kind: SpeechKind;
  readonly gender: Gender;
}

/** A request to speak. */
export interface Waiting extends Speech {
  /** Milliseconds since 1970, by the server's clock. */
  readonly askedAt: number;
}

/** A speech of this plenary, under way or over, on any of its items. */
export interface Spoken extends Speech {
  readonly timer: Timer;
}

/** A point of order serves everybody and an answer was asked for: neither counts as having had the floor. */
const ownTurn: ReadonlySet<SpeechKind> = new Set<SpeechKind>(['contribution', 'for', 'against', 'question']);

const perPerson = (spoken: readonly Spoken[], worth: (speech: Spoken) => number): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const speech of spoken)
    if (ownTurn.has(speech.kind)) sums.set(speech.personId, (sums.get(speech.personId) ?? 0) + worth(speech));
  return sums;
};

/** Speeches each person had in the whole plenary; nobody who had none. */
export const speechesByPerson = (spoken: readonly Spoken[]): ReadonlyMap<string, number> => perPerson(spoken, () => 1);

/** Whole seconds each person had the floor in the whole plenary, pauses left out; a speech counts one at least. */
export const secondsByPerson = (spoken: readonly Spoken[], now: number): ReadonlyMap<string, number> =>
  perPerson(spoken, ({ timer }) => Math.max(1, Math.floor(elapsed(timer, now) / 1000)));

/** What waits its turn by the policy: neither point of order, answer nor question. */
export const isOrdinary = ({ kind }: { readonly kind: SpeechKind }): boolean =>
  kind === 'contribution' || kind === 'for' || kind === 'against';
