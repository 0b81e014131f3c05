import type { Id } from '../../../kernel/ids.js';
import { allowed, denied, type Decision } from '../../../kernel/decision.js';
import {
  encounterNeedsMandate,
  outcomeForbidden,
  outcomeNearForbidden,
  outcomeNotInMandate,
} from './organisation.refusals.js';

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
    // Taken back, or over before its term: until the day before.
    (endedOn === null || day < endedOn);
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
  /** Why it keeps within the mandate, where its words come near a line of what may not be offered. */
  readonly keptWithin: string | null;
}

export const mandateChangeKinds = ['extension', 'revocation', 'end'] as const;
/** A longer term; taken back; over before its term, its work done. */
export type MandateChangeKind = (typeof mandateChangeKinds)[number];

export type MandateChangeState = 'proposed' | 'adopted' | 'rejected' | 'withdrawn';

/** What a plenary is asked of a mandate it gave, and what it answered. */
export interface MandateChange {
  readonly id: Id;
  readonly kind: MandateChangeKind;
  /** ISO dates, included. */
  readonly oldTermOn: string;
  /** Of an extension. */
  readonly newTermOn: string | null;
  readonly reason: string;
  readonly state: MandateChangeState;
  readonly decisionId: Id | null;
  /** The day a plenary answered, or it was withdrawn. */
  readonly settledOn: string | null;
}

/** Given, and its term has not passed: only such a mandate is prolonged or taken back. */
export const mandateStands = ({ state, termOn }: Pick<MandateTerms, 'state' | 'termOn'>, day: string): boolean =>
  state === 'given' && day <= termOn;

export type MandateStep = 'given' | 'refused' | 'extended' | 'kept' | 'revoked' | 'over' | 'lapsed';

/** A day of a mandate's life, with the decision that made it. */
export interface MandateMoment {
  readonly step: MandateStep;
  readonly on: string;
  readonly decisionId: Id | null;
  readonly reason: string | null;
  readonly termOn: string | null;
}

const stepOf = ({ kind, state }: MandateChange): MandateStep => {
  if (state === 'rejected') return 'kept';
  return kind === 'extension' ? 'extended' : kind === 'revocation' ? 'revoked' : 'over';
};

/** The life of a mandate from the day a plenary answered, oldest first. */
export function mandateHistory(
  mandate: Pick<MandateTerms, 'state' | 'givenOn' | 'endedOn'> & {
    readonly decisionId: Id | null;
    readonly endedDecisionId: Id | null;
  },
  changes: readonly MandateChange[],
): readonly MandateMoment[] {
  const { state, givenOn, endedOn, decisionId, endedDecisionId } = mandate;
  const at = (step: MandateStep, on: string, decision: Id | null): MandateMoment => ({
    step,
    on,
    decisionId: decision,
    reason: null,
    termOn: null,
  });
  const answered = changes.flatMap((change) =>
    change.settledOn === null || change.state === 'withdrawn'
      ? []
      : [
          {
            ...at(stepOf(change), change.settledOn, change.decisionId),
            reason: change.reason,
            termOn: change.newTermOn,
          },
        ],
  );
  const told = endedDecisionId !== null && answered.some((each) => each.decisionId === endedDecisionId);
  const last: MandateStep = state === 'refused' ? 'refused' : state === 'revoked' ? 'revoked' : 'lapsed';
  return [
    ...(givenOn === null ? [] : [at('given', givenOn, decisionId)]),
    ...answered,
    ...(endedOn === null || told ? [] : [at(last, endedOn, endedDecisionId)]),
  ];
}

/**
 * The line of what may not be offered that the words of an outcome come near, whatever is said to have been offered: a
 * word they share, unless what may be offered has it too ("charte" of "Présenter la charte" says nothing).
 */
export function nearForbidden(
  { mayOffer, mayNotOffer }: Pick<MandateTerms, 'mayOffer' | 'mayNotOffer'>,
  { text }: Pick<Outcome, 'text'>,
): string | null {
  const permitted = new Set(rootsOf(wordsOf(mayOffer.join(' '))));
  const said = rootsOf(wordsOf(text)).filter((root) => !permitted.has(root));
  return closest(mayNotOffer, said) ?? null;
}

/** R3: what was offered is a line of the mandate; a refusal names the line that forbids it. */
export function outcomeWithin(mandate: MandateTerms, outcome: Outcome): Decision {
  const offer = offerWithin(mandate, outcome.offered);
  if (!offer.allowed || outcome.keptWithin !== null) return offer;
  const near = nearForbidden(mandate, outcome);
  return near === null ? allowed : denied(outcomeNearForbidden({ line: near, outcome: outcome.text.slice(0, 200) }));
}

function offerWithin(mandate: MandateTerms, offered: string | null): Decision {
  if (offered === null) return allowed;
  const said = wordsOf(offered);
  const forbidding =
    mandate.mayNotOffer.find((line) => wordsOf(line) === said) ??
    (mandate.mayOffer.some((line) => wordsOf(line) === said) ? undefined : closest(mandate.mayNotOffer, rootsOf(said)));
  if (forbidding !== undefined) return denied(outcomeForbidden({ line: forbidding }));
  return mandate.mayOffer.some((line) => wordsOf(line) === said) ? allowed : denied(outcomeNotInMandate({ offered }));
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
function closest(lines: readonly string[], said: readonly string[]): string | undefined {
  const roots = new Set(said);
  let best: { line: string; shared: number } | undefined;
  for (const line of lines) {
    const shared = new Set(rootsOf(wordsOf(line)).filter((root) => roots.has(root))).size;
    if (shared > (best?.shared ?? 0)) best = { line, shared };
  }
  return best?.line;
}
