import { every, when, type Decision } from '../../../kernel/decision.js';
import type { Id } from '../../../kernel/ids.js';
import { mayActAsMember, type Standing } from '../../collectives/index.js';
import {
  amendmentAuthorOnly,
  amendmentMustChoose,
  amendmentOwn,
  amendmentOwnWords,
  amendmentSettled,
  noGroupText,
  proposalNotAmendable,
  signatureNotAsked,
  subAmendmentAuthorAnswers,
  subAmendmentOfSubAmendment,
} from '../domain/amendment.refusals.js';
import { proposalHiddenStays } from '../domain/proposal.refusals.js';
import { mayEdit, type ProposalFacts } from '../proposals.policy.js';
import type { AmendmentRow } from './amendments.repository.js';

type Tabled = Pick<AmendmentRow, 'createdBy' | 'signers' | 'asked' | 'state' | 'number'>;

const amendable = ({ state, private: kept }: ProposalFacts): boolean =>
  !kept && (state === 'debated' || state === 'deferred' || state === 'adopted');

const includes = (ids: readonly Id[], { accountId }: Standing): boolean =>
  accountId !== null && ids.includes(accountId);

const isOpen = ({ state, number }: Tabled): Decision => when(state === 'tabled', amendmentSettled({ number }));

/** Members, while the proposal is debated; of an adopted one, for a plenary to decide: nobody else takes it in (R6). */
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
    () => when(!includes([amendment.createdBy, ...amendment.signers], standing), amendmentOwn()),
  );

/** Whoever its author asked. */
export const maySign = (standing: Standing, proposal: ProposalFacts, amendment: Tabled): Decision =>
  every(
    () => mayTable(standing, proposal),
    () => when(includes(amendment.asked, standing), signatureNotAsked()),
    () => isOpen(amendment),
  );

/** Declining, or taking one’s signature back (R5), while it is open. */
export const mayUnsign = (standing: Standing, amendment: Tabled): Decision =>
  every(
    () => when(includes([...amendment.asked, ...amendment.signers], standing), signatureNotAsked()),
    () => isOpen(amendment),
  );

/** Its author, while the group’s own text of it stands beside it. */
export const mayAnswerGroup = (
  standing: Standing,
  proposal: ProposalFacts,
  amendment: Tabled & Pick<AmendmentRow, 'groupOperations' | 'stale'>,
): Decision =>
  every(
    () => mayReword(standing, proposal, amendment),
    () => when(amendment.groupOperations !== null, noGroupText()),
    () => when(!amendment.stale, amendmentMustChoose({ number: amendment.number })),
  );

/** Members but its author, while it is open and knows its text; one level deep. */
export const mayAmendAmendment = (
  standing: Standing,
  proposal: ProposalFacts,
  amendment: Tabled & Pick<AmendmentRow, 'parent' | 'stale'>,
): Decision =>
  every(
    () => mayTable(standing, proposal),
    () => when(amendment.parent === null, subAmendmentOfSubAmendment({ number: amendment.number })),
    () => isOpen(amendment),
    () => when(!amendment.stale, amendmentMustChoose({ number: amendment.number })),
    () => when(standing.accountId !== amendment.createdBy, amendmentOwnWords()),
  );

/** The author of the amendment that `sub` amends. */
export const mayRefuse = (standing: Standing, proposal: ProposalFacts, amendment: Tabled, sub: Tabled): Decision =>
  every(
    () => mayTable(standing, proposal),
    () => when(standing.accountId === amendment.createdBy, subAmendmentAuthorAnswers({ number: amendment.number })),
    () => isOpen(amendment),
    () => isOpen(sub),
  );

export const mayTakeIn = (
  standing: Standing,
  proposal: ProposalFacts,
  amendment: Tabled & Pick<AmendmentRow, 'stale'>,
  sub: Tabled & Pick<AmendmentRow, 'stale'>,
): Decision =>
  every(
    () => mayRefuse(standing, proposal, amendment, sub),
    () => when(!amendment.stale, amendmentMustChoose({ number: amendment.number })),
    () => when(!sub.stale, amendmentMustChoose({ number: sub.number })),
  );

/** The group’s word, and taking amendments into the text: whoever may write it. */
export const maySettle = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => mayEdit(standing, proposal),
    () => when(amendable(proposal), proposalNotAmendable()),
  );
