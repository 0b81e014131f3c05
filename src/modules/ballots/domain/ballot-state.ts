import type { Id } from '../../../kernel/ids.js';
import type { Refusal } from '../../../kernel/refusal.js';
import {
  alreadyVoted,
  alreadyVotedOnPaper,
  notOnRoll,
  secretVoteOutOfReach,
  unknownChoice,
  voteIdReused,
} from './casting.refusals.js';
import {
  ballotAlreadyOpened,
  ballotAlreadyProclaimed,
  ballotIsClosed,
  ballotNotClosed,
  ballotNotOpen,
  closingInThePast,
  collegeEmpty,
  drawToMake,
  heldInRounds,
  noTieToBreak,
  optionIncomplete,
  optionsMissing,
  presenceUnknown,
  rollEmpty,
  ruleFrozen,
  tieToBreak,
  tooManySeats,
} from './ballot.refusals.js';
import { isYesNoChoice } from './methods/yes-no.js';
import type { BallotOption } from './rule-methods.js';
import { isElection, needsPresence, type DecisionRule, type ElectionRule } from './rule.js';
import { breakTie, type Bodies, type DecisionVerdict, type Verdict } from './verdict.js';

export const ballotStates = ['draft', 'open', 'closed', 'proclaimed'] as const;
export type BallotState = (typeof ballotStates)[number];

/** The part of a ballot that its states govern. */
export interface BallotLife {
  readonly state: BallotState;
  readonly rule: DecisionRule;
  /** When voting ends by itself; null: when the chair closes it. */
  readonly closesAt: Date | null;
}

interface Refusing {
  readonly allowed: false;
  readonly refusal: Refusal;
}

/** A kernel Decision that carries what comes next. */
export type Step<T> = ({ readonly allowed: true } & T) | Refusing;

const refused = (refusal: Refusal): Refusing => ({ allowed: false, refusal });

/** A draft's rule may change; opening freezes it. */
export const changeRule = (ballot: BallotLife, rule: DecisionRule): Step<{ readonly next: BallotLife }> =>
  ballot.state === 'draft' ? { allowed: true, next: { ...ballot, rule } } : refused(ruleFrozen());

/** What an election lacks to be voted on its options; null when nothing. */
function optionsWanted(rule: ElectionRule, options: readonly BallotOption[]): Refusal | null {
  if (options.length < 2) return optionsMissing();
  if (rule.method === 'equal-shares' || rule.method === 'greedy') {
    const unpriced = options.find(({ cost }) => cost === undefined);
    return unpriced ? optionIncomplete({ option: unpriced.label, lackingFr: 'de coût', lackingEn: 'cost' }) : null;
  }
  const { seats } = rule.options;
  if (seats > options.length) return tooManySeats({ seats, options: options.length });
  const loose = rule.method === 'allotted' ? options.find(({ block }) => block === undefined) : undefined;
  return loose ? optionIncomplete({ option: loose.label, lackingFr: 'de bloc', lackingEn: 'block' }) : null;
}

/** What the rule lacks to be voted by these people on these options; null when nothing. */
function wanting(rule: DecisionRule, bodies: Bodies, options: readonly BallotOption[]): Refusal | null {
  if (needsPresence(rule) && bodies.present === null) return presenceUnknown();
  if (isElection(rule)) return optionsWanted(rule, options);
  if (rule.method !== 'yes-no') return heldInRounds();
  const empty = rule.colleges.find(({ id, required }) => required && (bodies.colleges?.[id]?.roll ?? 0) === 0);
  return empty ? collegeEmpty({ college: empty.name }) : null;
}

/** draft → open. `bodies` are people now: the roll freezes with this step, and so do the options of an election. */
export function openBallot(
  ballot: BallotLife,
  bodies: Bodies,
  now: Date,
  options: readonly BallotOption[] = [],
): Step<{ readonly next: BallotLife }> {
  if (ballot.state !== 'draft') return refused(ballotAlreadyOpened());
  if (bodies.roll === 0) return refused(rollEmpty());
  const lacking = wanting(ballot.rule, bodies, options);
  if (lacking) return refused(lacking);
  if (ballot.closesAt !== null && ballot.closesAt <= now) return refused(closingInThePast());
  return { allowed: true, next: { ...ballot, state: 'open' } };
}

