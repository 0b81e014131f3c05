import { every, when, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { holds, isCoordination, mayTakePart, type Standing } from '../collectives/index.js';
import { answeredAlready, answerersOnly, scribesOnly, triageOnly } from './domain/contribution.refusals.js';
import type { ContributionState } from './domain/contribution-fate.js';

interface Contribution {
  readonly state: ContributionState;
  readonly groupId: Id | null;
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

/** The group it was handed to answers; the coordination may answer any, for instance what no group can take. */
export const mayAnswer = (standing: Standing, { groupId }: Contribution): Decision =>
  every(
    () => mayTakePart(standing),
    () =>
      when(isCoordination(standing) || (groupId !== null && holds(standing, 'facilitator', groupId)), answerersOnly()),
  );
