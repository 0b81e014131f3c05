import { notFound } from '../../kernel/common.refusals.js';
import { every, when, type Decision } from '../../kernel/decision.js';
import type { Id } from '../../kernel/ids.js';
import { holds, mayActAsMember, mayTakePart, readsHidden, type Standing } from '../collectives/index.js';
import { isSettled, isWritable, type ProposalState } from './domain/proposal.js';
import {
  adoptedTextStays,
  authorsOnly,
  editorsOnly,
  lastAuthor,
  proposalHiddenStays,
  proposalNotThere,
  proposalSettled,
  proposalSubmittedAlready,
} from './domain/proposal.refusals.js';

/** What a policy needs to know of a proposal. */
export interface ProposalFacts {
  readonly number: number;
  readonly state: ProposalState;
  readonly private: boolean;
  /** By moderation. */
  readonly hidden: boolean;
  /** Co-authors who accepted. */
  readonly authorIds: readonly Id[];
  readonly invitedIds: readonly Id[];
  readonly groupIds: readonly Id[];
}

const isAuthor = ({ accountId }: Standing, { authorIds }: ProposalFacts): boolean =>
  accountId !== null && authorIds.includes(accountId);

const isEditor = (standing: Standing, proposal: ProposalFacts): boolean =>
  isAuthor(standing, proposal) || proposal.groupIds.some((id) => holds(standing, 'facilitator', id));

/** Private drafts: co-authors, those invited, and the people of its groups. `joined`: groups the reader belongs to. */
export const mayRead = (standing: Standing, proposal: ProposalFacts, joined: readonly Id[]): Decision =>
  when(
    !proposal.private ||
      isEditor(standing, proposal) ||
      (standing.accountId !== null && proposal.invitedIds.includes(standing.accountId)) ||
      proposal.groupIds.some((id) => joined.includes(id)),
    notFound(),
  );

export const mayDraft = (standing: Standing): Decision => mayActAsMember(standing);

/** Who writes it: its co-authors, and who facilitates its groups. */
export const mayTouch = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(isEditor(standing, proposal), editorsOnly()),
  );

/** The words; all else of a hidden proposal stays public. */
export const mayReadWords = (standing: Standing, { hidden, authorIds }: ProposalFacts): boolean =>
  !hidden || readsHidden(standing, authorIds);

/** Change its words, its particulars, invite a co-author. */
export const mayEdit = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => mayTouch(standing, proposal),
    () => when(!proposal.hidden, proposalHiddenStays()),
    () => when(proposal.state !== 'adopted', adoptedTextStays()),
    () => when(proposal.state !== 'submitted', proposalSubmittedAlready()),
    () => when(isWritable(proposal.state), proposalSettled()),
  );

/** See it being written: members who may read its words, whatever its state. */
export const mayWatchDraft = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => mayTakePart(standing),
    () => when(mayReadWords(standing, proposal), proposalHiddenStays()),
  );

export const mayOpenDebate = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => mayTouch(standing, proposal),
    () => when(!proposal.hidden, proposalHiddenStays()),
    () => when(proposal.state === 'draft', proposalNotThere({ needed: 'draft', number: proposal.number })),
  );

export const maySubmit = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => mayTouch(standing, proposal),
    () => when(!proposal.hidden, proposalHiddenStays()),
    () =>
      when(
        proposal.state === 'debated' || proposal.state === 'deferred',
        proposalNotThere({ needed: 'debated', number: proposal.number }),
      ),
  );

export const mayRecall = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => mayTouch(standing, proposal),
    () => mayBeDecided(proposal),
  );

/** What a plenary decides on. */
export const mayBeDecided = ({ state, number }: Pick<ProposalFacts, 'state' | 'number'>): Decision =>
  when(state === 'submitted', proposalNotThere({ needed: 'submitted', number }));

/** Always possible until a plenary has decided (R5); of an adopted text only a plenary disposes (R6). */
export const mayWithdraw = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => when(isAuthor(standing, proposal), authorsOnly()),
    () => when(proposal.state !== 'adopted', adoptedTextStays()),
    () => when(!isSettled(proposal.state), proposalSettled()),
  );

/** Not the last of its authors: somebody answers for a text until it is withdrawn. What is settled keeps its authors. */
export const mayLeave = (standing: Standing, proposal: ProposalFacts): Decision =>
  every(
    () => when(isAuthor(standing, proposal), authorsOnly()),
    () => when(proposal.state !== 'adopted', adoptedTextStays()),
    () => when(!isSettled(proposal.state), proposalSettled()),
    () => when(proposal.authorIds.length > 1, lastAuthor()),
  );

export const mayFollow = (standing: Standing): Decision => mayTakePart(standing);
