import type { Db } from '../../../platform/database/database.js';
import type { SubjectCard } from '../../../platform/subjects/subjects.js';
import type { TextViews } from '../../texts/index.js';
import { mayTakePart } from '../../collectives/index.js';
import type { NamedPerson, ProposalLine } from '../proposal.rows.js';
import {
  mayEdit,
  mayFollow,
  mayLeave,
  mayOpenDebate,
  mayReadWords,
  mayRecall,
  maySubmit,
  mayWithdraw,
} from '../proposals.policy.js';
import { mayTable } from '../amendments/amendments.policy.js';
import type { WholeProposal } from '../proposals.reading.js';
import type { ProposalLineType, ProposalTieType, ProposalType } from './proposal.type.js';

export const personView = ({ id, name }: NamedPerson) => ({ id, name, erased: name === '' });

export const lineView = (line: ProposalLine): ProposalLineType => ({ ...line, authors: line.authors.map(personView) });

const tieView = ({ id, type, title, path }: SubjectCard): ProposalTieType => ({ id, type, title, path });

/** In the place of what moderation hides. */
const wordless = { title: '', problem: '', cost: '', chapter: '' };
const wordlessText = { html: '', document: { type: 'doc', content: [] }, hash: '', reason: '' };

/** A proposal with its words, its people, and what the reader may do with it. */
export async function proposalView(db: Db, whole: WholeProposal, texts: TextViews): Promise<ProposalType> {
  const { proposal, facts, standing, people } = whole;
  const views = await texts.of(db, whole.versions);
  const text = views.find(({ id }) => id === proposal.textVersionId);
  if (!text) throw new Error(`proposal ${proposal.id} has no text`);
  const readable = mayReadWords(standing, facts);
  const { draft } = whole;
  return {
    ...proposal,
    ...(readable ? {} : wordless),
    draft: draft && {
      unpublished: draft.unpublished,
      writers: await texts.writers(db, draft.writerIds),
      writtenAt: draft.writtenAt,
    },
    text: readable ? text : { ...text, ...wordlessText },
    versions: views.map(({ id, number, hash, authors, reason, createdAt }) => ({
      id,
      number,
      hash: readable ? hash : '',
      authors,
      reason: readable ? reason : '',
      createdAt,
    })),
    authors: people.authors.map(personView),
    invited: people.invited.map(personView),
    groups: people.groups,
    openAmendments: whole.openAmendments,
    origins: whole.origins.map(tieView),
    descendants: whole.descendants.map(tieView),
    followerCount: people.followerCount,
    viewerFollows: people.viewerFollows,
    viewerIsInvited: standing.accountId !== null && facts.invitedIds.includes(standing.accountId),
    viewerMayFollow: mayFollow(standing).allowed,
    viewerMayReport:
      mayTakePart(standing).allowed &&
      !facts.hidden &&
      !facts.private &&
      !facts.authorIds.includes(standing.accountId ?? ''),
    viewerMayEdit: mayEdit(standing, facts).allowed,
    viewerMayAmend: mayTable(standing, facts).allowed,
    viewerMayOpenDebate: mayOpenDebate(standing, facts).allowed,
    viewerMaySubmit: maySubmit(standing, facts).allowed,
    viewerMayRecall: mayRecall(standing, facts).allowed,
    viewerMayLeave: mayLeave(standing, facts).allowed,
    viewerMayWithdraw: mayWithdraw(standing, facts).allowed,
  };
}
