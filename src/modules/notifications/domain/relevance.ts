import type { Id } from '../../../kernel/ids.js';
import type { SubjectRef, SubjectType } from '../../../kernel/subject-ref.js';

/** Why somebody is told: it concerns them, something they follow, a group they belong to, or everybody. */
export type Reason = 'mine' | 'followed' | 'group' | 'everyone';

export interface HeardEvent {
  readonly type: string;
  readonly collectiveId: Id | null;
  readonly actorId: Id | null;
  readonly subject: SubjectRef;
  readonly about: readonly SubjectRef[];
}

/** Who follows a thing or belongs to it. */
export interface Follower {
  readonly subjectId: Id;
  readonly accountId: Id;
  readonly reason: 'mine' | 'followed' | 'group';
}

export interface Recipient {
  readonly accountId: Id;
  readonly reason: Reason;
}

/** Never told to anybody: gestures of a room or of a debate, and whatever would say who voted. */
const quiet = /^(RollSigned|VoteReplaced|Comment(ReactedTo|Hidden|Restored)|Checked(In|Out)|Speech)/;

/** Each of these concerns all the members of a collective. */
const forEverybody: ReadonlySet<string> = new Set([
  'PhaseOpened',
  'PlenaryConvened',
  'PlenaryOpened',
  'MinutesPublished',
  'BallotOpened',
  'CharterAdopted',
  'CharterPutInForce',
  'MandateGiven',
  'SolicitationPublished',
  'ProgrammePublished',
]);

/** Too frequent to be told to followers: who comes and goes, who answers an invitation, each keystroke of a draft. */
const betweenOthers =
  /^(Group(Joined|Left)|SessionAnswered|Comment(Edited|Withdrawn)|Ballot(Prepared|Dropped)|Agenda|ProposalDraftChanged|MeasureMoved)/;

export const mayBeTold = (type: string): boolean => !quiet.test(type);

export const isForEverybody = (event: HeardEvent): boolean => forEverybody.has(event.type);

/** The people an event is about, whoever else hears of it. */
const named = ({ subject, about }: HeardEvent): Id[] =>
  [subject, ...about].filter(({ type }) => type === ('Account' satisfies SubjectType)).map(({ id }) => id);

/**
 * Who is told of an event, each once with the nearest reason; never its own actor. `isPublic` is false for what is
 * said to the person concerned and to nobody else.
 */
export function recipients(event: HeardEvent, followers: readonly Follower[], isPublic: boolean): Recipient[] {
  if (event.collectiveId === null || !mayBeTold(event.type)) return [];
  const reasons = new Map<Id, Reason>(named(event).map((accountId) => [accountId, 'mine']));
  if (isPublic && !betweenOthers.test(event.type)) {
    const ids = new Set([event.subject, ...event.about].map(({ id }) => id));
    const nearest = { mine: 0, followed: 1, group: 2 };
    const concerned = followers.filter(({ subjectId }) => ids.has(subjectId));
    for (const { accountId, reason } of concerned.sort((a, b) => nearest[a.reason] - nearest[b.reason])) {
      if (!reasons.has(accountId)) reasons.set(accountId, reason);
    }
  }
  if (event.actorId !== null) reasons.delete(event.actorId);
  return [...reasons].map(([accountId, reason]) => ({ accountId, reason }));
}
