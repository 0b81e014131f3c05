import { every, when, type Decision } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { mayTakePart, type Standing } from '../../collectives/index.js';
import { opinionNotYours, opinionOfMinorityOnly, opinionOwn } from '../domain/opinion.refusals.js';
import type { LostAmendment, OpinionRow } from './opinions.repository.js';

/** `lost`: the amendments of this account that a plenary did not take. */
export const mayFile = (standing: Standing, lost: readonly LostAmendment[], amendmentId: Id): Decision =>
  every(
    () => mayTakePart(standing),
    () =>
      when(
        lost.some(({ id }) => id === amendmentId),
        opinionOfMinorityOnly(),
      ),
  );

export const maySign = (standing: Standing, lost: readonly LostAmendment[], opinion: OpinionRow): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(standing.accountId !== opinion.createdBy, opinionOwn()),
    () =>
      when(
        lost.some(({ id }) => id === opinion.amendmentId),
        opinionOfMinorityOnly(),
      ),
  );

/** Always theirs to do (R5). */
export const mayTakeBack = ({ accountId }: Standing, { createdBy, signedBy }: OpinionRow): Decision =>
  when(accountId !== null && (createdBy === accountId || signedBy.includes(accountId)), opinionNotYours());