/** open → closed: by the chair, or when `closesAt` has come. */
export function closeBallot(ballot: BallotLife): Step<{ readonly next: BallotLife }> {
  if (ballot.state === 'draft') return refused(ballotNotOpen());
  if (ballot.state !== 'open') return refused(ballotIsClosed());
  return { allowed: true, next: { ...ballot, state: 'closed' } };
}

/** closed → proclaimed. `chair` is the chair's choice where the rule leaves them a tie, else null. */
export function proclaim<Found extends Verdict>(
  ballot: BallotLife,
  found: Found,
  chair: 'for' | 'against' | null,
): Step<{ readonly next: BallotLife; readonly verdict: Found | DecisionVerdict }> {
  if (ballot.state === 'proclaimed') return refused(ballotAlreadyProclaimed());
  if (ballot.state !== 'closed') return refused(ballotNotClosed());
  const next = { ...ballot, state: 'proclaimed' } as const;
  if (found.kind === 'election') {
    if (chair !== null) return refused(noTieToBreak());
    return found.tie?.toDraw ? refused(drawToMake()) : { allowed: true, next, verdict: found };
  }
  if (found.outcome === 'tie' && chair === null) return refused(tieToBreak());
  if (found.outcome !== 'tie' && chair !== null) return refused(noTieToBreak());
  return { allowed: true, next, verdict: chair === null ? found : breakTie(found, chair) };
}

/** Votes are received: open, and the announced close has not come. */
export const receivesVotes = ({ state, closesAt }: BallotLife, now: Date): boolean =>
  state === 'open' && (closesAt === null || now < closesAt);

/** Counts may be shown to everyone: once closed, or from the opening where the rule says so. Turnout always may. */
export const showsCounts = ({ state, rule }: BallotLife): boolean =>
  state === 'open' ? rule.liveCounts : state !== 'draft';

/** A vote as it arrives; the client made its id, and sends the same one when it retries. */
export interface VoteSent {
  readonly id: Id;
  readonly choice: string;
}

/** What the server already knows of this voter in this ballot. */
export interface VoterStanding {
  readonly onRoll: boolean;
  /** The vote ever stored under the id now sent, even one replaced since; null when none. */
  readonly storedUnderThisId: { readonly choice: string } | null;
  /** How the roll was signed; null: not yet. */
  readonly signed: 'online' | 'paper' | null;
  /** Why this line is not for whoever votes: another's, not verified yet, a show of hands; null when it is. */
  readonly obstacle: Refusal | null;
  /** The paper to replace is known: always for a named vote, only from the voter's own device for a secret one. */
  readonly canReach: boolean;
}

/** `accept`: a first vote; `replace`: it takes the place of the one before; `same`: stored already, same receipt. */
export type CastEffect = 'accept' | 'replace' | 'same';

/** Whether a vote is taken. A retry of a stored vote gets its receipt again, even after the close. */
export function castVote(
  ballot: BallotLife,
  voter: VoterStanding,
  vote: VoteSent,
  now: Date,
): Step<{ readonly effect: CastEffect }> {
  if (ballot.state === 'draft') return refused(ballotNotOpen());
  if (!voter.onRoll) return refused(notOnRoll());
  if (voter.storedUnderThisId)
    return voter.storedUnderThisId.choice === vote.choice ? { allowed: true, effect: 'same' } : refused(voteIdReused());
  if (!receivesVotes(ballot, now)) return refused(ballotIsClosed());
  if (voter.obstacle) return refused(voter.obstacle);
  if (ballot.rule.method === 'yes-no' && !isYesNoChoice(vote.choice))
    return refused(unknownChoice({ choice: vote.choice }));
  if (voter.signed === null) return { allowed: true, effect: 'accept' };
  if (voter.signed === 'paper') return refused(alreadyVotedOnPaper());
  if (!ballot.rule.replaceVote) return refused(alreadyVoted());
  return voter.canReach ? { allowed: true, effect: 'replace' } : refused(secretVoteOutOfReach());
}
