import { every, when, type Decision } from '../../../kernel/decision.js';
import type { Standing } from '../../collectives/index.js';
import { proposalHiddenStays } from '../domain/proposal.refusals.js';
import {
  splitIsAnothers,
  splitIsYours,
  splitNeedsAnother,
  splitNotDebated,
  splitSettled,
} from '../domain/split.refusals.js';
import { mayTouch, type ProposalFacts } from '../proposals.policy.js';
import type { SplitRow } from './splits.repository.js';

type Asked = Pick<SplitRow, 'state' | 'askedBy'>;

/** One of its people asks: a co-author, or a facilitator of its groups. */
export const mayAskSplit = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => mayTouch(standing, proposal),
    () => when(!proposal.hidden, proposalHiddenStays()),
    () =>
      when(proposal.state === 'debated' || proposal.state === 'deferred', splitNotDebated({ number: proposal.number })),
  );

/** One of its people says a word on what is asked, whatever became of the proposal since. */
const mayAnswer = (standing: Standing, proposal: ProposalFacts, split: Asked): Decision =>
  every(
    () => mayTouch(standing, proposal),
    () => when(split.state === 'asked', splitSettled()),
  );

/** By whoever asked. */
export const mayTakeBackSplit = (standing: Standing, proposal: ProposalFacts, split: Asked): Decision =>
  every(
    () => mayAnswer(standing, proposal, split),
    () => when(standing.accountId === split.askedBy, splitIsAnothers()),
  );

/** By anybody else of its people. */
export const mayDeclineSplit = (standing: Standing, proposal: ProposalFacts, split: Asked): Decision =>
  every(
    () => mayAnswer(standing, proposal, split),
    () => when(standing.accountId !== split.askedBy, splitIsYours()),
  );

/** Not by the voice of who asked, unless nobody else has a say in it: no other co-author, no other facilitator of its groups. */
export const mayAgreeToSplit = (
  standing: Standing,
  proposal: ProposalFacts,
  split: Asked,
  askerIsAlone: boolean,
): Decision =>
  every(
    () => mayAnswer(standing, proposal, split),
    () => mayAskSplit(standing, proposal),
    () => when(standing.accountId !== split.askedBy || askerIsAlone, splitNeedsAnother()),
  );
