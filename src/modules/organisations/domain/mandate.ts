import type { Id } from '../../../kernel/ids.js';
import { allowed, denied, type Decision } from '../../../kernel/decision.js';
import { encounterNeedsMandate, outcomeForbidden, outcomeNotInMandate } from './organisation.refusals.js';

export type StoredMandateState = 'proposed' | 'given' | 'refused' | 'lapsed' | 'revoked';

/** As people read it: a given mandate is exercised once an encounter was held, reported once all of them were. */
export type MandateState = StoredMandateState | 'exercised' | 'reported';

export interface MandateTerms {
  readonly id: Id;
  readonly state: StoredMandateState;
  readonly mayOffer: readonly string[];
  readonly mayNotOffer: readonly string[];
  /** ISO dates in the collective's time zone, included. */
  readonly givenOn: string | null;
  readonly termOn: string;
  /** The day it was refused, lapsed or revoked; null while it stands. */
  readonly endedOn: string | null;
}

/** R3: only a mandate that a plenary gave, between that day and its term, covers an encounter. */
export function mandateCovers(mandate: MandateTerms, day: string): Decision {
  const { state, givenOn, termOn, endedOn } = mandate;
  const valid =
    givenOn !== null &&
    state !== 'refused' &&
    givenOn <= day &&
    day <= termOn &&
    (state !== 'revoked' || (endedOn !== null && day < endedOn));
  return valid ? allowed : denied(encounterNeedsMandate({ day }));
}

/** The state of a mandate on a day, with what its holders did. */
export function mandateStateOn(
  mandate: Pick<MandateTerms, 'state' | 'termOn'>,
  encounters: { readonly held: number; readonly owing: number },
  day: string,
): MandateState {
  const { state, termOn } = mandate;
  if (state !== 'given' && state !== 'lapsed') return state;
  if (encounters.held > 0 && encounters.owing === 0) return 'reported';
  if (state === 'lapsed' || day > termOn) return 'lapsed';
  return encounters.held > 0 ? 'exercised' : 'given';
}

export interface Outcome {
  readonly text: string;
  /** What was offered to get there, in the words of a line of the mandate; null: nothing was. */
  readonly offered: string | null;
}

/**
 * R3: what was offered is a line of the mandate, and no outcome says in its words what a line forbids; a refusal names the
 * line.
 */
export function outcomeWithin(mandate: MandateTerms, outcome: Outcome): Decision {
  const told = ` ${wordsOf(outcome.text)} `;
  const spoken = mandate.mayNotOffer.find((line) => wordsOf(line) !== '' && told.includes(` ${wordsOf(line)} `));
  if (spoken !== undefined) return denied(outcomeForbidden({ line: spoken }));
  if (outcome.offered === null) return allowed;
  const said = wordsOf(outcome.offered);
  const forbidding =
    mandate.mayNotOffer.find((line) => wordsOf(line) === said) ??
    (mandate.mayOffer.some((line) => wordsOf(line) === said) ? undefined : closest(mandate.mayNotOffer, said));
  if (forbidding !== undefined) return denied(outcomeForbidden({ line: forbidding }));
  return mandate.mayOffer.some((line) => wordsOf(line) === said)
    ? allowed
    : denied(outcomeNotInMandate({ offered: outcome.offered }));
}

const wordsOf = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Long enough to mean something, cut so that "places" meets "place". */
const rootsOf = (words: string): string[] =>
  words
    .split(' ')
    .filter((word) => word.length >= 5)
    .map((word) => word.slice(0, 5));

/** The line that shares the most words, if any does. */
function closest(lines: readonly string[], said: string): string | undefined {
  const roots = new Set(rootsOf(said));
  let best: { line: string; shared: number } | undefined;
  for (const line of lines) {
    const shared = new Set(rootsOf(wordsOf(line)).filter((root) => roots.has(root))).size;
    if (shared > (best?.shared ?? 0)) best = { line, shared };
  }
  return best?.line;
}
