import { every, when, type Decision } from '../../../kernel/decision.js';
import { mayActAsMember, type Standing } from '../../collectives/index.js';
import {
  amendmentAuthorOnly,
  amendmentOwn,
  amendmentSettled,
  proposalNotAmendable,
} from '../domain/amendment.refusals.js';
import { proposalHiddenStays } from '../domain/proposal.refusals.js';
import { mayEdit, type ProposalFacts } from '../proposals.policy.js';
import type { AmendmentRow } from './amendments.repository.js';

type Tabled = Pick<AmendmentRow, 'createdBy' | 'state' | 'number'>;

const amendable = ({ state, private: kept }: ProposalFacts): boolean =>
  !kept && (state === 'debated' || state === 'deferred');

const isOpen = ({ state, number }: Tabled): Decision => when(state === 'tabled', amendmentSettled({ number }));

/** Members, while the proposal is debated. */
export const mayTable = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => mayActAsMember(standing),
    () => when(!proposal.hidden, proposalHiddenStays()),
    () => when(amendable(proposal), proposalNotAmendable()),
  );

export const mayReword = (standing: Standing, proposal: ProposalFacts, amendment: Tabled): Decision =>
  every(
    () => mayTable(standing, proposal),
    () => when(standing.accountId === amendment.createdBy, amendmentAuthorOnly()),
    () => isOpen(amendment),
  );

/** Always its author's to do (R5), while it is open. */
export const mayWithdrawAmendment = (standing: Standing, amendment: Tabled): Decision =>
  every(
    () => when(standing.accountId === amendment.createdBy, amendmentAuthorOnly()),
    () => isOpen(amendment),
  );

export const maySupport = (standing: Standing, proposal: ProposalFacts, amendment: Tabled): Decision =>
  every(
    () => mayTable(standing, proposal),
    () => isOpen(amendment),
    () => when(standing.accountId !== amendment.createdBy, amendmentOwn()),
  );

/** The group's word, and taking amendments into the text: whoever may write it. */
export const maySettle = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => mayEdit(standing, proposal),
    () => when(amendable(proposal), proposalNotAmendable()),
  );
