import { every, when, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { holds, isCoordination, mayTakePart, readsHidden, type Standing } from '../collectives/index.js';
import {
  answeredAlready,
  answeredWordsStay,
  answerersOnly,
  hiddenWordsStay,
  scribesOnly,
  triageOnly,
  writerOnly,
} from './domain/contribution.refusals.js';
import type { ContributionState } from './domain/contribution-fate.js';

interface Contribution {
  readonly state: ContributionState;
  readonly groupId: Id | null;
}

interface Written {
  readonly enteredById: Id;
  readonly state: ContributionState;
  /** Moderation's, in the place of the words; null when they are shown. */
  readonly hiddenReason: string | null;
}

const facilitatesAny = (standing: Standing): boolean => standing.roles.some(({ kind }) => kind === 'facilitator');

/** In one's own name: everybody who belongs to the collective. */
export const mayContribute = (standing: Standing): Decision => mayTakePart(standing);

/** For somebody offline. */
export const mayWriteFor = (standing: Standing): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(isCoordination(standing) || facilitatesAny(standing), scribesOnly()),
  );

export const mayTriage = (standing: Standing, { state }: Contribution): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(isCoordination(standing) || facilitatesAny(standing), triageOnly()),
    () => when(state !== 'answered', answeredAlready()),
  );

/** Whoever typed it in, until it is answered. */
export const mayEdit = (standing: Standing, { enteredById, state, hiddenReason }: Written): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(standing.accountId === enteredById, writerOnly()),
    () => when(state !== 'answered', answeredWordsStay()),
    () => when(hiddenReason === null, hiddenWordsStay()),
  );

export const mayReadWords = (standing: Standing, { enteredById, hiddenReason }: Omit<Written, 'state'>): boolean =>
  hiddenReason === null || readsHidden(standing, [enteredById]);

/** The group it was handed to answers; the coordination may answer any, for instance what no group can take. */
export const mayAnswer = (standing: Standing, { groupId }: Contribution): Decision =>
  every(
    () => mayTakePart(standing),
    () =>
      when(isCoordination(standing) || (groupId !== null && holds(standing, 'facilitator', groupId)), answerersOnly()),
  );
