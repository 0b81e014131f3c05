import {
  circleSilent,
  circleWrong,
  fallbackTooSoon,
  noFallback,
  notInCircle,
  notYourObjection,
  personNotInCircle,
  answeredThemself,
  objectionOpen,
  objectionStands,
  objectionUnknown,
  objectorStays,
  reasonMissing,
} from './guided.refusals.js';
import { isReason, refused, stepped, type Step } from './step.js';
import type { Refusal } from '../../../kernel/refusal.js';

/**
 * A round of objections, of a proposal or of a person proposed (Endenburg's sociocracy; Sociocracy 3.0, "consent decision
 * making"). Everyone of the circle answers: silence is not consent, and there is no abstention; a concern is recorded and
 * blocks nothing. An objection says what harm would follow; the circle judges whether it is reasoned or a preference; one
 * that is reasoned stands until whoever raised it lifts it.
 */
export interface ObjectionRound {
  readonly circle: readonly string[];
  /** Rounds held before this one, plus one. */
  readonly round: number;
  /** The answers of this round; whoever is not here has not answered. */
  readonly answers: readonly Answer[];
  /** All that were ever raised; nothing is erased. */
  readonly objections: readonly Objection[];
}

export type AnswerKind = 'consent' | 'concern' | 'objection';

/** Who wrote a word down for somebody there without a phone; absent: they said it themself. */
export interface Entered {
  readonly enteredBy?: string;
}

/** `reason` is the concern, or the objection; empty with consent. */
export interface Answer extends Entered {
  readonly personId: string;
  readonly kind: AnswerKind;
  readonly reason: string;
}

/** open → reasoned | preference; open or reasoned → lifted, by whoever raised it. */
export type ObjectionState = 'open' | 'reasoned' | 'preference' | 'lifted';

export interface Objection extends Entered {
  readonly id: string;
  readonly personId: string;
  readonly round: number;
  readonly reason: string;
  readonly state: ObjectionState;
  /** Why it was judged so, or how it was lifted. */
  readonly outcome: string;
}

export type ObjectionEvent =
  | { readonly type: 'CircleAnswered'; readonly personId: string; readonly kind: AnswerKind }
  | { readonly type: 'ObjectionRaised'; readonly objectionId: string; readonly personId: string }
  | { readonly type: 'ObjectionJudged'; readonly objectionId: string; readonly reasoned: boolean }
  | { readonly type: 'ObjectionLifted'; readonly objectionId: string }
  | { readonly type: 'CircleLeft'; readonly personId: string };

type RoundStep = Step<ObjectionRound, ObjectionEvent>;

export const circleLimit = 200;

export const isCircle = (people: readonly string[]): boolean =>
  people.length > 0 && people.length <= circleLimit && new Set(people).size === people.length;

export const firstRound = (circle: readonly string[]): ObjectionRound => ({
  circle,
  round: 1,
  answers: [],
  objections: [],
});

/** Another round, on something changed: everyone is asked anew; what was raised stays on record, and stands till lifted. */
export const nextRound = (held: ObjectionRound): ObjectionRound => ({ ...held, round: held.round + 1, answers: [] });

const isPending = ({ state }: Objection): boolean => state === 'open' || state === 'reasoned';

/** Whoever has not answered, in the order of the circle. */
export function silentOf({ circle, answers }: ObjectionRound): readonly string[] {
  const heard = new Set(answers.map(({ personId }) => personId));
  return circle.filter((personId) => !heard.has(personId));
}

export const openOf = ({ objections }: ObjectionRound): readonly Objection[] =>
  objections.filter(({ state }) => state === 'open');

export const standingOf = ({ objections }: ObjectionRound): readonly Objection[] =>
  objections.filter(({ state }) => state === 'reasoned');

/** Why no consent can be stated: somebody is silent, or an objection is open or stands; null when there is consent. */
export function whyNoConsent(held: ObjectionRound): Refusal | null {
  const [silent, open, standing] = [silentOf(held), openOf(held), standingOf(held)];
  if (silent.length > 0) return circleSilent({ missing: silent.length });
  if (open.length > 0) return objectionOpen({ open: open.length });
  return standing.length > 0 ? objectionStands({ standing: standing.length }) : null;
}

const lift = (objection: Objection, outcome: string): Objection => ({ ...objection, state: 'lifted', outcome });

const enteredAs = ({ enteredBy }: Entered): Entered => (enteredBy === undefined ? {} : { enteredBy });

/** Nobody's own word is changed by another hand, and nobody's own objection is lifted by one; null when none would be. */
function whyNotEntered({ circle, answers, objections }: ObjectionRound, given: Answer): Refusal | null {
  const { personId, kind } = given;
  if (!circle.includes(personId)) return personNotInCircle();
  const own = (one: Entered & { readonly personId: string }): boolean =>
    one.personId === personId && one.enteredBy === undefined;
  if (answers.some(own)) return answeredThemself();
  return kind !== 'objection' && objections.some((one) => own(one) && isPending(one)) ? notYourObjection() : null;
}

