import { circleWrong, reasonMissing, stageWrong } from './guided.refusals.js';
import {
  answer,
  firstRound,
  isCircle,
  judge,
  leaveCircle,
  liftObjection,
  nextRound,
  whyNoConsent,
  whyNoFallback,
  type AnswerKind,
  type ConsentRule,
  type ObjectionEvent,
  type ObjectionRound,
} from './objections.js';
import { isReason, refused, stepped, type Step } from './step.js';

/** Guided stages in order; `integrate` goes back to `objections` with a new text. */
const guided = ['present', 'clarify', 'react', 'amend', 'objections'] as const;

export const consentStages = [...guided, 'integrate', 'adopted', 'dropped', 'ballot'] as const;
export type ConsentStage = (typeof consentStages)[number];

/** A proposal before a circle that decides by consent. */
export interface Consent {
  readonly rule: ConsentRule;
  readonly stage: ConsentStage;
  /** The version of the text consent is asked for, from 1. */
  readonly version: number;
  readonly held: ObjectionRound;
  /** Why it was dropped; empty otherwise. */
  readonly ending: string;
}

export type ConsentCommand =
  | { readonly do: 'next-stage' }
  | { readonly do: 'amend' }
  | {
      readonly do: 'answer';
      readonly by: string;
      readonly kind: AnswerKind;
      readonly reason: string;
      readonly objectionId: string;
      readonly enteredBy?: string;
    }
  | { readonly do: 'judge'; readonly objectionId: string; readonly reasoned: boolean; readonly why: string }
  | {
      readonly do: 'lift';
      readonly by: string;
      readonly objectionId: string;
      readonly how: string;
      readonly enteredBy?: string;
    }
  | { readonly do: 'leave'; readonly personId: string }
  | { readonly do: 'integrate' }
  | { readonly do: 'adopt' }
  | { readonly do: 'drop'; readonly why: string }
  | { readonly do: 'fall-back' };

export type ConsentEvent =
  | ObjectionEvent
  | { readonly type: 'ConsentStageReached'; readonly stage: ConsentStage }
  | { readonly type: 'ConsentTextAmended'; readonly version: number };

type ConsentStep = Step<Consent, ConsentEvent>;

/** Opens the procedure before a stated circle. Refuses an empty circle, a name twice, or more than 200 people. */
export const openConsent = (circle: readonly string[], rule: ConsentRule): ConsentStep =>
  isCircle(circle)
    ? stepped(
        { rule, stage: 'present', version: 1, held: firstRound(circle), ending: '' },
        { type: 'ConsentStageReached', stage: 'present' },
      )
    : refused(circleWrong());

const at = (state: Consent, stage: ConsentStage): ConsentStep =>
  stepped({ ...state, stage }, { type: 'ConsentStageReached', stage });

const isOver = ({ stage }: Consent): boolean => stage === 'adopted' || stage === 'dropped' || stage === 'ballot';

const inRound = ({ stage }: Consent): boolean => stage === 'objections' || stage === 'integrate';

const within = (state: Consent, step: Step<ObjectionRound, ObjectionEvent>): ConsentStep =>
  step.done ? { ...step, state: { ...state, held: step.state } } : step;

function nextStage(state: Consent): ConsentStep {
  const place = guided.findIndex((stage) => stage === state.stage);
  const next = place < 0 ? undefined : guided[place + 1];
  return next ? at(state, next) : refused(stageWrong());
}

/** A new text: while amending it is only a version; while integrating everyone is asked anew. */
function amend(state: Consent): ConsentStep {
  const version = state.version + 1;
  const amended: ConsentEvent = { type: 'ConsentTextAmended', version };
  if (state.stage === 'amend') return stepped({ ...state, version }, amended);
  if (state.stage !== 'integrate') return refused(stageWrong());
  const again: Consent = { ...state, version, stage: 'objections', held: nextRound(state.held) };
  return stepped<Consent, ConsentEvent>(again, amended, { type: 'ConsentStageReached', stage: 'objections' });
}

/** Everyone has answered and every objection is judged, but one stands: its turn to be worked in. */
function integrate(state: Consent): ConsentStep {
  if (state.stage !== 'objections') return refused(stageWrong());
  const why = whyNoConsent(state.held);
  return why?.code === 'ObjectionStands' ? at(state, 'integrate') : refused(why ?? stageWrong());
}

function adopt(state: Consent): ConsentStep {
  if (!inRound(state)) return refused(stageWrong());
  const why = whyNoConsent(state.held);
  return why ? refused(why) : at(state, 'adopted');
}

function drop(state: Consent, why: string): ConsentStep {
  if (isOver(state)) return refused(stageWrong());
  return isReason(why) ? at({ ...state, ending: why.trim() }, 'dropped') : refused(reasonMissing());
}

function fallBack(state: Consent): ConsentStep {
  if (state.stage !== 'integrate') return refused(stageWrong());
  const why = whyNoFallback(state.held, state.rule);
  return why ? refused(why) : at(state, 'ballot');
}

/**
 * One command of the chair, or of somebody of the circle (`answer`, `lift`), to a consent procedure: the next state and the
 * events, or the refusal. Who may command is the policy's to say.
 */
export function decideByConsent(state: Consent, command: ConsentCommand): ConsentStep {
  switch (command.do) {
    case 'next-stage':
      return nextStage(state);
    case 'amend':
      return amend(state);
    case 'answer': {
      if (state.stage !== 'objections') return refused(stageWrong());
      const { do: _, by: personId, objectionId, ...given } = command;
      return within(state, answer(state.held, { personId, ...given }, objectionId));
    }
    case 'judge':
      if (!inRound(state)) return refused(stageWrong());
      return within(state, judge(state.held, command.objectionId, command.reasoned, command.why));
    case 'lift':
      if (!inRound(state)) return refused(stageWrong());
      return within(state, liftObjection(state.held, command));
    case 'leave':
      return isOver(state) ? refused(stageWrong()) : within(state, leaveCircle(state.held, command.personId));
    case 'integrate':
      return integrate(state);
    case 'adopt':
      return adopt(state);
    case 'drop':
      return drop(state, command.why);
    case 'fall-back':
      return fallBack(state);
  }
}
