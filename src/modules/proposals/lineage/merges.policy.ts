import { every, when, type Decision } from '../../../kernel/decision.js';
import type { Standing } from '../../collectives/index.js';
import { mergeNeedsOtherSide, mergeNotDebated, mergeSettled } from '../domain/merge.refusals.js';
import { proposalHiddenStays } from '../domain/proposal.refusals.js';
import { mayTouch, type ProposalFacts } from '../proposals.policy.js';
import type { MergeRow } from './merges.repository.js';

type Asked = Pick<MergeRow, 'state' | 'askedBy'>;

const mayBeMerged = ({ state, number, hidden }: ProposalFacts): Decision =>
  every(
    () => when(!hidden, proposalHiddenStays()),
    () => when(state === 'debated' || state === 'deferred', mergeNotDebated({ number })),
  );

const isAsked = ({ state }: Asked): Decision => when(state === 'asked', mergeSettled());

/** One side asks: a co-author, or a facilitator of its groups. */
export const mayAskMerge = (standing: Standing, from: ProposalFacts): Decision =>
  every(
    () => mayTouch(standing, from),
    () => mayBeMerged(from),
  );

/** What the other must be, for it to be asked. */
export const mayBeAsked = (other: ProposalFacts): Decision => mayBeMerged(other);

export const mayTakeBackMerge = (standing: Standing, from: ProposalFacts, merge: Asked): Decision =>
  every(
    () => mayTouch(standing, from),
    () => isAsked(merge),
  );

/** The other side declines, whatever became of the two since. */
export const mayDeclineMerge = (standing: Standing, other: ProposalFacts, merge: Asked): Decision =>
  every(
    () => mayTouch(standing, other),
    () => isAsked(merge),
  );

/** The other side agrees: not by the voice of who asked, unless nobody else has a say in it. */
export const mayAgreeToMerge = (
  standing: Standing,
  from: ProposalFacts,
  other: ProposalFacts,
  merge: Asked,
  askerIsAlone: boolean,
): Decision =>
  every(
    () => mayDeclineMerge(standing, other, merge),
    () => mayBeMerged(from),
    () => mayBeMerged(other),
    () => when(standing.accountId !== merge.askedBy || askerIsAlone, mergeNeedsOtherSide()),
  );