/**
 * Somebody of the circle answers, or answers anew. Consent, with or without concern, lifts their own pending objections;
 * another objection replaces the one they raised in this round, while nobody has judged it.
 * @param objectionId id for the objection, if it is one
 */
export function answer(held: ObjectionRound, given: Answer, objectionId: string): RoundStep {
  const why = given.enteredBy === undefined ? null : whyNotEntered(held, given);
  if (why) return refused(why);
  if (!held.circle.includes(given.personId)) return refused(notInCircle());
  if (given.kind !== 'consent' && !isReason(given.reason)) return refused(reasonMissing());
  const reason = given.kind === 'consent' ? '' : given.reason.trim();
  const answers = [...held.answers.filter(({ personId }) => personId !== given.personId), { ...given, reason }];
  const replaces = (one: Objection): boolean =>
    one.personId === given.personId &&
    (given.kind === 'objection' ? one.state === 'open' && one.round === held.round : isPending(one));
  const lifted = held.objections.filter(replaces);
  const objections = held.objections.map((one) => (replaces(one) ? lift(one, reason) : one));
  const { personId, kind } = given;
  const happened: ObjectionEvent[] = [
    { type: 'CircleAnswered', personId, kind },
    ...lifted.map(({ id }): ObjectionEvent => ({ type: 'ObjectionLifted', objectionId: id })),
  ];
  if (kind !== 'objection') return stepped({ ...held, answers, objections }, ...happened);
  const { round } = held;
  const raised: Objection = {
    id: objectionId,
    personId,
    round,
    reason,
    state: 'open',
    outcome: '',
    ...enteredAs(given),
  };
  return stepped({ ...held, answers, objections: [...objections, raised] }, ...happened, {
    type: 'ObjectionRaised',
    objectionId,
    personId,
  });
}

const changed = (held: ObjectionRound, next: Objection): ObjectionRound => ({
  ...held,
  objections: held.objections.map((one) => (one.id === next.id ? next : one)),
});

/** The facilitator records what the circle found: reasoned, or a preference, and why. */
export function judge(held: ObjectionRound, objectionId: string, reasoned: boolean, why: string): RoundStep {
  const found = openOf(held).find(({ id }) => id === objectionId);
  if (!found) return refused(objectionUnknown());
  if (!isReason(why)) return refused(reasonMissing());
  const state = reasoned ? 'reasoned' : 'preference';
  return stepped(changed(held, { ...found, state, outcome: why.trim() }), {
    type: 'ObjectionJudged',
    objectionId,
    reasoned,
  });
}

/** Whoever raised it says it is met (levée d'objection), and how; another hand lifts only what another hand wrote down. */
export function liftObjection(
  held: ObjectionRound,
  {
    by,
    objectionId,
    how,
    enteredBy,
  }: Entered & { readonly by: string; readonly objectionId: string; readonly how: string },
): RoundStep {
  const found = held.objections.find((one) => one.id === objectionId && isPending(one));
  if (!found) return refused(objectionUnknown());
  if (found.personId !== by) return refused(notYourObjection());
  if (enteredBy !== undefined && found.enteredBy === undefined) return refused(notYourObjection());
  if (!isReason(how)) return refused(reasonMissing());
  return stepped(changed(held, lift(found, how.trim())), { type: 'ObjectionLifted', objectionId });
}

/**
 * Somebody leaves the circle, as told by the facilitator: nobody waits for them any more. Not with an objection pending:
 * nobody is sent out for objecting. The last one cannot leave.
 */
export function leaveCircle(held: ObjectionRound, personId: string): RoundStep {
  if (!held.circle.includes(personId)) return refused(notInCircle());
  if (held.circle.length === 1) return refused(circleWrong());
  if (held.objections.some((one) => one.personId === personId && isPending(one))) return refused(objectorStays());
  const circle = held.circle.filter((each) => each !== personId);
  const answers = held.answers.filter((each) => each.personId !== personId);
  return stepped({ ...held, circle, answers }, { type: 'CircleLeft', personId });
}

/** What a rule says of a procedure that finds no consent; frozen before it begins. */
export interface ConsentRule {
  readonly fallback: 'none' | 'ballot';
  /** Rounds of objections to hold before a ballot is allowed; 1 at least. */
  readonly roundsBeforeFallback: number;
}

/** Why no ballot may be held instead; null when it may. */
export function whyNoFallback(held: ObjectionRound, rule: ConsentRule): Refusal | null {
  if (rule.fallback === 'none') return noFallback();
  if (held.round < rule.roundsBeforeFallback) return fallbackTooSoon({ rounds: rule.roundsBeforeFallback });
  const silent = silentOf(held).length;
  if (silent > 0) return circleSilent({ missing: silent });
  const open = openOf(held).length;
  return open > 0 ? objectionOpen({ open }) : null;
}
