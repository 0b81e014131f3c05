import { answeredThemself, notInCircle, personNotInCircle, reasonMissing, stageWrong } from './guided.refusals.js';
import {
  mandateFirst,
  nominatedAlready,
  nominationsMissing,
  nomineeDeclined,
  nomineeSilent,
  notEligibleHere,
  notNamedBefore,
  notTheNominee,
  selfNomination,
} from './election.refusals.js';
import {
  answer,
  judge,
  leaveCircle,
  liftObjection,
  nextRound,
  whyNoConsent,
  whyNoFallback,
  type ObjectionEvent,
  type ObjectionRound,
} from './objections.js';
import {
  at,
  type ElectionCommand,
  type ElectionEvent,
  type ElectionStep,
  type NamingCommand,
  type Office,
  type OpenElection,
} from './open-election.js';
import { isReason, refused, stepped, type Step } from './step.js';

const isOver = ({ stage }: OpenElection): boolean =>
  stage === 'proclaimed' || stage === 'dropped' || stage === 'ballot';

const isDescribed = ({ role, mandate, criteria }: Office): boolean =>
  isReason(role) && isReason(mandate) && criteria.length > 0 && criteria.every(isReason);

function describe(state: OpenElection, office: Office): ElectionStep {
  if (state.stage !== 'describe') return refused(stageWrong());
  return isDescribed(office)
    ? stepped({ ...state, office }, { type: 'OfficeDescribed', office })
    : refused(mandateFirst());
}

function openNominations(state: OpenElection): ElectionStep {
  if (state.stage !== 'describe') return refused(stageWrong());
  return state.office ? at(state, 'nominate') : refused(mandateFirst());
}

function whyNotNamed(state: OpenElection, { by, nominee, reason, enteredBy }: NamingCommand) {
  if (!state.held.circle.includes(by)) return enteredBy === undefined ? notInCircle() : personNotInCircle();
  const before = state.nominations.find((each) => each.by === by);
  if (enteredBy !== undefined && before && before.enteredBy === undefined) return answeredThemself();
  if (by === nominee) return selfNomination();
  if (!state.eligible.includes(nominee)) return notEligibleHere();
  return isReason(reason) ? null : reasonMissing();
}

function nominate(state: OpenElection, naming: NamingCommand): ElectionStep {
  if (state.stage !== 'nominate') return refused(stageWrong());
  const why = whyNotNamed(state, naming);
  if (why) return refused(why);
  if (state.nominations.some(({ by }) => by === naming.by)) return refused(nominatedAlready());
  const { do: _, nominee, ...said } = naming;
  const { by } = said;
  const named = state.named.includes(nominee) ? state.named : [...state.named, nominee];
  const nominations = [...state.nominations, { ...said, nominee, reason: said.reason.trim(), from: null }];
  return stepped({ ...state, nominations, named }, { type: 'PersonNominated', by, nominee, from: null });
}

function openChanges(state: OpenElection): ElectionStep {
  if (state.stage !== 'nominate') return refused(stageWrong());
  const heard = new Set(state.nominations.map(({ by }) => by));
  const missing = state.held.circle.filter((personId) => !heard.has(personId)).length;
  return missing > 0 ? refused(nominationsMissing({ missing })) : at(state, 'change');
}

/** Somebody convinced by the reasons heard names somebody else already named; or goes back to whom they named first. */
function change(state: OpenElection, naming: NamingCommand): ElectionStep {
  if (state.stage !== 'change') return refused(stageWrong());
  const why = whyNotNamed(state, naming);
  if (why) return refused(why);
  if (!state.named.includes(naming.nominee)) return refused(notNamedBefore());
  const { do: _, ...said } = naming;
  const { by, nominee } = said;
  const before = state.nominations.find((each) => each.by === by);
  const from = before ? (before.from ?? before.nominee) : null;
  const nominations = state.nominations.map((each) =>
    each.by === by ? { ...said, reason: said.reason.trim(), from } : each,
  );
  return stepped({ ...state, nominations }, { type: 'PersonNominated', by, nominee, from });
}

/** The facilitator proposes one of those named, for the reasons heard; again after objections, or when somebody declined. */
function propose(state: OpenElection, nominee: string, why: string): ElectionStep {
  if (state.stage !== 'propose' && state.stage !== 'objections') return refused(stageWrong());
  if (!state.named.includes(nominee)) return refused(notNamedBefore());
  if (state.declined.includes(nominee)) return refused(nomineeDeclined());
  if (!isReason(why)) return refused(reasonMissing());
  const proposed: ElectionEvent = { type: 'NomineeProposed', nominee, why: why.trim() };
  return at({ ...state, proposed: nominee, ...roundsFor(state, nominee) }, 'objections', proposed);
}

/** Everyone is asked anew. Objections are to a person: what was raised against the nominee before still stands. */
function roundsFor(
  { held, heldBefore, proposed }: OpenElection,
  nominee: string,
): Pick<OpenElection, 'held' | 'heldBefore'> {
  if (proposed === null) return { held, heldBefore };
  const all = [...heldBefore.filter((one) => one.nominee !== proposed), { nominee: proposed, held }];
  const objections = all.find((one) => one.nominee === nominee)?.held.objections ?? [];
  return { held: { ...nextRound(held), objections }, heldBefore: all };
}

type Reply = Extract<ElectionCommand, { readonly do: 'accept' | 'decline' }>;

/** Those named accept or decline, proposed or not yet: nobody is proclaimed, or put on a ballot, without (R10). */
function respond(state: OpenElection, { do: word, by, enteredBy }: Reply): ElectionStep {
  const accepts = word === 'accept';
  if (isOver(state) || state.named.length === 0) return refused(stageWrong());
  if (!state.named.includes(by)) return refused(notTheNominee());
  const entered = state.repliesEntered ?? [];
  const replied = state.accepted.includes(by) || state.declined.includes(by);
  if (enteredBy !== undefined && replied && !entered.some(({ personId }) => personId === by))
    return refused(answeredThemself());
  const others = (people: readonly string[]): readonly string[] => people.filter((each) => each !== by);
  const next: OpenElection = {
    ...state,
    accepted: accepts ? [...others(state.accepted), by] : others(state.accepted),
    declined: accepts ? others(state.declined) : [...others(state.declined), by],
    repliesEntered: [
      ...entered.filter(({ personId }) => personId !== by),
      ...(enteredBy === undefined ? [] : [{ personId: by, enteredBy }]),
    ],
  };
  const answered: ElectionEvent = { type: 'NomineeAnswered', nominee: by, accepts };
  return !accepts && state.proposed === by && state.stage === 'objections'
    ? at(next, 'propose', answered)
    : stepped(next, answered);
}

function proclaim(state: OpenElection): ElectionStep {
  const { proposed } = state;
  if (state.stage !== 'objections' || proposed === null) return refused(stageWrong());
  const why = whyNoConsent(state.held);
  if (why) return refused(why);
  if (!state.accepted.includes(proposed)) return refused(nomineeSilent());
  return at(state, 'proclaimed', { type: 'PersonElected', personId: proposed });
}

function drop(state: OpenElection, why: string): ElectionStep {
  if (isOver(state)) return refused(stageWrong());
  return isReason(why) ? at({ ...state, ending: why.trim() }, 'dropped') : refused(reasonMissing());
}

/** A ballot between those named who accepted, if the rule says so: its candidates are `accepted`. */
function fallBack(state: OpenElection): ElectionStep {
  if (state.stage !== 'objections') return refused(stageWrong());
  const why = whyNoFallback(state.held, state.rule);
  if (why) return refused(why);
  return state.accepted.length > 0 ? at(state, 'ballot') : refused(nomineeSilent());
}

function inRound(
  state: OpenElection,
  play: (held: ObjectionRound) => Step<ObjectionRound, ObjectionEvent>,
): ElectionStep {
  if (state.stage !== 'objections') return refused(stageWrong());
  const step = play(state.held);
  return step.done ? { ...step, state: { ...state, held: step.state } } : step;
}

/** Whoever leaves takes their nomination along; whom they named stays named. */
function leave(state: OpenElection, personId: string): ElectionStep {
  if (isOver(state)) return refused(stageWrong());
  const step = leaveCircle(state.held, personId);
  if (!step.done) return step;
  const nominations = state.nominations.filter(({ by }) => by !== personId);
  return { ...step, state: { ...state, nominations, held: step.state } };
}

/**
 * One command of the facilitator, or of a person (`by`), to an election without candidate: the next state and the events,
 * or the refusal. Who may command is the policy's to say.
 */
export function electWithoutCandidate(state: OpenElection, command: ElectionCommand): ElectionStep {
  switch (command.do) {
    case 'describe':
      return describe(state, command.office);
    case 'open-nominations':
      return openNominations(state);
    case 'nominate':
      return nominate(state, command);
    case 'open-changes':
      return openChanges(state);
    case 'change':
      return change(state, command);
    case 'close-changes':
      return state.stage === 'change' ? at(state, 'propose') : refused(stageWrong());
    case 'propose':
      return propose(state, command.nominee, command.why);
    case 'accept':
    case 'decline':
      return respond(state, command);
    case 'answer': {
      const { do: _, by: personId, objectionId, ...given } = command;
      return inRound(state, (held) => answer(held, { personId, ...given }, objectionId));
    }
    case 'judge':
      return inRound(state, (held) => judge(held, command.objectionId, command.reasoned, command.why));
    case 'lift':
      return inRound(state, (held) => liftObjection(held, command));
    case 'leave':
      return leave(state, command.personId);
    case 'proclaim':
      return proclaim(state);
    case 'drop':
      return drop(state, command.why);
    case 'fall-back':
      return fallBack(state);
  }
}
